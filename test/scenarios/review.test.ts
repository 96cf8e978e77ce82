/** Review as people work on it: what they write stays with its row, whatever was sorted or changed; what is gone is Cleared. Rules 9. */
import { strFromU8 } from "fflate";
import { openBook, type BookSheet } from "@channel-credits/preview-host";
import { expectTidyHost, openInExcel } from "@channel-credits/preview-host/testing";
import { fillInventory } from "../../src/credits/fillInventory";
import { prepareFill } from "../../src/credits/prepareFill";
import { excelWorkbook } from "../../src/excel";
import { REVIEW_HEADINGS, REVIEW_STATUSES } from "../../src/workbook/reviewSheet";
import { day } from "../contract/facts";
import { cellsOf, changedParts, fileOf, filled, partsOf, sheetNamed, type Row } from "./files";
import { quarter, withRows } from "./quarter";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const TODAY = day("2000-02-05");
/** Two quantities that cannot be read, and a claim of 120 dollars. */
const book = (calculated = "2000-02-05"): Uint8Array => {
  const file = fileOf(quarter({ TERMS: withRows(["calculation.date", day(calculated)]) }));
  return edited(file, "Inventory", (inventory) => {
    const rows = cellsOf(inventory);
    put(rows.length, 0, "ZZ-1", "Fremont", "many", "", day("2000-02-01"))(inventory);
    put(rows.length + 1, 0, "AA-1", "Fremont", "few", "", day("2000-02-01"))(inventory);
  });
};
function edited(file: Uint8Array, name: string, change: (sheet: BookSheet) => void): Uint8Array {
  const opened = openBook(file);
  change(sheetNamed(opened, name));
  return opened.save();
}
const put =
  (row: number, column: number, ...cells: readonly (string | number | undefined)[]) =>
  (sheet: BookSheet) =>
    sheet.setValues({ row, column, rowCount: 1, columnCount: cells.length }, [[...cells]]);
const rowsOf = (file: Uint8Array): readonly Row[] => cellsOf(sheetNamed(openBook(file), "Review"));
const at = Object.fromEntries(REVIEW_HEADINGS.map((heading, place) => [heading, place])) as Record<string, number>;
const some = (row: Row, ...headings: readonly string[]): Row => headings.map((heading) => row[at[heading]!] ?? "");
const keyed = (file: Uint8Array): ReadonlyMap<string, Row> => new Map(rowsOf(file).slice(1).map((row) => [String(row[at.Key!]), row])); // prettier-ignore
const rowOf = (file: Uint8Array, key: string): number => rowsOf(file).findIndex((row) => row[at.Key!] === key);
const write = (file: Uint8Array, key: string, heading: string, ...cells: readonly string[]): Uint8Array =>
  edited(file, "Review", put(rowOf(file, key), at[heading]!, ...cells));

const CLAIM = "CLAIM 3.6(A) VX-1 2000-02-01";
const MANY = "BAD_VALUE Inventory ZZ-1 2000-02-01 Fremont Quantity on hand";
const FEW = "BAD_VALUE Inventory AA-1 2000-02-01 Fremont Quantity on hand";

test("a row a finding and a row a claim, with keys, open, and days of the workbook itself", async () => {
  const file = await filled(book());
  expect(rowsOf(file)[0]).toEqual(REVIEW_HEADINGS);
  expect([...keyed(file).keys()].slice(0, 2)).toEqual([MANY, FEW]);
  expect(some(keyed(file).get(MANY)!, "Severity", "Status", "Amount at stake", "First seen", "Last seen")).toEqual([
    "Error",
    "Open",
    "",
    TODAY,
    TODAY,
  ]);
  expect(some(keyed(file).get(CLAIM)!, "Severity", "Sheet", "Row", "Clause", "Status", "Amount at stake", "First seen")).toEqual(["Claim", "Price changes", 2, "3.6(A)", "Open", 120, TODAY]); // prettier-ignore
});

