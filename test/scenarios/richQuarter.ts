/** A fixture with everything in it, and a small quarter of business beside. */
import { openBook } from "@channel-credits/preview-host";
import type { Cell } from "../../src/workbook/port";
import { addSheet, fixture, withPart } from "./files";
import { quarter } from "./quarter";

/** How much smaller a day's number is in the 1904 date system. */
export const DAYS_TO_1904 = 1462;

/** A fixture with the quarter's sheets; its own Invoices are another kind of list, so ours have another name. */
export function richQuarter(name: string): Uint8Array {
  const book = openBook(fixture(name));
  const inItsDays = (cell: Cell): Cell => (book.date1904 && typeof cell === "number" && cell > 30_000 ? cell - DAYS_TO_1904 : cell);
  for (const sheet of quarter({ INVOICES: ({ rows }) => ({ name: "Vendor bills", rows }) }))
    addSheet(book, { ...sheet, rows: sheet.rows.map((row) => row.map(inItsDays)) });
  return book.save();
}

/** The same without the protection of its structure, which keeps sheets from being added. */
export const openRichQuarter = (name: string): Uint8Array =>
  withPart(richQuarter(name), "xl/workbook.xml", (xml) => xml.replace(/<(x:)?workbookProtection[^>]*>/, ""));
