"use strict";
/* npm run sample: makes assets/sample.xlsx anew. */
const fs = require("node:fs");
const path = require("node:path");
const { ROOT, buildIfStale } = require("./bundle/build");

async function main() {
  await buildIfStale(["node"], (line) => process.stderr.write(`${line}\n`));
  const { sampleBook } = require(path.join(ROOT, "build", "sample.js"));
  const file = path.join(ROOT, "assets", "sample.xlsx");
  const bytes = sampleBook().save();
  fs.writeFileSync(file, bytes);
  console.log(`assets/sample.xlsx: ${bytes.length.toLocaleString("en-US")} bytes`);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
