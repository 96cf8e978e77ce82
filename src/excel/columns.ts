/** Names and runs of columns. Columns count from 0; people read letters. */
import { words } from "./words";

export function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnName(rest) : "") + String.fromCharCode(65 + (index % 26));
}

export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "column K", "columns K to N", "columns K, M to N". */
export function columnsInWords(indexes: readonly number[]): string {
  const runs = adjacentRuns(indexes).map((run) => {
    const first = columnName(run[0] ?? 0);
    return run.length === 1 ? first : words.run(first, columnName(run[run.length - 1] ?? 0));
  });
  return words.columns(indexes.length, runs.join(", "));
}

/** "row 5", "rows 2 to 5,001": as the sheet numbers them. */
export function rowsInWords(top: number, rowCount: number): string {
  return words.rows(top + 1, top + rowCount);
}

/** Splits columns into runs that stand side by side, in ascending order, each column once. */
export function adjacentRuns(indexes: readonly number[]): number[][] {
  const ascending = [...new Set(indexes)].sort((one, other) => one - other);
  const runs: number[][] = [];
  for (const index of ascending) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run[run.length - 1] === index - 1) run.push(index);
    else runs.push([index]);
  }
  return runs;
}
