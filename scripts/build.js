"use strict";
/* npm run build [-- --url https://…/]: the add-in as it is hosted, into dist/. ADDIN_URL in the environment gives the address, too. */
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

/** The words come before the environment. */
function addressAsked([flag, address, ...others]) {
  if (flag === undefined) return process.env.ADDIN_URL;
  if (flag === "--url" && address !== undefined && others.length === 0) return address;
  throw new Error("Say the address where dist/ will be hosted: npm run build -- --url https://addins.example.com/channel-credits/");
}

async function main() {
  const asked = addressAsked(process.argv.slice(2));
  const url = hostedUrl(asked);
  // What is built, and its stamp, go by the environment.
  if (asked) process.env.ADDIN_URL = url;
  await build(["addin"], console.log);
  console.log(sizes(path.join(ROOT, "dist")).join("\n"));
  console.log(`dist/ is to be served at ${url}${asked ? "" : " (for another address: npm run build -- --url https://…/)"}`);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
