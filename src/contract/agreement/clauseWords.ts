/** What stands in the place of a clause where an agreement does not say where it has it. Rights are called as by themselves. */
import { wordTable } from "../base/language";

export const english = {
  prices: "Prices",
  initialOrder: "Initial order",
  payment: "Payment",
  priceProtection: "Price protection",
  orderProtection: "Price protection of open orders",
  dealerProtection: "Dealer price protection",
  returns: "Returns",
  balancing: "Inventory balancing",
  defective: "Defective product",
  refresh: "Product refresh",
  discontinuation: "Discontinuation",
  orders: "Orders",
  delivery: "Delivery",
  daysOfStock: "Days of stock",
  monthlyReport: "Monthly report",
  shipmentReports: "Shipment reports",
  agreementTerm: "Term of the agreement",
  termination: "Termination",
  trueUp: "Final account",
  notices: "Notices",
  objectives: "Objectives",
};

export type PlaceName = keyof typeof english;

export const words = wordTable("clauses", english);
