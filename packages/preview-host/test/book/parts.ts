/** The parts of a small workbook of our own making: a sheet of stock, and one of invoices. */
import { newBook } from "../../src/book";
import { PackageParts } from "../../testing/packageParts";

const ROWS = 40;
const SHEETS = {
  Inventory: { headings: ["Part number", "Description", "Quantity on hand"], line: (n: number) => [`T-${n}`, `Part ${n}`, n] },
  Invoices: { headings: ["Invoice number", "Part number", "Quantity"], line: (n: number) => [`I-${n}`, `T-${n}`, n] },
};

function stockFile(): Uint8Array {
  const book = newBook();
  const [first] = book.sheets;
  for (const [name, { headings, line }] of Object.entries(SHEETS)) {
    const rows = [headings, ...Array.from({ length: ROWS }, (_, n) => line(n + 1))];
    book.addSheet(name).setValues({ row: 0, column: 0, rowCount: rows.length, columnCount: headings.length }, rows);
  }
  book.deleteSheet(first!.id);
  return book.save();
}

export class Parts extends PackageParts {
  constructor() {
    super(stockFile());
  }
}
