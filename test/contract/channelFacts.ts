/** Facts of dealers, sales, objectives and open invoices in a few words, beside those of `facts.ts`. */
import type { DealerShipments, DealerStock, SalesLines } from "../../src/contract/base/channelRecords";
import type { OpenInvoice } from "../../src/contract/base/orderRecords";
import { NONE, type Facts } from "../../src/contract/base/records";
import { runThrough } from "../../src/contract/base/steps";
import { creditStatement } from "../../src/contract/statement/creditStatement";
import type { CreditStatement } from "../../src/contract/statement/statement";
import type { SheetFigures } from "../../src/contract/rights/sheetRight";
import type { Agreed } from "../../src/contract/agreement/inForce";
import { withTerms, type Terms } from "../../src/contract/agreement/terms";
import { cents, day, facts, undated, type Told } from "./facts";

export interface DealerTold extends Told {
  /** Dealer, part, quantity, ship date. */
  readonly shipments?: readonly (readonly [string, string, number, string])[];
  /** Dealer, part, quantity, as-of date, approved. */
  readonly dealerStock?: readonly (readonly [string, string, number, string, (boolean | undefined)?])[];
  /** Part, quantity, sale date, warehouse. */
  readonly sold?: readonly (readonly [string, number, string, string?])[];
  readonly openInvoices?: readonly OpenInvoice[];
}

const ints = <T>(rows: readonly T[], of: (row: T) => number): Int32Array => Int32Array.from(rows, of);

/** Names that stand for their place; unknown ones are added. */
class Named {
  constructor(readonly names: string[] = []) {}
  of = (name: string): number => (this.names.includes(name) ? this.names.indexOf(name) : this.names.push(name) - 1);
}

export function channelFacts(told: DealerTold): Facts {
  const base = facts(told);
  const parts = new Named([...base.parts.keys]);
  const dealers = new Named();
  const warehouses = new Named();
  const { shipments, dealerStock, sold, openInvoices } = told;
  return {
    ...base,
    ...(shipments ? { dealerShipments: shipmentsOf(shipments, dealers, parts) } : {}),
    ...(dealerStock ? { dealerInventory: dealerStock.map((row) => stockOf(row, dealers, parts)) } : {}),
    ...(sold ? { sales: salesOf(sold, parts, warehouses) } : {}),
    ...(openInvoices ? { openInvoices } : {}),
    parts: { keys: parts.names },
    dealers: dealers.names,
    warehouses: warehouses.names,
  };
}

function shipmentsOf(rows: NonNullable<DealerTold["shipments"]>, dealers: Named, parts: Named): DealerShipments {
  return {
    count: rows.length,
    dealer: ints(rows, ([dealer]) => dealers.of(dealer)),
    part: ints(rows, ([, part]) => parts.of(part)),
    quantity: ints(rows, ([, , quantity]) => quantity),
    shipDate: ints(rows, ([, , , on]) => day(on)),
  };
}

const stockOf = (
  [dealer, part, quantity, asOf, approved]: NonNullable<DealerTold["dealerStock"]>[number],
  dealers: Named,
  parts: Named,
): DealerStock => ({
  dealer: dealers.of(dealer),
  part: parts.of(part),
  quantity,
  asOfDate: day(asOf),
  approved,
});

function salesOf(rows: NonNullable<DealerTold["sold"]>, parts: Named, warehouses: Named): SalesLines {
  return {
    count: rows.length,
    part: ints(rows, ([part]) => parts.of(part)),
    quantity: ints(rows, ([, quantity]) => quantity),
    saleDate: ints(rows, ([, , on]) => day(on)),
    warehouse: ints(rows, ([, , , warehouse]) => (warehouse === undefined ? NONE : warehouses.of(warehouse))),
  };
}

export interface Owed {
  readonly number?: string;
  readonly on?: string;
  readonly amount?: string;
  readonly paid?: string;
  readonly disputed?: string;
  readonly due?: string;
  readonly initial?: boolean;
}

/** An open invoice: number 1 of 2000-01-03 over 100.00 unless told otherwise. */
export const owed = ({
  number = "1",
  on = "2000-01-03",
  amount = "100",
  paid = "0",
  disputed = "0",
  due,
  initial = false,
}: Owed): OpenInvoice => ({
  invoiceNumber: number,
  invoiceDate: day(on),
  amount: cents(amount),
  paid: cents(paid),
  disputed: cents(disputed),
  dueDate: due === undefined ? undefined : day(due),
  isInitialOrder: initial,
});

export const channelStatement = (told: DealerTold, entered: Partial<Terms> = {}): CreditStatement =>
  statementUnder(undated(withTerms(entered)), channelFacts(told));

export const statementUnder = (agreed: Agreed, of: Facts): CreditStatement => runThrough(creditStatement(agreed, of));

/** The figures of a right by its id. */
export function sheetFiguresOf({ sheetFigures }: CreditStatement, id: string): SheetFigures {
  const found = sheetFigures.find(({ right }) => right.id === id);
  if (!found) throw new Error(`${id} gives no figures`);
  return found;
}
