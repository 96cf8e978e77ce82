/** 12.3 asked for: stock that a request sends back after the end of the agreement. Rule text: rules 7, "Termination". */
import { ALWAYS } from "../../agreement/inForce";
import type { TermsOn } from "../../agreement/inForce";
import { citing, date, needsTerm } from "../ruling";
import { ANY_LOT, type RequestRule, type ValuedBy } from "../requests/standing";
import { words } from "../requests/words";
import { dealerReturnEnds, mustBeSealed, returnOptionEnds } from "./rule";

const CLAUSE = "12.3";

export const TERMINATION_REQUEST: RequestRule = {
  right: "Termination",
  givenBy: "termination.returnGiven",
  clause: CLAUSE,
  terms: [
    "termination.returnGiven",
    "termination.date",
    "termination.sellOffDays",
    "termination.dealerReturnDays",
    "termination.creditBasis",
    "termination.sealed",
  ],
  begin:
    () =>
    ({ row, requestDate }, { agreed }) => {
      const terms = agreed.on("asOf", requestDate);
      const standing = {
        needsSeal: mustBeSealed(terms, row.fromDealer),
        countsOn: "request",
        needsOrder: false,
        valuedBy: valuedBy(terms),
        lots: ANY_LOT,
      } as const;
      const endedOn = agreed.on("asOf", ALWAYS)["termination.date"];
      if (endedOn === undefined) return { ...standing, blank: needsTerm("termination.date"), steps: [] };
      const to = row.fromDealer ? dealerReturnEnds(terms, endedOn) : returnOptionEnds(terms, endedOn);
      if (to === undefined)
        return { ...standing, blank: needsTerm(row.fromDealer ? "termination.dealerReturnDays" : "termination.sellOffDays"), steps: [] };
      const cite = citing(CLAUSE);
      return {
        ...standing,
        from: endedOn,
        to,
        askBy: to,
        steps: [cite(words.termination.endedOn, date(endedOn)), cite(words.termination.returnBy, date(to))],
      };
    },
};

function valuedBy(terms: TermsOn<"asOf">): ValuedBy {
  switch (terms["termination.creditBasis"]) {
    case "net-cost":
      return "netCost";
    case "paid":
      return "paid";
    case "current":
      return "current";
  }
}
