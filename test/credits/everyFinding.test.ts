/** Every finding code has a workbook that gives it: a sound one with one thing wrong, so that this finding alone stands on Review. */
import { prepareFill } from "../../src/credits/prepareFill";
import { FINDING_CODES, type FindingCode } from "../../src/contract/base/finding";
import { speak } from "../../src/contract/base/language";
import { OUTPUT_HEADINGS } from "../../src/workbook/headers";
import type { Cell } from "../../src/workbook/port";
import type { SheetFinding } from "../../src/workbook/sheetFindings";
import { day } from "../contract/facts";
import { arrayPort } from "../support/arrayPort";
import { pseudoLanguage, unspoken } from "../support/pseudoLanguage";

type Rows = readonly (readonly Cell[])[];
const REPORT = day("2000-02-01");
const BOUGHT = day("1999-12-15");

/** A sound workbook: nothing is found in it. */
const SOUND = {
  Inventory: [
    ["Part number", "Quantity on hand", "Committed quantity", "In transit from vendor", "Transit date", "As-of date"],
    ["A", 5, 0, 0, "", REPORT],
  ],
  Invoices: [
    ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price", "Credits received", "Original invoice"],
    ["1", BOUGHT, "A", 9, 10, "", ""],
  ],
  "Price changes": [
    ["Part number", "Effective date", "New price", "Old price"],
    ["A", REPORT, 8, 10],
  ],
  Discontinuations: [
    ["Part number", "Notice date", "Discontinuation date"],
    ["A", day("2000-01-20"), day("2000-04-01")],
  ],
  Terms: [
    ["Term", "Value"],
    ["balancing.limitPercent", 0.1],
  ],
} as const satisfies Readonly<Record<string, Rows>>;
type Sheets = Partial<
  Record<keyof typeof SOUND | "Stock" | "Sales" | "Open orders" | "Return requests" | "Product versions" | "Claims" | "Report 3.6(A)", Rows>
>;

const more = (sheet: keyof typeof SOUND, ...rows: Rows): Sheets => ({ [sheet]: [...SOUND[sheet], ...rows] });
const instead = (sheet: keyof typeof SOUND, ...rows: Rows): Sheets => ({ [sheet]: [SOUND[sheet][0], ...rows] });

/** The price falls the day before the report, which is rolled to it. */
const ROLLED: Sheets = {
  ...instead("Price changes", ["A", REPORT - 1, 8, 10]),
  ...more("Terms", ["priceProtection.snapshotRoll", "sales"], ["priceProtection.snapshotToleranceDays", 1]),
};
const SALES_BEFORE: Sheets = {
  Sales: [
    ["Sale date", "Part number", "Quantity"],
    [day("1999-07-01"), "A", 1],
  ],
};

/** A price change of a vendor, beside an agreement with another one. */
const vendors = (change: readonly Cell[]): Sheets => ({
  "Price changes": [["Part number", "Effective date", "New price", "Old price", "Vendor"], change],
  Terms: [
    ["Term", "Value", "Vendor"],
    ["balancing.limitPercent", 0.1, ""],
    ["agreement.id", "altigen-synnex-1999", "Beta"],
    ["balancing.limitPercent", 0.1, "Beta"],
  ],
});

/** One order of A: received, confirmed, shipped, unit price, oral, confirmed in writing. */
const orders = (cells: readonly Cell[]): Sheets => ({
  "Open orders": [
    [
      "Order number",
      "Part number",
      "Quantity",
      "Received date",
      "Confirmed date",
      "Shipped date",
      "Unit price",
      "Oral",
      "Confirmed in writing date",
    ],
    ["PO-1", "A", 4, ...cells],
  ],
});

/** Requests for A: number, right, quantity, request date, RMA date, return date, invoice, offsetting order, its amount, credited amount. */
const requests = (...rows: Rows): Sheets => ({
  "Return requests": [
    [
      "Request number",
      "Right",
      "Quantity",
      "Request date",
      "RMA date",
      "Return date",
      "Invoice number",
      "Offsetting order number",
      "Offsetting order amount",
      "Credited amount",
      "Part number",
    ],
    ...rows.map((row) => [...row, ...Array.from({ length: 10 - row.length }, () => ""), "A"]),
  ],
});
const versions = (...newPrices: Cell[]): Sheets => ({
  "Product versions": [
    ["Part number", "New part number", "First ship date", "New price"],
    ...newPrices.map((it) => ["A", "B", REPORT, it]),
  ],
});

