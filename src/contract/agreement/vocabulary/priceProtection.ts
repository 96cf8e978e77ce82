/** 3.6(A): the distributor's price protection. Rule text: rules 2. */
import { choice, days, givenOrNot } from "./meaning";

export const PRICE_PROTECTION_TERMS = {
  "priceProtection.given": givenOrNot("price protection"),
  "priceProtection.creditBasis": choice("effectiveDate", "needed", "What a protected unit is credited", {
    "paid-less-new": "what the unit cost net of discounts and credits, less the new price",
    "old-less-new": "the old list price less the new one, never more than the unit still costs",
  }),
  "priceProtection.transitWindowDays": days(
    "effectiveDate",
    "mayBeBlank",
    "Goods in transit count when sent less than this many days before the new price",
  ),
  "priceProtection.transitWindowAppliesTo": choice("effectiveDate", "needed", "Which goods in transit the window applies to", {
    both: "goods from the vendor and goods between warehouses",
    "between-warehouses": "goods between warehouses only; goods from the vendor always count",
  }),
  "priceProtection.reportDays": days("receipt", "mayBeBlank", "Days after receipt of the notice within which the inventory report is due"),
  "priceProtection.snapshotToleranceDays": days(
    "effectiveDate",
    "needed",
    "How many days before the effective date an inventory report may be dated and still stand for it",
  ),
  "priceProtection.snapshotRoll": choice("effectiveDate", "needed", "What a report of another day says of the effective date", {
    none: "its figures as they are; only a report before the day stands for it",
    sales: "its figures rolled to the day by what was sold, bought and returned; a report after the day may stand for it, too",
  }),
  "priceProtection.committed": choice("effectiveDate", "needed", "Whether units under a contract for sale are protected", {
    excluded: "committed units are not protected",
    included: "committed units on hand are protected too",
  }),
} as const;
