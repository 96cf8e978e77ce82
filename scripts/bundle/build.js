"use strict";
const path = require("node:path");
const { TARGETS } = require("./targets");
const { fingerprint, isFresh, writeStamp } = require("./freshness");

const ROOT = path.resolve(__dirname, "..", "..");

/** Builds those of the named targets whose sources have changed since their last build. `say` gets a line for a person. */
async function buildIfStale(names, say) {
  const url = process.env.ADDIN_URL || undefined;
  const stale = names.filter((name) => !isFresh(ROOT, name, TARGETS[name], url));
  if (stale.length > 0) await build(stale, say);
}

async function build(names, say) {
  say(`Building ${names.join(", ")} …`);
  const started = Date.now();
  // Taken before the build: a file saved while it runs makes the result stale.
  const stamps = names.map((name) => ({ fingerprint: fingerprint(ROOT, TARGETS[name].sources), url: process.env.ADDIN_URL || undefined }));
  await runWebpack(names);
  names.forEach((name, index) => writeStamp(ROOT, name, stamps[index]));
  say(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

async function runWebpack(names) {
  const webpack = require("webpack");
  const all = require("../../webpack.config")({}, { mode: "production" });
  const configurations = names.map((name) => {
    const found = all.find((it) => it.name === name);
    if (found === undefined) throw new Error(`There is nothing to build for "${name}": its entry file is missing.`);
    return found;
  });
  const compiler = webpack(configurations);
  const stats = await new Promise((resolve, reject) => compiler.run((error, result) => (error ? reject(error) : resolve(result))));
  await new Promise((resolve, reject) => compiler.close((error) => (error ? reject(error) : resolve())));
  if (stats.hasErrors()) throw new Error(`The build failed.\n${stats.toString({ preset: "errors-only", colors: process.stderr.isTTY })}`);
}

module.exports = { ROOT, buildIfStale, build };