test("Status has a drop-down in every row below its heading, and Row leads to the row", async () => {
  const file = await filled(book());
  const review = sheetNamed(openBook(file), "Review");
  const xml = Object.entries(partsOf(file)).map(([name, bytes]) => (name.startsWith("xl/worksheets/") ? strFromU8(bytes) : ""));
  expect(xml.join("")).toContain(`sqref="I2:I1048576"><formula1>"${REVIEW_STATUSES.join(",")}"`);
  expect(review.linkAt?.(rowOf(file, CLAIM), at.Row!)).toBe("'Price changes'!A2");
});

test("a second fill changes not one byte, with what people wrote neither", async () => {
  const once = await filled(book());
  expect(changedParts(once, await filled(once))).toEqual([]);
  const reviewed = write(write(once, CLAIM, "Status", "Accepted", "Ann", "agreed by phone"), FEW, "Status", "Disputed");
  expect(changedParts(reviewed, await filled(reviewed))).toEqual([]);
});

test("people's words stay with their rows when input is sorted, rows are inserted and Review is sorted; what is gone is Cleared", async () => {
  const once = await filled(book());
  const reviewed = write(
    write(write(once, CLAIM, "Status", "Accepted", "Ann", "by phone"), MANY, "Status", "Disputed", "Bob", "ask"),
    FEW,
    "Status",
    "Corrected",
    "Cy",
    "typo",
  );
  const sorted = edited(reviewed, "Review", (review) => {
    const rows = cellsOf(review).slice(1).reverse();
    review.setValues({ row: 1, column: 0, rowCount: rows.length, columnCount: REVIEW_HEADINGS.length }, rows.map((row) => REVIEW_HEADINGS.map((_, i) => row[i] ?? ""))); // prettier-ignore
  });
  const order = rowsOf(sorted).map((row) => row[at.Key!]);
  const changed = edited(sorted, "Inventory", (inventory) => {
    const rows = cellsOf(inventory);
    const many = rows.findIndex(([part]) => part === "ZZ-1");
    // The two rows change places, one is mended, and a third bad row comes.
    put(many, 0, "AA-1", "Fremont", 0)(inventory);
    put(many + 1, 0, "ZZ-1", "Fremont", "many")(inventory);
    put(many + 2, 0, "MM-1", "Fremont", "some", "", day("2000-02-01"))(inventory);
  });
  const after = await filled(edited(changed, "Terms", (terms) => {
    const row = cellsOf(terms).findIndex(([name]) => name === "calculation.date");
    put(row, 1, day("2000-02-09"))(terms);
  })); // prettier-ignore
  const NEW = "BAD_VALUE Inventory MM-1 2000-02-01 Fremont Quantity on hand";
  expect(rowsOf(after).map((row) => row[at.Key!])).toEqual([...order, NEW]);
  const rows = keyed(after);
  const words = ["Status", "Reviewer", "Note", "Status before", "First seen", "Last seen"];
  const [LATER] = [day("2000-02-09")];
  expect(some(rows.get(CLAIM)!, ...words)).toEqual(["Accepted", "Ann", "by phone", "", TODAY, LATER]);
  expect(some(rows.get(MANY)!, ...words)).toEqual(["Disputed", "Bob", "ask", "", TODAY, LATER]);
  expect(some(rows.get(FEW)!, ...words, "Row")).toEqual(["Cleared", "Cy", "typo", "Corrected", TODAY, TODAY, ""]);
  expect(some(rows.get(NEW)!, ...words)).toEqual(["Open", "", "", "", LATER, LATER]);
  const review = sheetNamed(openBook(after), "Review");
  expect(review.linkAt?.(rowOf(after, FEW), at.Row!)).toBeUndefined();
  expect(review.linkAt?.(rowOf(after, MANY), at.Row!)).toBe(`'Inventory'!A${some(rows.get(MANY)!, "Row")[0]}`);
  expect(changedParts(after, await filled(after))).toEqual([]);
});

