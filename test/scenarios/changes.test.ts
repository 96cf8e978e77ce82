/** Changes: what the last fill changed, from what to what and because of which inputs, in the file and over the real Office.js. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openBook, type Book } from "@channel-credits/preview-host";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { cellsOf, changed, changedParts, fileOf, filled, put, sheetNamed, type Row } from "./files";
import { quarter } from "./quarter";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const at = (time: string) => ({ now: () => new Date(time) });
const [MONDAY, TUESDAY, WEDNESDAY] = ["2026-11-23T09:00:00", "2026-11-24T10:30:00", "2026-11-25T16:45:00"] as const;

const first = (): Promise<Uint8Array> => filled(fileOf(quarter()), at(MONDAY));
const hasChanges = (file: Uint8Array): boolean => openBook(file).sheets.some(({ name }) => name === "Changes");
const changesOf = (file: Uint8Array): readonly Row[] => cellsOf(sheetNamed(openBook(file), "Changes")).slice(1);

test("a first fill has nothing to compare with, and adds no sheet", async () => {
  expect(hasChanges(await first())).toBe(false);
});

test("a price that falls further: its row is the cause of each figure of its part, and of no other", async () => {
  // VX-1 falls from 95 to 70, not 80: 8 x 25 = 200.00. Two units at 70 are 140.00 of the limit of 200.00.
  const rows = changesOf(await filled(changed(await first(), "Price changes", put(1, 2, 70)), at(TUESDAY)));
  const because = '"Price changes": row 2 changed';
  expect(rows).toEqual([
    ["Fill 2", "", "", "all rows", "Price protection (3.6(A))", "$120.00", "$200.00", 80, because, "", ""],
    [
      "Fill 2",
      "Inventory",
      2,
      "VX-1, 2000-02-01 Fremont",
      "Price protection credit",
      "$120.00",
      "$200.00",
      80,
      because,
      "Price changes",
      2,
    ],
    ["Fill 2", "Inventory", 2, "VX-1, 2000-02-01 Fremont", "Balancing credit", "$160.00", "$140.00", -20, because, "Price changes", 2],
    ["Fill 2", "Claims", 2, "3.6(A) VX-1 2000-02-01", "Amount", "$120.00", "$200.00", 80, because, "Price changes", 2],
  ]);
});

test("two inputs at once: each figure names its own, and those that both reach name both", async () => {
  const both = changed(changed(await first(), "Invoices", put(3, 4, 22)), "Terms", put(1, 1, 0.4));
  const rows = changesOf(await filled(both, at(TUESDAY)));
  const of = (figure: string) => rows.filter((row) => row[4] === figure).map((row) => [row[1], row[3], row[5], row[6], row[8]]);
  const [invoice, term] = ['"Invoices": row 4 changed', '"Balancing limit percent" is 40%; it was 50%'];
  expect(of("Discontinuation return credit")).toEqual([["Inventory", "OLD-7, 2000-02-01 Memphis", "$100.00", "$110.00", invoice]]);
  expect(of("Limit")).toEqual([
    ["Balancing limits", "FY2000 Q2", "$200.00", "$160.00", term],
    // The invoice is a sale of the quarter before.
    ["Balancing limits", "FY2000 Q3", "$430.00", "$348.00", `${term}. ${invoice}`],
  ]);
  // Its units fit the limit before and after; the limit says so, and is named.
  expect(of("Balancing credit")).toEqual([["Inventory", "OLD-7, 2000-02-01 Memphis", "$100.00", "$110.00", `${term}. ${invoice}`]]);
});

test("a fill that changes nothing leaves the sheet as it stands, byte by byte", async () => {
  const second = await filled(changed(await first(), "Price changes", put(1, 2, 70)), at(TUESDAY));
  expect(changedParts(second, await filled(second, at(WEDNESDAY)))).toEqual([]);
});

test("the next fill that changes something writes the sheet anew", async () => {
  const second = await filled(changed(await first(), "Price changes", put(1, 2, 70)), at(TUESDAY));
  const rows = changesOf(await filled(changed(second, "Price changes", put(1, 2, 80)), at(WEDNESDAY)));
  expect(new Set(rows.map((row) => row[0]))).toEqual(new Set(["Fill 3"]));
  expect(rows.map((row) => row[7])).toEqual([-80, -80, 20, -80]);
});

test("a row that is gone is a cause by the part that it was of", async () => {
  const [, , third] = quarter()
    .find(({ name }) => name === "Invoices")!
    .rows.slice(1) as Row[];
  const gone = changed(await first(), "Invoices", (sheet) => {
    const blank = third!.map(() => undefined);
    sheet.setValues({ row: 2, column: 0, rowCount: 2, columnCount: 5 }, [third!, blank]);
  });
  const rows = changesOf(await filled(gone, at(TUESDAY)));
  expect(rows.filter((row) => row[1] === "Inventory").map((row) => [row[3], row[8]])).toEqual(
    expect.arrayContaining([["VX-1, 2000-02-01 Fremont", '"Invoices": 1 row gone']]),
  );
  expect(rows.filter((row) => String(row[3]).startsWith("OLD-7"))).toEqual([]);
});

test("what changes no figure says so", async () => {
  const rows = changesOf(await filled(changed(await first(), "Price changes", put(1, 3, 96)), at(TUESDAY)));
  expect(rows).toEqual([["Fill 2", "", "", "all rows", "no figure changed", "", "", "", '"Price changes": row 2 changed', "", ""]]);
});

test("a figure that was typed over beside another change: kept it is no change; replaced it is one, and no input is named for it", async () => {
  const typed = changed(changed(await first(), "Inventory", put(2, 11, 7)), "Price changes", put(1, 2, 70));
  const ofOld = (row: readonly unknown[]): boolean => row[3] === "OLD-7, 2000-02-01 Memphis";
  expect(changesOf(await filled(typed, at(TUESDAY))).some(ofOld)).toBe(false);
  const over = changesOf(await filled(typed, { ...at(TUESDAY), typedOver: "replace" })).find(ofOld);
  expect([over?.[5], over?.[6], over?.[8]]).toEqual(["$7.00", "$100.00", expect.stringMatching(/^cause not found: /)]);
});

/** Puts a number into the first row of a sheet whose first cells are these, and answers the row as Excel numbers it. */
function set(book: Book, sheet: string, begins: Row, column: string, to: number): number {
  const rows = cellsOf(sheetNamed(book, sheet));
  const heading = rows.findIndex((row) => row.includes(column));
  const at = rows.findIndex((row) => begins.every((cell, i) => row[i] === cell));
  put(at, rows[heading]!.indexOf(column), to)(sheetNamed(book, sheet));
  return at + 1;
}

