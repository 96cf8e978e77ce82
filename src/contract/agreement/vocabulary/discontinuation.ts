/** 3.7(D): discontinued product. Rule text: rules 2. */
import { choice, days, givenOrNot, goodsFilter, otherwise, otherwiseNone } from "./meaning";

export const DISCONTINUATION_TERMS = {
  "discontinuation.given": givenOrNot("a return of discontinued products"),
  "discontinuation.noticeDays": days("receipt", "mayBeBlank", "Notice the vendor gives before a product is discontinued"),
  "discontinuation.purchasedWithinDays": days(
    "receipt",
    "mayBeBlank",
    "Discontinued units may go back when purchased within this many days of the notice",
  ),
  "discontinuation.windowSide": choice("receipt", "needed", "On which side of the notice purchases count", {
    before: "purchases up to the notice",
    either: "purchases before and after the notice",
  }),
  "discontinuation.windowFrom": choice("receipt", "needed", "The day from which the purchase window is counted", {
    receipt: "the day the notice was received",
    notice: "the date of the notice itself",
  }),
  "discontinuation.scope": otherwise(
    "window",
    choice("receipt", "needed", "Which discontinued units may go back", {
      window: "those purchased within so many days of the notice",
      all: "all that are on hand",
    }),
  ),
  "discontinuation.windowUnit": otherwise(
    "days",
    choice("receipt", "needed", "What the window of purchases is counted in", { days: "calendar days", months: "calendar months" }),
  ),
  "discontinuation.approval": otherwise(
    "none",
    choice("receipt", "needed", "Whether the return of discontinued products needs the vendor's approval", {
      none: "it does not",
      needed: "it does: a request counts once its return authorization is dated",
    }),
  ),
  "discontinuation.creditBasis": otherwise(
    "net-cost",
    choice("receipt", "needed", "What a discontinued unit is credited", {
      "net-cost": "what the unit cost net of discounts and credits",
      paid: "the unit price less the line's discount",
      current: "the price in force on the day",
    }),
  ),
  "discontinuation.deadline": otherwise(
    "none",
    choice("receipt", "needed", "Whether the return has to be asked for within a time of the notice", {
      none: "there is no last day",
      stated: "within so many days of its receipt",
    }),
  ),
  "discontinuation.requestWithinDays": otherwiseNone(
    days("receipt", "mayBeBlank", "Days after receipt of the notice within which the return is asked for"),
  ),
  "discontinuation.only": goodsFilter("receipt", "For which goods alone the right is"),
  "discontinuation.except": goodsFilter("receipt", "For which goods the right is not"),
} as const;
