/** What a fill writes: the columns beside the user's, and the sheets of ours in their order. */
import type { FurtherSheet } from "../contract/base/records";
import type { SheetRight } from "../contract/rights/sheetRight";
import { inventoryColumns, limitsOf, limitsSheet, type OwnSheet } from "../workbook/encode";
import { detailSheet } from "../workbook/encodeDetail";
import { furtherColumns, type PlacedRight } from "../workbook/encodeFurther";
import { missingSheets } from "../workbook/furtherRecords";
import { tableSheet } from "../workbook/encodeOwn";
import { isCalledOrMarked } from "../workbook/ownSheets";
import type { Cell, PlanBasis, RowGuard, WorkbookShape, WrittenBlock, WrittenColumn, WritePlan } from "../workbook/port";
import { REVIEW_SHEET } from "../workbook/reviewSheet";
import type { RecognisedSheet } from "../workbook/sheetColumns";
import { FILL_SETTING, type FillMark } from "./settings";
import { changesOfFill } from "./changesLines";
import type { Computed, ComputedFill } from "./computed";
import { RECORD_SETTING } from "./fillRecord";
import type { OutputPlace } from "./outputPlace";
import type { OutputPlaces } from "./outputPlaces";
import { OWN_TABLES } from "./ownTables";
import type { Reading } from "./reading";
import { ownBlock } from "./sheetBlock";
import type { TypedOver } from "./typedOver";
import { summaryBlock } from "./summary";

/** Our columns beside the user's. */
export function blocksBeside(
  { decoded, statement }: Pick<Computed, "decoded" | "statement">,
  target: OutputPlaces,
  reading: Reading,
  shape: WorkbookShape,
): readonly WrittenBlock[] {
  const { Inventory } = decoded.sheets;
  const beside = (
    kind: "Inventory" | FurtherSheet,
    sheet: RecognisedSheet,
    place: OutputPlace,
    columns: readonly WrittenColumn[],
  ): WrittenBlock => ({
    sheet: { id: sheet.sheetId },
    figuresOf: kind,
    top: sheet.headingRow,
    columnIndexes: place.columnIndexes,
    columns,
    rowCount: sheet.rowCount,
    isOwnSheet: false,
    ...(place.growsTable === undefined ? {} : { tableId: place.growsTable }),
    ...guardOf(reading, sheet, headingsOf(shape, sheet)),
  });
  const figuresOf = (right: SheetRight): PlacedRight => ({
    right,
    figures: statement.sheetFigures.find((it) => it.right.id === right.id),
    why: missingSheets(right, decoded.sheets),
  });
  return [
    beside("Inventory", Inventory, target.inventory, inventoryColumns(decoded, statement)),
    ...target.further.map(({ kind, rights, place }) =>
      beside(kind, decoded.sheets[kind]!, place, furtherColumns(decoded, kind, rights.map(figuresOf))),
    ),
  ];
}

interface Laid {
  readonly beside: readonly WrittenBlock[];
  readonly typed: readonly TypedOver[];
  readonly keyed: ReadonlyMap<string, WrittenBlock>;
}

/** The whole plan. */
export function planOf(
  computed: ComputedFill,
  { beside, typed, keyed }: Laid,
  target: OutputPlaces,
  reading: Reading,
  shape: WorkbookShape,
  misfits: PlanBasis["misfit"],
): WritePlan {
  const { decoded, statement, history } = computed;
  const { agreed } = statement;
  const tables = OWN_TABLES.flatMap(({ name, of, empty }) => {
    const table = of(computed) ?? (isThere(shape, name) ? empty : undefined);
    return table ? [tableSheet(decoded, name, table)] : [];
  });
  const changes = changesOfFill(computed);
  const ownOf = (sheets: readonly OwnSheet[]) => sheets.map((sheet) => ownBlock(sheet, agreed.agreement));
  const blocks = [
    ...beside,
    ...ownOf([limitsSheet(decoded, agreed, limitsOf(statement)), detailSheet(decoded, statement)]),
    keyed.get(REVIEW_SHEET.name)!,
    ...ownOf(tables),
    ...[...keyed].flatMap(([name, block]) => (name === REVIEW_SHEET.name ? [] : [block])),
    ...ownOf(changes ? [changes] : []),
    summaryBlock(computed, shape, keyed),
  ];
  return {
    blocks,
    settings: { [FILL_SETTING]: markOf(decoded.sheets.Inventory, target), ...(history.record && { [RECORD_SETTING]: history.record }) },
    basis: reading.basis(misfits),
    typedOver: { found: typed, replaced: typed.filter(({ isKept }) => !isKept) },
  };
}

const isThere = ({ sheets }: WorkbookShape, name: string): boolean => sheets.some((sheet) => isCalledOrMarked(sheet, name));

function markOf({ sheetName }: RecognisedSheet, { inventory, further }: OutputPlaces): FillMark {
  const headings = further.map(({ kind, place }) => [kind, [...place.headings]] as const);
  return { sheet: sheetName, headings: [...inventory.headings], ...(headings.length > 0 && { further: Object.fromEntries(headings) }) };
}

/** The row of headings of a sheet. */
const headingsOf = ({ sheets }: WorkbookShape, { sheetId, headingRow }: RecognisedSheet): readonly Cell[] =>
  sheets.find(({ id }) => id === sheetId)?.head[headingRow] ?? [];

/** Rows of a sheet are known again by every cell that their figures come from. */
function guardOf({ reads }: Reading, { sheetId, top, rowCount }: RecognisedSheet, headings: readonly Cell[]): { guard?: RowGuard } {
  const read = reads.find((it) => it.sheetId === sheetId && it.top === top && it.rowCount === rowCount);
  if (read === undefined) return {};
  const { columnIndexes, prints } = read;
  return { guard: { columnIndexes, prints, headings: columnIndexes.map((column) => headings[column] ?? "") } };
}
