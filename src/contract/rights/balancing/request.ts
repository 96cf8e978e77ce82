/** 3.7(A) asked for: stock that a request sends back to balance inventory. Rule text: rules 5 and 7, "Balancing". */
import { quarterOf } from "../../base/calendar";
import { runThrough } from "../../base/steps";
import { citing, date, money, needsTerm, text } from "../ruling";
import { ANY_LOT, type RequestRule } from "../requests/standing";
import { balancingBasis } from "./limits";

const CLAUSE = "3.7(A)";

export const BALANCING_REQUEST: RequestRule = {
  right: "Balancing",
  clause: CLAUSE,
  terms: [
    "balancing.limitPercent",
    "balancing.timesPerQuarter",
    "balancing.lastMonthOfQuarter",
    "balancing.creditBasis",
    "balancing.netOfCredits",
    "balancing.neverAboveNetCost",
    "balancing.offsettingOrder",
    "balancing.requestCounts",
    "returns.rmaIssueDays",
    "returns.shipWithinDays",
    "fiscal.firstMonth",
  ],
  begin({ agreed: all, facts, apart }) {
    const nothingUsed = { used: () => new Map<number, number>(), usedUpBy: () => undefined };
    const given = { agreed: all, facts, apart, settlement: nothingUsed, found: () => undefined, uses: () => undefined };
    const { limits, asked } = runThrough(balancingBasis(given));
    return ({ requestDate }, { agreed, uses }) => {
      const terms = agreed.on("asOf", requestDate);
      const standing = {
        needsSeal: true,
        countsOn: "request",
        needsOrder: terms["balancing.offsettingOrder"] === "required",
        returnWithinDays: terms["returns.shipWithinDays"],
        rmaWithinDays: terms["returns.rmaIssueDays"],
        valuedBy: "balancing",
        lots: ANY_LOT,
      } as const;
      const number = quarterOf(requestDate, agreed.whole["fiscal.firstMonth"]);
      const place = limits.findIndex(({ quarterNumber }) => quarterNumber === number);
      const limit = limits[place];
      if (limit === undefined) return { ...standing, blank: { needs: "invoices of the quarter before the request" }, steps: [] };
      uses(asked[place]!);
      const cite = citing(CLAUSE);
      const steps = [cite("Quarter", text(limit.quarter.name)), cite("Exercise by", date(limit.exerciseBy))];
      if (limit.limit === undefined) return { ...standing, blank: needsTerm("balancing.limitPercent"), steps };
      return {
        ...standing,
        quarter: { number, exerciseBy: limit.exerciseBy, limit: limit.limit },
        askBy: limit.exerciseBy,
        steps: [...steps, cite("Limit", money(limit.limit))],
      };
    };
  },
};
