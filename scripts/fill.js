"use strict";
/* npm run fill -- FILE… : see packages/preview-host/src/headless/commandLine.ts for the words it knows. */
const path = require("node:path");
const { ROOT, buildIfStale } = require("./bundle/build");

async function main() {
  await buildIfStale(["headless", "node"], (line) => process.stderr.write(`${line}\n`));
  const { main: fill } = require(path.join(ROOT, "build", "fill.js"));
  const setup = {
    page: path.join(ROOT, "build", "page.js"),
    bundle: path.join(ROOT, "build", "headless.js"),
    office: require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"),
  };
  process.exitCode = await fill(process.argv.slice(2), setup, { out: process.stdout, err: process.stderr });
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
