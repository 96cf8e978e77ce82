/** 3.7(A) to (C): return authorizations, and product refresh. Rule text: rules 2. */
import { choice, days, givenOrNot } from "./meaning";

export const RETURN_TERMS = {
  "defective.given": givenOrNot("a return of defective products"),
  "returns.rmaIssueDays": days("asOf", "mayBeBlank", "Days for the vendor to issue a return authorization"),
  "returns.shipWithinDays": days("asOf", "mayBeBlank", "Days after the return authorization within which goods go back"),
  "refresh.given": givenOrNot("an exchange of prior versions for new ones"),
  "refresh.windowDays": days("receipt", "mayBeBlank", "Days to exchange for a new version"),
  "refresh.shippedWithinDays": days("receipt", "mayBeBlank", "Prior versions count when shipped within this many days"),
  "refresh.shippedWithinFrom": choice("receipt", "needed", "The day from which the days of shipment are counted back", {
    start: "the day from which prior versions may be exchanged",
    request: "the day of the request",
  }),
  "refresh.windowCounts": choice("receipt", "needed", "What must happen within the days to exchange for a new version", {
    request: "the request",
    return: "the return of the goods",
  }),
} as const;
