/** A mark counts only on a sheet that holds what it says. */
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
