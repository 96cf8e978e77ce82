/** Price protection by terms of other agreements, the whole path: a file's sheets, the filled cells and their explanations, a second fill. */
import { day } from "../contract/facts";
import { cellsOf, figures, filled, fileOf, sheetNamed, written, type Row } from "./files";
import { openBook } from "@channel-credits/preview-host";

const E = day("2000-02-01");
const RISE = day("2000-03-01");

const TERMS: readonly Row[] = [
  ["priceProtection.unitCap", "shipped"],
  ["priceProtection.unitCapLast", 1],
  ["priceProtection.unitCapUnit", "months"],
  ["priceProtection.increase", "reverses"],
];

/** 30 bought at 50 in December, 20 at 48 in January; a fall from 50 to 45, and a rise to 46 that reverses it. */
const book = (terms: readonly Row[], invoices = true) =>
  fileOf([
    {
      name: "Inventory",
      rows: [
        ["Part number", "Quantity on hand", "As-of date"],
        ["A", 15, E],
        ["A", 35, E],
        ["A", 50, RISE],
      ],
    },
    {
      name: "Invoices",
      rows: [
        ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
        ...(invoices ? [["1", day("1999-12-01"), "A", 30, 50], ["2", day("2000-01-10"), "A", 20, 48]] : [["9", day("1999-12-01"), "B", 1, 1]]), // prettier-ignore
      ],
    },
    {
      name: "Price changes",
      rows: [
        ["Part number", "Effective date", "New price", "Old price", "Reverses decrease"],
        ["A", E, 45, 50, ""],
        ["A", RISE, 46, 45, "yes"],
      ],
    },
    { name: "Terms", rows: [["Term", "Value"], ["balancing.given", "no"], ...terms] },
  ]);

const protectedCells = (file: Uint8Array): readonly Row[] => figures(file).map((row) => row.slice(0, 2));
const explanations = (file: Uint8Array): readonly unknown[] => written(file).inventory.map((row) => row.at(-1));
const detail = (file: Uint8Array): readonly Row[] => cellsOf(sheetNamed(openBook(file), "Credit detail")).slice(1);

test("a cap on units over all rows, and an increase that takes back what was credited", async () => {
  const file = await filled(book(TERMS));
  // 20 shipped in January, newest first: 15 of the first row and 5 of the second, 48 - 45 each. The rise takes back 1.00 of each.
  expect(protectedCells(file)).toEqual([
    [15, 45],
    [5, 15],
    [20, -20],
  ]);
  expect(explanations(file)).toEqual([
    expect.stringContaining("3.6(A): 15 of 15 units protected; the part's cap is the 20 shipped in 2000-01-01 to 2000-01-31."),
    expect.stringContaining("3.6(A): 5 of 35 units protected; 30 beyond the cap on units; the part's cap is the 20 shipped in"),
    expect.stringContaining(
      "3.6(A): 20 of 50 units protected; 30 never credited before; $20.00 of it is owed to the vendor for increases.",
    ),
  ]);
  // Lines foot with the cells; the one that is owed is below 0.
  expect(detail(file).map((row) => row[10])).toEqual([45, 15, -20]);
  expect(Buffer.compare(await filled(file), file)).toBe(0);
});

test("a number that is withheld leaves the cells blank and is named", async () => {
  const file = await filled(book(TERMS.filter(([term]) => term !== "priceProtection.unitCapLast")));
  expect(protectedCells(file).slice(0, 2)).toEqual([
    ["", ""],
    ["", ""],
  ]);
  expect(explanations(file)[0]).toContain('3.6(A): blank; needs the term "Price protection unit cap last" (priceProtection.unitCapLast).');
  expect(written(file).review.flat()).toContainEqual(expect.stringContaining("priceProtection.unitCapLast"));
});

test("stock without lots at book cost: falls are credited, rises are owed, and every figure says so", async () => {
  const file = await filled(book([["stock.valuation", "book"]], false));
  expect(protectedCells(file)).toEqual([
    [15, 75],
    [35, 175],
    [50, -50],
  ]);
  expect(explanations(file)[0]).toContain("3.6(A): 15 of 15 units protected at book cost.");
  expect(explanations(file)[2]).toContain("at book cost; $50.00 of it is owed to the vendor for increases.");
  // No invoice stands behind a line; book cost is its net unit cost.
  expect(detail(file).map((row) => [row[4], row[5], row[6], row[7], row[10], row[18]])).toEqual([
    ["book cost", "", 15, 50, 75, ""],
    ["book cost", "", 35, 50, 175, ""],
    ["book cost", "", 50, 45, -50, ""],
  ]);
});
