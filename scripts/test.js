"use strict";
/*
 * npm test: builds what the tests load, then types, lint, format, manifest and all tests, in a browser too. Every step is taken
 * even when an earlier one fails; each counts as one test. Words after `--` go to jest, which is then all that runs.
 */
const { spawn, spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { ROOT, buildIfStale } = require("./bundle/build");

const tool = (...parts) => path.join(ROOT, "node_modules", ...parts);
const JEST = tool("jest", "bin", "jest.js");
const RESULTS = path.join(ROOT, "build", "test-results.json");

/** Rows run beside each other, a row's checks one after the other: lint takes as long as all others. */
const CHECKS = [
  [["lint", [tool("eslint", "bin", "eslint.js"), "."]]],
  [
    // The contract without any page or Excel, the host by itself, and the product over both: see tsconfig.json.
    ["types", [tool("typescript", "bin", "tsc"), "-b"]],
    ["format", [tool("prettier", "bin", "prettier.cjs"), "--check", "--log-level", "warn", "."]],
    ["manifest", [path.join(__dirname, "validateManifest.js")]],
  ],
];

function runNode(words) {
  const { status, error } = spawnSync(process.execPath, words, { cwd: ROOT, stdio: "inherit" });
  if (error !== undefined) throw error;
  return status === 0;
}

/** What it says is shown when it ends, so that two that run beside each other do not speak at once. */
function runAside(name, words) {
  const child = spawn(process.execPath, words, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => said.push(piece));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      process.stdout.write(`\n${name}\n${Buffer.concat(said)}`);
      resolve([name, status === 0]);
    });
  });
}

async function checked() {
  const rows = CHECKS.map(async (row) => {
    const outcomes = [];
    for (const [name, words] of row) outcomes.push(await runAside(name, words));
    return outcomes;
  });
  return (await Promise.all(rows)).flat();
}

async function built() {
  try {
    await buildIfStale(["addin", "headless", "node", "preview"], console.log);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** Passed and failed tests; a test file that could not run at all is a failed one. */
function jestCounts(words) {
  fs.rmSync(RESULTS, { force: true });
  const isGood = runNode([JEST, "--json", "--outputFile", RESULTS, ...words]);
  if (!fs.existsSync(RESULTS)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(fs.readFileSync(RESULTS, "utf8"));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: isGood ? failed : Math.max(failed, 1) };
}

/** A worker a core, which jest itself would not take; then the browser's tests, two at a time, for they wait much of the time. */
const ALL_TESTS = [
  ["--maxWorkers=100%", "--ignoreProjects", "browser"],
  ["--maxWorkers=2", "--selectProjects", "browser"],
];

async function main() {
  const words = process.argv.slice(2);
  const outcomes = [["build", await built()], ...(words.length > 0 ? [] : await checked())];
  fs.mkdirSync(path.dirname(RESULTS), { recursive: true });
  const counts = (words.length > 0 ? [words] : ALL_TESTS).map(jestCounts);
  const [passed, failed] = [counts.reduce((sum, it) => sum + it.passed, 0), counts.reduce((sum, it) => sum + it.failed, 0)];
  const broken = outcomes.filter(([, isGood]) => !isGood).map(([name]) => name);
  if (broken.length > 0) console.log(`\nFailed besides the tests above: ${broken.join(", ")}.`);
  console.log(`\n${passed + outcomes.length - broken.length} passed, ${failed + broken.length} failed`);
  process.exitCode = failed + broken.length === 0 ? 0 : 1;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
