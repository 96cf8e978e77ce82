"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { termDefinitions } = require("../bundle/helpPages");
const { filesBelow } = require("./register");

/** Where worked cases stand: small whole workbooks with the figures they give, one file a case. */
const CASE_FOLDERS = ["test/examples", "test/oracle/cases"];

/** What tries every worked case by its file name: the plain second calculation and the add-in's own; those of further sheets through the whole path. */
const CASE_TESTS = ["test/oracle/oracle.test.ts", "test/credits/againstOracle.test.ts", "test/scenarios/furtherCases.test.ts"];

/**
 * Tests of the contract that take a function of the clause, whose first comment begins with it, or that the README of the folder names in which
 * it is computed. From the top folder.
 */
function testFilesOf({ clause, by }, root) {
  const files = filesBelow(path.join(root, "test", "contract"), ".test.ts");
  const named = testsNamedBeside(by, root);
  const proves = files.filter((file) => {
    const text = fs.readFileSync(file, "utf8");
    return beginsWith(text, clause) || named.has(path.basename(file)) || takenNames(text).some((it) => by.includes(it));
  });
  return proves.map((it) => fromRoot(root, it));
}

/** Whether a file's first comment begins with the clause, on its first line or the next. */
function beginsWith(text, clause) {
  const [, words = ""] = /^\/\*\*\s*(?:\*\s*)?(.*)/.exec(text) ?? [];
  return words.startsWith(clause) && !/^[\w(]/.test(words.slice(clause.length));
}

/** Test files that the READMEs name of the folders in which functions are declared, where these are a clause's own. */
function testsNamedBeside(names, root) {
  const declared = new RegExp(`^export (?:const|function\\*?) (?:${names.join("|")})\\b`, "m");
  const rights = filesBelow(path.join(root, "src", "contract", "rights"), ".ts");
  const folders = new Set(rights.filter((it) => declared.test(fs.readFileSync(it, "utf8"))).map((it) => path.dirname(it)));
  const readmes = [...folders].map((it) => path.join(it, "README.md")).filter((it) => fs.existsSync(it));
  return new Set(readmes.flatMap((it) => fs.readFileSync(it, "utf8").match(/\w+\.test\.ts/g) ?? []));
}

/** Names that a test imports, or takes from a whole module: `calendar.receiptOfNotice`. */
function takenNames(text) {
  const imported = [...text.matchAll(/^import \{([^}]*)\} from/gm)].flatMap(([, names]) => names.split(",").map((it) => it.trim()));
  const modules = [...text.matchAll(/^import \* as (\w+) from/gm)].map(([, name]) => name);
  return [...imported, ...modules.flatMap((it) => [...text.matchAll(new RegExp(`\\b${it}\\.(\\w+)`, "g"))].map(([, name]) => name))];
}

/** Worked cases of the clause, by file name: its credits are among their lines, they set a term of it or need one, or their story names it. */
function casesOf({ clause }, root) {
  const ofClause = termDefinitions(path.join(root, "src/contract/agreement/terms.ts")).filter((it) =>
    it.clause.split(", ").includes(clause),
  );
  const terms = new Set(ofClause.map((it) => it.name));
  const files = CASE_FOLDERS.flatMap((folder) => filesBelow(path.join(root, folder), ".json"));
  return files.filter((file) => concerns(JSON.parse(fs.readFileSync(file, "utf8")), clause, terms)).map((it) => path.basename(it));
}

/** A worked case in a line: where it stands, and its story. */
function caseInWords(name, root) {
  const file = CASE_FOLDERS.flatMap((folder) => filesBelow(path.join(root, folder), ".json")).find((it) => path.basename(it) === name);
  return `  ${fromRoot(root, file)}: ${JSON.parse(fs.readFileSync(file, "utf8")).story}`;
}

function concerns({ story, terms: set, expected }, clause, terms) {
  if (story.includes(clause) || (expected["Credit detail"] ?? []).some((it) => it.Clause === clause)) return true;
  const needed = (expected.findings ?? []).map((it) => it.replace(/^TERM_MISSING:/, ""));
  return [...Object.keys(set), ...needed].some((it) => terms.has(it));
}

const fromRoot = (root, file) => path.relative(root, file).split(path.sep).join("/");

module.exports = { CASE_FOLDERS, CASE_TESTS, caseInWords, casesOf, testFilesOf };
