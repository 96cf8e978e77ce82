"use strict";
/*
 * npm run test:https: dist/ as it will be hosted, in a real browser: at the address of its manifest, over https, with the headers of
 * assets/hosting, in a page of an address at which Excel on the web stands. See test/browser/released.https.ts.
 */
const fs = require("node:fs");
const path = require("node:path");
const { ROOT, buildIfStale } = require("./bundle/build");
const { runJest } = require("./bundle/jest");

async function main() {
  await buildIfStale(["addin", "preview"], console.log);
  const manifest = fs.readFileSync(path.join(ROOT, "dist", "manifest.xml"), "utf8");
  console.log(`dist/ is opened at ${new URL(".", /<SourceLocation DefaultValue="([^"]+)"/.exec(manifest)[1]).href}`);
  runJest(["--selectProjects", "browser"], { HOSTED: "1" });
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
