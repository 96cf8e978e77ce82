"use strict";
/*
 * Modules that need each other when they are loaded: whichever is loaded first sees the other half made. Imports of types alone are
 * left out, they are gone by then.
 */
const fs = require("node:fs");
const path = require("node:path");
const ts = require("typescript");

const ENDINGS = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"];

function sourcesBelow(folder) {
  const names = fs.readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((it) => /\.tsx?$/.test(it)).map((it) => path.join(folder, it));
}

/** Whether an import or export brings something that is there at run time. */
function isLoaded(statement) {
  if (ts.isExportDeclaration(statement)) return !statement.isTypeOnly;
  const clause = statement.importClause;
  if (clause === undefined || clause.name !== undefined) return true;
  if (clause.isTypeOnly) return false;
  return !ts.isNamedImports(clause.namedBindings) || clause.namedBindings.elements.some((it) => !it.isTypeOnly);
}

/** The files, among `known`, that a file loads. */
function loadedBy(file, known) {
  const source = ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const from = source.statements.filter(
    (it) => (ts.isImportDeclaration(it) || ts.isExportDeclaration(it)) && it.moduleSpecifier && isLoaded(it),
  );
  return from.flatMap(({ moduleSpecifier: { text } }) => {
    if (!text.startsWith(".")) return [];
    const at = path.resolve(path.dirname(file), text);
    return ENDINGS.map((it) => at + it).filter((it) => known.has(it));
  });
}

/** One circle for each import that closes one: the files in order, the first again at the end, seen from `root`. */
function importCircles(root, folders) {
  const known = new Set(folders.flatMap((it) => sourcesBelow(path.join(root, it))));
  const [done, under] = [new Set(), []];
  const circles = [];
  const visit = (file) => {
    const at = under.indexOf(file);
    if (at >= 0) circles.push([...under.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    under.push(file);
    loadedBy(file, known).forEach(visit);
    under.pop();
    done.add(file);
  };
  [...known].sort().forEach(visit);
  return circles.map((circle) => circle.map((it) => path.relative(root, it).split(path.sep).join("/")));
}

module.exports = { importCircles };
