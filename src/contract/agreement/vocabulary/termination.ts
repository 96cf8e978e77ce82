/** 12: the end of the agreement. Rule text: rules 2. */
import { choice, days, givenOrNot, head, otherShare, otherwise, yours } from "./meaning";

/** An end that the distributor brings about: by a notice without cause, or by a breach for which the vendor ends it. */
const DISTRIBUTOR_ENDS = "where the distributor ends the agreement by notice, or the vendor for the distributor's breach";

export const TERMINATION_TERMS = {
  "termination.date": {
    ...head("wholeAgreement", "mayBeBlank", "The day the agreement ends, where it does"),
    ...yours,
    type: "date",
    unit: "date",
  },
  "termination.kind": {
    ...choice("wholeAgreement", "mayBeBlank", "How the agreement ends", {
      convenience: "by notice before the end of a term",
      "vendor-for-cause": "by the vendor for cause",
      "distributor-for-cause": "by the distributor for cause",
    }),
    ...yours,
  },
  "termination.endedBy": otherwise(null, {
    ...choice("wholeAgreement", "mayBeBlank", "Who ends it, where it ends by notice", {
      vendor: "the vendor gave the notice",
      distributor: "the distributor gave the notice",
    }),
    ...yours,
  }),
  "termination.returnGiven": givenOrNot("a return of stock after its end"),
  "termination.sellOffDays": days("asOf", "mayBeBlank", "Days to sell off or return stock after the end"),
  "termination.dealerReturnDays": days("asOf", "mayBeBlank", "Days to send back stock received from dealers"),
  "termination.creditBasis": choice("asOf", "needed", "What goods returned after the end are worth", {
    "net-cost": "what the unit cost net of discounts and credits",
    paid: "the unit price less the line's discount",
    current: "the price in force on the day",
  }),
  "termination.sealed": choice("asOf", "needed", "Which goods returned after the end must be factory sealed", {
    all: "all of them",
    "from-dealer": "those received from dealers",
  }),
  "termination.deadline": otherwise(
    "stated",
    choice("asOf", "needed", "Whether goods are returned within a time of the end", {
      stated: "within so many days to sell off or return stock",
      none: "there is no last day",
    }),
  ),
  "termination.approval": otherwise(
    "none",
    choice("asOf", "needed", "Whether a return after the end needs the vendor's approval", {
      none: "it does not",
      needed: "it does: a request counts once its return authorization is dated",
      "distributor-ends": DISTRIBUTOR_ENDS,
    }),
  ),
  "termination.fee": otherwise(
    "none",
    choice("asOf", "needed", "Whether a fee is kept of goods returned after the end", {
      none: "there is no fee",
      all: "however it ends",
      "distributor-ends": DISTRIBUTOR_ENDS,
    }),
  ),
  "termination.feePercent": otherShare("asOf", "Share that is kept as a fee of goods returned after the end"),
  "termination.feeOf": otherwise(
    "credit",
    choice("asOf", "needed", "What that fee is a share of", {
      credit: "the credit",
      "price-paid": "the unit price less the line's discount, whatever the credit is",
    }),
  ),
  "termination.paymentDays": days("asOf", "mayBeBlank", "Days until open invoices fall due after an end for cause"),
  "termination.cureDays": days("receipt", "mayBeBlank", "Days to cure a breach after notice"),
} as const;
