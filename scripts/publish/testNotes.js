"use strict";
/* Notes for the store's testers (policy 1120.5): what to open, what to press, and for each worksheet function a formula with what it gives. */
const path = require("node:path");
const { ROOT } = require("../bundle/build");
const { functionSources } = require("../bundle/functionMetadata");
const { documentedFunctions } = require("../bundle/helpPages");

const STEPS = `# Notes for testers

No account, licence or payment is needed. The workbook to test with is \`assets/sample.xlsx\` (an invented quarter of business).

1. Open the workbook. On Home, group Channel Credits, press **Open**. The pane says which sheets it found.
2. View Credits: press **Preview**, then **Fill workbook**. Columns are filled in on Inventory, and sheets of our own are added; each says what it is.
3. Select a row of Inventory and press **Why** on Home: the figures of the row, step by step.
4. View Claims, **Sign-offs**: sign a claim by name and role.
5. **Take back the last fill**: the workbook is as it was.
6. Help, **Check this Excel**: what this Excel does otherwise than expected; on a sheet that it makes and removes.
`;

/** The notes, with every function that is shipped. @throws where one has no example to try. */
function testNotes(sources = functionSources(path.join(ROOT, "src", "functions"))) {
  const functions = sources.flatMap(documentedFunctions);
  const without = functions.filter(({ examples }) => examples.length === 0).map(({ id }) => id);
  if (without.length > 0) throw new Error(`No example to test: ${without.join(", ")}. Give each an @example.`);
  return [STEPS, "## Worksheet functions", "", "Type each formula into a cell of the workbook above.", "", ...functions.map(noteOf)].join(
    "\n",
  );
}

const noteOf = ({ id, description, examples: [[formula, result, why]] }) =>
  `- **CHANNEL.${id}**: ${description}\n  \`${formula}\` gives \`${result}\`${why ? ` (${why.replace(/\.$/, "")})` : ""}.`;

module.exports = { testNotes };
