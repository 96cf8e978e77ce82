"use strict";
/*
 * npm run clause -- "3.6(A)": the tests of one clause and the worked cases that concern it, in seconds. Nothing is built for it.
 * Without a clause, or with one that the agreement has not: the clauses there are.
 */
const { ROOT } = require("./bundle/build");
const { jestStatus } = require("./bundle/jest");
const { registeredClauses } = require("./clause/register");
const { CASE_TESTS, casesOf, testFilesOf } = require("./clause/proofs");

const PROJECTS = ["--selectProjects", "contract", "workbook", "--"];
const inPattern = (name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** As it stands in the register, whatever its case and spaces: "3.6 (a)" is 3.6(A). */
function clauseAsked(asked, clauses) {
  const plain = (text) => text.replace(/\s/g, "").toLowerCase();
  return clauses.find(({ clause }) => plain(clause) === plain(asked));
}

function listClauses(asked, clauses) {
  const like = clauses.filter(({ clause }) => asked !== "" && clause.startsWith(asked));
  const lines = (like.length > 0 ? like : clauses).map(
    ({ clause, about, by }) => `  ${clause.padEnd(10)} ${about}${by.length > 0 ? "" : " (computes nothing)"}`,
  );
  const found = asked === "" ? 'Say which clause: npm run clause -- "3.6(A)".' : `The register has no clause "${asked}".`;
  console.error([found, "There are:", ...lines].join("\n"));
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
    [`Worked cases: ${cases.join(", ") || "none"}`, cases.length === 0 ? [] : CASE_TESTS, ["-t", `(${cases.map(inPattern).join("|")})`]],
  ];
  const codes = runs.map(([words, files, filter]) => {
    console.log(`\n${words}`);
    return files.length === 0 ? 0 : jestStatus([...filter, ...PROJECTS, ...files]);
  });
  return Math.max(...codes);
}

const asked = process.argv.slice(2).join(" ");
const clauses = registeredClauses(ROOT);
const clause = clauseAsked(asked, clauses);
process.exitCode = clause === undefined ? listClauses(asked, clauses) : runClause(clause);
