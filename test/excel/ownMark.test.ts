/** Our sheets are found by their mark: renamed, copied, without a mark, and beside a person's sheet that looks like one. */
import { excelWorkbook } from "../../src/excel";
import { MARK_NAME } from "../../src/excel/ownMark";
import type { BookValue } from "@channel-credits/preview-host";
import { rowsOf } from "../support/actsOfOthers";
import { expectTidyHost, openInExcel, type MemoryBook, type MemorySheet } from "@channel-credits/preview-host/testing";
import { detailBlock, inventoryBook, sheetNamed, stateOf } from "./sheets";

afterEach(expectTidyHost);

const port = () => excelWorkbook({ sleep: () => Promise.resolve() });
const write = (lines: number) => port().write({ blocks: [detailBlock(lines)], settings: {} });
const markOn = (book: MemoryBook, sheet: string) => book.names.find(({ scope, name }) => scope === sheet && name === MARK_NAME);

async function filledBook(): Promise<MemoryBook> {
  const book = inventoryBook();
  await openInExcel(book);
  expect(await write(3)).toMatchObject({ outcome: "written" });
  return book;
}

const detail = (book: MemoryBook): MemorySheet => sheetNamed(book, "Credit detail");

/** As Excel copies a sheet: cells and the names that it alone knows, which still say what they said. */
function copied(book: MemoryBook, from: string, to: string): MemorySheet {
  const rows = rowsOf(sheetNamed(book, from));
  const copy = book.addSheet(to) as MemorySheet;
  copy.setValues({ row: 0, column: 0, rowCount: rows.length, columnCount: rows[0]!.length }, rows);
  const mark = markOn(book, from);
  if (mark) book.setSheetName!(copy, mark.name, mark);
  return copy;
}

const rowsIn = (book: MemoryBook, name: string): number => rowsOf(sheetNamed(book, name)).length - 1;

test("a sheet that we add is marked with what it is for and its id, out of sight", async () => {
  const book = await filledBook();
  expect(markOn(book, "Credit detail")).toMatchObject({ formula: `="Credit detail|${detail(book).id}"`, visible: false });
});

test("renamed, it is found again", async () => {
  const book = await filledBook();
  detail(book).name = "Checked by Ann";
  expect(await write(5)).toMatchObject({ outcome: "written" });
  expect([rowsIn(book, "Checked by Ann"), book.sheets.some(({ name }) => name === "Credit detail")]).toEqual([5, false]);
});

test("renamed, it is ours beside a person's own sheet with our name and our headings", async () => {
  const book = await filledBook();
  detail(book).name = "Checked by Ann";
  book.addSheet("Credit detail").setValues({ row: 0, column: 0, rowCount: 2, columnCount: 4 }, [
    ["Clause", "Part number", "Invoice date", "Credit"],
    ["3.6(A)", "Ann's", 1, 2],
  ]);
  expect(await write(5)).toMatchObject({ outcome: "written" });
  expect(rowsIn(book, "Checked by Ann")).toBe(5);
  expect(rowsOf(sheetNamed(book, "Credit detail"))[1]).toEqual(["3.6(A)", "Ann's", 1, 2]);
});

test("a copy is the user's, also when ours is gone", async () => {
  const book = await filledBook();
  copied(book, "Credit detail", "Kept from March");
  expect(await write(5)).toMatchObject({ outcome: "written" });
  expect([rowsIn(book, "Credit detail"), rowsIn(book, "Kept from March")]).toEqual([5, 3]);
  book.deleteSheet(detail(book).id);
  expect(await write(4)).toMatchObject({ outcome: "written" });
  expect([rowsIn(book, "Credit detail"), rowsIn(book, "Kept from March")]).toEqual([4, 3]);
});

test("ours renamed and a copy given its name: refused, with both named", async () => {
  const book = await filledBook();
  detail(book).name = "Old";
  copied(book, "Old", "Credit detail");
  const state = stateOf(book);
  const { outcome, problem } = (await write(5)) as { outcome: string; problem: Error };
  expect(outcome).toBe("untouched");
  expect(problem.message).toMatch(/Which sheet is our "Credit detail" cannot be told: "Old" and "Credit detail"/);
  expect(stateOf(book)).toEqual(state);
});

test("a mark whose id a program changed counts under our name, and is put right with the next change", async () => {
  const book = await filledBook();
  book.setSheetName!(detail(book), MARK_NAME, { formula: '="Credit detail|{of before}"', visible: false });
  expect(await write(3)).toMatchObject({ outcome: "written", cellsChanged: 0 });
  expect(markOn(book, "Credit detail")!.formula).toContain("{of before}");
  expect(await write(5)).toMatchObject({ outcome: "written" });
  expect(markOn(book, "Credit detail")!.formula).toContain(detail(book).id);
});

const HEADINGS = ["Clause", "Part number", "Invoice date", "Credit"];

// prettier-ignore
test.each<[string, readonly (readonly BookValue[])[], RegExp | undefined]>([
  ["as an earlier version left it",        [HEADINGS, ["3.6(A)", "1", 36526, 0.1]],                    undefined],
  ["with headings alone",                  [HEADINGS],                                                 undefined],
  ["with a note below what we wrote",      [HEADINGS, ["3.6(A)", "1", 36526, 0.1], [undefined, "mine"]], /Row 3 of the sheet "Credit detail" is not as Channel Credits wrote it.*look at B3: "mine"/],
  ["with a row that we never write",       [HEADINGS, ["3.6(A)", "1", 36526, 0.1], ["Sum", "", "", 1]], /"Credit detail" has the name and the headings of ours, but A3 holds something/],
  ["with a number where we have a clause", [HEADINGS, [7, "1", 36526, 0.1]],                           /but A2 holds something/],
])("a sheet of our name without a mark, %s", async (_story, rows, refusal) => {
  const book = inventoryBook();
  book.addSheet("Credit detail").setValues({ row: 0, column: 0, rowCount: rows.length, columnCount: 4 }, rows);
  await openInExcel(book);
  const state = stateOf(book);
  const outcome = await write(5);
  if (refusal === undefined) {
    expect(outcome).toMatchObject({ outcome: "written" });
    expect(markOn(book, "Credit detail")).toBeDefined();
    if (outcome.outcome === "written") await port().restore(outcome.before);
  } else expect((outcome as { problem: Error }).problem.message).toMatch(refusal);
  expect({ ...(stateOf(book) as object), settings: {} }).toEqual({ ...(state as object), settings: {} });
});

test("a sheet that is the user's once it is made is never written over", async () => {
  const book = await filledBook();
  const { ownForm, ...terms } = { ...detailBlock(2), sheet: { ownName: "Terms" } };
  expect(ownForm).toBeDefined();
  expect(await port().write({ blocks: [terms], settings: {} })).toMatchObject({ outcome: "written" });
  expect(markOn(book, "Terms")).toBeUndefined();
  const again = await port().write({ blocks: [{ ...terms, rowCount: 5 }], settings: {} });
  expect(again).toMatchObject({ outcome: "untouched", problem: { code: "NAME_TAKEN" } });
  expect(rowsIn(book, "Terms")).toBe(2);
});

test("an Excel that cannot read names fills without marks", async () => {
  const book = inventoryBook();
  await openInExcel(book, { shimApiLevel: "1.6" });
  expect(await write(3)).toMatchObject({ outcome: "written" });
  expect(await write(5)).toMatchObject({ outcome: "written" });
  expect([rowsIn(book, "Credit detail"), book.names]).toEqual([5, []]);
});
