/**
 * The columnar computation against the plainest one: every worked case and hundreds of random workbooks, to the cent, line by line.
 * The oracle in test/oracle was written from the rules alone, one object a unit, without sight of src/contract.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { STATE } from "../../src/contract/base/standing";
import { prepareFill, type PreparedFill } from "../../src/credits/prepareFill";
import {
  oracle,
  inAnyOrder,
  inExampleShape,
  type ExampleExpected,
  type ExampleWorkbook,
  type OracleAnswer,
  type OracleReasons,
  type WorkedCase,
} from "../oracle";
import { randomRolledWorkbook, randomWorkbook } from "../oracle/randomWorkbook";
import { arrayPort, cellsOf } from "../support/arrayPort";
import { exampleAnswer } from "../support/exampleAnswer";
import { exampleSheets } from "../support/exampleSheets";

interface Filled {
  readonly answer: ExampleExpected;
  readonly prepared: PreparedFill;
}

async function filled(example: ExampleWorkbook, is1904 = false): Promise<Filled> {
  const prepared = await prepareFill(arrayPort(exampleSheets(example, is1904), { is1904 }));
  if (!("plan" in prepared)) throw new Error(JSON.stringify(prepared));
  const [inventory, limits, detail, review] = prepared.plan.blocks.map(cellsOf);
  return { answer: exampleAnswer({ inventory: inventory!, limits: limits!, detail: detail!, review: review!, is1904 }), prepared };
}

const comparable = (answer: ExampleExpected) => ({ ...answer, findings: [], "Credit detail": inAnyOrder(answer["Credit detail"]) });

/** What the oracle calls each reason of a right. */
const REASONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "3.6(A)": {
    committed: "committed",
    lotNotBefore: "not bought before",
    sentNotBefore: "not sent before",
    transitOutsideWindow: "outside the window",
    transitUndated: "no transit date",
    windowWithheld: "no window entered",
    notInvoiced: "not invoiced",
    leftBefore: "has left",
  },
  "3.7(A)": { committed: "committed", inTransit: "in transit", notInvoiced: "not invoiced", aboveLimit: "above the limit" },
  "3.7(D)": { inTransit: "in transit", outsideWindow: "outside the window", notInvoiced: "not invoiced" },
};

/** Units that a right does not cover, by inventory row of the sheet, right and reason; of rights that look at the row's units. */
function reasonsOf({ statement, decoded }: PreparedFill, rowCount: number): readonly OracleReasons[] {
  return Array.from({ length: rowCount }, (_, i) => {
    const record = decoded.inventory.sheetRow.indexOf(i + 2);
    if (record < 0) return {};
    const ofRights = statement.rights.map(({ clause }, place) => {
      const { state, notCovered } = statement.columns[place]!;
      if (state[record] !== STATE.decided) return [];
      const counts = Object.entries(notCovered).filter(([, units]) => units[record]! > 0);
      return [[clause, Object.fromEntries(counts.map(([reason, units]) => [REASONS[clause]![reason], units[record]!]))]];
    });
    return Object.fromEntries(ofRights.flat()) as OracleReasons;
  });
}

/** Every unit of a row has one verdict: it is covered, or not for one reason. */
function unitsWithoutVerdict({ statement: { facts, columns } }: PreparedFill): readonly string[] {
  const { inventory } = facts;
  return columns.flatMap(({ state, quantity, notCovered }, right) =>
    [...inventory.part.keys()].flatMap((row) => {
      if (state[row] !== STATE.decided) return [];
      const units = inventory.onHand[row]! + inventory.inTransitFromVendor[row]! + inventory.inTransitBetweenWarehouses[row]!;
      const judged = Object.values(notCovered).reduce((sum, counts) => sum + counts[row]!, quantity[row]!);
      return judged === units ? [] : [`right ${right}, row ${row}: ${judged} of ${units} units have a verdict`];
    }),
  );
}

/** "BAD_VALUE Inventory 3", each place once; a right without a sheet is the comparer's to expect, doubts of ours are no part of the rules. */
function foundIn({ findings }: PreparedFill): readonly string[] {
  const places = findings
    .filter(({ code }) => code !== "RIGHT_NOT_USED" && code !== "COLUMN_DOUBTFUL")
    .map(({ code, sheet, row, text }) =>
      code === "TERM_MISSING"
        ? `TERM_MISSING:${/[a-zA-Z]+\.[a-zA-Z]+/.exec(text)?.[0] ?? "?"}`
        : row === 0
          ? code
          : `${code} ${sheet} ${row}`,
    );
  return [...new Set(places)].sort();
}

const foundByOracle = ({ located }: OracleAnswer): readonly string[] =>
  located.map(({ code, sheet, row }) => (row === 0 ? code : `${code} ${sheet} ${row + 1}`)).sort();

const RIGHT_SHEETS = ["Price changes", "Discontinuations"] as const;
const codesExpected = ({ sheets, ...example }: WorkedCase): readonly string[] =>
  [...example.expected.findings, ...(RIGHT_SHEETS.every((it) => sheets[it]) ? [] : ["RIGHT_NOT_USED"])].sort();

function expectAsOracle(example: ExampleWorkbook, filled: Filled): void {
  expectSameAs(oracle(example), filled);
  expect(unitsWithoutVerdict(filled.prepared)).toEqual([]);
}

function expectSameAs(expected: OracleAnswer, { answer, prepared }: Filled): void {
  expect(comparable(answer)).toEqual(comparable(inExampleShape(expected)));
  expect(foundIn(prepared)).toEqual(foundByOracle(expected));
  expect(reasonsOf(prepared, expected.reasons.length)).toEqual(expected.reasons);
}

const casesIn = (folder: string): readonly [string, WorkedCase][] =>
  readdirSync(join(__dirname, folder))
    .filter((file) => file.endsWith(".json"))
    .map((file) => [file, JSON.parse(readFileSync(join(__dirname, folder, file), "utf8")) as WorkedCase]);

const CASES = [...casesIn("../examples"), ...casesIn("../oracle/cases")];

test.each(CASES)("%s gives the figures that were worked out by hand", async (_file, example) => {
  const { answer, prepared } = await filled(example);
  expect(comparable(answer)).toEqual(comparable(example.expected));
  expect(answer.findings).toEqual(codesExpected(example));
  expectAsOracle(example, { answer, prepared });
});

test.each(CASES)("%s gives the same in a workbook of the 1904 date system", async (_file, example) => {
  expect(comparable((await filled(example, true)).answer)).toEqual(comparable(example.expected));
});

test("random workbooks give what the oracle gives, to the cent, line by line, and for the same reasons", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorkbook, async (example) => expectAsOracle(example, await filled(example))),
    { numRuns: 400 },
  );
});

/** Days of stock are no part of the oracle; they tell of the sheet Sales itself. */
const withoutStockDays = ({ answer, prepared }: Filled): Filled => ({
  answer,
  prepared: { ...prepared, findings: prepared.findings.filter(({ code, sheet }) => code !== "SALES_SHORT" || sheet !== "Sales") },
});

test("random workbooks whose reports are rolled give what the oracle gives", async () => {
  await fc.assert(
    fc.asyncProperty(randomRolledWorkbook, async (example) => expectSameAs(oracle(example), withoutStockDays(await filled(example)))),
    { numRuns: 300 },
  );
});
