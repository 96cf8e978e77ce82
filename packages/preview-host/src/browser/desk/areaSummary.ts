import { MAX_COLUMNS, MAX_ROWS } from "../../book/address";
import type { Area, BookSheet, BookValue } from "../../book/model";
import { intersection } from "../../protocol/areas";
import type { AreaSummary, Direction } from "./desk";

const ROWS_AT_ONCE = 5_000;

/** Count and sum of a selection, for the status bar. A convenience for the eye: no credit is worked out here. */
export function areaSummary(sheet: BookSheet, area: Area): AreaSummary {
  const used = sheet.used(true);
  const within = used && intersection(used, area);
  const total = { filled: 0, numbers: 0, sum: 0 };
  if (!within) return total;
  for (let row = within.row; row < within.row + within.rowCount; row += ROWS_AT_ONCE) {
    const rowCount = Math.min(ROWS_AT_ONCE, within.row + within.rowCount - row);
    for (const values of sheet.values({ ...within, row, rowCount })) for (const value of values) count(total, value);
  }
  return total;
}

function count(total: { filled: number; numbers: number; sum: number }, value: BookValue): void {
  if (value === undefined) return;
  total.filled += 1;
  if (typeof value !== "number") return;
  total.numbers += 1;
  total.sum += value;
}

const STEPS: Readonly<Record<Direction, readonly [number, number]>> = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] };

/** As Ctrl+arrow in Excel: to the last filled cell in a row of them, else to the next filled one, else to the edge of the sheet. */
export function dataEdge(sheet: BookSheet, row: number, column: number, direction: Direction, rows: number, columns: number) {
  const [down, right] = STEPS[direction];
  const isOnSheet = (r: number, c: number) => r >= 0 && c >= 0 && r < Math.min(rows, MAX_ROWS) && c < Math.min(columns, MAX_COLUMNS);
  const isFilled = (r: number, c: number) => isOnSheet(r, c) && sheet.value(r, c) !== undefined;
  let [r, c] = [row, column];
  const isInside = isFilled(r, c) && isFilled(r + down, c + right);
  while (isOnSheet(r + down, c + right)) {
    if (isInside && !isFilled(r + down, c + right)) break;
    [r, c] = [r + down, c + right];
    if (!isInside && isFilled(r, c)) break;
  }
  return { row: r, column: c };
}
