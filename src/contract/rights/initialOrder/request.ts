/** 3.4 asked for: unsold units of the initial order that a request sends back. Rule text: rules 8, "Initial order". */
import type { CivilDate } from "../../base/calendar";
import type { InvoiceLines } from "../../base/records";
import type { TermsOn } from "../../agreement/inForce";
import { citing, date, needsTerm } from "../ruling";
import { ANY_LOT, type RequestRule, type RequestStanding } from "../requests/standing";

const CLAUSE = "3.4";

export const INITIAL_ORDER_REQUEST: RequestRule = {
  right: "Initial order",
  clause: CLAUSE,
  terms: ["agreement.effectiveDate", "initialOrder.placeWithinDays", "initialOrder.returnWithinDays", "initialOrder.returnRuns"],
  begin({ facts, agreed: all }) {
    const first = firstInvoiced(all.whole, facts.invoices);
    return (_asked, { agreed }) => standingOf(agreed.whole, facts.invoices, first);
  },
};

const STANDING = { needsSeal: false, countsOn: "request", needsOrder: false, valuedBy: "netCost", lots: ANY_LOT } as const;

function standingOf(terms: TermsOn, { invoiceDate }: InvoiceLines, first: CivilDate | undefined): RequestStanding {
  const placeBy = placedBy(terms);
  if (placeBy === undefined) return { ...STANDING, blank: needsTerm("initialOrder.placeWithinDays"), steps: [] };
  const within = terms["initialOrder.returnWithinDays"];
  if (within === undefined) return { ...STANDING, blank: needsTerm("initialOrder.returnWithinDays"), steps: [] };
  const begins = terms["agreement.effectiveDate"];
  const lots = { key: "of the initial order", includes: (line: number) => invoiceDate[line]! >= begins && invoiceDate[line]! <= placeBy };
  if (first === undefined) return { ...STANDING, lots, steps: [] };
  const day = first + within;
  const cite = citing(CLAUSE);
  const steps = [cite("First invoiced", date(first))];
  switch (terms["initialOrder.returnRuns"]) {
    case "from":
      return { ...STANDING, lots, from: day, steps: [...steps, cite("May go back from", date(day))] };
    case "until":
      return { ...STANDING, lots, to: day, steps: [...steps, cite("May go back until", date(day))] };
  }
}

const placedBy = (terms: TermsOn): CivilDate | undefined => {
  const within = terms["initialOrder.placeWithinDays"];
  return within === undefined ? undefined : terms["agreement.effectiveDate"] + within;
};

/** The first invoice date of the initial order: of the lines invoiced within its days, from the first day of the agreement. */
function firstInvoiced(terms: TermsOn, { count, quantity, invoiceDate }: InvoiceLines): CivilDate | undefined {
  const begins = terms["agreement.effectiveDate"];
  const placeBy = placedBy(terms);
  let first: CivilDate | undefined;
  if (placeBy === undefined) return first;
  for (let line = 0; line < count; line++) {
    const day = invoiceDate[line]!;
    if (quantity[line]! > 0 && day >= begins && day <= placeBy && (first === undefined || day < first)) first = day;
  }
  return first;
}
