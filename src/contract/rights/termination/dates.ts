/** The days of terms and of an end, for Calendar. */
import type { CivilDate } from "../../base/calendar";
import { dayText } from "../../base/inWords";
import type { Agreed } from "../../agreement/inForce";
import type { CalendarLine } from "../sheetRight";
import { agreementTerm, dealerReturnEnds, nonRenewalNoticeBy, returnOptionEnds, sellOffEnds } from "./rule";
import { words } from "./words";

/** Days from and to which what comes again is listed. */
export interface CalendarSpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const line = (key: string, date: CivilDate, what: string, clause: string, by: CalendarLine["by"] = "distributor"): CalendarLine => ({
  key,
  date,
  what,
  clause,
  by,
  amount: undefined,
  record: undefined,
  done: "never",
});

/**
 * Renewals in the span, with the last day to stop each; none from the day on which the agreement ends. An agreement that states no renewal
 * ends with its first term.
 */
export function renewalLines({ whole: terms }: Agreed, { from, to }: CalendarSpan): readonly CalendarLine[] {
  const ended = terms["termination.date"] ?? Infinity;
  const noticeDays = terms["agreement.nonRenewalNoticeDays"] ?? 0;
  const renews = terms["agreement.renewalMonths"] !== undefined;
  const lines: CalendarLine[] = [];
  for (let n = 0; ; n++) {
    const term = agreementTerm(terms, n);
    if (term === undefined || term.begins > to + noticeDays) break;
    const key = `term ${n + 1}`;
    const stopBy = renews ? nonRenewalNoticeBy(terms, term.ends) : undefined;
    if (stopBy !== undefined) lines.push(line(key, stopBy, words.stopBy(dayText(term.ends)), "12.1"));
    if (renews) lines.push(line(key, term.ends + 1, words.renews, "12.1"));
    else lines.push(line(key, term.ends, words.lastDay, "12.1"));
  }
  return lines.filter(({ date }) => date >= from && date <= to && date <= ended);
}

/** What an end gives; none while no day of it is entered. */
export function terminationLines(agreed: Agreed): readonly CalendarLine[] {
  const { whole } = agreed;
  const terminated = whole["termination.date"];
  if (terminated === undefined) return [];
  const terms = agreed.on("asOf", terminated);
  const dealerReturns = dealerReturnEnds(terms, terminated);
  const at = (date: CivilDate | undefined, what: string, clause: string): readonly CalendarLine[] =>
    date === undefined ? [] : [line("termination", date, what, clause)];
  return [
    ...(whole["termination.kind"] === "vendor-for-cause"
      ? [...at(sellOffEnds(terms, terminated), words.rightEnds, "12.3"), ...at(returnOptionEnds(terms, terminated), words.returnBy, "12.3")]
      : at(sellOffEnds(terms, terminated), words.sellOffBy, "12.3")),
    ...at(dealerReturns, words.dealerReturns, "12.3"),
    ...at(dealerReturns, words.trueUp, "12.4"),
  ];
}
