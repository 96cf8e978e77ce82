/** 3.7(C) asked for: prior versions that a request exchanges for the new one. Rule text: rules 7, "Refresh". */
import { isoText, type CivilDate } from "../../base/calendar";
import { dayText } from "../../base/inWords";
import type { Micros } from "../../base/money";
import { shippedOn } from "../../base/records";
import type { NumberedChange } from "../../stock/priceChanges";
import { citing, date, needsTerm } from "../ruling";
import { ANY_LOT, type RequestRule } from "../requests/standing";
import { words } from "../requests/words";
import { refreshBy, refreshTerms, shippedWithin } from "./rule";
import { versionFor, versionsByPart } from "./versions";
import { countWhile } from "../../base/search";

const CLAUSE = "3.7(C)";
const STANDING = { needsSeal: true, needsOrder: true, valuedBy: "netCost", lots: ANY_LOT } as const;

export const REFRESH_REQUEST: RequestRule = {
  right: "Refresh",
  givenBy: "refresh.given",
  clause: CLAUSE,
  terms: [
    "refresh.given",
    "refresh.windowDays",
    "refresh.shippedWithinDays",
    "refresh.shippedWithinFrom",
    "refresh.windowCounts",
    "notices.mailDays",
    "notices.courierDays",
  ],
  begin(given) {
    const versions = versionsByPart(given);
    return ({ row, requestDate, valuedOn }, { agreed, uses }) => {
      const ofPart = versions.get(row.part);
      if (ofPart === undefined) return { ...STANDING, countsOn: "request", lacking: "noVersion", steps: [] };
      const version = versionFor(ofPart, requestDate);
      const { start } = version;
      uses(version.asked);
      const shownAs = { firstShippedOn: version.firstShipDate, notice: version.notice };
      const terms = refreshTerms(agreed, shownAs);
      const by = refreshBy(agreed, shownAs);
      const shipped = shippedWithin(terms, { start, requestDate });
      const missing = by === undefined ? "refresh.windowDays" : shipped === undefined ? "refresh.shippedWithinDays" : undefined;
      const standing = { ...STANDING, countsOn: terms["refresh.windowCounts"] };
      if (by === undefined || shipped === undefined) return { ...standing, blank: needsTerm(missing!), steps: [] };
      const cite = citing(CLAUSE);
      return {
        ...standing,
        from: start,
        to: by,
        askBy: by,
        lots: {
          key: `shipped ${isoText(shipped.from)} to ${isoText(shipped.to)}`,
          inWords: words.refresh.shipped(dayText(shipped.from), dayText(shipped.to)),
          includes: (line) => isWithin(shipped, shippedOn(given.facts.invoices, line)),
        },
        exchange: { newPrice: version.newPrice ?? priceOn(given.changesOf(version.newPart), valuedOn) },
        steps: [
          cite(words.refresh.from, date(start)),
          cite(words.refresh.by, date(by)),
          cite(words.refresh.shippedFrom, date(shipped.from)),
          cite(words.refresh.shippedTo, date(shipped.to)),
        ],
      };
    };
  },
};

const isWithin = ({ from, to }: { readonly from: CivilDate; readonly to: CivilDate }, day: CivilDate): boolean => day >= from && day <= to;

/** The newest price effective on or before a day. */
function priceOn(changes: readonly NumberedChange[], day: CivilDate): Micros | undefined {
  return changes[countWhile(changes.length, (place) => changes[place]!.effectiveDate <= day) - 1]?.newPrice;
}
