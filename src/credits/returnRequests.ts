/** A proposed return as rows of Return requests: below what is there, by the sheet's own columns. Rule text: rules 1 and 7. */
import { dateSerial, isBlank } from "../workbook/cells";
import { bareHeading, columnsOf } from "../workbook/headers";
import {
  WorkbookProblem,
  type BeforeImage,
  type Cell,
  type ColumnFormat,
  type OnProgress,
  type SheetShape,
  type WorkbookPort,
} from "../workbook/port";
import { locate, type RecognisedSheet } from "../workbook/sheetColumns";
import type { WorkbookView } from "../workbook/workbookView";
import type { Proposal, ProposedUnits } from "./proposeReturn";
import { sheetBlock } from "./sheetBlock";
import { Stopped } from "./stopped";

const KIND = "Return requests";

export interface RequestsAdded {
  readonly sheet: string;
  readonly requestNumber: string | undefined;
  readonly rows: number;
  /** Row and column of the first one, from 0. */
  readonly at: { readonly row: number; readonly column: number };
  /** What takes a new sheet away again; rows of a sheet that was there have none. */
  readonly before: BeforeImage | undefined;
  readonly cellsChanged: number;
  /** The rows stand below the sheet's table, which does not reach them. */
  readonly isBelowTable: boolean;
}

/** What stands in a column of a request's row; other columns are the user's to fill in. */
type RequestCells = Readonly<Record<string, string | number>>;
const FORMATS: Readonly<Record<string, ColumnFormat>> = {
  quantity: "quantity",
  requestDate: "date",
  rmaDate: "date",
  returnDate: "date",
  offsettingOrderAmount: "money",
  creditedAmount: "money",
};
const formatOf = (field: string): ColumnFormat => FORMATS[field] ?? "text";

const cellsOf = (requestNumber: string, requestDate: number, { part, units, invoice }: ProposedUnits): RequestCells => ({
  requestNumber,
  right: "Balancing",
  partNumber: part,
  quantity: units,
  requestDate,
  invoiceNumber: invoice,
});

/**
 * Adds the lines of a proposal as one request.
 * @throws WorkbookProblem when the sheet cannot take them, or changed meanwhile; it says how many rows were added by then.
 */
export async function addRequests(
  port: WorkbookPort,
  view: WorkbookView,
  { lines, requestDate }: Proposal,
  onProgress?: OnProgress,
): Promise<RequestsAdded> {
  const { sheets, dateSystem } = await port.describe();
  const found = requestSheet(sheets);
  const date = dateSerial(requestDate, dateSystem === "1904");
  if (found === undefined) return addSheet(port, lines, date);

  const { sheet, shape } = found;
  const standing = await standingRows(port, sheet, shape);
  const table = shape.tables.find(({ id }) => id === sheet.tableId);
  const requestNumber = nextNumber(standing.numbers);
  const first = Math.max(sheet.top, standing.end);
  if (table?.hasTotals && first + lines.length > table.top + table.rowCount - 1) throw totalsInTheWay(sheet.sheetName);
  for (const [i, line] of lines.entries()) {
    // Once begun, a request is added whole: rows that were entered one by one could not be taken back.
    const answer = await onProgress?.({ activity: `Writing ${sheet.sheetName}`, done: i, total: lines.length });
    if (answer === "stop" && i === 0) throw new Stopped();
    const row = first + i;
    const cells = Object.entries(cellsOf(requestNumber, date, line)).flatMap(([field, content]) => {
      const column = sheet.columns[field];
      return column === undefined ? [] : [{ column, content, format: formatOf(field) }];
    });
    const guard = { column: sheet.columns["partNumber"]!, holds: "" };
    await view.enterRow({ sheetId: sheet.sheetId, sheetName: sheet.sheetName, row, cells, guard }).catch((problem: unknown) => {
      throw i > 0 && problem instanceof WorkbookProblem ? afterRows(i, problem) : problem;
    });
  }
  return {
    sheet: sheet.sheetName,
    requestNumber: sheet.columns["requestNumber"] === undefined ? undefined : requestNumber,
    rows: lines.length,
    at: { row: first, column: sheet.columns["partNumber"]! },
    before: undefined,
    cellsChanged: 0,
    isBelowTable: table !== undefined && first + lines.length > table.top + table.rowCount,
  };
}

/** The sheet that bears the name; else the only one with the columns. */
function requestSheet(sheets: readonly SheetShape[]): { readonly sheet: RecognisedSheet; readonly shape: SheetShape } | undefined {
  const named = sheets.find(({ name }) => bareHeading(name) === bareHeading(KIND));
  const candidates = (named ? [named] : sheets).flatMap((shape) => {
    const located = locate(shape, KIND, undefined);
    return located ? [{ sheet: located.sheet, shape }] : [];
  });
  const [only, other] = candidates;
  if (named && only === undefined) throw headingsMissing(named.name);
  return other === undefined ? only : undefined;
}

/** The first free row below everything in the sheet's own columns, and the request numbers in use. */
async function standingRows(port: WorkbookPort, sheet: RecognisedSheet, { used }: SheetShape) {
  const fields = Object.keys(sheet.columns);
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
async function addSheet(port: WorkbookPort, lines: readonly ProposedUnits[], date: number): Promise<RequestsAdded> {
  const requestNumber = nextNumber([]);
  const rows = lines.map((line) => cellsOf(requestNumber, date, line));
  const columns = columnsOf(KIND).map(([field, { heading }]) => ({
    heading,
    format: formatOf(field),
    width: Math.max(12, heading.length + 2),
    cell: (row: number) => rows[row]![field] ?? "",
  }));
  const written = await port.write({ work: "requests", blocks: [sheetBlock(KIND, columns, rows.length)], settings: {} });
  if (written.outcome !== "written") throw written.problem;
  const column = columnsOf(KIND).findIndex(([field]) => field === "partNumber");
  const { before, cellsChanged } = written;
  return { sheet: KIND, requestNumber, rows: rows.length, at: { row: 1, column }, before, cellsChanged, isBelowTable: false };
}

const headingsMissing = (sheet: string): WorkbookProblem =>
  new WorkbookProblem(
    "CELLS_TAKEN",
    `The sheet "${sheet}" has no row headed Right, Part number, Quantity and Request date. Add the headings, or rename the sheet; nothing was written.`,
  );

const totalsInTheWay = (sheet: string): WorkbookProblem =>
  new WorkbookProblem(
    "CELLS_TAKEN",
    `The table of the sheet "${sheet}" ends with a totals row. Take it off (Table Design, Total Row), then try again; nothing was written.`,
  );

const afterRows = (rows: number, { code, message, detail }: WorkbookProblem): WorkbookProblem =>
  new WorkbookProblem(code, `${message} By then ${rows} rows of the request had been added: delete them before trying again.`, detail);
