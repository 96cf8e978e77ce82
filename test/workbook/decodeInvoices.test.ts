/** Rows of Invoices to invoice lines: one cause a row; a bad line is left out, and the others are as if it were not there. */
import { InvoiceDecoder } from "../../src/workbook/decodeInvoices";
import type { Cell } from "../../src/workbook/port";
import { isoOf } from "../contract/facts";
import { each } from "../contract/words";
import { inWords, reading } from "./sheets";

const HEADINGS = [
  "Invoice number",
  "Invoice date",
  "Part number",
  "Quantity",
  "Unit price",
  "Discount",
  "Credits received",
  "Original invoice",
  "Ship date",
];
const GOOD = ["4101", 36_535, "VX-1", 50, 19.99, 5, 2.5, "", 36_540] as const;
const line = (row: number): string => `row ${row} 4101 of 2000-01-10: 50 VX-1 at 19.99 less 5 and 2.5, shipped 2000-01-15`;
const row = (cells: Readonly<Record<string, Cell>>): readonly Cell[] => HEADINGS.map((heading, i) => cells[heading] ?? GOOD[i]!);

function read(rows: readonly (readonly Cell[])[], is1904 = false) {
  const { reader, findings, block, parts, invoices } = reading("Invoices", [HEADINGS, ...rows], is1904);
  const decoder = new InvoiceDecoder(reader, parts, invoices, findings);
  decoder.take(block);
  const { lines: it, sheetRow, invoiceText } = decoder.records();
  const lines = Array.from({ length: it.count }, (_, i) => {
    const number = invoices.texts[invoiceText[i]!] ?? "(none)";
    const original = it.originalInvoice[i]! < 0 ? "" : `, of ${invoices.keys[it.originalInvoice[i]!]!}`;
    const shipped = it.shipDate[i] === 0 ? "" : `, shipped ${isoOf(it.shipDate[i]!)}`;
    const money = `at ${each(it.unitPrice[i]!)} less ${each(it.discount[i]!)} and ${each(it.creditsReceived[i]!)}`;
    return `row ${sheetRow[i]!} ${number} of ${isoOf(it.invoiceDate[i]!)}: ${it.quantity[i]!} ${parts.keys[it.part[i]!]!} ${money}${original}${shipped}`;
  });
  return { lines, findings: findings.all().map(inWords), numbers: [...it.invoice] };
}

test("a good line", () => {
  const { lines, findings } = read([GOOD]);
  expect([lines, findings]).toEqual([[line(2)], []]);
});

const bad = (what: string, part = " VX-1"): string => `Error BAD_VALUE Invoices 3${part}: ${what} This row is left out.`;
const MAY_BE_A_RETURN = " It looks like a return: without it credits may be too high.";
const A_DATE = "a date from 1990 to 2100 (a date cell, or text such as 2000-02-29).";

