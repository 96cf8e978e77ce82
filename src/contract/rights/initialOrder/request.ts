/** 3.4 asked for: unsold units of the initial order that a request sends back. Rule text: rules 8, "Initial order". */
import type { CivilDate } from "../../base/calendar";
import type { InvoiceLines } from "../../base/records";
import type { TermsOn } from "../../agreement/inForce";
import { citing, date, needsTerm } from "../ruling";
import { ANY_LOT, type RequestRule, type RequestStanding } from "../requests/standing";
import { words } from "../requests/words";
import { firstOfInitialOrder, initialOrderReturnDay, isInitialOrder } from "./rule";

const CLAUSE = "3.4";
const STANDING = { needsSeal: false, countsOn: "request", needsOrder: false, valuedBy: "netCost", lots: ANY_LOT } as const;

const NEEDED = ["initialOrder.placeWithinDays", "initialOrder.returnWithinDays"] as const;

export const INITIAL_ORDER_REQUEST: RequestRule = {
  right: "Initial order",
  givenBy: "initialOrder.given",
  clause: CLAUSE,
  terms: [
    "initialOrder.given",
    "agreement.effectiveDate",
    "initialOrder.placeWithinDays",
    "initialOrder.returnWithinDays",
    "initialOrder.returnRuns",
  ],
  begin({ facts, agreed: all }) {
    const first = firstOfInitialOrder(all.whole, facts.invoices);
    return (_asked, { agreed }) => standingOf(agreed.whole, facts.invoices, first);
  },
};

function standingOf(terms: TermsOn, { invoiceDate }: InvoiceLines, first: CivilDate | undefined): RequestStanding {
  // Both are asked for, whether or not the first is there: Review names all that is missing at once.
  const missing = NEEDED.filter((term) => terms[term] === undefined);
  if (missing[0] !== undefined) return { ...STANDING, blank: needsTerm(missing[0]), steps: [] };
  const lots = {
    key: "of the initial order",
    inWords: words.initialOrder.bought,
    includes: (line: number) => isInitialOrder(terms, invoiceDate[line]!) === true,
  };
  if (first === undefined) return { ...STANDING, lots, steps: [] };
  const day = initialOrderReturnDay(terms, first)!;
  const cite = citing(CLAUSE);
  const steps = [cite(words.initialOrder.firstInvoiced, date(first))];
  switch (terms["initialOrder.returnRuns"]) {
    case "from":
      return { ...STANDING, lots, from: day, steps: [...steps, cite(words.initialOrder.from, date(day))] };
    case "until":
      return { ...STANDING, lots, to: day, steps: [...steps, cite(words.initialOrder.until, date(day))] };
  }
}
