import { excelWorkbook } from "../../src/excel";
import type { BookValue } from "../../src/host/book/model";
import { WorkbookProblem, type Cell, type ColumnBlock } from "../../src/workbook/port";
import { expectTidyHost, openInExcel } from "../support/excelHost";
import { memoryBook } from "../support/memoryBook";
import { inventoryBook, sheetNamed } from "./sheets";

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
