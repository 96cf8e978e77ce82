"use strict";
/* npm run agreement -- check FILE | show ID: see scripts/agreement/index.ts. Exit code 1: the file states no agreement, or a case does not
   come out; 2: wrong usage. */
const fs = require("node:fs");
const path = require("node:path");
const { ROOT, buildIfStale } = require("./bundle/build");

const told = (line) => process.stderr.write(`${line}\n`);
const built = (name) => path.join(ROOT, "build", name);

function say(said) {
  (said.code === 0 ? process.stdout : process.stderr).write(said.words);
  process.exitCode = said.code;
}

async function main(words) {
  await buildIfStale(["node"], told);
  const { agreementCommand, saidOfCases } = require(built("agreement.js"));
  const said = agreementCommand(words, (file) => fs.readFileSync(file, "utf8"));
  say(said);
  if (said.cases === undefined) return;
  await buildIfStale(["headless"], told);
  const office = require.resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  say(await saidOfCases(said.cases, { page: built("page.js"), bundle: built("headless.js"), office }));
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error.code === "ENOENT" ? `There is no file ${error.path}.` : error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
