/** 3.6(A) for open orders, with their days (5.1 to 5.7). */
import type { SheetRight } from "../sheetRight";
import { CLAUSE, HEADINGS } from "./reasons";
import { english, words } from "./words";

export const ORDER_PROTECTION: SheetRight = {
  id: "orderProtection",
  clauses: [CLAUSE],
  get name() {
    return words.name;
  },
  englishName: english.name,
  sheet: "Open orders",
  needs: [],
  rowsOf: ["Price changes", "Open orders", "Invoices"],
  terms: [
    "orderProtection.given",
    "priceProtection.given",
    "priceProtection.gate",
    "priceProtection.gateMet",
    "priceProtection.creditBasis",
    "prices.changeNoticeDays",
    "orders.acceptedBy",
    "orders.oralConfirmBusinessDays",
    "orders.deemedAcceptedDays",
    "orders.cancelNoticeDays",
    "delivery.locationChangeDays",
    "termination.date",
    "termination.kind",
    "notices.mailDays",
    "notices.courierDays",
  ],
  askedTerms: [
    { term: "prices.changeNoticeDays", isForFigures: true },
    { term: "priceProtection.gateMet", isForFigures: true },
    { term: "orders.cancelNoticeDays", isForFigures: false },
  ],
  columns: [
    { heading: HEADINGS.acceptedOn, format: "date", width: 12 },
    { heading: HEADINGS.quantity, format: "quantity", width: 11 },
    { heading: HEADINGS.credit, format: "money", width: 13 },
    { heading: HEADINGS.cancelBy, format: "date", width: 12 },
    { heading: HEADINGS.changeLocationBy, format: "date", width: 12 },
    { heading: HEADINGS.confirmBy, format: "date", width: 12 },
    { heading: HEADINGS.explanation, format: "note", width: 60 },
  ],
};
