import type { FaultRule } from "../../src/protocol";
import { expectTidyHost } from "../../testing/excelHost";
import { inExcel } from "../../testing/inExcel";
import { memoryBook } from "../../testing/memoryBook";
import { turns, until } from "../../testing/turns";

afterEach(expectTidyHost);

/** Three requests, each writing two cells of its own row; answers with the codes met and the cells written. */
async function threeWrites(faults: FaultRule[]): Promise<{ codes: string[]; cells: unknown[][] }> {
  const book = memoryBook({ Sheet1: [] });
  const codes: string[] = [];
  await inExcel(book, async (_sheet, context, host) => {
    await context.sync();
    host.switches.faults = faults;
    for (const row of [1, 2, 3]) {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange(`A${row}`).values = [[row]];
      sheet.getRange(`B${row}`).values = [[row]];
      codes.push(
        await context.sync().then(
          () => "ok",
          (error: OfficeExtension.Error) => error.code,
        ),
      );
    }
    host.switches.faults = [];
  });
  return { codes, cells: book.sheets[0]?.values({ row: 0, column: 0, rowCount: 3, columnCount: 2 }) ?? [] };
}

const ALL = [
  [1, 1],
  [2, 2],
  [3, 3],
];
const NONE_IN_SECOND = [
  [1, 1],
  [undefined, undefined],
  [3, 3],
];
const HALF_OF_SECOND = [
  [1, 1],
  [2, undefined],
  [3, 3],
];

// Workbook, sheets, sheet, then get, keep and get of the range come before the first SetProperty, which is the seventh action.
const VALUES_OF_FIRST = 6;
const AFTER_FIRST_WRITE = 7;
const writesToSecondRow = (request: { readonly actions: readonly string[] }): boolean =>
  request.actions.some((action) => action.includes("[A2]"));

// prettier-ignore
test.each<[string, FaultRule, string[], unknown[][]]>([
  ["no fault that matches",          { when: { request: 99 }, how: "request", code: "GeneralException" },                                   ["ok", "ok", "ok"],                ALL],
  ["the whole request by its text",  { when: { matching: writesToSecondRow }, how: "request", code: "RequestAborted" },                     ["ok", "RequestAborted", "ok"],    NONE_IN_SECOND],
  ["before its first action",        { when: { matching: writesToSecondRow }, how: "action", code: "GeneralException" },                    ["ok", "GeneralException", "ok"],  NONE_IN_SECOND],
  ["after part of it had effect",    { when: { matching: writesToSecondRow }, how: "action", afterActions: AFTER_FIRST_WRITE, code: "Conflict" }, ["ok", "Conflict", "ok"],     HALF_OF_SECOND],
  ["whole, after part of it",        { when: { matching: writesToSecondRow }, how: "request", afterActions: AFTER_FIRST_WRITE, code: "ServiceNotAvailable" }, ["ok", "ServiceNotAvailable", "ok"], HALF_OF_SECOND],
  ["after all of it had effect",     { when: { matching: writesToSecondRow }, how: "request", afterActions: "all", code: "GeneralException" }, ["ok", "GeneralException", "ok"], ALL],
  ["an action, after all of it",     { when: { matching: writesToSecondRow }, how: "action", afterActions: "all", code: "GeneralException" }, ["ok", "GeneralException", "ok"],  ALL],
  ["the n-th that matches",          { when: { matching: () => true, nth: 3 }, how: "request", code: "ActivityLimitReached" },              ["ok", "ok", "ActivityLimitReached"], [[1, 1], [2, 2], [undefined, undefined]]],
  ["the next two",                   { when: { next: 2 }, how: "request", code: "GeneralException" },                                       ["GeneralException", "GeneralException", "ok"], [[undefined, undefined], [undefined, undefined], [3, 3]]],
])("%s", async (_story, rule, codes, cells) => {
  expect(await threeWrites([rule])).toStrictEqual({ codes, cells });
});

test("by its number", async () => {
  const book = memoryBook();
  const { host } = await inExcel(book, () => undefined);
  const failing = host.log.length + 1;
  host.switches.faults = [{ when: { request: failing }, how: "request", code: "GeneralException" }];
  const write = (): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [[1]];
      await context.sync();
    });
  await expect(write()).rejects.toThrow("A fault was injected here.");
  await write();
  expect(host.log.filter(({ outcome }) => outcome === "GeneralException").map(({ number }) => number)).toStrictEqual([failing]);
  expect(book.sheets[0]?.value(0, 0)).toBe(1);
});

test("an answer that never comes, though the request had its effect", async () => {
  const book = memoryBook();
  const { host } = await inExcel(book, () => undefined);
  host.switches.faults = [{ when: { next: 1 }, how: "request", afterActions: "all", noReply: true }];
  const settled = jest.fn();
  void Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").values = [[1]];
    await context.sync();
  }).then(settled, settled);
  await until(() => book.sheets[0]?.value(0, 0) === 1);
  await turns();
  expect(settled).not.toHaveBeenCalled();
  expect(book.sheets[0]?.value(0, 0)).toBe(1);
});

test("the failing statement is named", async () => {
  const book = memoryBook();
  const { host } = await inExcel(book, () => undefined);
  host.switches.faults = [
    { when: { next: 1 }, how: "action", afterActions: VALUES_OF_FIRST, code: "GeneralException", message: "Out of luck." },
  ];
  const failed = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").values = [[1]];
    await context.sync();
  });
  const error = await failed.then(
    () => undefined,
    (thrown: unknown) => thrown as OfficeExtension.Error,
  );
  expect([error?.code, error?.message, error?.debugInfo.statement]).toStrictEqual([
    "GeneralException",
    "Out of luck.",
    "range.values = ...;",
  ]);
});
