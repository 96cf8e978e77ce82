/** Rows and columns of a sheet of ours that a person inserts, deletes or moves between any two requests of a fill. */
import { excelWorkbook } from "../../src/excel";
import { matchRows } from "../../src/excel/ownRowsNow";
import type { WriteOutcome, WritePlan } from "../../src/workbook/port";
import { rewrite, rowsOf, type Rows } from "../support/actsOfOthers";
import { connect, heldBack } from "../support/anotherPage";
import { expectTidyHost, openInExcel, memoryBook, type MemoryBook } from "@channel-credits/preview-host/testing";
import { column, detailBlock, sheetNamed } from "./sheets";

jest.setTimeout(300_000);
afterEach(expectTidyHost);

/** Blocks of a few rows, so that much falls between two requests. */
const port = () => excelWorkbook({ blockBytes: 250, smallestBlockRows: 1, sleep: () => Promise.resolve() });

const LINES = 9;
const detail = (lines: number, credit: (row: number) => number | string): WritePlan => {
  const block = detailBlock(lines);
  const part = column("Part number", "text", (row) => `00${row}`);
  const columns = [block.columns[0]!, part, block.columns[2]!, column("Credit", "money", credit)];
  return { blocks: [{ ...block, columns }], settings: {} };
};
const first = detail(LINES, (row) => row + 0.1);

const plans: readonly (readonly [string, WritePlan])[] = [
  ["figures of the last rows", detail(LINES, (row) => (row < 5 ? row + 0.1 : 100 + row))],
  ["figures of all rows, three of them gone", detail(LINES - 3, (row) => 100 + row)],
  ["three more rows", detail(LINES + 3, (row) => row + 0.1)],
];

const acts: readonly (readonly [string, (rows: Rows) => Rows])[] = [
  ["a row is inserted", (rows) => [...rows.slice(0, 3), [], ...rows.slice(3)]],
  ["a row is deleted", (rows) => rows.filter((_, row) => row !== 3)],
  ["rows are sorted the other way", ([head, ...rows]) => [head!, ...rows.reverse()]],
  ["a row is inserted above the headings", (rows) => [[], ...rows]],
  ["a column is inserted", (rows) => rows.map((row) => [row[0], undefined, ...row.slice(1)])],
  ["a column is moved", (rows) => rows.map(([one, other, ...rest]) => [other, one, ...rest])],
];

const textOf = (cell: Rows[number][number]): string => (typeof cell === "object" ? cell.error : String(cell ?? ""));

/** The rows of the sheet as texts; a blank one is empty. */
const cellsOf = (book: MemoryBook): string =>
  JSON.stringify(rowsOf(sheetNamed(book, "Credit detail")).map((row) => row.map(textOf).join("|").replace(/\|+$/, "")));

/** Rows that we added, and somebody moved among the others, are blank once they are taken back. */
const withoutBlanks = (cells: string): string => JSON.stringify((JSON.parse(cells) as string[]).filter((row) => row !== ""));

async function filledOnce(): Promise<MemoryBook> {
  const book = memoryBook({ Notes: [["Mine"]] });
  await openInExcel(book);
  await port().write(first);
  return book;
}

/** What stands in the sheet after some of: the second fill, the act. */
async function standingAfter(...steps: ((book: MemoryBook) => unknown)[]): Promise<string> {
  const book = await filledOnce();
  for (const step of steps) await step(book);
  return cellsOf(book);
}

async function actBefore(
  request: number,
  plan: WritePlan,
  act: (book: MemoryBook) => void,
): Promise<{ outcome: WriteOutcome; cells: string; requests: number }> {
  const book = await filledOnce();
  const { host } = await openInExcel(book);
  let requests = 0;
  connect(host, (bridge) =>
    heldBack(bridge, (text, goOn) => {
      if (++requests === request) act(book);
      goOn(text);
    }),
  );
  const outcome = await port().write(plan);
  return { outcome, cells: cellsOf(book), requests };
}

describe.each(plans)("a second fill changes %s", (_plan, plan) => {
  test.each(acts)("%s: all of it is right, or nothing was done", async (_act, change) => {
    const act = (book: MemoryBook): void => rewrite(sheetNamed(book, "Credit detail"), change);
    const fill = (): Promise<WriteOutcome> => port().write(plan);
    const inVain = withoutBlanks(await standingAfter(act));
    const right = [await standingAfter(fill), await standingAfter(fill, act)];
    const bad: unknown[] = [];
    for (let request = 1, last = 1; request <= last; request++) {
      const { outcome, cells, requests } = await actBefore(request, plan, act);
      last = requests;
      const isSaid =
        outcome.outcome === "written" ? right.includes(cells) : outcome.outcome === "untouched" && withoutBlanks(cells) === inVain;
      if (!isSaid) bad.push({ request, outcome: outcome.outcome === "written" ? "written" : outcome.problem.message, cells });
    }
    expect(bad).toEqual([]);
  });
});

test("a cell typed into rows of ours while they are written stands, and is named", async () => {
  const typed = (book: MemoryBook): void =>
    sheetNamed(book, "Credit detail").setValues({ row: 8, column: 3, rowCount: 1, columnCount: 1 }, [["mine"]]);
  const ends = new Set<string>();
  for (let request = 4, last = request; request <= last; request++) {
    const { outcome, cells, requests } = await actBefore(request, plans[0]![1], typed);
    last = requests;
    const isNoted = outcome.outcome === "written" && !cells.includes("mine");
    ends.add(outcome.outcome === "untouched" ? outcome.problem.message : isNoted ? "noted and written over" : outcome.outcome);
    expect({ request, isThere: cells.includes("mine") || isNoted }).toEqual({ request, isThere: true });
  }
  expect([...ends].join(" ")).toMatch(/Cell D9 on the sheet "Credit detail" was changed while we wrote. What was typed there stands/);
});

describe("rows are known again", () => {
  const [A, B, C, D, BLANK] = [1, 2, 3, 4, 0];
  test.each<[string, number[], number[], number[], (number | undefined)[]]>([
    ["where they were", [A, B, C], [A, B, C], [A, B, D], [1, 2, 3]],
    ["as written, too", [A, B, D], [A, B, C], [A, B, D], [1, 2, 3]],
    ["below an inserted row", [BLANK, A, B], [A, B], [A, B], [undefined, 1, 2]],
    ["above a deleted row", [A, C], [A, B, C], [A, B, C], [1, 3]],
    ["in another order", [C, A, B], [A, B, C], [A, B, C], [3, 1, 2]],
    ["emptied ones by what they follow, below everything", [BLANK, A], [A, B, C], [A, BLANK, BLANK], [undefined, 1, 2, 3]],
    ["a row that somebody typed is none of them", [A, 9, C], [A, B, C], [A, B, C], [1, undefined, 3]],
    ["equal rows in turn", [BLANK, A, A], [A, A], [A, A], [undefined, 2, 1]],
  ])("%s", (_story, there, before, after, expected) => {
    const [head, rows] = [7, (prints: number[]) => Int32Array.from([7, ...prints])];
    expect([...matchRows([head, ...there], rows(before), rows(after), BLANK)].slice(1)).toEqual(expected);
  });
});
