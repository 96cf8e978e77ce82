import { excelWorkbook } from "../../src/excel";
import type { BookValue } from "@channel-credits/preview-host";
import { WorkbookProblem, type Cell, type ColumnBlock } from "../../src/workbook/port";
import { expectTidyHost, openInExcel, memoryBook } from "@channel-credits/preview-host/testing";
import { inventoryBook, putCell, sheetNamed } from "./sheets";

afterEach(expectTidyHost);

const port = (blockBytes = 3_000_000) => excelWorkbook({ blockBytes, sleep: () => Promise.resolve(), waitForUserMs: 2_000 });

const manyRows = (count: number): BookValue[][] =>
  Array.from({ length: count }, (_, row) => [`P-${row}`, row, row % 2 === 0, `note ${row}`]);

async function read(sheetId: string, columns: readonly number[], top: number, rows: number, blockBytes?: number): Promise<ColumnBlock[]> {
  const blocks: ColumnBlock[] = [];
  await port(blockBytes).readColumns(sheetId, columns, top, rows, (block) => void blocks.push(block));
  return blocks;
}

const joined = (blocks: readonly ColumnBlock[], place: number): Cell[] => blocks.flatMap((block) => block.columns[place] ?? []);

test("only the asked columns are read, adjacent ones together, in the asked order", async () => {
  const book = memoryBook({ Invoices: manyRows(5) });
  const { host } = await openInExcel(book);
  const blocks = await read(sheetNamed(book, "Invoices").id, [3, 0, 1], 1, 3);
  expect(blocks).toEqual([
    {
      top: 1,
      rowCount: 3,
      columns: [
        ["note 1", "note 2", "note 3"],
        ["P-1", "P-2", "P-3"],
        [1, 2, 3],
      ],
    },
  ]);
  const ranges = host.log.flatMap((it) => it.actions).filter((action) => action.includes("load values"));
  expect(ranges).toHaveLength(2);
  expect(host.log.flatMap((it) => it.actions).some((action) => action.includes("valueTypes"))).toBe(false);
});

test("errors are told from texts that look like them; booleans and blanks stay what they are", async () => {
  const book = memoryBook({ Invoices: [[{ error: "#N/A" }, "#N/A", true, undefined, "", 36526]] });
  await openInExcel(book);
  const [block] = await read(sheetNamed(book, "Invoices").id, [0, 1, 2, 3, 4, 5], 0, 1);
  expect(block?.columns.map((cells) => cells[0])).toEqual([{ error: "#N/A" }, "#N/A", true, "", "", 36526]);
});

test("blocks follow the bytes seen, in row order and without gaps", async () => {
  const book = memoryBook({ Invoices: manyRows(2_000) });
  await openInExcel(book);
  const blocks = await read(sheetNamed(book, "Invoices").id, [0, 3], 0, 2_000, 10_000);
  expect(blocks.length).toBeGreaterThan(3);
  expect(joined(blocks, 0)).toEqual(manyRows(2_000).map((row) => row[0]));
  blocks.reduce((top, block) => {
    expect(block.top).toBe(top);
    return top + block.rowCount;
  }, 0);
});

// prettier-ignore
test.each([
  ["the reply is refused as too large", { maxResponseBytes: 20_000 }],
  ["the values come as a silent null",  { maxCellsPerRead: 500 }],
])("blocks are halved when %s", async (_story, switches) => {
  const book = memoryBook({ Invoices: manyRows(1_200) });
  await openInExcel(book, { switches });
  const blocks = await read(sheetNamed(book, "Invoices").id, [0, 1, 3], 0, 1_200);
  expect(joined(blocks, 2)).toEqual(manyRows(1_200).map((row) => row[3]));
});

const LAST_ROW = 1_048_575;

test("a cell in the last row is read without the rows before it, which count as blank", async () => {
  const book = memoryBook({ Invoices: manyRows(40) });
  const invoices = sheetNamed(book, "Invoices");
  putCell(invoices, LAST_ROW, 3, "far below");
  const { host } = await openInExcel(book);
  const blocks = await read(invoices.id, [0, 3], 0, LAST_ROW + 1);
  expect(host.log.reduce((bytes, { responseBytes }) => bytes + responseBytes, 0)).toBeLessThan(200_000);
  expect(blocks.reduce((rows, { top, rowCount }) => (top === rows ? rows + rowCount : NaN), 0)).toBe(LAST_ROW + 1);
  const [first, second] = [joined(blocks, 0), joined(blocks, 1)];
  expect([first.length, second.length]).toEqual([LAST_ROW + 1, LAST_ROW + 1]);
  expect(first.slice(0, 40)).toEqual(manyRows(40).map((row) => row[0]));
  expect(second[LAST_ROW]).toBe("far below");
  expect(first.slice(40).some((cell) => cell !== "") || second.slice(40, LAST_ROW).some((cell) => cell !== "")).toBe(false);
});

