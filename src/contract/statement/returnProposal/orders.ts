/**
 * The orders in which a proposed return is chosen. Each is a rule that can be followed by hand on the list of units, and states what it
 * guarantees and what it does not: none searches for the one choice that uses the limit to the last cent.
 *
 * All of them are maximal: no single unit left behind would add credit and still fit. So what stays unused of the limit, and with it what
 * the best choice there is could add, is less than what the cheapest unit left behind would add.
 */
import { compareAmounts, lineCents, mostUnitsWithin, type Cents } from "../../base/money";
import type { Stretch } from "./candidates";

export const PROPOSAL_ORDERS = ["most-credit", "oldest", "whole-rows"] as const;
export type ProposalOrder = (typeof PROPOSAL_ORDERS)[number];

/** Units chosen of a stretch: a detail line. */
export interface ChosenLine {
  readonly stretch: Stretch;
  readonly units: number;
  readonly cents: Cents;
}

/**
 * Chooses units up to a budget. Each stretch becomes one line at most; a line of 0.00 is none.
 *
 * most-credit: the units of the highest value first, of each line as many as still fit, to the last line. It sends back few units, and
 *   uses at least half of the budget less a cent wherever units that fit one by one come to that much.
 * oldest: the lots acquired first, of each line as many as still fit, to the last line.
 * whole-rows: inventory rows that fit as a whole, the ones of the most credit first; then units of the other rows as by most-credit.
 *
 * @source   3.7(A), first sentence: a limit in credit value; which units fill it is the distributor's choice.
 * @rounding Once per line, half away from zero to the cent.
 */
export function chosenLines(order: ProposalOrder, stretches: readonly Stretch[], budget: Cents): readonly ChosenLine[] {
  const chosen = new Chosen(budget);
  switch (order) {
    case "most-credit":
      chosen.takeWhatFits([...stretches].sort(dearestFirst));
      break;
    case "oldest":
      chosen.takeWhatFits([...stretches].sort(oldestFirst));
      break;
    case "whole-rows":
      chosen.takeWhatFits(chosen.takeWholeRows(stretches).sort(dearestFirst));
      break;
  }
  return chosen.lines;
}

/** Of equal value the older lot first; then as the sheets have them. */
function dearestFirst(a: Stretch, b: Stretch): number {
  return compareAmounts(b.whole, b.rest, b.parts, a.whole, a.rest, a.parts) || a.lotDate - b.lotDate || inSheetOrder(a, b);
}

/** Of one day the dearer unit first; then as the sheets have them. */
function oldestFirst(a: Stretch, b: Stretch): number {
  return a.lotDate - b.lotDate || compareAmounts(b.whole, b.rest, b.parts, a.whole, a.rest, a.parts) || inSheetOrder(a, b);
}

const inSheetOrder = (a: Stretch, b: Stretch): number => a.row - b.row || a.line - b.line;

const fullCents = ({ units, whole, rest, parts }: Stretch): Cents => lineCents(units, whole, rest, parts);

class Chosen {
  readonly lines: ChosenLine[] = [];

  constructor(private left: Cents) {}

  takeWhatFits(stretches: readonly Stretch[]): void {
    for (const stretch of stretches) {
      const { whole, rest, parts } = stretch;
      const units = mostUnitsWithin(this.left, stretch.units, whole, rest, parts);
      if (units > 0) this.add(stretch, units, lineCents(units, whole, rest, parts));
    }
  }

  /** Takes the rows that fit as a whole; answers the stretches of the others. */
  takeWholeRows(stretches: readonly Stretch[]): Stretch[] {
    const others: Stretch[] = [];
    for (const { cents, ofRow } of byRow(stretches)) {
      if (cents > this.left) others.push(...ofRow);
      else for (const stretch of ofRow) this.add(stretch, stretch.units, fullCents(stretch));
    }
    return others;
  }

  private add(stretch: Stretch, units: number, cents: Cents): void {
    if (cents === 0) return;
    this.lines.push({ stretch, units, cents });
    this.left -= cents;
  }
}

interface RowOfStretches {
  readonly row: number;
  readonly cents: Cents;
  readonly ofRow: readonly Stretch[];
}

/** The rows of the most credit first; of equal credit in sheet order. */
function byRow(stretches: readonly Stretch[]): readonly RowOfStretches[] {
  const rows = new Map<number, Stretch[]>();
  for (const stretch of stretches) {
    const ofRow = rows.get(stretch.row);
    if (ofRow) ofRow.push(stretch);
    else rows.set(stretch.row, [stretch]);
  }
  return [...rows]
    .map(([row, ofRow]) => ({ row, ofRow, cents: ofRow.reduce((sum, it) => sum + fullCents(it), 0) }))
    .sort((a, b) => b.cents - a.cents || a.row - b.row);
}
