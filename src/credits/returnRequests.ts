/** A proposed return as rows of Return requests: below what is there, by the sheet's own columns, in one write that can be taken back. Rule text: rules 1 and 7. */
import { dateSerial, isBlank } from "../workbook/cells";
import { bareHeading } from "../workbook/columnNames";
import { SHEETS, type Field, type SheetOf } from "../workbook/sheets";
import {
  WorkbookProblem,
  type BeforeImage,
  type Cell,
  type OnProgress,
  type SheetShape,
  type WorkbookPort,
  type WrittenBlock,
} from "../workbook/port";
import { locate, type RecognisedSheet } from "../workbook/sheetColumns";
import type { Proposal, ProposedUnits } from "./proposeReturn";
import { columnFormat, templateColumn } from "../workbook/template";
import { columnsIn } from "../workbook/sheets/sheet";
import { sheetBlock } from "./sheetBlock";
import { userWords } from "./userWords";

const KIND = "Return requests";
const DECLARED = SHEETS[KIND];

export interface RequestsAdded {
  readonly sheet: string;
  readonly requestNumber: string | undefined;
  readonly rows: number;
  /** Row and column of the first one, from 0. */
  readonly at: { readonly row: number; readonly column: number };
  /** What takes the rows away again. */
  readonly before: BeforeImage;
  readonly cellsChanged: number;
  /** The rows stand below the sheet's table, which does not reach them. */
  readonly isBelowTable: boolean;
}

/** What stands in a column of a request's row; other columns are the user's to fill in. */
type RequestField = Field<typeof KIND>;
type RequestCells = Readonly<Partial<Record<RequestField, string | number>>>;
const cellsOf = (
  requestNumber: string,
  requestDate: number,
  vendor: string | undefined,
  { part, units, invoice }: ProposedUnits,
): RequestCells => ({
  requestNumber,
  right: "Balancing",
  partNumber: part,
  quantity: units,
  requestDate,
  invoiceNumber: invoice,
  // Without the column the row is of the vendor whose part it is.
  ...(vendor !== undefined && { vendor }),
});

/**
 * Adds the lines of a proposal as one request, all of it or nothing.
 * @throws WorkbookProblem when the sheet cannot take them, or changed meanwhile.
 */
export async function addRequests(
  port: WorkbookPort,
  { lines, requestDate, vendor }: Proposal,
  onProgress?: OnProgress,
): Promise<RequestsAdded> {
  const { sheets, dateSystem } = await port.describe();
  const found = requestSheet(sheets);
  const date = dateSerial(requestDate, dateSystem === "1904");
  if (found === undefined) return addSheet(port, lines, { date, vendor }, onProgress);

  const { sheet, shape } = found;
  const standing = await standingRows(port, sheet, shape);
  const table = shape.tables.find(({ id }) => id === sheet.tableId);
  const requestNumber = nextNumber(standing.numbers);
  const first = Math.max(sheet.top, standing.end);
  if (table?.hasTotals && first + lines.length > table.top + table.rowCount - 1) throw totalsInTheWay(sheet.sheetName);
  const rows = lines.map((line) => cellsOf(requestNumber, date, vendor, line));
  const written = await write(port, rowsBelow(found, rows, first), onProgress);
  return {
    sheet: sheet.sheetName,
    requestNumber: sheet.columns.requestNumber === undefined ? undefined : requestNumber,
    rows: lines.length,
    at: { row: first, column: sheet.columns.partNumber! },
    ...written,
    isBelowTable: table !== undefined && first + lines.length > table.top + table.rowCount,
  };
}

/** The rows as a block of the user's sheet, from its row `first` on, in the sheet's own columns. */
function rowsBelow({ sheet, shape }: FoundSheet, rows: readonly RequestCells[], first: number): WrittenBlock {
  const headings = shape.head[sheet.headingRow] ?? [];
  const fields = fieldsOf(rows[0]!).filter((field) => sheet.columns[field] !== undefined);
  const columnIndexes = fields.map((field) => sheet.columns[field]!);
  const keptRows = first - sheet.headingRow - 1;
  return {
    sheet: { id: sheet.sheetId },
    top: sheet.headingRow,
    columnIndexes,
    columns: fields.map((field, i) => ({
      heading: textOf(headings[columnIndexes[i]!]),
      format: columnFormat(DECLARED.columns[field]),
      width: 12,
      cell: (row) => rows[row - keptRows]?.[field] ?? "",
    })),
    rowCount: keptRows + rows.length,
    isOwnSheet: false,
    keptRows,
  };
}

