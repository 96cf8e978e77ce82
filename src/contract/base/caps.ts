/**
 * Caps: what is left for each of several lines where all of them together may have no more than so many units, or so much money. Whole units;
 * a line that does not fit whole has the most of its units that do, and those after it have none. Rule text: rules 10, "caps".
 */
import { compareUnits, lineCents, mostUnitsWithin, type Cents, type Micros, type UnitAmount } from "./money";

/** In which order lines fill a cap: by their lot's age, or by what a unit is credited, the most first. */
export type CapOrder = "newest" | "oldest" | "highest-credit";

/** What the order of filling looks at. */
export interface CappedLine {
  /** Of its lot; lots of one day in the order of their numbers. */
  readonly lot: number;
  readonly value: UnitAmount;
}

/** The places of lines in the order in which they fill a cap; lines alike in that stay in the order given. Lots are numbered oldest first. */
export function fillOrder(lines: readonly CappedLine[], order: CapOrder): readonly number[] {
  const places = [...lines.keys()];
  switch (order) {
    case "newest":
      return places.sort((a, b) => lines[b]!.lot - lines[a]!.lot);
    case "oldest":
      return places.sort((a, b) => lines[a]!.lot - lines[b]!.lot);
    case "highest-credit":
      return places.sort((a, b) => compareUnits(lines[b]!.value, lines[a]!.value));
  }
}

/** How many units of each line fit a cap of units. @param order places of lines, in the order of filling. */
export function unitsWithin(most: number, units: readonly number[], order: readonly number[]): readonly number[] {
  const fits = units.map(() => 0);
  let left = most;
  for (const place of order) {
    fits[place] = Math.min(left, units[place]!);
    left -= fits[place];
  }
  return fits;
}

/**
 * How many units of each line fit a cap of money.
 * @rounding As lines are: a line fits while it rounds to no more than what is left.
 */
export function unitsWorth(
  most: Cents,
  lines: readonly { readonly units: number; readonly value: UnitAmount }[],
  order: readonly number[],
): readonly number[] {
  const fits = lines.map(() => 0);
  let left: Cents = most;
  for (const place of order) {
    const { units, value } = lines[place]!;
    const { whole, rest, parts }: { whole: Micros; rest: number; parts: number } = value;
    fits[place] = mostUnitsWithin(left, units, whole, rest, parts);
    if (fits[place] < units) return fits;
    left -= lineCents(units, whole, rest, parts);
  }
  return fits;
}