const CREDIT = "Price protection credit";
/** The port tells of it, for it knows what was written; that it finds it is tested over the real Office.js. */
const TYPED = { of: "Inventory", sheet: "Inventory", row: 0, place: 1, heading: CREDIT, computed: 10, stands: 12 };

async function found(
  sheets: Sheets,
  mapping?: unknown,
  tableRows: Readonly<Record<string, number>> = {},
): Promise<readonly SheetFinding[]> {
  const whole = Object.entries({ ...SOUND, ...sheets }).map(([name, rows]) => ({ name, rows }));
  const port = arrayPort(
    whole.filter(({ rows }) => rows.length > 0),
    { tableRows },
  );
  await port.writeSetting("mapping", mapping);
  const isFilled = whole.some(({ name, rows }) => name === "Inventory" && rows[0]?.includes(CREDIT));
  const prepared = await prepareFill({ ...port, typedOver: () => Promise.resolve(isFilled ? [TYPED] : []) });
  if ("refusals" in prepared) throw new Error(JSON.stringify(prepared.refusals));
  return prepared.findings;
}

const findings = async (...of: Parameters<typeof found>): Promise<readonly string[]> =>
  (await found(...of)).map(
    ({ severity, code, sheet, row }) => `${severity} ${code}${sheet === "" ? "" : `, ${sheet}`}${row === 0 ? "" : ` ${row}`}`,
  );

test("a sound workbook gives no finding", async () => expect(await findings({})).toEqual([]));

