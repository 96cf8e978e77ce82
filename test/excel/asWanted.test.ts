/** A long sheet of ours that stands as it is to be is told by what its cells hold alone, and nothing that differs is taken for it. */
import { excelWorkbook } from "../../src/excel";
import { rewrite } from "../support/actsOfOthers";
import type { WriteOutcome, WritePlan } from "../../src/workbook/port";
import { expectTidyHost, openInExcel, type MemoryBook, type MemorySheet } from "@channel-credits/preview-host/testing";
import { column, detailBlock, inventoryBook, putCell, sheetNamed, stateOf } from "./sheets";

afterEach(expectTidyHost);

const LINES = 400;
/** Blocks of some 60 rows, of a sheet that counts as long. */
const port = () => excelWorkbook({ sleep: () => Promise.resolve(), rowsKeptEach: 5, blockBytes: 6_000, smallestBlockRows: 20 });

type Cell = (row: number) => string | number;
function plan(part: Cell = (row) => `P-${row}`, credit: Cell = (row) => row + 0.1): WritePlan {
  const block = detailBlock(LINES);
  const columns = [block.columns[0]!, column("Part number", "text", part), block.columns[2]!, column("Credit", "money", credit)];
  return { blocks: [{ ...block, columns }], settings: {} };
}
const fill = (...cells: Parameters<typeof plan>): Promise<WriteOutcome> => port().write(plan(...cells));
const detail = (book: MemoryBook): MemorySheet => sheetNamed(book, "Credit detail");
const aside = (book: MemoryBook): string =>
  JSON.stringify(
    book.sheets
      .filter(({ name }) => name.startsWith("Replaced lines"))
      .map((sheet) => sheet.values({ row: 0, column: 0, rowCount: 9, columnCount: 4 })),
  );

async function filled(...cells: Parameters<typeof plan>) {
  const book = inventoryBook();
  const { host } = await openInExcel(book);
  expect(await fill(...cells)).toMatchObject({ outcome: "written" });
  const from = host.log.length;
  /** What has been asked since of all four columns of rows below the heading. */
  const asked = (property: string): readonly string[] =>
    host.log.slice(from).flatMap(({ actions }) => actions.filter((it) => it.includes(", 4] → load ") && it.includes(property)));
  return { book, asked };
}

test("unchanged it is read without values, its formats a row a block, and nothing is written", async () => {
  const { book, asked } = await filled();
  const before = stateOf(book);
  expect(await fill()).toMatchObject({ outcome: "written", cellsChanged: 0 });
  expect(stateOf(book)).toEqual(before);
  expect(asked("values")).toEqual([]);
  expect(asked("formulas").length).toBeGreaterThan(3);
  const formatsAsked = asked("numberFormat");
  expect(formatsAsked.length).toBeGreaterThan(3);
  expect(formatsAsked.filter((it) => !/, [12], 4\] → load numberFormat$/.test(it))).toEqual([]);
});

// prettier-ignore
test.each<[string, (sheet: MemorySheet) => void, string[]]>([
  ["a figure in the first block",   (sheet) => putCell(sheet, 3, 3, 99),                      ["Credit: 99"]],
  ["a figure in the last row",      (sheet) => putCell(sheet, LINES, 3, 99),                  ["Credit: 99"]],
  ["a text for a number",           (sheet) => putCell(sheet, 300, 3, "299.1"),               ["Credit: 299.1"]],
  ["a formula with our own result", (sheet) => sheet.setFormula(300, 3, "=299+0.1"),          ["Credit: =299+0.1"]],
  ["a truth value",                 (sheet) => putCell(sheet, 200, 1, true),                  ["Part number: true"]],
  ["an error",                      (sheet) => putCell(sheet, 200, 3, { error: "#N/A" }),     ["Credit: #N/A"]],
])("%s that somebody typed is told, kept aside and written anew", async (_story, act, stood) => {
  const { book } = await filled();
  act(detail(book));
  expect(await fill()).toMatchObject({ outcome: "written", replaced: { rows: 1, from: ["Credit detail"] } });
  for (const words of stood) expect(aside(book)).toContain(words);
  const rows = detail(book).values({ row: 1, column: 0, rowCount: LINES, columnCount: 4 });
  expect(rows).toEqual(Array.from({ length: LINES }, (_, row) => ["3.6(A)", `P-${row}`, 36526 + row, row + 0.1]));
  expect(detail(book).formula(300, 3)).toBeUndefined();
  expect(await fill()).toMatchObject({ cellsChanged: 0 });
});

test("sorted by somebody it is written in its order again, and nothing is kept aside", async () => {
  const { book } = await filled();
  rewrite(detail(book), ([head, ...rows]) => [head!, ...rows.slice(0, 150), ...rows.slice(150).reverse()]);
  const outcome = await fill();
  expect(outcome).toMatchObject({ outcome: "written" });
  expect(outcome).not.toHaveProperty("replaced");
  expect(detail(book).value(151, 1)).toBe("P-150");
});

test.each<[string, Cell]>([
  ["a formula", (row) => (row === 250 ? "=1+1" : `P-${row}`)],
  ["an error", (row) => (row === 250 ? "#N/A" : `P-${row}`)],
])("a text of ours that looks like %s is no difference, and the thing itself is one", async (_story, part) => {
  const { book } = await filled(part);
  expect(await fill(part)).toMatchObject({ outcome: "written", cellsChanged: 0 });
  if (part(250) === "=1+1") detail(book).setFormula(251, 1, "=1+1");
  else putCell(detail(book), 251, 1, { error: "#N/A" });
  expect(await fill(part)).toMatchObject({ outcome: "written", cellsChanged: 1 });
  expect(detail(book).formula(251, 1)).toBeUndefined();
  expect(detail(book).value(251, 1)).toBe(part(250));
});

test("formats that got lost are set again, and one that somebody chose for a single cell stays", async () => {
  const { book } = await filled();
  const formatAt = (row: number, place: number): string => detail(book).format(row, place).numberFormat;
  detail(book).changeFormat({ row: 1, column: 3, rowCount: LINES, columnCount: 1 }, { numberFormat: "General" });
  detail(book).changeFormat({ row: 333, column: 2, rowCount: 1, columnCount: 1 }, { numberFormat: "d mmm yyyy" });
  expect(await fill()).toMatchObject({ outcome: "written", cellsChanged: 0 });
  expect([formatAt(1, 3), formatAt(LINES, 3), formatAt(333, 2), formatAt(334, 2)]).toEqual([
    "#,##0.00",
    "#,##0.00",
    "d mmm yyyy",
    "yyyy-mm-dd",
  ]);
});

test("other figures in its last rows are written, and can be put back", async () => {
  const { book } = await filled();
  const before = stateOf(book);
  const later: Cell = (row) => (row >= 350 ? row + 5.5 : row + 0.1);
  const outcome = await fill(undefined, later);
  expect(outcome).toMatchObject({ outcome: "written" });
  expect([detail(book).value(350, 3), detail(book).value(351, 3)]).toEqual([349.1, 355.5]);
  await port().restore((outcome as Extract<WriteOutcome, { outcome: "written" }>).before);
  expect(stateOf(book)).toEqual(before);
});
