import { excelWorkbook } from "../../src/excel";
import { expectTidyHost, openInExcel } from "@channel-credits/preview-host/testing";
import { fillPlan, inventoryBook, stateOf } from "./sheets";

afterEach(expectTidyHost);

/** The most requests that were under way at the same time. */
function overlapSeen(): { most: number } {
  const seen = { most: 0, now: 0 };
  const run = Excel.run.bind(Excel) as (...args: unknown[]) => Promise<unknown>;
  (Excel as { run: unknown }).run = async (...args: unknown[]) => {
    seen.most = Math.max(seen.most, ++seen.now);
    try {
      return await run(...args);
    } finally {
      seen.now--;
    }
  };
  return seen;
}

test("two ports never ask at the same time, and two writes follow one another", async () => {
  const book = inventoryBook();
  const { host } = await openInExcel(book);
  host.switches.latencyMs = 1;
  const seen = overlapSeen();
  const outcomes = await Promise.all([
    excelWorkbook().write(fillPlan(book)),
    excelWorkbook().describe(),
    excelWorkbook().write(fillPlan(book)),
    excelWorkbook().writeSetting("mapping", 1),
  ]);
  expect(seen.most).toBe(1);
  expect(outcomes[0]).toMatchObject({ outcome: "written" });
  expect(outcomes[2]).toMatchObject({ outcome: "written", cellsChanged: 0 });
});

// Last in this file: an unanswered request leaves the page's queue closed, as it must.
test("a request that never returns: said after the time is up, and nothing is sent any more", async () => {
  const book = inventoryBook();
  const { host } = await openInExcel(book);
  const before = stateOf(book);
  const port = excelWorkbook({ answerWithinMs: 50 });
  const outcome = await port.write(fillPlan(book), ({ activity }) => {
    if (activity === "Checking Inventory") host.switches.silent = true;
  });
  expect(outcome).toMatchObject({ outcome: "untouched", problem: { code: "REQUEST_FAILED", detail: "no answer" } });
  expect(stateOf(book)).toEqual(before);
  const requests = host.log.length;
  await expect(port.describe()).rejects.toMatchObject({ code: "REQUEST_FAILED", detail: "earlier request unanswered" });
  await expect(excelWorkbook().readSetting("x")).rejects.toMatchObject({ code: "REQUEST_FAILED" });
  expect(host.log.length).toBe(requests);
});
