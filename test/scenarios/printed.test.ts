/** How the filled sample comes out on paper: nothing is cut, nothing is too small to read, and what a fill writes can be sent. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBook, type BookSheet } from "@channel-credits/preview-host";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { READ_KINDS } from "../../src/workbook/sheets";
import { filled } from "./files";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const FILE = new Uint8Array(readFileSync(join(__dirname, "../..", "assets/sample.xlsx")));
const FONT = 11;
const ROW_HEIGHT = 15;
/** Of Calibri 11, in points: most characters are narrower. */
const CHARACTER = 5.3;
const PAPERS = { A4: { short: 595, long: 842 }, Letter: { short: 612, long: 792 } } as const;

let sheets: readonly BookSheet[];
beforeAll(async () => {
  ({ sheets } = openBook(await filled(FILE)));
});

interface Printed {
  readonly scale: number;
  readonly pages: number;
}

/** Scale and pages of a sheet on a paper, as its print set-up, its widths and its wrapped cells give them. */
function printed(sheet: BookSheet, { short, long }: (typeof PAPERS)[keyof typeof PAPERS]): Printed {
  const { orientation, margins, pagesTall } = sheet.printSetup!;
  const [paperWidth, paperHeight] = orientation === "landscape" ? [long, short] : [short, long];
  const { rowCount, columnCount } = sheet.used(true)!;
  const widths = Array.from({ length: columnCount }, (_, column) => sheet.columnWidth(column));
  const height = heights(sheet, widths, rowCount).reduce((sum, it) => sum + it, 0);
  const [across, down] = [paperWidth - margins.left - margins.right, paperHeight - margins.top - margins.bottom];
  const wide = across / widths.reduce((sum, it) => sum + it, 0);
  const tall = pagesTall ? (down * pagesTall) / height : 1;
  const scale = Math.min(1, wide, tall);
  return { scale, pages: Math.ceil((height * scale) / down) };
}

function heights(sheet: BookSheet, widths: readonly number[], rowCount: number): readonly number[] {
  const area = { row: 0, column: 0, rowCount, columnCount: widths.length };
  return sheet.values(area).map((cells, row) => {
    const lines = cells.map((value, column) => {
      if (typeof value !== "string" || !sheet.format(row, column).wrapText) return 1;
      return Math.ceil((value.length * CHARACTER) / widths[column]!);
    });
    return ROW_HEIGHT * Math.max(...lines);
  });
}
const papers = Object.keys(PAPERS) as readonly (keyof typeof PAPERS)[];
const isRead = ({ name }: BookSheet): boolean => (READ_KINDS as readonly string[]).includes(name);
const isOurs = (sheet: BookSheet): boolean => !isRead(sheet);
const pagesOf = (some: readonly BookSheet[], paper: keyof typeof PAPERS): number =>
  some.reduce((sum, sheet) => sum + printed(sheet, PAPERS[paper]).pages, 0);

test.each(papers)("on %s what a fill wrote is under 40 pages, and the whole workbook with its 3,000 invoices under 95", (paper) => {
  expect(pagesOf(sheets.filter(isOurs), paper)).toBeLessThan(40);
  expect(pagesOf(sheets, paper)).toBeLessThan(95);
});

/** Wide working lists, and lists that are looked up: small, but not below the print of a timetable. */
const SMALL = ["Summary", "Sign-offs", "Inventory", "Invoices", "Return requests", "Open orders", "Credit detail", "Review"];

test.each(papers)("on %s each sheet can be read", (paper) => {
  const points = sheets.map((sheet) => [sheet.name, printed(sheet, PAPERS[paper]).scale * FONT] as const);
  expect(points.filter(([name, size]) => size < (SMALL.includes(name) ? 5 : 7.3))).toEqual([]);
});

test("each sheet is one page wide, repeats its headings, and says at its foot, in one line and full size, what it is", () => {
  for (const { name, printSetup } of sheets) {
    const { pagesWide, titleRows, footer, isFooterScaled } = printSetup!;
    expect({ name, pagesWide, titleRows, isFooterScaled }).toEqual({
      name,
      pagesWide: 1,
      titleRows: name === "Inventory" ? "$4:$4" : "$1:$1",
      isFooterScaled: false,
    });
    expect(footer).toEqual({ left: expect.stringMatching(/^&8&A \| \S/) as string, center: "", right: "&8Page &P of &N" });
  }
});

test("a reason of some length is printed whole", () => {
  const wrapped = sheets.filter(isRead).flatMap((sheet) => {
    const [headingRow, column] = [sheet.name === "Inventory" ? 3 : 0, sheet.used(true)!.columnCount - 1];
    const heading = sheet.value(headingRow, column);
    if (typeof heading !== "string" || !heading.endsWith("explanation")) return [];
    return [[sheet.name, sheet.format(headingRow + 1, column).wrapText]];
  });
  expect(Object.fromEntries(wrapped)).toEqual({
    Inventory: true,
    "Return requests": true,
    "Open orders": true,
    "Dealer inventory": true,
    "Open invoices": true,
  });
});
