/** What is said of 3.7(D). */
import { counted } from "../../base/counted";
import { wordTable } from "../../base/language";
import { english as shared } from "../words";

export const english = {
  name: "Discontinuation",

  /** In the order in which explanations list them. */
  reasons: {
    outsideWindow: { label: "Purchased outside the window", inShort: "bought outside the window" },
    notInvoiced: { label: "Not invoiced", inShort: "not invoiced" },
    ...shared.notPicked,
    requested: { label: "Already requested", inShort: shared.requested },
    inTransit: { label: "In transit, not on hand", inShort: "in transit" },
  },

  needs: {
    notice: "a discontinuation notice for this part",
    report: "an inventory report dated from the receipt of the notice on",
  },

  steps: {
    received: "Notice received",
    purchasedFrom: "Purchased from",
    purchasedTo: "Purchased to",
    askBy: "Ask by",
  },

  allRequested: "requests hold what was purchased in the window",
  noneOnHand: "no unit of this row is on hand and may go back",
  noneInWindow: "no unit of this row was purchased in the window",

  noticedLater: (clause: string, received: string) => `${clause}: blank; the notice was received ${received}, after this report.`,
  some: (clause: string, units: string, onHand: string, which: string, others: string) =>
    `${clause}: ${units} of ${onHand} ${which}${others}.`,
  onHand: "on hand may go back",
  boughtWithin: (count: number, unit: "months" | "days") =>
    `bought within ${counted(count, unit === "months" ? "month" : "day")} of notice`,

  /** Which lots a request covers, after "not". */
  bought: (from: string, to: string) => `bought from ${from} to ${to}`,
  amongGoods: "among the goods of the right",
  and: " and ",

  dates: {
    ends: "Product discontinued",
    purchases: "Last purchases that may go back",
    askBy: "Last day to ask for the return",
  },

  findings: {
    shortNotice: (part: string, received: string, days: number, discontinued: string) =>
      `The notice for ${part}, received ${received}, came less than ${counted(days, "day")} before the discontinuation on ${discontinued}. Take it up with the vendor.`,
    duplicateNotice: (part: string, received: string) =>
      `Part ${part} has several notices; the one received first counts, not this one received ${received}. Delete the rows that do not apply.`,
    noLaterReport: (part: string, received: string) =>
      `No inventory row of ${part} is dated ${received} (receipt of the notice) or later, so nothing can be returned yet. Add a later inventory report.`,
  },
};
export const words = wordTable("rights.discontinuation", english);