// prettier-ignore
const CASES: readonly (readonly [FindingCode, Sheets, readonly string[], unknown?, Readonly<Record<string, number>>?])[] = [
  ["BAD_VALUE",                      more("Invoices", ["2", "soon", "A", 1, 1]),                                  ["Error BAD_VALUE, Invoices 3"]],
  ["NUMBER_AS_TEXT",                 instead("Inventory", ["A", "5", 0, 0, "", REPORT]),                          ["Info NUMBER_AS_TEXT, Inventory 2"]],
  ["DATE_AS_TEXT",                   instead("Inventory", ["A", 5, 0, 0, "", "Feb 1, 2000"]),                     ["Info DATE_AS_TEXT, Inventory 2"]],
  ["DATE_AS_TEXT",                   instead("Inventory", ["A", 5, 0, 0, "", 20_000_201]),                        ["Info DATE_AS_TEXT, Inventory 2"]],
  ["PART_LOOKS_CUT",                 more("Invoices", ["2", BOUGHT, "1.23457E+11", 1, 1], ["3", BOUGHT, "1.23457E+11", 1, 1]), ["Warning PART_LOOKS_CUT, Invoices 3"]],
  ["TOTALS_ROW",                     more("Inventory", ["Total", 5, "", "", "", ""]),                             ["Info TOTALS_ROW, Inventory 3"]],
  ["LINE_WITHOUT_PART",              instead("Invoices", ["", "", "A"], ["1", BOUGHT, "", 9, 10]),                ["Warning UNITS_NOT_INVOICED, Inventory 2", "Warning LINE_WITHOUT_PART, Invoices 3"]],
  ["AMOUNT_ROUNDED",                 more("Invoices", ["2", BOUGHT, "A", 1, 1.0000001]),                          ["Warning AMOUNT_ROUNDED, Invoices 3"]],
  ["LONG_NUMBER",                    more("Invoices", [1e15, BOUGHT, "A", 1, 1]),                                 ["Warning LONG_NUMBER, Invoices 3"]],
  ["LINE_WITHOUT_PART",              more("Invoices", ["2", BOUGHT, "", 1, 1]),                                   ["Info LINE_WITHOUT_PART, Invoices 3"]],
  ["SIMILAR_PART",                   more("Inventory", ["0A", 0, 0, 0, "", REPORT]),                              ["Warning SIMILAR_PART, Inventory 3"]],
  ["SEVERAL_SHEETS",                 { Stock: SOUND.Inventory },                                                  ["Info SEVERAL_SHEETS, Inventory"]],
  ["CHOICES_DAMAGED",                {},                                                                          ["Warning CHOICES_DAMAGED"], { Invoices: 3 }],
  ["SEVERAL_COLUMNS",                { Terms: [["Term", "Value", "Value"], ["balancing.limitPercent", 0.1, 0.2]] }, ["Warning SEVERAL_COLUMNS, Terms 1"]],
  ["ROWS_BELOW_TABLE",               more("Invoices", ["2", BOUGHT, "A", 1, 1]),                                  ["Warning ROWS_BELOW_TABLE, Invoices 3"], undefined, { Invoices: 2 }],
  ["COLUMN_DOUBTFUL",                { Invoices: [[...SOUND.Invoices[0], "Disc. %"], ["1", BOUGHT, "A", 9, 10, "", "", 0.1]] }, ["Warning COLUMN_DOUBTFUL, Invoices 1"]],
  ["DOCUMENT_TYPE",                  { Invoices: [[...SOUND.Invoices[0], "Doc. type"], ["1", BOUGHT, "A", 9, 10, "", "", "RE"]] }, ["Warning DOCUMENT_TYPE, Invoices 2"]],
  ["RIGHT_NOT_USED",                 { "Price changes": [["Part number", "New price"], ["A", 8]] },               ["Warning RIGHT_NOT_USED"]],
  ["RIGHT_NOT_USED",                 { Discontinuations: [["Part number", "Ends"], ["A", REPORT]] },              ["Warning RIGHT_NOT_USED"]],
  ["RIGHT_NOT_USED",                 { "Price changes": [] },                                                     ["Info RIGHT_NOT_USED"]],
  ["TERM_MISSING",                   { Terms: [] },                                                               ["Warning TERM_MISSING"]],
  ["TERM_INVALID",                   more("Terms", ["stock.flow", "sideways"]),                                   ["Error TERM_INVALID, Terms 3"]],
  ["AMENDMENT_NOT_USED",             { Terms: [["Term", "Value", "Effective from"], ["balancing.limitPercent", 0.1, ""], ["stock.flow", "lifo", REPORT]] }, ["Error AMENDMENT_NOT_USED, Terms 3"]],
  ["UNKNOWN_TERM",                   more("Terms", ["stock.flows", "fifo"]),                                      ["Warning UNKNOWN_TERM, Terms 3"]],
  ["COMMITTED_EXCEEDS_ON_HAND",      instead("Inventory", ["A", 5, 6, 0, "", REPORT]),                            ["Warning COMMITTED_EXCEEDS_ON_HAND, Inventory 2"]],
  ["UNITS_NOT_INVOICED",             instead("Inventory", ["A", 10, 0, 0, "", REPORT]),                           ["Warning UNITS_NOT_INVOICED, Inventory 2"]],
  ["RETURN_UNMATCHED",               more("Invoices", ["2", BOUGHT - 1, "A", -1, 10]),                            ["Warning RETURN_UNMATCHED, Invoices 3"]],
  ["NO_INVENTORY_AT_EFFECTIVE_DATE", instead("Price changes", ["A", REPORT + 1, 8, 10]),                          ["Warning NO_INVENTORY_AT_EFFECTIVE_DATE, Price changes 2"]],
  ["DUPLICATE_PRICE_CHANGE",         more("Price changes", ["A", REPORT, 7, 10]),                                 ["Error DUPLICATE_PRICE_CHANGE, Price changes 2", "Error DUPLICATE_PRICE_CHANGE, Price changes 3"]],
  ["DUPLICATE_PRICE_CHANGE",         more("Price changes", ["A", REPORT, 8, 10]),                                 ["Info DUPLICATE_PRICE_CHANGE, Price changes 3"]],
  ["OLD_PRICE_MISSING",              { ...instead("Price changes", ["A", REPORT, 8, ""]), ...more("Terms", ["priceProtection.creditBasis", "old-less-new"]) }, ["Error OLD_PRICE_MISSING, Price changes 2"]],
  ["TRANSIT_DATE_MISSING",           instead("Inventory", ["A", 5, 0, 1, "", REPORT]),                            ["Warning TRANSIT_DATE_MISSING, Inventory 2"]],
  ["AGE_UNDATED",                    more("Terms", ["priceProtection.age", "younger"], ["priceProtection.ageLength", 90], ["priceProtection.ageFrom", "ship"]), ["Warning AGE_UNDATED, Invoices 2"]],
  ["EARLIER_CREDIT",                 instead("Invoices", ["1", BOUGHT, "A", 9, 10, 1]),                           ["Warning EARLIER_CREDIT, Invoices 2"]],
  ["INVENTORY_BEFORE_NOTICE",        instead("Discontinuations", ["A", REPORT + 1, ""]),                          ["Warning INVENTORY_BEFORE_NOTICE, Discontinuations 2"]],
  ["DUPLICATE_NOTICE",               more("Discontinuations", ["A", day("2000-01-21"), ""]),                      ["Warning DUPLICATE_NOTICE, Discontinuations 3"]],
  ["ORDER_PRICE_MISSING",            { ...instead("Price changes", ["A", REPORT, 8, ""]), ...orders([REPORT - 9, REPORT - 8, "", "", "", ""]) }, ["Error ORDER_PRICE_MISSING, Open orders 2"]],
  ["ORDER_INVOICE_UNKNOWN",          orders([REPORT - 9, REPORT - 8, REPORT + 3, 10, "", ""]),                    ["Warning ORDER_INVOICE_UNKNOWN, Open orders 2"]],
  ["ORDER_INVOICED_BEFORE",          { ...orders([REPORT - 9, REPORT - 8, "", 10, "", ""]), Invoices: [["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price", "Order number"], ["1", BOUGHT, "A", 9, 10, "PO-1"]] }, ["Warning ORDER_INVOICED_BEFORE, Open orders 2"]],
  ["ORAL_ORDER_UNCONFIRMED",         orders([REPORT - 30, "", "", 10, "yes", REPORT]),                            ["Warning ORAL_ORDER_UNCONFIRMED, Open orders 2"]],
  ["REQUEST_DATES_DIFFER",           requests(["R-1", "Defective", 1, REPORT + 1], ["R-1", "Defective", 1, REPORT + 2]), ["Warning REQUEST_DATES_DIFFER, Return requests 3"]],
  ["RETURN_DATE_MISSING",            { ...requests(["R-1", "Defective", 1, REPORT + 1]), ...more("Invoices", ["M-1", REPORT + 3, "A", -1, 10]) }, ["Info RETURN_DATE_MISSING, Return requests 2"]],
  ["INVOICE_NOT_FOUND",              requests(["R-1", "Defective", 1, REPORT + 1, "", "", "9"]),                  ["Warning INVOICE_NOT_FOUND, Return requests 2"]],
  ["ORDER_AMOUNTS_DIFFER",           requests(["R-1", "Balancing", 1, REPORT + 1, "", "", "", "PO-1", 100], ["R-1", "Balancing", 1, REPORT + 1, "", "", "", "PO-1", 90]), ["Warning ORDER_AMOUNTS_DIFFER, Return requests 3"]],
  ["ORDER_AMOUNT_MISSING",           requests(["R-1", "Balancing", 1, REPORT + 1, "", "", "", "PO-1"]),           ["Error ORDER_AMOUNT_MISSING, Return requests 2"]],
  ["DUPLICATE_VERSION",              { ...requests(["R-1", "Refresh", 1, REPORT + 1, "", "", "", "PO-1", 100]), ...versions(12, 13) }, ["Warning DUPLICATE_VERSION, Product versions 3"]],
  ["NEW_PRICE_MISSING",              { ...requests(["R-1", "Refresh", 1, REPORT + 1, "", "", "", "PO-1", 100]), ...versions("") }, ["Warning NEW_PRICE_MISSING, Return requests 2"]],
  ["RMA_MISSING",                    requests(["R-1", "Defective", 1, REPORT + 1, "", REPORT + 2]),               ["Warning RMA_MISSING, Return requests 2"]],
  ["RMA_LATE",                       requests(["R-1", "Balancing", 1, REPORT + 1, REPORT + 9, "", "", "PO-1", 100]), ["Info RMA_LATE, Return requests 2"]],
  ["REQUEST_EXCEEDS_STOCK",          requests(["R-1", "Discontinuation", 6, REPORT + 1]),                         ["Warning REQUEST_EXCEEDS_STOCK, Return requests 2"]],
  ["CREDIT_DIFFERS",                 requests(["R-1", "Defective", 1, REPORT + 1, "", "", "", "", "", 5]),        ["Warning CREDIT_DIFFERS, Return requests 2"]],
  ["ROLL_BELOW_ZERO",                { ...ROLLED, ...SALES_BEFORE, ...more("Invoices", ["2", REPORT - 1, "A", 9, 10]) }, ["Warning ROLL_BELOW_ZERO, Price changes 2"]],
  ["SALES_MISSING",                  ROLLED,                                                                      ["Error SALES_MISSING, Terms", "Warning NO_INVENTORY_AT_EFFECTIVE_DATE, Price changes 2"]],
  ["TYPED_OVER",                     { Inventory: [["Part number", "Quantity on hand", "As-of date", ...OUTPUT_HEADINGS], ["A", 5, REPORT, 5, 12]] }, ["Warning TYPED_OVER, Inventory 2"]],
  ["PAPER_STALE",                    { "Report 3.6(A)": [["Effective date", "Part number", "On hand", "Committed", "In transit", "Credit asked", "Due by"], [REPORT, "A", 4, 0, 0, 10, ""]] }, ["Warning PAPER_STALE, Report 3.6(A) 2"]],
  ["CREDIT_CELLS_DIFFER",            { ...requests(["R-1", "Defective", 1, REPORT + 1, "", "", "", "", "", 8]), Claims: [["Claim", "Credited amount"], ["3.7(B) R-1", 9]] }, ["Warning CREDIT_CELLS_DIFFER, Return requests 2"]],
  ["SALES_SHORT",                    { Sales: [["Sale date", "Part number", "Quantity"], [day("2000-01-15"), "A", 1]] }, ["Info SALES_SHORT, Sales 2"]],
  ["VENDOR_UNKNOWN",                 vendors(["A", REPORT, 8, 10, "Acme"]),                                       ["Error VENDOR_UNKNOWN, Price changes 2", "Error VENDOR_UNKNOWN, Terms"]],
  ["VENDOR_UNCLEAR",                 { ...vendors(["A", REPORT, 8, 10, ""]), Inventory: [["Part number", "Quantity on hand", "As-of date", "Vendor"], ["A", 5, REPORT, ""], ["A", 5, REPORT, "Beta"]] }, ["Error VENDOR_UNCLEAR, Invoices 2", "Error VENDOR_UNCLEAR, Price changes 2", "Error VENDOR_UNCLEAR, Discontinuations 2", "Warning UNITS_NOT_INVOICED, Inventory 2", "Warning UNITS_NOT_INVOICED, Inventory 3"]],
  ["SHORT_NOTICE",                   instead("Discontinuations", ["A", day("2000-01-20"), day("2000-02-10")]),    ["Warning SHORT_NOTICE, Discontinuations 2"]],
];

