/** What is said of stock and invoices, whatever the right. */
import { wordTable } from "../base/language";

export const english = {
  /** How a unit's cost comes about. */
  cost: {
    unitPrice: "Unit price",
    discount: "Discount per unit",
    creditsReceived: "Credits per unit",
    earlierProtection: "Earlier protection per unit",
  },
  returnUnmatched: (part: string, units: number, returned: string) =>
    `Returned units of ${part} (${units}) find no invoice line dated on or before ${returned} to come out of. Check the return's date, part and original invoice.`,
  notInvoiced: (part: string, units: number, reported: string) =>
    `Units of ${part} (${units}) are beyond everything the invoices show by ${reported}; no right covers them. Add the missing invoice lines or check the quantity.`,
  changeTwice: (part: string, day: string) =>
    `The price change of ${part} on ${day} is entered more than once; it counts once. Delete the extra row.`,
  changesDiffer: (part: string, day: string) =>
    `Part ${part} has several price changes on ${day} that contradict each other; none of them is used. Keep the row that the vendor's notice confirms.`,
  similarPart: (part: string, other: string) =>
    `Part ${part} has no invoices, but ${other} has. If they are the same part, write them alike; until then they are two.`,
};
export const words = wordTable("stock", english);
