/** Figures of ours that somebody has typed over: found, told, and kept or written anew as the user decides. */
import { openBook, type BookValue } from "@channel-credits/preview-host";
import { expectTidyHost, newFaults, openInExcel } from "@channel-credits/preview-host/testing";
import type { FillOptions, FillReport } from "../../src/credits/fillInventory";
import { fillInventory } from "../../src/credits/fillInventory";
import { excelWorkbook } from "../../src/excel";
import { cellsOf, fileOf, fill, filled, sheetNamed } from "./files";
import { quarter } from "./quarter";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const NOW = { now: () => new Date("2026-11-23T09:00:00") };
const CREDIT = "Price protection credit";
const rowsOf = (file: Uint8Array, name: string) => cellsOf(sheetNamed(openBook(file), name));
const columnOf = (file: Uint8Array, name: string, heading: string): number => rowsOf(file, name)[0]!.indexOf(heading);
const put = (file: Uint8Array, name: string, row: number, column: number, cell: BookValue): Uint8Array => {
  const book = openBook(file);
  sheetNamed(book, name).setValues({ row, column, rowCount: 1, columnCount: 1 }, [[cell]]);
  return book.save();
};
const typed = (file: Uint8Array, row: number, heading: string, cell: BookValue): Uint8Array =>
  put(file, "Inventory", row, columnOf(file, "Inventory", heading), cell);
const figure = (file: Uint8Array, part: string, heading = CREDIT): unknown =>
  rowsOf(file, "Inventory").find(([first]) => first === part)![columnOf(file, "Inventory", heading)];
const reviewed = (file: Uint8Array) => {
  const [headings, ...rows] = rowsOf(file, "Review");
  const at = (heading: string): number => headings!.indexOf(heading);
  return rows.filter((row) => row[at("Code")] === "TYPED_OVER").map((row) => ({ key: row[at("Key")], status: row[at("Status")], row: row[at("Row")], text: row[at("Finding")] })); // prettier-ignore
};

async function refilled(
  file: Uint8Array,
  options: FillOptions = NOW,
): Promise<{ report: Extract<FillReport, { outcome: "filled" }>; file: Uint8Array }> {
  // prettier-ignore
  const { report, file: after } = await fill(file, options);
  if (report.outcome !== "filled") throw new Error(JSON.stringify(report));
  return { report, file: after };
}

const once = () => filled(fileOf(quarter()), NOW);

test("a figure typed over is kept and told, on every fill until it is resolved; what is computed counts", async () => {
  const first = await once();
  const { report, file } = await refilled(typed(first, 1, CREDIT, 125));
  expect(report.typedOver).toMatchObject([{ of: "Inventory", sheetRow: 2, heading: CREDIT, computed: 120, stands: 125, isKept: true }]);
  expect(figure(file, "VX-1")).toBe(125);
  expect(report.totals.rights[0]!.cents).toBe(120_00);
  const [line, ...more] = reviewed(file);
  expect([more, line]).toMatchObject([[], { status: "Open", row: 2, text: expect.stringContaining("computed $120.00, stands $125.00") as string }]); // prettier-ignore
  const again = await refilled(file);
  expect(reviewed(again.file)).toEqual([line]);
  expect(again.file).toEqual(file);
  const mended = await refilled(typed(again.file, 1, CREDIT, 120));
  expect(mended.report.typedOver).toEqual([]);
  expect(reviewed(mended.file)).toMatchObject([{ key: line!.key, status: "Cleared" }]);
});

test("written anew where that is asked for, and what stood there is on Replaced lines", async () => {
  const { report, file } = await refilled(typed(await once(), 1, CREDIT, 125), { ...NOW, typedOver: "replace" });
  expect([report.typedOver.map(({ isKept }) => isKept), figure(file, "VX-1"), reviewed(file)]).toEqual([[false], 120, []]);
  expect(JSON.stringify(rowsOf(file, "Replaced lines"))).toContain("125, now 120");
  expect(report.written.replaced).toMatchObject({ rows: 1, from: ["Inventory"] });
});

test("one by one: by its key one is written anew and the other kept", async () => {
  const file = typed(typed(await once(), 1, CREDIT, 125), 2, "Discontinuation return credit", 90);
  const { report } = await refilled(file);
  const [one, other] = report.typedOver;
  const { file: after } = await refilled(file, { ...NOW, typedOver: new Set([other!.key]) });
  expect([one!.heading, figure(after, "VX-1"), figure(after, "OLD-7", "Discontinuation return credit")]).toEqual([CREDIT, 125, 100]);
});

