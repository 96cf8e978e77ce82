"use strict";
/*
 * npm run budget: how soon the pane can be used, and how long its tasks take while a large workbook is filled, in a real browser.
 * A measurement, not a test: it says "fail" where the machine of the moment is over the budget. See test/browser/budget.measure.ts.
 */
const { spawnSync } = require("node:child_process");
const path = require("node:path");
const { ROOT, buildIfStale } = require("./bundle/build");

async function main() {
  await buildIfStale(["addin", "preview"], console.log);
  const jest = path.join(ROOT, "node_modules", "jest", "bin", "jest.js");
  const env = { ...process.env, BUDGET: "1", BUDGET_REPORT: "1" };
  const { status, error } = spawnSync(process.execPath, [jest, "--selectProjects", "browser"], { cwd: ROOT, stdio: "inherit", env });
  if (error !== undefined) throw error;
  process.exitCode = status ?? 1;
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
