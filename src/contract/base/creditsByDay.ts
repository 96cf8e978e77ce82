/** Credits by day, summed over any stretch of days while more are added. */
import { EARLIEST_DATE, LATEST_DATE, type CivilDate } from "./calendar";
import type { Days } from "./basePeriod";
import type { Cents } from "./money";

const PLACES = LATEST_DATE - EARLIEST_DATE + 1;

/** Sums in a tree of days: adding and summing take as long whatever the number of credits. */
export class CreditsByDay {
  private sums: Float64Array | undefined;

  add(day: CivilDate, cents: Cents): void {
    const sums = (this.sums ??= new Float64Array(PLACES + 1));
    for (let place = placeOf(day); place <= PLACES; place += place & -place) sums[place]! += cents;
  }

  /** Of the days from one to another, both included. */
  between({ from, to }: Days): Cents {
    return from > to ? 0 : this.upTo(placeOf(to)) - this.upTo(placeOf(from) - 1);
  }

  private upTo(last: number): Cents {
    let sum = 0;
    for (let place = last; this.sums !== undefined && place > 0; place -= place & -place) sum += this.sums[place]!;
    return sum;
  }
}

/** From 1 on; days beyond those that are known count with the nearest. */
const placeOf = (day: CivilDate): number => Math.min(Math.max(day - EARLIEST_DATE, 0), PLACES - 1) + 1;
