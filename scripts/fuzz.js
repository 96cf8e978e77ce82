"use strict";
/* npm run fuzz -- [--seeds 5000] [--from 1]: more seeds of the fuzzer over packages than `npm test` tries. A failure names its seed. */
const { parseArgs } = require("node:util");
const { runJest } = require("./bundle/jest");

function asked() {
  const options = { seeds: { type: "string", default: "5000" }, from: { type: "string", default: "1" } };
  try {
    const { values } = parseArgs({ options });
    for (const [name, value] of Object.entries(values))
      if (!/^[1-9]\d*$/.test(value)) throw new Error(`--${name} ${value}: write a whole number from 1.`);
    return values;
  } catch ({ message }) {
    process.stderr.write(`${message.split(". ")[0]}\nTry:   npm run fuzz -- --seeds 5000 --from 1\n`);
    process.exit(2);
  }
}

const values = asked();
runJest(["--selectProjects", "host", "--", "packages/preview-host/test/book/fuzz.test.ts"], {
  FUZZ_SEEDS: values.seeds,
  FUZZ_FROM: values.from,
});
