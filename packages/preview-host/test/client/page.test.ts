/** @jest-environment <rootDir>/packages/preview-host/testing/officeJsdomEnvironment.js */
import { expectTidyHost } from "../../testing/excelHost";
import { inExcel } from "../../testing/inExcel";
import { memoryBook } from "../../testing/memoryBook";

afterEach(expectTidyHost);

test("the library and the host work in a page, too", async () => {
  const { book } = await inExcel(memoryBook(), (sheet) => {
    sheet.getRange("A1").values = [[document.body.children.length]];
  });
  expect(book.sheets[0]?.value(0, 0)).toBe(0);
});
