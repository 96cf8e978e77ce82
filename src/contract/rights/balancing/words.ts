/** What is said of 3.7(A). */
import { wordTable } from "../../base/language";
import type { Said, StepValue } from "../ruling";
import { english as shared } from "../words";

export const english = {
  name: "Inventory balancing",
  total: "Inventory balancing, each row by itself",
  /** With the headings of what a row could take: nobody is to claim the sum of such a column. */
  aside: "by itself",
  hint: {
    title: "By itself",
    text: "What this row could send back if no other did. The limit is one for the whole quarter: the column is not to be added up. Propose a return, in the pane, says which units use the limit together.",
  },

  /** In the order in which explanations list them. */
  reasons: {
    committed: { label: "Committed", inShort: "committed" },
    notInvoiced: { label: "Not invoiced", inShort: "not invoiced" },
    requested: { label: "Already requested", inShort: shared.requested },
    ...shared.notPicked,
    aboveLimit: { label: "Above the remaining limit", inShort: "above the remaining limit" },
    inTransit: { label: "In transit, not on hand", inShort: "in transit" },
  },

  needs: {
    invoices: "invoices of the quarter before the row's as-of date",
    invoicesOfRequest: "invoices of the quarter before the request",
    orderDates: "the column Order date on Invoices",
  },
  /** Why a limit is blank. */
  limitPercentMissing: "the limit percent is not entered",
  limitNeeds: (needed: string) => `needs ${needed}`,

  steps: {
    quarter: "Quarter",
    salesFrom: "Sales from",
    salesTo: "Sales to",
    sales: "Preceding net sales",
    exerciseBy: "Exercise by",
    limitPercent: "Limit percent",
    limit: "Limit",
    noLimit: "none",
    usedFrom: "Used by requests from",
    used: "Used",
    remaining: "Remaining",
    awaitsApproval: "More, which awaits the vendor's approval",
  },

  lapsed: (exerciseBy: string, asOf: string) => `the right had to be exercised by ${exerciseBy}; this row is dated ${asOf}`,
  nothingLeft: (quarter: string) => `nothing is left of the limit of ${quarter}`,
  usedBy: (requests: readonly string[]) => `used by ${requests.length === 1 ? "request" : "requests"} ${requests.join(" and ")}`,
  noUnitFits: "not one unit fits the remaining limit",
  noneOnHand: "no unit of this row is on hand",
  noneMayGoBack: (onHand: string, causes: string) => `no unit of this row may go back: of ${onHand} on hand, ${causes}`,
  /** "all 6 committed", where one cause holds all of several units. */
  all: (cause: string) => `all ${cause}`,

  /** Why sales make a limit of 0. */
  noSales: (sales: string, areNegative: boolean) =>
    `net sales of ${sales} ${areNegative ? "were negative" : "were 0.00"}, so its limit is 0.00`,
  quarterBefore: (quarter: string) => `the quarter before ${quarter}`,
  base: (from: string, to: string, quarter: string) => `${from} to ${to}, the base of ${quarter},`,

  /** A fee that is kept of what a request sends back, where stock is only looked at. */
  fee: {
    step: "Before the fee",
    kept: (of: string, share: string) => `a fee ${of} is kept: ${share}`,
    of: {
      all: "of what goes back",
      "without-order": "of what no order covers",
      "above-limit": "of what goes back above the limit",
    },
    ofPricePaid: (share: string) => `${share} of the price paid`,
    notKnown: (toEnter: string) => `not known without the term ${toEnter}`,
  },

  sentences: {
    noInvoices: (clause: string) => `${clause}: blank; the invoices do not reach the quarter before.`,
    lapsed: (clause: string, quarter: string, exerciseBy: string) =>
      `${clause}: 0; the right of ${quarter} had to be exercised by ${exerciseBy}.`,
    usedUp: (clause: string, why: string) => `${clause}: 0; ${why}.`,
    nothingLeft: (quarter: string) => `nothing is left of the ${quarter} limit`,
    noneOnHand: (clause: string) => `${clause}: no units on hand.`,
    none: (clause: string, onHand: string, quarter: string, causes: string) =>
      `${clause}: none of ${onHand} on hand may go back in ${quarter}; ${causes}.`,
    aboveLimit: (units: string, remaining: string) => `${units} above the remaining limit of ${remaining}`,
    some: (clause: string, units: string, onHand: string, quarter: string, others: string) =>
      `${clause}: by itself this row could send back ${units} of ${onHand} on hand in ${quarter}${others}.`,
  },

  /** Which lots a request covers, after "not". */
  amongGoods: "among the goods of the right",

  dates: {
    lastDay: (quarter: string) => `Last day to balance inventory in ${quarter}`,
    noLimit: "no limit",
    limitBlank: (why: string) => `limit blank: ${why}`,
    remaining: (amount: StepValue): Said => [amount, " remaining"],
  },
};
export const words = wordTable("rights.balancing", english);
