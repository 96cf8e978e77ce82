/** CHANNEL.PRICEINFORCE, CANCELBY, PAYMENTDUE, DAYSOFSTOCK and ROUTE. The comments are the help that people read in Excel and on the help pages. */
import { MICROS_PER_DOLLAR } from "../contract/base/money";
import { daysOfStock as stockInDays, salesSpan } from "../contract/rights/daysOfStock/rule";
import { cancelOrderBy } from "../contract/rights/orderAcceptance/rule";
import { priceInForce as priceThatHolds } from "../contract/rights/orderProtection/rule";
import { dueByInvoice, dueByTermination, earlierDue, paymentTermOf } from "../contract/rights/payment/rule";
import { routeOf, SHIPPING_MODES } from "../contract/rights/routing/rule";
import { termToEnter } from "../contract/agreement/termWords";
import type { TermName } from "../contract/agreement/terms";
import { cellText, dateSerial } from "../workbook/cells";
import { answer, lacking, refuse } from "./answers";
import { dateArgument, is1904Argument, methodArgument, oneCell, optionalDate, priceArgument, unitsArgument } from "./arguments";
import { termsArgument } from "./termsArgument";

const withheld = (term: TermName): never => lacking(`${termToEnter(term)} is withheld in the filed agreement. Enter it in the terms.`);

/**
 * The price at which an order is charged: the new one when its delivery is asked for after the days of notice, else the old one.
 * @customfunction PRICEINFORCE
 * @helpurl https://localhost:3000/help/priceinforce.html
 * @param oldPrice Price before the change.
 * @param newPrice Price after it.
 * @param requestedDelivery Day for which delivery was asked.
 * @param noticed Date of the notice of the change. Blank: no notice, and the old price holds.
 * @param [method] How the notice was sent: personal, mail, registered mail, certified mail or courier. Left out: personal.
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system; it matters for dates given as text. Left out: 1900.
 * @returns Price of a unit in dollars.
 * @source 3.1, 13.6
 * @remarks The days of notice are withheld in the filed agreement: enter the term prices.changeNoticeDays. A delivery asked for on or before the receipt of the notice is charged at the old price in any case.
 * @example =CHANNEL.PRICEINFORCE(100, 90, DATE(2000,2,1), DATE(2000,2,1)) | 100 | Delivery is asked for on the day the notice is received.
 * @error #VALUE! A price or date is blank or cannot be read, or the method is another word.
 * @error #N/A The term prices.changeNoticeDays is blank, and the delivery is asked for after the receipt of the notice.
 */
export function priceInForce(
  oldPrice: unknown,
  newPrice: unknown,
  requestedDelivery: unknown,
  noticed?: unknown,
  method?: unknown,
  terms?: unknown[][],
  dateSystem?: unknown,
): number {
  return answer(() => {
    const is1904 = is1904Argument(dateSystem);
    const agreed = termsArgument(terms, is1904, ["prices.changeNoticeDays", "notices."]);
    const [before, after] = [priceArgument("oldPrice", oldPrice), priceArgument("newPrice", newPrice)];
    const sent = optionalDate("noticed", noticed, is1904);
    const notice = sent === undefined ? undefined : { sent, method: methodArgument("method", method) };
    const holds = priceThatHolds(agreed, { notice }, dateArgument("requestedDelivery", requestedDelivery, is1904));
    if (holds === "noticeDaysWithheld") return withheld("prices.changeNoticeDays");
    return (holds === "new" ? after : before) / MICROS_PER_DOLLAR;
  });
}

/**
 * The last day on which the vendor may receive a notice that cancels an order.
 * @customfunction CANCELBY
 * @helpurl https://localhost:3000/help/cancelby.html
 * @param scheduledShipDate Day on which the vendor means to ship.
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system; it matters for dates given as text. Left out: 1900.
 * @returns A date: format the cell as a date.
 * @source 5.5
 * @remarks The days are withheld in the filed agreement: enter the term orders.cancelNoticeDays. The notice has to arrive by that day, not only to be sent.
 * @example =CHANNEL.CANCELBY(DATE(2000,3,11), {"orders.cancelNoticeDays", 10}) | 2000-03-01 | Ten days before the shipment.
 * @error #VALUE! The date is blank or not a date.
 * @error #N/A The term orders.cancelNoticeDays is blank.
 */
export function cancelBy(scheduledShipDate: unknown, terms?: unknown[][], dateSystem?: unknown): number {
  return answer(() => {
    const is1904 = is1904Argument(dateSystem);
    const agreed = termsArgument(terms, is1904, ["orders.cancelNoticeDays"]);
    const day = dateArgument("scheduledShipDate", scheduledShipDate, is1904);
    const last = cancelOrderBy(agreed.on("receipt", day), day);
    return last === undefined ? withheld("orders.cancelNoticeDays") : dateSerial(last, is1904);
  });
}

