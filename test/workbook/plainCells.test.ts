/** Rows of plain cells are read by a path of their own: it gives what the row reader gives for the same cells written as text. */
import fc from "fast-check";
import { isoText } from "../../src/contract/base/calendar";
import { InventoryDecoder } from "../../src/workbook/decodeInventory";
import { InvoiceDecoder } from "../../src/workbook/decodeInvoices";
import type { Cell } from "../../src/workbook/port";
import { reading, type Rows } from "./sheets";

const INVOICES = [
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
const INVENTORY = [
  "Part number",
  "Quantity on hand",
  "Committed quantity",
  "In transit from vendor",
  "In transit between warehouses",
  "Transit date",
  "As-of date",
];

const blankOr = (cell: fc.Arbitrary<Cell>): fc.Arbitrary<Cell> => fc.oneof(fc.constant(""), cell);
const part = fc.constantFrom<Cell>("VX-1", "vx-1", " VX-1 ", "Total", "Total VX", 7, "7", 123456, "1.2E+11", 1e15, "");
const name = fc.constantFrom<Cell>("I-1", "i-1", 100, "100", 101, 1e15, "");
const day = fc.integer({ min: 36000, max: 36400 });
const units = fc.integer({ min: 0, max: 9 });
const amount = fc.integer({ min: -300, max: 9000 }).map((cents) => cents / 100);
const price = fc.integer({ min: 0, max: 9000 }).map((cents) => cents / 100);

const invoiceLine = fc.tuple<Cell[]>(
  name,
  day,
  part,
  fc.integer({ min: -5, max: 9 }),
  price,
  blankOr(amount),
  blankOr(amount),
  name,
  blankOr(day),
);
const stockRow = fc.tuple<Cell[]>(part, units, blankOr(units), blankOr(units), blankOr(units), blankOr(day), blankOr(day));

/** Numbers and days in text; parts and invoices as they stand. */
const asText = (headings: readonly string[], row: readonly Cell[]): Cell[] =>
  row.map((cell, i) => {
    const heading = headings[i]!;
    if (typeof cell !== "number" || /number|invoice$/.test(heading)) return cell;
    return heading.endsWith("date") ? isoText(cell) : String(cell);
  });

function invoices(rows: Rows) {
  const { reader, findings, block, parts, invoices: numbers } = reading("Invoices", [INVOICES, ...rows]);
  const decoder = new InvoiceDecoder(reader, parts, numbers, findings);
  decoder.take(block);
  const records = decoder.records();
  return { records, parts: [parts.texts, parts.keys], invoices: [numbers.texts, numbers.keys], findings: findings.all() };
}

function inventory(rows: Rows) {
  const { reader, findings, block, parts } = reading("Inventory", [INVENTORY, ...rows]);
  const decoder = new InventoryDecoder(reader, parts, 36500, findings);
  decoder.take(block);
  return { records: decoder.records(), parts: [parts.texts, parts.keys], findings: findings.all() };
}

/** A sheet as it stands, and with some of its rows in text. */
const twoWays = (headings: readonly string[], row: fc.Arbitrary<Cell[]>) =>
  fc
    .array(fc.tuple(row, fc.boolean()), { minLength: 1, maxLength: 60 })
    .map((rows) => ({ asIs: rows.map(([it]) => it), mixed: rows.map(([it, isText]) => (isText ? asText(headings, it) : it)) }));

const CODES_OF_TEXT = ["NUMBER_AS_TEXT", "DATE_AS_TEXT"];
const told = (findings: ReturnType<typeof inventory>["findings"]) =>
  findings.filter(({ code }) => !CODES_OF_TEXT.includes(code)).map(({ code, row }) => `${code} ${row}`);

test("invoice lines", () => {
  fc.assert(
    fc.property(twoWays(INVOICES, invoiceLine), ({ asIs, mixed }) => {
      const [plain, read] = [invoices(asIs), invoices(mixed)];
      expect({ ...plain, findings: told(plain.findings) }).toEqual({ ...read, findings: told(read.findings) });
    }),
    { numRuns: 40 },
  );
});

test("stock rows", () => {
  fc.assert(
    fc.property(twoWays(INVENTORY, stockRow), ({ asIs, mixed }) => {
      const [plain, read] = [inventory(asIs), inventory(mixed)];
      expect({ ...plain, findings: told(plain.findings) }).toEqual({ ...read, findings: told(read.findings) });
    }),
    { numRuns: 40 },
  );
});
