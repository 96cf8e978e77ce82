/** The agreement's dates: CHANNEL.FISCALQUARTER to CHANNEL.ORDERACCEPTED. The comments are the help in Excel and on the help pages. */
import { fiscalQuarter as quarterNumbered, isoText, quarterOf, receiptOfNotice, type CivilDate } from "../contract/base/calendar";
import type { TermName } from "../contract/agreement/terms";
import { reportDueOn, returnBy as lastReturnDay } from "../contract/rights/deadlines/rule";
import { orderAcceptedOn } from "../contract/rights/orderAcceptance/rule";
import { refreshBy as lastRefreshDay } from "../contract/rights/productRefresh/rule";
import { exerciseByOf, exerciseTerm, periodOf, termsOfQuarters } from "../contract/rights/balancing/periods";
import { dateSerial } from "../workbook/cells";
import { answer, lacking, refuse } from "./answers";
import { dateArgument, is1904Argument, methodArgument, optionalDate } from "./arguments";
import { firstMonthArgument, termsArgument } from "./termsArgument";

/**
 * The fiscal quarter in which a day lies, such as FY2000 Q2. A fiscal year is named after the calendar year in which it ends.
 * @customfunction FISCALQUARTER
 * @helpurl https://localhost:3000/help/fiscalquarter.html
 * @param date Any day.
 * @param [fiscalFirstMonth] Month in which the vendor's fiscal year begins, 1 to 12. Left out: 10 (October).
 * @param [dateSystem] 1904 in a workbook of the 1904 date system. Left out: 1900.
 * @returns Text.
 * @source Exhibit C
 * @example =CHANNEL.FISCALQUARTER(DATE(2000,2,1)) | FY2000 Q2 | The second quarter, January to March, of the year from October 1999 to September 2000.
 * @error #VALUE! The date is blank, is not a date from 1990 to 2100, or the month is not 1 to 12.
 */
export function fiscalQuarter(date: unknown, fiscalFirstMonth?: unknown, dateSystem?: unknown): string {
  return answer(() => {
    const day = dateArgument("date", date, is1904Argument(dateSystem));
    const firstMonth = firstMonthArgument(fiscalFirstMonth, termsArgument(undefined, false, []).whole);
    return quarterNumbered(quarterOf(day, firstMonth), firstMonth).name;
  });
}

/**
 * The last day to exercise the inventory balancing right of the fiscal quarter in which a day lies: the last day of the quarter's second month.
 * @customfunction EXERCISEBY
 * @helpurl https://localhost:3000/help/exerciseby.html
 * @param date Any day of the quarter.
 * @param [fiscalFirstMonth] Month in which the vendor's fiscal year begins, 1 to 12. Left out: 10 (October).
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system. Left out: 1900.
 * @returns A date: format the cell as a date.
 * @source 3.7(A), Exhibit C
 * @example =CHANNEL.EXERCISEBY(DATE(2000,1,15)) | 2000-02-29 | The quarter is January to March 2000.
 * @error #VALUE! The date is blank, is not a date from 1990 to 2100, or the month is not 1 to 12.
 * @error #N/A The terms let the right be exercised on any day: there is no last one.
 */
export function exerciseBy(date: unknown, fiscalFirstMonth?: unknown, terms?: unknown[][], dateSystem?: unknown): number {
  return answer(() => {
    const is1904 = is1904Argument(dateSystem);
    const agreed = termsArgument(terms, is1904, ["balancing.lastMonthOfQuarter", "balancing.exercise", "balancing.frequency", "fiscal."]);
    const day = dateArgument("date", date, is1904);
    const firstMonth = firstMonthArgument(fiscalFirstMonth, agreed.whole);
    const termsOf = termsOfQuarters(agreed.with({ "fiscal.firstMonth": firstMonth }));
    const period = periodOf(termsOf, day);
    const ofPeriod = termsOf.of(period);
    const term = exerciseTerm(ofPeriod);
    if (term === undefined) return lacking("There is no last day: the right may be exercised on any day (balancing.exercise).");
    return knownDay(exerciseByOf(ofPeriod, termsOf, period), term, is1904);
  });
}

/**
 * The day on which a notice counts as received: at once in person, 5 days after it was mailed, 3 days after it was given to a courier.
 * @customfunction NOTICERECEIVED
 * @helpurl https://localhost:3000/help/noticereceived.html
 * @param sent The notice's date.
 * @param [method] One of personal, mail, registered mail, certified mail or courier. Left out: personal.
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system; it matters for dates given as text. Left out: 1900.
 * @returns A date: format the cell as a date.
 * @source 13.6
 * @example =CHANNEL.NOTICERECEIVED(DATE(2000,1,27), "mail") | 2000-02-01 | Five days after mailing.
 * @error #VALUE! The date is blank or not a date, or the method is another word.
 */
export function noticeReceived(sent: unknown, method?: unknown, terms?: unknown[][], dateSystem?: unknown): number {
  return answer(() => {
    const is1904 = is1904Argument(dateSystem);
    const agreed = termsArgument(terms, is1904, ["notices."]);
    const day = dateArgument("sent", sent, is1904);
    return dateSerial(receiptOfNotice(agreed.on("noticeDate", day), day, methodArgument("method", method)), is1904);
  });
}

/**
 * The last day to send goods back: 30 days after the return authorization (RMA) was issued.
 * @customfunction RETURNBY
 * @helpurl https://localhost:3000/help/returnby.html
 * @param rmaDate Day on which the vendor issued the return authorization.
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system; it matters for dates given as text. Left out: 1900.
 * @returns A date: format the cell as a date.
 * @source 3.7(A), 3.7(B)
 * @example =CHANNEL.RETURNBY(DATE(2000,2,1)) | 2000-03-02 | Goods that leave on 3 March are late.
 * @error #VALUE! The date is blank or not a date.
 */
