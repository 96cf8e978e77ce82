/** What a person types into, between or below our lines on a sheet of ours: it stays, or the fill says where it is and writes nothing. */
import { excelWorkbook } from "../../src/excel";
import { LINES_SETTING } from "../../src/excel/ownLines";
import { keptSums } from "../../src/excel/rowSums";
import { settingKey } from "../../src/excel/settings";
import type { WriteOutcome, WritePlan } from "../../src/workbook/port";
import { rewrite, rowsOf, type Rows } from "../support/actsOfOthers";
import { expectTidyHost, openInExcel, type MemoryBook, type MemorySheet } from "@channel-credits/preview-host/testing";
import { column, detailBlock, inventoryBook, putCell, sheetNamed, stateOf } from "./sheets";

afterEach(expectTidyHost);

const port = () => excelWorkbook({ sleep: () => Promise.resolve() });
const KEY = settingKey(LINES_SETTING);

/** `lines` lines whose credits are `more` higher. */
const plan = (lines: number, more = 0): WritePlan => {
  const block = detailBlock(lines);
  const credit = column("Credit", "money", (row) => row + 0.1 + more);
  return { blocks: [{ ...block, columns: [...block.columns.slice(0, 3), credit] }], settings: {} };
};
const fill = (lines: number, more = 0): Promise<WriteOutcome> => port().write(plan(lines, more));
const detail = (book: MemoryBook): MemorySheet => sheetNamed(book, "Credit detail");

async function filledBook(lines = 6): Promise<MemoryBook> {
  const book = inventoryBook();
  await openInExcel(book);
  expect(await fill(lines)).toMatchObject({ outcome: "written" });
  return book;
}

type Act = (book: MemoryBook) => void;
const typed =
  (row: number, place: number, value: string | number): Act =>
  (book) =>
    putCell(detail(book), row, place, value);
const arranged =
  (change: (rows: Rows) => Rows): Act =>
  (book) =>
    rewrite(detail(book), change);

// prettier-ignore
test.each<[string, Act, number, RegExp]>([
  // what was done                                         lines   what is said
  ["a credit is typed over",       typed(3, 3, 99),          6, /Row 4 of the sheet "Credit detail".*look at D4: "99"/],
  ["a text of ours is typed over", typed(2, 1, "see Ann"),   6, /look at B3: "see Ann"/],
  ["a row is put in between",      arranged((rows) => [...rows.slice(0, 3), ["3.6(A)", "mine", "", 5], ...rows.slice(3)]), 6, /Row 4 .*look at B4: "mine"/],
  ["a note stands between",        arranged((rows) => [...rows.slice(0, 3), ["", "ask Ann"], ...rows.slice(3)]), 6, /look at B4: "ask Ann"/],
  ["a total stands where lines come to be", typed(7, 3, 1234),  8, /Row 8 .*look at D8: "1234"/],
  ["a line that is no more is typed over",  typed(6, 3, 77),    4, /Row 7 .*look at A7: "3.6\(A\)"/],
])("%s: nothing is written, and the cell is named", async (_story, act, lines, words) => {
  const book = await filledBook();
  act(book);
  const before = stateOf(book);
  const outcome = await fill(lines, 100);
  expect(outcome).toMatchObject({ outcome: "untouched", problem: { code: "CELLS_TAKEN" } });
  expect((outcome as { problem: Error }).problem.message).toMatch(words);
  expect(stateOf(book)).toEqual(before);
});

// prettier-ignore
test.each<[string, Act]>([
  ["rows are sorted the other way", arranged(([head, ...rows]) => [head!, ...rows.reverse()])],
  ["rows are deleted",              arranged((rows) => rows.filter((_, row) => row !== 2 && row !== 5))],
  ["an empty row is inserted",      arranged((rows) => [...rows.slice(0, 3), [], ...rows.slice(3)])],
  ["a note stands beside",          typed(3, 6, "mine")],
])("%s: the next fill writes all lines anew", async (_story, act) => {
  const book = await filledBook();
  act(book);
  expect(await fill(6, 100)).toMatchObject({ outcome: "written" });
  expect(rowsOf(detail(book)).slice(1, 7).map((row) => row[3])).toEqual([0, 1, 2, 3, 4, 5].map((row) => row + 0.1 + 100)); // prettier-ignore
});

