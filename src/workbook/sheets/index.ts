/**
 * The input sheets, each declared once: recognition, the choice by hand, reading, findings, templates and the documents draw on this.
 * Rule text: rules 1 and 9.
 */
import type { ColumnDeclaration } from "./column";
import { READ_KINDS, SHEETS } from "./list";
import { columnsIn, sheetFamily, type FieldOf } from "./sheet";

export { READ_KINDS, SHEETS } from "./list";
export type { ColumnDeclaration } from "./column";
export type { FieldOf, SheetDeclaration } from "./sheet";

export type SheetKind = keyof typeof SHEETS;
export type SheetOf<Kind extends SheetKind> = (typeof SHEETS)[Kind];
export type Field<Kind extends SheetKind> = FieldOf<SheetOf<Kind>>;

export const SHEET_KINDS = Object.keys(SHEETS) as SheetKind[];

export type ReadKind = (typeof READ_KINDS)[number];
export type ReadSheet = SheetOf<ReadKind>;

export const INPUT_SHEETS = sheetFamily<ReadSheet>(
  Object.values(SHEETS),
  READ_KINDS.map((kind) => SHEETS[kind]),
);

export const isRequiredKind = (kind: SheetKind): boolean => SHEETS[kind].isRequired;

/** The columns of a kind of sheet, with their field names. */
export const columnsOf = (kind: SheetKind): readonly (readonly [string, ColumnDeclaration])[] => columnsIn(SHEETS[kind]);
