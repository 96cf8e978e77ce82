"use strict";
/*
 * npm run budget: how soon the pane can be used, and how long its tasks take while a large workbook is filled, in a real browser.
 * A measurement, not a test: it says "fail" where the machine of the moment is over the budget. See test/browser/budget.measure.ts.
 */
const { buildIfStale } = require("./bundle/build");
const { runJest } = require("./bundle/jest");

async function main() {
  await buildIfStale(["addin", "preview"], console.log);
  runJest(["--selectProjects", "browser"], { BUDGET: "1", BUDGET_REPORT: "1" });
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
