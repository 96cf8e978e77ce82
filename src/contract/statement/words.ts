/** What the statement says beside its rights: requests, days, claims, the true-up, the proposal of a return. */
import type { CivilDate } from "../base/calendar";
import { counted } from "../base/counted";
import { dayText, dollarsText, unitsText } from "../base/inWords";
import { wordTable } from "../base/language";

export const english = {
  /** Lines of explanations. */
  steps: {
    request: "Request",
    requestDate: "Request date",
    valuedOn: "Valued on, not returned yet",
    returnedOn: "Returned on",
    refusedBecause: "Refused because",
    quarter: "Quarter",
    exerciseBy: "Exercise by",
    order: "Order",
    remaining: "Remaining",
    proposedQuantity: "Proposed quantity",
    proposedCredit: "Proposed credit",
    leftUnused: "Left unused",
    leftBehind: "Units left behind",
    discontinued: "Units that discontinuation takes",
  },

  requests: {
    /** After the word request, of one without a number. */
    calledBy: (day: CivilDate) => `of ${dayText(day)}`,
    /** The same by itself. */
    theRequest: (calledBy: string) => `the request ${calledBy}`,
    all: (names: readonly string[]) => names.join(" and "),
    noTurn: "the quarter allows no balancing return",
    anothersTurn: (requests: string) => `the right of the quarter is used by ${requests}`,
    exerciseBy: (day: CivilDate) => `the right had to be exercised by ${dayText(day)}`,
    outsideDays: (countsOn: "request" | "return", from: CivilDate | undefined, to: CivilDate | undefined) =>
      `it had to be ${countsOn === "request" ? "requested" : "returned"}${from === undefined ? "" : ` from ${dayText(from)}`}${to === undefined ? "" : ` to ${dayText(to)}`}`,
    notBought: (goods: string) => `not ${goods}, or already returned`,
    aboveOrders: (numbers: string) => `above what is left of offsetting order ${numbers}`,
    none: (clause: string, asked: number, because: string) => `${clause}: none of ${unitsText(asked)} allowed: ${because}.`,
    /** @param rest what is refused, exchanged and pending, each with its mark in front. */
    some: (clause: string, allowed: number, asked: number, cents: number, rest: string) =>
      `${clause}: ${unitsText(allowed)} of ${unitsText(asked)} units allowed, ${dollarsText(cents)}${rest}.`,
    refused: (units: number, because: string) => `; ${unitsText(units)} refused: ${because}`,
    exchanged: (units: number, leftOver: number) =>
      `; it buys ${unitsText(units)} of the new version${leftOver > 0 ? `, ${dollarsText(leftOver)} stays credit` : ""}`,
    pending: "; not returned yet",
    needsAmount: (order: string) => `the amount of offsetting order ${order}`,
  },

  /** Findings in return requests. */
  found: {
    datesDiffer: (calledBy: string, day: CivilDate, earliest: CivilDate) =>
      `Rows of request ${calledBy} bear different request dates: this one ${dayText(day)}, the earliest ${dayText(earliest)}, which counts for all. Correct the dates or the request numbers.`,
    amountsDiffer: (order: string, cents: number) =>
      `Offsetting order ${order} stands with different amounts; the smallest, ${dollarsText(cents)}, counts once. Correct the other rows.`,
    returnDateMissing: (calledBy: string, part: string, day: CivilDate) =>
      `Request ${calledBy} has no return date for ${part}; a return line shows that its units left, so they count as returned on ${dayText(day)}. Enter the return date if it was another day.`,
    amountMissing: (order: string, calledBy: string) =>
      `No row says the amount of offsetting order ${order}, so request ${calledBy} stays blank. Enter its amount.`,
    invoiceNotFound: (part: string) =>
      `The invoice that this row names has no purchase of ${part}, so nothing is allowed. Check the invoice number.`,
    rmaMissing: (part: string, returned: CivilDate, rma: CivilDate | undefined) =>
      `${part} was returned on ${dayText(returned)} ${rma === undefined ? "without an RMA date" : `before the RMA date, ${dayText(rma)}`}. Enter the date of the return authorization.`,
    rmaLate: (rma: CivilDate, days: number, requested: CivilDate) =>
      `The RMA of ${dayText(rma)} came later than ${counted(days, "day")} after the request of ${dayText(requested)}. Take it up with the vendor if it matters.`,
    exceedsStock: (units: number, part: string, by: CivilDate, onHand: number) =>
      `${unitsText(units)} units of ${part} are asked to go back; its latest report by ${dayText(by)} has ${unitsText(onHand)} on hand. Check the quantity or the report.`,
    newPriceMissing: (part: string) =>
      `The price of the new version of ${part} is not known, so the exchange quantity stays blank. Enter it on Product versions or Price changes.`,
    creditDiffers: (credited: number, difference: number, credit: number) =>
      `${dollarsText(credited)} was credited, ${dollarsText(Math.abs(difference))} ${difference < 0 ? "less" : "more"} than the return credit of ${dollarsText(credit)}. Take it up with the vendor.`,
  },
  termMissing: (toEnter: string, meaning: string) =>
    `${toEnter} has not been entered (${meaning}). Enter it on the Terms sheet; what needs it stays blank.`,

  calendar: {
    report: (month: string) => `Report of sales and stock due for ${month}`,
    retention: "Shipment reports are kept until this day",
    rmaDue: (calledBy: string) => `RMA due from the vendor for request ${calledBy}`,
    returnGoods: (calledBy: string) => `Return goods of request ${calledBy} by`,
  },

  claims: {
    memos: (there: string, here: string) => `credit memo ${there} there, ${here} here`,
    amounts: (there: number, here: number) => `credited amount ${dollarsText(there)} there, ${dollarsText(here)} here`,
    differ: (claim: string, what: readonly string[]) =>
      `Claims and Return requests differ for ${claim}: ${what.join("; ")}. Return requests counts. Correct or empty the cell on Claims.`,
  },
  /** How long the last day to claim has passed or is to come, or how long ago it was submitted. */
  ages: {
    longPassed: "last day passed more than 30 days ago",
    passed: "last day passed up to 30 days ago",
    soon: "last day within 30 days",
    later: "last day later",
    unknown: "no last day known",
    submitted: "submitted up to 30 days ago",
    submittedLongAgo: "submitted more than 30 days ago",
  },

  trueUp: {
    payable: (invoice: string) => `Payable of invoice ${invoice}`,
    credit: (claim: string) => `Credit of ${claim}`,
    onItsOrder: (what: string) => `${what}, usable on its offsetting order only`,
    nothingOwed: "Balance: nothing is owed",
    distributorPays: "Balance: the distributor pays",
    vendorPays: "Balance: the vendor sends a check",
    finalOn: (balance: string, day: CivilDate) => `${balance}; final on ${dayText(day)}`,
  },

  /** Of the sheet Stock days. */
  stockDays: {
    when: (days: number, from: CivilDate, to: CivilDate) => `${counted(days, "day")} from ${dayText(from)} to ${dayText(to)}`,
    noSales: (when: string) => `6.4: no sales in ${when}.`,
    noTarget: (sold: number, when: string) => `6.4: ${unitsText(sold)} sold in ${when}; the agreement states no days to hold.`,
    enough: (sold: number, when: string, target: number) =>
      `6.4: ${unitsText(sold)} sold in ${when}; enough for ${counted(target, "day")}.`,
    short: (sold: number, when: string, shortBy: number, target: number) =>
      `6.4: ${unitsText(sold)} sold in ${when}; short by ${counted(unitsText(shortBy), "unit")} of ${counted(target, "day")}.`,
  },

  proposal: {
    needsInvoices: (quarter: string) => `invoices of the quarter before ${quarter}`,
    needsLimit: "a limit: the agreement states none, so every unit that may go back can be asked for",
    nothingLeft: (quarter: string) => `nothing is left of the limit of ${quarter}`,
    noReport: (quarter: string, by: CivilDate | undefined) =>
      `no inventory report is dated in ${quarter}${by === undefined ? "" : ` on or before ${dayText(by)}`}`,
    noneFits: "not one unit that is worth anything fits the remaining limit",
    allDiscontinued: "discontinuation takes every unit that may go back",
    noneMayGoBack: "no unit of the reports may go back",
  },
};
export const words = wordTable("statement", english);
