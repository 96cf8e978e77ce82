/**
 * The worked cases of requests, orders, dealers and the roll through the whole path. Each names the columns that it is about, of every sheet
 * that gets some; what it does not name is not looked at.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isoText } from "../../src/contract/base/calendar";
import { openBook } from "@channel-credits/preview-host";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { exampleSheets, type CaseSheets } from "../support/exampleSheets";
import { cellsOf, fileOf, filled, sheetNamed, written, type Row } from "./files";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

type Figures = Readonly<Record<string, string | number | null>>;
interface FurtherCase extends CaseSheets {
  readonly story: string;
  readonly expected: Readonly<Record<string, readonly Figures[]>> & { readonly findings: readonly string[] };
}

const FOLDER = join(__dirname, "../examples/further");
const CASES = readdirSync(FOLDER).map((file) => [file, JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as FurtherCase] as const);

/** A cell as the cases write what is expected in its place: money with two decimals, a day as ISO text, a blank as null. */
function shown(cell: string | number | undefined, expected: string | number | null): string | number | null {
  if (cell === undefined || cell === "") return null;
  if (typeof cell !== "number" || typeof expected !== "string") return cell;
  return /^\d{4}-\d{2}-\d{2}$/.test(expected) ? isoText(cell) : cell.toFixed(2);
}

/** What stands in the columns that the case names, row by row below the headings. */
function figuresIn([headings = [], ...rows]: readonly Row[], expected: readonly Figures[]): readonly Figures[] {
  return expected.map((figures, i) =>
    Object.fromEntries(Object.entries(figures).map(([heading, figure]) => [heading, shown(rows[i]?.[headings.indexOf(heading)], figure)])),
  );
}

async function runs({ expected: { findings, ...sheets }, ...example }: FurtherCase): Promise<void> {
  const file = await filled(fileOf(exampleSheets(example)));
  const book = openBook(file);
  const found = Object.entries(sheets).map(([name, figures]) => [name, figuresIn(cellsOf(sheetNamed(book, name)), figures)]);
  const codes = written(file).review.map((row) => String(row[1]));
  expect(Object.fromEntries(found)).toEqual(sheets);
  expect(codes).toEqual(expect.arrayContaining([...findings]));
}

test.each([...CASES, ...selfCheck()])("%s", (_file, example) => runs(example));

/** That a case is looked at can be seen from one whose right is computed already. */
function selfCheck(): readonly (readonly [string, FurtherCase])[] {
  const example = JSON.parse(readFileSync(join(__dirname, "../examples/price-drop.json"), "utf8")) as FurtherCase;
  const inventory = example.expected["Inventory"]!.map(({ "Protected quantity": units, "Price protection credit": credit }) => ({
    "Protected quantity": units!,
    "Price protection credit": credit!,
  }));
  return [["a case of price protection, read the same way", { ...example, expected: { Inventory: inventory, findings: [] } }]];
}
