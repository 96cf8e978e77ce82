import { excelWorkbook } from "../../src/excel";
import type { WriteOutcome, WritePlan } from "../../src/workbook/port";
import { expectTidyHost, openInExcel, type MemoryBook, type ExcelHostOptions } from "@channel-credits/preview-host/testing";
import { column, detailBlock, fillPlan, inventoryBlock, inventoryBook, sheetNamed, stateOf } from "./sheets";

// Many whole fills in one test; a busy machine needs longer than the default.
jest.setTimeout(60_000);

afterEach(expectTidyHost);

const port = () => excelWorkbook({ sleep: () => Promise.resolve(), waitForUserMs: 2_000 });

interface Trap {
  readonly story: string;
  readonly set: (book: MemoryBook) => void;
  readonly switches?: ExcelHostOptions["switches"];
  readonly code: string;
  readonly says: RegExp;
}

// prettier-ignore
const traps: readonly Trap[] = [
  { story: "a protected sheet",              set: (book) => { sheetNamed(book, "Inventory").isProtected = true; },
    code: "PROTECTED",           says: /^The sheet "Inventory" is protected\. .*Unprotect Sheet.*Nothing was written\.$/ },
  { story: "a read-only workbook",           set: () => undefined, switches: { readOnly: true },
    code: "READ_ONLY",           says: /read-only.*Nothing was written/ },
  { story: "a protected structure",          set: (book) => { book.isStructureProtected = true; },
    code: "STRUCTURE_PROTECTED", says: /"Credit detail" cannot be added.*Protect Workbook/ },
  { story: "our sheet name on another's sheet", set: (book) => { book.addSheet("Credit detail").setValues({ row: 0, column: 0, rowCount: 1, columnCount: 2 }, [["My notes", 1]]); },
    code: "NAME_TAKEN",          says: /"Credit detail" is not one that Channel Credits wrote.*Rename that sheet/ },
  { story: "merged cells in the way",        set: (book) => { sheetNamed(book, "Inventory").merges.push({ row: 2, column: 3, rowCount: 1, columnCount: 2 }); },
    code: "MERGED_CELLS",        says: /Merged cells.*D3:E3.*Inventory.*Unmerge/ },
  { story: "another's heading in the way",   set: (book) => { sheetNamed(book, "Inventory").setValues({ row: 0, column: 4, rowCount: 1, columnCount: 1 }, [["Remark"]]); },
    code: "CELLS_TAKEN",         says: /Cell E1.*"Inventory".*"Price protection credit"/ },
  { story: "another's cell in the way",      set: (book) => { sheetNamed(book, "Inventory").setValues({ row: 5, column: 4, rowCount: 1, columnCount: 1 }, [[7]]); },
    code: "CELLS_TAKEN",         says: /Cell E6.*"Inventory".*"Price protection credit"/ },
  { story: "another's cell below our rows",  set: (book) => { sheetNamed(book, "Inventory").setValues({ row: 40, column: 4, rowCount: 1, columnCount: 1 }, [["total"]]); },
    code: "CELLS_TAKEN",         says: /Cell E41/ },
  { story: "a formula that shows nothing",   set: (book) => { sheetNamed(book, "Inventory").setFormula(3, 4, "=\"\"", ""); sheetNamed(book, "Inventory").setValues({ row: 9, column: 9, rowCount: 1, columnCount: 1 }, [["x"]]); },
    code: "CELLS_TAKEN",         says: /Cell E4/ },
  { story: "our heading by a formula, as a spill has it", set: (book) => { sheetNamed(book, "Inventory").setFormula(0, 4, "=CHANNEL.PRICEPROTECTION(A1:B9)", "Price protection credit"); },
    code: "CELLS_TAKEN",         says: /Cell E1.*"Inventory".*by a formula.*Move the formula/ },
  { story: "rows that changed since",        set: (book) => { sheetNamed(book, "Inventory").setValues({ row: 3, column: 0, rowCount: 1, columnCount: 1 }, [["P-9"]]); },
    code: "CHANGED_MEANWHILE",   says: /Row 4 of the sheet "Inventory".*read anew/ },
  { story: "an old Excel without a needed part", set: () => undefined, switches: { apiLevel: "1.1" },
    code: "OLD_EXCEL",           says: /too old.*Update Excel/ },
];

test.each(traps)("refused before anything is written: $story", async ({ set, switches, code, says }) => {
  const book = inventoryBook();
  const plan = fillPlan(book);
  set(book);
  const before = stateOf(book);
  const { host } = await openInExcel(book, switches === undefined ? {} : { switches });
  const outcome = await port().write(plan);
  expect(outcome).toMatchObject({ outcome: "untouched", problem: { code, message: expect.stringMatching(says) as string } });
  expect(host.log.flatMap((it) => it.actions).filter((action) => /(Values|NumberFormat|Formulas)=$/.test(action))).toEqual([]);
  expect(stateOf(book)).toEqual(before);
});

