/** What is said of open orders under 3.6(A), and of their days (5.1 to 5.7). */
import { counted } from "../../base/counted";
import { unitsText } from "../../base/inWords";
import { wordTable } from "../../base/language";

export const english = {
  name: "Price protection of open orders",

  reasons: {
    cancelled: { label: "Cancelled", inShort: "cancelled" },
    notAccepted: { label: "Not accepted", inShort: "not accepted" },
    acceptedTooLate: { label: "Accepted too late for the effective date", inShort: "accepted too late" },
    shippedBefore: { label: "Shipped before the effective date", inShort: "shipped before" },
    atNewPrice: { label: "Charged at the new price", inShort: "charged at the new price" },
    noticeDaysWithheld: {
      label: "Not decided while the days of notice are not entered",
      inShort: "not decided without the days of notice",
    },
    gateNotMet: { label: "The condition on price protection is not met", inShort: "not protected while its condition is not met" },
    gateUnknown: {
      label: "Not decided while nobody says whether the condition is met",
      inShort: (term: string) => `not decided without the term ${term}`,
    },
  },

  needs: {
    agreement: "an agreement that protects open orders; this one does not",
    decrease: "a price decrease of its part",
    price: "the unit price of the order, or the old price of the price change",
  },
  noneProtects: "no price decrease protects this order",

  steps: { orderPrice: "Order price", atNewPrice: "Invoiced at the new price" },

  notAccepted: (clause: string) => `${clause}: not accepted.`,
  accepted: (clause: string, day: string) => `${clause}: accepted on ${day}.`,
  all: (count: number) => counted(unitsText(count), "unit"),
  undecided: (all: string, why: string) => `${all} ${why}`,
  noticeDaysMissing: (all: string, why: string) => `${all} ${why} before a new price`,
  protectedOf: (units: string, all: string) => `${units} of ${all} protected`,
  forPrice: (why: string, day: string) => `${why} for the new price of ${day}`,
  forPrices: (why: string, count: number, first: string, last: string) => `${why} for ${count} new prices from ${first} to ${last}`,
  atNewPrice: (units: string, day: string) => `${units} invoiced at the new price of ${day}`,
  priceMissing: "credit blank without a unit price or an old price",

  dates: {
    confirm: "Confirm an oral order in writing",
    accepted: "Order accepted unless it is rejected",
    cancel: "Last day to cancel an order",
    changeLocation: "Last day to change the place of delivery",
    ofOrder: (what: string, order: string) => `${what}: order ${order}`,
  },

  findings: {
    unconfirmed: (order: string, part: string, confirmed: string | undefined, confirmBy: string) =>
      `Order ${order} of ${part} was placed orally and ${confirmed === undefined ? "was not confirmed in writing" : `was confirmed in writing on ${confirmed}`}; ${confirmBy} was the last day. Ask the vendor whether it stands, and enter the Confirmed in writing date.`,
    priceMissing: (order: string, part: string) =>
      `Order ${order} of ${part} is protected and has no price: neither its Unit price nor the Old price of the price change is given. Its credit stays blank. Enter the Unit price.`,
    invoiceUnknown: (order: string, part: string) =>
      `Order ${order} of ${part} is protected and was shipped, and no invoice line of the part has its Order number: its units may be credited twice. Enter the Order number on the invoice line.`,
    invoicedBefore: (order: string, part: string, from: string) =>
      `Order ${order} of ${part} is protected as open on ${from}, and invoices of before that day name it with more units than were shipped of it: they may be credited twice, as an order and as stock. Enter its Shipped date.`,
  },
};
export const words = wordTable("rights.orderProtection", english);
