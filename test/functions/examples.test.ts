/** The spilled columns equal the filled ones: every worked case, and random workbooks against the oracle. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { balancingLimits, balancingRows } from "../../src/functions/balancing";
import { discontinuationRows } from "../../src/functions/discontinuation";
import { priceProtectionRows } from "../../src/functions/priceProtection";
import { isoText } from "../../src/contract/base/calendar";
import { oracle, type ExampleExpected, type ExampleWorkbook, type WorkedCase } from "../oracle";
import { randomWorkbook } from "../oracle/randomWorkbook";
import { exampleSheets } from "../support/exampleSheets";
import { outcome } from "./asExcelSends";

type Expected = Pick<ExampleExpected, "Inventory" | "Balancing limits">;
type Table = unknown[][];

interface Ranges {
  readonly inventory: Table;
  readonly invoices: Table;
  readonly priceChanges: Table | null;
  readonly notices: Table | null;
  readonly terms: Table;
}

/** Blank cells as null, the way Excel on the web sends them. */
function rangesOf(example: ExampleWorkbook, is1904: boolean): Ranges {
  const sheets = new Map(
    exampleSheets(example, is1904).map(({ name, rows }) => {
      const width = Math.max(...rows.map((row) => row.length));
      return [name, rows.map((row) => Array.from({ length: width }, (_, i) => (row[i] === undefined || row[i] === "" ? null : row[i])))];
    }),
  );
  const of = (name: string): Table | null => sheets.get(name) ?? null;
  return {
    inventory: of("Inventory")!,
    invoices: of("Invoices")!,
    priceChanges: withPlainZeros(of("Price changes")),
    notices: of("Discontinuations"),
    terms: of("Terms")!,
  };
}

/** A price that really is nothing is entered as the text "0": a function cannot tell the number from a blank cell. */
const withPlainZeros = (table: Table | null): Table | null =>
  table && table.map((row) => row.map((cell, i) => (cell === 0 && /^(New|Old) price$/.test(String(table[0]![i])) ? "0" : cell)));

const cents = (cell: unknown): string | null => {
  if (cell === "") return null;
  const text = Number(cell).toFixed(2);
  if (Number(text) !== cell) throw new Error(`not whole cents: ${String(cell)}`);
  return text;
};
const units = (cell: unknown): number | null => (cell === "" ? null : (cell as number));

/** What the fill leaves blank for want of a term or record is #N/A; a term that is not valid is a bad argument. */
const NOTHING = /^(#N\/A .+|#VALUE! (terms, row \d+: |limitPercent is ).+)/;

/** A spill without its heading row; where there is none, all cells are blank. */
function rowsOf(spill: Table | string, headings: readonly string[], count: number): Table {
  if (typeof spill === "string") {
    expect(spill).toMatch(NOTHING);
    return Array.from({ length: count }, () => headings.map(() => ""));
  }
  expect(spill[0]).toEqual(headings);
  expect(spill).toHaveLength(count + 1);
  return spill.slice(1);
}

function spilled(example: ExampleWorkbook, is1904: boolean): Expected {
  const { inventory, invoices, priceChanges, notices, terms } = rangesOf(example, is1904);
  const system = is1904 ? 1904 : null;
  const count = inventory.length - 1;
  const limitPercent = terms.find(([name]) => name === "balancing.limitPercent")?.[1] ?? null;
  const none = Array.from({ length: count }, () => ["", ""]);
  const given = priceChanges as Table;
  const protection = priceChanges
    ? rowsOf(
        outcome(() => priceProtectionRows(inventory, invoices, given, terms, system)),
        ["Protected quantity", "Price protection credit"],
        count,
      )
    : none;
  const balancing = rowsOf(
    outcome(() => balancingRows(inventory, invoices, given, limitPercent, terms, system)),
    ["Balancing limit", "Balancing returnable quantity", "Balancing credit"],
    count,
  );
  const returned = notices
    ? rowsOf(
        outcome(() => discontinuationRows(inventory, invoices, notices, given, terms, system)),
        ["Discontinuation return quantity", "Discontinuation return credit"],
        count,
      )
    : none;
  return {
    Inventory: protection.map((row, i) => ({
      "Protected quantity": units(row[0]),
      "Price protection credit": cents(row[1]),
      "Balancing limit": cents(balancing[i]![0]),
      "Balancing returnable quantity": units(balancing[i]![1]),
      "Balancing credit": cents(balancing[i]![2]),
      "Discontinuation return quantity": units(returned[i]![0]),
      "Discontinuation return credit": cents(returned[i]![1]),
    })),
    "Balancing limits": limitsOf(
      outcome(() => balancingLimits(invoices, limitPercent, null, terms, system)),
      is1904,
    ),
  };
}

function limitsOf(spill: Table | string, is1904: boolean): Expected["Balancing limits"] {
  if (typeof spill === "string") {
    expect(spill).toMatch(NOTHING);
    return [];
  }
  const day = (serial: unknown): string => isoText((serial as number) + (is1904 ? 1462 : 0));
  return spill.slice(1).map((row) => ({
    Quarter: String(row[0]),
    Starts: day(row[1]),
    Ends: day(row[2]),
    "Preceding net sales": cents(row[3])!,
    "Limit percent": String(row[4]),
    Limit: cents(row[5]),
    Used: cents(row[6])!,
    Remaining: cents(row[7]),
    "Exercise by": day(row[8]),
  }));
}

/** While the percentage is withheld the limits functions give #N/A, where the sheet has rows without a limit. */
const comparable = (expected: ExampleExpected): Expected => ({
  Inventory: expected.Inventory,
  "Balancing limits": expected["Balancing limits"].some((row) => row.Limit === null) ? [] : expected["Balancing limits"],
});

const casesIn = (folder: string): readonly [string, WorkedCase][] =>
  readdirSync(join(__dirname, folder))
    .filter((file) => file.endsWith(".json"))
    .map((file) => [file, JSON.parse(readFileSync(join(__dirname, folder, file), "utf8")) as WorkedCase]);

const CASES = [...casesIn("../examples"), ...casesIn("../oracle/cases")];

test.each(CASES)("%s spills the figures that were worked out by hand", (_file, example) => {
  expect(spilled(example, false)).toEqual(comparable(example.expected));
});

test.each(CASES)("%s spills the same in a workbook of the 1904 date system", (_file, example) => {
  expect(spilled(example, true)).toEqual(comparable(example.expected));
});

test("random workbooks spill what the oracle gives", () => {
  fc.assert(
    fc.property(randomWorkbook, (example) => {
      expect(spilled(example, false)).toEqual(comparable(oracle(example)));
    }),
    { numRuns: 300 },
  );
});
