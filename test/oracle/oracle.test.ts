import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { inExampleShape, oracle, type WorkedCase } from ".";

const folders = { examples: join(__dirname, "..", "examples"), cases: join(__dirname, "cases") };

const readCase = (path: string): WorkedCase => JSON.parse(readFileSync(path, "utf8")) as WorkedCase;

const casesIn = (folder: string): [string, WorkedCase][] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => [name, readCase(join(folder, name))]);

describe.each(Object.entries(folders))("the oracle gives the figures worked out by hand in %s", (_name, folder) => {
  test.each(casesIn(folder))("%s", (_file, worked) => {
    expect(inExampleShape(oracle(worked))).toEqual(worked.expected);
  });
});