// prettier-ignore
test.each<[string, Readonly<Record<string, Cell>>, string]>([
  ["a Boolean part number",          { "Part number": false },                    bad("Part number (C3) is FALSE; it must be a part number.", " FALSE")],
  ["an error part number",           { "Part number": { error: "#N/A" } },        bad("Part number (C3) is #N/A; it must be a part number.", " #N/A")],
  ["no quantity",                    { Quantity: "" },                            bad("Quantity (D3) is blank; it must be a whole number of units (negative for a return).")],
  ["a quantity in words",            { Quantity: "many" },                        bad('Quantity (D3) is "many"; it must be a whole number of units.')],
  ["half a unit",                    { Quantity: 1.5 },                           bad("Quantity (D3) is 1.5; it must be a whole number of units.")],
  ["a Boolean quantity",             { Quantity: true },                          bad("Quantity (D3) is TRUE; it must be a whole number of units.")],
  ["no date",                        { "Invoice date": "" },                      bad("Invoice date (B3) is blank; it must be a date.")],
  ["a date in words",                { "Invoice date": "soon" },                  bad(`Invoice date (B3) is "soon"; it must be ${A_DATE}`)],
  ["a date after 2100",              { "Invoice date": 73_416 },                  bad(`Invoice date (B3) is 73416 (2101-01-01); it must be ${A_DATE}`)],
  ["no price",                       { "Unit price": "" },                        bad("Unit price (E3) is blank; it must be an amount.")],
  ["a negative price",               { "Unit price": -7 },                        bad("Unit price (E3) is -7; it must be 0 or more.") + MAY_BE_A_RETURN],
  ["a price with two readings",      { "Unit price": "1.100" },                   bad('Unit price (E3) is "1.100"; it must be a number that can be read in one way only (it is 1.100 with a decimal point or 1100 with a decimal comma; the term "Input decimal mark" (input.decimalMark) settles it).')],
  ["a date of spaces",               { "Invoice date": "  " },                    bad("Invoice date (B3) is blank; it must be a date.")],
  ["a return in words",              { Quantity: "-many" },                       bad('Quantity (D3) is "-many"; it must be a whole number of units.') + " It looks like a return: without it credits may be too high."],
  ["a return of a bad price",        { Quantity: -12, "Unit price": "x" },      bad('Unit price (E3) is "x"; it must be an amount.') + " It looks like a return: without it credits may be too high."],
  ["a negative discount",            { Discount: -1 },                            bad("Discount (F3) is -1; it must be 0 or more.")],
  ["an error discount",              { Discount: { error: "#DIV/0!" } },          bad("Discount (F3) is #DIV/0!; it must be an amount.")],
  ["negative credits",               { "Credits received": -0.01 },               bad("Credits received (G3) is -0.01; it must be 0 or more.")],
  ["a Boolean original invoice",     { "Original invoice": true },                bad("Original invoice (H3) is TRUE; it must be an invoice number.")],
  ["a ship date in words",           { "Ship date": "later" },                    bad(`Ship date (I3) is "later"; it must be ${A_DATE}`)],
  ["an error invoice number",        { "Invoice number": { error: "#NAME?" } },   bad("Invoice number (A3) is #NAME?; it must be an invoice number.")],
  ["more than a billion dollars",    { Quantity: 101, "Unit price": 9_999_999 },  bad("Unit price (E3) is 9999999; it must be a price that keeps the line below a billion dollars.")],
])("a bad line: %s", (_story, cells, finding) => {
  const { lines, findings } = read([GOOD, row(cells), GOOD]);
  expect([lines, findings]).toEqual([[line(2), line(4)], [finding]]);
});

// prettier-ignore
test.each<[string, Readonly<Record<string, Cell>>, readonly string[], readonly string[]]>([
  ["a part number missing: freight",        { "Part number": "" },  [], ["Info LINE_WITHOUT_PART Invoices 2: This line has no part number (freight, tax); it is no lot and no net sale."]],
  ["freight with whatever in it",           { "Part number": " ", Quantity: "lots", "Unit price": -5 },  [], ["Info LINE_WITHOUT_PART Invoices 2: This line has no part number (freight, tax); it is no lot and no net sale."]],
  ["quantity 0",                            { Quantity: 0 },        [], []],
  ["quantity 0, other cells bad",           { Quantity: 0, "Unit price": "x" }, [], []],
  ["a return: the sign of its discount and credits does not matter", { Quantity: -5, Discount: -5, "Credits received": -2.5 }, ["row 2 4101 of 2000-01-10: -5 VX-1 at 19.99 less 5 and 2.5, shipped 2000-01-15"], []],
  ["a return that names its invoice",       { Quantity: -5, "Original invoice": " 4100a " }, ["row 2 4101 of 2000-01-10: -5 VX-1 at 19.99 less 5 and 2.5, of 4100A, shipped 2000-01-15"], []],
  ["no discount, credits or ship date",     { Discount: "", "Credits received": "", "Ship date": "" }, ["row 2 4101 of 2000-01-10: 50 VX-1 at 19.99 less 0 and 0"], []],
  ["no invoice number",                     { "Invoice number": "" }, ["row 2 (none) of 2000-01-10: 50 VX-1 at 19.99 less 5 and 2.5, shipped 2000-01-15"], []],
  ["a price of 0",                          { "Unit price": 0 }, ["row 2 4101 of 2000-01-10: 50 VX-1 at 0 less 5 and 2.5, shipped 2000-01-15"], []],
  ["a line of a billion dollars",           { Quantity: 100, "Unit price": 10_000_000 }, ["row 2 4101 of 2000-01-10: 100 VX-1 at 10000000 less 5 and 2.5, shipped 2000-01-15"], []],
  ["a price with seven decimals",           { "Unit price": 19.9900004 }, [line(2)], ["Warning AMOUNT_ROUNDED Invoices 2 VX-1: Unit price (E2), 19.9900004, has more than six decimals; it was read to six."]],
  ["a price as text",                       { "Unit price": "19.99" }, [line(2)], ['Info NUMBER_AS_TEXT Invoices 2: Unit price: 1 number stands there as text (E2); "19.99" was read as 19.99.']],
])("%s", (_story, cells, expected, findings) => {
  const { lines, findings: found } = read([row(cells)]);
  expect([lines, found]).toEqual([expected, findings]);
});

