import { excelView, excelWorkbook } from "../../src/excel";
import type { WriteOutcome } from "../../src/workbook/port";
import { expectTidyHost, openInExcel, memoryBook, turns } from "@channel-credits/preview-host/testing";
import { column, detailBlock, fillPlan, inventoryBlock, inventoryBook, putCell, sheetNamed, stateOf, partGuard } from "./sheets";

// Many whole fills in one test; a busy machine needs longer than the default.
jest.setTimeout(60_000);

afterEach(expectTidyHost);

const port = () => excelWorkbook({ sleep: () => Promise.resolve(), waitForUserMs: 2_000 });

function writtenBy(outcome: WriteOutcome): Extract<WriteOutcome, { outcome: "written" }> {
  if (outcome.outcome !== "written") throw outcome.problem;
  return outcome;
}

test("a fill writes its columns, a sheet of its own and the settings", async () => {
  const book = inventoryBook();
  await openInExcel(book);
  const { cellsChanged } = writtenBy(await port().write(fillPlan(book)));
  expect(cellsChanged).toBe(3 * 7 - 2 + 4 * 5); // two of the credits are blank
  expect(sheetNamed(book, "Inventory").values({ row: 0, column: 3, rowCount: 4, columnCount: 3 })).toEqual([
    ["Protected quantity", "Price protection credit", "Credit explanation"],
    [1, 1.25, "3.6(A): 1 of 10 units protected"],
    [2, 2.5, "3.6(A): 2 of 20 units protected"],
    [3, undefined, "3.6(A): 3 of 30 units protected"],
  ]);
  expect(sheetNamed(book, "Credit detail").values({ row: 0, column: 0, rowCount: 3, columnCount: 4 })).toEqual([
    ["Clause", "Part number", "Invoice date", "Credit"],
    ["3.6(A)", "000", 36526, 0.1],
    ["3.6(A)", "=1+1", 36527, 1.1],
  ]);
  await expect(port().readSetting("lastFill")).resolves.toEqual({ rows: 6 });
});

test("rows of which we have nothing to say take no format from us where there are thousands of them", async () => {
  const book = inventoryBook();
  await openInExcel(book);
  const rows = 12_000;
  const columns = [column("Credit", "money", (row) => (row < 3 || row === rows - 1 ? row + 0.1 : ""))];
  const plan = { blocks: [{ ...detailBlock(rows), columnIndexes: [0], columns }], settings: {} };
  writtenBy(await port().write(plan));
  const detail = sheetNamed(book, "Credit detail");
  const formats = (): string[] => [1, 3, 4, 6_000, rows - 1, rows].map((row) => detail.format(row, 0).numberFormat);
  expect(formats()).toEqual(["#,##0.00", "#,##0.00", "General", "General", "General", "#,##0.00"]);
  expect(writtenBy(await port().write(plan)).cellsChanged).toBe(0);
  expect(formats()).toEqual(["#,##0.00", "#,##0.00", "General", "General", "General", "#,##0.00"]);
});

test("a row of ours far below the others costs no look at all rows between; what stands there is seen", async () => {
  const rows = 60_000;
  const book = inventoryBook();
  const inventory = sheetNamed(book, "Inventory");
  putCell(inventory, rows, 0, `P-${rows}`);
  const { host } = await openInExcel(book);
  const hasRow = (row: number): boolean => row < 6 || row === rows - 1;
  const part = (row: number): string => (hasRow(row) ? `P-${row + 1}` : "");
  const columns = [
    column("Protected quantity", "quantity", (row) => (hasRow(row) ? row + 1 : "")),
    { ...column("Credit explanation", "note", (row) => (hasRow(row) ? "3.6(A)" : "")), marksRows: true },
  ];
  const plan = {
    blocks: [inventoryBlock(inventory, rows, { columnIndexes: [3, 4], columns, guard: partGuard(rows, part) })],
    settings: {},
  };
  const bytes = (): number => host.log.reduce((sum, { requestBytes, responseBytes }) => sum + requestBytes + responseBytes, 0);
  const written = writtenBy(await port().write(plan));
  expect(written.cellsChanged).toBe(2 + 2 * 7);
  expect([1, 6, 7, rows - 1, rows].map((row) => inventory.value(row, 3))).toEqual([1, 6, undefined, undefined, rows]);
  // What an earlier fill left in a row that is gone by now is emptied; what a user put beside no figure of ours stays.
  putCell(inventory, 30_000, 3, 12);
  putCell(inventory, 30_000, 4, "3.6(A)");
  putCell(inventory, 40_000, 3, 13);
  const again = writtenBy(await port().write(plan));
  expect([again.cellsChanged, inventory.value(30_000, 3), inventory.value(30_000, 4)]).toEqual([2, undefined, undefined]);
  expect(inventory.value(40_000, 3)).toBe(13);
  expect(bytes()).toBeLessThan(800_000);
});

