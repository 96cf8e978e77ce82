/** What a user chose by hand, one choice changed. */
import type { ReadKind } from "../../workbook/sheets";
import type { SheetChoice, SheetChoices } from "../../workbook/sheetColumns";

/** A column of a sheet: by its heading or, with the sheet and the row that were seen, by its place. */
export type ColumnChosen = { readonly heading: string } | { readonly place: string; readonly sheet: string; readonly headingRow: number };

/** Columns were chosen for the sheet that is left, so they go with it. */
export function withSheet(choices: SheetChoices, kind: ReadKind, sheet: string | undefined): SheetChoices {
  return sheet === undefined ? without(choices, kind) : { ...choices, [kind]: { sheet } };
}

/** A chosen row is one of the sheet that was seen, which is chosen with it. */
export function withHeadingRow(choices: SheetChoices, kind: ReadKind, sheet: string, row: number | undefined): SheetChoices {
  const choice: SheetChoice = choices[kind] ?? {};
  return { ...choices, [kind]: row === undefined ? without(choice, "headingRow") : { ...choice, sheet, headingRow: row } };
}

/** A place counts only in the sheet and the row that were seen, which are chosen with it; a heading counts wherever it stands. */
export function withColumn(choices: SheetChoices, kind: ReadKind, field: string, column: ColumnChosen | undefined): SheetChoices {
  const { columns = {}, ...choice }: SheetChoice = choices[kind] ?? {};
  if (column === undefined) return { ...choices, [kind]: { ...choice, columns: without(columns, field) } };
  if ("heading" in column) return { ...choices, [kind]: { ...choice, columns: { ...columns, [field]: column.heading } } };
  const { place, sheet, headingRow } = column;
  return { ...choices, [kind]: { ...choice, sheet, headingRow, columns: { ...columns, [field]: place } } };
}

function without<T extends object>(object: T, name: string): T {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name)) as T;
}
