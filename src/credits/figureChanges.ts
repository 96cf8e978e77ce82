/** Which figures are others than those that an earlier fill wrote, from what to what, and because of which inputs. Reads; writes nothing. */
import type { ClaimRow } from "../contract/statement/claims/claimRows";
import { FURTHER_KINDS } from "../contract/base/records";
import { dayText, dollarsText } from "../contract/base/inWords";
import { cellText, plainDate } from "../workbook/cells";
import { centsInDollars, dollarsOf } from "../workbook/dollars";
import { limitsOf } from "../workbook/encode";
import { tellingRecord } from "../workbook/findingKeys";
import { FURTHER_SHEETS } from "../workbook/furtherRecords";
import { OWN_SHEETS } from "../workbook/headers";
import { VENDOR_HEADING } from "../workbook/stackedSheets";
import { isOfWorkbook } from "../workbook/vendorTerms";
import { comparedKey, type KeyedFound } from "../workbook/keyedSheet";
import { ownSheetIn } from "../workbook/ownSheets";
import type { Cell, ColumnFormat, SheetShape, WorkbookPort, WrittenBlock, WrittenColumn } from "../workbook/port";
import { causesOf } from "./causes";
import { claimOfBook } from "./claimOfBook";
import type { Book, Computed, ComputedBooks } from "./computed";
import type { FigureChange, FigureChanges } from "./figureChange";
import type { InputChange } from "./inputChanges";
import type { Pause } from "./pausing";
import { ofVendor } from "./vendorKeys";
import { creditWords } from "./creditWords";
import { Rests, type LimitsChanged, type RestsOn } from "./restsOn";

/** So many are listed on Changes; more are counted. */
export const MOST_LISTED = 2_000;
/** Rows compared between two pauses. */
const ROWS_A_STEP = 2000;

export interface ComparedWith {
  readonly port: WorkbookPort;
  readonly sheets: readonly SheetShape[];
  /** Columns of ours on sheets of the user's, as the fill writes them. */
  readonly blocks: readonly WrittenBlock[];
  /** Claims as it stands. */
  readonly claims: KeyedFound | undefined;
  readonly changes: readonly InputChange[];
}

/** Compares what the sheets hold with what the fill writes. */
export async function figureChanges(computed: ComputedBooks, compared: ComparedWith, pause?: Pause): Promise<FigureChanges> {
  const limits = await limitsBefore(compared, computed.books);
  const books = computed.books.map((book): BookCompared => {
    const rests = new Rests(book, limitsChanged(book, limits));
    return { book, rests, changes: compared.changes.filter((it) => concerns(it, book.vendor)) };
  });
  const found = new Found();
  for (const block of compared.blocks) await compareBeside(computed, compared, block, books, found, pause);
  compareLimits(compared, limits, books, found);
  const causesOfClaim = (claim: ClaimRow): Causes => {
    const { book, own } = claimOfBook(computed.books, claim);
    const { rests, changes } = books[computed.books.indexOf(book)]!;
    return () => causesOf(rests.ofClaim(own), changes);
  };
  compareClaims(computed, compared.claims, causesOfClaim, found);
  const claims = new Map(computed.due.claims.map((claim) => [comparedKey(claim.key), claim]));
  return {
    listed: found.listed,
    count: found.count,
    ofClaim: (key) => {
      const claim = claims.get(comparedKey(key));
      return claim === undefined ? [] : causesOfClaim(claim)();
    },
  };
}

/** A book, what its figures rest on, and the changes that can concern them. */
interface BookCompared {
  readonly book: Book;
  readonly rests: Rests;
  readonly changes: readonly InputChange[];
}
type Causes = () => readonly InputChange[];

/** Whether a change can be behind figures of a vendor: terms are each vendor's own, but for those of the whole workbook. */
const concerns = (change: InputChange, vendor: string): boolean =>
  change.is !== "term" || change.vendor === vendor || (change.vendor === "" && isOfWorkbook(change.term));

