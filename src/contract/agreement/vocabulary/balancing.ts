/** 3.7(A): inventory balancing. Rule text: rules 2. */
import { choice, givenOrNot, head, wholeNumber, yesNo } from "./meaning";

export const BALANCING_TERMS = {
  "balancing.given": givenOrNot("a right to return stock up to a limit"),
  "balancing.limitPercent": {
    ...head("quarter", "mayBeBlank", "Share of the preceding quarter's net sales that may go back"),
    type: "share",
    unit: "%",
  },
  "balancing.timesPerQuarter": wholeNumber(head("quarter", "needed", "Balancing returns allowed in a quarter"), "times", 0, 1000),
  "balancing.lastMonthOfQuarter": wholeNumber(
    head("quarter", "needed", "The right is exercised by the last day of this month of the quarter"),
    "month of the quarter",
    1,
    3,
  ),
  "balancing.creditBasis": choice("asOf", "needed", "The price at which returned units are credited (the word is withheld)", {
    lowest: "the lowest price at which the product was available from its purchase to its return",
    paid: "what the unit cost net of discounts and credits",
    current: "the price in force on the day",
  }),
  "balancing.netOfCredits": choice(
    "quarter",
    "needed",
    "Whether net sales are after credits received",
    yesNo("after discounts and credits received", "after discounts only"),
  ),
  "balancing.committed": choice("asOf", "needed", "Whether units under a contract for sale may go back", {
    excluded: "committed units stay",
    included: "committed units on hand may go back too",
  }),
  "balancing.neverAboveNetCost": choice(
    "asOf",
    "needed",
    "Whether a returned unit is ever credited above its net cost",
    yesNo("never above net unit cost", "the price counts, whatever the unit cost"),
  ),
  "balancing.offsettingOrder": choice("asOf", "needed", "Whether a balancing return needs an offsetting purchase order", {
    required: "an offsetting order is needed",
    "not required": "no offsetting order is needed (an amendment)",
  }),
  "balancing.requestCounts": choice("quarter", "needed", "Which requests use up the quarter's right", {
    allowed: "those that are not refused whole",
    made: "every request that is made, refused or not",
  }),
} as const;
