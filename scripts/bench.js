"use strict";
/* npm run bench: time and memory of the computation and of the whole fill. See test/bench. */
const { spawnSync } = require("node:child_process");
const path = require("node:path");
const { ROOT, buildIfStale } = require("./bundle/build");

async function main() {
  await buildIfStale(["headless", "node"], (line) => process.stderr.write(`${line}\n`));
  // A process of its own: --expose-gc, so that one size's rubbish is not counted as the next one's memory.
  const bench = path.join(ROOT, "build", "bench.js");
  const { status, error } = spawnSync(process.execPath, ["--expose-gc", bench, ...process.argv.slice(2)], { cwd: ROOT, stdio: "inherit" });
  if (error !== undefined) throw error;
  process.exitCode = status ?? 1;
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
