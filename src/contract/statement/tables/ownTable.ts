/** A sheet of our own as a plain table: its name, its columns and its rows. Whoever writes sheets knows no more of it. */
import type { RecordRef } from "../../base/records";
import type { SheetRightColumn } from "../../rights/sheetRight";

/**
 * A cell by its column's format: units, cents, micros, a share (`Share`), a day or a text; `tenths` are whole tenths; `sheet` and `row` are
 * empty here and show where the row's record stands. Undefined is a blank.
 */
export type OwnCell = number | string | undefined;

export interface OwnColumn {
  readonly heading: string;
  readonly format: SheetRightColumn["format"] | "tenths" | "sheet" | "row";
  /** In characters. */
  readonly width: number;
}

export interface OwnRow {
  readonly cells: readonly OwnCell[];
  /** The record that the row is about. */
  readonly record?: RecordRef | undefined;
}

export interface OwnTable {
  readonly sheet: string;
  readonly columns: readonly OwnColumn[];
  readonly rows: readonly OwnRow[];
}
