import { WorkbookProblem } from "../workbook/port";
import type { Used } from "./usedRange";
import { words } from "./words";

/**
 * What Excel answered, where it answered at all: it sends null now and then in place of what its documentation promises, and a null that
 * is counted with is a wrong row.
 */
export function told<T>(answer: T, what: string): T {
  if (answer !== null && answer !== undefined) return answer;
  throw new WorkbookProblem("REQUEST_FAILED", words.didNotTell(what), `null: ${what}`);
}

/** The value of a range of one cell. */
export function onlyValue(values: unknown, what: string): unknown {
  const row: unknown = Array.isArray(values) ? values[0] : undefined;
  return told(Array.isArray(row) ? (row[0] as unknown) : undefined, what);
}

interface Area {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Where an area stands, all four numbers of it. */
export function toldArea({ rowIndex, columnIndex, rowCount, columnCount }: Area, what: string): Used {
  for (const number of [rowIndex, columnIndex, rowCount, columnCount]) told(number, what);
  return { top: rowIndex, left: columnIndex, rowCount, columnCount };
}
