"use strict";
const fs = require("node:fs");
const path = require("node:path");
const ts = require("typescript");

/** The files below a folder whose names end so. */
function filesBelow(folder, ending) {
  const names = fs.readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((it) => it.endsWith(ending))
    .sort()
    .map((it) => path.join(folder, it));
}

/** A file of src/contract by what it declares, wherever it stands there: its source, parsed. */
function sourceDeclaring(root, name) {
  const declares = new RegExp(`^export const ${name}\\b`, "m");
  const file = filesBelow(path.join(root, "src", "contract"), ".ts").find((it) => declares.test(fs.readFileSync(it, "utf8")));
  if (file === undefined) throw new Error(`No file of src/contract exports ${name}.`);
  return ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
}

/** What a constant is set to, as it stands in the source. */
function valueOf(source, name) {
  const declarations = source.statements.filter(ts.isVariableStatement).flatMap((it) => it.declarationList.declarations);
  return declarations.find((it) => it.name.getText() === name)?.initializer;
}

/**
 * The register of clauses, read and not run: clause, what it is about, the names of the functions that compute it (none: nothing is
 * computed), and the words of the entry that say why not, where it has any.
 */
function registeredClauses(root) {
  const source = sourceDeclaring(root, "REGISTER");
  const entries = valueOf(source, "REGISTER").elements.filter(ts.isCallExpression);
  return entries.map(({ arguments: [clause, about, ...more] }) => ({
    clause: clause.text,
    about: about.text,
    by: more
      .filter(ts.isIdentifier)
      .map((it) => it.text)
      .filter(isFunctionName(source)),
    because: more.map((it) => (ts.isIdentifier(it) ? valueOf(source, it.text)?.text : it.text)).find((it) => / /.test(it ?? "")),
  }));
}

/** Functions come into the register by import; its own constants are sentences. */
function isFunctionName(source) {
  const imported = source.statements.filter(ts.isImportDeclaration).flatMap((it) => it.importClause.namedBindings.elements);
  const names = new Set(imported.map((it) => it.name.text));
  return (name) => names.has(name);
}

module.exports = { filesBelow, registeredClauses };
