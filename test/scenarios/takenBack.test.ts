/** The last fill taken back on another day: from the saved file alone, by a page that never knew of the fill. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBook, type BookSheet, type RequestRecord } from "@channel-credits/preview-host";
import { expectTidyHost, newFaults, openInExcel } from "@channel-credits/preview-host/testing";
import { fillInventory } from "../../src/credits/fillInventory";
import { excelWorkbook } from "../../src/excel";
import { columnName } from "../../src/excel/columns";
import { keptXml, LAST_NAMESPACE } from "../../src/excel/keptForm";
import type { WriteOutcome } from "../../src/workbook/port";
import { cellsOf, changedParts, fileOf, filled, sheetNamed } from "./files";
import { quarter } from "./quarter";
import { openRichQuarter } from "./richQuarter";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../assets/sample.xlsx")));
const at = (time: string) => ({ now: () => new Date(time) });
const [MONDAY, TUESDAY] = ["2026-11-23T09:00:00", "2026-11-24T10:30:00"] as const;

async function takenBack(file: Uint8Array): Promise<{ outcome: WriteOutcome; file: Uint8Array }> {
  const { book } = await openInExcel(file);
  const outcome = await excelWorkbook({ sleep: () => Promise.resolve() }).takeBackLastFill();
  const after = book.save();
  expect(newFaults(file, after)).toEqual([]);
  return { outcome, file: after };
}

/** All that a person sees of a sheet: what its cells hold, how they look, where they lead and what they offer. */
function seen(sheet: BookSheet): unknown {
  const used = sheet.used(true);
  const [rows, columns] = used === undefined ? [0, 0] : [used.row + used.rowCount, used.column + used.columnCount];
  const cells: Record<string, unknown> = {};
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const formula = sheet.formula(row, column);
      const { font, ...looks } = sheet.format(row, column);
      const [link, input] = [sheet.linkAt?.(row, column), sheet.inputOf?.(row, column)];
      cells[`${row},${column}`] = [formula ?? sheet.value(row, column), looks, { ...font, underline: undefined }, link, input?.isRuled, input?.message]; // prettier-ignore
    }
  const widths = Array.from({ length: columns }, (_, column) => [sheet.columnWidth(column), sheet.isColumnHidden(column)]);
  const { name, frozen, merges, comments, visibility } = sheet;
  return { name, frozen: { ...frozen }, merges, comments, visibility, widths, tables: sheet.tables, cells };
}
function seenIn(file: Uint8Array): unknown {
  const book = openBook(file);
  // The mark of a run says nothing of the workbook.
  const settings = book.settings.keys().flatMap((key) => (key.endsWith(".run") ? [] : [[key, book.settings.get(key)]]));
  const names = book.names.map((it) => JSON.stringify(it)).sort();
  return { sheets: book.sheets.map(seen), names, settings };
}

const put = (file: Uint8Array, name: string, row: number, column: number, cell: string | number): Uint8Array => {
  const book = openBook(file);
  sheetNamed(book, name).setValues({ row, column, rowCount: 1, columnCount: 1 }, [[cell]]);
  return book.save();
};

test.each<[string, () => Uint8Array]>([
  ["the sample", () => SAMPLE],
  ["a plain quarter", () => fileOf(quarter())],
  ["a file with everything in it", () => openRichQuarter("rich.xlsx")],
  ["one in the days of 1904", () => openRichQuarter("rich1904.xlsx")],
  ["one with prefixed parts", () => openRichQuarter("prefixed.xlsx")],
])("%s: filled and taken back, nothing is seen of the fill", async (_name, before) => {
  const once = await filled(before(), at(MONDAY));
  const { outcome, file } = await takenBack(once);
  expect(outcome).toMatchObject({ outcome: "written", cellsLeft: 0 });
  expect(seenIn(file)).toEqual(seenIn(before()));
  expect(openBook(file).xmlParts.ids()).toEqual(openBook(before()).xmlParts.ids());
});

test("of two fills the second is taken back, and the workbook is as the first left it", async () => {
  const changed = put(await filled(fileOf(quarter()), at(MONDAY)), "Inventory", 2, 2, 4); // OLD-7: 4 on hand
  const twice = await filled(changed, at(TUESDAY));
  expect(changedParts(changed, twice)).not.toEqual([]);
  const { outcome, file } = await takenBack(twice);
  expect(outcome).toMatchObject({ outcome: "written", cellsLeft: 0 });
  expect(seenIn(file)).toEqual(seenIn(changed));
});

