/** The sheet Summary: its tables foot with the sheets that they add up, and its charts are the user's once they are there. Rules 9, "Summary". */
import { readFileSync } from "node:fs";
import { excelWorkbook } from "../../src/excel";
import { fillInventory } from "../../src/credits/fillInventory";
import { openBook, type Book, type BookSheet } from "@channel-credits/preview-host";
import { expectTidyHost, newFaults, openInExcel } from "@channel-credits/preview-host/testing";
import { cellsOf, changedParts, fileOf, filled, sheetNamed, type Row } from "./files";
import { quarter } from "./quarter";
import { day } from "../contract/facts";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const SAMPLE = readFileSync("assets/sample.xlsx");
let file: Uint8Array;
beforeAll(async () => {
  file = await filled(SAMPLE);
});

const rowsOf = (of: Uint8Array, name: string): readonly Row[] => cellsOf(sheetNamed(openBook(of), name));
const summaryOf = (book: Book): BookSheet => sheetNamed(book, "Summary");

/** The rows of a table by the words that head it, down to the next blank row or head. */
function table(title: string): readonly Row[] {
  const rows = rowsOf(file, "Summary");
  const at = rows.findIndex(([label]) => label === title);
  if (at < 0) throw new Error(`no table ${title}`);
  const end = rows.findIndex((row, place) => place > at && row[6] === "Sheet");
  return rows.slice(at + 1, end < 0 ? undefined : end).filter(([label]) => label !== "");
}

const cents = (figure: string | number | undefined): number => Math.round(Number(figure || 0) * 100);
const sum = (rows: readonly Row[], column: number): number => rows.reduce((all, row) => all + cents(row[column]), 0);
const column = (name: string, heading: string): number => rowsOf(file, name)[0]!.indexOf(heading);
const sumOf = (name: string, heading: string, counts: (row: Row) => boolean = () => true): number =>
  sum(rowsOf(file, name).slice(1).filter(counts), column(name, heading));
const labelled = (rows: readonly Row[], label: string): Row => rows.find(([it]) => it === label)!;
const [COUNT, AMOUNT, LEFT] = [2, 3, 4];

test("it is the first of our sheets, behind all of the user's, and says whose agreement it is and of which day", () => {
  const names = openBook(file).sheets.map(({ name }) => name);
  expect(names.indexOf("Summary")).toBe(openBook(SAMPLE).sheets.length);
  expect(names[names.indexOf("Summary") + 1]).toBe("Balancing limits");
  expect(rowsOf(file, "Summary").slice(1, 3).map(([label]) => label)).toEqual([
    "Distribution agreement of AltiGen and SYNNEX, effective 22 December 1999",
    "As of 2000-03-10",
  ]); // prettier-ignore
});

/** What could be returned: its requests count, and a unit goes back once. */
const APART = ", if asked for (in no sum)";

test("credit by right is what the sheets of each right add up to", () => {
  const rights = table("Credit by right");
  expect(cents(labelled(rights, "Price protection")[AMOUNT])).toBe(3_902_445);
  expect(cents(labelled(rights, `Discontinuation${APART}`)[AMOUNT])).toBe(6_626_035);
  expect(labelled(rights, "Price protection")[COUNT]).toBe(709);
  const ofRequests = rights.filter(([label]) => String(label).startsWith("Return requests"));
  expect(sum(ofRequests, AMOUNT)).toBe(sumOf("Return requests", "Return credit"));
  expect(cents(labelled(rights, "Price protection of open orders")[AMOUNT])).toBe(288_750);
  const approved = column("Dealer inventory", "Approval");
  expect(approved).toBeGreaterThan(0);
  const granted = sumOf("Dealer inventory", "Price protection credit", (row) => row[approved] === "granted");
  expect(cents(labelled(rights, "Dealer price protection")[AMOUNT])).toBe(granted);
});

test.each([
  ["Credit by right", "All rights"],
  ["Credit by part, the ten largest", "All parts"],
  ["Credit by month of effect, receipt or request", "All months"],
])("%s adds up to the same sum in cents and units", (title, all) => {
  const rows = table(title);
  const total = labelled(rows, all);
  const others = rows.filter((row) => row !== total && !String(row[0]).endsWith(APART));
  expect([cents(total[AMOUNT]), total[COUNT]]).toEqual([6_557_461, 764]);
  expect([sum(others, AMOUNT), sum(others, COUNT) / 100]).toEqual([6_557_461, 764]);
});

