/** 3.7(A): inventory balancing. Rule text: rules 2. */
import {
  choice,
  days,
  givenOrNot,
  goodsFilter,
  head,
  otherShare,
  otherwise,
  otherwiseNone,
  wholeNumber,
  withOthers,
  yesNo,
} from "./meaning";

export const BALANCING_TERMS = {
  "balancing.given": givenOrNot("a right to return stock up to a limit"),
  "balancing.limitPercent": {
    ...head("quarter", "mayBeBlank", "Share of the preceding quarter's net sales that may go back"),
    type: "share",
    unit: "%",
  },
  "balancing.timesPerQuarter": wholeNumber(head("quarter", "mayBeBlank", "Balancing returns allowed in a quarter"), "times", 0, 1000),
  "balancing.lastMonthOfQuarter": wholeNumber(
    head("quarter", "mayBeBlank", "The right is exercised by the last day of this month of the quarter"),
    "month of the quarter",
    1,
    3,
  ),
  "balancing.creditBasis": withOthers(
    ["last-or-current"],
    choice("asOf", "needed", "The price at which returned units are credited (the word is withheld)", {
      lowest: "the lowest price at which the product was available from its purchase to its return",
      paid: "what the unit cost net of discounts and credits",
      current: "the price in force on the day",
      "last-or-current": "the lower of that and the price at which the part was last bought",
    }),
  ),
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
  "balancing.orderPercent": otherwise(
    100,
    wholeNumber(head("asOf", "needed", "What an offsetting order has to come to, in percent of what goes back"), "percent", 1, 1000),
  ),
  "balancing.fee": otherwise(
    "none",
    choice("asOf", "needed", "Whether a fee is kept of what goes back", {
      none: "there is no fee",
      all: "of everything that goes back",
      "without-order": "of what no offsetting order covers",
      "above-limit": "of what is above the limit, which goes back at the fee in the place of being refused",
    }),
  ),
  "balancing.feePercent": otherShare("asOf", "Share that is kept as a fee"),
  "balancing.feeOf": otherwise(
    "credit",
    choice("asOf", "needed", "What the fee is a share of", {
      credit: "the credit",
      "price-paid": "the unit price less the line's discount, whatever the credit is",
    }),
  ),
  "balancing.approval": otherwise(
    "none",
    choice("asOf", "needed", "Whether a return to balance inventory needs the vendor's approval", {
      none: "it does not",
      needed: "it does: a request counts once its return authorization is dated",
    }),
  ),
  "balancing.requestCounts": choice("quarter", "needed", "Which requests use up the quarter's right", {
    allowed: "those that are not refused whole",
    made: "every request that is made, refused or not",
  }),
  "balancing.base": otherwise(
    "invoiced",
    choice("quarter", "needed", "Which day of an invoice line counts for the amount of which a share may go back", {
      invoiced: "its invoice date",
      shipped: "its ship date, where it has one, else its invoice date",
      ordered: "the order date of the line; a line without one does not count",
    }),
  ),
  "balancing.basePeriods": otherwise(
    1,
    wholeNumber(head("quarter", "mayBeBlank", "How many months or quarters of sales the share is taken of"), "months or quarters", 1, 120),
  ),
  "balancing.baseUnit": otherwise(
    "quarters",
    choice("quarter", "needed", "What those sales are counted in", {
      quarters: "quarters of three months",
      months: "calendar months",
    }),
  ),
  "balancing.baseEnds": otherwise(
    "preceding",
    choice("quarter", "needed", "When the sales of which the share is taken end", {
      preceding: "before the quarter (or half-year, or year) in which the right is exercised",
      current: "with that quarter itself",
      rolling: "on the day before the request or the report",
    }),
  ),
  "balancing.netOfReturns": otherwise(
    "yes",
    choice("quarter", "needed", "Whether those sales are net of returns on Invoices", yesNo("returns are deducted", "they are not")),
  ),
  "balancing.netOfRotation": otherwise(
    "no",
    choice(
      "quarter",
      "needed",
      "Whether those sales are net of what went back to balance inventory before, where other returns are not deducted",
      yesNo("credits of earlier balancing returns are deducted", "they are not"),
    ),
  ),
  "balancing.baseOnly": goodsFilter("quarter", "Of which goods alone the sales count of which a share may go back"),
  "balancing.baseExcept": goodsFilter("quarter", "Of which goods the sales do not count"),
  "balancing.limitedBy": otherwise(
    "percent",
    choice("quarter", "needed", "Whether a share of sales limits what may go back", {
      percent: "a percentage does",
      none: "there is no limit",
    }),
  ),
  "balancing.secondTier": otherwise(
    "none",
    choice("quarter", "needed", "Whether more may go back with the vendor's approval", {
      none: "no more than the limit",
      approval: "up to a second percentage, which awaits approval and is in no figure",
    }),
  ),
  "balancing.secondTierPercent": otherShare(
    "quarter",
    "Share of those sales that may go back with the vendor's approval, the first one in it",
  ),
  "balancing.frequency": otherwise(
    "quarter",
    choice("wholeAgreement", "needed", "How often the right comes anew, each time with a limit of its own", {
      quarter: "every fiscal quarter, so many times",
      "half-year": "every half of the fiscal year, so many times",
      year: "every fiscal year, so many times",
      month: "every calendar month, so many times",
      any: "at any time, any number of times; what went back in as long a time as the base counts against a limit",
    }),
  ),
  "balancing.exercise": otherwise(
    "month-end",
    choice("quarter", "needed", "By when the right is exercised", {
      "month-end": "by the last day of a month of the quarter",
      "first-days": "in the first days after the quarter (or half-year, or year) before has ended",
      any: "on any day of it",
    }),
  ),
  "balancing.exerciseDays": otherwiseNone(days("quarter", "mayBeBlank", "How many first days those are")),
  "balancing.age": otherwise(
    "any",
    choice("asOf", "needed", "How old goods may be that go back", {
      any: "of any age",
      younger: "no older than a length of time",
      older: "only those that are older",
    }),
  ),
  "balancing.ageLength": otherwiseNone(wholeNumber(head("asOf", "mayBeBlank", "That length of time"), "days or months", 0, 36_500)),
  "balancing.ageUnit": otherwise(
    "days",
    choice("asOf", "needed", "What it is counted in", {
      days: "calendar days",
      "business-days": "business days, Monday to Friday",
      months: "calendar months",
    }),
  ),
  "balancing.ageFrom": otherwise(
    "invoice",
    choice("asOf", "needed", "From when on goods age", {
      invoice: "from their invoice date",
      ship: "from their ship date, where one is given, else their invoice date",
      "date-code": "from the day of the column Date code on Invoices",
    }),
  ),
  "balancing.ageEnd": otherwise(
    "inclusive",
    choice("asOf", "needed", "Whether goods of exactly that age go back", {
      inclusive: "they do",
      strict: "they do not",
    }),
  ),
  "balancing.only": goodsFilter("asOf", "For which goods alone the right is"),
  "balancing.except": goodsFilter("asOf", "For which goods the right is not"),
} as const;