test("what comes back is Open again, and so is an accepted amount that has changed", async () => {
  const once = write(await filled(book()), CLAIM, "Status", "Accepted");
  const changes = (price: number) => (file: Uint8Array) => edited(file, "Price changes", put(1, 2, price));
  const cheaper = await filled(changes(70)(once));
  expect(some(keyed(cheaper).get(CLAIM)!, "Status", "Status before", "Amount at stake")).toEqual(["Open", "Accepted", 200]);
  const gone = await filled(changes(95)(once));
  expect(some(keyed(gone).get(CLAIM)!, "Status", "Status before", "Amount at stake")).toEqual(["Cleared", "Accepted", ""]);
  const back = await filled(changes(80)(gone));
  expect(some(keyed(back).get(CLAIM)!, "Status", "Status before", "Amount at stake")).toEqual(["Open", "Cleared", 120]);
});

test("a row and a formula of somebody's own stay, and their rows are no findings", async () => {
  const once = await filled(book());
  const own = edited(once, "Review", (review) => {
    put(rowsOf(once).length, at.Finding!, "Ask the vendor for the list of January")(review);
    review.setFormula(rowOf(once, MANY), at.Status!, '=IF(1=1,"Open","")');
  });
  const after = await filled(own);
  expect(rowsOf(after).at(-1)![at.Finding!]).toBe("Ask the vendor for the list of January");
  expect(sheetNamed(openBook(after), "Review").formula(rowOf(after, MANY), at.Status!)).toBe('=IF(1=1,"Open","")');
});

test("a Review of an earlier version is taken over: words beside, between and below stay, and what is listed no more is Cleared", async () => {
  const width = at.Key!;
  const old = await filled(book());
  const earlier = edited(old, "Review", (review) => {
    const rows = rowsOf(old).slice(0, 4);
    const lines = [
      rows[0]!.slice(0, width),
      rows[2]!.slice(0, width),
      rows[1]!.slice(0, width),
      ["Warning", "SHORT_NOTICE", "Discontinuations", 4, "P-9", "3.7(D)", "The notice was short; Ann rang them."],
    ];
    const all = REVIEW_HEADINGS.map((): undefined => undefined);
    for (let row = 0; row < rowsOf(old).length; row++) put(row, 0, ...all)(review);
    lines.forEach((line, row) => put(row, 0, ...line)(review));
    put(0, width, "Owner")(review);
    put(1, width, "Ann")(review);
    put(5, 1, "mine")(review);
  });
  const after = await filled(earlier);
  const [headings, first, second, gone, blank, mine] = rowsOf(after);
  const place = (heading: string): number => headings!.indexOf(heading);
  expect(headings!.slice(0, width + 1)).toEqual([...REVIEW_HEADINGS.slice(0, width), "Owner"]);
  expect([first![width], first![place("Key")], first![place("Status")]]).toEqual(["Ann", FEW, "Open"]);
  expect(second![place("Key")]).toBe(MANY);
  expect([gone![place("Status")], gone![place("Finding")]]).toEqual(["Cleared", "The notice was short; Ann rang them."]);
  expect([blank!.join(""), mine!.join("")]).toEqual(["", "mine"]);
  expect(rowsOf(after).map((row) => row[place("Key")])).toContain(CLAIM);
  expect(changedParts(after, await filled(after))).toEqual([]);
});