test("what a person changed since stays and is counted; what they did not touch goes back, sorted rows too", async () => {
  const before = fileOf(quarter());
  const book = openBook(await filled(before, at(MONDAY)));
  const sheet = sheetNamed(book, "Inventory");
  const rows = cellsOf(sheet).slice(1);
  const width = rows[0]!.length;
  const swapped = [rows[1]!, rows[0]!].map((row) => row.map((cell) => (cell === "" ? undefined : cell)));
  sheet.setValues({ row: 1, column: 0, rowCount: 2, columnCount: width }, swapped);
  const credit = cellsOf(sheet)[0]!.indexOf("Price protection credit");
  expect(swapped[1]![credit]).toBe(120);
  sheet.setValues({ row: 2, column: credit, rowCount: 1, columnCount: 1 }, [[125]]);
  const { outcome, file } = await takenBack(book.save());
  expect(outcome).toMatchObject({ outcome: "written", cellsLeft: 1, leftAt: [`Inventory!${columnName(credit)}3`] });
  const left = cellsOf(sheetNamed(openBook(file), "Inventory"));
  const inputs = cellsOf(sheetNamed(openBook(before), "Inventory"));
  expect(left.map((row) => row.slice(0, inputs[0]!.length))).toEqual([inputs[0], inputs[2], inputs[1]]);
  expect(left.slice(1).map((row) => row.slice(inputs[0]!.length).filter((cell) => cell !== ""))).toEqual([[], [125]]);
});

/** Types into the column under a heading, in the rows (from 1) that are asked for. */
function typed(file: Uint8Array, name: string, heading: string, words: Readonly<Record<number, string>>): Uint8Array {
  const column = cellsOf(sheetNamed(openBook(file), name))[0]!.indexOf(heading);
  expect(column).toBeGreaterThanOrEqual(0);
  return Object.entries(words).reduce((now, [row, word]) => put(now, name, Number(row), column, word), file);
}
const rowsOf = (file: Uint8Array, name: string) => cellsOf(sheetNamed(openBook(file), name));
const rowsHeld = (file: Uint8Array, name: string) => rowsOf(file, name).filter((row) => row.some((cell) => cell !== ""));

const trimmed = (rows: readonly (readonly unknown[])[]) => rows.map((row) => JSON.stringify(row).replace(/(,"")+\]$/, "]"));

test("rows of Review and Sign-offs in which people wrote since stay whole, are named, and the next fill goes on with them", async () => {
  const once = await filled(put(fileOf(quarter()), "Inventory", 2, 2, "five"), at(MONDAY));
  expect(rowsOf(once, "Review").length).toBeGreaterThan(2);
  const signed = typed(typed(once, "Review", "Note", { 2: "Ask Ann" }), "Sign-offs", "Prepared by", { 1: "Ben" });
  const { outcome, file } = await takenBack(signed);
  expect(outcome).toMatchObject({ outcome: "written", leftAt: ["row 2 of Sign-offs", "row 3 of Review"] }); // prettier-ignore
  expect(openBook(file).sheets.map(({ name }) => name)).toEqual([...openBook(fileOf(quarter())).sheets.map(({ name }) => name), "Review", "Sign-offs"]); // prettier-ignore
  for (const [name, row] of [
    ["Review", 2],
    ["Sign-offs", 1],
  ] as const)
    // prettier-ignore
    expect(trimmed(rowsHeld(file, name))).toEqual(trimmed([rowsOf(signed, name)[0]!, rowsOf(signed, name)[row]!]));
  const again = await filled(file, at(TUESDAY));
  const notes = rowsHeld(again, "Review").filter((row) => row.includes("Ask Ann"));
  expect(notes).toHaveLength(1);
  expect(rowsHeld(again, "Review")).toHaveLength(rowsHeld(once, "Review").length);
  expect(rowsHeld(again, "Sign-offs").filter((row) => row.includes("Ben"))).toHaveLength(1);
});

test("so do rows that the fill added to a sheet that was there, though people's columns are not among those that it wrote", async () => {
  const first = await filled(fileOf(quarter()), at(MONDAY));
  const twice = await filled(put(first, "Inventory", 2, 2, "five"), at(TUESDAY));
  const rows = rowsOf(twice, "Review").length - 1;
  expect(rows).toBeGreaterThan(rowsOf(first, "Review").length - 1);
  const noted = typed(typed(twice, "Review", "Note", { [rows]: "Ask Ann" }), "Review", "Reviewer", { 1: "Ben" });
  const { file, outcome } = await takenBack(noted);
  expect(outcome).toMatchObject({ outcome: "written" });
  const now = rowsOf(file, "Review");
  expect(now[rows]).toEqual(rowsOf(noted, "Review")[rows]);
  const ben = now[0]!.indexOf("Reviewer");
  expect(now[1]).toEqual(rowsOf(first, "Review")[1]!.map((cell, column) => (column === ben ? "Ben" : cell)));
});

