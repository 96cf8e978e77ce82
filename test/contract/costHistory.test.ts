/** What units cost from day to day, of the parts that requests name: against the oracle, unit by unit. */
import fc from "fast-check";
import { creditStatement } from "../../src/contract/statement/creditStatement";
import { settlementOf } from "../../src/contract/statement/requests";
import { runThrough } from "../../src/contract/base/steps";
import { FILED_TERMS } from "../../src/contract/agreement/terms";
import { prepareFill } from "../../src/credits/prepareFill";
import { costsOnDay, type ExampleWorkbook } from "../oracle";
import { randomRolledWorkbook, randomWorkbook } from "../oracle/randomWorkbook";
import { arrayPort } from "../support/arrayPort";
import { exampleSheets } from "../support/exampleSheets";
import { cents, day, facts, micros, statementOf, undated, type Told } from "./facts";
import { exactly } from "./words";

const DAYS = ["1999-12-30", "1999-12-31", "2000-01-31", "2000-02-01", "2000-02-29", "2000-03-05"];

/** Cost of each unit of each purchase on each of the days: "lot in row 2, unit 1, 2000-02-01: 45". */
async function histories(workbook: ExampleWorkbook): Promise<readonly string[]> {
  const prepared = await prepareFill(arrayPort(exampleSheets(workbook)));
  if (!("plan" in prepared)) throw new Error(JSON.stringify(prepared));
  const { agreed, facts: read, invoiceRow } = prepared.decoded;
  const parts = [...read.parts.keys.keys()];
  const requests = [{ right: "balancing", requestDate: day("2000-02-01"), allowed: 0, parts }];
  const { costHistories } = runThrough(creditStatement(agreed, read, { requests }));
  return DAYS.flatMap((on) =>
    [...read.invoices.part.keys()].flatMap((line) =>
      Array.from({ length: Math.max(0, read.invoices.quantity[line]!) }, (_, unit) => {
        const { whole, rest, parts: of } = costHistories.get(read.invoices.part[line]!)!.costOn(line, unit, day(on));
        return `lot in row ${invoiceRow[line]!}, unit ${unit + 1}, ${on}: ${BigInt(whole) * BigInt(of) + BigInt(rest)}/${of}`;
      }),
    ),
  );
}

test.each([
  ["random workbooks", randomWorkbook],
  ["workbooks whose reports are rolled", randomRolledWorkbook],
])("%s: each unit costs on each day what the oracle says", async (_story, workbooks) => {
  await fc.assert(
    fc.asyncProperty(workbooks, async (workbook) => {
      const expected = DAYS.flatMap((on) => costsOnDay(workbook, on).map((it) => ({ ...it, on })));
      expect([...(await histories(workbook))].sort()).toEqual(
        expected.map(({ row, unit, on, micros: cost, of }) => `lot in row ${row}, unit ${unit}, ${on}: ${cost}/${of}`).sort(),
      );
    }),
    { numRuns: 150 },
  );
});

test("a fall lowers the units that it protects, from its day on", () => {
  const told: Told = { inventory: [{ onHand: 2 }], invoices: [{ quantity: 3 }], changes: [{ newPrice: "45" }] };
  const requests = [{ right: "balancing", requestDate: day("2000-02-10"), allowed: 0, parts: [0] }];
  const { costHistories } = runThrough(creditStatement(undated(FILED_TERMS), facts(told), { requests }));
  const costOn = (unit: number, on: string): string => {
    const { whole, rest, parts } = costHistories.get(0)!.costOn(0, unit, day(on));
    return exactly(whole, rest, parts);
  };
  expect([0, 1, 2].map((unit) => [costOn(unit, "2000-01-31"), costOn(unit, "2000-02-01")])).toEqual([
    ["50", "45"],
    ["50", "45"],
    ["50", "50"],
  ]);
});

test("parts that no request names keep none, and their figures and findings are told once", () => {
  const told: Told = { inventory: [{ onHand: 9 }], invoices: [{ quantity: 3, credits: "1" }], changes: [{ newPrice: "45" }] };
  const plain = statementOf(told);
  const requests = [{ right: "balancing", requestDate: day("2000-02-10"), allowed: 0, parts: [0] }];
  const withRequest = runThrough(creditStatement(undated(FILED_TERMS), facts(told), { requests }));
  expect([plain.costHistories.size, withRequest.costHistories.size]).toEqual([0, 1]);
  expect(withRequest.findings).toEqual(plain.findings);
  expect(withRequest.columns).toEqual(plain.columns);
  expect(withRequest.untraced).toEqual(plain.untraced);
});

// Fiscal quarters begin in October: 31 December is in Q1, 1 January in Q2.
test("requests use up the limits of their day, each right its own; a refused one uses nothing", () => {
  const request = (right: string, on: string, allowed: string) => ({ right, requestDate: day(on), allowed: cents(allowed), parts: [] });
  const { used } = settlementOf([
    request("balancing", "1999-12-31", "10.00"),
    request("balancing", "2000-01-01", "20.00"),
    request("balancing", "2000-02-29", "0.00"),
    request("balancing", "2000-03-31", "2.50"),
    request("discontinuation", "2000-01-15", "7.00"),
  ]);
  const between = (right: string, from: string, to: string): number => used(right, { from: day(from), to: day(to) });
  expect([between("balancing", "1999-10-01", "1999-12-31"), between("balancing", "2000-01-01", "2000-03-31")]).toEqual([1000, 2250]);
  expect([between("balancing", "2000-01-02", "2000-03-30"), between("balancing", "1999-12-31", "2000-01-01")]).toEqual([0, 3000]);
  expect(between("discontinuation", "2000-01-01", "2000-03-31")).toBe(700);
  expect(between("priceProtection", "1990-01-01", "2100-12-31")).toBe(0);
});

test("millionths of a unit stay exact over two falls", () => {
  const told: Told = {
    inventory: [
      { onHand: 3, asOf: "2000-02-01" },
      { onHand: 3, asOf: "2000-02-10" },
    ],
    invoices: [{ quantity: 3, discount: "0.05" }],
    changes: [
      { newPrice: "45", oldPrice: "50" },
      { on: "2000-02-10", newPrice: "44", oldPrice: "45" },
    ],
  };
  const requests = [{ right: "balancing", requestDate: day("2000-03-01"), allowed: 0, parts: [0] }];
  const terms = { ...FILED_TERMS, "priceProtection.creditBasis": "old-less-new" } as const;
  const { costHistories } = runThrough(creditStatement(undated(terms), facts(told), { requests }));
  const { whole, rest } = costHistories.get(0)!.costOn(0, 2, day("2000-02-10"));
  expect([whole, rest]).toEqual([micros("43.983333"), 1]); // 50 - 0.05/3 - 5 - 1
});