test("found however the sheet was sorted and got rows since, and though other cells of the row are worked out anew", async () => {
  const book = openBook(typed(await once(), 1, CREDIT, 125));
  const sheet = sheetNamed(book, "Inventory");
  const [, one, other] = cellsOf(sheet);
  const width = one!.length;
  const blank = (row: readonly unknown[]): BookValue[] => row.map((cell) => (cell === "" ? undefined : (cell as BookValue)));
  const inserted = Array.from({ length: width }, (_, i) => (i < 5 ? ["NEW-1", "Fremont", 1, 0, one![4]][i] : undefined) as BookValue);
  // Eight of the ten units are committed by now: the figures of that row are others.
  const changed = one!.map((cell, i) => (i === 3 ? 8 : cell));
  sheet.setValues({ row: 1, column: 0, rowCount: 3, columnCount: width }, [blank(other!), inserted, blank(changed)]);
  const { report, file } = await refilled(book.save());
  expect(report.typedOver).toMatchObject([{ sheetRow: 4, heading: CREDIT, stands: 125, isKept: true }]);
  expect(report.typedOver).toHaveLength(1);
  expect([figure(file, "VX-1"), figure(file, "OLD-7", "Discontinuation return credit")]).toEqual([125, 100]);
  const [quantity] = [figure(file, "VX-1", "Protected quantity")];
  expect(quantity).toBe(2);
});

test("an input changed by itself is nobody's typing, and a figure that was emptied is filled", async () => {
  const first = await once();
  const input = await refilled(put(first, "Inventory", 1, 3, 8));
  expect([input.report.typedOver, figure(input.file, "VX-1")]).toEqual([[], 30]);
  const emptied = await refilled(typed(first, 1, CREDIT, undefined));
  expect([emptied.report.typedOver, figure(emptied.file, "VX-1")]).toEqual([[], 120]);
});

test("what Excel's Undo brings back of the fill before is ours", async () => {
  const first = await once();
  const second = await filled(put(first, "Inventory", 1, 3, 8), NOW);
  const columns = rowsOf(first, "Inventory")[0]!.length;
  const book = openBook(second);
  const before = cellsOf(sheetNamed(openBook(first), "Inventory"))[1]!.map((cell) => (cell === "" ? undefined : cell));
  sheetNamed(book, "Inventory").setValues({ row: 1, column: 0, rowCount: 1, columnCount: columns }, [before]);
  const { report, file } = await refilled(book.save());
  expect([report.typedOver, figure(file, "VX-1")]).toEqual([[], 120]);
});

test("a formula and a text are as much a person's as a number; where all is typed over all is found", async () => {
  const first = await once();
  const book = openBook(first);
  const column = columnOf(first, "Inventory", CREDIT);
  sheetNamed(book, "Inventory").setFormula(1, column, "=100+25", 125);
  const { report, file } = await refilled(typed(book.save(), 2, "Discontinuation return credit", "ask Ann"));
  expect(report.typedOver.map(({ stands }) => stands)).toEqual(["=100+25", "ask Ann"]);
  expect(sheetNamed(openBook(file), "Inventory").formula(1, column)).toBe("=100+25");
});

test("typed between the look and the write: the fill begins again and keeps it", async () => {
  const { book, host } = await openInExcel(await once());
  const column = columnOf(book.save(), "Inventory", CREDIT);
  const port = excelWorkbook({ sleep: () => Promise.resolve() });
  let looks = 0;
  const meddling = {
    ...port,
    typedOver: async (blocks: Parameters<NonNullable<typeof port.typedOver>>[0]) => {
      const found = await port.typedOver!(blocks);
      if (looks++ === 0) sheetNamed(book, "Inventory").setValues({ row: 1, column, rowCount: 1, columnCount: 1 }, [[125]]);
      return found;
    },
  };
  const report = await fillInventory(meddling, NOW);
  expect(report).toMatchObject({ outcome: "filled", typedOver: [{ stands: 125, isKept: true }] });
  expect([looks, sheetNamed(book, "Inventory").value(1, column), newFaults(book.save(), book.save()), host.log.length > 0]).toEqual([2, 125, [], true]); // prettier-ignore
});

test("where another program dropped what was kept, nothing tells who typed: what stood there is on Replaced lines", async () => {
  const file = typed(await once(), 1, CREDIT, 125);
  const book = openBook(file);
  for (const key of book.settings.keys()) book.settings.delete(key);
  const { report, file: after } = await refilled(book.save());
  expect([report.typedOver, figure(after, "VX-1")]).toEqual([[], 120]);
  expect(JSON.stringify(rowsOf(after, "Replaced lines"))).toContain("125, now 120");
  expect(report.written.replaced).toMatchObject({ rows: 1, from: ["Inventory"] });
  const untouched = openBook(await once());
  for (const key of untouched.settings.keys()) untouched.settings.delete(key);
  expect((await refilled(untouched.save())).report.written.replaced).toBeUndefined();
});
