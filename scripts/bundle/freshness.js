"use strict";
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");

/** A short text that changes when any file under `sources` does: names, sizes and times, not contents. */
function fingerprint(root, sources) {
  const hash = createHash("sha256");
  for (const source of sources) addTree(hash, root, source);
  return hash.digest("hex");
}

function addTree(hash, root, relative) {
  const file = path.join(root, relative);
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) {
    hash.update(`${relative}\0${stat.size}\0${stat.mtimeMs}\n`);
    return;
  }
  for (const name of fs.readdirSync(file).sort()) addTree(hash, root, `${relative}/${name}`);
}

const stampFile = (root, name) => path.join(root, "build", "stamps", `${name}.json`);

/** Whether what stands there was built from the sources as they are, and for the address asked for, if one is. */
function isFresh(root, name, target, url) {
  const file = stampFile(root, name);
  if (!fs.existsSync(file) || !target.outputs.every((it) => fs.existsSync(path.join(root, it)))) return false;
  const stamp = JSON.parse(fs.readFileSync(file, "utf8"));
  return stamp.fingerprint === fingerprint(root, target.sources) && (url === undefined || url === stamp.url);
}

function writeStamp(root, name, stamp) {
  const file = stampFile(root, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(stamp));
}

module.exports = { fingerprint, isFresh, writeStamp };
