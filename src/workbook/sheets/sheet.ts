/** What one input sheet is: its kind and its columns. */
import { bareHeading } from "../columnNames";
import type { ColumnDeclaration, Contents } from "./column";

export type Columns = Readonly<Record<string, ColumnDeclaration>>;

export interface SheetDeclaration<Kind extends string = string, Fields extends Columns = Columns> {
  /** What the sheet is called; a sheet of this name is preferred to others with the same columns. */
  readonly kind: Kind;
  /** By field, in the order in which a template shows them. */
  readonly columns: Fields;
  /** One line about what a row is. */
  readonly help: string;
  /** What a finding says becomes of a row with a bad cell. */
  readonly badRow: BadRow;
  /** Nothing can be filled without it. */
  readonly isRequired: boolean;
}

/** What becomes of it, as the words of reading have it. */
export type BadRow = "leftOut" | "figuresBlank" | "cellBlank";

/** Of a sheet whose rows get figures of ours. */
export const WITH_FIGURES = { badRow: "figuresBlank" } as const;

export const declareSheet = <const Kind extends string, const Fields extends Columns>(
  kind: Kind,
  help: string,
  columns: Fields,
  { badRow = "leftOut", isRequired = false }: { readonly badRow?: BadRow; readonly isRequired?: boolean } = {},
): SheetDeclaration<Kind, Fields> => ({ kind, columns, help, badRow, isRequired });

/** The names of a sheet's fields: any other does not compile. */
export type FieldOf<Sheet extends SheetDeclaration> = keyof Sheet["columns"] & string;

/** What a reader makes of a field's cells. */
export type ValueOf<Sheet extends SheetDeclaration, Field extends FieldOf<Sheet>> = Sheet["columns"][Field] extends {
  readonly choiceOf: (text: string) => infer Choice;
}
  ? Exclude<Choice, undefined>
  : Contents[Sheet["columns"][Field]["holds"]];

/** The fields that hold what is matched by its `Keys`, and those that do not. */
export type KeyField<Sheet extends SheetDeclaration> = {
  [Field in FieldOf<Sheet>]: Sheet["columns"][Field]["holds"] extends "part" | "invoice" | "name" ? Field : never;
}[FieldOf<Sheet>];
export type PlainField<Sheet extends SheetDeclaration> = Exclude<FieldOf<Sheet>, KeyField<Sheet>>;

/** The columns of a sheet, with their field names. */
export const columnsIn = <Sheet extends SheetDeclaration>({ columns }: Sheet): readonly (readonly [FieldOf<Sheet>, ColumnDeclaration])[] =>
  Object.entries(columns);

/** Sheets that are told apart from each other by the names that their columns may bear. */
export interface SheetFamily<Read extends SheetDeclaration = SheetDeclaration> {
  readonly sheets: readonly SheetDeclaration[];
  /** Those of them that are looked for, in the order in which they are read. */
  readonly read: readonly Read[];
  /** Names of a column's headings, as they are compared, the heading itself first. */
  readonly namesOf: (column: ColumnDeclaration) => readonly string[];
  /** Whether any column of the family may be headed so. */
  readonly isName: (bare: string) => boolean;
}

export function sheetFamily<Read extends SheetDeclaration>(sheets: readonly SheetDeclaration[], read: readonly Read[]): SheetFamily<Read> {
  const columns = sheets.flatMap((sheet) => Object.values(sheet.columns));
  const names = new Map(columns.map((it) => [it, [...new Set([it.heading, ...it.aliases].map(bareHeading))]]));
  const all = new Set([...names.values()].flat());
  return { sheets, read, namesOf: (column) => names.get(column)!, isName: (bare) => all.has(bare) };
}

/** Something for some of the sheets, by kind. */
export type BySheet<Sheet extends SheetDeclaration, Of> = Partial<Record<Sheet["kind"], Of>>;
