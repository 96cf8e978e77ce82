/** A blank sheet to be filled in, added to a workbook in Excel: headings, formats, help, drop-downs; never over a sheet that is there. */
import { strFromU8, unzipSync } from "fflate";
import { addBlankSheet } from "../../src/credits/addSheet";
import { excelWorkbook } from "../../src/excel";
import { newBook, openBook } from "@channel-credits/preview-host";
import { SHEETS } from "../../src/workbook/sheets";
import { expectTidyHost, openInExcel } from "@channel-credits/preview-host/testing";

afterEach(expectTidyHost);

const port = () => excelWorkbook({ sleep: () => Promise.resolve() });
const namesIn = (file: Uint8Array): readonly string[] => openBook(file).sheets.map(({ name }) => name);

function stockFile(): Uint8Array {
  const book = newBook();
  book.addSheet("Inventory").setValues({ row: 0, column: 0, rowCount: 2, columnCount: 2 }, [
    ["Part number", "Quantity on hand"],
    ["VX-1", 4],
  ]);
  return book.save();
}

async function added() {
  const { book } = await openInExcel(stockFile());
  return { book, added: await addBlankSheet(port(), SHEETS["Price changes"]) };
}

test("headings, formats, help and drop-downs are there after saving and opening", async () => {
  const { book } = await added();
  const file = book.save();
  const sheet = openBook(file).sheets.find(({ name }) => name === "Price changes")!;
  expect(sheet.values({ row: 0, column: 0, rowCount: 1, columnCount: 6 })).toEqual([
    ["Part number", "Effective date", "New price", "Old price", "Notice date", "Notice method"],
  ]);
  expect([0, 1, 2].map((column) => sheet.format(500, column).numberFormat)).toEqual(["@", "yyyy-mm-dd", "#,##0.00####"]);
  expect(sheet.inputOf?.(0, 1).message).toEqual({ title: "Effective date", text: "Needed. The day from which the new price holds." });
  expect([sheet.inputOf?.(1, 5).isRuled, sheet.inputOf?.(1, 4).isRuled]).toEqual([true, false]);
  const xml = Object.entries(unzipSync(file))
    .map(([, bytes]) => strFromU8(bytes))
    .find((text) => text.includes("<formula1>"));
  expect(xml).toContain('<dataValidation type="list" allowBlank="1" showInputMessage="1" sqref="F2:F1001"><formula1>"personal,mail,');
});

test("it can be taken back", async () => {
  const {
    book,
    added: { before },
  } = await added();
  expect(await port().restore(before)).toMatchObject({ outcome: "written" });
  expect(namesIn(book.save())).toEqual(namesIn(stockFile()));
});

test("a sheet of that name is left as it is, whatever it holds and however it is written", async () => {
  const { book } = await openInExcel(stockFile());
  book.addSheet("price CHANGES").setValues({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, [["mine"]]);
  const before = book.save();
  await expect(addBlankSheet(port(), SHEETS["Price changes"])).rejects.toMatchObject({ code: "NAME_TAKEN" });
  expect(book.save()).toEqual(before);
});
