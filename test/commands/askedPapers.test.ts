/** Papers that the command line asks for. */
import { WrongUsage } from "../../src/commands/askedChoices";
import { askedPapers, type AskedPapers } from "../../src/commands/askedPapers";
import type { PaperWish } from "../../src/credits/papers";

// prettier-ignore
test.each<[string, AskedPapers, readonly PaperWish[]]>([
  ["nothing",                        {},                                            []],
  ["a report, however it is spelled", { reports: ["3.6(a)", "Report 3.6A"] },       [{ paper: "Report 3.6(A)" }]],
  ["the report of a month",          { reports: ["6.5"], month: "2000-02" },        [{ paper: "Report 6.5", month: "2000-02" }]],
  ["the report of the latest month", { reports: ["6.5", "3.6(B)"] },                [{ paper: "Report 6.5" }, { paper: "Report 3.6(B)" }]],
  ["papers of claims",               { packet: "3.6(A) X 2000-02-01", rma: "3.7(A) R-1" },
    [{ paper: "Claim packet", claim: "3.6(A) X 2000-02-01" }, { paper: "RMA request", claim: "3.7(A) R-1" }]],
])("%s", (_story, asked, wishes) => {
  expect(askedPapers(asked)).toEqual(wishes);
});

// prettier-ignore
test.each<[AskedPapers, string]>([
  [{ reports: ["3.7"] },                      'There is no report "3.7". Reports are 3.6(A), 3.6(B) and 6.5.'],
  [{ month: "2000-02" },                      "--month 2000-02 is of the report of 6.5: add --report 6.5."],
  [{ reports: ["3.6(A)"], month: "2000-02" }, "--month 2000-02 is of the report of 6.5: add --report 6.5."],
  [{ reports: ["6.5"], month: "2000-13" },    "--month 2000-13: write a month from 1990 to 2100 as YYYY-MM, e.g. 2000-03."],
])("%j is wrong usage", (asked, words) => {
  expect(() => askedPapers(asked)).toThrow(new WrongUsage(words));
});
