/** 12: the end of the agreement. Rule text: rules 2. */
import { choice, days, givenOrNot, head, yours } from "./meaning";

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
  "termination.paymentDays": days("asOf", "mayBeBlank", "Days until open invoices fall due after an end for cause"),
  "termination.cureDays": days("receipt", "mayBeBlank", "Days to cure a breach after notice"),
} as const;