test("numbers, dates and texts get their formats; headings stand out; our sheet keeps its heading row in view", async () => {
  const book = inventoryBook();
  await openInExcel(book);
  writtenBy(await port().write(fillPlan(book)));
  const inventory = sheetNamed(book, "Inventory");
  expect([3, 4, 5].map((index) => inventory.format(6, index).numberFormat)).toEqual(["#,##0", "#,##0.00", "General"]);
  expect(inventory.format(0, 4)).toMatchObject({ fill: "#EEF2F6", wrapText: true, horizontalAlignment: "right", verticalAlignment: "top" });
  expect(inventory.format(0, 4).font.bold).toBe(true);
  expect(inventory.format(0, 5).horizontalAlignment).toBe("left");
  expect(inventory.columnWidth(5)).toBe((60 * 7 + 5) * 0.75);
  const detail = sheetNamed(book, "Credit detail");
  expect([0, 1, 2, 3].map((index) => detail.format(1, index).numberFormat)).toEqual(["@", "@", "yyyy-mm-dd", "#,##0.00"]);
  expect(detail.frozen).toEqual({ rows: 1, columns: 0 });
  expect(detail.showsGridlines).toBe(false);
  expect(inventory.frozen).toEqual({ rows: 0, columns: 0 });
});

test("a second fill that changes nothing writes nothing at all", async () => {
  const book = inventoryBook();
  const { host } = await openInExcel(book);
  writtenBy(await port().write(fillPlan(book)));
  const before = stateOf(book);
  const requests = host.log.length;
  expect(writtenBy(await port().write(fillPlan(book))).cellsChanged).toBe(0);
  const actions = host.log.slice(requests).flatMap((it) => it.actions);
  expect(actions.filter((action) => /=$| → (Add|Delete|Clear|Resize|FreezeRows|update)/.test(action))).toEqual([]);
  expect(stateOf(book)).toEqual(before);
});

test("a second fill writes only what changed", async () => {
  const book = inventoryBook();
  await openInExcel(book);
  writtenBy(await port().write(fillPlan(book)));
  sheetNamed(book, "Inventory").setValues({ row: 3, column: 3, rowCount: 1, columnCount: 1 }, [[99]]);
  const { cellsChanged } = writtenBy(await port().write(fillPlan(book)));
  expect(cellsChanged).toBe(1);
  expect(sheetNamed(book, "Inventory").value(3, 3)).toBe(3);
});

test("on our own sheet the lines that a longer fill left behind are cleared", async () => {
  const book = inventoryBook();
  await openInExcel(book);
  writtenBy(await port().write(fillPlan(book, 6, 9)));
  writtenBy(await port().write(fillPlan(book, 6, 2)));
  expect(sheetNamed(book, "Credit detail").used(true)).toEqual({ row: 0, column: 0, rowCount: 3, columnCount: 4 });
});

test("an empty sheet of our name is ours", async () => {
  const book = inventoryBook();
  book.addSheet("credit DETAIL");
  await openInExcel(book);
  writtenBy(await port().write(fillPlan(book)));
  expect(book.sheets.map(({ name }) => name)).toEqual(["Inventory", "Notes", "credit DETAIL"]);
  expect(sheetNamed(book, "credit DETAIL").value(0, 3)).toBe("Credit");
});

test("columns that a user has moved apart are found where they are", async () => {
  const book = inventoryBook();
  await openInExcel(book);
  const block = inventoryBlock(sheetNamed(book, "Inventory"), 6, { columnIndexes: [9, 4, 6] });
  writtenBy(await port().write({ blocks: [block], settings: {} }));
  expect([4, 6, 9].map((index) => sheetNamed(book, "Inventory").value(0, index))).toEqual([
    "Price protection credit",
    "Credit explanation",
    "Protected quantity",
  ]);
  expect(sheetNamed(book, "Inventory").value(1, 9)).toBe(1);
});

// prettier-ignore
const texts: readonly (readonly [story: string, text: string, stored?: string])[] = [
  ["a formula",                    "=HYPERLINK(\"http://x\")"],
  ["a formula with plus",          "+1+1"],
  ["a formula with minus",         "-2+3"],
  ["a Lotus formula",              "@SUM(A1)"],
  ["a number",                     "123"],
  ["leading zeros",                "00123"],
  ["a long number",                "12345678901234567890"],
  ["a power of ten",               "1E5"],
  ["a percentage",                 "12%"],
  ["an amount",                    "$5.00"],
  ["a negative in brackets",       "(5)"],
  ["a date",                       "2026-03-01"],
  ["a date in words",              "March 5, 2020"],
  ["a time",                       "12:30"],
  ["a fraction",                   "1/2"],
  ["a truth value",                "TRUE"],
  ["an error",                     "#N/A"],
  ["a leading apostrophe",         "'90s stock"],
  ["plain words",                  "Error"],
  ["a leading tab",                "\t=1+1",          "=1+1"],
  ["a leading line break",         "\r\n=1+1",        "=1+1"],
  ["NUL inside",                   "P-\u00001",       "P-1"],
  ["line breaks of Windows",       "one\r\ntwo words", "one\ntwo words"],
  ["text beyond a cell's length",  "x".repeat(40_000), `${"x".repeat(32_766)}…`],
];

