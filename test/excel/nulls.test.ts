/** Excel answers null now and then where its documentation promises a value. That is said in words; it is never a mistake of ours. */
import { excelView, excelWorkbook } from "../../src/excel";
import type { Host } from "@channel-credits/preview-host";
import { WorkbookProblem } from "../../src/workbook/port";
import { expectTidyHost, openInExcel } from "@channel-credits/preview-host/testing";
import { fillPlan, inventoryBook, sheetNamed } from "./sheets";

// Many whole fills in one test; a busy machine needs longer than the default.
jest.setTimeout(60_000);

afterEach(expectTidyHost);

const port = () => excelWorkbook({ sleep: () => Promise.resolve(), waitForUserMs: 2_000, retries: 1 });

/** Null for a property of every object in every reply; `seen` gathers the properties there are. */
function withNull(host: Host, property: string | undefined, seen = new Set<string>()): void {
  const answer = host.answer.bind(host);
  const emptied = (key: string, value: unknown): unknown => {
    if (/^[A-Z]/.test(key) && !WIRE.has(key)) seen.add(key);
    return key === property ? null : value;
  };
  Object.assign(host, {
    answer: (text: string) => {
      const reply = answer(text);
      return reply === undefined ? undefined : nested(reply, emptied);
    },
  });
}

/** The reply's body is a JSON text within a JSON text. */
function nested(text: string, emptied: (key: string, value: unknown) => unknown): string {
  return JSON.stringify(
    JSON.parse(text, (key, value: unknown) =>
      typeof value === "string" && value.startsWith('{"') ? nested(value, emptied) : emptied(key, value),
    ),
  );
}

/** Of the protocol itself, and what tells objects apart: without these no reply can be understood. */
const WIRE = new Set(["Body", "Headers", "StatusCode", "Results", "ActionId", "Value", "Error", "ProcessedResults", "TraceIds"]);

const OPERATIONS: Readonly<Record<string, (book: ReturnType<typeof inventoryBook>) => Promise<unknown>>> = {
  look: () => port().describe(),
  fill: (book) => port().write(fillPlan(book)),
  "read columns": (book) => port().readColumns(sheetNamed(book, "Inventory").id, [0, 1], 0, 7, () => undefined),
  "ask for the selection": () => excelView().selection(),
  "select a cell": () => excelView().select("Notes", 1, 0),
};

describe.each(Object.entries(OPERATIONS))("%s", (_name, work) => {
  test("with null for any property", async () => {
    const run = async (property: string | undefined, seen?: Set<string>): Promise<string> => {
      const book = inventoryBook();
      const { host } = await openInExcel(book);
      await port().writeSetting("lastFill", 1);
      withNull(host, property, seen);
      return work(book).then(
        (it) =>
          typeof it === "object" && it !== null && "problem" in it && !(it.problem instanceof WorkbookProblem)
            ? String(it.problem)
            : "well",
        (error: unknown) => (error instanceof WorkbookProblem ? "in words" : String(error)),
      );
    };
    const seen = new Set<string>();
    expect(await run(undefined, seen)).toBe("well");
    expect(seen.size).toBeGreaterThan(0);
    const mistakes: string[] = [];
    for (const property of seen) {
      const outcome = await run(property);
      if (outcome !== "well" && outcome !== "in words") mistakes.push(`${property}: ${outcome}`);
    }
    expect(mistakes).toEqual([]);
  });
});

// prettier-ignore
test.each([
  ["RowIndex",    'Excel did not tell which cells of the sheet "Inventory" are in use.'],
  ["Name",        "Excel did not tell the name of a sheet."],
])("a null for %s is never counted with", async (property, words) => {
  const { host } = await openInExcel(inventoryBook());
  withNull(host, property);
  await expect(port().describe()).rejects.toThrow(words);
});
