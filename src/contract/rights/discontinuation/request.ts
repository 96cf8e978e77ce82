/** 3.7(D) asked for: discontinued products that a request sends back. Rule text: rules 6 and 7. */
import { dayText } from "../../base/inWords";
import { citing, date } from "../ruling";
import { NONE } from "../../base/records";
import { PickedGoods } from "../goods";
import { ANY_LOT, type CoveredLots, type RequestRule } from "../requests/standing";
import { FURTHER_TERMS } from "./furtherTerms";
import { discontinuationRights } from "./notices";
import { neededBy, purchaseSteps } from "./reasons";
import type { DiscontinuationRight } from "./rule";
import { words } from "./words";

const CLAUSE = "3.7(D)";

export const DISCONTINUATION_REQUEST: RequestRule = {
  right: "Discontinuation",
  givenBy: "discontinuation.given",
  clause: CLAUSE,
  terms: [
    "discontinuation.given",
    "discontinuation.purchasedWithinDays",
    "discontinuation.windowSide",
    "discontinuation.windowFrom",
    ...FURTHER_TERMS,
    "notices.mailDays",
    "notices.courierDays",
  ],
  begin({ facts, apart }) {
    // What is wrong with notices is told where the rows of Inventory are worked out.
    const rights = discontinuationRights({ facts, apart, found: () => undefined });
    const goods = new PickedGoods(facts);
    return ({ row }, { uses }) => {
      const right = rights.get(row.part);
      if (right === undefined) return { ...STANDING, valuedBy: "netCost", lacking: "noNotice", steps: [] };
      uses(right.asked);
      const { receivedOn, askBy, needs, needsApproval } = right;
      const cite = citing(CLAUSE);
      const steps = [cite(words.steps.received, date(receivedOn)), ...purchaseSteps(right)];
      const standing = { ...STANDING, valuedBy: VALUED_BY[right.creditBasis], steps };
      if (needs !== undefined || (needsApproval && row.rmaDate === undefined)) return { ...standing, blank: neededBy(right) };
      return { ...standing, from: receivedOn, to: askBy, askBy, lots: lotsOf(right, goods) };
    };
  },
};

const VALUED_BY = { "net-cost": "netCost", paid: "paid", current: "current" } as const;

function lotsOf(right: DiscontinuationRight, goods: PickedGoods): CoveredLots {
  const { purchasedFrom: from, purchasedTo: to, goods: picked, receivedOn } = right;
  const isForAll = !Number.isFinite(from);
  const days = isForAll ? {} : { from, to };
  const bought = isForAll ? [] : [words.bought(dayText(from), dayText(to))];
  if (picked === undefined) return isForAll ? ANY_LOT : { key: "purchased in the window", inWords: bought[0]!, ...days };
  return {
    key: `discontinued ${JSON.stringify(picked)}`,
    inWords: [words.amongGoods, ...bought].join(words.and),
    ...days,
    includes: (line) => {
      goods.turnTo(picked, receivedOn);
      return goods.refusal(NONE, line) === undefined;
    },
  };
}

/** The clause states no last day, no seal and no order. */
const STANDING = { needsSeal: false, countsOn: "request", needsOrder: false, lots: ANY_LOT } as const;
