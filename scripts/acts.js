"use strict";
/*
 * npm run acts: every act of another person at every request of a fill, and what came of it, as a table. The tests try a sample.
 */
const { runJest } = require("./bundle/jest");

runJest(["--selectProjects", "scenarios"], { ACTS: "1" });
