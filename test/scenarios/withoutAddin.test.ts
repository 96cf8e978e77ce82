/** A filled file in the hands of people without the add-in: all of it stands in the file itself, and nothing of it asks for trust. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBook, type Book } from "@channel-credits/preview-host";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { isOwnSheet } from "../../src/workbook/ownSheets";
import { REVIEW_STATUSES } from "../../src/workbook/reviewSheet";
import { cellsOf, filled, partsOf, sheetNamed, type Parts } from "./files";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../..", "assets/sample.xlsx")));
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const textsOf = (parts: Parts, of: RegExp): readonly string[] =>
  Object.entries(parts).flatMap(([name, bytes]) => (of.test(name) ? [text(bytes)] : []));

let file: Uint8Array;
let book: Book;
let parts: Parts;
beforeAll(async () => {
  file = await filled(SAMPLE, { now: () => new Date("2026-11-23T09:00:00") });
  book = openBook(file);
  parts = partsOf(file);
});

test("no cell holds a formula, an error or a function of ours, and no name points to one", () => {
  const sheets = textsOf(parts, /^xl\/worksheets\/sheet\d+\.xml$/);
  expect(sheets.length).toBeGreaterThan(20);
  for (const sheet of sheets) {
    expect(sheet).not.toMatch(/<f[ >/]/);
    expect(sheet).not.toMatch(/ t="e"/);
  }
  const whole = [...sheets, ...textsOf(parts, /^xl\/(sharedStrings|workbook|metadata)\.xml$/)].join("");
  expect(whole).not.toMatch(/#NAME\?|=?CHANNEL\.[A-Z]+\(|_xldudf|_xlfn|externalReference/);
});

test("its one web extension keeps settings: it opens nothing by itself, loads no code and brings no function along", () => {
  const names = Object.keys(parts);
  expect(names.filter((name) => /webextension\d+\.xml$/.test(name))).toHaveLength(1);
  expect(names.filter((name) => /vba|macro|activeX|externalLinks|connections|customFunctions|richData/i.test(name))).toEqual([]);
  const [extension] = textsOf(parts, /webextension\d+\.xml$/);
  expect(extension).not.toMatch(/AutoShow|SharedRuntime|StartupBehavior|Office\./i);
  expect([...extension!.matchAll(/<we:property name="([^"]*)"/g)].every(([, name]) => name!.startsWith("channelCredits."))).toBe(true);
  expect(extension).toMatch(/<we:alternateReferences\/>/);
  for (const pane of textsOf(parts, /taskpanes\.xml$/)) expect(pane).toMatch(/ visibility="0"/);
});

test("values, explanations, links, drop-downs, marks, charts and headings' notes stand in the file", () => {
  const inventory = cellsOf(sheetNamed(book, "Inventory"));
  const headingRow = inventory.findIndex((row) => row.includes("Credit explanation"));
  const explanation = inventory[headingRow]!.indexOf("Credit explanation");
  expect(inventory.filter((row) => /^3\.6\(A\)/.test(String(row[explanation]))).length).toBeGreaterThan(50);
  const review = sheetNamed(book, "Review");
  const [headings] = cellsOf(review);
  const [row, status] = ["Row", "Status"].map((heading) => headings!.indexOf(heading));
  expect(review.linkAt?.(1, row!)).toMatch(/^'?Inventory'?!/);
  expect(review.inputOf?.(1, status!).isRuled).toBe(true);
  expect(textsOf(parts, /^xl\/worksheets\/sheet\d+\.xml$/).filter((sheet) => sheet.includes(REVIEW_STATUSES.join(",")))).toHaveLength(1);
  expect(review.inputOf?.(0, status!).message?.title).toBe("Status");
  expect(textsOf(parts, /^xl\/charts\/chart\d+\.xml$/)).toHaveLength(5);
  for (const chart of textsOf(parts, /^xl\/charts\/chart\d+\.xml$/)) expect(chart).toMatch(/<c:v>[^<]+<\/c:v>/);
  const ours = book.sheets.filter(({ name }) => isOwnSheet({ name }));
  expect(ours.length).toBeGreaterThan(9);
  expect(ours.every(({ visibility }) => visibility === "Visible")).toBe(true);
});
