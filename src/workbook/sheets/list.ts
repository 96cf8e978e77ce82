/** The list of the input sheets: a new one is an entry here. What follows from the list is in `index.ts`. */
import { DISCONTINUATIONS, PRICE_CHANGES, PRODUCT_VERSIONS } from "./notices";
import { OPEN_INVOICES, OPEN_ORDERS, RETURN_REQUESTS } from "./requests";
import { DEALER_INVENTORY, DEALER_SHIPMENTS, OBJECTIVES, SALES } from "./sales";
import { INVENTORY, INVOICES } from "./stock";
import { TERMS } from "./terms";

/** By kind. */
export const SHEETS = {
  Inventory: INVENTORY,
  Invoices: INVOICES,
  "Price changes": PRICE_CHANGES,
  Discontinuations: DISCONTINUATIONS,
  Terms: TERMS,
  "Return requests": RETURN_REQUESTS,
  "Product versions": PRODUCT_VERSIONS,
  "Open orders": OPEN_ORDERS,
  "Dealer shipments": DEALER_SHIPMENTS,
  "Dealer inventory": DEALER_INVENTORY,
  Sales: SALES,
  "Open invoices": OPEN_INVOICES,
  Objectives: OBJECTIVES,
} as const;

/** The kinds that the fill reads, in the order in which it reads them. */
export const READ_KINDS = [
  "Terms",
  "Inventory",
  "Invoices",
  "Price changes",
  "Discontinuations",
  "Return requests",
  "Product versions",
  "Open orders",
  "Dealer shipments",
  "Dealer inventory",
  "Sales",
  "Open invoices",
  "Objectives",
] as const satisfies readonly (keyof typeof SHEETS)[];
