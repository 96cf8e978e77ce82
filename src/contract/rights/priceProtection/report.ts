/** By when stock is reported after a new price, and what a late report comes to. Rule text: rules 4; 10, "price protection". */
import { receiptOfNotice, type CivilDate } from "../../base/calendar";
import type { PriceChange } from "../../base/records";
import { deadline, laterOfBoth } from "../../base/window";
import type { Agreed, TermsOn } from "../../agreement/inForce";

type Reported = Pick<PriceChange, "effectiveDate" | "notice">;

/** The day on which the notice of a new price counts as received; undefined without a notice date. @source 13.6. */
export const noticeOfPriceReceivedOn = (agreed: Agreed, { notice }: Pick<PriceChange, "notice">): CivilDate | undefined =>
  notice && receiptOfNotice(agreed.on("noticeDate", notice.sent), notice.sent, notice.method);

/**
 * The last day to send the inventory report that the claim needs.
 * @source 3.6(A), fifth sentence; 13.6.
 * @blank  While `priceProtection.reportDays` is withheld, or when the day that it runs from is not known: no notice date is given.
 */
export function reportDueBy(agreed: Agreed, change: Reported): CivilDate | undefined {
  const received = noticeOfPriceReceivedOn(agreed, change);
  const terms = agreed.on("receipt", received ?? change.effectiveDate);
  const from = runsFrom(terms, change, received);
  return from === undefined ? undefined : deadline(from, terms["priceProtection.reportDays"], terms["priceProtection.reportUnit"]);
}

function runsFrom(terms: TermsOn<"receipt">, { effectiveDate, notice }: Reported, received: CivilDate | undefined): CivilDate | undefined {
  switch (terms["priceProtection.reportFrom"]) {
    case "receipt":
      return received;
    case "notice":
      return notice?.sent;
    case "effective":
      return effectiveDate;
    case "later-of-both":
      return laterOfBoth(received, effectiveDate);
  }
}

/** Whether the time to report cannot be counted for want of a notice date. */
export const lacksNotice = (agreed: Agreed, change: Reported): boolean =>
  change.notice === undefined && runsFrom(agreed.on("receipt", change.effectiveDate), change, undefined) === undefined;

/**
 * Whether stock was reported in time, where a late report costs the credit. Nothing is late before anybody knows of a later day.
 *
 * @blank `withheld` while the days are, `undated` where the day that they run from, or of the report itself, is not known.
 * @param today the calculation date, where one is entered.
 */
export function reportStands(
  agreed: Agreed,
  change: Reported & Pick<PriceChange, "reportSentOn">,
  today: CivilDate | undefined,
): "inTime" | "late" | "withheld" | "noticeUndated" | "reportUndated" {
  const known = change.reportSentOn ?? today;
  if (known === undefined) return "inTime";
  const dueBy = reportDueBy(agreed, change);
  if (dueBy === undefined) return lacksNotice(agreed, change) ? "noticeUndated" : "withheld";
  if (known <= dueBy) return "inTime";
  return change.reportSentOn === undefined ? "reportUndated" : "late";
}
