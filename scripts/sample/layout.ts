/** How the sheets of an invented workbook look: headings, formats, widths, and how they print. */
import type { BookSheet } from "@channel-credits/preview-host";

export type Cell = string | number | boolean | undefined;
export type Row = readonly Cell[];

const HEADING = { font: { bold: true, color: "#FFFFFF" }, fill: "#1F4E5F", wrapText: true, verticalAlignment: "center" };
export const DATE = "yyyy-mm-dd";
const MONEY = "#,##0.00####";
const COUNT = "#,##0";
/** What stands below the title of an invented workbook. */
export const NOTE =
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
  "Request number": { format: "@", width: 12 },
  Right: { width: 16 },
  "RMA number": { format: "@", width: 12 },
  "Offsetting order number": { format: "@", width: 14 },
  "New part number": { format: "@", width: 14 },
  "Order number": { format: "@", width: 12 },
  "Credit memo": { format: "@", width: 12 },
  "Factory sealed": { width: 10 },
  "From dealer": { width: 10 },
  Oral: { width: 8 },
  Dealer: { width: 18 },
  "Serial number": { format: "@", width: 14 },
  Approved: { width: 10 },
  City: { width: 14 },
  State: { width: 8 },
  "Zip code": { format: "@", width: 10 },
  Region: { width: 12 },
  "Authorization number": { format: "@", width: 14 },
  Paid: { format: MONEY, width: 12 },
  Disputed: { format: MONEY, width: 12 },
  "Initial order": { width: 10 },
  Quarter: { width: 12 },
  "Objective quantity": { format: COUNT, width: 11 },
  Term: { width: 38 },
  Value: { width: 18 },
  Unit: { width: 18 },
  Clause: { format: "@", width: 16 },
  Source: { width: 44 },
};

const POINTS_A_CHARACTER = 5.6;
const PAGES_OF_INVOICES = 18;

/** A title in A1 and the note below it. */
export function title(sheet: BookSheet, text: string): void {
  sheet.setValues({ row: 0, column: 0, rowCount: 2, columnCount: 1 }, [[text], [NOTE]]);
  sheet.changeFormat({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, { font: { bold: true, size: 14 } });
  sheet.changeFormat({ row: 1, column: 0, rowCount: 1, columnCount: 1 }, { font: { italic: true, color: "#595959" } });
}

/** Headings and rows from a row on, as a table where asked. */
export function fill(sheet: BookSheet, top: number, headings: readonly string[], rows: readonly Row[], asTable = false): void {
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
  return /price|discount|credits|amount/i.test(heading) ? { format: MONEY, width: 12 } : { width: 60 };
}