test("invoice numbers are matched like part keys", () => {
  expect(
    read([
      row({ "Invoice number": "a 1" }),
      row({ "Invoice number": " A  1" }),
      row({ "Invoice number": 12 }),
      row({ "Invoice number": "12" }),
      row({ "Invoice number": "012" }),
    ]).numbers,
  ).toEqual([0, 0, 1, 1, 2]);
});

test("blank rows are no lines, and many lines keep their rows", () => {
  const rows = Array.from({ length: 1_500 }, (_, i) => (i % 2 === 0 ? GOOD : []));
  const { lines } = read(rows);
  expect([lines.length, lines[749]]).toEqual([750, line(1_500)]);
});

test("days of a workbook that counts from 1904", () => {
  expect(read([row({ "Invoice date": 36_535 - 1462, "Ship date": 36_540 - 1462 })], true).lines).toEqual([line(2)]);
});

test("freight lines are one finding with their number and the first rows", () => {
  const { findings } = read(Array.from({ length: 30 }, () => row({ "Part number": "" })));
  expect(findings).toEqual([
    "Info LINE_WITHOUT_PART Invoices 2: 30 lines have no part number (freight, tax; rows 2, 3, 4 and so on); they are no lots and no net sales.",
  ]);
});

describe("document types", () => {
  /** Lines of these types and quantities below a heading; what is read, and what is found beside it. */
  function ofTypes(heading: string, ...lines: readonly (readonly [type: Cell, quantity: number])[]) {
    const rows = lines.map(([type, quantity]) => [...row({ Quantity: quantity }), type]);
    const { reader, findings, block, parts, invoices } = reading("Invoices", [[...HEADINGS, heading], ...rows]);
    const decoder = new InvoiceDecoder(reader, parts, invoices, findings);
    decoder.take(block);
    return { quantities: [...decoder.records().lines.quantity], findings: findings.all().map(inWords) };
  }
  const creditAboveZero = (type: string, heading = "Type"): string =>
    `Error BAD_VALUE Invoices 2 VX-1: Quantity (D2) is 5; it must be below 0 on a line whose ${heading} (J2) is "${type}" (negative where units went back; where only money was credited, enter it as Credits received of the line it is for). This row is left out.${MAY_BE_A_RETURN}`;

  test.each([
    "Credit memo",
    "Bill Credit",
    "Return",
    "Vendor credit",
    "CREDIT_NOTE",
    "VendorCredit",
    "Purchase Return",
    "Debit memo",
    "CRM",
    "PC",
    "KG",
    "Gutschrift",
    "Credit",
  ])("%s with a quantity above 0 is no purchase", (type) =>
    expect(ofTypes("Type", [type, 5], ["Bill", 7])).toEqual({ quantities: [7], findings: [creditAboveZero(type)] }),
  );

  test.each(["Credit memo", "Bill Credit", "Return", "PC"])("%s with a quantity below 0 is a return", (type) =>
    expect(ofTypes("Document type", ["Bill", 7], [type, -5])).toEqual({ quantities: [7, -5], findings: [] }),
  );

  test.each<Cell>([
    "Bill",
    "Invoice",
    "Vendor invoice",
    "PI",
    "KR",
    "INV",
    "Purchase Invoice",
    "",
    "-",
    "Hardware",
    "Non-returnable",
    "Credit card bill",
    { error: "#N/A" },
  ])("%j counts, and there is nothing to say", (type) => expect(ofTypes("Type", [type, 5])).toEqual({ quantities: [5], findings: [] }));

  test.each(["Purchase order", "PurchaseOrder", "PO", "Item Receipt", "GRN", "Bill Payment", "Inventory Adjust", "Pro-forma invoice"])(
    "%s is no invoice",
    (type) =>
      expect(ofTypes("Type", [type, 5], ["Bill", 7], [type, 6])).toEqual({
        quantities: [7],
        findings: [
          `Warning DOCUMENT_TYPE Invoices 2: Type is "${type}" in 2 lines (rows 2, 4), which is no invoice. They are left out: Invoices are what the vendor has invoiced to you.`,
        ],
      }),
  );

  test.each(["Sales invoice", "SI", "Customer invoice"])("%s may be what was sold", (type) =>
    expect(ofTypes("Type", [type, 5])).toEqual({
      quantities: [5],
      findings: [
        `Warning DOCUMENT_TYPE Invoices 2: Type is "${type}" in 1 line (row 2), which may be what you sold. It still counts as invoiced by the vendor: delete what was not.`,
      ],
    }),
  );

  const unknown = (heading: string, type: string): string =>
    `Warning DOCUMENT_TYPE Invoices 2: ${heading} is "${type}" in 4 lines (rows 2, 3, 4 and so on), which is not known. They count as invoiced where the quantity is above 0, as returned where it is below: make sure that is so.`;
  test.each<[heading: string, type: Cell, shown: string]>([
    ["Type", "RE", "RE"],
    ["Type", 3, "3"],
    ["Doc. type", "Zahlschein", "Zahlschein"],
  ])("below %s, %j is not known", (heading, type, shown) =>
    expect(ofTypes(heading, [type, 5], [type, 5], [type, 5], [type, -5])).toEqual({
      quantities: [5, 5, 5, -5],
      findings: [unknown(heading, shown)],
    }),
  );

  test("a sum below takes the lines that are left out into account", () => {
    const total = ["", "", "", 12, "", "", "", "", "", ""];
    const rows = [[...row({ Quantity: 7 }), "Bill"], [...row({ Quantity: 5 }), "PO"], total];
    const { reader, findings, block, parts, invoices } = reading("Invoices", [[...HEADINGS, "Type"], ...rows]);
    new InvoiceDecoder(reader, parts, invoices, findings).take(block);
    expect(findings.all().map(({ code, row: at }) => `${code} ${at}`)).toEqual(["DOCUMENT_TYPE 3", "TOTALS_ROW 4"]);
  });
});

