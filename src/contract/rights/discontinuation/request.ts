/** 3.7(D) asked for: discontinued products that a request sends back. Rule text: rules 6 and 7. */
import { isoText } from "../../base/calendar";
import { citing, date } from "../ruling";
import { ANY_LOT, type RequestRule } from "../requests/standing";
import { discontinuationRights } from "./notices";

const CLAUSE = "3.7(D)";

export const DISCONTINUATION_REQUEST: RequestRule = {
  right: "Discontinuation",
  clause: CLAUSE,
  terms: [
    "discontinuation.purchasedWithinDays",
    "discontinuation.windowSide",
    "discontinuation.windowFrom",
    "notices.mailDays",
    "notices.courierDays",
  ],
  begin({ facts, apart }) {
    // What is wrong with notices is told where the rows of Inventory are worked out.
    const rights = discontinuationRights({ facts, apart, found: () => undefined });
    return ({ row }, { uses }) => {
      const right = rights.get(row.part);
      if (right === undefined) return { ...STANDING, lacking: "noNotice", steps: [] };
      uses(right.asked);
      const { receivedOn, purchasedFrom, purchasedTo } = right;
      const cite = citing(CLAUSE);
      return {
        ...STANDING,
        from: receivedOn,
        lots: {
          key: "purchased in the window",
          inWords: `bought from ${isoText(purchasedFrom)} to ${isoText(purchasedTo)}`,
          from: purchasedFrom,
          to: purchasedTo,
        },
        steps: [
          cite("Notice received", date(receivedOn)),
          cite("Purchased from", date(purchasedFrom)),
          cite("Purchased to", date(purchasedTo)),
        ],
      };
    };
  },
};

/** The clause states no last day, no seal and no order. */
const STANDING = { needsSeal: false, countsOn: "request", needsOrder: false, valuedBy: "netCost", lots: ANY_LOT } as const;
