/** 3.7(A) to (C): return authorizations, and product refresh. Rule text: rules 2. */
import { choice, days } from "./meaning";

export const RETURN_TERMS = {
  "returns.rmaIssueDays": days("asOf", "needed", "Days for the vendor to issue a return authorization"),
  "returns.shipWithinDays": days("asOf", "needed", "Days after the return authorization within which goods go back"),
  "refresh.windowDays": days("receipt", "needed", "Days to exchange for a new version"),
  "refresh.shippedWithinDays": days("receipt", "needed", "Prior versions count when shipped within this many days"),
  "refresh.shippedWithinFrom": choice("receipt", "needed", "The day from which the days of shipment are counted back", {
    start: "the day from which prior versions may be exchanged",
    request: "the day of the request",
  }),
  "refresh.windowCounts": choice("receipt", "needed", "What must happen within the days to exchange for a new version", {
    request: "the request",
    return: "the return of the goods",
  }),
} as const;