interface Compared {
  readonly sheet: string;
  readonly row: number;
  readonly figure: string;
  readonly format: ColumnFormat;
  readonly before: Cell;
  readonly after: string | number;
}

class Found {
  readonly listed: FigureChange[] = [];
  count = 0;

  /** What a figure is of and comes of is asked for only where it is listed. */
  add({ sheet, row, figure, format, before, after }: Compared, is1904: boolean, of: () => string, causes: Causes): void {
    if (++this.count > MOST_LISTED) return;
    this.listed.push({
      sheet,
      row,
      of: of(),
      figure,
      before: shownCell(before, format, is1904),
      after: shownCell(after, format, is1904),
      difference: format === "money" ? differenceOf(before, after) : undefined,
      causes: causes(),
    });
  }
}

/** A blank amount counts as nothing; of a text there is no difference. */
function differenceOf(before: Cell, after: Cell): number | undefined {
  const [was, is] = [before, after].map((cell) => (cell === "" ? 0 : cell));
  return typeof was === "number" && typeof is === "number" ? centsInDollars(is) - centsInDollars(was) : undefined;
}

function shownCell(cell: Cell, format: ColumnFormat, is1904: boolean): string {
  if (cell === "") return creditWords.blank;
  if (typeof cell === "string") return cell;
  if (typeof cell !== "number") return cellText(cell);
  // What an earlier fill wrote are whole cents and days; anything else a person typed, and it is shown as it is.
  const cents = centsInDollars(cell);
  if (format === "money" && Number.isSafeInteger(cents) && cents / 100 === cell) return dollarsText(cents);
  if (format === "percent") return `${cellText(Math.round(cell * 1e6) / 1e4)}%`;
  if (format !== "date") return cellText(cell);
  const day = plainDate(cell, is1904);
  return day > 0 ? dayText(day) : cellText(cell);
}

/** Of each column of ours on a user's sheet, the figures of a row and what they are of. */
interface RowsBeside {
  readonly of: (row: number) => string;
  readonly causes: (row: number, heading: string) => readonly InputChange[];
}

async function compareBeside(
  computed: ComputedBooks,
  { port, sheets }: ComparedWith,
  block: WrittenBlock,
  books: readonly BookCompared[],
  found: Found,
  pause: Pause | undefined,
): Promise<void> {
  const sheet = sheets.find(({ id }) => "id" in block.sheet && id === block.sheet.id);
  if (sheet === undefined) return;
  const headings = sheet.head[block.top] ?? [];
  const columns = block.columns
    .map((column, i) => ({ column, index: block.columnIndexes[i]! }))
    .filter(({ column, index }) => isCompared(column) && headings[index] === column.heading);
  if (columns.length === 0) return;
  const rows = rowsOfBooks(sheet.id, books);
  const first = block.top + 1;
  const indexes = columns.map(({ index }) => index);
  await port.readColumns(sheet.id, indexes, first, block.rowCount, async (read) => {
    for (let i = 0; i < read.rowCount; i++) {
      const row = read.top - first + i;
      columns.forEach(({ column: { heading, format, cell, leaves } }, place) => {
        const [before, after] = [read.columns[place]![i]!, cell(row)];
        // What is left as somebody typed it is no change of a figure.
        if (before === after || leaves?.(row)) return;
        const at = { sheet: sheet.name, row: read.top + i + 1, figure: heading, format, before, after };
        found.add(
          at,
          computed.decoded.is1904,
          () => rows.of(at.row),
          () => rows.causes(at.row, heading),
        );
      });
      if (i % ROWS_A_STEP === ROWS_A_STEP - 1) await pause?.();
    }
  });
}

/** Explanations say the same in words; a figure that other rows have, too, is told once, where it stands by itself. */
const isCompared = ({ format, isToldElsewhere }: WrittenColumn): boolean => format !== "note" && !isToldElsewhere;

