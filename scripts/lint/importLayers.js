"use strict";
/*
 * Keeps the folders of src/ and of packages/ apart as the architecture says: every folder names what it may import, and an import
 * of anything else is an error whose message says what the folder may import. A folder without a row may not exist.
 */
const path = require("node:path");

/** "../workbook/port" seen from src/credits/fill.ts -> "workbook"; undefined for packages and the like. */
function folderOf(file, sourceRoot) {
  const relative = path.relative(sourceRoot, file);
  if (relative === "" || relative.startsWith("..") || path.isAbsolute(relative)) return undefined;
  return relative.split(path.sep)[0];
}

function packageOf(specifier) {
  const [scope, name] = specifier.split("/");
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
}

function allowsPackage(row, specifier) {
  const name = packageOf(specifier);
  return row.packages.some((allowed) => (allowed.endsWith("*") ? specifier.startsWith(allowed.slice(0, -1)) : allowed === name));
}

/** What is wrong with importing `specifier` from `file`, in words, or undefined. */
function objection(specifier, file, sourceRoot, rows) {
  const here = folderOf(file, sourceRoot);
  if (here === undefined) return undefined;
  const row = rows[here];
  const place = `${path.basename(sourceRoot)}/${here}`;
  if (row === undefined) return `${place} has no row in the table of layers. Say in eslint.config.js what it may import.`;
  if (!specifier.startsWith(".")) {
    return allowsPackage(row, specifier) ? undefined : `${place} may not import "${specifier}". ${row.says}`;
  }
  const target = path.resolve(path.dirname(file), specifier);
  const there = folderOf(target, sourceRoot);
  if (there === here) return undefined;
  if (there !== undefined && row.folders.includes(there)) return undefined;
  const entry = path.relative(sourceRoot, file).split(path.sep).join("/");
  if (there !== undefined && (row.entries?.[entry] ?? []).includes(there)) return undefined;
  return `${place} may not import "${specifier}". ${row.says}`;
}

module.exports = {
  meta: {
    type: "problem",
    schema: [
      { type: "object", properties: { sourceRoot: { type: "string" }, rows: { type: "object" } }, required: ["sourceRoot", "rows"] },
    ],
    messages: { layer: "{{objection}}" },
  },
  create(context) {
    const [{ sourceRoot, rows }] = context.options;
    const check = (node) => {
      if (typeof node?.value !== "string") return;
      const found = objection(node.value, context.filename, sourceRoot, rows);
      if (found !== undefined) context.report({ node, messageId: "layer", data: { objection: found } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
      'CallExpression[callee.name="require"]': (node) => check(node.arguments[0]),
      'NewExpression[callee.name="URL"]': ({ arguments: [first] }) => String(first?.value).startsWith(".") && check(first),
    };
  },
};