test("a signature stays beside what its signer saw, and never counts for what the fill before had", async () => {
  const first = await filled(fileOf(quarter()), at(MONDAY));
  const twice = await filled(put(first, "Price changes", 1, 2, 70), at(TUESDAY));
  const [headings] = rowsOf(twice, "Sign-offs");
  const row = rowsOf(twice, "Sign-offs").findIndex(([claim]) => String(claim).startsWith("3.6(A)"));
  const words = { "Prepared by": "Ann", "Prepared as": "analyst", "Prepared on": "2026-11-24" };
  const signed = Object.entries(words).reduce((file, [heading, text]) => typed(file, "Sign-offs", heading, { [row]: text }), twice);
  const { file, outcome } = await takenBack(signed);
  expect(outcome).toMatchObject({ outcome: "written", leftAt: [`row ${row + 1} of Sign-offs`] });
  expect(rowsOf(file, "Sign-offs")[row]).toEqual(rowsOf(signed, "Sign-offs")[row]);
  const again = rowsOf(await filled(put(file, "Price changes", 1, 2, 80), at(TUESDAY)), "Sign-offs")[row]!;
  expect(again[headings!.indexOf("State")]).toBe("suspended");
  expect(again[headings!.indexOf("Preparer signed for")]).toMatch(/^\$200\.00 by Ann/);
});

test("what somebody put beside our lines keeps its sheet, which is named", async () => {
  const once = await filled(fileOf(quarter()), at(MONDAY));
  const { outcome, file } = await takenBack(put(once, "Credit detail", 1, 30, "look here"));
  expect(outcome).toMatchObject({ outcome: "written", leftAt: ['the sheet "Credit detail"'] });
  expect(rowsHeld(file, "Credit detail").flat().filter((cell) => cell !== "")).toEqual(["look here"]); // prettier-ignore
});

test("filling again with nothing new leaves what is kept as it is, to the byte; the next that writes replaces it", async () => {
  const once = await filled(fileOf(quarter()), at(MONDAY));
  expect(await filled(once, at(MONDAY))).toEqual(once);
  const kept = (file: Uint8Array) => openBook(file).xmlParts.ids().map((id) => openBook(file).xmlParts.xml(id)); // prettier-ignore
  const twice = await filled(put(once, "Inventory", 2, 2, 4), at(TUESDAY));
  expect(kept(twice)).toHaveLength(1);
  expect(kept(twice)).not.toEqual(kept(once));
});

test("an Excel that cannot keep it fills all the same", async () => {
  const { book, host } = await openInExcel(fileOf(quarter()));
  const isOfLast = ({ actions }: RequestRecord): boolean => actions.some((action) => action.startsWith("CustomXmlParts.Add[<lastFill"));
  host.switches.faults = [{ when: { matching: isOfLast }, how: "action", afterActions: 0, code: "AccessDenied" }];
  const report = await fillInventory(excelWorkbook({ sleep: () => Promise.resolve() }), at(MONDAY));
  expect([host.log.some(isOfLast), report.outcome, book.xmlParts.ids()]).toEqual([true, "filled", []]);
});

test("once taken back, or removed, nothing is kept, and there is nothing to take back", async () => {
  const once = await filled(fileOf(quarter()), at(MONDAY));
  const { book } = await openInExcel(once);
  const port = excelWorkbook({ sleep: () => Promise.resolve() });
  await expect(port.lastFill()).resolves.toMatchObject({ sheets: expect.arrayContaining(["Inventory", "Credit detail"]) as string[], cannotTakeBack: undefined }); // prettier-ignore
  const [part] = book.xmlParts.ids();
  expect((await port.lastFill())!.characters).toBe(book.xmlParts.xml(part!)!.length);
  const cells = book.sheets.map((sheet) => cellsOf(sheet));
  await port.forgetLastFill();
  expect([book.xmlParts.ids(), book.sheets.map((sheet) => cellsOf(sheet))]).toEqual([[], cells]);
  await expect(port.lastFill()).resolves.toBeUndefined();
  await expect(port.takeBackLastFill()).resolves.toMatchObject({ outcome: "untouched", problem: { message: expect.stringContaining("nothing to take back") as string } }); // prettier-ignore
});

test("what is kept and damaged, or taken for too large, is told, and no cell is written", async () => {
  const once = await filled(fileOf(quarter()), at(MONDAY));
  for (const [xml, why] of [
    ['<lastFill xmlns="urn:channel-credits:last-fill">1 x</lastFill>', "damaged"],
    [keptXml("fill", 5, ["Inventory"], undefined, LAST_NAMESPACE), "tooLarge"],
  ] as const) {
    const { book } = await openInExcel(once);
    const port = excelWorkbook({ sleep: () => Promise.resolve() });
    book.xmlParts.set(book.xmlParts.ids()[0]!, xml);
    await expect(port.lastFill()).resolves.toMatchObject({ cannotTakeBack: why });
    const cells = book.sheets.map((sheet) => cellsOf(sheet));
    await expect(port.takeBackLastFill()).resolves.toMatchObject({ outcome: "untouched" });
    expect(book.sheets.map((sheet) => cellsOf(sheet))).toEqual(cells);
  }
});
