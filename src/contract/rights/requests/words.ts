/** What rights say of goods that are asked to go back (3.4, 3.7 and 12.3). */
import { wordTable } from "../../base/language";

export const english = {
  name: "Return requests",

  /** Why a row, or what is left of it, is refused: in the order in which the first that applies is shown. */
  refusals: {
    notSealed: "not factory sealed",
    notGiven: "the agreement gives no such right",
    noNotice: "no notice of discontinuation",
    noVersion: "no new version of the product",
    noInvoice: "no such invoice of this part",
    outsideDays: "outside its days",
    anotherRequest: "the right of the quarter is used by another request",
    afterExerciseBy: "after the day to exercise the right",
    noOrder: "no offsetting order",
    returnedLate: "returned late",
    notBought: "not bought, or already returned",
    aboveLimit: "above the limit of the quarter",
    aboveOrder: "above the offsetting order",
  },

  /** What is kept of the credit of goods that go back. */
  fee: {
    after: (fee: string, on: string) => ` after a fee of ${fee}${on}`,
    on: (credit: string, part: string) => ` on ${credit} ${part}`,
    part: { "without-order": "that no order covers", "above-limit": "above the limit" },
    before: "Credit before the fee",
    partOf: (part: string) => `Of it ${part}`,
    shareOf: { credit: "Fee, share of the credit", "price-paid": "Fee, share of the price paid" },
    fee: "Fee",
  },

  refresh: {
    /** Which lots a request covers, after "not". */
    shipped: (from: string, to: string) => `shipped from ${from} to ${to}`,
    from: "Exchange from",
    by: "Exchange by",
    shippedFrom: "Shipped from",
    shippedTo: "Shipped to",
    duplicateVersion: (part: string, start: string) =>
      `Part ${part} has several new versions from ${start}; the first on the sheet counts. Delete the rows that do not apply.`,
  },

  initialOrder: {
    bought: "bought with the initial order",
    firstInvoiced: "First invoiced",
    from: "May go back from",
    until: "May go back until",
    fromNowOn: "Unsold goods of the initial order may go back from now on",
    lastDay: "Last day to return unsold goods of the initial order",
  },

  termination: { endedOn: "Agreement ended", returnBy: "Return by" },
};
export const words = wordTable("rights.requests", english);