// prettier-ignore
test.each([
  ["beside the stretch that was blank", 0],
  ["in a column of its own",            3],
])("a cell that has come into a blank stretch is there when it is read again: %s", async (_story, column) => {
  const book = memoryBook({ Invoices: manyRows(40) });
  const invoices = sheetNamed(book, "Invoices");
  putCell(invoices, 300_000, 0, "end");
  await openInExcel(book);
  const places = async (): Promise<number[]> => {
    const blocks = await read(invoices.id, [0, 3], 40, 300_000);
    return [0, 1].flatMap((place) => joined(blocks, place).flatMap((cell, row) => (cell === "" ? [] : [row + 40])));
  };
  expect(await places()).toEqual([300_000]);
  putCell(invoices, 123_456, column, 7);
  expect((await places()).sort()).toEqual([123_456, 300_000]);
});

test("cells in every few thousandth row are all read", async () => {
  const book = memoryBook({ Invoices: manyRows(1) });
  const invoices = sheetNamed(book, "Invoices");
  const filled = Array.from({ length: 60 }, (_, n) => 1 + n * 4_999 + (n % 7));
  for (const row of filled) putCell(invoices, row, 1, row);
  await openInExcel(book);
  const cells = joined(await read(invoices.id, [1], 0, 400_000), 0);
  expect(cells.flatMap((cell, row) => (cell === "" || row === 0 ? [] : [row]))).toEqual(filled);
});

test("a column too large even in small blocks is named", async () => {
  const book = memoryBook({ Invoices: Array.from({ length: 300 }, () => ["x", "y".repeat(1_000)]) });
  await openInExcel(book, { switches: { maxResponseBytes: 20_000 } });
  const problem = await read(sheetNamed(book, "Invoices").id, [0, 1], 0, 300).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(WorkbookProblem);
  expect(problem).toMatchObject({ code: "TOO_LARGE", message: expect.stringMatching(/column B on the sheet "Invoices"/) as string });
});

test("reading stops where the reader says so", async () => {
  const book = memoryBook({ Invoices: manyRows(2_000) });
  await openInExcel(book);
  let blocks = 0;
  await port(10_000).readColumns(sheetNamed(book, "Invoices").id, [0], 0, 2_000, () => {
    blocks++;
    return "stop";
  });
  expect(blocks).toBe(1);
});

// prettier-ignore
test.each([
  ["GeneralException",   3, "read"],
  ["RequestAborted",     1, "read"],
  ["ConnectionFailure",  4, "REQUEST_FAILED"],
  ["InvalidArgument",    1, "REQUEST_FAILED"],
  ["InactiveWorkbook",   2, "read"],
  ["InactiveWorkbook",  99, "OTHER_WORKBOOK_ACTIVE"],
  ["InvalidOperation",   2, "read"],
  ["ApiNotFound",        1, "OLD_EXCEL"],
  ["UnreadableFile",     1, "FILE_UNREADABLE"],
])("a read that meets %s %i times ends in %s", async (code, times, end) => {
  const book = memoryBook({ Invoices: manyRows(3) });
  const { host } = await openInExcel(book);
  const id = sheetNamed(book, "Invoices").id;
  host.switches.faults = [{ when: { next: times }, how: "request", code }];
  const said = await read(id, [0], 0, 3).then(() => "read", (error: unknown) => (error instanceof WorkbookProblem ? error.code : error));
  expect(said).toBe(end);
});

test("a deleted sheet", async () => {
  const book = inventoryBook();
  const id = sheetNamed(book, "Notes").id;
  book.deleteSheet(id);
  await openInExcel(book);
  await expect(read(id, [0], 0, 1)).rejects.toMatchObject({ code: "SHEET_GONE" });
});

test("what a problem keeps for a support report holds no cell contents", async () => {
  const book = memoryBook({ Invoices: [["secret"]] });
  const { host } = await openInExcel(book);
  host.switches.faults = [{ when: { next: 9 }, how: "action", code: "InvalidArgument", message: "secret" }];
  await expect(read(sheetNamed(book, "Invoices").id, [0], 0, 1)).rejects.toMatchObject({
    message: expect.not.stringContaining("secret") as string,
    detail: expect.stringMatching(/^InvalidArgument/) as string,
  });
});

test("settings: kept under our prefix, absent ones undefined, undefined takes one away", async () => {
  const book = inventoryBook();
  await openInExcel(book);
  await expect(port().readSetting("mapping")).resolves.toBeUndefined();
  await port().writeSetting("mapping", { Inventory: ["Part number", 3] });
  expect(book.settings.keys()).toEqual(["channelCredits.mapping"]);
  await expect(port().readSetting("mapping")).resolves.toEqual({ Inventory: ["Part number", 3] });
  await port().writeSetting("mapping", undefined);
  expect(book.settings.keys()).toEqual([]);
});
