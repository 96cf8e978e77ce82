/** Open orders and what is due of the distributor: 5, 6. Rule text: rules 2. */
import { choice, days, givenOrNot, head, otherwise, wholeNumber } from "./meaning";

export const ORDER_TERMS = {
  "orderProtection.given": givenOrNot("price protection of open orders"),
  "orders.acceptedBy": choice("effectiveDate", "needed", "By when an order must be accepted to be protected", {
    before: "before the effective date of the new price",
    on: "on the effective date at the latest",
  }),
  "orders.oralConfirmBusinessDays": wholeNumber(
    head("asOf", "mayBeBlank", "Business days to confirm an oral order in writing"),
    "business days",
    0,
    36500,
  ),
  "orders.deemedAcceptedDays": days("asOf", "mayBeBlank", "Days after which an order that was not rejected is accepted"),
  "orders.cancelNoticeDays": days("receipt", "mayBeBlank", "Notice before scheduled shipment to cancel an order"),
  "delivery.locationChangeDays": days("receipt", "mayBeBlank", "Notice before shipment to change the place of delivery"),
  "inventory.targetDays": days("asOf", "mayBeBlank", "Days of stock to hold in each warehouse"),
  "reports.monthlyDue": otherwise(
    "first-tuesday",
    choice("wholeAgreement", "needed", "When the monthly report of sales and stock is due", {
      "first-tuesday": "on the first Tuesday of the month after",
      none: "there is none, or on another day: no day of it is told",
    }),
  ),
  "reports.trailingMonths": wholeNumber(head("asOf", "needed", "Months of sales history in a report"), "months", 1, 1200),
  "shipmentReports.retentionYears": wholeNumber(head("asOf", "mayBeBlank", "Years for which shipment reports are kept"), "years", 0, 100),
} as const;
