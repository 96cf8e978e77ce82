import fc from "fast-check";

import { type ExampleWorkbook, oracle, type OracleAnswer } from ".";
import { fraction, isLess, money, parseDecimal, sumOf } from "./fraction";
import { randomBadRow, randomWorkbook, withBadRow } from "./randomWorkbook";

const amount = (text: string | null) => parseDecimal(text ?? "0") ?? fraction(0n, 1n);

const creditColumns = {
  "3.6(A)": "Price protection credit",
  "3.7(A)": "Balancing credit",
  "3.7(D)": "Discontinuation return credit",
} as const;

const creditOf = (answer: OracleAnswer) => sumOf(answer.Inventory.map((it) => amount(it["Price protection credit"])));

test("line credits add up to each row's credit", () => {
  fc.assert(
    fc.property(randomWorkbook, (workbook) => {
      const { Inventory, "Credit detail": lines } = oracle(workbook);
      Inventory.forEach((row, index) => {
        for (const [clause, column] of Object.entries(creditColumns)) {
          const ofRow = lines.filter((it) => it.Clause === clause && it["Inventory row"] === index + 1);
          expect(money(sumOf(ofRow.map((it) => amount(it.Credit))))).toBe(row[column as keyof typeof row] ?? "0.00");
        }
      });
    }),
    { numRuns: 300 },
  );
});

test("no row returns more than it holds, or more than the limit", () => {
  fc.assert(
    fc.property(randomWorkbook, (workbook) => {
      oracle(workbook).Inventory.forEach((row, index) => {
        const onHand = Number(workbook.sheets.Inventory?.[index]?.["Quantity on hand"]);
        expect(row["Balancing returnable quantity"] ?? 0).toBeLessThanOrEqual(onHand);
        expect(row["Discontinuation return quantity"] ?? 0).toBeLessThanOrEqual(onHand);
        expect(isLess(amount(row["Balancing limit"]), amount(row["Balancing credit"]))).toBe(false);
      });
    }),
    { numRuns: 300 },
  );
});

test("a bad row fills blank, is named, and leaves every other row as it was", () => {
  fc.assert(
    fc.property(randomWorkbook, randomBadRow, fc.nat(9), (workbook, bad, at) => {
      const before = oracle(workbook);
      const after = oracle(withBadRow(workbook, bad, at));
      const place = Math.min(at, workbook.sheets[bad.sheet]?.length ?? 0);
      expect(after.located).toContainEqual({ code: "BAD_VALUE", sheet: bad.sheet, row: place + 1 });
      const others = after.Inventory.filter((_, index) => bad.sheet !== "Inventory" || index !== place);
      expect(others).toEqual(before.Inventory);
      expect(after["Balancing limits"]).toEqual(before["Balancing limits"]);
    }),
    { numRuns: 300 },
  );
});

test("a dearer fall never pays less price protection, when it is the only one", () => {
  fc.assert(
    fc.property(randomWorkbook, fc.constantFrom("0", "4", "9"), fc.constantFrom("9", "9.5", "30"), (workbook, low, high) => {
      const falling = (price: string): ExampleWorkbook => ({
        terms: workbook.terms,
        sheets: {
          ...workbook.sheets,
          "Price changes": [{ "Part number": "A", "Effective date": "2000-02-01", "New price": price, "Old price": "31" }],
        },
      });
      expect(isLess(creditOf(oracle(falling(low))), creditOf(oracle(falling(high))))).toBe(false);
    }),
    { numRuns: 200 },
  );
});

describe("random workbooks reach every corner of the rules", () => {
  const sample = fc.sample(randomWorkbook, { numRuns: 1500, seed: 20_000_201 });
  const answers = sample.map(oracle);
  const share = (holds: (answer: OracleAnswer) => boolean): number => answers.filter(holds).length / answers.length;

  test.each([
    ["COMMITTED_EXCEEDS_ON_HAND", 0.05],
    ["DUPLICATE_NOTICE", 0.05],
    ["DUPLICATE_PRICE_CHANGE", 0.05],
    ["EARLIER_CREDIT", 0.02],
    ["INVENTORY_BEFORE_NOTICE", 0.05],
    ["LINE_WITHOUT_PART", 0.05],
    ["NO_INVENTORY_AT_EFFECTIVE_DATE", 0.1],
    ["OLD_PRICE_MISSING", 0.05],
    ["RETURN_UNMATCHED", 0.1],
    ["SHORT_NOTICE", 0.05],
    ["SIMILAR_PART", 0.02],
    ["TERM_MISSING:balancing.limitPercent", 0.05],
    ["TERM_MISSING:calculation.date", 0.05],
    ["TERM_MISSING:priceProtection.transitWindowDays", 0.005],
    ["TRANSIT_DATE_MISSING", 0.01],
    ["UNITS_NOT_INVOICED", 0.1],
  ])("%s", (code, least) => {
    expect(share((it) => it.findings.includes(code))).toBeGreaterThan(least);
  });

  test.each<[string, number, (answer: OracleAnswer) => boolean]>([
    ["some price protection", 0.1, (it) => it.Inventory.some((row) => Number(row["Price protection credit"]) > 0)],
    ["a covered unit without credit", 0.02, (it) => it["Credit detail"].some((line) => line.Clause === "3.6(A)" && line.Credit === "0.00")],
    ["some balancing", 0.2, (it) => it.Inventory.some((row) => Number(row["Balancing credit"]) > 0)],
    ["a discontinuation return", 0.1, (it) => it.Inventory.some((row) => Number(row["Discontinuation return credit"]) > 0)],
    ["a unit figure in thirds", 0.02, (it) => it["Credit detail"].some((line) => /\.\d{6}$/.test(line["Unit credit"]))],
    ["two price protection lines of one row", 0.05, (it) => twoLinesOfOneRow(it)],
  ])("%s", (_story, least, holds) => {
    expect(share(holds)).toBeGreaterThan(least);
  });
});

const twoLinesOfOneRow = ({ "Credit detail": lines }: OracleAnswer): boolean =>
  lines.some((line, at) => lines.slice(at + 1).some((it) => it.Clause === "3.6(A)" && it["Inventory row"] === line["Inventory row"]));
