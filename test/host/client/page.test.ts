/** @jest-environment <rootDir>/test/support/officeJsdomEnvironment.js */
import { expectTidyHost } from "../../support/excelHost";
import { inExcel } from "../../support/inExcel";
import { memoryBook } from "../../support/memoryBook";

afterEach(expectTidyHost);

test("the library and the host work in a page, too", async () => {
  const { book } = await inExcel(memoryBook(), (sheet) => {
    sheet.getRange("A1").values = [[document.body.children.length]];
  });
  expect(book.sheets[0]?.value(0, 0)).toBe(0);
});
