/** Units shipped to each dealer of each part, added up by day, so that a window of days is two looks. Rule text: rules 8. */
import type { CivilDate } from "../../base/calendar";
import type { DealerShipments, DealerStock } from "../../base/channelRecords";
import { inStretches, type InSteps } from "../../base/steps";
import { sortByDate } from "../../stock/lots";
import { countWhile } from "../../base/search";

/** What one dealer was shipped of one part, oldest first; `upTo[i]` units up to and with the i-th day. */
interface Shipped {
  readonly days: readonly CivilDate[];
  readonly upTo: readonly number[];
}

export class ShippedToDealers {
  private constructor(
    private readonly partCount: number,
    private readonly shipped: ReadonlyMap<number, Shipped>,
  ) {}

  /** Of the dealers and parts that some row of dealers' stock names; the others are passed over. */
  static *of(
    { count, dealer, part, quantity, shipDate }: DealerShipments,
    rows: readonly DealerStock[],
    partCount: number,
  ): InSteps<ShippedToDealers> {
    const lines = new Map<number, number[]>(rows.map((row) => [keyOf(partCount, row.dealer, row.part), []]));
    yield* inStretches(count, (from, to) => {
      for (let i = from; i < to; i++) lines.get(keyOf(partCount, dealer[i]!, part[i]!))?.push(i);
    });
    const shipped = new Map<number, Shipped>();
    for (const [key, ofPair] of lines) shipped.set(key, addedUp(Int32Array.from(ofPair), quantity, shipDate));
    return new ShippedToDealers(partCount, shipped);
  }

  /** Units shipped to a dealer after one day and before another, less those that came back in these days. May be below 0. */
  between(dealer: number, part: number, after: CivilDate, before: CivilDate): number {
    const shipped = this.shipped.get(keyOf(this.partCount, dealer, part));
    return shipped === undefined ? 0 : unitsBefore(shipped, before) - unitsBefore(shipped, Math.min(after + 1, before));
  }
}

const keyOf = (partCount: number, dealer: number, part: number): number => dealer * partCount + part;

function addedUp(lines: Int32Array, quantity: Int32Array, shipDate: Int32Array): Shipped {
  sortByDate(lines, 0, lines.length, shipDate);
  const days: CivilDate[] = [];
  const upTo: number[] = [];
  let units = 0;
  for (const line of lines) {
    units += quantity[line]!;
    days.push(shipDate[line]!);
    upTo.push(units);
  }
  return { days, upTo };
}

function unitsBefore({ days, upTo }: Shipped, day: CivilDate): number {
  const count = countWhile(days.length, (place) => days[place]! < day);
  return count === 0 ? 0 : upTo[count - 1]!;
}
