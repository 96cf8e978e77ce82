/** Where all columns of a fill go: on Inventory, and on each further sheet whose rows get figures; and what bars them. */
import type { FurtherSheet } from "../contract/base/records";
import type { Right } from "../contract/rights/right";
import type { SheetRight } from "../contract/rights/sheetRight";
import { outputHeadings } from "../workbook/headers";
import { FURTHER_SHEETS } from "../workbook/furtherRecords";
import type { SheetShape } from "../workbook/port";
import type { Recognition } from "../workbook/recognise";
import type { Refusal } from "../workbook/refusal";
import type { RecognisedSheet } from "../workbook/sheetColumns";
import { doubledColumn, foreignColumn, placeOutput, type OutputPlace } from "./outputPlace";
import type { FillMark } from "./settings";
import { userWords } from "./userWords";

/** Columns on a further sheet, of the rights whose figures stand there. */
export interface FurtherPlace {
  readonly kind: FurtherSheet;
  readonly rights: readonly SheetRight[];
  readonly place: OutputPlace;
}

export interface OutputPlaces {
  readonly inventory: OutputPlace;
  readonly further: readonly FurtherPlace[];
}

/** The rights of a fill. */
export interface FillRights {
  readonly rights: readonly Right[];
  readonly sheetRights: readonly SheetRight[];
}

type Sheets = Recognition["sheets"];

/** Whether all sheets are there that a right cannot do without. */
export const isUsed = ({ sheet, needs }: SheetRight, sheets: Sheets): boolean =>
  sheets[sheet] !== undefined && needs.every((kind) => sheets[kind] !== undefined);

/** Where the columns stand, or are to stand; undefined when a sheet that was recognised is gone. */
export function placesOn(
  shapes: readonly SheetShape[],
  sheets: Sheets,
  { rights, sheetRights }: FillRights,
  mark: FillMark | undefined,
): OutputPlaces | undefined {
  const placed = (sheet: RecognisedSheet, headings: readonly string[]): OutputPlace | undefined => {
    const shape = shapes.find(({ id }) => id === sheet.sheetId);
    return shape && placeOutput(shape, sheet.headingRow, sheet.tableId, headings);
  };
  const inventory = placed(sheets.Inventory!, outputHeadings(rights));
  if (inventory === undefined) return undefined;
  const further: FurtherPlace[] = [];
  for (const kind of FURTHER_SHEETS) {
    const sheet = sheets[kind];
    const onSheet = sheetRights.filter((right) => right.sheet === kind && (isUsed(right, sheets) || wasWritten(right, mark)));
    if (sheet === undefined || sheet.rowCount <= 0 || onSheet.length === 0) continue;
    const place = placed(sheet, headingsOf(onSheet));
    if (place === undefined) return undefined;
    further.push({ kind, rights: onSheet, place });
  }
  return { inventory, further };
}

const headingsOf = (rights: readonly SheetRight[]): readonly string[] =>
  rights.flatMap(({ columns }) => columns.map(({ heading }) => heading));

/** A right that has lost a sheet leaves no figures of an earlier fill behind. */
const wasWritten = ({ sheet, columns }: SheetRight, mark: FillMark | undefined): boolean =>
  columns.every(({ heading }) => mark?.further?.[sheet]?.includes(heading));

/** Why columns cannot go where they would, sheet by sheet. */
export function barred({ inventory, further }: OutputPlaces, sheets: Sheets, mark: FillMark | undefined): readonly Refusal[] {
  const refusal = (kind: "Inventory" | FurtherSheet, message: string | undefined): readonly Refusal[] =>
    message === undefined ? [] : [{ kind, message, candidates: [] }];
  return [
    ...refusal("Inventory", foreignColumn(inventory, mark !== undefined) ?? doubledColumn(inventory)),
    ...further.flatMap(({ kind, place }) => {
      const name = sheets[kind]!.sheetName;
      const message = foreignColumn(place, mark?.further?.[kind] !== undefined, name) ?? doubledColumn(place, name);
      return refusal(kind, sharedSheet(kind, sheets, further) ?? message);
    }),
  ];
}

/** Two kinds that were chosen to be read from one sheet cannot both have their columns at its right. */
function sharedSheet(kind: FurtherSheet, sheets: Sheets, further: readonly FurtherPlace[]): string | undefined {
  const { sheetId, sheetName } = sheets[kind]!;
  const other = (["Inventory", ...further.map((it) => it.kind)] as const).find((it) => it !== kind && sheets[it]!.sheetId === sheetId);
  return other && userWords.readAsBoth(sheetName, other, kind);
}
