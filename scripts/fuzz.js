"use strict";
/* npm run fuzz -- [--seeds 5000] [--from 1]: more seeds of the fuzzer over packages than `npm test` tries. A failure names its seed. */
const { spawnSync } = require("node:child_process");
const path = require("node:path");
const { parseArgs } = require("node:util");

const ROOT = path.resolve(__dirname, "..");
const { values } = parseArgs({ options: { seeds: { type: "string", default: "5000" }, from: { type: "string", default: "1" } } });
for (const [name, value] of Object.entries(values)) {
  if (/^[1-9]\d*$/.test(value)) continue;
  process.stderr.write(`--${name} ${value}: write a whole number from 1.\n`);
  process.exit(2);
}
const jest = path.join(ROOT, "node_modules", "jest", "bin", "jest.js");
const { status } = spawnSync(process.execPath, [jest, "--selectProjects", "host", "--", "test/host/book/fuzz.test.ts"], {
  cwd: ROOT,
  stdio: "inherit",
  env: { ...process.env, FUZZ_SEEDS: values.seeds, FUZZ_FROM: values.from },
});
process.exitCode = status ?? 1;
