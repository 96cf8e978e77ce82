/** 3.7(A) and 3.7(D) may hold the same units of a row. Rule text: rules 5 and 6. */
import { RIGHT } from "./detailLines";
import { linesOf } from "./rowRulings";
import type { CreditStatement } from "./statement";

/**
 * Units of a row that stand both under what balancing alone could send back and under discontinuation. A unit goes back once only.
 * Discontinuation takes every unit on hand of the lots of its window, so they are those of its lots.
 * @source 3.7(A), 3.7(D).
 */
export function unitsUnderBoth(statement: CreditStatement, row: number): number {
  const { lines } = statement;
  // Most rows have none, and this is asked of every row.
  if (statement.discontinuation.quantity[row] === 0) return 0;
  const discontinued = new Set(linesOf(statement, row, RIGHT.discontinuation).map((place) => lines.line[place]!));
  return linesOf(statement, row, RIGHT.balancing)
    .filter((place) => discontinued.has(lines.line[place]!))
    .reduce((units, place) => units + lines.units[place]!, 0);
}
