/** Covered lines of a report under the caps of a meeting. Rule text: rules 10, "caps". */
import { fillOrder, unitsWithin, unitsWorth, type CappedLine } from "../base/caps";
import type { Caps, ValuedUnit } from "./right";

interface ValuedLine extends CappedLine {
  readonly units: number;
  readonly value: ValuedUnit;
}

/** How many units of a line have their credit, and of those behind them, in order, how many do not for which reason. */
export interface WithinCaps {
  readonly fits: number;
  readonly beyond: readonly { readonly units: number; readonly reason: string }[];
}

/** Units first, then money: what the cap of units leaves out takes up none of the money. Lines that the right refuses take up nothing. */
export function linesWithin({ order, units: ofUnits, money }: Caps, lines: readonly ValuedLine[]): readonly WithinCaps[] {
  const inOrder = fillOrder(lines, order);
  const wanted = lines.map(({ units, value }) => (value.refused === undefined ? units : 0));
  const byUnits = ofUnits ? unitsWithin(ofUnits.most, wanted, inOrder) : wanted;
  const left = lines.map(({ value }, i) => ({ units: byUnits[i]!, value }));
  const fits = money ? unitsWorth(money.most, left, inOrder) : byUnits;
  return lines.map(({ units, value }, i) => {
    const beyond = [
      { units: byUnits[i]! - fits[i]!, reason: money?.beyond },
      { units: units - byUnits[i]!, reason: value.refused ?? ofUnits?.beyond },
    ];
    return { fits: fits[i]!, beyond: beyond.flatMap((it) => (it.units > 0 ? [{ units: it.units, reason: it.reason! }] : [])) };
  });
}
