/** What there is to do: claims by how they stand, days by what they want, and what is missing for more. Rule text: rules 8, 8b. */
import { ALWAYS } from "../contract/agreement/inForce";
import type { CivilDate } from "../contract/base/calendar";
import type { Cents } from "../contract/base/money";
import type { FindingCode } from "../contract/base/finding";
import type { MissingDates } from "../contract/rights/right";
import type { CalendarRow } from "../contract/statement/calendar/status";
import type { ClaimRow, ClaimStatus } from "../contract/statement/claims/claimRows";
import type { CreditStatement } from "../contract/statement/statement";
import type { SheetFinding } from "../workbook/sheetFindings";
import { dayOfAll } from "./claimsAndDays";
import type { Book, ComputedBooks } from "./computed";

/** Claims that want the same of a person. */
export const CLAIM_GROUPS = {
  overdue: ["late"],
  ready: ["ready"],
  waiting: ["submitted"],
  differing: ["short", "over"],
  done: ["credited"],
  withdrawn: ["withdrawn"],
} as const satisfies Readonly<Record<string, readonly ClaimStatus[]>>;
export type ClaimGroup = keyof typeof CLAIM_GROUPS;

export interface Worklist {
  /** Each in order of its last day, those without one last. */
  readonly claims: Readonly<Record<ClaimGroup, readonly ClaimRow[]>>;
  /** Credits that nobody has asked for, by the days that they hang on, earliest first. */
  readonly notAsked: readonly CalendarRow[];
  /** What keeps figures blank or at 0 that a person can enter. */
  readonly missing: readonly SheetFinding[];
  /** Earliest first. */
  readonly overdue: readonly CalendarRow[];
  /** Soonest first. */
  readonly ahead: readonly CalendarRow[];
  /** Done and past, latest first. */
  readonly passed: readonly CalendarRow[];
  /** Terms and records without which more days would be known. */
  readonly missingDates: readonly MissingDates[];
  /** 3.7(A), 3.7(B): days within which goods go back, counted from the return authorization, by the terms in force today. */
  readonly shipWithinDays: number | undefined;
}

/** Findings that say what is missing for a claim. */
const MISSING: readonly FindingCode[] = [
  "TERM_MISSING",
  "NO_INVENTORY_AT_EFFECTIVE_DATE",
  "INVENTORY_BEFORE_NOTICE",
  "OLD_PRICE_MISSING",
  "ORDER_PRICE_MISSING",
  "ORDER_AMOUNT_MISSING",
  "NEW_PRICE_MISSING",
  "TRANSIT_DATE_MISSING",
  "RMA_MISSING",
  "SALES_MISSING",
];

export function worklist({ due, books }: ComputedBooks, findings: readonly SheetFinding[]): Worklist {
  const { claims, days, today } = due;
  const overdue = days.filter(({ status }) => status === "overdue");
  const ahead = days.filter(({ status }) => status === "due");
  return {
    claims: claimsByGroup(claims),
    notAsked: isOfOne(books) ? notAskedOf(days, books[0]!.statement) : byDate(books.flatMap(notAskedOfBook)),
    missing: findings.filter(({ code }) => MISSING.includes(code)),
    overdue,
    ahead,
    passed: days.filter(({ status }) => status === "done" || status === "past").reverse(),
    missingDates: eachOnce(books.flatMap(({ statement }) => missingDates(statement))),
    shipWithinDays: books[0]!.statement.agreed.on("asOf", today ?? ALWAYS)["returns.shipWithinDays"],
  };
}

function claimsByGroup(claims: readonly ClaimRow[]): Worklist["claims"] {
  const groups: Record<ClaimGroup, ClaimRow[]> = { overdue: [], ready: [], waiting: [], differing: [], done: [], withdrawn: [] };
  const groupOf = new Map<ClaimStatus, ClaimGroup>();
  for (const group of Object.keys(CLAIM_GROUPS) as ClaimGroup[]) for (const status of CLAIM_GROUPS[group]) groupOf.set(status, group);
  for (const claim of claims) groups[groupOf.get(claim.status)!].push(claim);
  for (const group of Object.values(groups)) group.sort((a, b) => (a.claimBy ?? Infinity) - (b.claimBy ?? Infinity) || 0);
  return groups;
}

const isOfOne = ({ length, 0: first }: readonly Book[]): boolean => length === 1 && first!.vendor === "";
const notAskedOfBook = (book: Book): readonly CalendarRow[] => notAskedOf(book.due.days, book.statement).map((day) => dayOfAll(book, day));
const byDate = (days: readonly CalendarRow[]): readonly CalendarRow[] => [...days].sort((a, b) => a.date - b.date);

/** What several vendors lack alike is said once. */
const eachOnce = (all: readonly MissingDates[]): readonly MissingDates[] => [
  ...new Map(all.map((it) => [JSON.stringify(it), it])).values(),
];

/**
 * Balancing ends with its day, and its amount is what requests have left. What a notice of discontinuation gives has no last day to ask for it:
 * it stands until it is asked for, once a notice, with the first day that the notice gives, less what requests of the part were allowed.
 */
function notAskedOf(days: readonly CalendarRow[], statement: CreditStatement): readonly CalendarRow[] {
  const notices = new Set<number>();
  const asked = askedByPart(statement);
  return days.flatMap((day) => {
    const { amount = 0, claims, record, by, status } = day;
    if (amount <= 0 || claims !== undefined) return [];
    if (record === undefined) return by === "distributor" && status === "due" ? [day] : [];
    if (record.kind !== "discontinuations" || notices.has(record.index)) return [];
    notices.add(record.index);
    const { part } = statement.facts.discontinuations![record.index]!;
    const ofRequests = Math.min(amount, asked.get(part) ?? 0);
    asked.set(part, (asked.get(part) ?? 0) - ofRequests);
    return ofRequests === amount ? [] : [{ ...day, amount: amount - ofRequests }];
  });
}

/**
 * Cents that requests of discontinued product were allowed, by part, of requests made after the part's latest report: what was asked for by
 * then is out of the report's figures already.
 */
function askedByPart({ settled, facts: { inventory } }: CreditStatement): Map<number, Cents> {
  const asked = new Map<number, Cents>();
  const rows = (settled?.rows ?? []).filter(({ request, cents }) => request.right === "Discontinuation" && cents > 0);
  if (rows.length === 0) return asked;
  const reported = new Map<number, CivilDate>();
  for (let i = 0; i < inventory.count; i++)
    reported.set(inventory.part[i]!, Math.max(reported.get(inventory.part[i]!) ?? -Infinity, inventory.asOfDate[i]!));
  for (const { request, row, cents } of rows)
    if (request.date > (reported.get(row.part) ?? -Infinity)) asked.set(row.part, (asked.get(row.part) ?? 0) + cents);
  return asked;
}

const missingDates = ({ rights, bases, agreed, facts }: CreditStatement): readonly MissingDates[] =>
  rights.flatMap((right, place) => right.dates({ agreed, facts, basis: bases[place] }).missing);
