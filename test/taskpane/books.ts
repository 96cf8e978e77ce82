import { memoryBook, type MemoryBook, type MemorySheet } from "@channel-credits/preview-host/testing";

/** Days of early 2000 as Excel counts them. */
export const DAY = {
  "1999-11-22": 36486,
  "2000-01-10": 36535,
  "2000-01-25": 36550,
  "2000-01-26": 36551,
  "2000-02-01": 36557,
  "2000-03-15": 36600,
} as const;

/**
 * A workbook small enough to work out by hand. VX-1: 10 on hand, 2 of them committed; 4 bought at 100, then 8 at 95; new price 80.
 * So 2 + 6 uncommitted units are the newest: 8 at 95 -> 8 x 15 = 120. OLD-7: 5 on hand of 5 bought at 20 in the window -> 100.
 */
export function tradeBook(): MemoryBook {
  return withGridlines(
    memoryBook({
      Inventory: [
        ["Part number", "Warehouse", "Quantity on hand", "Committed quantity", "As-of date"],
        ["VX-1", "Fremont", 10, 2, DAY["2000-02-01"]],
        ["OLD-7", "Memphis", 5, 0, DAY["2000-02-01"]],
        ["HS-1", "Memphis", "many", 0, DAY["2000-02-01"]],
      ],
      Invoices: [
        ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
        ["4101", DAY["1999-11-22"], "VX-1", 4, 100],
        ["4188", DAY["2000-01-10"], "VX-1", 8, 95],
        ["4190", DAY["2000-01-10"], "OLD-7", 5, 20],
      ],
      "Price changes": [
        ["Part number", "Effective date", "New price", "Old price", "Notice date"],
        ["VX-1", DAY["2000-02-01"], 80, 95, DAY["2000-01-25"]],
      ],
      Discontinuations: [
        ["Part number", "Notice date", "Discontinuation date"],
        ["OLD-7", DAY["2000-01-26"], DAY["2000-03-15"]],
      ],
      Notes: [["Nothing of ours"]],
    }),
  );
}

/** The stock and the bills of `tradeBook`'s VX-1 under a stranger's names and headings; their price change is headed as we know it. */
export function strangersBook(): MemoryBook {
  return withGridlines(
    memoryBook({
      Stock: [["Stock, 1 Feb"], [], ["Catalogue", "Site", "Counted", "Day"], ["VX-1", "Fremont", 8, DAY["2000-02-01"]]],
      Bills: [
        ["Doc", "Posted", "Catalogue", "Units", "Each"],
        ["4101", DAY["1999-11-22"], "VX-1", 4, 100],
        ["4188", DAY["2000-01-10"], "VX-1", 8, 95],
      ],
      "Price changes": [
        ["Part number", "Effective date", "New price", "Notice date"],
        ["VX-1", DAY["2000-02-01"], 80, DAY["2000-01-25"]],
      ],
    }),
  );
}

/** A new workbook as Excel makes one. */
export const blankBook = (): MemoryBook => withGridlines(memoryBook({ Sheet1: [] }));

/** The book in memory knows no gridlines; a sheet that is added has them until told otherwise. */
function withGridlines(book: MemoryBook): MemoryBook {
  const { addSheet } = book;
  book.addSheet = (name) => {
    const state = { shown: true };
    const sheet = Object.assign(addSheet(name), { setGridlines: (shown: boolean): void => void (state.shown = shown) });
    return Object.defineProperty(sheet, "showsGridlines", { get: () => state.shown });
  };
  return book;
}

export function sheetNamed(book: MemoryBook, name: string): MemorySheet {
  const sheet = book.sheets.find((it) => it.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name} among ${book.sheets.map((it) => it.name).join(", ")}`);
  return sheet;
}

/** A sheet's cells from A1 on, blanks as "". */
export function cellsOf(book: MemoryBook, name: string): unknown[][] {
  const sheet = sheetNamed(book, name);
  const used = sheet.used(true);
  if (!used) return [];
  const area = { row: 0, column: 0, rowCount: used.row + used.rowCount, columnCount: used.column + used.columnCount };
  return sheet.values(area).map((row) => row.map((cell) => cell ?? ""));
}

/** The row of the Terms sheet that names a term. */
export const termRow = (book: MemoryBook, name: string): unknown[] => cellsOf(book, "Terms").find(([term]) => term === name) ?? [];
