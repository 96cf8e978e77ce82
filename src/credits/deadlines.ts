/** The days that the rights of a prepared fill give, and without what more would be known. Rule text: rules 4 to 6 and 8. */
import { ALWAYS } from "../contract/agreement/inForce";
import type { CivilDate } from "../contract/base/calendar";
import type { MissingDates } from "../contract/rights/right";
import type { Said } from "../contract/rights/ruling";
import type { CreditStatement } from "../contract/statement/statement";
import type { DecodedWorkbook } from "../workbook/decodedWorkbook";

export interface Deadline {
  readonly date: CivilDate;
  readonly clause: string;
  readonly what: Said;
  /** The parts that it is about, each once; none where it is about no single one. */
  readonly parts: readonly string[];
  readonly note: Said | undefined;
}

export interface Deadlines {
  /** The day that "next" is counted from: the calculation date, else the latest inventory report. */
  readonly countedFrom: CivilDate | undefined;
  /** Soonest first. */
  readonly next: readonly Deadline[];
  /** Latest first. */
  readonly passed: readonly Deadline[];
  /** Terms and records without which more days would be known. */
  readonly missing: readonly MissingDates[];
  /** 3.7(A), 3.7(B): days within which goods go back, counted from the return authorization, by the terms in force on `countedFrom`. */
  readonly shipWithinDays: number;
}

export function deadlinesOf({ partTexts }: DecodedWorkbook, { agreed, facts, rights, bases }: CreditStatement): Deadlines {
  const ofRights = rights.map((right, place) => ({ clause: right.clause, ...right.dates({ agreed, facts, basis: bases[place] }) }));
  const all = ofRights.flatMap(({ clause, known }) => grouped(clause, known, partTexts));
  const { whole } = agreed;
  const countedFrom = whole["calculation.date"] ?? latest(facts.inventory.asOfDate);
  const isPassed = ({ date }: Deadline): boolean => countedFrom !== undefined && date < countedFrom;
  return {
    countedFrom,
    next: all.filter((it) => !isPassed(it)).sort((a, b) => a.date - b.date),
    passed: all.filter(isPassed).sort((a, b) => b.date - a.date),
    missing: ofRights.flatMap(({ missing }) => missing),
    shipWithinDays: agreed.on("asOf", countedFrom ?? ALWAYS)["returns.shipWithinDays"],
  };
}

/** The same thing due on the same day is one line, with all the parts that it is about. */
function grouped(
  clause: string,
  known: readonly { readonly date: CivilDate; readonly what: Said; readonly parts: readonly number[]; readonly note?: Said }[],
  partTexts: readonly string[],
): readonly Deadline[] {
  const groups = new Map<string, { readonly deadline: Omit<Deadline, "parts">; readonly parts: Set<string> }>();
  for (const { date, what, parts, note } of known) {
    const key = JSON.stringify([date, what]);
    const group = groups.get(key) ?? { deadline: { date, clause, what, note }, parts: new Set<string>() };
    groups.set(key, group);
    for (const part of parts) group.parts.add(partTexts[part]!);
  }
  return [...groups.values()].map(({ deadline, parts }) => ({ ...deadline, parts: [...parts] }));
}

function latest(dates: Int32Array): CivilDate | undefined {
  let last: CivilDate | undefined;
  for (const date of dates) if (last === undefined || date > last) last = date;
  return last;
}