test("taking back a fill that took an earlier Review over leaves that Review, without keys", async () => {
  const old = await filled(book());
  const earlier = edited(old, "Review", (review) => {
    const all = REVIEW_HEADINGS.map((): undefined => undefined);
    const lines = rowsOf(old).slice(0, 3).map((row) => row.slice(0, at.Key)); // prettier-ignore
    for (let row = 0; row < rowsOf(old).length; row++) put(row, 0, ...all)(review);
    lines.forEach((line, row) => put(row, 0, ...line)(review));
  });
  const { book: open } = await openInExcel(earlier);
  const before = cellsOf(sheetNamed(open, "Review"));
  const port = excelWorkbook({ sleep: () => Promise.resolve() });
  const report = await fillInventory(port);
  if (report.outcome !== "filled") throw new Error(JSON.stringify(report));
  expect(cellsOf(sheetNamed(open, "Review"))[0]).toEqual(REVIEW_HEADINGS);
  await port.restore(report.written.before);
  const after = cellsOf(sheetNamed(open, "Review")).map((row) => row.filter((cell) => cell !== ""));
  expect(after.filter((row) => row.length > 0)).toEqual(
    before.map((row) => row.filter((cell) => cell !== "")).filter((row) => row.length > 0),
  );
});

test("a status that is chosen while the figures are worked out is not missed, and taking the fill back leaves it", async () => {
  const once = await filled(book());
  const { book: open } = await openInExcel(edited(once, "Inventory", (inventory) => put(rowOfPart(inventory, "AA-1"), 2, 3)(inventory)));
  const port = excelWorkbook({ sleep: () => Promise.resolve() });
  const prepared = await prepareFill(port);
  if ("refusals" in prepared) throw new Error(JSON.stringify(prepared));
  put(rowOf(once, FEW), at.Status!, "Accepted")(sheetNamed(open, "Review"));
  expect(await port.write(prepared.plan)).toMatchObject({ outcome: "untouched", problem: { code: "CHANGED_MEANWHILE" } });
  const report = await fillInventory(port);
  if (report.outcome !== "filled") throw new Error(JSON.stringify(report));
  const now = (): Row => cellsOf(sheetNamed(open, "Review"))[rowOf(once, FEW)]!;
  expect([report.written.changedMeanwhile, some(now(), "Status", "Status before")]).toEqual([undefined, ["Cleared", "Accepted"]]);
  await port.restore(report.written.before);
  expect(some(now(), "Status", "Status before")).toEqual(["Accepted", ""]);
});

const rowOfPart = (inventory: BookSheet, part: string): number => cellsOf(inventory).findIndex(([it]) => it === part);

const withAnother = (file: Uint8Array, part: string): Uint8Array =>
  edited(file, "Inventory", (inventory) => put(cellsOf(inventory).length, 0, part, "Fremont", "none", "", day("2000-02-01"))(inventory));
const reviewOf = (file: Uint8Array): BookSheet => sheetNamed(openBook(file), "Review");

test("rows that a later fill adds are wrapped, and the filter reaches over them", async () => {
  const first = await filled(book());
  const before = rowsOf(first).length;
  expect(reviewOf(first).autoFilterArea).toMatchObject({ row: 0, rowCount: before });
  const second = await filled(withAnother(first, "QQ-1"));
  expect(rowsOf(second).length).toBeGreaterThan(before);
  expect(reviewOf(second).autoFilterArea).toEqual({
    row: 0,
    column: 0,
    rowCount: rowsOf(second).length,
    columnCount: REVIEW_HEADINGS.length,
  });
  const looks = ["Finding", "Note", "Severity"].map((heading) => reviewOf(second).format(before, at[heading]!));
  expect(looks.map(({ wrapText, verticalAlignment }) => [wrapText, verticalAlignment])).toEqual([
    [true, "top"],
    [true, "top"],
    [false, "top"],
  ]);
});

test.each<[string, (sheet: BookSheet) => void, unknown]>([
  ["taken away", (sheet) => sheet.setAutoFilter?.(undefined), undefined],
  [
    "put elsewhere",
    (sheet) => sheet.setAutoFilter?.({ row: 1, column: 0, rowCount: 2, columnCount: 3 }),
    { row: 1, column: 0, rowCount: 2, columnCount: 3 },
  ],
])("a filter that a person has %s stays so", async (_what, change, expected) => {
  const first = edited(await filled(book()), "Review", change);
  expect(reviewOf(await filled(withAnother(first, "QQ-1"))).autoFilterArea).toEqual(expected);
});
