/** The book that a record of the workbook is in, and its number there. Rule text: rules 8c. */
import type { RecordRef } from "../contract/base/records";
import type { Book } from "./computed";

/** Undefined where it is in none: its row names no vendor whose agreement is known. */
export function bookOfRecord(
  books: readonly Book[],
  kind: RecordRef["kind"],
  record: number,
): { readonly book: Book; readonly record: number } | undefined {
  for (const book of books) {
    const places = book.places[kind];
    const own = places === undefined ? (book.vendor === "" && books.length === 1 ? record : -1) : places.indexOf(record);
    if (own >= 0) return { book, record: own };
  }
  return undefined;
}