/** Rows as Excel numbers them; each is of the book that has its record, of the first where none has. */
function rowsOfBooks(sheetId: string, books: readonly BookCompared[]): RowsBeside {
  const ofBooks = books.map((it) => rowsOf(it.book, sheetId, it.rests));
  const at = (row: number): number =>
    Math.max(
      0,
      ofBooks.findIndex(({ has }) => has(row)),
    );
  return {
    of: (row) => ofBooks[at(row)]!.of(row),
    causes: (row, heading) => causesOf(ofBooks[at(row)]!.rests(row, heading), books[at(row)]!.changes),
  };
}

interface RowsOfBook {
  readonly has: (row: number) => boolean;
  readonly of: (row: number) => string;
  readonly rests: (row: number, heading: string) => RestsOn;
}

function rowsOf({ decoded, statement }: Computed, sheetId: string, rests: Rests): RowsOfBook {
  const { sheets, inventory, partTexts } = decoded;
  const kind = FURTHER_SHEETS.find((it) => sheets[it]?.sheetId === sheetId);
  const rows = kind === undefined ? inventory : decoded.further[kind]!;
  const records = new Map(Array.from(rows.sheetRow, (row, record) => [row, record] as const));
  const recordKind = kind === undefined ? "inventory" : FURTHER_KINDS[kind];
  const of = (row: number): string => {
    const record = records.get(row);
    if (record === undefined) return "";
    const about = tellingRecord(decoded, { kind: recordKind, index: record });
    return [partTexts[rows.partText[record]!] ?? "", about].filter((it) => it !== "").join(", ");
  };
  const restsOf = (row: number, heading: string): RestsOn => {
    const record = records.get(row);
    if (record === undefined) return rests.ofRow(kind ?? "Inventory", row);
    if (kind === undefined)
      return rests.ofStock(
        record,
        statement.rights.findIndex(({ columns }) => columns.some((it) => it.heading === heading)),
      );
    const figures = statement.sheetFigures.find(({ right }) => right.sheet === kind && right.columns.some((it) => it.heading === heading));
    return figures ? rests.ofSheet(figures, record) : rests.ofRow(kind, row);
  };
  return { has: (row) => records.has(row), of, rests: restsOf };
}

/** The figures of each quarter as Balancing limits has them, by its name; undefined where the sheet is not there, or not as we write it. */
type Limits = ReadonlyMap<string, readonly Cell[]> | undefined;
const LIMIT_HEADINGS = OWN_SHEETS["Balancing limits"];
const LIMIT_FIGURES = ["Preceding net sales", "Limit", "Used", "Remaining"] as const;

const nameIn = (cell: Cell): string => (typeof cell === "object" ? cell.error : String(cell));

async function limitsBefore({ port, sheets }: ComparedWith, books: readonly Book[]): Promise<Limits> {
  const sheet = ownSheetIn(sheets, "Balancing limits");
  const headingRow = sheet?.head.findIndex((row) => LIMIT_HEADINGS.every((heading) => row.includes(heading))) ?? -1;
  if (sheet?.used === undefined || headingRow < 0) return undefined;
  const head = sheet.head[headingRow]!;
  // The limits of one vendor alone stand without its name.
  const only = books.length === 1 ? books[0]!.vendor : "";
  const vendorAt = head.indexOf(VENDOR_HEADING);
  const named = [LIMIT_HEADINGS[0], ...LIMIT_FIGURES].map((heading) => head.indexOf(heading));
  const indexes = vendorAt < 0 ? named : [...named, vendorAt];
  const limits = new Map<string, readonly Cell[]>();
  const rowCount = sheet.used.top + sheet.used.rowCount - headingRow - 1;
  if (rowCount > 0)
    await port.readColumns(sheet.id, indexes, headingRow + 1, rowCount, ({ rowCount: rows, columns: [names, ...figures] }) => {
      for (let i = 0; i < rows; i++) {
        const cells = figures.map((column) => column[i]!);
        limits.set(ofVendor(vendorAt < 0 ? only : nameIn(cells.pop()!), nameIn(names![i]!)), cells);
      }
    });
  return limits;
}

