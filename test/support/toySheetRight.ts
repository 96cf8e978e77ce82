/**
 * A right on the rows of Dealer shipments that no agreement has, to prove that such a right is one object: a dollar a unit is paid for handling
 * what was shipped, out of the first invoice of the part. Needs the Sales sheet where `needsSales` says so.
 */
import { NONE } from "../../src/contract/base/records";
import type { SheetFigures, SheetLine, SheetRight } from "../../src/contract/rights/sheetRight";
import { citing, quantity } from "../../src/contract/rights/ruling";
import type { CreditStatement } from "../../src/contract/statement/statement";
import type { AddedRight } from "../../src/contract/statement/addedRight";

const CLAUSE = "T.2";
const DOLLAR = 1_000_000;

const RIGHT: SheetRight = {
  id: "handling",
  clauses: [CLAUSE],
  name: "Handling",
  englishName: "Handling",
  sheet: "Dealer shipments",
  needs: [],
  terms: ["inventory.targetDays"],
  askedTerms: [],
  columns: [
    { heading: "Handled quantity", format: "quantity", width: 10 },
    { heading: "Handling credit", format: "money", width: 12, hint: { title: "Handling credit", text: "A dollar a unit." } },
    { heading: "Handling by", format: "date", width: 12 },
    { heading: "Handling explanation", format: "note", width: 40 },
  ],
};

interface Shipment {
  readonly part: number;
  readonly quantity: number;
  readonly shipDate: number;
}

function shipmentsOf({ facts }: CreditStatement): readonly Shipment[] {
  const { count, part, quantity: units, shipDate } = facts.dealerShipments!;
  return Array.from({ length: count }, (_, i) => ({ part: part[i]!, quantity: units[i]!, shipDate: shipDate[i]! }));
}

function lineOf({ facts }: CreditStatement, { part, quantity: units, shipDate }: Shipment, record: number): SheetLine {
  const invoiceLine = facts.invoices.part.indexOf(part);
  const event = { record: { kind: "dealerShipments", index: record }, date: shipDate } as const;
  const amounts = { netCost: undefined, value: DOLLAR, unitCredit: DOLLAR, credit: units * 100, cost: undefined };
  return { record, clause: CLAUSE, part, invoiceLine: invoiceLine < 0 ? NONE : invoiceLine, units, ...amounts, event };
}

function figures(right: SheetRight, statement: CreditStatement): SheetFigures {
  const shipments = shipmentsOf(statement);
  const units = shipments.reduce((sum, it) => sum + it.quantity, 0);
  return {
    right,
    cell: (record, column) => {
      const { quantity: shipped, shipDate } = shipments[record]!;
      return [shipped, shipped * 100, shipDate + 10, `T.2: ${shipped} handled.`][column];
    },
    clauseOf: () => CLAUSE,
    totals: [{ clause: CLAUSE, name: "Handling credit", units, cents: units * 100 }],
    ruling: (record) => ({
      outcome: "decided",
      value: { units: shipments[record]!.quantity, cents: shipments[record]!.quantity * 100 },
      steps: [citing(CLAUSE)("Shipped", quantity(shipments[record]!.quantity))],
    }),
    termsUsed: () => [{ name: "inventory.targetDays", value: 30, from: undefined }],
    lines: shipments.map((shipment, record) => lineOf(statement, shipment, record)),
  };
}

const added = (right: SheetRight): AddedRight => ({ right, figures: (statement) => figures(right, statement) });

export const HANDLING = added(RIGHT);
export const HANDLING_OF_SALES = added({ ...RIGHT, needs: ["Sales"] });
