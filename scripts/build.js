"use strict";
/* npm run build: the add-in as it is hosted, into dist/. ADDIN_URL=https://… gives the address. */
const fs = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");
const { ROOT, build } = require("./bundle/build");
const { hostedUrl } = require("./bundle/hostedUrl");

function sizes(folder) {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .map((name) => `${name}: ${(gzipSync(fs.readFileSync(path.join(folder, name))).length / 1000).toFixed(1)} kB gzipped`);
}

async function main() {
  const url = hostedUrl(process.env.ADDIN_URL);
  await build(["addin"], console.log);
  console.log(sizes(path.join(ROOT, "dist")).join("\n"));
  console.log(`dist/ is to be served at ${url}${process.env.ADDIN_URL ? "" : " (set ADDIN_URL for another address)"}`);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
