"use strict";
/* npm run agreement -- check FILE | show ID: see scripts/agreement/index.ts. Exit code 1: the file states no agreement; 2: wrong usage. */
const fs = require("node:fs");
const path = require("node:path");
const { ROOT, buildIfStale } = require("./bundle/build");

async function main(words) {
  await buildIfStale(["node"], (line) => process.stderr.write(`${line}\n`));
  const { agreementCommand } = require(path.join(ROOT, "build", "agreement.js"));
  const said = agreementCommand(words, (file) => fs.readFileSync(file, "utf8"));
  (said.code === 0 ? process.stdout : process.stderr).write(said.words);
  process.exitCode = said.code;
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error.code === "ENOENT" ? `There is no file ${error.path}.` : error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