test("a cell that was emptied, or typed as it is to be, is no loss", async () => {
  const book = await filledBook();
  putCell(detail(book), 2, 1, "");
  putCell(detail(book), 4, 3, 103.1);
  expect(await fill(6)).toMatchObject({ outcome: "untouched" });
  putCell(detail(book), 4, 3, 3.1);
  expect(await fill(6)).toMatchObject({ outcome: "written", cellsChanged: 1 });
});

test("a total below our lines stays with its format, while they do not come to reach it", async () => {
  const book = await filledBook();
  const sheet = detail(book);
  putCell(sheet, 9, 2, "Sum");
  sheet.setFormula(9, 3, "=SUM(D2:D7)");
  for (const lines of [6, 3, 8]) {
    expect(await fill(lines, 100)).toMatchObject({ outcome: "written" });
    expect([sheet.value(9, 2), sheet.formula(9, 3), sheet.format(9, 3).numberFormat]).toEqual(["Sum", "=SUM(D2:D7)", "General"]);
    expect(rowsOf(sheet).filter(([clause]) => clause === "3.6(A)")).toHaveLength(lines);
  }
  expect(await fill(9, 100)).toMatchObject({ outcome: "untouched", problem: { code: "CELLS_TAKEN" } });
});

test("what is kept of rows is not written where nothing changes, and taken back with them", async () => {
  const book = await filledBook();
  const kept = book.settings.get(KEY);
  expect(await fill(6)).toMatchObject({ outcome: "written", cellsChanged: 0 });
  expect(book.settings.get(KEY)).toBe(kept);
  const second = await fill(4, 100);
  expect(book.settings.get(KEY)).not.toBe(kept);
  if (second.outcome === "written") await port().restore(second.before);
  expect(book.settings.get(KEY)).toBe(kept);
  expect(await fill(4, 200)).toMatchObject({ outcome: "written" });
});

// prettier-ignore
test.each<[string, unknown]>([
  ["gone, as other programs leave it", undefined],
  ["null", "null"],
  ["broken", "{"],
  ["of another shape", JSON.stringify({ "Credit detail": 7 })],
])("where what was kept is %s, the form of a row tells whose it is", async (_story, kept) => {
  const book = await filledBook();
  if (kept === undefined) book.settings.delete(KEY);
  else book.settings.set(KEY, kept);
  expect(await fill(6, 100)).toMatchObject({ outcome: "written" });
  if (kept === undefined) book.settings.delete(KEY);
  else book.settings.set(KEY, kept);
  putCell(detail(book), 3, 0, "mine");
  expect(await fill(6, 200)).toMatchObject({ outcome: "untouched", problem: { message: expect.stringContaining('A4: "mine"') as string } });
});

const stoodIn = (book: MemoryBook): string[] =>
  aside(book).slice(1).map((row) => (typeof row[3] === "string" ? row[3] : "")); // prettier-ignore

