/** Two people fill one workbook at once, their requests interleaved by seed. */
import { inProcessBridge, type OfficeBridge } from "../../src/host/client/bridge";
import type { FillReport } from "../../src/credits/fillInventory";
import { expectTidyHost, openInExcel } from "../support/excelHost";
import { rowsOf } from "../support/actsOfOthers";
import { startBook } from "../support/tryActs";

jest.setTimeout(600_000);
afterEach(expectTidyHost);

type Filling = typeof import("../support/tryActs").filling;

/** Another page: its own queue and its own memory of what it wrote. */
function anotherPage(): Filling {
  let filling: Filling | undefined;
  jest.isolateModules(() => {
    filling = jest.requireActual<{ filling: Filling }>("../support/tryActs").filling;
  });
  return filling!;
}

/** Answers whichever of the waiting requests the seed picks. */
function interleaved(bridge: OfficeBridge, seed: number): OfficeBridge {
  const waiting: string[] = [];
  let state = seed;
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
  const answerOne = (): void => {
    const [text] = waiting.splice(next() % waiting.length, 1);
    if (text !== undefined) bridge.sendMessageToHost(text);
  };
  const outer: OfficeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      waiting.push(text);
      setImmediate(answerOne);
    },
  };
  bridge.onMessageFromHost = (text) => outer.onMessageFromHost?.(text);
  return outer;
}

const outcomeOf = (report: FillReport): string =>
  report.outcome === "failed" ? `${report.outcome} ${report.written.outcome}` : report.outcome;

async function bothFill(seed: number): Promise<{ outcomes: string[]; cells: string }> {
  const book = startBook();
  const { host } = await openInExcel(book);
  const bridge = interleaved(inProcessBridge(host), seed);
  (globalThis as unknown as { OfficeExtension: { HostBridge: { init(it: OfficeBridge): void } } }).OfficeExtension.HostBridge.init(bridge);
  const reports = await Promise.all([anotherPage()(), anotherPage()()]);
  expect(book.settings.keys().filter((key) => key.endsWith(".run"))).toEqual([]);
  return { outcomes: reports.map(outcomeOf), cells: JSON.stringify(book.sheets.map((sheet) => [sheet.name, rowsOf(sheet)]).sort()) };
}

const seeds = Number(process.env["FILLS"] ?? 40);

test("each ends complete, or says that it wrote nothing", async () => {
  const book = startBook();
  await openInExcel(book);
  await anotherPage()();
  const complete = JSON.stringify(book.sheets.map((sheet) => [sheet.name, rowsOf(sheet)]).sort());
  for (let seed = 1; seed <= seeds; seed++) {
    const { outcomes, cells } = await bothFill(seed);
    expect({ seed, outcomes: outcomes.filter((it) => it !== "filled" && it !== "failed untouched" && it !== "refused") }).toEqual({
      seed,
      outcomes: [],
    });
    expect({ seed, isFilled: outcomes.includes("filled") }).toEqual({ seed, isFilled: true });
    expect({ seed, isComplete: cells === complete }).toEqual({ seed, isComplete: true });
  }
});
