/** 3.6(B): dealer price protection. Rule text: rules 2. */
import { choice, days, otherwise } from "./meaning";

export const DEALER_PROTECTION_TERMS = {
  "dealerProtection.given": otherwise(
    "approval",
    choice("wholeAgreement", "needed", "Whether the agreement gives price protection of what dealers hold", {
      approval: "case by case, where the vendor approves",
      yes: "it does, without approval",
      no: "it does not; nothing more is asked about it",
    }),
  ),
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
