import { expectTidyHost, openInExcel } from "../../testing/excelHost";
import { memoryBook } from "../../testing/memoryBook";

afterEach(expectTidyHost);

const BOOK = (): ReturnType<typeof memoryBook> =>
  memoryBook({
    Sheet1: [
      ["a", 1],
      ["b", 2],
    ],
  });

test("a range is used again after a sync, and released at the end of the run", async () => {
  const { host, book } = await openInExcel(BOOK());
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:B1");
    await context.sync();
    range.values = [["c", 3]];
    await context.sync();
    expect(host.referenceCount).toBeGreaterThan(0);
    range.load("values,address");
    await context.sync();
    expect(range.values).toStrictEqual([["c", 3]]);
    expect(range.address).toBe("Sheet1!A1:B1");
  });
  expect(host.referenceCount).toBe(0);
  expect(book.sheets[0]?.value(0, 1)).toBe(3);
});

test("untracked ranges are not kept", async () => {
  const { host } = await openInExcel(BOOK());
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1").load("values");
    await context.sync();
    range.untrack();
    await context.sync();
    expect(host.referenceCount).toBe(0);
  });
});

test("a tracked range outlives its run until it is untracked", async () => {
  const { host } = await openInExcel(BOOK());
  const kept = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("B2");
    context.trackedObjects.add(range);
    await context.sync();
    return range;
  });
  expect(host.referenceCount).toBe(1);
  await Excel.run(kept.context, async (context) => {
    kept.load("values");
    await context.sync();
    expect(kept.values).toStrictEqual([[2]]);
    kept.untrack();
    await context.sync();
  });
  expect(host.referenceCount).toBe(0);
});

test("an added sheet is found again by its id after its first sync", async () => {
  const { book } = await openInExcel(BOOK());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("New");
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    sheet.getRange("A2").values = [[2]];
    await context.sync();
  });
  expect(book.sheets.map(({ name }) => name)).toStrictEqual(["Sheet1", "New"]);
  expect(book.sheets[1]?.values({ row: 0, column: 0, rowCount: 2, columnCount: 1 })).toStrictEqual([[1], [2]]);
});

test("a range on a sheet that has gone is refused", async () => {
  await openInExcel(BOOK());
  const used = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("New");
    const range = sheet.getRange("A1");
    await context.sync();
    sheet.delete();
    await context.sync();
    range.values = [[1]];
    await context.sync();
  });
  await expect(used).rejects.toMatchObject({ code: "InvalidReference" });
});

test("with a latency, requests made at once are answered in their order", async () => {
  const { book } = await openInExcel(BOOK(), { switches: { latencyMs: 5 } });
  const write = (value: number): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [[value]];
      await context.sync();
    });
  await Promise.all([write(1), write(2), write(3)]);
  expect(book.sheets[0]?.value(0, 0)).toBe(3);
});
