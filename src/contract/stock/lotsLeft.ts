/**
 * What is left of a part's lots as days go by: rows of requests take the lowest units of a lot that are left, return lines the highest.
 * Lots that ran out are passed over and never walked twice. Rule text: rules 3 and 7.
 */
import type { CivilDate } from "../base/calendar";
import { NONE } from "../base/records";
import type { Lots } from "./lots";
import type { UnitsOut } from "./unitsOut";

/** No lot of a list. */
export const NO_PLACE = -1;

export class LotsLeft {
  /** Of each lot: how many units its lowest ones that left are, and how many units are left. */
  readonly gone: Int32Array;
  readonly left: Int32Array;
  private readonly lists = new Map<string, LotList>();
  private readonly all: readonly number[];
  private byInvoice: ReadonlyMap<number, readonly number[]> | undefined;

  constructor(
    readonly lots: Lots,
    readonly out: UnitsOut,
  ) {
    this.gone = new Int32Array(lots.count);
    this.left = lots.quantity.slice(0, lots.count);
    this.all = Array.from({ length: lots.count }, (_, lot) => lot);
  }

  /**
   * Lots to take units from, oldest first; made once for each key.
   * @param invoice only those of this invoice; of any where it is NONE.
   * @param includes only those whose invoice line it says yes to.
   */
  list(key: string, invoice: number, includes?: (line: number) => boolean): LotList {
    const name = `${invoice} ${key}`;
    let list = this.lists.get(name);
    if (list !== undefined) return list;
    const lots = invoice === NONE ? this.all : this.ofInvoice(invoice);
    list = new LotList(this.lots, this.left, includes ? lots.filter((lot) => includes(this.lots.line[lot]!)) : lots);
    this.lists.set(name, list);
    return list;
  }

  /** The lots that an invoice bought, oldest first. */
  ofInvoice(invoice: number): readonly number[] {
    this.byInvoice ??= lotsByInvoice(this.lots);
    return this.byInvoice.get(invoice) ?? [];
  }

  /** Takes the lowest units of a lot; answers the number of the first of them. */
  takeLowest(lot: number, units: number): number {
    const from = this.gone[lot]!;
    this.gone[lot]! += units;
    this.left[lot]! -= units;
    return from;
  }

  /** Takes the highest units of a lot, which leave on a day. */
  returnHighest(lot: number, units: number, date: CivilDate): void {
    this.left[lot]! -= units;
    this.out.departures.push({ lot, date, from: this.gone[lot]! + this.left[lot]!, units, isLowest: false });
  }
}

function lotsByInvoice({ count, line, invoices }: Lots): ReadonlyMap<number, readonly number[]> {
  const byInvoice = new Map<number, number[]>();
  for (let lot = 0; lot < count; lot++) {
    const invoice = invoices.invoice[line[lot]!]!;
    const others = byInvoice.get(invoice);
    if (others) others.push(lot);
    else byInvoice.set(invoice, [lot]);
  }
  return byInvoice;
}

/** Some of a part's lots, oldest first. Lots only lose units, so one that ran out stays passed over. */
export class LotList {
  /** From each place, the nearest one at or below it, and at or above it, that may still hold units. */
  private readonly below: number[];
  private readonly above: number[];

  constructor(
    private readonly lots: Lots,
    private readonly left: Int32Array,
    private readonly places: readonly number[],
  ) {
    this.below = [...places.keys()];
    this.above = [...places.keys()];
  }

  lotAt = (place: number): number => this.places[place]!;

  /** The number of its lots dated on or before a day: those stand first. */
  countUpTo(date: CivilDate): number {
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.lots.date[this.places[middle]!]! <= date) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The newest lot with units before a place; NO_PLACE where there is none. */
  newestBefore(end: number): number {
    return this.nearest(this.below, end - 1, -1, NO_PLACE);
  }

  /** The oldest lot with units from a place on; the length of the list where there is none. */
  oldestFrom(place: number): number {
    return this.nearest(this.above, place, 1, this.places.length);
  }

  /** Follows the pointers to a lot with units, and shortens the way for the next time. */
  private nearest(pointers: number[], start: number, step: -1 | 1, beyond: number): number {
    const isBeyond = (place: number): boolean => (step < 0 ? place <= beyond : place >= beyond);
    let place = start;
    while (!isBeyond(place) && this.left[this.places[place]!] === 0) place = pointers[place] === place ? place + step : pointers[place]!;
    for (let at = start; !isBeyond(at) && at !== place;) {
      const next = pointers[at] === at ? at + step : pointers[at]!;
      pointers[at] = place;
      at = next;
    }
    return isBeyond(place) ? beyond : place;
  }
}
