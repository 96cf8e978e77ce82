/** A mark counts only on a sheet that holds what it says. */
import { KEYED_SOURCES } from "../../src/credits/keyedSheets";
import { KEYED_HEADINGS } from "../../src/workbook/headers";
import { markFits } from "../../src/workbook/markFits";

// prettier-ignore
test.each<[string, string, readonly (readonly string[])[], boolean]>([
  ["our headings",                         "Balancing limits", [["Quarter", "Starts", "Ends"]],         true],
  ["our headings, further down",           "Claims",           [["Mine"], ["Claim", "Clause", "Amount"]], true],
  ["some of them renamed",                 "Sign-offs",        [["Claim", "Sum", "State", "Preparer"]], true],
  ["a sheet of the user's",                "Summary",          [["Term", "Value", "Source"]],           false],
  ["one heading by chance",                "Review",           [["Part", "Status", "Mine"]],            false],
  ["nothing yet",                          "Claims",           [[]],                                    true],
  ["a sheet of a version that we know not", "Ledger",          [["Term", "Value"]],                     true],
])("%s", (_story, of, head, expected) => expect(markFits(of, head)).toBe(expected));

test("every sheet on which people work is told by headings that it has", () => {
  expect(Object.keys(KEYED_HEADINGS).sort()).toEqual(KEYED_SOURCES.map(({ sheet }) => sheet.name).sort());
  for (const { sheet } of KEYED_SOURCES) {
    const headings = [sheet.key, ...sheet.columns].map(({ heading }) => heading);
    expect(headings).toEqual(expect.arrayContaining([...KEYED_HEADINGS[sheet.name]!]));
  }
});
