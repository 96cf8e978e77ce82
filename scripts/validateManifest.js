"use strict";
/*
 * npm run validate [-- MANIFEST [FOLDER]]: the manifest against what it promises, without any service. Without words: the built
 * one in dist/. Microsoft's own validation (`npx office-addin-manifest validate`) needs the internet: run it before a release.
 */
const fs = require("node:fs");
const path = require("node:path");
const { all, readXml } = require("./manifest/tree");
const { orderProblems } = require("./manifest/childOrder");
const { resourceProblems, headProblems, runtimeProblems, controlProblems } = require("./manifest/rules");
const { requirementProblems } = require("./manifest/requirementSets");
const { addressProblems, iconProblems, scriptProblems } = require("./manifest/hosted");

/** Everything that is wrong with a manifest, in words; `folder` is the build that it is hosted with, if there is one to compare. */
function manifestProblems(xml, folder) {
  let root;
  try {
    root = readXml(xml);
  } catch (error) {
    return [error.message];
  }
  if (root?.name !== "OfficeApp") return [`The manifest's root is ${root?.name}; it must be OfficeApp.`];
  const own = [orderProblems, headProblems, resourceProblems, runtimeProblems, controlProblems].flatMap((check) => check(root));
  const hosted = folder === undefined ? [] : [iconProblems, scriptProblems].flatMap((check) => check(root, folder));
  return [...own, ...addressProblems(root, folder), ...hosted];
}

/** The requirement sets that a manifest demands: version by name. */
const demandedSets = (xml) =>
  Object.fromEntries(all(readXml(xml), "Set").map(({ attributes: { Name, MinVersion } }) => [Name, MinVersion]));

function main([file, folder]) {
  const dist = path.resolve(__dirname, "..", "dist");
  const manifest = file ?? path.join(dist, "manifest.xml");
  const xml = fs.readFileSync(manifest, "utf8");
  const sound = manifestProblems(xml, folder ?? (file === undefined ? dist : undefined));
  const problems = sound.length > 0 ? sound : requirementProblems(demandedSets(xml));
  console.log(problems.length === 0 ? `${path.relative(".", manifest)} is sound.` : problems.join("\n"));
  process.exitCode = problems.length === 0 ? 0 : 1;
}

if (require.main === module) main(process.argv.slice(2));

module.exports = { manifestProblems };
