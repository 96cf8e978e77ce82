/** Sheets of cells as the workbook layer sees them, told in a few words. */
import { keyOf } from "../../src/workbook/cells";
import { Keys } from "../../src/workbook/columns";
import type { ReadKind, SheetOf } from "../../src/workbook/sheets";
import type { Cell, ColumnBlock, SheetShape, TableShape, WorkbookShape } from "../../src/workbook/port";
import { recognise } from "../../src/workbook/recognise";
import type { RecognisedSheet } from "../../src/workbook/sheetColumns";
import { RowReader } from "../../src/workbook/rowReader";
import { SheetFindings, type SheetFinding } from "../../src/workbook/sheetFindings";

export type Rows = readonly (readonly Cell[])[];

interface Told {
  readonly rows: Rows;
  readonly tables?: readonly Partial<TableShape>[];
}

/** A workbook of these sheets, from A1 on. */
export function workbookOf(sheets: Readonly<Record<string, Rows | Told>>): WorkbookShape {
  return {
    dateSystem: "1900",
    isReadOnly: false,
    isStructureProtected: false,
    sheets: Object.entries(sheets).map(([name, told]) => shapeOf(name, "rows" in told ? told : { rows: told })),
  };
}

function shapeOf(name: string, { rows, tables = [] }: Told): SheetShape {
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    id: name,
    name,
    isHidden: false,
    isProtected: false,
    hasHiddenRows: false,
    formulaAreas: [],
    used: rows.length === 0 ? undefined : { top: 0, left: 0, rowCount: rows.length, columnCount },
    tables: tables.map((table, i) => ({
      id: `t${i}`,
      name: `Table${i}`,
      top: 0,
      left: 0,
      rowCount: 0,
      columnCount: 0,
      hasHeaders: true,
      hasTotals: false,
      ...table,
    })),
    head: rows.slice(0, 20),
  };
}

/** "Error BAD_VALUE Inventory 2 VX-1: text". */
export const inWords = ({ severity, code, sheet, row, part, text }: SheetFinding): string =>
  `${severity} ${code} ${sheet} ${row}${part === "" ? "" : ` ${part}`}: ${text}`;

export interface Reading<Kind extends ReadKind> {
  readonly reader: RowReader<SheetOf<Kind>>;
  readonly findings: SheetFindings;
  readonly block: ColumnBlock;
  readonly parts: Keys;
  readonly invoices: Keys;
}

/** One sheet, recognised as a kind, with all its rows as one block. */
export function reading<Kind extends ReadKind>(kind: Kind, rows: Rows, is1904 = false): Reading<Kind> {
  const needed = {
    Inventory: [
      ["Part number", "Quantity on hand"],
      ["A", 1],
    ],
    Invoices: [
      ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
      ["1", 1, "A", 1, 1],
    ],
  };
  const { sheets } = recognise(workbookOf({ ...needed, [kind]: rows }));
  const sheet = sheets[kind] as RecognisedSheet<SheetOf<Kind>> | undefined;
  if (sheet === undefined) throw new Error(`the rows cannot be read as ${kind}`);
  const findings = new SheetFindings();
  const reader = new RowReader(sheet, is1904, findings);
  const below = rows.slice(sheet.top);
  const columns = reader.columnIndexes.map((column) => below.map((row) => row[column] ?? ""));
  return {
    reader,
    findings,
    block: { top: sheet.top, rowCount: below.length, columns },
    parts: new Keys(keyOf),
    invoices: new Keys(keyOf),
  };
}
