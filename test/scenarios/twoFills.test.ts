/** Two people fill one workbook at once, their requests interleaved by seed. */
import type { OfficeBridge } from "@channel-credits/preview-host";
import type { FillReport } from "../../src/credits/fillInventory";
import { expectTidyHost, openInExcel } from "@channel-credits/preview-host/testing";
import { anotherPage, connect, heldBack } from "../support/anotherPage";
import { rowsOf } from "../support/actsOfOthers";
import { startBook } from "../support/tryActs";

// `npm run acts -- --two-fills 1000` tries more of them.
const seeds = Number(process.env["TWO_FILLS"] ?? 40);
const firstSeed = Number(process.env["TWO_FILLS_FROM"] ?? 1);
const isMeasured = process.env["TWO_FILLS"] !== undefined;

jest.setTimeout(600_000 + 10_000 * seeds);
afterEach(expectTidyHost);

/** Answers whichever of the waiting requests the seed picks. */
function interleaved(seed: number): (bridge: OfficeBridge) => OfficeBridge {
  const waiting: string[] = [];
  let state = seed;
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
  return (bridge) =>
    heldBack(bridge, (text, goOn) => {
      waiting.push(text);
      setImmediate(() => waiting.splice(next() % waiting.length, 1).forEach(goOn));
    });
}

const outcomeOf = (report: FillReport): string =>
  report.outcome === "failed" ? `${report.outcome} ${report.written.outcome}` : report.outcome;

async function bothFill(seed: number): Promise<{ outcomes: string[]; cells: string }> {
  const book = startBook();
  const { host } = await openInExcel(book);
  connect(host, interleaved(seed));
  const reports = await Promise.all([anotherPage()(), anotherPage()()]);
  expect(book.settings.keys().filter((key) => key.endsWith(".run"))).toEqual([]);
  return { outcomes: reports.map(outcomeOf), cells: JSON.stringify(book.sheets.map((sheet) => [sheet.name, rowsOf(sheet)]).sort()) };
}

test("each ends complete, or says that it wrote nothing", async () => {
  const book = startBook();
  await openInExcel(book);
  await anotherPage()();
  const complete = JSON.stringify(book.sheets.map((sheet) => [sheet.name, rowsOf(sheet)]).sort());
  const counts = new Map<string, number>();
  for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
    const { outcomes, cells } = await bothFill(seed);
    const both = outcomes.sort().join(", ");
    counts.set(both, (counts.get(both) ?? 0) + 1);
    expect({ seed, outcomes: outcomes.filter((it) => it !== "filled" && it !== "failed untouched" && it !== "refused") }).toEqual({
      seed,
      outcomes: [],
    });
    expect({ seed, isFilled: outcomes.includes("filled") }).toEqual({ seed, isFilled: true });
    expect({ seed, isComplete: cells === complete }).toEqual({ seed, isComplete: true });
    if (isMeasured && (seed % 20 === 0 || seed === firstSeed + seeds - 1))
      process.stdout.write(`to seed ${seed}: ${JSON.stringify([...counts])}\n`);
  }
});