const fieldsOf = (cells: Readonly<Partial<Record<RequestField, unknown>>>): readonly RequestField[] => Object.keys(cells) as RequestField[];

/** A heading is text, or blank where it is merged down. */
const textOf = (cell: Cell | undefined): string => (typeof cell === "string" ? cell : "");

/** Writes the block, or throws why nothing was written. */
async function write(
  port: WorkbookPort,
  block: WrittenBlock,
  onProgress: OnProgress | undefined,
): Promise<Pick<RequestsAdded, "before" | "cellsChanged">> {
  const written = await port.write({ work: "requests", blocks: [block], settings: {} }, onProgress);
  if (written.outcome !== "written") throw written.problem;
  const { before, cellsChanged } = written;
  return { before, cellsChanged };
}

interface FoundSheet {
  readonly sheet: RecognisedSheet<SheetOf<typeof KIND>>;
  readonly shape: SheetShape;
}

/** The sheet that bears the name; else the only one with the columns. */
function requestSheet(sheets: readonly SheetShape[]): FoundSheet | undefined {
  const named = sheets.find(({ name }) => bareHeading(name) === bareHeading(KIND));
  const candidates = (named ? [named] : sheets).flatMap((shape) => {
    const located = locate(shape, DECLARED, undefined);
    return located ? [{ sheet: located.sheet, shape }] : [];
  });
  const [only, other] = candidates;
  if (named && only === undefined) throw headingsMissing(named.name);
  return other === undefined ? only : undefined;
}

/** The first free row below everything in the sheet's own columns, and the request numbers in use. */
async function standingRows(port: WorkbookPort, sheet: FoundSheet["sheet"], { used }: SheetShape) {
  const fields = fieldsOf(sheet.columns);
  const numbers: Cell[] = [];
  let end = sheet.top;
  const rows = used ? used.top + used.rowCount - sheet.top : 0;
  if (rows <= 0) return { end, numbers };
  const numberAt = fields.indexOf("requestNumber");
  await port.readColumns(
    sheet.sheetId,
    fields.map((field) => sheet.columns[field]!),
    sheet.top,
    rows,
    ({ top, rowCount, columns }) => {
      for (let i = 0; i < rowCount; i++) if (columns.some((cells) => !isBlank(cells[i]!))) end = top + i + 1;
      numbers.push(...(columns[numberAt] ?? []));
    },
  );
  return { end, numbers };
}

/** "R-4" where R-3 is the highest there is. */
function nextNumber(numbers: readonly Cell[]): string {
  const taken = numbers.map((cell) => Number(/^\s*r-(\d{1,9})\s*$/i.exec(typeof cell === "string" ? cell : "")?.[1] ?? 0));
  return `R-${taken.reduce((highest, it) => Math.max(highest, it), 0) + 1}`;
}

/** A new sheet with every column of requests. */
async function addSheet(
  port: WorkbookPort,
  lines: readonly ProposedUnits[],
  { date, vendor }: { readonly date: number; readonly vendor: string | undefined },
  onProgress: OnProgress | undefined,
): Promise<RequestsAdded> {
  const requestNumber = nextNumber([]);
  const rows = lines.map((line) => cellsOf(requestNumber, date, vendor, line));
  const declared = columnsIn(DECLARED).filter(
    ([field, { isForExports }]) => isForExports !== true || (field === "vendor" && vendor !== undefined),
  );
  const columns = declared.map(([field, column]) => ({
    ...templateColumn(column),
    cell: (row: number) => rows[row]![field] ?? "",
  }));
  const written = await write(port, sheetBlock(KIND, columns, rows.length), onProgress);
  const column = declared.findIndex(([field]) => field === "partNumber");
  return { sheet: KIND, requestNumber, rows: rows.length, at: { row: 1, column }, ...written, isBelowTable: false };
}

const headingsMissing = (sheet: string): WorkbookProblem => new WorkbookProblem("CELLS_TAKEN", userWords.requestHeadingsMissing(sheet));

const totalsInTheWay = (sheet: string): WorkbookProblem => new WorkbookProblem("CELLS_TAKEN", userWords.totalsInTheWay(sheet));