describe("of a sheet with more rows than a workbook should keep one by one, sums are kept", () => {
  const long = () => excelWorkbook({ sleep: () => Promise.resolve(), rowsKeptEach: 5 });
  const fillLong = (lines: number, more = 0): Promise<WriteOutcome> => long().write(plan(lines, more));
  const LINES = 600;

  async function longBook(): Promise<MemoryBook> {
    const book = inventoryBook();
    await openInExcel(book);
    expect(await fillLong(LINES)).toMatchObject({ outcome: "written" });
    return book;
  }

  // prettier-ignore
  test.each<[string, Act]>([
    ["nothing was done",       () => undefined],
    ["rows were sorted",       arranged(([head, ...rows]) => [head!, ...rows.reverse()])],
    ["a line was deleted",     arranged((rows) => rows.filter((_, row) => row !== 200))],
    ["a row was inserted",     arranged((rows) => [...rows.slice(0, 300), [], ...rows.slice(300)])],
  ])("%s: the next fill writes all lines anew and keeps nothing aside", async (_story, act) => {
    const book = await longBook();
    act(book);
    const outcome = await fillLong(LINES - 1, 100);
    expect(outcome).toMatchObject({ outcome: "written" });
    expect(outcome).not.toHaveProperty("replaced");
  });

  // prettier-ignore
  test.each<[string, Act, string[]]>([
    ["a figure was typed over",               typed(300, 3, 99),                                ["Credit: 99"]],
    ["two were",                              (book) => [typed(300, 3, 99), typed(503, 3, 98)].forEach((act) => act(book)), ["Credit: 99", "Credit: 98"]],
    ["one was, and all sorted",               (book) => [typed(300, 3, 99), arranged(([head, ...rows]) => [head!, ...rows.reverse()])].forEach((act) => act(book)), ["Credit: 99"]],
    ["a text of ours was typed over",         typed(2, 1, "see Ann"),                           ["Part number: see Ann"]],
    ["a formula was typed over a figure",     (book) => detail(book).setFormula(9, 3, "=D3*2"), ["Credit: =D3*2"]],
    ["a line of somebody's is in between",    arranged((rows) => [...rows.slice(0, 300), ["3.6(A)", "mine", "", 5], ...rows.slice(300)]), ["Part number: mine"]],
  ])("%s: it is written anew, and just that is kept aside", async (_story, act, stood) => {
    const book = await longBook();
    act(book);
    expect(await fillLong(LINES, 100)).toMatchObject({ outcome: "written", replaced: { rows: stood.length, from: ["Credit detail"] } });
    const told = stoodIn(book);
    for (const words of stood) expect(told.filter((it) => it.includes(words))).toHaveLength(1);
    expect(detail(book).value(300, 3)).toBe(299.1 + 100);
    expect(await fillLong(LINES, 200)).not.toHaveProperty("replaced");
  });

  test("a row without the form of ours is refused as ever, and one below our lines stays", async () => {
    const book = await longBook();
    putCell(detail(book), 300, 0, "mine");
    expect(await fillLong(LINES, 100)).toMatchObject({ outcome: "untouched", problem: { code: "CELLS_TAKEN" } });
    expect(await fillLong(6, 100)).toMatchObject({ outcome: "written" });
    expect(detail(book).value(300, 0)).toBe("mine");
  });

  test("many changes at once: no row that was typed is lost, whatever else is kept with it", async () => {
    const book = await longBook();
    for (let row = 1; row <= LINES; row += 4) putCell(detail(book), row, 3, 1_000_000 + row);
    expect(await fillLong(LINES, 100)).toMatchObject({ outcome: "written" });
    const told = stoodIn(book);
    for (let row = 1; row <= LINES; row += 4) expect(told.some((it) => it.endsWith(`Credit: ${1_000_000 + row}`))).toBe(true);
  });

  test("after Excel's own Undo the lines of the fill before are known, from sums to single rows and back, too", async () => {
    const book = await longBook();
    let before = rowsOf(detail(book));
    for (const [lines, more] of [
      [LINES, 100],
      [4, 200],
      [LINES, 300],
      [LINES, 400],
    ] as const) {
      // prettier-ignore
      expect(await fillLong(lines, more)).not.toHaveProperty("replaced");
      const after = rowsOf(detail(book));
      arranged(() => before.map((row) => [...row]))(book);
      const again = await fillLong(lines, more + 50);
      expect(again).toMatchObject({ outcome: "written" });
      expect(again).not.toHaveProperty("replaced");
      arranged(() => after.map((row) => [...row]))(book);
      before = rowsOf(detail(book));
      // What was written last is no generation that is kept any more: begin from it.
      book.settings.delete(KEY);
      await fillLong(lines, more);
      before = rowsOf(detail(book));
    }
  });

  test.each<[string, (kept: string) => string]>([
    ["nothing but the mark, as earlier versions left it", () => "*"],
    ["cut off", (kept) => kept.slice(0, -3)],
  ])("%s: the form of a row tells whose it is", async (_story, change) => {
    const book = await longBook();
    const { "Credit detail": kept } = JSON.parse(String(book.settings.get(KEY))) as Record<string, string>;
    book.settings.set(KEY, JSON.stringify({ "Credit detail": change(kept!) }));
    const outcome = await fillLong(LINES, 100);
    expect(outcome).toMatchObject({ outcome: "written" });
    expect(outcome).not.toHaveProperty("replaced");
  });

  test("what is kept of the longest sheet stays small", () => {
    const prints = Array.from({ length: 1_048_575 }, (_, row) => (row * 7919) & 0xffffff);
    expect(keptSums(prints).length).toBeLessThan(90_000);
  });
});

