/** What a reviewer follows in a filled file: links from Credit detail to the rows behind it, and what the headings say. */
import { openBook, type BookSheet } from "@channel-credits/preview-host";
import { OUTPUT_HEADINGS, OWN_SHEETS, type OwnSheetName } from "../../src/workbook/headers";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { cellsOf, fileOf, filled, sheetNamed } from "./files";
import { named, quarter } from "./quarter";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const own = (file: Uint8Array, name: OwnSheetName): BookSheet => sheetNamed(openBook(file), name);
const DETAIL = OWN_SHEETS["Credit detail"];
const LINKING = ["Row", "Change or notice row", "Invoice row"] as const;

/** Clause and what the three columns that name rows hold and lead to, line by line. */
function linksOf(file: Uint8Array): readonly string[] {
  const sheet = own(file, "Credit detail");
  return cellsOf(sheet)
    .slice(1)
    .map((line, i) => {
      const ends = LINKING.map((heading) => {
        const column = DETAIL.indexOf(heading);
        return `${line[column] ?? ""} ${sheet.linkAt?.(i + 1, column) ?? "-"}`.trim();
      });
      return [line[0], ...ends].join(" | ");
    });
}

const LINKS = [
  "3.6(A) | 2 'Inventory'!A2 | 2 'Price changes'!A2 | 3 'Invoices'!A3",
  "3.7(A) | 2 'Inventory'!A2 | - | 3 'Invoices'!A3",
  "3.7(A) | 3 'Inventory'!A3 | - | 4 'Invoices'!A4",
  "3.7(D) | 3 'Inventory'!A3 | 2 'Discontinuations'!A2 | 4 'Invoices'!A4",
];

test("each line leads to its rows, and a second fill changes nothing", async () => {
  const once = await filled(fileOf(quarter()));
  expect(linksOf(once)).toEqual(LINKS);
  expect(Buffer.compare(await filled(once), once)).toBe(0);
});

test("a sheet's name is quoted", async () => {
  const once = await filled(fileOf(quarter({ INVENTORY: named("Dan's stock") })), { choices: { Inventory: { sheet: "Dan's stock" } } });
  expect(linksOf(once)[0]).toBe("3.6(A) | 2 'Dan''s stock'!A2 | 2 'Price changes'!A2 | 3 'Invoices'!A3");
});

test("lines that move lead to where their rows are, and a line that goes leads nowhere", async () => {
  const book = openBook(await filled(fileOf(quarter())));
  const blank = { row: 1, column: 0, rowCount: 1, columnCount: 13 };
  sheetNamed(book, "Inventory").setValues(blank, [Array.from({ length: 13 }, () => undefined)]);
  const after = await filled(book.save());
  expect(linksOf(after)).toEqual(LINKS.slice(2));
  const sheet = own(after, "Credit detail");
  expect([3, 4].flatMap((row) => LINKING.map((heading) => sheet.linkAt?.(row, DETAIL.indexOf(heading))))).toEqual(Array(6).fill(undefined));
});

const BY_ITSELF = ["Balancing returnable quantity", "Balancing credit"];
const inventoryOf = (file: Uint8Array): BookSheet => sheetNamed(openBook(file), "Inventory");
const columnOf = (file: Uint8Array, heading: string): number => cellsOf(inventoryOf(file))[0]!.indexOf(heading);

test("the headings of balancing say by itself, and say why where they are selected", async () => {
  const once = await filled(fileOf(quarter()));
  const shown = OUTPUT_HEADINGS.filter((heading) => inventoryOf(once).format(0, columnOf(once, heading)).numberFormat === '@" by itself"');
  expect(shown).toEqual(BY_ITSELF);
  for (const heading of BY_ITSELF)
    expect(inventoryOf(once).inputOf?.(0, columnOf(once, heading))).toMatchObject({
      isRuled: false,
      message: { title: "By itself", text: expect.stringContaining("not to be added up") as string },
    });
  expect(inventoryOf(once).inputOf?.(0, columnOf(once, "Balancing limit"))?.message).toBeUndefined();
});

test("a note and an input message of the user's on these cells stay; one that was taken away stays away", async () => {
  const [quantity, credit] = [8, 9];
  const mine = { title: "Mine", text: "ask Dana" };
  const once = await filled(
    fileOf(quarter(), {
      arrange: (book) => {
        const sheet = sheetNamed(book, "Inventory");
        sheet.addNote(0, quantity, "Dana", "look at this");
        sheet.setInputMessage!(0, credit, mine);
      },
    }),
  );
  expect([quantity, credit]).toEqual(BY_ITSELF.map((heading) => columnOf(once, heading)));
  expect(inventoryOf(once).comments).toMatchObject([{ row: 0, column: quantity, author: "Dana", text: "look at this" }]);
  expect(inventoryOf(once).inputOf?.(0, credit).message).toEqual(mine);
  const book = openBook(once);
  sheetNamed(book, "Inventory").setInputMessage!(0, quantity, undefined);
  const again = await filled(book.save());
  expect(inventoryOf(again).inputOf?.(0, quantity).message).toBeUndefined();
});

/** A file as version 1.0.0 left it: plain headings of balancing, a Credit detail of eleven columns. */
function asEarlier(file: Uint8Array): Uint8Array {
  const book = openBook(file);
  const inventory = sheetNamed(book, "Inventory");
  BY_ITSELF.forEach((heading) => {
    const column = columnOf(file, heading);
    inventory.changeFormat({ row: 0, column, rowCount: 1, columnCount: 1 }, { numberFormat: "General" });
    inventory.setInputMessage!(0, column, undefined);
  });
  const detail = sheetNamed(book, "Credit detail");
  const { rowCount } = detail.used(true)!;
  detail.clear({ row: 0, column: 11, rowCount, columnCount: DETAIL.length - 11 }, "all");
  return book.save();
}

test("columns and sheets that an earlier version filled are taken over, and not doubled; headings that stand there keep their looks", async () => {
  const once = await filled(fileOf(quarter()));
  const again = await filled(asEarlier(once));
  expect(cellsOf(inventoryOf(again))).toEqual(cellsOf(inventoryOf(once)));
  expect(cellsOf(own(again, "Credit detail"))).toEqual(cellsOf(own(once, "Credit detail")));
  expect(inventoryOf(again).inputOf?.(0, columnOf(again, BY_ITSELF[1]!))?.message).toBeUndefined();
});