/**
 * The day on which an invoice of the vendor's is due: the day that it states, else so many days after it; all at once when the vendor ends the agreement for cause.
 * @customfunction PAYMENTDUE
 * @helpurl https://localhost:3000/help/paymentdue.html
 * @param invoiceDate Day of the invoice.
 * @param [dueDate] The day that the invoice states. Blank: none.
 * @param [initialOrder] Yes for an invoice of the initial order. Left out: no.
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system; it matters for dates given as text. Left out: 1900.
 * @returns A date: format the cell as a date.
 * @source 3.4, 3.5, 12.4
 * @example =CHANNEL.PAYMENTDUE(DATE(2000,1,10), DATE(2000,2,9)) | 2000-02-09 | The day that the invoice states.
 * @remarks The days are withheld in the filed agreement: enter the term payment.dueDays, or initialOrder.paymentDays for the initial order.
 * @error #VALUE! A date is blank or not a date, or initialOrder is neither yes nor no.
 * @error #N/A The invoice states no day and the term is blank.
 */
export function paymentDue(
  invoiceDate: unknown,
  dueDate?: unknown,
  initialOrder?: unknown,
  terms?: unknown[][],
  dateSystem?: unknown,
): number {
  return answer(() => {
    const is1904 = is1904Argument(dateSystem);
    const agreed = termsArgument(terms, is1904, ["payment.", "initialOrder.paymentDays", "notices.", "termination."]);
    const invoice = {
      invoiceDate: dateArgument("invoiceDate", invoiceDate, is1904),
      dueDate: optionalDate("dueDate", dueDate, is1904),
      isInitialOrder: yesArgument("initialOrder", initialOrder),
    };
    const due = earlierDue(dueByInvoice(agreed, invoice), dueByTermination(agreed));
    return due === undefined ? withheld(paymentTermOf(invoice)) : dateSerial(due, is1904);
  });
}

/**
 * How many days the units on hand last at the rate of the months before, to one decimal.
 * @customfunction DAYSOFSTOCK
 * @helpurl https://localhost:3000/help/daysofstock.html
 * @param onHand Units on hand on the day of the report.
 * @param sold Units sold in the months before it, net of what customers returned.
 * @param reportDate Day of the report: the months are counted back from it.
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system; it matters for dates given as text. Left out: 1900.
 * @returns Days of stock, to one decimal.
 * @source 6.4, 6.5
 * @example =CHANNEL.DAYSOFSTOCK(12, 92, DATE(2000,8,31)) | 24 | 92 units in the 184 days from 1 March on are half a unit a day.
 * @error #VALUE! A quantity or the date is not one.
 * @error #N/A Nothing was sold, so no rate is known.
 */
export function daysOfStock(onHand: unknown, sold: unknown, reportDate: unknown, terms?: unknown[][], dateSystem?: unknown): number {
  return answer(() => {
    const is1904 = is1904Argument(dateSystem);
    const agreed = termsArgument(terms, is1904, ["inventory.targetDays", "reports.trailingMonths"]);
    const day = dateArgument("reportDate", reportDate, is1904);
    const onDay = agreed.on("asOf", day);
    const stock = { onHand: unitsArgument("onHand", onHand), sold: unitsArgument("sold", sold), span: salesSpan(onDay, day) };
    const days = stockInDays(onDay, stock);
    return days === undefined ? lacking("Nothing was sold in these months, so no rate is known.") : days.tenthsOfDays / 10;
  });
}

/**
 * The carrier of a shipment to one of the distributor's warehouses, by the routing guide.
 * @customfunction ROUTE
 * @helpurl https://localhost:3000/help/route.html
 * @param shipTo City of the warehouse, with or without its state.
 * @param originState State from which it is shipped: name or two letters.
 * @param pounds Weight in pounds.
 * @param [mode] Ground, air or expedited. Left out: ground.
 * @returns The carrier as the guide names it.
 * @source Exhibit F, 5.7
 * @remarks 150 pounds go as a parcel; what is over 150 pounds is freight, and over 10,000 pounds the guide says to call.
 * @example =CHANNEL.ROUTE("Fremont", "TX", 150) | FedEx, third-party account (number withheld) | 150 pounds are still a parcel.
 * @error #VALUE! An argument is a range, or mode is another word.
 * @error #N/A The warehouse or the state is not in the guide, or the weight is not above 0.
 */
export function route(shipTo: unknown, originState: unknown, pounds: unknown, mode?: unknown): string {
  return answer(() => {
    const word = textOf("mode", mode).toLowerCase();
    const known = word === "" ? "ground" : SHIPPING_MODES.find((it) => it === word);
    if (known === undefined) return refuse(`mode is "${word}"; it must be ground, air or expedited.`);
    const weight = oneCell("pounds", pounds);
    const found = routeOf(textOf("shipTo", shipTo), textOf("originState", originState), Number(weight === "" ? NaN : weight), known);
    if ("carrier" in found) return found.carrier;
    const given = { shipTo, originState, pounds }[found.unknown];
    return lacking(`The routing guide (Exhibit F) has no line for ${found.unknown} ${cellText(oneCell(found.unknown, given))}.`);
  });
}

const textOf = (name: string, value: unknown): string => {
  const cell = oneCell(name, value);
  return typeof cell === "string" ? cell.trim() : cell === 0 ? "" : cellText(cell);
};

/** yes or no; blank is no. */
function yesArgument(name: string, value: unknown): boolean {
  const cell = oneCell(name, value);
  if (typeof cell === "boolean") return cell;
  const word = cell === 0 ? "" : typeof cell === "string" ? cell.trim().toLowerCase() : "?";
  if (word === "" || word === "no") return false;
  if (word === "yes") return true;
  return refuse(`${name} is ${cellText(cell)}; it must be yes or no.`);
}