test("a sheet that is gone", async () => {
  const book = inventoryBook();
  const plan = fillPlan(book);
  book.deleteSheet(sheetNamed(book, "Inventory").id);
  await openInExcel(book);
  expect(await port().write(plan)).toMatchObject({ outcome: "untouched", problem: { code: "SHEET_GONE" } });
});

test("an Excel of set 1.9 does without what came later", async () => {
  const book = inventoryBook();
  await openInExcel(book, { switches: { apiLevel: "1.9" }, shimApiLevel: "1.9" });
  expect(await port().write(fillPlan(book))).toMatchObject({ outcome: "written" });
});

/** Calls `act` once, when the first rows of a sheet are in. */
function onceWriting(act: () => unknown): (progress: { activity: string }) => void {
  let isDone = false;
  return ({ activity }) => {
    if (isDone || !activity.startsWith("Writing Inventory")) return;
    isDone = true;
    act();
  };
}

const inSmallBlocks = () => excelWorkbook({ blockBytes: 6_000, sleep: () => Promise.resolve(), waitForUserMs: 2_000 });

test("rows sorted while we write: what was in goes out again", async () => {
  const book = inventoryBook(400);
  await openInExcel(book);
  const inventory = sheetNamed(book, "Inventory");
  const before = stateOf(book);
  const swap = (): void => {
    const area = { row: 300, column: 0, rowCount: 2, columnCount: 6 };
    inventory.setValues(area, [...inventory.values(area)].reverse());
  };
  const outcome = await inSmallBlocks().write(fillPlan(book, 400), onceWriting(swap));
  expect(outcome).toMatchObject({ outcome: "untouched", problem: { code: "CHANGED_MEANWHILE" } });
  if (outcome.outcome === "untouched") expect(outcome.problem.message).toMatch(/Row 301 .* all of it was put back/);
  swap();
  expect(stateOf(book)).toEqual(before);
});

test("rows sorted while we write over figures of an earlier fill: each goes back into its own row, wherever that is now", async () => {
  const book = inventoryBook(400);
  await openInExcel(book);
  await port().write(fillPlan(book, 400));
  const inventory = sheetNamed(book, "Inventory");
  const plan = fillPlan(book, 400);
  const block = inventoryBlock(inventory, 400, { columns: [column("Protected quantity", "quantity", () => 1000)], columnIndexes: [3] });
  const swap = (): void => {
    const area = { row: 1, column: 0, rowCount: 2, columnCount: 6 };
    inventory.setValues(area, [...inventory.values(area)].reverse());
    const below = { ...area, row: 390 };
    inventory.setValues(below, [...inventory.values(below)].reverse());
  };
  const outcome = await inSmallBlocks().write({ ...plan, blocks: [block] }, onceWriting(swap));
  expect(outcome).toMatchObject({ outcome: "untouched", problem: { code: "CHANGED_MEANWHILE" } });
  expect([1, 2, 3, 390, 391].map((row) => inventory.value(row, 3))).toEqual([2, 1, 3, 391, 390]);
});

test("a column inserted to the left while we write: the user's columns stay whole", async () => {
  const book = inventoryBook(400);
  await openInExcel(book);
  const inventory = sheetNamed(book, "Inventory");
  const insert = (): void => {
    const area = { row: 0, column: 0, rowCount: 401, columnCount: 6 };
    const values = inventory.values(area);
    inventory.setValues({ ...area, column: 1 }, values);
    inventory.setValues(
      { ...area, columnCount: 1 },
      values.map(() => ["theirs"]),
    );
  };
  const outcome = await inSmallBlocks().write(fillPlan(book, 400), onceWriting(insert));
  expect(outcome).toMatchObject({ outcome: "interrupted", problem: { code: "CHANGED_MEANWHILE" } });
  expect(inventory.values({ row: 400, column: 0, rowCount: 1, columnCount: 4 })).toEqual([["theirs", "P-400", 4000, 19.99]]);
});

test("stopped between blocks: everything is put back", async () => {
  const book = inventoryBook(400);
  await openInExcel(book);
  const before = stateOf(book);
  const outcome = await inSmallBlocks().write(fillPlan(book, 400), ({ activity }) =>
    activity.startsWith("Writing Credit") ? "stop" : undefined,
  );
  expect(outcome).toMatchObject({ outcome: "untouched", problem: { code: "STOPPED" } });
  expect(stateOf(book)).toEqual(before);
});

