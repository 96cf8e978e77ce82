"use strict";
/*
 * npm run acts: every act of another person at every request of a fill, and what came of it, as a table, in some 45 minutes
 * of one core: of requests before which an act comes to the same, the last is tried. The tests try a sample.
 *   -- --only "Review"      acts whose story the words (a pattern) match
 *   -- --from "Claims"      acts from the first one on whose story the words match
 *   -- --fill second        the first fill alone, or the fill of a filled workbook
 *   -- --two-fills 1000     instead: two fills at once, their requests interleaved by so many seeds
 *   -- --words 1000         instead: people's words on Review, Claims, Sign-offs and Fill history, before requests of a fill, by so many seeds
 *   -- --first-seed 5000    the first of them
 */
const { parseArgs } = require("node:util");
const { runJest } = require("./bundle/jest");

const text = { type: "string" };
const OPTIONS = { only: text, from: text, fill: text, "two-fills": text, words: text, "first-seed": text };
const FILLS = ["first", "second", "both"];

function asked() {
  try {
    const { values } = parseArgs({ options: OPTIONS });
    const { fill = "both" } = values;
    if (!FILLS.includes(fill)) throw new Error(`--fill ${fill}: it is one of ${FILLS.join(", ")}.`);
    return { ...values, fill };
  } catch ({ message }) {
    const names = Object.keys(OPTIONS).map((name) => `--${name}`);
    process.stderr.write(`${message.split(". ")[0]}.\nKnown: ${names.join(", ")}.\nTry:   npm run acts -- --fill second\n`);
    process.exit(2);
  }
}

/** What was asked for, as the tests' settings of the environment. */
const settings = (names) => Object.fromEntries(Object.entries(names).flatMap(([name, value]) => (value ? [[name, value]] : [])));

const { only, from, fill, "two-fills": seeds, words, "first-seed": firstSeed } = asked();
if (seeds !== undefined)
  runJest(["--selectProjects", "scenarios", "--testPathPatterns", "twoFills"], settings({ TWO_FILLS: seeds, TWO_FILLS_FROM: firstSeed }));
else if (words !== undefined)
  runJest(["--selectProjects", "scenarios", "--testPathPatterns", "scenarios/words"], settings({ WORDS: words, WORDS_FROM: firstSeed }));
else runJest(["--selectProjects", "scenarios"], settings({ ACTS: "1", ACTS_ONLY: only, ACTS_FROM: from, ACTS_FILL: fill }));