export function returnBy(rmaDate: unknown, terms?: unknown[][], dateSystem?: unknown): number {
  return answer(() => {
    const is1904 = is1904Argument(dateSystem);
    const agreed = termsArgument(terms, is1904, ["returns.shipWithinDays"]);
    const day = dateArgument("rmaDate", rmaDate, is1904);
    return knownDay(lastReturnDay(agreed.on("asOf", day), day), "returns.shipWithinDays", is1904);
  });
}

/**
 * The last day to exchange a prior version: 30 days after the new version first shipped or its notice was received, whichever is later.
 * @customfunction REFRESHBY
 * @helpurl https://localhost:3000/help/refreshby.html
 * @param firstShipped Day on which the new version was first shipped to the distributor.
 * @param noticed Date of the written notice of the new version.
 * @param [method] How the notice was sent: personal, mail, registered mail, certified mail or courier. Left out: personal.
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system; it matters for dates given as text. Left out: 1900.
 * @returns A date: format the cell as a date.
 * @source 3.7(C), 13.6
 * @example =CHANNEL.REFRESHBY(DATE(2000,2,1), DATE(2000,1,31), "mail") | 2000-03-06 | The mailed notice counts as received on 5 February, after the first shipment.
 * @error #VALUE! A date is blank or not a date, or the method is another word.
 */
export function refreshBy(firstShipped: unknown, noticed: unknown, method?: unknown, terms?: unknown[][], dateSystem?: unknown): number {
  return answer(() => {
    const is1904 = is1904Argument(dateSystem);
    const agreed = termsArgument(terms, is1904, ["refresh.windowDays", "notices."]);
    const facts = {
      firstShippedOn: dateArgument("firstShipped", firstShipped, is1904),
      notice: { sent: dateArgument("noticed", noticed, is1904), method: methodArgument("method", method) },
    };
    return knownDay(lastRefreshDay(agreed, facts), "refresh.windowDays", is1904);
  });
}

/**
 * The day on which the report of a month's sales and stock is due: the first Tuesday of the month after.
 * @customfunction REPORTDUE
 * @helpurl https://localhost:3000/help/reportdue.html
 * @param month Any day of the month that the report is for.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system. Left out: 1900.
 * @returns A date: format the cell as a date.
 * @source 6.5
 * @example =CHANNEL.REPORTDUE(DATE(2000,1,31)) | 2000-02-01 | 1 February 2000 was a Tuesday.
 * @error #VALUE! The date is blank or is not a date from 1990 to 2100.
 */
export function reportDue(month: unknown, dateSystem?: unknown): number {
  return answer(() => {
    const is1904 = is1904Argument(dateSystem);
    return dateSerial(reportDueOn(dateArgument("month", month, is1904)), is1904);
  });
}

/**
 * The day on which an order is accepted: confirmed in writing, shipped, or 5 days after receipt if it was not rejected by then, whichever is first.
 * @customfunction ORDERACCEPTED
 * @helpurl https://localhost:3000/help/orderaccepted.html
 * @param received Day on which the vendor received the written order.
 * @param [confirmed] Day of the written confirmation. Blank: none.
 * @param [shipped] Day of shipment. Blank: not shipped.
 * @param [rejected] Day of the rejection. Blank: none.
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system; it matters for dates given as text. Left out: 1900.
 * @returns A date: format the cell as a date.
 * @source 5.2
 * @example =CHANNEL.ORDERACCEPTED(DATE(2000,1,10)) | 2000-01-15 | Neither confirmed, shipped nor rejected within five days.
 * @example =CHANNEL.ORDERACCEPTED(DATE(2000,1,10), DATE(2000,1,12)) | 2000-01-12 | Confirmed earlier.
 * @remarks A rejection within the five days stops acceptance by lapse of time only: an order that is confirmed or shipped is accepted on that day. Acceptance by shipment holds for what was shipped.
 * @error #VALUE! A date is not a date, the day of receipt is blank, or another day lies before it.
 * @error #N/A The order was rejected in time and neither confirmed nor shipped, so it is not accepted.
 */
export function orderAccepted(
  received: unknown,
  confirmed?: unknown,
  shipped?: unknown,
  rejected?: unknown,
  terms?: unknown[][],
  dateSystem?: unknown,
): number {
  return answer(() => {
    const is1904 = is1904Argument(dateSystem);
    const agreed = termsArgument(terms, is1904, ["orders.deemedAcceptedDays"]);
    const receivedOn = dateArgument("received", received, is1904);
    const afterReceipt = (name: string, value: unknown): number | undefined => {
      const day = optionalDate(name, value, is1904);
      return day !== undefined && day < receivedOn
        ? refuse(`${name} is ${isoText(day)}, before the order was received on ${isoText(receivedOn)}.`)
        : day;
    };
    const order = {
      received: receivedOn,
      confirmed: afterReceipt("confirmed", confirmed),
      shipped: afterReceipt("shipped", shipped),
      rejected: afterReceipt("rejected", rejected),
    };
    const acceptedOn = orderAcceptedOn(agreed.on("asOf", receivedOn), order);
    if (acceptedOn === undefined)
      return lacking(
        `The order was rejected on ${isoText(order.rejected!)} and neither confirmed nor shipped (5.2), so it is not accepted.`,
      );
    return dateSerial(acceptedOn, is1904);
  });
}

function knownDay(day: CivilDate | undefined, term: TermName, is1904: boolean): number {
  return day === undefined ? lacking(`${term} is withheld and has not been entered.`) : dateSerial(day, is1904);
}
