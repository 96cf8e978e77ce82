/** What stops a fill, told of a file: nobody at a command line can unprotect "in Review" or mend a connection. */
import { forFile } from "../../src/commands/fileWords";
import { shellWord } from "../../src/commands/shellWords";
import { WorkbookProblem, type ProblemCode } from "../../src/workbook/port";

// prettier-ignore
test.each<[ProblemCode, said: string, told: string]>([
  ["PROTECTED", 'The sheet "St. Louis, try again" is protected. Take the protection off (Review, Unprotect Sheet), then try again. Nothing was written. The workbook is as it was.',
    'The sheet "St. Louis, try again" is protected. Open the file, take the protection off that sheet, save it and give it again.'],
  ["MERGED_CELLS", 'Merged cells are where our columns go: Inventory!J2:K2 on the sheet "Inventory". Unmerge them, then try again.',
    'Merged cells are where our columns go: Inventory!J2:K2 on the sheet "Inventory". Open the file, unmerge those cells, save it and give it again.'],
  ["REQUEST_FAILED", 'Excel could not read rows 2 to 5,001 of column C on the sheet "Invoices", and trying again did not help. Check the connection, wait a moment, then try again.',
    'This program could not read rows 2 to 5,001 of column C on the sheet "Invoices". Please report this, with the details.'],
  ["STRUCTURE_PROTECTED", 'The workbook\'s structure is protected, so "Review" and "Credit detail" cannot be added. Take the protection off (Review, Protect Workbook), then try again.',
    'The workbook\'s structure is protected, so "Review" and "Credit detail" cannot be added. Open the file, take the protection off the workbook\'s structure, save it and give it again.'],
])("%s", (code, said, told) => {
  expect(forFile(new WorkbookProblem(code, said, "AccessDenied")).message).toBe(told);
});

test("code and detail stay", () => {
  expect(forFile(new WorkbookProblem("TOO_LARGE", "Too large for Excel.", "d"))).toMatchObject({ code: "TOO_LARGE", detail: "d" });
});

// prettier-ignore
test.each([
  ["Inventory=stock",        "Inventory=stock"],
  ["Inventory=Stock 1 Feb",  '"Inventory=Stock 1 Feb"'],
  ["Inventory=$ stock",      "'Inventory=$ stock'"],
  ["Inventory=O'Neil's!",    "'Inventory=O'\\''Neil'\\''s!'"],
])("a shell reads %s as it is meant", (text, word) => {
  expect(shellWord(text)).toBe(word);
});
