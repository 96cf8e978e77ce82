/** Units of a row that stand under two rights by which goods go back: a unit goes back once only. Rule text: rules 5 and 6. */
import { linesOf } from "./rowView";
import type { CreditStatement } from "./statement";

/** Units that two rights both hold; each right by its place. */
export interface UnitsUnderBoth {
  readonly rights: readonly [number, number];
  readonly units: number;
}

/** Pairs of rights by which goods go back that hold the same units of a row. Which right they go back under is the distributor's choice. */
export function unitsUnderBoth(statement: CreditStatement, row: number): readonly UnitsUnderBoth[] {
  // Most rows have none, and this is asked of every row.
  const holding: number[] = [];
  for (let place = 0; place < statement.rights.length; place++)
    if (statement.rights[place]!.takesUnits && statement.columns[place]!.quantity[row]! > 0) holding.push(place);
  if (holding.length < 2) return NO_PAIR;
  const pairs = holding.flatMap((first, i) => holding.slice(i + 1).map((second) => [first, second] as const));
  return pairs.map((rights) => ({ rights, units: shared(statement, row, ...rights) })).filter(({ units }) => units > 0);
}

const NO_PAIR: readonly UnitsUnderBoth[] = [];

/** Units of the same lot with the same numbers. The lines of one right do not overlap. */
function shared(statement: CreditStatement, row: number, first: number, second: number): number {
  const { line, from, units } = statement.lines;
  const others = linesOf(statement, row, second);
  let count = 0;
  for (const a of linesOf(statement, row, first))
    for (const b of others) {
      if (line[a] !== line[b]) continue;
      count += Math.max(0, Math.min(from[a]! + units[a]!, from[b]! + units[b]!) - Math.max(from[a]!, from[b]!));
    }
  return count;
}
