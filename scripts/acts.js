"use strict";
/*
 * npm run acts: every act of another person at every request of a fill, and what came of it, as a table. The tests try a sample.
 */
const { spawnSync } = require("node:child_process");
const path = require("node:path");
const { ROOT } = require("./bundle/build");

const jest = path.join(ROOT, "node_modules", "jest", "bin", "jest.js");
const env = { ...process.env, ACTS: "1" };
const { status, error } = spawnSync(process.execPath, [jest, "--selectProjects", "scenarios"], { cwd: ROOT, stdio: "inherit", env });
if (error !== undefined) throw error;
process.exitCode = status ?? 1;