test("rows that a fill left when it was cut off, at whatever request, are no reason to refuse the next", async () => {
  const hasty = excelWorkbook({ blockBytes: 150, smallestBlockRows: 1, sleep: () => Promise.resolve() });
  const ends = new Set<string>();
  for (let at = 1; !ends.has("written"); at++) {
    const book = await filledBook();
    const { host } = await openInExcel(book);
    host.switches.faults = [
      { when: { matching: (it) => it.number >= at && !it.isCleanUp }, how: "action", afterActions: 2, code: "AccessDenied" },
    ];
    const { outcome } = await hasty.write(plan(9, 100));
    host.switches.faults = [];
    ends.add(outcome);
    expect({ at, ...(await fill(6, 200)) }).toMatchObject({ at, outcome: "written" });
  }
  expect([...ends]).toEqual(["untouched", "interrupted", "written"]);
});

const aside = (book: MemoryBook, name = "Replaced lines"): Rows => rowsOf(sheetNamed(book, name));

describe("where no prints are kept, as other programs and earlier versions leave a workbook", () => {
  async function withoutPrints(...acts: readonly Act[]): Promise<MemoryBook> {
    const book = await filledBook();
    book.settings.delete(KEY);
    for (const act of acts) act(book);
    return book;
  }

  test("a figure that was typed over is written anew, and what stood there is kept and told", async () => {
    const book = await withoutPrints(typed(3, 3, 99));
    expect(await fill(6)).toMatchObject({ outcome: "written", replaced: { sheet: "Replaced lines", rows: 1, from: ["Credit detail"] } });
    expect(detail(book).value(3, 3)).toBe(2.1);
    expect(aside(book)).toEqual([
      ["Sheet", "Row there", "What differs", "What stood in the row"],
      ["Credit detail", 4, "D4: 99, now 2.1", "Clause: 3.6(A); Part number: 002; Invoice date: 2000-01-03; Credit: 99"],
    ]);
    const before = stateOf(book);
    const again = await fill(6);
    expect(again).toMatchObject({ outcome: "written", cellsChanged: 0 });
    expect(again).not.toHaveProperty("replaced");
    expect(stateOf(book)).toEqual(before);
  });

  test("a formula, and a line that is no more, are kept too", async () => {
    const book = await withoutPrints(typed(6, 1, "see Ann"), (it) => detail(it).setFormula(2, 3, "=D3*2"));
    expect(await fill(4)).toMatchObject({ outcome: "written", replaced: { rows: 3 } });
    expect(aside(book).slice(1).map(([, row, differs, stood]) => [row, differs, stood])).toEqual([
      [3, "D3: =D3*2, now 1.1", expect.stringContaining("Credit: =D3*2")],
      [6, "The whole row", expect.stringContaining("Part number: 004")],
      [7, "The whole row", expect.stringContaining("Part number: see Ann")],
    ]); // prettier-ignore
  });

  test.each<[string, Act, number]>([
    ["nothing differs", () => undefined, 6],
    ["rows were sorted", arranged(([head, ...rows]) => [head!, ...rows.reverse()]), 6],
    ["lines were deleted", arranged((rows) => rows.filter((_, row) => row !== 2 && row !== 5)), 6],
  ])("%s: nothing is kept aside", async (_story, act, lines) => {
    const book = await withoutPrints(act);
    expect(await fill(lines)).not.toHaveProperty("replaced");
    expect(book.sheets.map(({ name }) => name)).not.toContain("Replaced lines");
  });

  test("cut off at whatever request, what was typed stands on some sheet once the next fill is done", async () => {
    const hasty = excelWorkbook({ blockBytes: 150, smallestBlockRows: 1, sleep: () => Promise.resolve() });
    const ends = new Set<string>();
    for (let at = 1; !ends.has("written"); at++) {
      const book = await withoutPrints(typed(3, 3, 99));
      const { host } = await openInExcel(book);
      host.switches.faults = [
        { when: { matching: (it) => it.number >= at && !it.isCleanUp }, how: "action", afterActions: 2, code: "AccessDenied" },
      ];
      const { outcome } = await hasty.write(plan(6, 100));
      host.switches.faults = [];
      ends.add(outcome);
      expect({ at, ...(await fill(6, 200)) }).toMatchObject({ at, outcome: "written" });
      const kept = book.sheets.filter(({ name }) => name.startsWith("Replaced")).flatMap((sheet) => rowsOf(sheet).map((row) => row[3]));
      expect({ at, isKept: kept.some((text) => typeof text === "string" && text.endsWith("Credit: 99")) }).toEqual({ at, isKept: true });
    }
    expect([...ends]).toEqual(["untouched", "interrupted", "written"]);
  });

  test("lines that begin with a number, as those of Calendar, are known by their form", async () => {
    const days = (more: number): WritePlan => {
      const day = column("Day", "date", (row) => 36526 + row + more);
      return { blocks: [{ ...detailBlock(4), columnIndexes: [0], columns: [day], ownForm: /^\d{1,7}$/ }], settings: {} };
    };
    const book = inventoryBook();
    await openInExcel(book);
    await port().write(days(0));
    book.settings.delete(KEY);
    expect(await port().write(days(2))).toMatchObject({ outcome: "written", replaced: { rows: 2 } });
    expect(aside(book)[1]?.[3]).toBe("Day: 2000-01-01");
  });

  test("a sheet of that name is the user's: another is added, and Restore takes it away with the rest", async () => {
    const book = await withoutPrints(typed(3, 3, 99), (it) => void it.addSheet("replaced lines"));
    const before = stateOf(book);
    const outcome = await fill(6);
    expect(outcome).toMatchObject({ outcome: "written", replaced: { sheet: "Replaced lines 2" } });
    if (outcome.outcome === "written") await port().restore(outcome.before);
    expect(stateOf(book)).toEqual(before);
  });
});

