/**
 * Eighteen rows that a newcomer checks by hand: three parts, a report of 1 February 2000, a price fall, a notice and three requests.
 * `docs/first-steps.md` works out every figure of it, and a test holds that page against the fill.
 */
import { civilDate, isoText } from "../../src/contract/base/calendar";
import { newBook, type Book } from "@channel-credits/preview-host";
import { fill, title, type Row } from "./layout";
import { addTerms, type Illustrations } from "./terms";

const day = (year: number, month: number, dayOfMonth: number): number => civilDate(year, month, dayOfMonth)!;

const REPORT = day(2000, 2, 1);

const INVENTORY_HEADINGS = ["Part number", "Description", "Warehouse", "Quantity on hand", "Committed quantity", "As-of date"] as const;
const INVENTORY: readonly Row[] = [
  ["VX-100", "Telephony board", "Fremont", 9, 1, REPORT],
  ["VX-100", "Telephony board", "Memphis", 3, undefined, REPORT],
  ["CB-20", "Cable kit", "Fremont", 14, undefined, REPORT],
  ["PH-5", "Desk phone", "Fremont", 10, undefined, REPORT],
];

const INVOICE_HEADINGS = [
  "Invoice number",
  "Invoice date",
  "Part number",
  "Quantity",
  "Unit price",
  "Discount",
  "Original invoice",
] as const;
const INVOICES: readonly Row[] = [
  ["1001", day(1999, 11, 15), "VX-100", 10, 500, undefined, undefined],
  ["1002", day(1999, 11, 20), "PH-5", 12, 80, undefined, undefined],
  ["1003", day(1999, 12, 6), "CB-20", 20, 25, 10, undefined],
  ["1004", day(2000, 1, 10), "VX-100", 10, 500, 50, undefined],
  ["1005", day(2000, 1, 12), "PH-5", 8, 80, undefined, undefined],
  ["1005", day(2000, 1, 12), undefined, 1, 30, undefined, undefined],
  ["CM-1006", day(2000, 1, 20), "VX-100", -2, 500, undefined, "1004"],
];

const PRICE_CHANGE_HEADINGS = ["Part number", "Effective date", "New price", "Old price", "Notice date", "Notice method"] as const;
const PRICE_CHANGES: readonly Row[] = [["VX-100", REPORT, 450, 500, day(2000, 1, 14), "mail"]];

const DISCONTINUATION_HEADINGS = ["Part number", "Notice date", "Notice method", "Discontinuation date"] as const;
const DISCONTINUATIONS: readonly Row[] = [["PH-5", day(2000, 1, 26), "personal", day(2000, 3, 31)]];

const REQUEST_HEADINGS = [
  "Request number",
  "Right",
  "Part number",
  "Quantity",
  "Request date",
  "RMA number",
  "RMA date",
  "Offsetting order number",
  "Offsetting order amount",
] as const;
const REQUESTS: readonly Row[] = [
  ["R-1", "Balancing", "CB-20", 5, day(2000, 4, 10), "RMA-1", day(2000, 4, 13), "PO-77", 300],
  ["R-2", "Balancing", "VX-100", 1, day(2000, 4, 17), undefined, undefined, "PO-78", 600],
  ["R-3", "Discontinuation", "PH-5", 9, day(2000, 2, 8), undefined, undefined, undefined, undefined],
];

const ILLUSTRATIONS: Illustrations = {
  "calculation.date": day(2000, 4, 20),
  "balancing.limitPercent": 0.1,
};

/** The workbook of the first steps; the caller saves it. */
export function firstStepsBook(): Book {
  const book = newBook();
  const first = book.sheets[0]!;
  const inventory = book.addSheet("Inventory");
  title(inventory, `First steps: stock of ${isoText(REPORT)}`);
  fill(inventory, 3, INVENTORY_HEADINGS, INVENTORY);
  fill(book.addSheet("Invoices"), 0, INVOICE_HEADINGS, INVOICES);
  fill(book.addSheet("Price changes"), 0, PRICE_CHANGE_HEADINGS, PRICE_CHANGES);
  fill(book.addSheet("Discontinuations"), 0, DISCONTINUATION_HEADINGS, DISCONTINUATIONS);
  fill(book.addSheet("Return requests"), 0, REQUEST_HEADINGS, REQUESTS);
  addTerms(book, ILLUSTRATIONS, ["calculation.date", "balancing.limitPercent"]);
  book.deleteSheet(first.id);
  book.activeSheet = inventory;
  return book;
}
