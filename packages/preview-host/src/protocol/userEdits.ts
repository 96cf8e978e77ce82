import type { BookSheet, BookValue } from "../book/model";
import { asRead, valueType } from "./cellReads";
import { failure } from "./hostError";
import { sheetById, type HostState } from "./state";
import { typed } from "./typedText";

/** What a user enters: text as typed (a formula starts with "="), or a value as it is. */
export type CellInput =
  { readonly typed: string } | { readonly value: BookValue } | { readonly formula: string; readonly cached?: BookValue };

/** The user edits one cell; listeners are told, with what it held and holds. */
export function editCell(host: HostState, sheetId: string, row: number, column: number, input: CellInput): void {
  const sheet = sheetById(host, sheetId);
  if (!sheet) throw failure("ItemNotFound", `There is no worksheet ${sheetId}.`);
  const area = { row, column, rowCount: 1, columnCount: 1 };
  const before = stateOf(sheet, row, column);
  enter(sheet, row, column, input, host.book.date1904);
  host.isDirty = true;
  host.events.cellsChanged({ sheet, area, before, after: stateOf(sheet, row, column) });
}

function enter(sheet: BookSheet, row: number, column: number, input: CellInput, date1904: boolean): void {
  const area = { row, column, rowCount: 1, columnCount: 1 };
  if ("value" in input) return sheet.setValues(area, [[input.value]]);
  if ("formula" in input) return sheet.setFormula(row, column, input.formula, input.cached);
  const read = typed(input.typed, date1904, () => sheet.format(row, column).numberFormat === "@");
  if (read.kind === "formula") return sheet.setFormula(row, column, read.formula);
  sheet.setValues(area, [[read.value]]);
  const isGeneral = sheet.format(row, column).numberFormat === "General";
  if (read.numberFormat !== undefined && isGeneral) sheet.changeFormat(area, { numberFormat: read.numberFormat });
}

function stateOf(sheet: BookSheet, row: number, column: number): { value: unknown; type: string } {
  const value = sheet.value(row, column);
  return { value: asRead(value), type: valueType(value) };
}