test.each(CASES.map(([code, sheets, expected, mapping, tableRows]) => ({ code, sheets, expected, mapping, tableRows })))(
  "$code",
  async (it) => expect(await findings(it.sheets, it.mapping, it.tableRows)).toEqual(it.expected),
);

test.each<[string, Rows[number], readonly string[]]>([
  ["a row of totals", ["Total", 5], []],
  ["a note", ["counted by J. Doe", ""], []],
  ["a blank cell where a quantity is needed", ["A", "-"], []],
  ["a row of stock", ["A", 5], ["Warning ROWS_BELOW_TABLE, Inventory 4"]],
])("below a table, after a blank row: %s", async (_story, cells, expected) =>
  expect(await findings(more("Inventory", [], cells), undefined, { Inventory: 2 })).toEqual(expected),
);

test("no code is without its workbook", () => {
  const given = new Set(CASES.map(([code]) => code));
  expect([...given].sort()).toEqual(Object.keys(FINDING_CODES).sort());
});

describe("in another language", () => {
  /** A part of it is on its way into a table; or is chosen by a code, which this language would say in brackets. */
  const AWAITED: readonly FindingCode[] = ["BAD_VALUE", "DOCUMENT_TYPE"];
  /** What a finding names stands as it is: what the workbook says, our headings, terms and their values. */
  const namesIn = (sheets: Sheets): RegExp => {
    const cells = Object.entries({ ...SOUND, ...sheets }).flatMap(([name, rows]) => [name, ...rows.flat()]);
    const texts = cells.filter((it): it is string => typeof it === "string" && it !== "");
    const all = [...new Set([...texts, ...texts.map((it) => it.toUpperCase()), CREDIT, "Effective date", "Notice date", "fifo", "lifo"])];
    const byLength = all.sort((a, b) => b.length - a.length).map((it) => it.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`(?<!\\p{L})(${[...byLength, "[a-z]+(-[a-z]+)+", "[a-z]+\\.[a-zA-Z]+"].join("|")})(?!\\p{L})`, "gu");
  };
  const CODES = [...new Set(CASES.map(([code]) => code))].filter((code) => !AWAITED.includes(code));

  const language = pseudoLanguage();
  afterEach(() => speak("workbook", undefined));

  test.each(CODES)("%s is all said in it", async (code) => {
    speak("workbook", language);
    const left: string[] = [];
    for (const [, sheets, , mapping, tableRows] of CASES.filter(([it]) => it === code)) {
      const texts = (await found(sheets, mapping, tableRows)).filter((it) => it.code === code).map(({ text }) => text);
      expect(texts.length).toBeGreaterThan(0);
      left.push(...texts.map((text) => unspoken(text, (it) => it.replaceAll(namesIn(sheets), ""))));
    }
    expect(left.filter((it) => it !== "")).toEqual([]);
  });
});
