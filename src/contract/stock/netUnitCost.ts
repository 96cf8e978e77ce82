/**
 * Net unit cost: what a unit of a lot still costs: unit price, less the line's discount and credits received spread over its units, less
 * every price-protection credit the unit received so far. Exact, and never below 0. Rule text: rules 3.
 */
import { spreadRest, spreadWhole, type Micros } from "../base/money";
import type { Lots } from "./lots";
import { CostHistory } from "./costHistory";
import type { CivilDate } from "../base/calendar";

/** Costs of one lot whose units no longer all cost the same: units up to `upTo[i]` (exclusive) cost `whole[i] + rest[i] / quantity`. */
interface Stretches {
  readonly upTo: number[];
  readonly whole: Micros[];
  readonly rest: number[];
}

/** Net unit costs of the lots of the part at hand, as events go by. */
export class NetUnitCosts {
  private readonly lowered = new Map<number, Stretches>();
  /** The history of the part at hand, where it is kept. */
  private history: CostHistory | undefined;

  constructor(private readonly lots: Lots) {}

  /** Forgets the credits of the part before. */
  nextPart(): void {
    if (this.lowered.size > 0) this.lowered.clear();
    this.history = undefined;
  }

  /** Keeps what the units of the part at hand cost from day to day, beyond the part. */
  keepHistory(): CostHistory {
    return (this.history = new CostHistory(this.lots.invoices));
  }

  stretchesOf = (lot: number): Stretches | undefined => this.lowered.get(lot);

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
    const quantity = this.lots.quantity[lot]!;
    const before = this.lowered.get(lot) ?? { upTo: [quantity], whole: [this.paidWhole(lot)], rest: [this.paidRest(lot)] };
    const after: Stretches = { upTo: [], whole: [], rest: [] };
    const keep = (upTo: number, i: number): void => add(after, upTo, before.whole[i]!, before.rest[i]!);
    let start = 0;
    for (let i = 0; i < before.upTo.length; i++) {
      const end = before.upTo[i]!;
      if (start < from) keep(Math.min(end, from), i);
      if (start < from + units && end > from) add(after, Math.min(end, from + units), whole, rest);
      if (end > from + units) keep(end, i);
      start = end;
    }
    this.lowered.set(lot, after);
  }
}

/** Adds a stretch, joined to the one before where the cost is the same. */
function add(to: Stretches, upTo: number, whole: Micros, rest: number): void {
  const last = to.upTo.length - 1;
  if (last >= 0 && to.upTo[last]! >= upTo) return;
  if (last >= 0 && to.whole[last] === whole && to.rest[last] === rest) {
    to.upTo[last] = upTo;
    return;
  }
  to.upTo.push(upTo);
  to.whole.push(whole);
  to.rest.push(rest);
}
