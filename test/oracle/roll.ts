import { type Day } from "./day";
import { type Report } from "./findings";
import { attribute, type Lot } from "./lots";
import { snapshotFor, type ReportFor, type Snapshot } from "./protection";
import { type InventoryRow, type InvoiceLine, type PriceChange, type Records } from "./records";
import { type Terms } from "./terms";

/** A row whose units are counted up and down one by one. */
type Rolled = { -readonly [Field in keyof InventoryRow]: InventoryRow[Field] };

function nearest(change: PriceChange, snapshots: readonly Snapshot[], terms: Terms): Snapshot | undefined {
  const away = ({ date }: Snapshot): number => Math.abs(date - change.effective);
  return snapshots
    .filter((it) => it.part === change.part && away(it) <= terms.snapshotToleranceDays)
    .sort((a, b) => away(a) - away(b) || a.date - b.date)[0];
}

/** Takes one unit off, from the last row that has one; answers whether there was one. */
function takeOne(rows: readonly Rolled[], mayBeInTransit: boolean): boolean {
  for (const row of [...rows].reverse()) {
    if (mayBeInTransit && row.fromVendor > 0) row.fromVendor -= 1;
    else if (row.onHand > 0) row.onHand -= 1;
    else continue;
    return true;
  }
  return false;
}

/** The rows on the morning of E, and whether units were lacking. */
function rolledRows(rows: readonly InventoryRow[], reported: Day, change: PriceChange, records: Records, terms: Terms) {
  const E = change.effective;
  const isLater = reported > E;
  const isBetween = (day: Day): boolean => (isLater ? E <= day && day <= reported : reported < day && day < E);
  const acquired = (line: InvoiceLine): Day => (terms.acquiredOn === "ship" ? (line.shipDate ?? line.date) : line.date);
  const ofPart = records.lines.filter((it) => it.part === change.part);
  const sum = (quantities: readonly number[]): number => quantities.reduce((total, it) => total + it, 0);
  const sold = sum(records.sales!.filter((it) => it.part === change.part && isBetween(it.date)).map((it) => it.quantity));
  const bought = sum(ofPart.filter((it) => it.quantity > 0 && isBetween(acquired(it))).map((it) => it.quantity));
  const returned = sum(ofPart.filter((it) => it.quantity < 0 && isBetween(it.date)).map((it) => -it.quantity));

  const copies = rows.map((row): Rolled => ({ ...row }));
  const direction = isLater ? 1 : -1;
  const changes = [
    { units: direction * sold, mayBeInTransit: false },
    { units: direction * returned, mayBeInTransit: false },
    { units: -direction * bought, mayBeInTransit: true },
  ];
  for (const { units } of changes) copies[0]!.onHand += Math.max(0, units);
  let isLacking = false;
  for (const { units, mayBeInTransit } of changes)
    for (let left = -units; left > 0; left -= 1) isLacking = !takeOne(copies, mayBeInTransit) || isLacking;
  for (const row of copies) row.committed = Math.min(row.committed, row.onHand);
  return { copies, isLacking };
}

/** Which stock a price change meets, by `priceProtection.snapshotRoll`. */
export function reportsFor(
  records: Records,
  lots: readonly Lot[],
  snapshots: readonly Snapshot[],
  terms: Terms,
  report: Report,
): ReportFor {
  let isMissing = false;
  return (change) => {
    const standing = snapshotFor(change, snapshots, terms);
    if (terms.snapshotRoll === "none" || standing?.date === change.effective) return standing;
    if (records.sales === undefined) {
      if (!isMissing) report("SALES_MISSING", "Sales", 0);
      isMissing = true;
      return standing;
    }
    const found = nearest(change, snapshots, terms);
    if (found === undefined) return undefined;
    const { copies, isLacking } = rolledRows(found.rows, found.date, change, records, terms);
    if (isLacking) report("ROLL_BELOW_ZERO", "Price changes", change.number);
    const start = Math.min(found.date, change.effective);
    if (!records.sales.some((it) => it.date <= start)) report("SALES_SHORT", "Price changes", change.number);
    const { units, beyond } = attribute(copies, change.effective - 1, lots, terms, () => undefined);
    // Figures stand in the report's rows; what is in transit is asked of the rolled ones.
    const asReported = <Of extends { readonly row: InventoryRow }>(it: Of): Of => ({ ...it, row: found.rows[copies.indexOf(it.row)]! });
    return { ...found, rows: found.rows, rolledRows: copies, units: units.map(asReported), beyond: beyond.map(asReported) };
  };
}
