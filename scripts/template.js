"use strict";
/* npm run template -- [--out FILE] [--sheet KIND]… : see scripts/template/index.ts. Exit code 1: nothing was written; 2: wrong usage. */
const fs = require("node:fs");
const path = require("node:path");
const { ROOT, buildIfStale } = require("./bundle/build");

async function main(words) {
  await buildIfStale(["node"], (line) => process.stderr.write(`${line}\n`));
  const { readCommand, templateBook, UsageError, USAGE, wrongUsage } = require(path.join(ROOT, "build", "template.js"));
  try {
    const command = readCommand(words);
    if (command === "help") return void process.stdout.write(USAGE);
    const bytes = templateBook(command.sheets).save();
    fs.mkdirSync(path.dirname(path.resolve(command.out)), { recursive: true });
    // Somebody may have filled it in.
    fs.writeFileSync(command.out, bytes, { flag: "wx" });
    console.log(`${command.out}: ${command.sheets.map(({ kind }) => kind).join(", ")}`);
  } catch (error) {
    if (error.code === "EEXIST")
      return fail(1, `${error.path} is there already and was left as it is. Say another name with --out, or remove it first.`);
    if (error instanceof UsageError) return fail(2, wrongUsage(words, error).trimEnd());
    throw error;
  }
}

function fail(code, words) {
  process.stderr.write(`${words}\n`);
  process.exitCode = code;
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
