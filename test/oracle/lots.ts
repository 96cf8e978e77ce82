import { partKey } from "./cells";
import { type Day } from "./day";
import { type Report } from "./findings";
import { atLeastZero, by, type Fraction, isEqual, minus, sumOf } from "./fraction";
import { type InventoryRow, type InvoiceLine, type Records } from "./records";
import { type Terms } from "./terms";

interface Protection {
  readonly unit: number;
  readonly effective: Day;
  readonly credit: Fraction;
  /** Credited to its order, before it was invoiced. */
  readonly isOfOrder?: boolean;
}

export interface Lot {
  readonly line: InvoiceLine;
  readonly date: Day;
  /** Unit price less its share of the discount and of the credits received. */
  readonly firstCost: Fraction;
  /** The day on which each unit left, by its number from 1; one that is still here has none. */
  readonly left: Map<number, Day>;
  /** Of each unit that a return request took, the request's date. */
  readonly taken: Map<number, Day>;
  readonly protections: Protection[];
}

export type Kind = "from vendor" | "on hand" | "between warehouses" | "committed";

export interface Unit {
  readonly row: InventoryRow;
  readonly kind: Kind;
  readonly lot: Lot;
  /** From 1, in order of attribution: which unit of its lot it is. */
  readonly index: number;
}

export interface DetailLine {
  readonly row: InventoryRow;
  readonly lot: Lot;
  readonly netUnitCost: Fraction;
  readonly units: readonly Unit[];
}

export const discountedPrice = ({ line }: Lot): Fraction => minus(line.price, by(line.discount, line.quantity));

const isOlder = (a: Lot, b: Lot): number => a.date - b.date || a.line.number - b.line.number;
const indexesOf = (lot: Lot): number[] => Array.from({ length: lot.line.quantity }, (_, at) => at + 1);
export const hasLeft = ({ lot, index }: Pick<Unit, "lot" | "index">, date: Day): boolean => (lot.left.get(index) ?? Infinity) <= date;
/** Units that have not left on or before the day, lowest first. */
export const standing = (lot: Lot, date: Day): number[] => indexesOf(lot).filter((index) => !hasLeft({ lot, index }, date));
/** Units that no request has taken and that have not left, lowest first. */
export const free = (lot: Lot): number[] => indexesOf(lot).filter((index) => !lot.left.has(index) && !lot.taken.has(index));

/** All lots, oldest first; nothing of them has left. */
export function lotsOf(records: Records, terms: Terms): Lot[] {
  return records.lines
    .filter((line) => line.quantity > 0)
    .map((line): Lot => {
      const date = terms.acquiredOn === "ship" ? (line.shipDate ?? line.date) : line.date;
      const firstCost = atLeastZero(minus(line.price, by(sumOf([line.discount, line.credits]), line.quantity)));
      return { line, date, firstCost, left: new Map(), taken: new Map(), protections: [] };
    })
    .sort(isOlder);
}

/** Units of a return line leave, in each lot the highest; `count`: what is left of it once requests are executed. */
export function takeOut(line: InvoiceLine, count: number, lots: readonly Lot[], report: Report): void {
  const newestFirst = lots.filter((lot) => lot.line.part === line.part && lot.date <= line.date).reverse();
  const isNamed = (lot: Lot): boolean => line.original.trim() !== "" && partKey(lot.line.invoice) === partKey(line.original);
  let open = count;
  for (const lot of [...newestFirst.filter(isNamed), ...newestFirst.filter((lot) => !isNamed(lot))]) {
    for (const index of free(lot).reverse().slice(0, open)) {
      lot.left.set(index, line.date);
      open -= 1;
    }
  }
  if (open > 0) report("RETURN_UNMATCHED", "Invoices", line.number);
}

/** What a unit has cost by the end of a day: lowered by every protection credit effective up to then. */
export function netUnitCost(unit: Pick<Unit, "lot" | "index">, date: Day): Fraction {
  const credits = unit.lot.protections.filter((it) => it.unit === unit.index && it.effective <= date);
  return atLeastZero(minus(unit.lot.firstCost, sumOf(credits.map((it) => it.credit))));
}

/** Whether a pending request of that day or before asks for the unit: it is still stock, but not to be returned once more. */
export function isAsked({ lot, index }: Pick<Unit, "lot" | "index">, date: Day): boolean {
  const asked = lot.taken.get(index);
  return asked !== undefined && !lot.left.has(index) && asked <= date;
}

/** The stock of one part in one snapshot, unit by unit, in the order in which it is matched to lots. */
function stages(rows: readonly InventoryRow[]): { row: InventoryRow; kind: Kind }[] {
  const some = (row: InventoryRow, kind: Kind, count: number) => Array.from({ length: count }, () => ({ row, kind }));
  return [
    ...rows.flatMap((row) => some(row, "from vendor", row.fromVendor)),
    ...rows.flatMap((row) => [
      ...some(row, "on hand", row.onHand - row.committed),
      ...some(row, "between warehouses", row.betweenWarehouses),
    ]),
    ...rows.flatMap((row) => some(row, "committed", row.committed)),
  ];
}

/** The stock of a snapshot: units matched to lots, in order, and units beyond all lots. */
export interface Stock {
  readonly units: readonly Unit[];
  readonly beyond: readonly { readonly row: InventoryRow; readonly kind: Kind }[];
}

/** Matches units to lots; the rows of units beyond all lots are reported. */
export function attribute(rows: readonly InventoryRow[], date: Day, lots: readonly Lot[], terms: Terms, report: Report): Stock {
  const part = rows[0]?.part;
  const known = lots.filter((lot) => lot.line.part === part && lot.date <= date);
  const order = terms.flow === "lifo" ? known : known.reverse();
  const places = order.flatMap((lot) => standing(lot, date).map((index) => ({ lot, index })));
  const stock = stages(rows);
  const beyond = stock.slice(places.length);
  for (const { row } of beyond) report("UNITS_NOT_INVOICED", "Inventory", row.number);
  return { units: places.slice(0, stock.length).map((place, at): Unit => ({ ...place, ...stock[at]! })), beyond };
}

/** The maximal runs of consecutive covered units of one row and one lot with the same cost. */
export function detailLines(units: readonly Unit[], isCovered: (unit: Unit) => boolean, costOf: (unit: Unit) => Fraction): DetailLine[] {
  const lines: { row: InventoryRow; lot: Lot; netUnitCost: Fraction; units: Unit[] }[] = [];
  let isOpen = false;
  for (const unit of units) {
    const isIn = isCovered(unit);
    const cost = costOf(unit);
    const last = lines.at(-1);
    if (isIn && isOpen && last?.row === unit.row && last.lot === unit.lot && isEqual(last.netUnitCost, cost)) last.units.push(unit);
    else if (isIn) lines.push({ row: unit.row, lot: unit.lot, netUnitCost: cost, units: [unit] });
    isOpen = isIn;
  }
  return lines;
}
