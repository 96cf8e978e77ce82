/**
 * Net unit cost: what a unit of a lot still costs: unit price, less the line's discount and credits received spread over its units, less
 * every price-protection credit the unit received so far. Exact, and never below 0. Rule text: rules 3.
 */
import { spreadRest, spreadWhole, type Micros } from "../base/money";
import { NONE } from "../base/records";
import type { Lots } from "./lots";
import { CostHistory } from "./costHistory";
import type { CivilDate } from "../base/calendar";

/** Costs of one lot whose units no longer all cost the same: units up to `upTo[i]` (exclusive) cost `whole[i] + rest[i] / quantity`. */
interface Stretches {
  readonly upTo: number[];
  readonly whole: Micros[];
  readonly rest: number[];
}

/** Units of a lot that from now on cost the same. */
interface Lowered {
  readonly from: number;
  readonly end: number;
  readonly whole: Micros;
  readonly rest: number;
}

/** Net unit costs of the lots of the part at hand, as events go by. */
export class NetUnitCosts {
  private readonly lowered = new Map<number, Stretches>();
  /** What was lowered last, all of one lot and in order of its units: taken in together, so that many falls of a lot cost no more than one. */
  private readonly latest: Lowered[] = [];
  private latestLot = NONE;
  /** The history of the part at hand, where it is kept. */
  private history: CostHistory | undefined;

  constructor(private readonly lots: Lots) {}

  /** Forgets the credits of the part before. */
  nextPart(): void {
    this.latest.length = 0;
    if (this.lowered.size > 0) this.lowered.clear();
    this.history = undefined;
  }

  /** Keeps what the units of the part at hand cost from day to day, beyond the part. */
  keepHistory(): CostHistory {
    return (this.history = new CostHistory(this.lots.invoices));
  }

  stretchesOf(lot: number): Stretches | undefined {
    if (this.latest.length > 0) this.takeIn();
    return this.lowered.get(lot);
  }

  /** Whole millionths of what a unit of the lot cost before any price protection. */
  paidWhole(lot: number): Micros {
    const { unitPrice, discount, creditsReceived } = this.lots.invoices;
    const line = this.lots.line[lot]!;
    return spreadWhole(unitPrice[line]!, discount[line]! + creditsReceived[line]!, this.lots.quantity[lot]!);
  }

  /** The rest that goes with `paidWhole`, in parts of the lot's quantity. */
  paidRest(lot: number): number {
    const { unitPrice, discount, creditsReceived } = this.lots.invoices;
    const line = this.lots.line[lot]!;
    return spreadRest(unitPrice[line]!, discount[line]! + creditsReceived[line]!, this.lots.quantity[lot]!);
  }

  /** From a day on units `from` to `from + units` of the lot cost this. */
  lower(lot: number, from: number, units: number, whole: Micros, rest: number, date: CivilDate): void {
    this.history?.add({ date, line: this.lots.line[lot]!, from, units, whole, rest });
    const before = this.latest[this.latest.length - 1];
    if (before !== undefined && (this.latestLot !== lot || before.end > from)) this.takeIn();
    this.latestLot = lot;
    this.latest.push({ from, end: from + units, whole, rest });
  }

  /** Lays what was lowered last over the stretches of its lot. */
  private takeIn(): void {
    const { latestLot: lot, latest } = this;
    const quantity = this.lots.quantity[lot]!;
    const before = this.lowered.get(lot) ?? { upTo: [quantity], whole: [this.paidWhole(lot)], rest: [this.paidRest(lot)] };
    const after: Stretches = { upTo: [], whole: [], rest: [] };
    let i = 0;
    const keepUpTo = (unit: number): void => {
      for (; i < before.upTo.length && before.upTo[i]! <= unit; i++) add(after, before.upTo[i]!, before.whole[i]!, before.rest[i]!);
      if (i < before.upTo.length) add(after, unit, before.whole[i]!, before.rest[i]!);
    };
    for (const { from, end, whole, rest } of latest) {
      keepUpTo(from);
      add(after, end, whole, rest);
      while (i < before.upTo.length && before.upTo[i]! <= end) i++;
    }
    keepUpTo(quantity);
    this.lowered.set(lot, after);
    latest.length = 0;
  }
}

/** The place of the stretch that a unit stands in. */
export function stretchAt({ upTo }: Stretches, unit: number): number {
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (upTo[middle]! <= unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds a stretch, unless nothing is left of it, joined to the one before where the cost is the same. */
function add(to: Stretches, upTo: number, whole: Micros, rest: number): void {
  const last = to.upTo.length - 1;
  if ((last >= 0 ? to.upTo[last]! : 0) >= upTo) return;
  if (last >= 0 && to.whole[last] === whole && to.rest[last] === rest) {
    to.upTo[last] = upTo;
    return;
  }
  to.upTo.push(upTo);
  to.whole.push(whole);
  to.rest.push(rest);
}
