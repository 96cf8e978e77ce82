/** The benchmark's workbook as a file, made by our own workbook engine. */
import { newBook } from "@channel-credits/preview-host";
import { nodeZip } from "@channel-credits/preview-host/headless";
import type { SheetOfCells } from "../support/exampleSheets";

/** Rows that are handed over at a time. */
const BLOCK_ROWS = 20_000;

export function workloadFile(sheets: readonly SheetOfCells[]): Uint8Array {
  const book = newBook({ codec: nodeZip });
  for (const { name, rows: cells } of sheets) {
    const columnCount = cells[0]!.length;
    const sheet = book.addSheet(name);
    for (let from = 0; from < cells.length; from += BLOCK_ROWS) {
      const block = cells
        .slice(from, from + BLOCK_ROWS)
        .map((row) => row.map((cell) => (cell === "" || typeof cell === "object" ? undefined : cell)));
      sheet.setValues({ row: from, column: 0, rowCount: block.length, columnCount }, block);
    }
  }
  book.deleteSheet(book.sheets[0]!.id);
  return book.save();
}
