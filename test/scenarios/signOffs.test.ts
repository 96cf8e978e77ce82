/** Signing claims through the whole path: by hand in the cells, from fill to fill. */
import { openBook, type BookSheet } from "@channel-credits/preview-host";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { cellsOf, changedParts, fileOf, filled, sheetNamed, type Row } from "./files";
import { day } from "../contract/facts";
import { quarter, withRows } from "./quarter";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const NOW = { now: () => new Date("2026-11-23T09:00:00") };
const NAME = "Sign-offs";
const [KEY, AMOUNT, PRINT, STATE, OPEN, PREPARED] = [0, 1, 2, 3, 4, 5];

const rowsOf = (file: Uint8Array): readonly Row[] => cellsOf(sheetNamed(openBook(file), NAME)).slice(1);
function changed(file: Uint8Array, name: string, change: (sheet: BookSheet) => void): Uint8Array {
  const book = openBook(file);
  change(sheetNamed(book, name));
  return book.save();
}
const put =
  (row: number, column: number, ...cells: (string | number)[]) =>
  (sheet: BookSheet) =>
    sheet.setValues({ row, column, rowCount: 1, columnCount: cells.length }, [cells]);
const signedBy = (row: number) => put(row, PREPARED, "Ann", "analyst", "2026-11-23", "Bob", "controller", "2026-11-23");

/** Two claims: the price of OLD-7 falls, too. */
const book = (): Uint8Array => fileOf(quarter({ PRICE_CHANGES: withRows(["OLD-7", day("2000-02-01"), 15, 20]) }));

async function signed(): Promise<Uint8Array> {
  const once = await filled(book(), NOW);
  const rows = rowsOf(once);
  expect(rows.map((row) => row[KEY])).toEqual(["3.6(A) VX-1 2000-02-01", "3.6(A) OLD-7 2000-02-01"]);
  return filled(
    rows.reduce((file, _, row) => changed(file, NAME, signedBy(row + 1)), once),
    NOW,
  );
}

test("a row a claim, with its amount; signed by two people it is signed, and a further fill changes not one byte", async () => {
  const once = await signed();
  expect(rowsOf(once).map((row) => row[STATE])).toEqual(rowsOf(once).map(() => "signed"));
  const claims = cellsOf(sheetNamed(openBook(once), "Claims")).slice(1);
  expect(rowsOf(once).map((row) => [row[KEY], row[AMOUNT]])).toEqual(claims.map((row) => [row[0], row[4]]));
  expect(changedParts(once, await filled(once, NOW))).toEqual([]);
});

test("an invoice price that a claim rests on suspends its signatures and names the row; claims that do not rest on it stay signed", async () => {
  const before = await signed();
  const rows = rowsOf(await filled(changed(before, "Invoices", put(2, 4, 96)), NOW));
  expect(rows.map((row) => row[STATE])).toEqual(["suspended", "signed"]);
  for (const row of rows.slice(0, 1)) expect(row[OPEN]).toMatch(/sign again\. Changed before that: "Invoices": row 3 changed\./);
  const unchanged = new Map(rowsOf(before).map((row) => [row[KEY], row[PRINT]]));
  for (const row of rows) expect(row[PRINT] === unchanged.get(row[KEY])).toBe(row[STATE] === "signed");
});

test("rows of invoices in another order suspend nothing", async () => {
  const before = await signed();
  const turned = changed(before, "Invoices", (sheet) => {
    const [, first, second] = cellsOf(sheet);
    const width = first!.length;
    sheet.setValues({ row: 1, column: 0, rowCount: 2, columnCount: width }, [[...second!], [...first!]]);
  });
  expect(rowsOf(await filled(turned, NOW)).map((row) => row[STATE])).toEqual(rowsOf(before).map(() => "signed"));
});

test("a term that the right of a claim reads suspends it", async () => {
  const before = await signed();
  const book = openBook(before);
  const terms = cellsOf(sheetNamed(book, "Terms"));
  const row = terms.length;
  const after = changed(before, "Terms", put(row, 0, "priceProtection.creditBasis", "old-less-new"));
  const rows = rowsOf(await filled(after, NOW)).filter((it) => String(it[KEY]).startsWith("3.6(A)"));
  expect(rows.map((it) => it[STATE])).toEqual(rows.map(() => "suspended"));
});

test("the row of a claim that is gone stays with its signatures, as withdrawn", async () => {
  const before = await signed();
  const gone = changed(before, "Price changes", (sheet) => {
    const count = cellsOf(sheet).length - 1;
    sheet.clear({ row: 1, column: 0, rowCount: count, columnCount: 8 }, "contents");
  });
  const rows = rowsOf(await filled(gone, NOW)).filter((row) => String(row[KEY]).startsWith("3.6(A)"));
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect([row[STATE], row[PREPARED]]).toEqual(["withdrawn", "Ann"]);
});
