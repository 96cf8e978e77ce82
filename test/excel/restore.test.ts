import { excelWorkbook } from "../../src/excel";
import type { BeforeImage } from "../../src/workbook/port";
import type { Host } from "@channel-credits/preview-host";
import { expectTidyHost, openInExcel, type MemoryBook } from "@channel-credits/preview-host/testing";
import { fillPlan, inventoryBook, sheetNamed, stateOf } from "./sheets";

// Many whole fills in one test; a busy machine needs longer than the default.
jest.setTimeout(60_000);

afterEach(expectTidyHost);

const port = () => excelWorkbook({ sleep: () => Promise.resolve(), waitForUserMs: 2_000 });

interface Filled {
  readonly book: MemoryBook;
  readonly host: Host;
  readonly start: unknown;
  readonly before: BeforeImage;
}

async function filled(rows = 6): Promise<Filled> {
  const book = inventoryBook(rows);
  const { host } = await openInExcel(book);
  const start = stateOf(book);
  const outcome = await port().write(fillPlan(book, rows));
  if (outcome.outcome !== "written") throw outcome.problem;
  return { book, host, start, before: outcome.before };
}

test("everything goes back, and a second restore has nothing to do", async () => {
  const { book, start, before } = await filled();
  const outcome = await port().restore(before);
  expect(outcome).toMatchObject({ outcome: "written", cellsLeft: 0 });
  expect(stateOf(book)).toEqual(start);
  if (outcome.outcome === "written") expect(await port().restore(outcome.before)).toMatchObject({ outcome: "written", cellsChanged: 0 });
});

test("a second fill goes back to the first", async () => {
  const { book } = await filled();
  const first = stateOf(book);
  const plan = fillPlan(book, 6, 9);
  const [block, detail] = plan.blocks;
  if (block === undefined || detail === undefined) throw new Error("two blocks");
  const dearer = {
    ...block,
    columns: block.columns.map((it) => ({ ...it, cell: (row: number) => (it.format === "note" ? `now ${row} and more words` : row * 7) })),
  };
  const outcome = await port().write({ blocks: [dearer, detail], settings: { lastFill: "second" } });
  if (outcome.outcome !== "written") throw outcome.problem;
  expect(stateOf(book)).not.toEqual(first);
  await port().restore(outcome.before);
  expect(stateOf(book)).toEqual(first);
});

test("what a person changed since stays, and is counted", async () => {
  const { book, before } = await filled();
  const inventory = sheetNamed(book, "Inventory");
  inventory.setValues({ row: 2, column: 4, rowCount: 1, columnCount: 1 }, [[777]]);
  inventory.setFormula(3, 3, "=B4", 30);
  expect(await port().restore(before)).toMatchObject({ outcome: "written", cellsLeft: 2 });
  expect([inventory.value(2, 4), inventory.formula(3, 3), inventory.value(4, 4), inventory.value(2, 5)]).toEqual([
    777,
    "=B4",
    undefined,
    undefined,
  ]);
});

test("rows that have moved since are known again, and their figures go back where they are now", async () => {
  const { book, before } = await filled();
  const inventory = sheetNamed(book, "Inventory");
  const area = { row: 1, column: 0, rowCount: 2, columnCount: 6 };
  inventory.setValues(area, [...inventory.values(area)].reverse());
  expect(await port().restore(before)).toMatchObject({ outcome: "written", cellsLeft: 0 });
  expect([1, 2, 3].map((row) => inventory.value(row, 3))).toEqual([undefined, undefined, undefined]);
});

test("a sheet of ours to which a person has added something stays, without our cells", async () => {
  const { book, before } = await filled();
  sheetNamed(book, "Credit detail").setValues({ row: 0, column: 8, rowCount: 1, columnCount: 1 }, [["checked by me"]]);
  expect(await port().restore(before)).toMatchObject({ outcome: "written", cellsLeft: 0 });
  expect(sheetNamed(book, "Credit detail").used(true)).toEqual({ row: 0, column: 8, rowCount: 1, columnCount: 1 });
});

test("a choice made since the fill is kept", async () => {
  const { before } = await filled();
  await port().writeSetting("lastFill", "mine");
  await port().restore(before);
  await expect(port().readSetting("lastFill")).resolves.toBe("mine");
});

test("a protected sheet refuses before anything is put back", async () => {
  const { book, before } = await filled();
  const state = stateOf(book);
  sheetNamed(book, "Inventory").isProtected = true;
  expect(await port().restore(before)).toMatchObject({ outcome: "untouched", problem: { code: "PROTECTED" } });
  expect(stateOf(book)).toEqual(state);
});

test("a deleted sheet has nothing to put back", async () => {
  const { book, before, start } = await filled();
  book.deleteSheet(sheetNamed(book, "Credit detail").id);
  expect(await port().restore(before)).toMatchObject({ outcome: "written" });
  expect(stateOf(book)).toEqual(start);
});

test("interrupted at any request, a restore can be taken up again", async () => {
  const clean = await filled();
  const firstRequest = clean.host.log.length;
  await port().restore(clean.before);
  const requests = clean.host.log
    .slice(firstRequest)
    .filter((it) => !it.isCleanUp)
    .map((it) => it.number);
  for (const number of requests) {
    const { book, host, start, before } = await filled();
    host.switches.faults = [{ when: { matching: (it) => it.number >= number }, how: "action", afterActions: 3, code: "AccessDenied" }];
    const outcome = await port().restore(before);
    host.switches.faults = [];
    expect({ number, outcome: outcome.outcome }).toEqual({
      number,
      outcome: expect.stringMatching(/untouched|interrupted|written/) as string,
    });
    if (outcome.outcome !== "written") expect(await port().restore(before)).toMatchObject({ outcome: "written", cellsLeft: 0 });
    expect({ number, state: stateOf(book) }).toEqual({ number, state: start });
  }
});
