"use strict";
/* npm run sample: makes assets/sample.xlsx and assets/first-steps.xlsx anew. */
const fs = require("node:fs");
const path = require("node:path");
const { ROOT, buildIfStale } = require("./bundle/build");

async function main() {
  await buildIfStale(["node"], (line) => process.stderr.write(`${line}\n`));
  const { sampleBook, firstStepsBook } = require(path.join(ROOT, "build", "sample.js"));
  write("sample.xlsx", sampleBook());
  write("first-steps.xlsx", firstStepsBook());
}

function write(name, book) {
  const bytes = book.save();
  fs.writeFileSync(path.join(ROOT, "assets", name), bytes);
  console.log(`assets/${name}: ${bytes.length.toLocaleString("en-US")} bytes`);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
