/** Writes the sample workbook: Inventory under a title, Invoices as a table, the rest as plain sheets. Invented from end to end. */
import { isoText } from "../../src/contract/base/calendar";
import { shareToFraction } from "../../src/contract/base/money";
import { TERM_NAMES, termDefinition, type TermDefinition } from "../../src/contract/agreement/terms";
import { newBook, type Book, type BookSheet } from "@channel-credits/preview-host";
import * as story from "./story";

const HEADING = { font: { bold: true, color: "#FFFFFF" }, fill: "#1F4E5F", wrapText: true, verticalAlignment: "center" };
const DATE = "yyyy-mm-dd";
const MONEY = "#,##0.00####";
const COUNT = "#,##0";
const PERCENT = "0%";
const NOTE =
  "Sample data. The business and its figures are invented; terms that the filed agreement withholds are illustrations, not the parties' terms.";

type Formats = Readonly<Record<string, { readonly format?: string; readonly width: number }>>;

const FORMATS: Formats = {
  "Part number": { format: "@", width: 14 },
  Description: { width: 30 },
  Warehouse: { width: 16 },
  "Invoice number": { format: "@", width: 12 },
  "Original invoice": { format: "@", width: 12 },
  Quantity: { format: COUNT, width: 10 },
  "Quantity on hand": { format: COUNT, width: 11 },
  "Committed quantity": { format: COUNT, width: 11 },
  "In transit from vendor": { format: COUNT, width: 11 },
  "In transit between warehouses": { format: COUNT, width: 13 },
  "Notice method": { width: 16 },
  Term: { width: 38 },
  Value: { width: 18 },
  Unit: { width: 18 },
  Clause: { format: "@", width: 16 },
  Source: { width: 44 },
};

const POINTS_A_CHARACTER = 5.6;
const PAGES_OF_INVOICES = 18;

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
  const terms = book.addSheet("Terms");
  fill(terms, 0, ["Term", "Value", "Unit", "Clause", "Source", "Description"], termRows());
  termFormats(terms);
  book.deleteSheet(first.id);
  book.activeSheet = inventory;
  return book;
}

function title(sheet: BookSheet, text: string): void {
  sheet.setValues({ row: 0, column: 0, rowCount: 2, columnCount: 1 }, [[text], [NOTE]]);
  sheet.changeFormat({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, { font: { bold: true, size: 14 } });
  sheet.changeFormat({ row: 1, column: 0, rowCount: 1, columnCount: 1 }, { font: { italic: true, color: "#595959" } });
}

function fill(sheet: BookSheet, top: number, headings: readonly string[], rows: readonly story.Row[], asTable = false): void {
  const columnCount = headings.length;
  const cells = rows.map((row) => headings.map((_, i) => row[i]));
  headings.forEach((heading, column) => {
    const { format, width } = FORMATS[heading] ?? byName(heading);
    if (format !== undefined) sheet.changeFormat({ row: top + 1, column, rowCount: rows.length, columnCount: 1 }, { numberFormat: format });
    sheet.setColumnWidth(column, 1, width * POINTS_A_CHARACTER);
  });
  sheet.setValues({ row: top, column: 0, rowCount: rows.length + 1, columnCount }, [[...headings], ...cells]);
  sheet.changeFormat({ row: top, column: 0, rowCount: 1, columnCount }, HEADING);
  if (asTable) sheet.addTable({ row: top, column: 0, rowCount: rows.length + 1, columnCount }, sheet.name, "TableStyleLight1");
  sheet.freeze(top + 1, 1);
  sheet.changePrintSetup?.({
    // A long list of short lines is printed upright, and small: it is looked up, not read.
    ...(asTable ? { orientation: "portrait", pagesTall: PAGES_OF_INVOICES } : { orientation: "landscape" }),
    pagesWide: 1,
    titleRows: `$${top + 1}:$${top + 1}`,
    footer: { left: "Sample data, invented", center: "&A", right: "Page &P of &N" },
  });
}

function byName(heading: string): { format?: string; width: number } {
  if (/date/i.test(heading)) return { format: DATE, width: 12 };
  return /price|discount|credits/i.test(heading) ? { format: MONEY, width: 12 } : { width: 60 };
}

const SOURCES = {
  stated: "stated in the agreement",
  withheld: "withheld in the filed copy; enter what was agreed",
  reading: "our reading of an open text; may be changed",
  input: "yours to enter",
} as const;

function termRows(): readonly story.Row[] {
  return TERM_NAMES.map((name) => {
    const definition = termDefinition(name);
    const illustration = story.ILLUSTRATIONS[name];
    const source =
      illustration === undefined ? SOURCES[definition.kind] : "ILLUSTRATION: withheld in the filed copy, invented for this sample";
    return [name, illustration ?? shown(definition), definition.unit, definition.clause, source, definition.meaning];
  });
}

function shown(definition: TermDefinition): number | string | undefined {
  return definition.type === "share" && typeof definition.value === "number" ? shareToFraction(definition.value) : definition.value;
}

function termFormats(sheet: BookSheet): void {
  TERM_NAMES.forEach((name, i) => {
    const { type } = termDefinition(name);
    const numberFormat = type === "date" ? DATE : type === "share" ? PERCENT : "General";
    const row = { row: i + 1, column: 1, rowCount: 1, columnCount: 1 };
    sheet.changeFormat(row, { numberFormat, horizontalAlignment: "left" });
    if (story.ILLUSTRATIONS[name] !== undefined) sheet.changeFormat({ ...row, column: 0, columnCount: 6 }, { fill: "#FFF2CC" });
  });
}
