/** The rows of Claims: what is claimed, joined with what people keep about it from fill to fill. Rule text: rules 8b, "Claims". */
import type { CivilDate } from "../../base/calendar";
import { finding, type Finding } from "../../base/finding";
import type { Cents } from "../../base/money";
import { NONE, type Facts, type RecordRef } from "../../base/records";
import type { Claim } from "../../rights/sheetRight";
import { words } from "../words";

/** What stands in a person's own columns of a row of Claims. */
export interface ClaimNotes {
  readonly submittedOn: CivilDate | undefined;
  readonly vendorReference: string;
  readonly creditMemo: string;
  readonly creditedAmount: Cents | undefined;
  readonly note: string;
}

/** A row of Claims as an earlier fill left it, with what people entered since. */
export interface KeptClaim extends ClaimNotes {
  readonly key: string;
  readonly clause: string;
  /** As written; "" where it is of several parts. */
  readonly part: string;
}

/**
 * ready      can be claimed.
 * late       not submitted, and the last day has passed.
 * submitted  waits for the vendor's answer.
 * credited   credited to the cent; short: less; over: more.
 * withdrawn  the records that it rests on are gone.
 */
export const CLAIM_STATUSES = ["ready", "late", "submitted", "credited", "short", "over", "withdrawn"] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

export interface ClaimRow {
  readonly key: string;
  readonly clause: string;
  readonly part: string;
  /** Undefined where it is withdrawn. */
  readonly units: number | undefined;
  readonly amount: Cents;
  /** Of the amount, what the vendor granted or need not be asked for. */
  readonly granted: Cents;
  readonly claimBy: CivilDate | undefined;
  readonly status: ClaimStatus;
  /** A person's own columns, as they stand in Claims. */
  readonly notes: ClaimNotes;
  /** What counts: the cells of Return requests, those of Claims where these are blank. */
  readonly creditMemo: string;
  readonly creditedAmount: Cents | undefined;
  /** Credited less claimed. */
  readonly difference: Cents | undefined;
  readonly record: RecordRef | undefined;
}

const NO_NOTES: ClaimNotes = { submittedOn: undefined, vendorReference: "", creditMemo: "", creditedAmount: undefined, note: "" };

/**
 * Joins claims and kept rows by key. A claim whose facts are gone stays as withdrawn; of several kept rows with one key the first is the
 * claim's, and the others stay too.
 *
 * @param today the calculation date, else the latest stock report; undefined where there is neither, and nothing is late.
 */
export function claimRows(
  claims: readonly Claim[],
  kept: readonly KeptClaim[],
  {
    facts,
    today,
    found,
  }: { readonly facts: Pick<Facts, "parts">; readonly today: CivilDate | undefined; readonly found: (finding: Finding) => void },
): readonly ClaimRow[] {
  const notes = new Map<string, KeptClaim>();
  for (const row of kept) if (!notes.has(plainKey(row.key))) notes.set(plainKey(row.key), row);
  const joined = claims.map((claim) => rowOf(claim, notes.get(plainKey(claim.key)) ?? NO_NOTES, facts, today, found));
  const claimed = new Set(claims.map(({ key }) => notes.get(plainKey(key))));
  return [...joined, ...kept.filter((row) => !claimed.has(row)).map(withdrawn)];
}

/** Keys are the same whatever their case and spaces, as parts and dealers are. */
export const plainKey = (key: string): string => key.trim().replace(/\s+/g, " ").toUpperCase();

function rowOf(
  claim: Claim,
  kept: ClaimNotes,
  { parts }: Pick<Facts, "parts">,
  today: CivilDate | undefined,
  found: (finding: Finding) => void,
): ClaimRow {
  const { key, clause, part, units, amount, claimBy, record } = claim;
  if (memosDiffer(claim, kept) || amountsDiffer(claim, kept)) found(cellsDiffer(claim, kept));
  const creditedAmount = claim.creditedAmount ?? kept.creditedAmount;
  return {
    key,
    clause,
    part: part === NONE ? "" : parts.keys[part]!,
    units,
    amount,
    granted: claim.granted ?? amount,
    claimBy,
    status: statusOf(amount, creditedAmount, kept.submittedOn, claimBy, today),
    notes: notesOf(kept),
    creditMemo: claim.creditMemo === "" ? kept.creditMemo : claim.creditMemo,
    creditedAmount,
    difference: creditedAmount === undefined ? undefined : creditedAmount - amount,
    record,
  };
}

const notesOf = ({ submittedOn, vendorReference, creditMemo, creditedAmount, note }: ClaimNotes): ClaimNotes => ({
  submittedOn,
  vendorReference,
  creditMemo,
  creditedAmount,
  note,
});

const withdrawn = (row: KeptClaim): ClaimRow => ({
  key: row.key,
  clause: row.clause,
  part: row.part,
  units: undefined,
  amount: 0,
  granted: 0,
  claimBy: undefined,
  status: "withdrawn",
  notes: notesOf(row),
  creditMemo: row.creditMemo,
  creditedAmount: row.creditedAmount,
  difference: row.creditedAmount,
  record: undefined,
});

/** What was credited decides first, then whether it was submitted, then whether its last day has passed. */
function statusOf(
  amount: Cents,
  credited: Cents | undefined,
  submittedOn: CivilDate | undefined,
  claimBy: CivilDate | undefined,
  today: CivilDate | undefined,
): ClaimStatus {
  if (credited !== undefined) return credited === amount ? "credited" : credited < amount ? "short" : "over";
  if (submittedOn !== undefined) return "submitted";
  return claimBy !== undefined && today !== undefined && claimBy < today ? "late" : "ready";
}

const memosDiffer = (claim: Claim, kept: ClaimNotes): boolean =>
  claim.creditMemo !== "" && kept.creditMemo !== "" && plainKey(claim.creditMemo) !== plainKey(kept.creditMemo);
const amountsDiffer = (claim: Claim, kept: ClaimNotes): boolean =>
  claim.creditedAmount !== undefined && kept.creditedAmount !== undefined && claim.creditedAmount !== kept.creditedAmount;

function cellsDiffer(claim: Claim, kept: ClaimNotes): Finding {
  const memos = memosDiffer(claim, kept) ? [words.claims.memos(claim.creditMemo, kept.creditMemo)] : [];
  const amounts = amountsDiffer(claim, kept) ? [words.claims.amounts(claim.creditedAmount!, kept.creditedAmount!)] : [];
  const text = words.claims.differ(claim.key, [...memos, ...amounts]);
  return finding("CREDIT_CELLS_DIFFER", claim.clause, text, { ...(claim.record ? { record: claim.record } : {}), part: claim.part });
}

export interface ClaimTotal {
  readonly status: ClaimStatus;
  readonly claims: number;
  readonly amount: Cents;
  readonly credited: Cents;
  readonly difference: Cents;
}

/** Sums by status, of those that there are; together they are the sums of the columns. */
export function claimTotals(rows: readonly ClaimRow[]): readonly ClaimTotal[] {
  const sum = (of: readonly ClaimRow[], figure: (row: ClaimRow) => Cents): Cents => of.reduce((total, row) => total + figure(row), 0);
  return CLAIM_STATUSES.flatMap((status) => {
    const of = rows.filter((row) => row.status === status);
    if (of.length === 0) return [];
    return [
      {
        status,
        claims: of.length,
        amount: sum(of, (it) => it.amount),
        credited: sum(of, (it) => it.creditedAmount ?? 0),
        difference: sum(of, (it) => it.difference ?? 0),
      },
    ];
  });
}
