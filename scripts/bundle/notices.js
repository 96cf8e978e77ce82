"use strict";
const fs = require("node:fs");
const path = require("node:path");

/** The licences that ask for no more than their notice. Another one stops the build until a person has read it. */
const KNOWN = ["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD"];
const FILE = "third-party-notices.txt";

/** The folder of the package that a bundled file belongs to; undefined for a file of our own. */
function packageOf(file) {
  const parts = file.split(/[\\/]/);
  const at = parts.lastIndexOf("node_modules");
  if (at < 0) return undefined;
  const length = parts[at + 1].startsWith("@") ? 2 : 1;
  return parts.slice(0, at + 1 + length).join("/");
}

/** Name, version, licence and the texts that must go with a package. */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const place = `${name} ${version}`;
  if (!KNOWN.includes(license)) throw new Error(`${place} is under "${license}", which is none of ${KNOWN.join(", ")}.`);
  const files = fs.readdirSync(folder).filter((it) => /^(licen[cs]e|copying|notice)(\.(md|txt|mit))?$/i.test(it));
  if (!files.some((it) => !/^notice/i.test(it))) throw new Error(`${place} comes without the text of its licence.`);
  const texts = files.sort().map((it) => fs.readFileSync(path.join(folder, it), "utf8").replace(/\r\n?/g, "\n").trim());
  return { name, version, license, text: texts.join("\n\n") };
}

/** Packages of the same text share it. */
function noticesText(notices) {
  const byText = new Map();
  for (const it of [...notices].sort((a, b) => (a.name < b.name ? -1 : 1))) byText.set(it.text, [...(byText.get(it.text) ?? []), it]);
  const sections = [...byText].map(([text, packages]) => {
    const names = packages.map(({ name, version, license }) => `${name} ${version} (${license})`);
    return `${"=".repeat(80)}\n${names.join("\n")}\n${"-".repeat(80)}\n\n${text}\n`;
  });
  return `Channel Credits contains the following software of others, under these terms.\n\n${sections.join("\n")}`;
}

/** Every file that a compilation bundled, those that were joined into one too. */
function* bundledFiles(modules) {
  for (const it of modules) {
    const file = it.nameForCondition?.();
    if (file) yield file;
    if (it.modules) yield* bundledFiles(it.modules);
  }
}

/** Puts the notices of what was really bundled beside it. webpack's own runtime is part of every bundle. */
class Notices {
  apply(compiler) {
    const { Compilation, sources, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("Notices", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "Notices", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS }, () => {
        const folders = new Set([path.dirname(require.resolve("webpack/package.json"))]);
        for (const file of bundledFiles(compilation.modules)) {
          const folder = packageOf(file);
          if (folder !== undefined) folders.add(folder);
        }
        const notices = [];
        for (const folder of folders) {
          try {
            notices.push(noticeOf(folder));
          } catch (error) {
            compilation.errors.push(new WebpackError(error.message));
          }
        }
        compilation.emitAsset(FILE, new sources.RawSource(noticesText(notices)));
      });
    });
  }
}

module.exports = { Notices, noticeOf, noticesText, packageOf, FILE };
