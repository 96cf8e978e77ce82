/**
 * A right on the rows of Open orders that no agreement has, to prove that such a right is one object: a dollar a unit is paid for handling
 * what was ordered, out of the first invoice of the part. Needs the Sales sheet where `needsSales` says so.
 */
import { NONE } from "../../src/contract/base/records";
import type { OpenOrder } from "../../src/contract/base/orderRecords";
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
  sheet: "Open orders",
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

function lineOf({ facts }: CreditStatement, { part, quantity: units }: OpenOrder, record: number): SheetLine {
  const invoiceLine = facts.invoices.part.indexOf(part);
  const event = { record: { kind: "openOrders", index: record }, date: facts.openOrders![record]!.receivedDate } as const;
  const amounts = { netCost: undefined, value: DOLLAR, unitCredit: DOLLAR, credit: units * 100, cost: undefined };
  return { record, clause: CLAUSE, part, invoiceLine: invoiceLine < 0 ? NONE : invoiceLine, units, ...amounts, event };
}

function figures(right: SheetRight, statement: CreditStatement): SheetFigures {
  const orders = statement.facts.openOrders!;
  const units = orders.reduce((sum, it) => sum + it.quantity, 0);
  return {
    right,
    cell: (record, column) => {
      const { quantity: ordered, receivedDate } = orders[record]!;
      return [ordered, ordered * 100, receivedDate + 10, `T.2: ${ordered} handled.`][column];
    },
    clauseOf: () => CLAUSE,
    totals: [{ clause: CLAUSE, name: "Handling credit", units, cents: units * 100 }],
    ruling: (record) => ({
      outcome: "decided",
      value: { units: orders[record]!.quantity, cents: orders[record]!.quantity * 100 },
      steps: [citing(CLAUSE)("Ordered", quantity(orders[record]!.quantity))],
    }),
    termsUsed: () => [{ name: "inventory.targetDays", value: 30, from: undefined }],
    lines: orders.map((order, record) => lineOf(statement, order, record)),
  };
}

const added = (right: SheetRight): AddedRight => ({ right, figures: (statement) => figures(right, statement) });

export const HANDLING = added(RIGHT);
export const HANDLING_OF_SALES = added({ ...RIGHT, needs: ["Sales"] });
