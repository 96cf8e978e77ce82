/**
 * The columnar computation against the plainest one: every worked case and hundreds of random workbooks, to the cent, line by line.
 * The oracle in test/oracle was written from the rules alone, one object a unit, without sight of src/contract.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { fillInventory } from "../../src/credits/fillInventory";
import { oracle, inAnyOrder, inExampleShape, type ExampleExpected, type ExampleWorkbook, type WorkedCase } from "../oracle";
import { randomWorkbook } from "../oracle/randomWorkbook";
import { arrayPort, cellsOf } from "../support/arrayPort";
import { exampleAnswer } from "../support/exampleAnswer";
import { exampleSheets } from "../support/exampleSheets";

async function filled(example: ExampleWorkbook, is1904 = false): Promise<ExampleExpected> {
  const port = arrayPort(exampleSheets(example, is1904), { is1904 });
  const report = await fillInventory(port);
  if (report.outcome !== "filled") throw new Error(JSON.stringify(report));
  const [inventory, limits, detail, review] = port.written().blocks.map(cellsOf);
  return exampleAnswer({ inventory: inventory!, limits: limits!, detail: detail!, review: review!, is1904 });
}

const comparable = (answer: ExampleExpected) => ({ ...answer, findings: [], "Credit detail": inAnyOrder(answer["Credit detail"]) });

const casesIn = (folder: string): readonly [string, WorkedCase][] =>
  readdirSync(join(__dirname, folder))
    .filter((file) => file.endsWith(".json"))
    .map((file) => [file, JSON.parse(readFileSync(join(__dirname, folder, file), "utf8")) as WorkedCase]);

const CASES = [...casesIn("../examples"), ...casesIn("../oracle/cases")];

test.each(CASES)("%s gives the figures that were worked out by hand", async (_file, example) => {
  const answer = await filled(example);
  expect(comparable(answer)).toEqual(comparable(example.expected));
  expect(answer.findings).toEqual(expect.arrayContaining([...example.expected.findings]));
});

test.each(CASES)("%s gives the same in a workbook of the 1904 date system", async (_file, example) => {
  expect(comparable(await filled(example, true))).toEqual(comparable(example.expected));
});

test("random workbooks give what the oracle gives, to the cent and line by line", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorkbook, async (example) => {
      const expected = oracle(example);
      const answer = await filled(example);
      expect(comparable(answer)).toEqual(comparable(inExampleShape(expected)));
      expect(answer.findings).toEqual(expect.arrayContaining([...expected.findings]));
    }),
    { numRuns: 400 },
  );
});
