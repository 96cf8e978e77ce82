/** 3.6(B): dealer price protection. Rule text: rules 2. */
import { choice, days } from "./meaning";

export const DEALER_PROTECTION_TERMS = {
  "dealerProtection.shipmentWindowDays": days(
    "effectiveDate",
    "mayBeBlank",
    "Shipments to dealers count when made less than this many days before the new price",
  ),
  "dealerProtection.reportDays": days("receipt", "mayBeBlank", "Days after receipt of the notice within which the dealer reports are due"),
  "dealerProtection.creditBasis": choice("effectiveDate", "needed", "What a protected dealer unit is credited", {
    "old-less-new": "the old list price less the new one",
  }),
} as const;
