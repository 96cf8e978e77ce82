/** Writes the sample workbook: Inventory under a title, Invoices as a table, the rest as plain sheets. Invented from end to end. */
import { isoText } from "../../src/contract/base/calendar";
import { newBook, type Book } from "@channel-credits/preview-host";
import { CHANNEL_SHEETS } from "./channel";
import { fill, title } from "./layout";
import * as story from "./story";
import { addTerms } from "./terms";

export { firstStepsBook } from "./firstSteps";

/** The sample as a workbook; the caller saves it. */
export function sampleBook(): Book {
  const book = newBook();
  const first = book.sheets[0]!;
  const inventory = book.addSheet("Inventory");
  title(inventory, `Stock report, ${isoText(story.REPORTS[0])} to ${isoText(story.REPORTS[2])}`);
  fill(inventory, 3, story.INVENTORY_HEADINGS, story.inventoryRows());
  const invoices = book.addSheet("Invoices");
  fill(invoices, 0, story.INVOICE_HEADINGS, story.invoiceRows(), true);
  fill(book.addSheet("Price changes"), 0, story.PRICE_CHANGE_HEADINGS, story.priceChangeRows());
  fill(book.addSheet("Discontinuations"), 0, story.DISCONTINUATION_HEADINGS, story.discontinuationRows());
  for (const { name, headings, rows } of CHANNEL_SHEETS) fill(book.addSheet(name), 0, headings, rows);
  addTerms(book, story.ILLUSTRATIONS);
  book.deleteSheet(first.id);
  book.activeSheet = inventory;
  return book;
}