test("the sample: a price, an invoice and a term at once; each figure names those that it rests on", async () => {
  const book = openBook(await filled(new Uint8Array(readFileSync(join(__dirname, "../..", "assets/sample.xlsx"))), at(MONDAY)));
  const price = `"Price changes": row ${set(book, "Price changes", ["TB-012"], "New price", 560)} changed`;
  const count = `"Inventory": row ${set(book, "Inventory", ["TB-104"], "Quantity on hand", 30)} changed`;
  const days = set(book, "Terms", ["payment.dueDays"], "Value", 31);
  expect(days).toBeGreaterThan(1);
  const rows = changesOf(await filled(book.save(), at(TUESDAY)));
  const because = (sheet: string, part: string): readonly unknown[] => [
    ...new Set(rows.filter((row) => row[1] === sheet && String(row[3]).includes(part)).map((row) => row[8])),
  ];
  expect(because("Inventory", "TB-012")).toEqual([price]);
  expect(because("Inventory", "TB-104")).toEqual([count]);
  expect(new Set(rows.filter((row) => row[1] === "Open invoices").map((row) => row[8]))).toEqual(
    new Set(['"Payment due days" is 31; it was 45']),
  );
  const parts = new Set(rows.filter((row) => row[1] === "Inventory").map((row) => String(row[3]).split(",")[0]));
  expect(parts).toEqual(new Set(["TB-012", "TB-104"]));
  expect(rows.filter((row) => String(row[8]).startsWith("cause not found"))).toEqual([]);
  if (process.env["KEEP"]) writeFileSync(process.env["KEEP"], await filled(book.save(), at(TUESDAY)));
});
