"use strict";
/*
 * Which requirement sets the code needs, from its calls: each member of Office.js says in its declaration since which set it is there. A call of
 * a newer set than the manifest demands stands behind a question to Excel, hasExcelApi("1.13"), in its own file or in one named here.
 */
const fs = require("node:fs");
const path = require("node:path");
const ts = require("typescript");

const ROOT = path.resolve(__dirname, "..", "..");
const OWN = ["src/excel/", "src/taskpane/", "src/functions/", "src/commands/"];
const DECLARED = /@types\/office-js\/index\.d\.ts$/;
const SET = /(?:Api set:\s*(\w+)\s+([\d.]+))|(?:\|\s*(SharedRuntime) ([\d.]+)\})/;

/** Files whose calls of a newer set are asked for elsewhere: by a plan that is made only where Excel knows them, or by each question's own set. */
const ASKED_IN = {
  "src/excel/tableGrowth.ts": "src/excel/preflight.ts",
  "src/excel/selfCheck": "src/excel/selfCheck/index.ts",
};

/** Every call of Office.js in the code: its set and version, the member, and the file that calls it. */
function officeCalls() {
  const { options, fileNames } = configured();
  const isOwn = (file) => OWN.some((folder) => relative(file).startsWith(folder));
  const program = ts.createProgram(fileNames.filter(isOwn), options);
  const checker = program.getTypeChecker();
  return program
    .getSourceFiles()
    .filter(({ fileName }) => isOwn(fileName))
    .flatMap((source) => callsIn(source, checker));
}

function configured() {
  const host = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (problem) => {
      throw new Error(String(problem.messageText));
    },
  };
  return ts.getParsedCommandLineOfConfigFile(path.join(ROOT, "tsconfig.json"), {}, host);
}

function callsIn(source, checker) {
  const calls = [];
  const visit = (node) => {
    if (ts.isPropertyAccessExpression(node)) {
      const found = setOf(checker.getSymbolAtLocation(node.name)?.declarations?.[0]);
      if (found) calls.push({ ...found, file: relative(source.fileName) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

/** The set of a declared member, else that of the interface that it is declared in. */
function setOf(declaration) {
  if (!declaration || !DECLARED.test(declaration.getSourceFile().fileName)) return undefined;
  const said = SET.exec(commentOf(declaration)) ?? SET.exec(commentOf(declaration.parent));
  if (!said) return undefined;
  const member = `${declaration.parent.name?.text ?? ""}.${declaration.name?.text ?? ""}`;
  return { set: said[1] ?? said[3], version: said[2] ?? said[4], member };
}

const commentOf = (node) => node.getSourceFile().text.slice(node.getFullStart(), node.getStart());
const relative = (file) => path.relative(ROOT, file).split(path.sep).join("/");

/** 1.10 comes after 1.9. */
function compareVersions(a, b) {
  const [[majorA, minorA], [majorB, minorB]] = [a, b].map((it) => it.split(".").map(Number));
  return majorA - majorB || minorA - minorB;
}

/** What is wrong between the sets that a manifest demands and those that the code calls, in words. @param demanded version by set. */
function requirementProblems(demanded, calls = officeCalls()) {
  const problems = [];
  for (const set of new Set(calls.map((call) => call.set).filter((it) => it in demanded || it === "ExcelApi" || it === "SharedRuntime"))) {
    const unasked = calls.filter((call) => call.set === set && !isAskedFor(call));
    const needed = unasked
      .map(({ version }) => version)
      .sort(compareVersions)
      .at(-1);
    const { member, file } = unasked.find(({ version }) => version === needed) ?? {};
    if (needed !== undefined && compareVersions(needed, demanded[set] ?? "0.0") > 0)
      problems.push(`${file} calls ${member} of ${set} ${needed} without asking for it; the manifest demands ${demanded[set] ?? "none"}.`);
    if (demanded[set] !== undefined && needed !== undefined && compareVersions(needed, demanded[set]) < 0)
      problems.push(`The manifest demands ${set} ${demanded[set]}; ${needed} is the newest that a call needs unasked.`);
  }
  for (const set of Object.keys(demanded))
    if (!calls.some((call) => call.set === set)) problems.push(`The manifest demands ${set} ${demanded[set]}; nothing of it is called.`);
  return problems;
}

/** Whether a file asks Excel for the call's version, or for a newer one, before it. */
function isAskedFor({ version, file }) {
  const asking = Object.entries(ASKED_IN).find(([asked]) => file.startsWith(asked))?.[1] ?? file;
  const text = fs.readFileSync(path.join(ROOT, asking), "utf8");
  if (asking.endsWith("selfCheck/index.ts")) return /hasExcelApi\(since\)/.test(text);
  return [...text.matchAll(/hasExcelApi\("([\d.]+)"\)/g)].some(([, asked]) => compareVersions(asked, version) >= 0);
}

module.exports = { compareVersions, officeCalls, requirementProblems };
