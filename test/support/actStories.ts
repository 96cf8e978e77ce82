/** Every act of another person that may fall into a fill, on the small quarter. */
import type { Book, BookSheet } from "@channel-credits/preview-host";
import { day } from "../contract/facts";
import type { MemorySheet } from "@channel-credits/preview-host/testing";
import { rewrite, sheetCalled, type Rows } from "./actsOfOthers";

export interface Act {
  readonly story: string;
  /** The one sheet that the act touches; undefined: the workbook as a whole. */
  readonly sheet?: string;
  /** The act makes that sheet, where there is none of its name. */
  readonly isAdding?: boolean;
  /** Answers the sheet that was changed; undefined where there was nothing to act upon. */
  readonly on: (book: Book) => BookSheet | undefined;
  /** A text that the person wrote and that must be there in the end. */
  readonly mine?: string;
  /** Touches nothing but what we write: done after we wrote it, it is as good as done after the fill. */
  readonly isOnOurs?: boolean;
  /** Somebody else's pane fills the workbook, from beginning to end. */
  readonly isFill?: boolean;
}

type Deed = Pick<Act, "sheet" | "isAdding" | "on">;

/** What is done to a sheet that is there. */
const to = (sheet: string, change: (found: MemorySheet, book: Book) => void): Deed => ({
  sheet,
  on: (book) => {
    const found = sheetCalled(book, sheet);
    if (found) change(found as MemorySheet, book);
    return found;
  },
});
const within = (sheet: string, change: (rows: Rows) => Rows): Deed => to(sheet, (found) => rewrite(found, change));
const typed = (sheet: string, row: number, column: number, value: string | number): Deed =>
  to(sheet, (found) => found.setValues({ row, column, rowCount: 1, columnCount: 1 }, [[value]]));
const insertedRow =
  (at: number, row: Rows[number] = []) =>
  (rows: Rows): Rows => [...rows.slice(0, at), row, ...rows.slice(at)];
const withoutRow =
  (at: number) =>
  (rows: Rows): Rows =>
    rows.filter((_, row) => row !== at);
const insertedColumn =
  (at: number) =>
  (rows: Rows): Rows =>
    rows.map((row) => [...row.slice(0, at), undefined, ...row.slice(at)]);
const withoutColumn =
  (at: number) =>
  (rows: Rows): Rows =>
    rows.map((row) => row.filter((_, column) => column !== at));
