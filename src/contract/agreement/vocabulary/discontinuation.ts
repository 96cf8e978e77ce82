/** 3.7(D): discontinued product. Rule text: rules 2. */
import { choice, days, givenOrNot } from "./meaning";

export const DISCONTINUATION_TERMS = {
  "discontinuation.given": givenOrNot("a return of discontinued products"),
  "discontinuation.noticeDays": days("receipt", "needed", "Notice the vendor gives before a product is discontinued"),
  "discontinuation.purchasedWithinDays": days(
    "receipt",
    "needed",
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
} as const;