test("a cell being edited: the user is told, and the fill goes on when the edit ends", async () => {
  const book = inventoryBook();
  const { host } = await openInExcel(book);
  const told: string[] = [];
  const outcome = await port().write(fillPlan(book), ({ activity }) => {
    if (activity.startsWith("Checking Credit")) host.switches.cellEditMode = true;
    if (activity.startsWith("Finish editing")) {
      told.push(activity);
      if (told.length === 2) host.switches.cellEditMode = false;
    }
  });
  expect(outcome.outcome).toBe("written");
  expect(told).toEqual(Array.from({ length: 2 }, () => "Finish editing the cell (press Enter or Esc); we go on by ourselves"));
});

test("a cell that stays in editing for too long", async () => {
  const waits: number[] = [];
  const book = inventoryBook();
  const { host } = await openInExcel(book, { switches: { cellEditMode: true } });
  const patient = excelWorkbook({ sleep: (ms) => Promise.resolve(void waits.push(ms)) });
  const outcome = await patient.write(fillPlan(book));
  expect(outcome).toMatchObject({ outcome: "untouched", problem: { code: "CELL_BEING_EDITED", detail: "InvalidOperationInCellEditMode" } });
  expect(waits.slice(0, 5)).toEqual([500, 1000, 2000, 4000, 4000]);
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThanOrEqual(60_000);
  expect(host.log.every((it) => it.asksToWait)).toBe(true);
});

describe("hidden rows", () => {
  const filtered = (): MemoryBook => {
    const book = inventoryBook(8);
    const inventory = sheetNamed(book, "Inventory");
    inventory.isFiltered = true;
    for (const row of [2, 3, 6]) inventory.hiddenRows.add(row);
    return book;
  };
  const fills: readonly (readonly [story: string, isFilled: boolean])[] = [
    ["a first fill", false],
    ["a later fill", true],
  ];

  test.each(fills)("%s goes in where Excel keeps to the addressed rows", async (_story, isFilled) => {
    const book = filtered();
    await openInExcel(book);
    if (isFilled) await port().write(fillPlan(book, 7));
    expect(await port().write(fillPlan(book, 8))).toMatchObject({ outcome: "written" });
    expect(sheetNamed(book, "Inventory").value(3, 3)).toBe(3);
  });

  test.each(fills)("%s is put back where an old Excel strays into other rows", async (_story, isFilled) => {
    const book = filtered();
    const { host } = await openInExcel(book);
    if (isFilled) await port().write(fillPlan(book, 8));
    const before = stateOf(book);
    host.switches.writesUnderFilterGoWrong = true;
    const plan: WritePlan = {
      blocks: [
        inventoryBlock(sheetNamed(book, "Inventory"), 8, {
          columnIndexes: [3],
          columns: [column("Protected quantity", "quantity", (row) => 100 + row)],
        }),
      ],
      settings: {},
    };
    const outcome: WriteOutcome = await port().write(plan);
    expect(outcome).toMatchObject({ outcome: "untouched", problem: { code: "FILTERED_ROWS" } });
    expect(stateOf(book)).toEqual(before);
  });
});

describe("a table", () => {
  const withTable = (): { book: MemoryBook; plan: WritePlan } => {
    const book = inventoryBook();
    const inventory = sheetNamed(book, "Inventory");
    const table = inventory.addTable({ row: 0, column: 0, rowCount: 7, columnCount: 3 }, "Stock");
    return { book, plan: { blocks: [inventoryBlock(inventory, 6, { tableId: table.id }), detailBlock(2)], settings: {} } };
  };

  test("grows to hold our columns, once", async () => {
    const { book, plan } = withTable();
    await openInExcel(book);
    expect(await port().write(plan)).toMatchObject({ outcome: "written" });
    expect(sheetNamed(book, "Inventory").tables[0]?.area).toMatchObject({ rowCount: 7, columnCount: 6 });
    expect(sheetNamed(book, "Inventory").format(0, 3).fill).toBeUndefined();
    expect(await port().write(plan)).toMatchObject({ outcome: "written", cellsChanged: 0 });
  });

  test("has its width again after a failure and after a restore", async () => {
    const { book, plan } = withTable();
    const { host } = await openInExcel(book);
    const before = stateOf(book);
    host.switches.faults = [
      {
        when: { matching: (it) => it.actions.some((action) => action.includes("Add[Credit detail]")) },
        how: "action",
        code: "AccessDenied",
      },
    ];
    expect(await port().write(plan)).toMatchObject({ outcome: "untouched" });
    expect(stateOf(book)).toEqual(before);
    host.switches.faults = [];
    const outcome = await port().write(plan);
    if (outcome.outcome !== "written") throw outcome.problem;
    expect(await port().restore(outcome.before)).toMatchObject({ outcome: "written", cellsLeft: 0 });
    expect(stateOf(book)).toEqual(before);
  });
});
