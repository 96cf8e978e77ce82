/** 3.7(A) asked for: stock that a request sends back to balance inventory. Rule text: rules 5 and 7, "Balancing". */
import type { CivilDate } from "../../base/calendar";
import { NONE } from "../../base/records";
import type { ReturnRequest } from "../../base/requestRecords";
import type { Agreed, TermsOn } from "../../agreement/inForce";
import { PickedGoods } from "../goods";
import { citing, date, money, text } from "../ruling";
import { ANY_LOT, type CoveredLots, type FeeAsked, type RequestRule } from "../requests/standing";
import { LimitsOfRequests } from "./limits";
import { FURTHER_TERMS } from "./furtherTerms";
import { neededInWords } from "./reasons";
import { goodsToBalance } from "./rule";
import { words } from "./words";

const CLAUSE = "3.7(A)";

export const BALANCING_REQUEST: RequestRule = {
  right: "Balancing",
  givenBy: "balancing.given",
  clause: CLAUSE,
  terms: [
    "balancing.given",
    "balancing.limitPercent",
    "balancing.timesPerQuarter",
    "balancing.lastMonthOfQuarter",
    "balancing.creditBasis",
    "balancing.netOfCredits",
    "balancing.neverAboveNetCost",
    "balancing.offsettingOrder",
    "balancing.orderPercent",
    "balancing.requestCounts",
    "returns.rmaIssueDays",
    "returns.shipWithinDays",
    "fiscal.firstMonth",
    ...FURTHER_TERMS,
  ],
  begin({ agreed: all, facts, apart, rotated }) {
    const limits = new LimitsOfRequests(all, facts, apart, rotated);
    const goods = new PickedGoods(facts);
    return ({ row, requestDate }, { agreed, uses }) => {
      const terms = agreed.on("asOf", requestDate);
      const picked = goodsToBalance(terms);
      const standing = {
        needsSeal: true,
        countsOn: "request",
        needsOrder: terms["balancing.offsettingOrder"] === "required",
        fee: feeOfRotation(terms),
        orderPercent: terms["balancing.orderPercent"],
        returnWithinDays: terms["returns.shipWithinDays"],
        rmaWithinDays: terms["returns.rmaIssueDays"],
        valuedBy: "balancing",
        lots: lotsPicked(goods, picked, requestDate),
      } as const;
      const found = limits.on(requestDate);
      if (found === undefined) return { ...standing, blank: { needs: words.needs.invoicesOfRequest }, steps: [] };
      const { limit, counts, asked } = found;
      uses(asked);
      const { quarter, exerciseBy, needs } = limit;
      const cite = citing(CLAUSE);
      const steps = [
        cite(words.steps.quarter, text(quarter.name)),
        ...(exerciseBy === undefined ? [] : [cite(words.steps.exerciseBy, date(exerciseBy))]),
      ];
      if (isAwaited(terms, row)) return { ...standing, blank: neededInWords("approval"), steps };
      const missing = needs ?? (picked && "needs" in picked ? picked.needs : undefined) ?? turnsMissing(agreed, quarter.starts);
      if (missing !== undefined) return { ...standing, blank: neededInWords(missing), steps };
      return {
        ...standing,
        quarter: { number: limit.quarterNumber, exerciseBy, limit: limit.limit ?? Infinity, counts },
        askBy: exerciseBy,
        steps: [...steps, cite(words.steps.limit, limit.limit === undefined ? text(words.steps.noLimit) : money(limit.limit))],
      };
    };
  },
};

const isAwaited = (terms: TermsOn<"asOf">, { rmaDate }: ReturnRequest): boolean =>
  terms["balancing.approval"] === "needed" && rmaDate === undefined;

/** @source 3.7(A), of other agreements. */
function feeOfRotation(terms: TermsOn<"asOf">): FeeAsked | undefined {
  const on = terms["balancing.fee"];
  if (on === "none") return undefined;
  return { on, percent: terms["balancing.feePercent"], of: terms["balancing.feeOf"], term: "balancing.feePercent" };
}

/** How often the right may be used, where that is withheld. */
function turnsMissing(agreed: Agreed, quarterStarts: CivilDate): "balancing.timesPerQuarter" | undefined {
  const terms = agreed.on("quarter", quarterStarts);
  if (terms["balancing.frequency"] === "any") return undefined;
  return terms["balancing.timesPerQuarter"] === undefined ? "balancing.timesPerQuarter" : undefined;
}

function lotsPicked(goods: PickedGoods, picked: ReturnType<typeof goodsToBalance>, requestDate: CivilDate): CoveredLots {
  if (picked === undefined || "needs" in picked) return ANY_LOT;
  return {
    key: `picked ${requestDate} ${JSON.stringify(picked)}`,
    inWords: words.amongGoods,
    includes: (line) => {
      goods.turnTo(picked, requestDate);
      return goods.refusal(NONE, line) === undefined;
    },
  };
}
