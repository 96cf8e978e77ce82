"use strict";
/*
 * npm run clause -- "3.6(A)": the tests of one clause and the worked cases that concern it, in seconds. Nothing is built for it.
 * Without a clause: the clauses there are; with one that the agreement has not: those near it.
 */
const { ROOT } = require("./bundle/build");
const { jestStatus } = require("./bundle/jest");
const path = require("node:path");
const { registeredClauses } = require("./clause/register");
const { CASE_TESTS, caseInWords, casesOf, testFilesOf } = require("./clause/proofs");

const PROJECTS = ["--selectProjects", "contract", "workbook", "scenarios", "--"];
const REPORTERS = ["--reporters=default", `--reporters=${path.join(__dirname, "clause", "triedSome.js")}`];
const inPattern = (name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** As it stands in the register, whatever its case and spaces: "3.6 (a)" is 3.6(A). */
function clauseAsked(asked, clauses) {
  const plain = (text) => text.replace(/\s/g, "").toLowerCase();
  return clauses.find(({ clause }) => plain(clause) === plain(asked));
}

/** Without a clause, all there are; else those that begin with what was asked for, or with its number. */
function listClauses(asked, clauses) {
  const lines = (some) =>
    some.map(({ clause, about, by }) => `  ${clause.padEnd(10)} ${about}${by.length > 0 ? "" : " (computes nothing)"}`);
  if (["", "--help", "-h"].includes(asked)) {
    const words = ['Say which clause: npm run clause -- "3.6(A)".', "There are:", ...lines(clauses)].join("\n");
    (asked === "" ? console.error : console.log)(words);
    return asked === "" ? 2 : 0;
  }
  const [number] = /^\d+(\.\d+)?/.exec(asked) ?? [];
  const near = clauses.filter(({ clause }) => number !== undefined && (clause.startsWith(asked) || clause.startsWith(number)));
  const meant = near.find(({ by }) => by.length > 0) ?? near[0];
  const words = [
    `The register has no clause "${asked}".`,
    ...(near.length > 0 ? ["There are:", ...lines(near)] : []),
    ...(meant === undefined ? [] : [`Try:   npm run clause -- "${meant.clause}"`]),
    "Help:  npm run clause -- --help",
  ];
  console.error(words.join("\n"));
  return 2;
}

/** Runs one clause's tests, then its worked cases; answers the exit code. */
function runClause(clause) {
  if (clause.by.length === 0) {
    console.log(`${clause.clause}, ${clause.about}: computes nothing${clause.because === undefined ? " yet" : `; ${clause.because}`}.`);
    return 0;
  }
  const [tests, cases] = [testFilesOf(clause, ROOT), casesOf(clause, ROOT)];
  console.log(`${clause.clause}, ${clause.about}: computed by ${clause.by.join(", ")}.`);
  const runs = [
    [`Tests: ${tests.join(", ") || "none"}`, tests, []],
    [
      ["Worked cases:", ...(cases.length === 0 ? ["  none"] : cases.map((it) => caseInWords(it, ROOT)))].join("\n"),
      cases.length === 0 ? [] : CASE_TESTS,
      ["-t", `(${cases.map(inPattern).join("|")})`],
    ],
  ];
  const codes = runs.map(([words, files, filter]) => {
    console.log(`\n${words}`);
    return files.length === 0 ? 0 : jestStatus([...filter, ...REPORTERS, ...PROJECTS, ...files]);
  });
  return Math.max(...codes);
}

const asked = process.argv.slice(2).join(" ");
const clauses = registeredClauses(ROOT);
const clause = clauseAsked(asked, clauses);
process.exitCode = clause === undefined ? listClauses(asked, clauses) : runClause(clause);
