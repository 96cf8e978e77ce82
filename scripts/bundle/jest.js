"use strict";
const { spawnSync } = require("node:child_process");
const path = require("node:path");
const { ROOT } = require("./build");

const JEST = path.join(ROOT, "node_modules", "jest", "bin", "jest.js");

/** Runs jest with these words and settings of the environment; answers its exit code. */
function jestStatus(words, env) {
  const { status, error } = spawnSync(process.execPath, [JEST, ...words], { cwd: ROOT, stdio: "inherit", env: { ...process.env, ...env } });
  if (error !== undefined) throw error;
  return status ?? 1;
}

/** The same; its outcome is this script's. */
function runJest(words, env) {
  process.exitCode = jestStatus(words, env);
}

module.exports = { jestStatus, runJest };
