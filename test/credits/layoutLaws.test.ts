/** The same data in different layouts gives the same figures: where headings stand, over how many rows, in what order of columns. */
import fc from "fast-check";
import { prepareFill } from "../../src/credits/prepareFill";
import type { Cell } from "../../src/workbook/port";
import { randomWorkbook } from "../oracle/randomWorkbook";
import { arrayPort, cellsOf } from "../support/arrayPort";
import { exampleSheets, type SheetOfCells } from "../support/exampleSheets";

jest.setTimeout(60_000);

type Rows = readonly (readonly Cell[])[];
/** Lays the rows of a sheet out anew; the first is the row of headings. */
type Layout = (rows: Rows) => Rows;

const words = (cell: Cell | undefined): readonly string[] => (typeof cell === "string" ? cell.split(" ") : []);
const first = (cell: Cell): Cell => words(cell)[0] ?? "";
const rest = (cell: Cell): Cell => words(cell).slice(1).join(" ");
const blank = (row: readonly Cell[]): readonly Cell[] => row.map(() => "");

/** Headings cut after their first word; a heading of one word stands in the lower row, or in the upper one as if merged down. */
const cutInTwo =
  (single: "above" | "below", middle = false): Layout =>
  ([head = [], ...below]) => {
    const isSingle = (cell: Cell): boolean => words(cell).length < 2;
    const upper = head.map((cell) => (isSingle(cell) ? (single === "above" ? cell : "") : first(cell)));
    const lower = head.map((cell) => (isSingle(cell) ? (single === "above" ? "" : cell) : rest(cell)));
    return [upper, ...(middle ? [blank(head)] : []), lower, ...below];
  };

const LAYOUTS: Readonly<Record<string, Layout>> = {
  "headings in row 3": (rows) => [[], [], ...rows],
  "a title above": (rows) => [["Report of the quarter"], [], ...rows],
  "a title right above": (rows) => [["Report of the quarter"], ...rows],
  "who and when above": (rows) => [["Company", "Any Corp"], ["Printed", 36557], ...rows],
  "columns the other way round": (rows) => rows.map((row) => [...rows[0]!].map((_, i) => row[rows[0]!.length - 1 - i] ?? "")),
  "blank columns to the left": (rows) => rows.map((row) => ["", "", ...row]),
  "headings in capitals": ([head = [], ...below]) => [head.map((cell) => (typeof cell === "string" ? cell.toUpperCase() : cell)), ...below],
  "headings cut in two rows": cutInTwo("below"),
  "headings cut in two rows, short ones merged down": cutInTwo("above"),
  "headings cut in two rows with a blank one between": cutInTwo("below", true),
  "headings merged down over a row of groups": ([head = [], ...below]) => [["Group", ...blank(head).slice(1)], head, ...below],
  "headings merged down over two rows": ([head = [], ...below]) => [head, blank(head), ...below],
  "rows that hold a note beside them": (rows) => [...rows, [...blank(rows[0]!), "counted twice"]],
};

/** A row of a sheet stands elsewhere in another layout. */
const placeless = (cell: string | number): string | number => (typeof cell === "string" ? cell.replaceAll(/\brow \d+/g, "row") : cell);
/** Columns of Credit detail that hold a row: Row, Change or notice row, Invoice row. */
const ROW_COLUMNS = new Set([2, 17, 18]);

/** Every figure, row by row, without the rows that hold none: a layout may have blank rows. */
async function figures(sheets: readonly SheetOfCells[]): Promise<unknown> {
  const answer = await prepareFill(arrayPort(sheets));
  if ("refusals" in answer) throw new Error(JSON.stringify(answer.refusals));
  const [inventory = [], limits, detail = []] = answer.plan.blocks
    .slice(0, 3)
    .map((block) => cellsOf(block).map((row) => row.map(placeless)));
  const filled = inventory.filter((row) => row.some((cell) => cell !== ""));
  return [filled, limits, detail.map((row) => row.filter((_, column) => !ROW_COLUMNS.has(column)))];
}

test.each(Object.entries(LAYOUTS))("%s", async (_name, layout) => {
  await fc.assert(
    fc.asyncProperty(randomWorkbook, async (example) => {
      const plain = exampleSheets(example);
      const laidOut = plain.map(({ name, rows }) => ({ name, rows: name === "Terms" || rows.length < 2 ? rows : layout(rows) }));
      expect(await figures(laidOut)).toEqual(await figures(plain));
    }),
    { numRuns: 10 },
  );
});
