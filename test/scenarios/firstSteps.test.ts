/** `docs/first-steps.md` says what a fill of `assets/first-steps.xlsx` writes, and every sum worked out on it is right. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBook } from "@channel-credits/preview-host";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { firstStepsBook } from "../../scripts/sample/firstSteps";
import { dayAfter, day } from "../contract/facts";
import { cellsOf, filled, sheetNamed, type Row } from "./files";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const ROOT = join(__dirname, "../..");
const FILE = new Uint8Array(readFileSync(join(ROOT, "assets/first-steps.xlsx")));
const PAGE = readFileSync(join(ROOT, "docs/first-steps.md"), "utf8");

interface Table {
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const cellsOfLine = (line: string): readonly string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The page's tables, each below the name of its sheet. */
const TABLES: readonly Table[] = [...PAGE.matchAll(/^\*\*(.+)\*\*\n\n((?:\|.*\n)+)/gm)].map(([, sheet = "", lines = ""]) => {
  const [headings = "", , ...rows] = lines.trimEnd().split("\n");
  return { sheet, headings: cellsOfLine(headings), rows: rows.map(cellsOfLine) };
});

/** What a text of the page stands for: a day, a share, a number; undefined for a text. */
function numberOf(text: string): number | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return day(text);
  if (/^-?[\d,]+(\.\d+)?%?$/.test(text)) return Number(text.replace(/[,%]/g, "")) / (text.endsWith("%") ? 100 : 1);
  return undefined;
}

/** The page names these of Calendar once, for there are many. */
const isMonthlyReport = (cell: unknown): boolean => typeof cell === "string" && cell.startsWith("Report of sales and stock due");

/** The rows of a filled sheet below its headings, under these of them. */
function rowsUnder(sheet: readonly Row[], headings: readonly string[]): readonly Row[] {
  const top = sheet.findIndex((row) => headings.every((heading) => row.includes(heading)));
  if (top === -1) throw new Error(`no row has the headings ${headings.join(", ")}`);
  const places = headings.map((heading) => sheet[top]!.indexOf(heading));
  return sheet.slice(top + 1).map((row) => places.map((place) => row[place] ?? ""));
}

/** The page's row as cells: where the sheet has a text, the text. */
const asCells = (row: readonly string[], inSheet: Row | undefined): Row =>
  row.map((text, i) => (typeof inSheet?.[i] === "number" ? (numberOf(text) ?? text) : text));

/** A sum without brackets: products and quotients first, then from left to right. */
function worth(sum: string): number {
  return sum.split(/ (?=[+−] )/).reduce((total, term) => {
    const [, sign, product = ""] = /^(?:([+−]) )?(.*)$/.exec(term)!;
    return total + (sign === "−" ? -1 : 1) * worthOfProduct(product);
  }, 0);
}

function worthOfProduct(product: string): number {
  return product.split(/ (?=[×÷] )/).reduce((total, factor) => {
    const [, sign, text = ""] = /^(?:([×÷]) )?(.*)$/.exec(factor)!;
    const value = numberOf(text);
    if (value === undefined) throw new Error(`${text} of ${product} is no number`);
    return sign === "÷" ? total / value : total * value;
  }, 1);
}

const SUMS = [...PAGE.matchAll(/`([^`]*\d) = ([^`]+)`/g)].map(([, sum = "", result = ""]) => ({ sum, result }));
const ABOUT_DAYS = /^(\S+) ([+−]) (\d+) days$/;

test("the page's tables are the sheets after the fill, row by row", async () => {
  const book = openBook(await filled(FILE));
  expect(TABLES.map(({ sheet }) => sheet).sort()).toEqual(
    [...book.sheets.map(({ name }) => name).filter((name) => !["Credit detail", "Summary", "Sign-offs"].includes(name))].sort(),
  );
  for (const { sheet, headings, rows } of TABLES) {
    const inSheet = rowsUnder(cellsOf(sheetNamed(book, sheet)), headings).filter((row) => !row.some(isMonthlyReport));
    expect({ sheet, rows: rows.map((row, i) => asCells(row, inSheet[i])) }).toEqual({ sheet, rows: inSheet });
  }
});

test("every column that the fill has written a figure into stands on the page", async () => {
  const book = openBook(await filled(FILE));
  for (const [sheet, last] of [
    ["Inventory", "Credit explanation"],
    ["Return requests", "Return explanation"],
  ] as const) {
    const cells = cellsOf(sheetNamed(book, sheet));
    const headings = cells.find((row) => row.includes(last))!.map(String);
    const below = cells.slice(cells.findIndex((row) => row.includes(last)) + 1);
    const withFigures = headings.filter((_, i) => below.some((row) => typeof row[i] === "number"));
    expect(TABLES.find((table) => table.sheet === sheet)!.headings).toEqual(expect.arrayContaining(withFigures));
  }
});

test("every sum on the page is right", () => {
  expect(SUMS.length).toBeGreaterThan(20);
  for (const { sum, result } of SUMS) {
    const [, from, sign, days] = ABOUT_DAYS.exec(sum) ?? [];
    if (from === undefined) expect({ sum, is: worth(sum).toFixed(2) }).toEqual({ sum, is: numberOf(result)?.toFixed(2) });
    else expect({ sum, is: dayAfter(from, Number(days) * (sign === "−" ? -1 : 1)) }).toEqual({ sum, is: result });
  }
});

test("every credit of Credit detail is worked out on the page", async () => {
  const detail = rowsUnder(cellsOf(sheetNamed(openBook(await filled(FILE)), "Credit detail")), ["Quantity", "Unit credit", "Credit"]);
  const workedOut = new Set(SUMS.map(({ sum, result }) => `${sum} = ${result}`));
  const money = (value: string | number | undefined): string => Number(value).toFixed(2);
  const several = detail.filter(([quantity]) => Number(quantity) > 1);
  expect(several.length).toBeGreaterThan(5);
  for (const [quantity, unit, credit] of several) expect(workedOut).toContain(`${quantity} × ${money(unit)} = ${money(credit)}`);
});

test("the change that the page proposes comes to what it says", async () => {
  const book = openBook(FILE);
  const inventory = sheetNamed(book, "Inventory");
  const cells = cellsOf(inventory);
  const row = cells.findIndex(([part]) => part === "VX-100");
  const column = cells.find((it) => it.includes("Committed quantity"))!.indexOf("Committed quantity");
  inventory.setValues({ row, column, rowCount: 1, columnCount: 1 }, [[3]]);
  const changed = cellsOf(sheetNamed(openBook(await filled(book.save())), "Inventory"));
  const credits = rowsUnder(changed, ["Price protection credit"]).slice(0, 2).flat();
  const [, proposal = ""] = PAGE.split("## Try a change");
  expect(credits).toEqual([...proposal.matchAll(/ = (\d+\.\d\d)`/g)].map(([, credit]) => Number(credit)));
  expect(credits).toEqual([270, 140]);
});

test("the file is what the script makes", () => {
  expect(Buffer.compare(firstStepsBook().save(), FILE)).toBe(0);
});

test("claims have the fingerprints of this release: whoever signed before terms or columns were added has signed still", async () => {
  const signOffs = cellsOf(sheetNamed(openBook(await filled(FILE)), "Sign-offs"));
  expect(rowsUnder(signOffs, ["Claim", "Fingerprint"])).toEqual([
    ["3.6(A) VX-100 2000-02-01", "1KHHII3"],
    ["3.7(A) R-1", "156V5RC"],
    ["3.7(D) R-3", "0KJCVVR"],
  ]);
});
