/** A workbook held in plain arrays, for tests of what lies between cells and figures. Tests of the whole path use the real Office.js. */
import type { Cell, SheetShape, WorkbookPort, WorkbookShape, WritePlan, WrittenBlock } from "../../src/workbook/port";
import type { SheetOfCells } from "./exampleSheets";

export interface ArrayPort extends WorkbookPort {
  /** The plan that was written, once one was. */
  readonly written: () => WritePlan;
}

export function arrayPort(
  sheets: readonly SheetOfCells[],
  options: { is1904?: boolean; blockRows?: number; tableRows?: Readonly<Record<string, number>> } = {},
): ArrayPort {
  const blockRows = options.blockRows ?? 3;
  const settings = new Map<string, unknown>();
  let plan: WritePlan | undefined;
  const shape: WorkbookShape = {
    dateSystem: options.is1904 ? "1904" : "1900",
    isReadOnly: false,
    isStructureProtected: false,
    sheets: sheets.map((sheet, place) => shapeOf(sheet, place, options.tableRows?.[sheet.name])),
  };
  return {
    written: () => plan!,
    describe: () => Promise.resolve(shape),
    readColumns: async (sheetId, columnIndexes, top, rowCount, onBlock) => {
      const { rows } = sheets[Number(sheetId)]!;
      for (let from = top; from < top + rowCount; from += blockRows) {
        const to = Math.min(from + blockRows, top + rowCount);
        const columns = columnIndexes.map((column) => Array.from({ length: to - from }, (_, i): Cell => rows[from + i]?.[column] ?? ""));
        if ((await onBlock({ top: from, rowCount: to - from, columns })) === "stop") return;
      }
    },
    write: (asked) => {
      plan = asked;
      return Promise.resolve({ outcome: "written", cellsChanged: 0, before: { cellsChanged: 0 } });
    },
    restore: () => Promise.reject(new Error("not asked for here")),
    unfinishedFill: () => Promise.resolve(undefined),
    putBackUnfinished: () => Promise.reject(new Error("not asked for here")),
    lastFill: () => Promise.resolve(undefined),
    takeBackLastFill: () => Promise.reject(new Error("not asked for here")),
    forgetLastFill: () => Promise.reject(new Error("not asked for here")),
    readSetting: (key) => Promise.resolve(settings.get(key)),
    writeSetting: (key, value) => Promise.resolve(void settings.set(key, value)),
  };
}

/** `tableRows`: how many of its rows, from the first, a table holds. */
function shapeOf({ name, rows }: SheetOfCells, place: number, tableRows?: number): SheetShape {
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    id: String(place),
    name,
    isHidden: false,
    isProtected: false,
    hasHiddenRows: false,
    formulaAreas: [],
    used: rows.length === 0 ? undefined : { top: 0, left: 0, rowCount: rows.length, columnCount },
    tables:
      tableRows === undefined
        ? []
        : [{ id: `t${place}`, name, top: 0, left: 0, rowCount: tableRows, columnCount, hasHeaders: true, hasTotals: false }],
    head: rows.slice(0, 20),
  };
}

/** The cells of a written block, row by row. */
export const cellsOf = (block: WrittenBlock): (string | number)[][] =>
  Array.from({ length: block.rowCount }, (_, row) => block.columns.map(({ cell }) => cell(row)));