test("the largest part has the sum of its lines of Credit detail, and no other part more", () => {
  const parts = table("Credit by part, the ten largest").slice(0, 10);
  const [name, , , amount] = parts[0]!;
  const [part, clause] = [column("Credit detail", "Part number"), column("Credit detail", "Clause")];
  const sheet = column("Credit detail", "Sheet");
  const counts = (row: Row): boolean => row[part] === name && !(String(row[clause]).startsWith("3.7") && row[sheet] === "Inventory");
  const [of, approval] = [column("Dealer inventory", "Part number"), column("Dealer inventory", "Approval")];
  const awaits = (row: Row): boolean => row[of] === name && row[approval] !== "granted";
  expect(cents(amount)).toBe(sumOf("Credit detail", "Credit", counts) - sumOf("Dealer inventory", "Price protection credit", awaits));
  const amounts = parts.map((row) => cents(row[AMOUNT]));
  expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
});

test("limits, claims and findings foot with Balancing limits, Claim totals, Claims and Review", () => {
  const limits = rowsOf(file, "Balancing limits").slice(1).slice(-4);
  expect(table("Inventory balancing, limit of a quarter").map((row) => [row[0], row[AMOUNT], row[LEFT]])).toEqual(
    limits.map((row) => [row[0], row[6], row[7]]),
  );
  const claims = table("Claims by status");
  for (const [status, count, amount, credited] of rowsOf(file, "Claim totals").slice(1))
    expect(labelled(claims, status === "all" ? "All claims" : String(status)).slice(COUNT, LEFT + 1)).toEqual([count, amount, credited]);
  const ages = table("Claims not settled, by age");
  const open = (row: Row): boolean => ["ready", "late", "submitted"].includes(String(row[6]));
  expect(cents(labelled(ages, "All not settled")[AMOUNT])).toBe(sumOf("Claims", "Amount", open));
  expect(sum(ages.slice(0, -1), AMOUNT)).toBe(sumOf("Claims", "Amount", open));
  const severities = rowsOf(file, "Review").slice(1).map(([severity]) => severity); // prettier-ignore
  for (const severity of ["Error", "Warning", "Info"])
    expect(labelled(table("Findings by severity"), severity)[COUNT]).toBe(severities.filter((it) => it === severity).length);
});

test("a row leads to the sheet that it adds up; one that heads a table leads nowhere", () => {
  const summary = summaryOf(openBook(file));
  const rows = cellsOf(summary);
  const at = (label: string): number => rows.findIndex((row) => row[0] === label);
  expect(summary.linkAt?.(at("Price protection"), 6)).toBe("'Inventory'!A1");
  expect(summary.linkAt?.(at("late"), 6)).toBe("'Claims'!A1");
  expect(summary.linkAt?.(at("Credit by right"), 6)).toBeUndefined();
});

test("terms that are blank are named with what they leave blank", async () => {
  const bare = await filled(fileOf(quarter({ TERMS: (terms) => ({ ...terms, rows: terms.rows.slice(0, 1) }) })));
  const rows = rowsOf(bare, "Summary");
  const at = rows.findIndex(([label]) => label === "Terms to be entered, and what stays blank");
  const missing = rows.slice(at + 1).filter(([label]) => label !== "");
  expect(missing.length).toBeGreaterThan(0);
  expect(missing.map(([label]) => label)).toContainEqual(expect.stringMatching(/: .*Inventory balancing/));
  expect(missing.every((row) => row[6] === "Terms")).toBe(true);
});

const CHARTS = ["right", "part", "month", "limit", "claims"].map((name) => `Channel Credits ${name}`);
const chartNamed = (book: Book, name: string) => summaryOf(book).charts!.find((it) => it.name === name)!;

