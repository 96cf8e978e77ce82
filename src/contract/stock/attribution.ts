/**
 * Attribution: which lots the units of a stock report come from. Rule text: rules 3.
 *
 * Units of a part are matched to its lots, newest lot first (oldest first when the newest are sold first), in three stages through all
 * rows: goods in transit from the vendor; then each row's uncommitted stock followed by its goods between warehouses; last the committed
 * units. Within a lot, units are numbered in the order in which they are matched: unit 0 is the last to be sold.
 */
import { KIND } from "../base/unitKinds";
import { NONE, type InventoryRows } from "../base/records";

/** The units of stock rows, by kind. */
export type StockUnits = Pick<InventoryRows, "onHand" | "committed" | "inTransitFromVendor" | "inTransitBetweenWarehouses">;

/**
 * Runs of units: so many units of one row and kind, from one lot, numbered from `from` in that lot. In the order of attribution.
 * Units beyond every lot are runs of the lot NONE.
 */
export class Runs {
  length = 0;
  row: Int32Array;
  kind: Uint8Array;
  lot: Int32Array;
  from: Int32Array;
  units: Int32Array;

  /** @param expected about how many there will be; more are taken too. */
  constructor(expected = 256) {
    this.row = new Int32Array(expected);
    this.kind = new Uint8Array(expected);
    this.lot = new Int32Array(expected);
    this.from = new Int32Array(expected);
    this.units = new Int32Array(expected);
  }

  add(row: number, kind: number, lot: number, from: number, units: number): void {
    if (this.length === this.row.length) this.grow();
    const i = this.length++;
    this.row[i] = row;
    this.kind[i] = kind;
    this.lot[i] = lot;
    this.from[i] = from;
    this.units[i] = units;
  }

  private grow(): void {
    const larger = <T extends Int32Array | Uint8Array>(column: T, made: T): T => (made.set(column), made);
    const size = this.length * 2;
    this.row = larger(this.row, new Int32Array(size));
    this.kind = larger(this.kind, new Uint8Array(size));
    this.lot = larger(this.lot, new Int32Array(size));
    this.from = larger(this.from, new Int32Array(size));
    this.units = larger(this.units, new Int32Array(size));
  }
}

/**
 * Units left in the lots of a part, as its stock reports go by: they only grow fewer, so lots that ran out are not walked over report after
 * report.
 */
export class UnitsLeft {
  readonly units: Int32Array;
  /** Of a lot that ran out, one further on that may hold units; of any other, itself. */
  private readonly further: Int32Array;

  constructor(most: number) {
    this.units = new Int32Array(most);
    this.further = new Int32Array(most);
  }

  /** All units of these lots are left. */
  fill(quantity: Int32Array): void {
    this.units.set(quantity);
    for (let lot = 0; lot < quantity.length; lot++) this.further[lot] = lot;
  }

  /** The first lot from this one on, in a direction, that holds units; `end` where none before `end` does. */
  from(lot: number, step: 1 | -1, end: number): number {
    const { units, further } = this;
    let found = lot;
    while (found !== end && units[found] === 0) found = further[found] === found ? found + step : further[found]!;
    for (let passed = lot; passed !== found;) {
      const next = further[passed] === passed ? passed + step : further[passed]!;
      further[passed] = found;
      passed = next;
    }
    return found;
  }
}

/**
 * Matches the rows of one snapshot of one part to the part's lots and adds the runs.
 *
 * @param rows inventory rows of the snapshot in sheet order: `rows[rowFrom]` to `rows[rowTo - 1]`.
 * @param lotCount how many of the part's lots are dated on or before the snapshot: those stand first.
 * @param left units left in each lot on that day.
 * @param gone units of each lot that left it before, from its lowest one up; none where nothing is given. The others left from its highest down.
 */
export function attribute(
  flow: "fifo" | "lifo",
  inventory: StockUnits,
  rows: Int32Array,
  rowFrom: number,
  rowTo: number,
  lotCount: number,
  left: UnitsLeft,
  runs: Runs,
  gone?: Int32Array,
): void {
  const { onHand, committed, inTransitFromVendor, inTransitBetweenWarehouses } = inventory;
  const step = flow === "fifo" ? -1 : 1;
  const end = flow === "fifo" ? -1 : lotCount;
  let lot = left.from(flow === "fifo" ? lotCount - 1 : 0, step, end);
  const lowest = (): number => gone?.[lot] ?? 0;
  let from = lowest();

  const match = (row: number, kind: number, units: number): void => {
    let wanted = units;
    while (wanted > 0 && lot !== end) {
      const here = left.units[lot]! + lowest() - from;
      if (here <= 0) {
        lot = left.from(lot + step, step, end);
        from = lowest();
        continue;
      }
      const matched = here < wanted ? here : wanted;
      runs.add(row, kind, lot, from, matched);
      from += matched;
      wanted -= matched;
    }
    if (wanted > 0) runs.add(row, kind, NONE, 0, wanted);
  };

  for (let i = rowFrom; i < rowTo; i++) match(rows[i]!, KIND.fromVendor, inTransitFromVendor[rows[i]!]!);
  for (let i = rowFrom; i < rowTo; i++) {
    const row = rows[i]!;
    match(row, KIND.uncommitted, onHand[row]! - committed[row]!);
    match(row, KIND.betweenWarehouses, inTransitBetweenWarehouses[row]!);
  }
  for (let i = rowFrom; i < rowTo; i++) match(rows[i]!, KIND.committed, committed[rows[i]!]!);
}

/**
 * As `attribute`, for stock that does not stand in the rows of a snapshot but is worked out for them.
 * @param stock by place in the snapshot: that of `rows[rowFrom]` stands first.
 */
export function attributeWorkedOut(
  flow: "fifo" | "lifo",
  stock: StockUnits,
  rows: Int32Array,
  rowFrom: number,
  rowTo: number,
  lotCount: number,
  left: UnitsLeft,
  runs: Runs,
  gone?: Int32Array,
): void {
  const places = Int32Array.from({ length: rowTo - rowFrom }, (_, place) => place);
  const runFrom = runs.length;
  attribute(flow, stock, places, 0, places.length, lotCount, left, runs, gone);
  for (let run = runFrom; run < runs.length; run++) runs.row[run] = rows[rowFrom + runs.row[run]!]!;
}
