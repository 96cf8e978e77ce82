"use strict";
/*
 * npm run acts: every act of another person at every request of a fill, and what came of it, as a table. The tests try a sample.
 *   -- --step 5             before every fifth request only
 *   -- --only "Review"      acts whose story the words (a pattern) match
 *   -- --two-fills 1000     instead: two fills at once, their requests interleaved by so many seeds
 */
const { parseArgs } = require("node:util");
const { runJest } = require("./bundle/jest");

const { values } = parseArgs({ options: { step: { type: "string" }, only: { type: "string" }, "two-fills": { type: "string" } } });
const { step, only, "two-fills": seeds } = values;

if (seeds !== undefined) runJest(["--selectProjects", "scenarios", "--testPathPatterns", "twoFills"], { TWO_FILLS: seeds });
else runJest(["--selectProjects", "scenarios"], { ACTS: "1", ...(step && { ACTS_STEP: step }), ...(only && { ACTS_ONLY: only }) });
