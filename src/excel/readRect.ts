import type { Cell } from "../workbook/port";
import { bytesOf, cellOf, looksLikeError } from "./cells";
import { adjacentRuns } from "./columns";
import type { Session } from "./options";
import { reading, sheetGone, tooLarge } from "./problems";
import { halvesOf, type Rect } from "./rect";
import { sendOrTooLarge, TooLarge } from "./request";

/** What can be asked of cells; `values` alone is what a plain read loads. */
export type Property = "values" | "formulas" | "numberFormat";

/** Column by column, as `rect.columns` has them. A property that was not asked for has no columns. */
export interface RectCells {
  readonly values: Cell[][];
  readonly formulas: unknown[][];
  readonly numberFormat: unknown[][];
  /** About the size of the reply, to size the next block by. */
  readonly bytes: number;
  /** All of them were read in one request, so they stood there at one time. */
  readonly isAtOnce: boolean;
}

/**
 * Reads a rect, in halves where Excel finds it too large. A block that Excel silently answers with null is too large as
 * well, never empty.
 */
export async function readRect(session: Session, rect: Rect, properties: readonly Property[]): Promise<RectCells> {
  const answer = await sendOrTooLarge(session, reading(rect), (context) => readWhole(context, rect, properties));
  if (answer !== undefined && !(answer instanceof TooLarge)) return answer;
  const halves = halvesOf(rect, session.smallestBlockRows);
  if (halves === undefined) throw tooLarge(rect, answer instanceof TooLarge ? answer.error.code : "null values");
  const [first, second] = halves.parts;
  return joined(await readRect(session, first, properties), await readRect(session, second, properties), halves.cut);
}

function joined(first: RectCells, second: RectCells, cut: "rows" | "columns"): RectCells {
  const join = <T>(one: T[][], other: T[][]): T[][] =>
    cut === "columns" ? [...one, ...other] : one.map((column, index) => column.concat(other[index] ?? []));
  return {
    values: join(first.values, second.values),
    formulas: join(first.formulas, second.formulas),
    numberFormat: join(first.numberFormat, second.numberFormat),
    bytes: first.bytes + second.bytes,
    isAtOnce: false,
  };
}

interface Run {
  readonly columnCount: number;
  readonly range: Excel.Range;
}

/** Undefined: a reply of null, which stands for "too large". */
async function readWhole(context: Excel.RequestContext, rect: Rect, properties: readonly Property[]): Promise<RectCells | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(rect.sheetId);
  sheet.load("id");
  const runs = adjacentRuns(rect.columns).map((columns): Run => {
    const range = sheet.getRangeByIndexes(rect.top, columns[0] ?? 0, rect.rowCount, columns.length);
    return { columnCount: columns.length, range };
  });
  for (const { range } of runs) range.load(properties.join(","));
  await context.sync();
  if (sheet.isNullObject) throw sheetGone(reading(rect));

  const types = properties.includes("values") ? await errorTypes(context, runs) : [];
  const cells: RectCells & { bytes: number } = { values: [], formulas: [], numberFormat: [], bytes: 0, isAtOnce: true };
  for (const [index, { range, columnCount }] of runs.entries()) {
    for (const property of properties) {
      const rows: unknown = range[property];
      if (!isWhole(rows, rect.rowCount)) return undefined;
      cells.bytes += bytesIn(rows);
      if (property !== "values") cells[property].push(...columnsOf(rows, columnCount));
      else {
        const columns = typedColumns(rows, types[index], columnCount);
        if (columns === undefined) return undefined;
        cells.values.push(...columns);
      }
    }
  }
  return cells;
}

/** Value types, for the runs that need them only: those with a text that looks like an error. */
async function errorTypes(context: Excel.RequestContext, runs: readonly Run[]): Promise<(readonly unknown[][] | undefined)[]> {
  const doubtful = runs.map(({ range }) => {
    const rows: unknown = range.values;
    return Array.isArray(rows) && rows.some((row) => Array.isArray(row) && row.some(looksLikeError));
  });
  if (!doubtful.includes(true)) return [];
  runs.forEach(({ range }, index) => doubtful[index] && range.load("valueTypes"));
  await context.sync();
  return runs.map(({ range }, index) => (doubtful[index] ? range.valueTypes : undefined));
}

/** Whether Excel handed over all that was asked for; a silent null stands for "too large". */
export function isWhole(rows: unknown, rowCount: number): rows is unknown[][] {
  return Array.isArray(rows) && rows.length === rowCount;
}

/** A sample is enough: rows of one sheet are alike, and the block budget leaves room. */
function bytesIn(rows: readonly unknown[][]): number {
  const step = Math.max(1, Math.floor(rows.length / 200));
  let bytes = 0;
  let sampled = 0;
  for (let index = 0; index < rows.length; index += step) {
    for (const value of rows[index] ?? []) bytes += bytesOf(value);
    sampled++;
  }
  return sampled === 0 ? 0 : Math.ceil((bytes * rows.length) / sampled);
}

export function columnsOf(rows: readonly unknown[][], columnCount: number): unknown[][] {
  return Array.from({ length: columnCount }, (_, column) => rows.map((row) => row[column]));
}

function typedColumns(rows: readonly unknown[][], types: readonly unknown[][] | undefined, columnCount: number): Cell[][] | undefined {
  const columns = Array.from({ length: columnCount }, () => new Array<Cell>(rows.length));
  // Row by row: a row's cells stand together in memory.
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row];
    for (let column = 0; column < columnCount; column++) {
      const cell = cellOf(cells?.[column], types?.[row]?.[column]);
      if (cell === undefined) return undefined;
      columns[column]![row] = cell;
    }
  }
  return columns;
}
