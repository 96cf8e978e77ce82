"use strict";
/*
 * npm run publish-kit: what a publisher hands in, into build/publish/: the listing, the notes for testers with every worksheet function, the
 * accessibility statement, and pictures of the pane beside a workbook in the size that the store asks for, taken of the preview.
 */
const fs = require("node:fs");
const path = require("node:path");
const { ROOT, buildIfStale } = require("./bundle/build");
const { testNotes } = require("./publish/testNotes");
const { takePictures } = require("./publish/pictures");

async function main() {
  const folder = path.join(ROOT, "build", "publish");
  fs.mkdirSync(folder, { recursive: true });
  for (const name of ["listing.md", "accessibility.md"]) fs.copyFileSync(path.join(ROOT, "docs", "publish", name), path.join(folder, name));
  fs.writeFileSync(path.join(folder, "test-notes.md"), testNotes());
  await buildIfStale(["addin", "preview"], console.log);
  const pictures = await takePictures(folder);
  console.log([`${path.relative(ROOT, folder)} has:`, "listing.md", "accessibility.md", "test-notes.md", ...pictures].join("\n  "));
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
