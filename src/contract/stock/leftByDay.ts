/**
 * Units left in the lots of a part at the end of one day after the other, as they leave. Days mostly go forward; for an earlier one all lots
 * are filled up again. Rule text: rules 3 and 7.
 */
import type { CivilDate } from "../base/calendar";
import { UnitsLeft } from "./attribution";
import type { Lots } from "./lots";
import type { Departure, UnitsOut } from "./unitsOut";

/** Units that left lots, by date; more may follow. */
export interface Leaving {
  readonly count: number;
  at(i: number): Pick<Departure, "lot" | "date" | "units" | "isLowest">;
}

export const departing = ({ departures }: UnitsOut): Leaving => ({
  get count() {
    return departures.length;
  },
  at: (i) => departures[i]!,
});

export class LeftByDay {
  readonly left: UnitsLeft;
  /** Units of each lot that are gone from its lowest one up. */
  readonly gone: Int32Array;
  private next = 0;
  private day: CivilDate = -Infinity;

  constructor(
    private readonly lots: Lots,
    private readonly leaving: Leaving,
  ) {
    this.left = new UnitsLeft(lots.count);
    this.gone = new Int32Array(lots.count);
    this.fill();
  }

  /** Turns to the end of a day, by which all that leaves on it is known. */
  turnTo(day: CivilDate): this {
    const { leaving, left, gone } = this;
    if (day < this.day) this.fill();
    this.day = day;
    for (; this.next < leaving.count; this.next++) {
      const { lot, date, units, isLowest } = leaving.at(this.next);
      if (date > day) break;
      left.units[lot]! -= units;
      if (isLowest) gone[lot]! += units;
    }
    return this;
  }

  private fill(): void {
    this.left.fill(this.lots.quantity.subarray(0, this.lots.count));
    this.gone.fill(0);
    this.next = 0;
  }
}
