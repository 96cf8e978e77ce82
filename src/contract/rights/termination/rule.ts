/** 12.1 to 12.4: the days of terms, renewals and an end. Rule text: rules 8, "Termination and renewal". */
import { monthsLater, type CivilDate } from "../../base/calendar";
import { deadline } from "../../base/window";
import type { TermsOn } from "../../agreement/inForce";
import type { Terms } from "../../agreement/terms";

/** One term of the agreement: its first and last day. */
export interface AgreementTerm {
  readonly begins: CivilDate;
  readonly ends: CivilDate;
}

/**
 * The n-th term of the agreement: the first for n = 0, then its renewals. Each ends on the day before the next one's anniversary.
 *
 * @source 12.1; the preamble for the first day.
 * @units  Months from the effective date; where a month lacks its day, that month's last.
 * @blank  Undefined where no length of the term, or of its renewal, is stated.
 */
export function agreementTerm(terms: TermsOn, n: number): AgreementTerm | undefined {
  const first = terms["agreement.termMonths"];
  const renewal = n === 0 ? 0 : terms["agreement.renewalMonths"];
  if (first === undefined || renewal === undefined) return undefined;
  const beginsAt = (nth: number): CivilDate => monthsLater(terms["agreement.effectiveDate"], nth === 0 ? 0 : first + (nth - 1) * renewal);
  return { begins: beginsAt(n), ends: beginsAt(n + 1) - 1 };
}

/**
 * The last day for a notice that stops the renewal at the end of a term.
 * @source 12.1.
 * @units  Calendar days before the term's last day; the notice is received by then (13.6).
 * @blank  While `agreement.nonRenewalNoticeDays` is not stated.
 */
export function nonRenewalNoticeBy(terms: Pick<Terms, "agreement.nonRenewalNoticeDays">, termEnds: CivilDate): CivilDate | undefined {
  const days = terms["agreement.nonRenewalNoticeDays"];
  return days === undefined ? undefined : termEnds - days;
}

/**
 * The last day to distribute what was on hand at the end. An end for cause by the vendor ends the right to distribute with it.
 * @source 12.3, first sentence.
 * @units  Calendar days.
 */
export const sellOffEnds = (
  terms: Pick<Terms, "termination.sellOffDays" | "termination.kind">,
  terminated: CivilDate,
): CivilDate | undefined => (terms["termination.kind"] === "vendor-for-cause" ? terminated : returnOptionEnds(terms, terminated));

/**
 * The last day to return what was on hand at the end, however it ended.
 * @source 12.3, first sentence.
 * @units  Calendar days.
 */
export const returnOptionEnds = (terms: Pick<Terms, "termination.sellOffDays">, terminated: CivilDate): CivilDate | undefined =>
  deadline(terminated, terms["termination.sellOffDays"], "days");

/**
 * The last day to send back stock that came from dealers; the final true-up follows it.
 * @source 12.3 (i); 12.4, second sentence.
 * @units  Calendar days.
 */
export const dealerReturnEnds = (terms: Pick<Terms, "termination.dealerReturnDays">, terminated: CivilDate): CivilDate | undefined =>
  deadline(terminated, terms["termination.dealerReturnDays"], "days");

/**
 * Whether goods returned after the end must be factory sealed.
 * @source  12.3, the sentence after (i).
 * @reading `termination.sealed`: all goods, or those from dealers, which (i) is about.
 */
export function mustBeSealed(terms: Pick<Terms, "termination.sealed">, isFromDealer: boolean): boolean {
  switch (terms["termination.sealed"]) {
    case "all":
      return true;
    case "from-dealer":
      return isFromDealer;
  }
}

/**
 * Whether something holds of a return that is said of every end, of none, or of one that the distributor brings about: by notice without
 * cause, or by a breach for which the vendor ends the agreement.
 * @source 12.3, of other agreements.
 * @blank  The term that says how the agreement ends, or who ends it, while it is blank and matters.
 */
export function holdsAtEnd(
  terms: Pick<Terms, "termination.kind" | "termination.endedBy">,
  said: Terms["termination.approval"] | Terms["termination.fee"],
): boolean | "termination.kind" | "termination.endedBy" {
  if (said !== "distributor-ends") return said !== "none";
  switch (terms["termination.kind"]) {
    case undefined:
      return "termination.kind";
    case "vendor-for-cause":
      return true;
    case "distributor-for-cause":
      return false;
    case "convenience":
      return terms["termination.endedBy"] === undefined ? "termination.endedBy" : terms["termination.endedBy"] === "distributor";
  }
}
