/** Small files as people's systems wrote them, through the whole path: what each gives stands in packages/preview-host/testing/fixtures/README.md. */
import { openBook } from "@channel-credits/preview-host";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { day } from "../contract/facts";
import { cellsOf, changedParts, filled, fileOf, fixture, refusal, sheetNamed, type Row } from "./files";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const columnOf = (rows: readonly Row[], heading: string): readonly (string | number)[] => {
  const place = rows[0]!.indexOf(heading);
  return rows.slice(1).map((row) => row[place] ?? "");
};

interface Answer {
  readonly credit: number;
  readonly findings: readonly string[];
}

async function answer(name: string): Promise<Answer> {
  const book = openBook(await filled(fixture(`real/${name}.xlsx`)));
  const credits = columnOf(cellsOf(sheetNamed(book, "Inventory")), "Price protection credit");
  const review = cellsOf(sheetNamed(book, "Review"));
  const words = columnOf(review, "Severity").map(
    (severity, i) => `${severity} ${columnOf(review, "Code")[i]!}: ${columnOf(review, "Finding")[i]!}`,
  );
  return { credit: credits.reduce<number>((sum, cell) => sum + Number(cell), 0), findings: words };
}

// prettier-ignore
test.each<[string, number, string]>([
  ["b01_trailing_minus",        480,       'Info NUMBER_AS_TEXT: Quantity: 1 number stands there as text (D3); "12-" was read as -12.'],
  ["b02b_thousands",            1_060_500, 'Info NUMBER_AS_TEXT: Quantity on hand: 1 number stands there as text (B2); "1,050" was read as 1050.'],
  ["b02b_thousands",            1_060_500, 'Info NUMBER_AS_TEXT: Unit price: 1 number stands there as text (E2); "1,100.00" was read as 1100.'],
  ["b05c_part_in_group_row",    0,         "Warning LINE_WITHOUT_PART: This line has no part number; row 2 above has only one, T-100, as a report grouped by part has it. The line is no lot and no net sale, and earns no credit: write the part number in every line."],
  ["b08g_textdate",             500,       'Info DATE_AS_TEXT: As-of date: 1 date stands there as text (C2); "Feb 1, 2000" was read as 2000-02-01.'],
  ["b20d_price_dot_thousands",  0,         'Error BAD_VALUE: Unit price (E2) is "1.100"; it must be a number that can be read in one way only (it is 1.100 with a decimal point or 1100 with a decimal comma; the term "Input decimal mark" (input.decimalMark) settles it). This row is left out.'],
])("%s gives %p and says so", async (name, credit, finding) => {
  const { credit: given, findings } = await answer(name);
  expect(given).toBe(credit);
  expect(findings).toContain(finding);
});

test.each([
  ["b04c_merged_down", 400, {}],
  ["b19_erpnext_headings", 500, { calculationDate: day("2000-02-01") }],
  ["b19c_qb_headings", 500, {}],
] as const)("%s: headings as they are exported give %p, and a second fill changes no byte", async (name, credit, options) => {
  const once = await filled(fixture(`real/${name}.xlsx`), options);
  const rows = cellsOf(sheetNamed(openBook(once), "Inventory"));
  const top = rows.findIndex((row) => row.includes("Price protection credit"));
  const place = rows[top]!.indexOf("Price protection credit");
  expect(rows.slice(top + 1).reduce((sum, row) => sum + Number(row[place] ?? 0), 0)).toBe(credit);
  expect(changedParts(once, await filled(once, options))).toEqual([]);
});

test.each(["b13c_zero_width_part", "b24b_fraction"])("%s gives 500.00 without a word", async (name) => {
  const { credit, findings } = await answer(name);
  expect(credit).toBe(500);
  expect(findings.filter((it) => /AS_TEXT|BAD_VALUE|SIMILAR_PART|UNITS_NOT_INVOICED/.test(it))).toEqual([]);
});

const INVOICES = { name: "Invoices", rows: [["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"], ["1001", 36535, "T-100", 60, 100]] }; // prettier-ignore
const DROPS = {
  name: "Price changes",
  rows: [
    ["Part number", "Effective date", "New price", "Old price"],
    ["T-100", 36557, 90, 100],
  ],
};

test("a heading merged down counts beside a lower row that names every required column by itself", async () => {
  const rows = [
    ["Stock", "", "Committed quantity", "As-of date"],
    ["Part number", "Quantity on hand", "", ""],
    ["T-100", 50, 10, 36557],
  ];
  const book = openBook(await filled(fileOf([{ name: "Inventory", rows }, INVOICES, DROPS])));
  // 50 on hand less 10 committed, at 100.00 - 90.00
  expect(cellsOf(sheetNamed(book, "Inventory"))[2]).toEqual(expect.arrayContaining([40, 400]));
});

test("price drops with notices and without an effective date are no list of discontinued products", async () => {
  const stock = { name: "Inventory", rows: [["Part number", "Quantity on hand"], ["T-100", 50]] }; // prettier-ignore
  const drops = {
    name: "Price drops",
    rows: [
      ["Item", "Old price", "New price", "Notice", "Method"],
      ["T-100", 100, 90, 36550, "mail"],
    ],
  };
  const book = openBook(await filled(fileOf([stock, INVOICES, drops]), { calculationDate: day("2000-02-01") }));
  const inventory = cellsOf(sheetNamed(book, "Inventory"));
  expect(columnOf(inventory, "Discontinuation return credit").map(Number)).not.toContain(5000);
  expect(columnOf(cellsOf(sheetNamed(book, "Review")), "Finding").join("\n")).toMatch(/the sheet Price drops lacks .?Effective date/);
});

const STOCK = { name: "Inventory", rows: [["Part number", "Quantity on hand", "As-of date"], ["T-100", 50, 36557]] }; // prettier-ignore
const soldOrBought = (type: string) => ({
  name: "Transactions",
  rows: [
    ["Type", "Date", "Num", "Name", "Item", "Qty", "Sales Price", "Amount"],
    [type, 36535, "1001", "Acme", "T-100", 60, 100, 6000],
  ],
});

test("a list of sales, headed as the bills are, is asked about and gives no credit without the user's word", async () => {
  const file = fileOf([STOCK, soldOrBought("Invoice"), DROPS]);
  expect((await refusal(file)).join(" ")).toContain('The sheet "Transactions" has the columns of Invoices, but it may list what you sold');
  const asked = await filled(file, { choices: { Invoices: { sheet: "Transactions" } } });
  expect(columnOf(cellsOf(sheetNamed(openBook(asked), "Inventory")), "Price protection credit")).toEqual([500]);
  const bills = await filled(fileOf([STOCK, soldOrBought("Bill"), DROPS]));
  expect(columnOf(cellsOf(sheetNamed(openBook(bills), "Inventory")), "Price protection credit")).toEqual([500]);
});

test("a right whose sheet lacks a column says to choose it, not to add a sheet", async () => {
  const near = { name: "Price drops", rows: [["Item", "Cut", "New price", "Old price"], ["T-100", 36557, 90, 100]] }; // prettier-ignore
  const book = openBook(await filled(fileOf([STOCK, INVOICES, near])));
  const findings = columnOf(cellsOf(sheetNamed(book, "Review")), "Finding");
  expect(findings).toContain(
    "Not used: Price protection (3.6(A)): the sheet Price drops lacks Effective date. Choose its columns if it is to be read as Price changes.",
  );
});