const reversed = ([head, ...rows]: Rows): Rows => (head ? [head, ...rows.reverse()] : []);
const swappedQuantities = (rows: Rows): Rows => {
  const [, one, other] = rows;
  if (one && other) [rows[1], rows[2]] = [other, one];
  return rows;
};
const renamed = (from: string, name: string): Deed => to(from, (found) => Object.assign(found, { name }));
const added = (name: string, cell: string | undefined): Deed => ({
  sheet: name,
  isAdding: true,
  on: (book) => {
    if (sheetCalled(book, name)) return undefined;
    const sheet = book.addSheet(name);
    if (cell !== undefined) sheet.setValues({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, [[cell]]);
    return sheet;
  },
});
const deleted = (name: string): Deed => to(name, ({ id }, book) => book.deleteSheet(id));
const protectedSheet = (name: string): Deed => to(name, (found) => found.protect(true));
const filtered = (name: string): Deed =>
  to(name, (found) => {
    found.hiddenRows.add(1);
    Object.assign(found, { isFiltered: true });
  });

const INPUTS = ["Inventory", "Invoices", "Price changes", "Discontinuations", "Terms"] as const;
const MINE = "somebody's own";

export const ACTS: readonly Act[] = [
  { story: "a quantity on hand is changed", ...typed("Inventory", 1, 2, 7) },
  { story: "an as-of date is changed", ...typed("Inventory", 1, 4, day("2000-02-02")) },
  { story: "an invoice price is changed", ...typed("Invoices", 2, 4, 97) },
  { story: "an invoice quantity is changed", ...typed("Invoices", 2, 3, 6) },
  { story: "a new price is changed", ...typed("Price changes", 1, 2, 70) },
  { story: "a term is changed", ...typed("Terms", 1, 1, 0.25) },
  { story: "a notice date is changed", ...typed("Discontinuations", 1, 1, day("1999-01-26")) },
  { story: "rows of one part are swapped", ...within("Inventory", swappedQuantities) },
  { story: "Inventory is sorted the other way", ...within("Inventory", reversed) },
  { story: "Invoices are sorted the other way", ...within("Invoices", reversed) },
  { story: "an invoice is appended", ...typed("Invoices", 4, 0, "4200"), mine: "4200" },
  { story: "a stock row is appended", ...within("Inventory", (rows) => [...rows, ["VX-1", MINE, 3, 0, day("2000-02-01")]]), mine: MINE },
  ...INPUTS.flatMap((sheet): Act[] => [
    { story: `a row is inserted in ${sheet}`, ...within(sheet, insertedRow(1)) },
    { story: `a row is deleted in ${sheet}`, ...within(sheet, withoutRow(1)) },
    { story: `a column is inserted in ${sheet}`, ...within(sheet, insertedColumn(1)) },
    { story: `a column is deleted in ${sheet}`, ...within(sheet, withoutColumn(1)) },
    { story: `${sheet} is renamed`, ...renamed(sheet, "Something else") },
    { story: `${sheet} is deleted`, ...deleted(sheet) },
  ]),
  { story: "a cell is typed where our first column goes", ...typed("Inventory", 2, 5, MINE), mine: MINE, isOnOurs: true },
  { story: "a heading is typed where our first column goes", ...typed("Inventory", 0, 5, MINE), mine: MINE, isOnOurs: true },
  { story: "a cell is typed to the right of our columns", ...typed("Inventory", 1, 14, MINE), mine: MINE },
  { story: "a cell is typed below the data", ...typed("Inventory", 8, 1, MINE), mine: MINE },
  ...["Inventory", "Invoices", "Credit detail"].map((sheet): Act => ({ story: `${sheet} is filtered`, ...filtered(sheet) })),
  { story: "another pane fills the workbook", on: (book) => book.sheets[0], isFill: true },
  { story: "Inventory is protected", ...protectedSheet("Inventory") },
  { story: "Review is protected", ...protectedSheet("Review") },
  { story: "a sheet is added", ...added("Notes of mine", MINE), mine: MINE },
  { story: "a note is typed on Claims", ...typed("Claims", 1, 11, MINE), mine: MINE },
  { story: "a row of somebody's own is inserted on Claims", ...within("Claims", insertedRow(1, [MINE])), mine: MINE },
  ...["Review", "Credit detail", "Balancing limits", "Calendar", "Claims"].flatMap((sheet): Act[] => [
    { story: `a sheet ${sheet} with something in it is added`, ...added(sheet, MINE), mine: MINE },
    { story: `an empty sheet ${sheet} is added`, ...added(sheet, undefined) },
    { story: `${sheet} is deleted`, ...deleted(sheet) },
    { story: `${sheet} is renamed`, ...renamed(sheet, "Ours of before") },
    { story: `a cell is typed in ${sheet}`, ...typed(sheet, 1, 1, MINE), mine: MINE, isOnOurs: true },
    { story: `a cell is typed beside ${sheet}`, ...typed(sheet, 3, 25, MINE), mine: MINE },
    { story: `a row is inserted in ${sheet}`, ...within(sheet, insertedRow(1)), isOnOurs: true },
  ]),
  {
    story: "structure is protected",
    on: (book) => {
      Object.assign(book, { isStructureProtected: true });
      return book.sheets[0];
    },
  },
  {
    story: "a sheet is chosen by hand",
    on: (book) => {
      book.settings.set("channelCredits.mapping", JSON.stringify({ Terms: { sheet: "Inventory" } }));
      return book.sheets[0];
    },
  },
];
