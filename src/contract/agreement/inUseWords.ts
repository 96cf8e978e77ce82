/** What terms are called where other answers change it (`inUse.ts`). */
import { wordTable } from "../base/language";

export const english = {
  share: (ofSales: string) => `Share of ${ofSales} that may go back`,
  sales: {
    invoiced: "the net sales",
    shipped: "the net sales by day of shipment",
    ordered: "the net orders",
  },
  one: { months: "month", quarters: "quarter" },
  some: (periods: number, units: string) => `${periods} ${units}`,
  ends: {
    preceding: (sales: string, span: string) => `${sales} of the ${span} before`,
    current: (sales: string, span: string) => `${sales} of the ${span} up to the end of the period itself`,
    rolling: (sales: string, span: string) => `${sales} of the last ${span}`,
  },
  creditBasis: "The price at which returned units are credited",
  times: { "half-year": "Balancing returns allowed in a half-year", year: "Balancing returns allowed in a fiscal year" },
  counts: { "half-year": "Which requests use up the half-year's right", year: "Which requests use up the year's right" },
} as const;

export const meaningWords = wordTable("contract.inUse", english, "user");
