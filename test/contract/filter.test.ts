/** Filters of an agreement: what a text means, and which units it lets in. Rule text: rules 10, "Filters". */
import { Admissions } from "../../src/contract/base/admission";
import { attributeKey, NoFilter, readFilter } from "../../src/contract/base/filter";
import { NONE, UNREADABLE, type Attributes, type Facts } from "../../src/contract/base/records";

const is = (column: string, ...values: string[]) => ({ column, isNot: false, values });
const isNot = (column: string, ...values: string[]) => ({ column, isNot: true, values });

test.each([
  ["none", []],
  ["  NONE ", []],
  ["Status = sealed", [is("Status", "SEALED")]],
  ["Status=Factory  Sealed", [is("Status", "FACTORY SEALED")]],
  ["Source <> broker", [isNot("Source", "BROKER")]],
  ["Source != broker", [isNot("Source", "BROKER")]],
  ["Family one of modems, cables", [is("Family", "MODEMS", "CABLES")]],
  ["Family not one of modems,cables", [isNot("Family", "MODEMS", "CABLES")]],
  ["Status = sealed and Source <> broker", [is("Status", "SEALED"), isNot("Source", "BROKER")]],
  ['Family = "Bits and pieces" AND Status = new', [is("Family", "BITS AND PIECES"), is("Status", "NEW")]],
  ['Family one of "Cables, long", cards', [is("Family", "CABLES, LONG", "CARDS")]],
  ['"Price = net" = yes', [is("Price = net", "YES")]],
  ["Special price = blank", [is("Special price", "")]],
  ["Special price <> blank", [isNot("Special price", "")]],
  ['Colour = "blank"', [is("Colour", "BLANK")]],
])("the filter %s", (text, conditions) => {
  expect(readFilter(text)).toEqual(conditions);
});

test.each([
  ["sealed", 'has no =, <> or one of in "sealed"'],
  ["Status = sealed and broker", 'has no =, <> or one of in "broker"'],
  ["= sealed", 'names no column before "sealed"'],
  ["Status =", "gives no value to the column Status"],
  ["Family one of modems,", "gives no value to the column Family"],
  ["", 'has no =, <> or one of in ""'],
])("%j is no filter", (text, problem) => {
  expect(readFilter(text)).toEqual(new NoFilter(problem));
});

/** A sheet's columns, by the cells of its records; null is an error value. */
function attributes(columns: Readonly<Record<string, readonly (string | null)[]>>): Attributes {
  const keys: string[] = [];
  const numberOf = (text: string): number => {
    const key = attributeKey(text);
    if (!keys.includes(key)) keys.push(key);
    return keys.indexOf(key);
  };
  const read = Object.entries(columns).map(([name, cells]): [string, Int32Array] => [
    attributeKey(name),
    Int32Array.from(cells, (cell) => (cell === null ? UNREADABLE : numberOf(cell))),
  ]);
  return { columns: new Map(read), keys };
}

// Rows of Inventory: 0 sealed, 1 opened, 2 blank, 3 #N/A. Invoice lines: 0 vendor, 1 broker, 2 blank.
const facts = {
  inventory: { attributes: attributes({ Status: ["sealed", "opened", "", null], Grade: ["A", "A", "B", ""] }) },
  invoices: { attributes: attributes({ Source: ["vendor", "broker", ""], Grade: ["A", "B", "B"] }) },
} as unknown as Pick<Facts, "inventory" | "invoices">;

test.each([
  // only, except, row, line, let in
  ["none", "none", 3, 2, true],
  ["status = SEALED", "none", 0, 1, true],
  ["Status = sealed", "none", 1, 0, false],
  ["Status = sealed", "none", 2, 0, false],
  ["Status <> opened", "none", 2, 0, true],
  ["Status <> opened", "none", 3, 0, false], // nobody can say what an error value is
  ["Status = blank", "none", 2, 0, true],
  ["none", "Status = opened", 0, 0, true],
  ["none", "Status = opened", 1, 0, false],
  ["none", "Status = opened", 2, 0, true],
  ["none", "Status = opened", 3, 0, false],
  ["Source = vendor", "none", 0, 0, true],
  ["Source = vendor", "none", 0, 1, false],
  ["Source = vendor", "none", 0, NONE, false], // units of no invoice
  ["Source one of vendor, broker", "none", 0, 2, false],
  ["Status = sealed and Source = vendor", "none", 0, 0, true],
  ["Status = sealed and Source = vendor", "none", 0, 1, false],
  ["none", "Status = sealed and Source = broker", 0, 1, false],
  ["none", "Status = sealed and Source = broker", 0, 0, true],
  ["Status = sealed", "Source = broker", 0, 0, true],
  ["Status = sealed", "Source = broker", 0, 1, false],
  // Both sheets have Grade: both must say so to let units in, one to keep them out.
  ["Grade = A", "none", 0, 0, true],
  ["Grade = A", "none", 0, 1, false],
  ["Grade = A", "none", 2, 0, false],
  ["none", "Grade = A", 2, 1, true],
  ["none", "Grade = A", 0, 1, false],
  ["none", "Grade = A", 2, 0, false],
])("only %s, except %s: row %s and line %s", (only, except, row, line, isIn) => {
  expect(new Admissions(facts).of(only, except)?.admits(row, line) ?? true).toBe(isIn);
});

test("two filters that let everything in are none, and the same two are compiled once", () => {
  const admissions = new Admissions(facts);
  expect(admissions.of("none", "none")).toBeUndefined();
  expect(admissions.of("Status = sealed", "none")).toBe(admissions.of("Status = sealed", "none"));
});

test("a column that was not read is no column to pass over", () => {
  expect(() => new Admissions(facts).of("Colour = red", "none")).toThrow("the column Colour was not read");
});
