/** What a user keeps beside, below or among our columns survives a refill: whole files, over the real Office.js. */
import { openBook, type BookSheet } from "@channel-credits/preview-host";
import { OUTPUT_HEADINGS } from "../../src/workbook/headers";
import { WorkbookProblem } from "../../src/workbook/port";
import { fill, fileOf, filled, figures, refusal, sheetNamed } from "../scenarios/files";
import { FIGURES, quarter } from "../scenarios/quarter";
import { expectTidyHost } from "@channel-credits/preview-host/testing";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const HEADING = "Price protection credit";
const inventoryOf = (file: Uint8Array): BookSheet => sheetNamed(openBook(file), "Inventory");

/** The file with its Inventory changed as by hand. */
function edited(file: Uint8Array, change: (sheet: BookSheet, headings: readonly unknown[]) => void): Uint8Array {
  const book = openBook(file);
  const sheet = sheetNamed(book, "Inventory");
  const { columnCount } = sheet.used(true)!;
  change(sheet, sheet.values({ row: 0, column: 0, rowCount: 1, columnCount })[0]!);
  return book.save();
}

test("300 columns of the user's: a second fill finds ours again at the right end and changes nothing", async () => {
  const wide = fileOf(quarter(), {
    arrange: (book) => sheetNamed(book, "Inventory").setValues({ row: 0, column: 299, rowCount: 1, columnCount: 1 }, [["Shelf"]]),
  });
  const once = await filled(wide);
  expect(figures(once)).toEqual(FIGURES);
  expect(Buffer.compare(await filled(once), once)).toBe(0);
});

test("a sheet in use up to column XFD is refused, with the reason", async () => {
  const full = fileOf(quarter(), {
    arrange: (book) => sheetNamed(book, "Inventory").setValues({ row: 4, column: 16_383, rowCount: 1, columnCount: 1 }, [["mine"]]),
  });
  const { report, file } = await fill(full);
  expect(Buffer.compare(file, full)).toBe(0);
  expect(report).toMatchObject({ outcome: "failed", written: { outcome: "untouched", problem: { code: "CELLS_TAKEN" } } });
  const problem = report.outcome === "failed" ? report.written.problem : undefined;
  expect(problem).toBeInstanceOf(WorkbookProblem);
  expect(problem?.message).toMatch(/"Inventory" is in use up to its right edge/);
});

// prettier-ignore
test.each([
  ["directly below the figures",     3],
  ["below them with rows between",   9],
])("a total %s stays", async (_story, row) => {
  const once = edited(await filled(fileOf(quarter())), (sheet, headings) => {
    sheet.setFormula(row, headings.indexOf(HEADING), "=SUM(G2:G3)", 120);
  });
  const twice = await filled(once);
  expect(inventoryOf(twice).formula(row, OUTPUT_HEADINGS.indexOf(HEADING) + firstOfOurs(once))).toBe("=SUM(G2:G3)");
});

// prettier-ignore
test.each([
  ["a number",  120],
  ["a text",    "checked, Dana"],
])("%s typed below the figures stays", async (_story, typed) => {
  const first = await filled(fileOf(quarter()));
  const column = OUTPUT_HEADINGS.indexOf(HEADING) + firstOfOurs(first);
  const cell = { row: 3, column, rowCount: 1, columnCount: 1 };
  const once = edited(first, (sheet) => sheet.setValues(cell, [[typed]]));
  const twice = await filled(once);
  expect(inventoryOf(twice).values(cell)).toEqual([[typed]]);
  expect(figures(twice).slice(0, FIGURES.length)).toEqual(FIGURES);
});

test("a formula over a figure of ours stays, unless it is to be replaced: then it gives way to the figure", async () => {
  const once = edited(await filled(fileOf(quarter())), (sheet, headings) => sheet.setFormula(1, headings.indexOf(HEADING), "=1+1", 2));
  const kept = inventoryOf(await filled(once));
  const { columnCount } = kept.used(true)!;
  const [headings] = kept.values({ row: 0, column: 0, rowCount: 1, columnCount });
  expect(kept.formula(1, headings!.indexOf(HEADING))).toBe("=1+1");
  expect(figures(await filled(once, { typedOver: "replace" }))).toEqual(FIGURES);
});

test("a figure whose row was emptied goes", async () => {
  const once = edited(await filled(fileOf(quarter())), (sheet, headings) => {
    const columnCount = headings.indexOf(OUTPUT_HEADINGS[0]);
    sheet.setValues({ row: 2, column: 0, rowCount: 1, columnCount }, [Array.from({ length: columnCount }, () => undefined)]);
  });
  expect(figures(await filled(once))[1] ?? []).toEqual(expect.not.arrayContaining([100]));
});

test("a copy of a column of ours is refused, not written over", async () => {
  const once = edited(await filled(fileOf(quarter())), (sheet, headings) => {
    sheet.setValues({ row: 0, column: headings.length + 1, rowCount: 2, columnCount: 1 }, [[HEADING], [99]]);
  });
  expect(await refusal(once)).toEqual([expect.stringMatching(/several columns headed "Price protection credit"/)]);
});

function firstOfOurs(file: Uint8Array): number {
  const sheet = inventoryOf(file);
  const { columnCount } = sheet.used(true)!;
  return sheet.values({ row: 0, column: 0, rowCount: 1, columnCount })[0]!.indexOf(OUTPUT_HEADINGS[0]);
}
