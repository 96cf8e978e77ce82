/** Every worked case through the whole path: workbook file in, Office.js and our host, workbook file out, read back from its bytes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inAnyOrder, type ExampleExpected, type WorkedCase } from "../oracle";
import { exampleAnswer } from "../support/exampleAnswer";
import { exampleSheets } from "../support/exampleSheets";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { fileOf, filled, written } from "./files";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const casesIn = (folder: string): readonly [string, WorkedCase][] =>
  readdirSync(join(__dirname, folder))
    .filter((file) => file.endsWith(".json"))
    .map((file) => [file, JSON.parse(readFileSync(join(__dirname, folder, file), "utf8")) as WorkedCase]);

const CASES = [...casesIn("../examples"), ...casesIn("../oracle/cases")];

/** The figures that the case states; beside its findings the Review sheet lists rights whose sheet the workbook lacks. */
function expectedOf({ expected, sheets }: WorkedCase): ExampleExpected {
  const hasAllRights = sheets["Price changes"] !== undefined && sheets.Discontinuations !== undefined;
  const findings = hasAllRights ? expected.findings : [...expected.findings, "RIGHT_NOT_USED"].sort();
  return { ...expected, findings, "Credit detail": inAnyOrder(expected["Credit detail"]) };
}

async function answerOf(example: WorkedCase, is1904: boolean): Promise<ExampleExpected> {
  const file = await filled(fileOf(exampleSheets(example, is1904), { date1904: is1904 }));
  const answer = exampleAnswer({ ...written(file), is1904 });
  return { ...answer, "Credit detail": inAnyOrder(answer["Credit detail"]) };
}

test.each(CASES)("%s", async (_file, example) => expect(await answerOf(example, false)).toEqual(expectedOf(example)));

const IN_1904 = ["stages.json", "discontinuation-window.json", "transit-window.json", "part-keys-and-report-date.json"];

test.each(CASES.filter(([file]) => IN_1904.includes(file)))("%s in a workbook that counts its days from 1904", async (_file, example) => {
  expect(await answerOf(example, true)).toEqual(expectedOf(example));
});