/** What a row of Balancing limits is to hold, in the order of LIMIT_FIGURES. */
function limitCells(computed: Pick<Computed, "statement">, place: number): readonly (string | number)[] {
  const { precedingNetSales, limit, used, remaining } = limitsOf(computed.statement)[place]!;
  return [precedingNetSales, limit, used, remaining].map((cents) => (cents === undefined ? "" : dollarsOf(cents)));
}

/** Where nothing stands to compare with, any of them may be another. */
function limitsChanged(computed: Book, before: Limits): LimitsChanged {
  const [bySales, byRequests, added] = [new Set<string>(), new Set<string>(), new Set<string>()];
  limitsOf(computed.statement).forEach(({ quarter: { name } }, place) => {
    const [was, is] = [before?.get(ofVendor(computed.vendor, name)), limitCells(computed, place)];
    if (before !== undefined && was === undefined) added.add(name);
    if (was?.[0] !== is[0]) bySales.add(name);
    if (was === undefined || was[2] !== is[2] || isUsedUp(was) !== isUsedUp(is)) byRequests.add(name);
  });
  const stand = new Set(limitsOf(computed.statement).map(({ quarter: { name } }) => ofVendor(computed.vendor, name)));
  const isOfBook = (key: string): boolean => (computed.vendor === "" ? !key.endsWith("]") : key.endsWith(ofVendor(computed.vendor, "")));
  const isAnyGone = [...(before?.keys() ?? [])].some((key) => isOfBook(key) && !stand.has(key));
  return { bySales, byRequests, added, isAnyGone };
}

/** A quarter's right is used up by its requests whatever is left of the amount: of limit, used and remaining. */
const isUsedUp = ([, limit, used, remaining]: readonly Cell[]): boolean =>
  centsInDollars(Number(limit) - Number(used)) !== centsInDollars(Number(remaining));

function compareLimits({ sheets }: ComparedWith, before: Limits, books: readonly BookCompared[], found: Found): void {
  if (before === undefined) return;
  const sheet = ownSheetIn(sheets, "Balancing limits")!.name;
  let top = 2;
  for (const of of books) {
    compareLimitsOf(of, sheet, top, before, found);
    top += limitsOf(of.book.statement).length;
  }
}

/** @param top the row, as Excel numbers it, of the book's first limit. */
function compareLimitsOf(
  { book, rests, changes }: BookCompared,
  sheet: string,
  top: number,
  before: NonNullable<Limits>,
  found: Found,
): void {
  limitsOf(book.statement).forEach(({ quarter }, place) => {
    const name = ofVendor(book.vendor, quarter.name);
    const [was, is] = [before.get(name), limitCells(book, place)];
    LIMIT_FIGURES.forEach((figure, i) => {
      const cells = { before: was?.[i] ?? "", after: is[i]! };
      if (cells.before === cells.after) return;
      const at = { sheet, row: top + place, figure, format: "money" as const, ...cells };
      found.add(
        at,
        book.decoded.is1904,
        () => name,
        () => causesOf(rests.ofLimit(place), changes),
      );
    });
  });
}

const CLAIM_FIGURES = [
  ["Quantity", "quantity"],
  ["Amount", "money"],
] as const;

function compareClaims(
  { due: { claims }, decoded }: ComputedBooks,
  before: KeyedFound | undefined,
  causesOfClaim: (claim: ClaimRow) => Causes,
  found: Found,
): void {
  if (before === undefined) return;
  let next = before.headingRow + before.rowCount + 2;
  for (const claim of claims) {
    const place = before.rowOf.get(comparedKey(claim.key));
    const row = place === undefined ? next++ : before.headingRow + place + 2;
    const is = { Quantity: claim.units ?? "", Amount: dollarsOf(claim.amount) };
    for (const [figure, format] of CLAIM_FIGURES) {
      const cells = { before: place === undefined ? "" : before.cell(figure, place), after: is[figure] };
      if (cells.before === cells.after) continue;
      const at = { sheet: before.sheet.name, row, figure, format, ...cells };
      found.add(at, decoded.is1904, () => claim.key, causesOfClaim(claim));
    }
  }
}
