/** 12.3 asked for: stock that a request sends back after the end of the agreement. Rule text: rules 7, "Termination". */
import type { CivilDate } from "../../base/calendar";
import { ALWAYS } from "../../agreement/inForce";
import type { TermsOn } from "../../agreement/inForce";
import type { TermName } from "../../agreement/terms";
import { citing, date, needsTerm } from "../ruling";
import { ANY_LOT, type FeeAsked, type RequestRule, type ValuedBy } from "../requests/standing";
import { words } from "../requests/words";
import { words as shared } from "../words";
import { dealerReturnEnds, holdsAtEnd, mustBeSealed, returnOptionEnds } from "./rule";

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
    "termination.deadline",
    "termination.approval",
    "termination.fee",
    "termination.feePercent",
    "termination.feeOf",
    "termination.kind",
    "termination.endedBy",
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
      const cite = citing(CLAUSE);
      const ended = [cite(words.termination.endedOn, date(endedOn))];
      const [isAwaited, hasFee] = [holdsAtEnd(terms, terms["termination.approval"]), holdsAtEnd(terms, terms["termination.fee"])];
      if (typeof isAwaited === "string") return { ...standing, blank: needsTerm(isAwaited), steps: ended };
      if (isAwaited && row.rmaDate === undefined) return { ...standing, blank: { needs: shared.authorization }, steps: ended };
      if (typeof hasFee === "string") return { ...standing, blank: needsTerm(hasFee), steps: ended };
      const lastDay = lastDayOf(terms, endedOn, row.fromDealer);
      if (typeof lastDay === "string") return { ...standing, blank: needsTerm(lastDay), steps: [] };
      return {
        ...standing,
        from: endedOn,
        to: lastDay,
        askBy: lastDay,
        fee: hasFee ? feeAfterEnd(terms) : undefined,
        steps: lastDay === undefined ? ended : [...ended, cite(words.termination.returnBy, date(lastDay))],
      };
    },
};

/** The last day to ask, or the withheld term that says it; undefined where there is none. */
function lastDayOf(terms: TermsOn<"asOf">, endedOn: CivilDate, isFromDealer: boolean): CivilDate | TermName | undefined {
  if (terms["termination.deadline"] === "none") return undefined;
  return isFromDealer
    ? (dealerReturnEnds(terms, endedOn) ?? "termination.dealerReturnDays")
    : (returnOptionEnds(terms, endedOn) ?? "termination.sellOffDays");
}

const feeAfterEnd = (terms: TermsOn<"asOf">): FeeAsked => ({
  on: "all",
  percent: terms["termination.feePercent"],
  of: terms["termination.feeOf"],
  term: "termination.feePercent",
});

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