// prettier-ignore
test.each<[string, readonly Cell[], readonly string[]]>([
  ["a tenth on each line",       [0.1, 0.1, "", 0.15, 0.2], ["Warning COLUMN_DOUBTFUL Invoices 2: Discount: 4 values lie between 0 and 1 (F2, F3, F5, ...), and none elsewhere. 0.1 was read as 0.1 dollars off the whole line; if it means 10% of the price, enter the dollars instead."]],
  ["one line alone",             [0.05],                    []],
  ["one of a dollar among them", [0.1, 1, 0.1],             []],
  ["just below a dollar",        [0.999999, 0.01],          ["Warning COLUMN_DOUBTFUL Invoices 2: Discount: 2 values lie between 0 and 1 (F2, F3), and none elsewhere. 0.999999 was read as 0.999999 dollars off the whole line; if it means 99.9999% of the price, enter the dollars instead."]],
  ["none",                       [0, ""],                   []],
])("discounts that may be percentages: %s", (_story, discounts, expected) => {
  expect(read(discounts.map((Discount) => row({ Discount }))).findings).toEqual(expected);
});

describe("a price of several units", () => {
  const ofUnits = (heading: string, unit: Cell): { lines: number; findings: string[] } => {
    const { reader, findings, block, parts, invoices } = reading("Invoices", [
      [...HEADINGS, heading],
      [...GOOD, unit],
    ]);
    const decoder = new InvoiceDecoder(reader, parts, invoices, findings);
    decoder.take(block);
    return { lines: decoder.records().lines.count, findings: findings.all().map(inWords) };
  };

  test.each<[string, Cell, string]>([
    ["Price unit", 100, "100"],
    ["Per", 1000, "1000"],
    ["Preiseinheit", "1.000", '"1.000"'],
    ["Pricing unit", "100 EA", '"100 EA"'],
    ["Price per", "per 1,000", '"per 1,000"'],
  ])("%s %j is not divided: the line is left out", (heading, unit, shown) =>
    expect(ofUnits(heading, unit)).toEqual({
      lines: 0,
      findings: [
        `Error BAD_VALUE Invoices 2 VX-1: Unit price (E2) is 19.99; it must be the price of one unit, but Price unit (J2) is ${shown} (enter what one unit costs, and 1 there). This row is left out.`,
      ],
    }),
  );

  test.each<Cell>([1, "1", "", 0, "EA", "1 EA"])("%j is the price of one", (unit) =>
    expect(ofUnits("Price unit", unit)).toEqual({ lines: 1, findings: [] }),
  );
});
