/** What a fill writes: the columns beside the user's, and the sheets of ours in their order. */
import type { FurtherSheet } from "../contract/base/records";
import type { SheetRight } from "../contract/rights/sheetRight";
import type { DecodedWorkbook } from "../workbook/decodedWorkbook";
import { inventoryColumns, limitsOf, limitsSheet, type BookFigures, type OwnSheet } from "../workbook/encode";
import { detailSheet } from "../workbook/encodeDetail";
import { furtherColumns, type PlacedBook, type PlacedRight } from "../workbook/encodeFurther";
import { missingSheets } from "../workbook/furtherRecords";
import { tableSheet } from "../workbook/encodeOwn";
import { OWN_SHEETS, type OwnSheetName } from "../workbook/headers";
import { stackedSheets, VENDOR_HEADING } from "../workbook/stackedSheets";
import { detailForm, isCalledOrMarked } from "../workbook/ownSheets";
import type { Cell, PlanBasis, RowGuard, WorkbookShape, WrittenBlock, WrittenColumn, WritePlan } from "../workbook/port";
import { REVIEW_SHEET } from "../workbook/reviewSheet";
import type { RecognisedSheet } from "../workbook/sheetColumns";
import { FILL_SETTING, type FillMark } from "./settings";
import { languageKept } from "./workbookLanguage";
import { changesOfFill } from "./changesLines";
import { agreementTitles } from "./agreementTitles";
import type { Book, ComputedFill } from "./computed";
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
  decoded: DecodedWorkbook,
  books: readonly BookFigures[],
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
  const figuresOf =
    ({ statement }: BookFigures) =>
    (right: SheetRight): PlacedRight => ({
      right,
      figures: statement.sheetFigures.find((it) => it.right.id === right.id),
      why: missingSheets(right, decoded.sheets),
    });
  const ofBooks = (rights: readonly SheetRight[]): readonly PlacedBook[] =>
    books.map((book) => ({ decoded: book.decoded, rights: rights.map(figuresOf(book)) }));
  return [
    beside("Inventory", Inventory, target.inventory, inventoryColumns(decoded, books)),
    ...target.further.map(({ kind, rights, place }) =>
      beside(kind, decoded.sheets[kind]!, place, furtherColumns(decoded, kind, ofBooks(rights))),
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
  const { decoded, books, history } = computed;
  const hasVendors = (name: OwnSheetName): boolean => books.length > 1 || headsVendors(shape, name);
  const tables = OWN_TABLES.flatMap(({ name, of, empty }) => {
    const ofBooks = books.flatMap((book) => {
      const table = of(book);
      return table ? [{ vendor: book.vendor, sheet: tableSheet(book.decoded, name, table) }] : [];
    });
    if (ofBooks.length === 0) return isThere(shape, name) ? [tableSheet(decoded, name, empty)] : [];
    return [stackedSheets(ofBooks, hasVendors(name))];
  });
  const stacked = (name: OwnSheetName, sheetOf: (book: Book) => OwnSheet): OwnSheet =>
    stackedSheets(
      books.map((book) => ({ vendor: book.vendor, sheet: sheetOf(book) })),
      hasVendors(name),
    );
  const changes = changesOfFill(computed);
  const ownOf = (sheets: readonly OwnSheet[]) => sheets.map((sheet) => ownBlock(sheet, agreementTitles(books)));
  const agreements = books.map(({ statement }) => statement.agreed.agreement);
  const detail = stacked("Credit detail", (book) => detailSheet(book.decoded, book.statement));
  const blocks = [
    ...beside,
    ...ownOf([stacked("Balancing limits", ({ statement }) => limitsSheet(decoded, statement.agreed, limitsOf(statement)))]),
    ownBlock(detail, agreementTitles(books), detailForm(agreements)),
    keyed.get(REVIEW_SHEET.name)!,
    ...ownOf(tables),
    ...[...keyed].flatMap(([name, block]) => (name === REVIEW_SHEET.name ? [] : [block])),
    ...ownOf(changes ? [changes] : []),
    summaryBlock(computed, shape, keyed),
  ];
  return {
    blocks,
    settings: {
      [FILL_SETTING]: markOf(decoded.sheets.Inventory, target),
      ...(history.record && { [RECORD_SETTING]: history.record }),
      ...languageKept(),
    },
    basis: reading.basis(misfits),
    typedOver: { found: typed, replaced: typed.filter(({ isKept }) => !isKept) },
  };
}

const isThere = ({ sheets }: WorkbookShape, name: string): boolean => sheets.some((sheet) => isCalledOrMarked(sheet, name));

/** A sheet of ours that had several vendors keeps its column for them, so that nothing of it stands there as the user's. */
const headsVendors = ({ sheets }: WorkbookShape, name: OwnSheetName): boolean =>
  sheets.find((sheet) => isCalledOrMarked(sheet, name))?.head[0]?.[OWN_SHEETS[name].length] === VENDOR_HEADING;

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
