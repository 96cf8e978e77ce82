/** Claims that are not settled, by how long their last day has passed or is to come. Rule text: rules 9, "Summary". */
import type { CivilDate } from "../../base/calendar";
import type { Cents } from "../../base/money";
import type { ClaimRow } from "../claims/claimRows";
import { words } from "../words";

const MONTH = 30;

/** Days from the last day to claim, or for submitted claims from the day of submission, to the day that things are counted from. */
const AGES = ["longPassed", "passed", "soon", "later", "unknown", "submitted", "submittedLongAgo"] as const;
type Age = (typeof AGES)[number];

export interface ClaimsOfAge {
  /** In words. */
  readonly age: string;
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
  return AGES.map((age) => {
    const of = open.filter((it) => it.age === age);
    return { age: words.ages[age], claims: of.length, amount: of.reduce((sum, { amount }) => sum + amount, 0) };
  });
}

function ageOf({ status, claimBy, notes: { submittedOn } }: ClaimRow, today: CivilDate | undefined): Age | undefined {
  if (status === "submitted")
    return today !== undefined && submittedOn !== undefined && today - submittedOn > MONTH ? "submittedLongAgo" : "submitted";
  if (status !== "ready" && status !== "late") return undefined;
  if (claimBy === undefined || today === undefined) return "unknown";
  if (claimBy < today) return today - claimBy > MONTH ? "longPassed" : "passed";
  return claimBy - today <= MONTH ? "soon" : "later";
}