describe("after Excel's own Undo, which brings rows back and leaves what is kept of them", () => {
  const undone = (rows: Rows): Act => arranged(() => [...rows]);

  test("the lines of the fill before are known as ours, and so are those of the fill that was undone", async () => {
    const book = await filledBook();
    const first = rowsOf(detail(book));
    expect(await fill(6, 100)).toMatchObject({ outcome: "written" });
    const second = rowsOf(detail(book));
    undone(first)(book);
    expect(await fill(5, 200)).toMatchObject({ outcome: "written" });
    undone(first)(book);
    expect(await fill(6, 300)).toMatchObject({ outcome: "written" });
    undone(second)(book);
    expect(await fill(6, 400)).toMatchObject({ outcome: "untouched", problem: { code: "CELLS_TAKEN" } });
  });

  test("what was typed since is told all the same", async () => {
    const book = await filledBook();
    const first = rowsOf(detail(book));
    await fill(6, 100);
    undone(first)(book);
    putCell(detail(book), 3, 3, 99);
    expect(await fill(6, 200)).toMatchObject({ outcome: "untouched", problem: { message: expect.stringContaining('D4: "99"') as string } });
  });

  test("a fill that changes nothing keeps what it knows", async () => {
    const book = await filledBook();
    const first = rowsOf(detail(book));
    await fill(6, 100);
    const kept = book.settings.get(KEY);
    await fill(6, 100);
    expect(book.settings.get(KEY)).toBe(kept);
    undone(first)(book);
    expect(await fill(6, 100)).toMatchObject({ outcome: "written" });
    expect(book.settings.get(KEY)).toBe(kept);
  });
});
