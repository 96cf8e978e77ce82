/** Claims that are not settled, by how long their last day has passed or is to come. Rule text: rules 9, "Summary". */
import type { CivilDate } from "../../base/calendar";
import type { Cents } from "../../base/money";
import type { ClaimRow } from "../claims/claimRows";

const MONTH = 30;

/** Days from the last day to claim, or for submitted claims from the day of submission, to the day that things are counted from. */
export const CLAIM_AGES = [
  "last day passed more than 30 days ago",
  "last day passed up to 30 days ago",
  "last day within 30 days",
  "last day later",
  "no last day known",
  "submitted up to 30 days ago",
  "submitted more than 30 days ago",
] as const;
export type ClaimAge = (typeof CLAIM_AGES)[number];

export interface ClaimsOfAge {
  readonly age: ClaimAge;
  readonly claims: number;
  readonly amount: Cents;
}

/**
 * A row an age, also of those without a claim. Together they are the claims that are ready, late or submitted.
 * @param today as `Due.today`; without it no last day has passed, and none is to come.
 */
export function claimsByAge(claims: readonly ClaimRow[], today: CivilDate | undefined): readonly ClaimsOfAge[] {
  const open = claims.flatMap((claim) => {
    const age = ageOf(claim, today);
    return age === undefined ? [] : [{ age, amount: claim.amount }];
  });
  return CLAIM_AGES.map((age) => {
    const of = open.filter((it) => it.age === age);
    return { age, claims: of.length, amount: of.reduce((sum, { amount }) => sum + amount, 0) };
  });
}

function ageOf({ status, claimBy, notes: { submittedOn } }: ClaimRow, today: CivilDate | undefined): ClaimAge | undefined {
  if (status === "submitted")
    return today !== undefined && submittedOn !== undefined && today - submittedOn > MONTH
      ? "submitted more than 30 days ago"
      : "submitted up to 30 days ago";
  if (status !== "ready" && status !== "late") return undefined;
  if (claimBy === undefined || today === undefined) return "no last day known";
  if (claimBy < today) return today - claimBy > MONTH ? "last day passed more than 30 days ago" : "last day passed up to 30 days ago";
  return claimBy - today <= MONTH ? "last day within 30 days" : "last day later";
}
