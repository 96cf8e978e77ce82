/** 3.4: the initial order. Rule text: rules 2. */
import { choice, days, givenOrNot, head } from "./meaning";

export const INITIAL_ORDER_TERMS = {
  "initialOrder.given": givenOrNot("a return of unsold goods of the first order"),
  "initialOrder.returnWithinDays": days("wholeAgreement", "mayBeBlank", "Days within which unsold goods of the initial order may go back"),
  "initialOrder.amount": { ...head("wholeAgreement", "mayBeBlank", "Amount of the initial order"), type: "amount", unit: "$" },
  "initialOrder.placeWithinDays": days(
    "wholeAgreement",
    "mayBeBlank",
    "Days after the effective date within which the initial order is placed",
  ),
  "initialOrder.paymentDays": days("wholeAgreement", "mayBeBlank", "Payment term of the initial order"),
  "initialOrder.returnRuns": choice(
    "wholeAgreement",
    "needed",
    "Whether goods of the initial order may go back from that day on, or until it",
    {
      from: "from the day on which the days have passed, where they were not sold by then",
      until: "until the day on which the days have passed",
    },
  ),
} as const;