describe.each(["text", "note"] as const)("a text in a %s column is stored as that text", (format) => {
  test.each(texts.map(([story, text, stored = text]) => ({ story, text, stored })))("$story", async ({ text, stored }) => {
    const book = memoryBook({ Parts: [["Part"], ["a"]] });
    await openInExcel(book);
    const block = inventoryBlock(sheetNamed(book, "Parts"), 1, {
      columnIndexes: [1],
      columns: [column("Text", format, () => text)],
      guard: partGuard(1, () => "a", "Part"),
    });
    writtenBy(await port().write({ blocks: [block], settings: {} }));
    const parts = sheetNamed(book, "Parts");
    expect({ value: parts.value(1, 1), formula: parts.formula(1, 1) }).toEqual({ value: stored, formula: undefined });
    expect(writtenBy(await port().write({ blocks: [block], settings: {} })).cellsChanged).toBe(0);
  });
});

test.each([[NaN], [Infinity], [undefined as unknown as number], [null as unknown as number]])(
  "a cell of %s is our mistake: it is thrown, and the workbook put back",
  async (cell) => {
    const book = inventoryBook();
    await openInExcel(book);
    const before = stateOf(book);
    const broken = {
      ...detailBlock(3),
      columns: detailBlock(3).columns.map((it) => ({ ...it, cell: (row: number) => (row === 2 ? cell : 1) })),
    };
    const plan = { blocks: [inventoryBlock(sheetNamed(book, "Inventory")), broken], settings: {} };
    await expect(port().write(plan)).rejects.toThrow(/Column "Clause", row 3 below its heading/);
    expect(stateOf(book)).toEqual(before);
  },
);

test("a format that the user chose for one of our columns stays; a text format, which would turn figures into text, does not", async () => {
  const book = inventoryBook();
  await openInExcel(book);
  writtenBy(await port().write(fillPlan(book)));
  const inventory = sheetNamed(book, "Inventory");
  inventory.changeFormat({ row: 1, column: 3, rowCount: 6, columnCount: 1 }, { numberFormat: "0000" });
  inventory.changeFormat({ row: 1, column: 4, rowCount: 3, columnCount: 1 }, { numberFormat: "@" });
  const plan = fillPlan(book);
  const [block, ...rest] = plan.blocks;
  if (block === undefined) throw new Error("a block");
  const columns = block.columns.map((it) => ({ ...it, cell: (row: number) => (it.format === "note" ? it.cell(row) : 7) }));
  writtenBy(await port().write({ ...plan, blocks: [{ ...block, columns }, ...rest] }));
  expect([3, 4].map((index) => [inventory.value(1, index), inventory.format(1, index).numberFormat])).toEqual([
    [7, "0000"],
    [7, "#,##0.00"],
  ]);
});

test.each([
  ["a small request limit", { maxRequestBytes: 20_000 }],
  ["a small response limit", { maxResponseBytes: 20_000 }],
  ["both", { maxRequestBytes: 20_000, maxResponseBytes: 20_000 }],
  ["reads of few cells", { maxCellsPerRead: 1_000 }],
])("a fill of 1,500 rows completes under %s", async (_story, switches) => {
  const book = inventoryBook(1_500);
  await openInExcel(book, { switches });
  writtenBy(await port().write(fillPlan(book, 1_500, 1_200)));
  expect(sheetNamed(book, "Inventory").value(1_500, 3)).toBe(1_500);
  expect(sheetNamed(book, "Credit detail").value(1_200, 3)).toBe(1_199.1);
  expect(writtenBy(await port().write(fillPlan(book, 1_500, 1_200))).cellsChanged).toBe(0);
});

test("what we write is told as ours; what others do meanwhile and afterwards is heard", async () => {
  const book = inventoryBook();
  const { host } = await openInExcel(book);
  const heard: string[] = [];
  await excelView().onChange(() => void heard.push("change"));
  let isTyped = false;
  const typeOnce = (): void => {
    if (!isTyped) host.edit(sheetNamed(book, "Notes").id, 4, 4, { value: "meanwhile" });
    isTyped = true;
  };
  writtenBy(await port().write(fillPlan(book), typeOnce));
  await turns();
  expect(heard).toEqual(["change"]);
  host.edit(sheetNamed(book, "Inventory").id, 1, 1, { value: 5 });
  await turns();
  expect(heard).toEqual(["change", "change"]);
});

test("progress never goes back and names what is being done", async () => {
  const book = inventoryBook(300);
  await openInExcel(book);
  const told: { activity: string; done: number; total: number }[] = [];
  const small = excelWorkbook({ blockBytes: 6_000, sleep: () => Promise.resolve() });
  writtenBy(await small.write(fillPlan(book, 300, 200), (progress) => void told.push(progress)));
  expect(new Set(told.map(({ activity }) => activity))).toEqual(
    new Set(["Checking Inventory", "Checking Credit detail", "Writing Inventory", "Writing Credit detail"]),
  );
  expect(told.every(({ done, total }, index) => done <= total && done >= (told[index - 1]?.done ?? 0))).toBe(true);
  const last = told[told.length - 1];
  expect(last?.done).toBe(last?.total);
});
