"use strict";
/* The files in which a version stands, as they are with the next one. */

/** Where a version stands: what is sought, and what takes its place. A file in which it is not found exactly once is told. */
const PLACES = {
  "package.json": [/^( {2}"version": ")[^"]+(")/m, (version) => version],
  "src/credits/product.ts": [/(version: ")[^"]+(")/, (version) => version],
  "manifest.xml": [/(<Version>)[^<]+(<\/Version>)/, (version) => `${version}.0`],
};

/**
 * The texts of all files of a release.
 * @param read the text of a file, by its path from the top.
 * @throws where the version is none, is not above the last one, or a place is not found; nothing is changed then.
 */
function releasedTexts(version, day, read) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${version} is no version: give three numbers, such as 1.1.0.`);
  const last = JSON.parse(read("package.json")).version;
  if (!isAbove(version, last)) throw new Error(`${version} is not above ${last}, the version that stands in package.json.`);
  const texts = Object.fromEntries(
    Object.entries(PLACES).map(([file, [sought, written]]) => [file, replaced(file, read(file), sought, written(version))]),
  );
  return {
    ...texts,
    "package-lock.json": lockText(read("package-lock.json"), version),
    "CHANGELOG.md": changes(read("CHANGELOG.md"), version, day),
  };
}

const isAbove = (version, last) => {
  const [now, before] = [version, last].map((it) => it.split(".").map(Number));
  const at = now.findIndex((number, place) => number !== before[place]);
  return at >= 0 && now[at] > before[at];
};

function replaced(file, text, sought, written) {
  if (!sought.test(text)) throw new Error(`${file} has no version where it is sought; nothing was changed.`);
  return text.replace(sought, `$1${written}$2`);
}

/** The lock has the version twice: at its top, and of the package at "". */
function lockText(text, version) {
  const lock = JSON.parse(text);
  if (lock.packages?.[""] === undefined) throw new Error("package-lock.json has no package of our own; nothing was changed.");
  lock.version = version;
  lock.packages[""].version = version;
  return `${JSON.stringify(lock, null, 2)}\n`;
}

function changes(text, version, day) {
  const [, head, rest] = /^([^]*?)## Unreleased\n([^]*)$/.exec(text) ?? [];
  if (rest === undefined) throw new Error("CHANGELOG.md has no heading Unreleased; nothing was changed.");
  if (!/^\s*- /.test(rest)) throw new Error("CHANGELOG.md has nothing under Unreleased: say what changed first.");
  return `${head}## Unreleased\n\n## ${version}, ${day}\n${rest}`;
}

module.exports = { releasedTexts };
