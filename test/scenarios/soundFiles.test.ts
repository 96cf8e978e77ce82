/** Files that other programs wrote soundly or unsoundly: filled for what they mean, or refused with the place. */
import { openBook } from "../../src/host/book";
import { day } from "../contract/facts";
import { expectTidyHost } from "../support/excelHost";
import { packageFaults } from "../support/packageFaults";
import { changedParts, figures, fileOf, fill, filled, fixture, partsOf, sheetNamed, withPart } from "./files";
import { quarter } from "./quarter";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

/** Credit of price protection, row by row. */
const credits = (file: Uint8Array): readonly (string | number)[] => figures(file).map((row) => row[1] ?? "");

// prettier-ignore
test.each([
  ["no content type for relationships",           "p01_rels_only_overrides"],
  ["content types of sheets that are not there",  "p02_stale_overrides"],
  ["cell formats in several versions",            "p40_styles_alternate_content"],
  ["parts in ISO-8859-1",                         "p41_latin1_two_parts"],
  ["a time of day in another sheet",              "p43_isotime_other_sheet"],
])("%s: 500.00, a sound file, and a second fill changes not one byte", async (_story, name) => {
  const once = await filled(fixture(`real/${name}.xlsx`));
  expect(credits(once)).toEqual([500, ""]);
  expect(packageFaults(once)).toEqual([]);
  expect(changedParts(once, await filled(once))).toEqual([]);
});

// prettier-ignore
test.each([
  ["a shared text that is not there", "p44_sst_out_of_range", 'The sheet "Other" (part "xl/worksheets/sheet4.xml" of the workbook) is damaged: cell A1 asks for shared text 7, but the workbook has 0'],
  ["a row that is there twice",       "p51_duplicate_row",    'The sheet "Inventory" (part "xl/worksheets/sheet1.xml" of the workbook) is damaged: cell A3 stands in row 2'],
])("%s: refused with its place, and nothing is asked twice", async (_story, name, words) => {
  const file = fixture(`real/${name}.xlsx`);
  const answer = fill(file);
  await expect(answer).rejects.toMatchObject({ code: "FILE_UNREADABLE", message: expect.stringContaining(words) as string });
});