test("five charts show its tables, beside them", () => {
  const charts = summaryOf(openBook(file)).charts!;
  expect(charts.map(({ name }) => name)).toEqual(CHARTS);
  expect(charts.map(({ type }) => type)).toEqual(["BarClustered", "BarClustered", "ColumnClustered", "BarStacked", "ColumnClustered"]);
  const [right, part, , limit] = charts;
  expect(right!.series.map(({ name, values, categories }) => [name, values, categories])).toEqual([
    ["Credit", "'Summary'!$D$7:$D$16", "'Summary'!$A$7:$A$16"],
  ]);
  expect(part!.title).toBe("Credit by part, the ten largest");
  expect(limit!.series.map(({ name }) => name)).toEqual(["Used", "Left"]);
  const bottoms = charts.map(({ box }) => box.top + box.height);
  charts.slice(1).forEach(({ box }, place) => expect(box.top).toBeGreaterThan(bottoms[place]!));
});

test("a second fill changes not one byte, also of a chart that was moved, named anew and one that was deleted", async () => {
  expect(changedParts(file, await filled(file))).toEqual([]);
  const book = openBook(file);
  const [first, second] = summaryOf(book).charts!;
  first!.box = { top: 900, left: 20, width: 300, height: 200 };
  first!.title = "Ours, dressed by a person";
  second!.delete();
  const changed = book.save();
  expect(newFaults(file, changed)).toEqual([]);
  expect(changedParts(changed, await filled(changed))).toEqual([]);
});

test("charts show as many rows as their table has after a later fill; title and place stay", async () => {
  const once = await filled(fileOf(quarter({})));
  const book = openBook(once);
  const before = chartNamed(book, "Channel Credits part");
  expect(before.series[0]!.values).toBe("'Summary'!$D$21");
  before.title = "My parts";
  sheetNamed(book, "Price changes").setValues({ row: 2, column: 0, rowCount: 1, columnCount: 4 }, [["OLD-7", day("2000-02-01"), 15, 20]]);
  const after = chartNamed(openBook(await filled(book.save())), "Channel Credits part");
  expect([after.series[0]!.values, after.series[0]!.categories, after.title]).toEqual([
    "'Summary'!$D$21:$D$22",
    "'Summary'!$A$21:$A$22",
    "My parts",
  ]);
});

async function fillAndRestore(change: (book: Book) => void): Promise<{ readonly before: readonly string[]; readonly book: Book }> {
  const { book } = await openInExcel(fileOf(quarter({})));
  const before = book.sheets.map(({ name }) => name);
  const port = excelWorkbook({ sleep: () => Promise.resolve() });
  const report = await fillInventory(port, {});
  if (report.outcome !== "filled") throw new Error(report.outcome);
  change(book);
  await port.restore(report.written.before);
  return { before, book };
}

test("taking a fill back takes the sheet and its charts away", async () => {
  const { before, book } = await fillAndRestore(() => undefined);
  expect(book.sheets.map(({ name }) => name)).toEqual(before);
});

test("with a chart of the user's on it the sheet stays, and their chart; ours go", async () => {
  const { book } = await fillAndRestore((filledBook) => {
    const summary = summaryOf(filledBook);
    const inventory = sheetNamed(filledBook, "Inventory");
    summary.addChart!("ColumnClustered", inventory, { row: 1, column: 1, rowCount: 3, columnCount: 1 }, false).name = "Mine";
  });
  expect(summaryOf(book).charts!.map(({ name }) => name)).toEqual(["Mine"]);
  expect(cellsOf(summaryOf(book))).toEqual([]);
});

test("an Excel that cannot make charts has the tables, and says nothing of it", async () => {
  const { book, host } = await openInExcel(fileOf(quarter({})));
  const makesCharts = ({ actions }: { readonly actions: readonly string[] }): boolean => actions.some((it) => it.includes("Charts.Add"));
  host.switches.faults = [{ when: { matching: makesCharts }, code: "NotImplemented", how: "action" }];
  const report = await fillInventory(excelWorkbook({ sleep: () => Promise.resolve() }), {});
  expect(report.outcome).toBe("filled");
  expect(summaryOf(book).charts!.length).toBe(0);
  expect(cellsOf(summaryOf(book))[5]![0]).toBe("Credit by right");
});
