/** The days that the rights of a prepared fill give: claim deadlines, exercise-by, discontinuation. Rule text: rules 4 to 6 and 8. */
import type { CivilDate } from "../contract/calendar";
import { reportDueBy } from "../contract/clauses/priceProtection";
import type { Cents } from "../contract/money";
import type { CreditStatement } from "../contract/statement";
import type { TermName } from "../contract/terms";
import type { DecodedWorkbook } from "../workbook/decodedWorkbook";

export type Deadline =
  /** 3.6(A): the inventory report for price changes of a day. */
  | {
      readonly kind: "claim";
      readonly date: CivilDate;
      readonly clause: string;
      readonly effectiveDate: CivilDate;
      readonly parts: readonly string[];
    }
  /** 3.7(A): the balancing right of a quarter. */
  | {
      readonly kind: "exerciseBy";
      readonly date: CivilDate;
      readonly clause: string;
      readonly quarter: string;
      readonly remaining: Cents | undefined;
    }
  /** 3.7(D): the product ends. */
  | { readonly kind: "discontinued"; readonly date: CivilDate; readonly clause: string; readonly parts: readonly string[] }
  /** 3.7(D): the last purchases that may go back, where the window reaches beyond the notice. */
  | { readonly kind: "purchasedTo"; readonly date: CivilDate; readonly clause: string; readonly parts: readonly string[] };

export interface Deadlines {
  /** The day that "next" is counted from: the calculation date, else the latest inventory report. */
  readonly countedFrom: CivilDate | undefined;
  /** Soonest first. */
  readonly next: readonly Deadline[];
  /** Latest first. */
  readonly passed: readonly Deadline[];
  /** Terms and records without which more days would be known. */
  readonly missing: { readonly terms: readonly TermName[]; readonly changesWithoutNotice: number };
  /** 3.7(A), 3.7(B): days within which goods go back, counted from the return authorization. */
  readonly shipWithinDays: number;
}

export function deadlinesOf(decoded: DecodedWorkbook, statement: CreditStatement): Deadlines {
  const all = [...claims(decoded, statement), ...quarters(statement), ...discontinuations(decoded, statement)];
  const countedFrom = statement.terms["calculation.date"] ?? latest(statement.facts.inventory.asOfDate);
  const isPassed = ({ date }: Deadline): boolean => countedFrom !== undefined && date < countedFrom;
  const changes = statement.facts.priceChanges ?? [];
  const needsReportDays = statement.terms["priceProtection.reportDays"] === undefined && changes.some(({ notice }) => notice !== undefined);
  return {
    countedFrom,
    next: all.filter((it) => !isPassed(it)).sort((a, b) => a.date - b.date),
    passed: all.filter(isPassed).sort((a, b) => b.date - a.date),
    missing: {
      terms: needsReportDays ? ["priceProtection.reportDays"] : [],
      changesWithoutNotice: changes.filter(({ notice }) => notice === undefined).length,
    },
    shipWithinDays: statement.terms["returns.shipWithinDays"],
  };
}

function latest(dates: Int32Array): CivilDate | undefined {
  let last: CivilDate | undefined;
  for (const date of dates) if (last === undefined || date > last) last = date;
  return last;
}

function claims({ partTexts }: DecodedWorkbook, { terms, facts }: CreditStatement): readonly Deadline[] {
  const groups = new Map<string, { date: CivilDate; effectiveDate: CivilDate; parts: Set<string> }>();
  for (const change of facts.priceChanges ?? []) {
    const date = reportDueBy(terms, change);
    const isDecrease = change.oldPrice === undefined || change.newPrice < change.oldPrice;
    if (date === undefined || !isDecrease) continue;
    const key = `${date} ${change.effectiveDate}`;
    const group = groups.get(key) ?? { date, effectiveDate: change.effectiveDate, parts: new Set() };
    groups.set(key, group);
    group.parts.add(partTexts[change.part]!);
  }
  return [...groups.values()].map(({ date, effectiveDate, parts }) => ({
    kind: "claim",
    date,
    clause: "3.6(A)",
    effectiveDate,
    parts: [...parts],
  }));
}

const quarters = ({ limits }: CreditStatement): readonly Deadline[] =>
  limits.map(({ exerciseBy, quarter, remaining }) => ({
    kind: "exerciseBy",
    date: exerciseBy,
    clause: "3.7(A)",
    quarter: quarter.name,
    remaining,
  }));

function discontinuations({ partTexts }: DecodedWorkbook, { facts, discontinuationRights }: CreditStatement): readonly Deadline[] {
  const ends = (facts.discontinuations ?? []).flatMap(({ part, discontinuationDate }) =>
    discontinuationDate === undefined ? [] : [[discontinuationDate, part] as const],
  );
  const windows = [...discontinuationRights].flatMap(([part, { receivedOn, purchasedTo }]) =>
    purchasedTo > receivedOn ? [[purchasedTo, part] as const] : [],
  );
  const grouped = (kind: "discontinued" | "purchasedTo", days: readonly (readonly [CivilDate, number])[]): readonly Deadline[] => {
    const byDay = new Map<CivilDate, Set<string>>();
    for (const [date, part] of days) byDay.set(date, (byDay.get(date) ?? new Set()).add(partTexts[part]!));
    return [...byDay].map(([date, parts]) => ({ kind, date, clause: "3.7(D)", parts: [...parts] }));
  };
  return [...grouped("discontinued", ends), ...grouped("purchasedTo", windows)];
}
