/** Price protection of goods that columns of the user's own pick out, through the whole path: rows of Terms to cells, findings and explanations, by hand. */
import { prepareFill, type PreparedFill } from "../../src/credits/prepareFill";
import type { Cell } from "../../src/workbook/port";
import { day } from "../contract/facts";
import { arrayPort } from "../support/arrayPort";

type Rows = readonly (readonly Cell[])[];

const FEB_1 = day("2000-02-01");

/** A falls from 10 to 8, B from 5 to 4. Of A's 20, 12 are the vendor's own; the newest are a broker's. B has 5 in transit without a date. */
const INVENTORY: Rows = [
  ["Part number", "Quantity on hand", "In transit from vendor", "As-of date", "Product family"],
  ["A", 20, 0, FEB_1, "Modem"],
  ["B", 20, 5, FEB_1, "Cable"],
];
const INVOICES: Rows = [
  ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price", "Source"],
  ["1", day("1999-10-15"), "A", 12, 10, "vendor"],
  ["2", day("1999-12-15"), "A", 8, 10, "broker"],
  ["3", day("1999-12-15"), "B", 25, 5, "vendor"],
];
const CHANGES: Rows = [
  ["Part number", "Effective date", "New price", "Old price"],
  ["A", FEB_1, 8, 10],
  ["B", FEB_1, 4, 5],
];

async function filled(terms: Rows, inventory: Rows = INVENTORY): Promise<PreparedFill> {
  const all = { Inventory: inventory, Invoices: INVOICES, "Price changes": CHANGES, Terms: [["Term", "Value"], ...terms] };
  const prepared = await prepareFill(arrayPort(Object.entries(all).map(([name, rows]) => ({ name, rows }))), {});
  if ("refusals" in prepared) throw new Error(JSON.stringify(prepared.refusals));
  return prepared;
}

const cell = ({ plan }: PreparedFill, heading: string, row: number): Cell =>
  plan.blocks[0]!.columns.find((it) => it.heading === heading)!.cell(row);
const shown = (value: Cell): string => (typeof value === "object" ? JSON.stringify(value) : String(value));
/** "20 | 40" of each row. */
const cellsOf = (fill: PreparedFill): readonly string[] =>
  [0, 1].map((row) => ["Protected quantity", "Price protection credit"].map((heading) => shown(cell(fill, heading, row))).join(" | "));
const codesOf = ({ findings }: PreparedFill): readonly string[] => findings.map(({ code }) => code);

const NO_WINDOW = ["priceProtection.transitWindowAppliesTo", "none"] as const;
const ONLY = (text: string) => ["priceProtection.only", text] as const;
const EXCEPT = (text: string) => ["priceProtection.except", text] as const;
const YOUNG: Rows = [
  ["priceProtection.age", "younger"],
  ["priceProtection.ageLength", 60],
];

// prettier-ignore
test.each<[string, Rows, readonly [string, string]]>([
  ["all goods",                                     [],                                                          ["20 | 40", "25 | 25"]],
  ["modems only",                                   [ONLY("Product family = modem")],                            ["20 | 40", "0 | 0"]],
  ["all but modems",                                [EXCEPT("Product family = modem")],                          ["0 | 0", "25 | 25"]],
  ["the vendor's own, by invoice line",             [ONLY("Source = vendor")],                                   ["12 | 24", "25 | 25"]],
  ["not a broker's",                                [EXCEPT("Source = broker")],                                 ["12 | 24", "25 | 25"]],
  ["modems that are the vendor's own",              [ONLY("Product family = modem and Source = vendor")],        ["12 | 24", "0 | 0"]],
  ["modems, but not a broker's",                    [ONLY("Product family = modem"), EXCEPT("Source = broker")], ["12 | 24", "0 | 0"]],
  ["none is like it",                               [ONLY("Product family = printer")],                          ["0 | 0", "0 | 0"]],
  ["a broker's, no older than 60 days",             [ONLY("Source = broker"), ...YOUNG],                         ["8 | 16", "0 | 0"]],
  ["the vendor's own, no older than 60 days",       [ONLY("Source = vendor"), ...YOUNG],                         ["0 | 0", "25 | 25"]],
  ["at book cost, by a column of Inventory",        [["stock.valuation", "book"], ONLY("Product family = modem")], ["20 | 40", "0 | 0"]],
  ["at book cost, by the line that units are attributed to", [["stock.valuation", "book"], ONLY("Source = vendor")], ["12 | 24", "25 | 25"]],
])("%s", async (_story, terms, expected) => {
  expect(cellsOf(await filled([NO_WINDOW, ...terms]))).toEqual(expected);
});

test("attributes come before age, and both are told", async () => {
  const fill = await filled([NO_WINDOW, EXCEPT("Source = broker"), ...YOUNG]);
  expect(cell(fill, "Credit explanation", 0)).toContain(
    "3.6(A): 0 of 20 units protected; 8 not among the goods of the right, 12 outside the window of age.",
  );
});

test("goods in transit that are not among them need no transit date; those that may be do", async () => {
  const terms = (...more: Rows): Rows => [["priceProtection.transitWindowDays", 30], ...more];
  const told = async (...more: Rows) => codesOf(await filled(terms(...more))).filter((it) => it === "TRANSIT_DATE_MISSING");
  expect(await told()).toHaveLength(1);
  expect(await told(ONLY("Product family = modem"))).toHaveLength(0);
  expect(await told(EXCEPT("Product family = cable"))).toHaveLength(0);
  expect(await told(ONLY("Product family = cable"))).toHaveLength(1);
  expect(await told(ONLY("Source = vendor"))).toHaveLength(1);
  expect(await told(EXCEPT("Product family = cable and Source = broker"))).toHaveLength(1);
});

test("a filter that names a column that is not there is told by its row, and the right is blank", async () => {
  const fill = await filled([NO_WINDOW, ONLY("Colour = red")]);
  expect(fill.findings.filter(({ code }) => code === "TERM_INVALID").map(({ sheet, row }) => [sheet, row])).toEqual([["Terms", 3]]);
  expect(cellsOf(fill)).toEqual([" | ", " | "]);
  expect(cell(fill, "Credit explanation", 0)).toContain("3.6(A): blank; needs the term");
});

test("an error value in such a column is told, and its row is not let in", async () => {
  const rows: Rows = [INVENTORY[0]!, ["A", 20, 0, FEB_1, { error: "#N/A" }], INVENTORY[2]!];
  const fill = await filled([NO_WINDOW, EXCEPT("Product family = modem")], rows);
  expect(codesOf(fill)).toContain("BAD_VALUE");
  expect(cellsOf(fill)).toEqual(["0 | 0", "25 | 25"]);
});
