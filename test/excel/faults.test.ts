import { excelWorkbook, type ExcelOptions } from "../../src/excel";
import type { FaultRule, Host } from "@channel-credits/preview-host";
import type { WritePlan } from "../../src/workbook/port";
import { type MemoryBook, expectTidyHost, openInExcel } from "@channel-credits/preview-host/testing";
import { column, fillPlan, inventoryBook, sheetNamed, stateOf } from "./sheets";

// Many whole fills in one test; a busy machine needs longer than the default.
jest.setTimeout(60_000);

afterEach(expectTidyHost);

const options: ExcelOptions = { sleep: () => Promise.resolve(), waitForUserMs: 2_000 };

interface Situation {
  readonly story: string;
  readonly open: () => Promise<{ book: MemoryBook; host: Host; plan: WritePlan }>;
}

const situations: readonly Situation[] = [
  {
    story: "first fill",
    open: async () => {
      const book = inventoryBook();
      const { host } = await openInExcel(book);
      return { book, host, plan: fillPlan(book) };
    },
  },
  {
    story: "fill of a workbook that was filled before",
    open: async () => {
      const book = inventoryBook();
      await openInExcel(book);
      await excelWorkbook(options).write(fillPlan(book, 6, 9));
      // What a person did to our columns since: a formula, a text that looks like a number, an error, a format, a look.
      const inventory = sheetNamed(book, "Inventory");
      inventory.setFormula(2, 3, "=B3*2", 40);
      inventory.setValues({ row: 3, column: 3, rowCount: 2, columnCount: 1 }, [["007"], [{ error: "#N/A" }]]);
      inventory.changeFormat({ row: 1, column: 4, rowCount: 2, columnCount: 1 }, { numberFormat: "@" });
      inventory.changeFormat({ row: 0, column: 4, rowCount: 1, columnCount: 1 }, { fill: "#FFCC00" });
      const { host } = await openInExcel(book);
      const plan = fillPlan(book, 6, 5);
      const [results, detail] = plan.blocks;
      if (results === undefined || detail === undefined) throw new Error("two blocks");
      const columns = [...results.columns, column("Return quantity", "quantity", (row) => row)];
      return { book, host, plan: { ...plan, blocks: [{ ...results, columns, columnIndexes: [3, 4, 5, 6] }, detail] } };
    },
  },
];

interface Fault {
  readonly story: string;
  readonly rule: Omit<FaultRule, "when">;
  /** Also every request after it. */
  readonly lasts: boolean;
  /** How the writes end, over all requests that can be struck. */
  readonly ends: readonly string[];
}

const complete = ["written"];
const eitherWay = ["untouched", "written"];
const anyWay = ["interrupted", "untouched", "written"];

// prettier-ignore
const faults: readonly Fault[] = [
  { story: "passing failure before any effect",      lasts: false, ends: complete, rule: { code: "GeneralException", how: "request" } },
  { story: "passing failure after one action",       lasts: false, ends: complete, rule: { code: "ServiceNotAvailable", how: "action", afterActions: 1 } },
  { story: "passing failure half-way",               lasts: false, ends: complete, rule: { code: "Conflict", how: "action", afterActions: 6 } },
  { story: "answer lost after full effect",          lasts: false, ends: complete, rule: { code: "ConnectionFailure", how: "request", afterActions: "all" } },
  { story: "refusal before any effect",              lasts: false, ends: eitherWay, rule: { code: "AccessDenied", how: "action" } },
  { story: "refusal half-way",                       lasts: false, ends: eitherWay, rule: { code: "AccessDenied", how: "action", afterActions: 6 } },
  { story: "refusal after full effect",              lasts: false, ends: eitherWay, rule: { code: "InvalidArgument", how: "request", afterActions: "all" } },
  { story: "too large, once",                        lasts: false, ends: eitherWay, rule: { code: "RequestPayloadSizeLimitExceeded", how: "request" } },
  { story: "a cell is edited, once",                 lasts: false, ends: complete, rule: { code: "InvalidOperationInCellEditMode", how: "request" } },
  { story: "connection gone for good, no effect",    lasts: true,  ends: anyWay, rule: { code: "ConnectionFailure", how: "request" } },
  { story: "every later request fails half-way",     lasts: true,  ends: anyWay, rule: { code: "AccessDenied", how: "action", afterActions: 4 } },
];

async function stateAfterCleanRun(situation: Situation): Promise<{ requests: number[]; before: unknown; after: unknown }> {
  const { book, host, plan } = await situation.open();
  const before = stateOf(book);
  const outcome = await excelWorkbook(options).write(plan);
  expect(outcome.outcome).toBe("written");
  return { requests: host.log.filter((it) => !it.isCleanUp).map((it) => it.number), before, after: stateOf(book) };
}

describe.each(situations)("$story", (situation) => {
  test.each(faults)("with a fault at each request in turn: $story", async ({ rule, lasts, ends }) => {
    const { requests, before, after } = await stateAfterCleanRun(situation);
    expect(before).not.toEqual(after);
    const outcomes = new Set<string>();
    for (const number of requests) {
      const { book, host, plan } = await situation.open();
      const when = lasts ? { matching: (it: { number: number }) => it.number >= number } : { request: number };
      host.switches.faults = [{ when, ...rule }];
      const outcome = await excelWorkbook(options).write(plan);
      outcomes.add(outcome.outcome);
      const at = `fault at request ${number}: ${host.log.find((it) => it.number === number)?.actions.join("; ")}`;
      if (outcome.outcome === "written") expect({ at, state: stateOf(book) }).toEqual({ at, state: after });
      else expect({ at, said: outcome.problem.message }).toEqual({ at, said: expect.stringMatching(/\.$/) as string });
      if (outcome.outcome === "untouched") expect({ at, state: stateOf(book) }).toEqual({ at, state: before });
      if (outcome.outcome === "interrupted") {
        // Once Excel answers again, the before-image still puts everything back.
        expect({ at, lasts }).toEqual({ at, lasts: true });
        host.switches.faults = [];
        const restored = await excelWorkbook(options).restore(outcome.before);
        expect({ at, restored }).toMatchObject({ at, restored: { outcome: "written", cellsLeft: 0 } });
        expect({ at, state: stateOf(book) }).toEqual({ at, state: before });
      }
    }
    expect([...outcomes].sort()).toEqual(ends);
  });
});
