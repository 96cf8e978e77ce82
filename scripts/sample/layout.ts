/** How the sheets of an invented workbook look: headings, formats, widths, and how they print. */
import type { BookSheet, PrintSetupChange } from "@channel-credits/preview-host";

export type Cell = string | number | boolean | undefined;
export type Row = readonly Cell[];

const HEADING = { font: { bold: true, color: "#FFFFFF" }, fill: "#1F4E5F", wrapText: true, verticalAlignment: "center" };
export const DATE = "yyyy-mm-dd";
const MONEY = "#,##0.00####";
const COUNT = "#,##0";
/** What stands below the title of an invented workbook. */
export const NOTE =
  "Sample data. The business and its figures are invented; terms that the filed agreement withholds are illustrations, not the parties' terms.";

type Formats = Readonly<Record<string, { readonly format?: string; readonly width: number; readonly wraps?: true }>>;

const FORMATS: Formats = {
  "Part number": { format: "@", width: 11 },
  Description: { width: 24, wraps: true },
  Warehouse: { width: 19 },
  "Invoice number": { format: "@", width: 10 },
  "Original invoice": { format: "@", width: 9 },
  Quantity: { format: COUNT, width: 9 },
  "Quantity on hand": { format: COUNT, width: 9 },
  "Committed quantity": { format: COUNT, width: 11 },
  "In transit from vendor": { format: COUNT, width: 10 },
  "In transit between warehouses": { format: COUNT, width: 11 },
  "Notice method": { width: 15 },
  "Request number": { format: "@", width: 9 },
  Right: { width: 15 },
  "RMA number": { format: "@", width: 9 },
  "Offsetting order number": { format: "@", width: 10 },
  "Offsetting order amount": { format: MONEY, width: 11 },
  "New part number": { format: "@", width: 11 },
  "Order number": { format: "@", width: 9 },
  "Credit memo": { format: "@", width: 9 },
  "Factory sealed": { width: 8 },
  "From dealer": { width: 8 },
  Oral: { width: 6 },
  Dealer: { width: 16 },
  "Serial number": { format: "@", width: 13 },
  Approved: { width: 10 },
  City: { width: 12 },
  State: { width: 7 },
  "Zip code": { format: "@", width: 8 },
  Region: { width: 10 },
  "Authorization number": { format: "@", width: 14 },
  Paid: { format: MONEY, width: 11 },
  Disputed: { format: MONEY, width: 11 },
  "Initial order": { width: 8 },
  Quarter: { width: 11 },
  "Objective quantity": { format: COUNT, width: 11 },
  Term: { width: 38 },
  Value: { width: 18 },
  Unit: { width: 18 },
  Clause: { format: "@", width: 16 },
  Source: { width: 40, wraps: true },
  "Terms.Description": { width: 66, wraps: true },
  "Discontinuation date": { format: DATE, width: 15 },
  "Unit price": { format: MONEY, width: 11 },
  Discount: { format: MONEY, width: 10 },
  "Credits received": { format: MONEY, width: 10 },
};

/** Where the last column that a fill adds beside these comes to stand: a reason of some length, which is printed whole. */
const EXPLANATION_AT: Readonly<Record<string, number>> = {
  Inventory: 16,
  "Return requests": 21,
  "Open orders": 19,
  "Dealer inventory": 8,
  "Open invoices": 9,
};

const POINTS_A_CHARACTER = 5.6;
const MARGINS = { left: 28.8, right: 28.8, top: 36, bottom: 43.2, header: 18, footer: 21.6 } as const;
const A4 = { width: 595, height: 842 } as const;
/** Sheets above it come out below 8 points upright. */
const UPRIGHT_WIDTH = (A4.width - MARGINS.left - MARGINS.right) / 0.73;
/** A long list of short lines is looked up, not read: it is printed smaller, but not below 6 points of the 11 that it has on the screen. */
const LIST_SCALE = 0.55;
const ROW_HEIGHT = 15;

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
    const { format, width, wraps } = looksOf(heading, sheet.name);
    const area = { row: top + 1, column, rowCount: rows.length, columnCount: 1 };
    if (format !== undefined) sheet.changeFormat(area, { numberFormat: format });
    if (wraps) sheet.changeFormat(area, { wrapText: true });
    if (column > 0 && isText(heading) && !isText(headings[column - 1]!))
      sheet.changeFormat(area, { horizontalAlignment: "left", indent: 1 });
    sheet.setColumnWidth(column, 1, width * POINTS_A_CHARACTER);
  });
  sheet.setValues({ row: top, column: 0, rowCount: rows.length + 1, columnCount }, [[...headings], ...cells]);
  sheet.changeFormat({ row: top, column: 0, rowCount: 1, columnCount }, HEADING);
  const explanationAt = EXPLANATION_AT[sheet.name];
  if (explanationAt !== undefined) {
    sheet.changeFormat({ row: top + 1, column: explanationAt, rowCount: rows.length, columnCount: 1 }, { wrapText: true });
    sheet.changeFormat({ row: top + 1, column: 0, rowCount: rows.length, columnCount: explanationAt + 1 }, { verticalAlignment: "top" });
  }
  if (asTable) sheet.addTable({ row: top, column: 0, rowCount: rows.length + 1, columnCount }, sheet.name, "TableStyleLight1");
  sheet.freeze(top + 1, 1);
  sheet.changePrintSetup?.({
    ...pagesOf(sheet.name, headings, asTable ? rows.length : 0),
    margins: MARGINS,
    titleRows: `$${top + 1}:$${top + 1}`,
    footer: { left: "&8&A | Sample data, invented", right: "&8Page &P of &N" },
    isFooterScaled: false,
  });
}

/** Upright where the sheet and what a fill adds to it are narrow enough; a list of so many rows on pages of the least size. */
function pagesOf(name: string, headings: readonly string[], listRows: number): PrintSetupChange {
  const width = headings.reduce((sum, heading) => sum + looksOf(heading, name).width * POINTS_A_CHARACTER, 0);
  const isUpright = name in EXPLANATION_AT ? false : width <= UPRIGHT_WIDTH;
  const pageHeight = A4.height - MARGINS.top - MARGINS.bottom;
  const pagesTall = Math.floor((listRows * ROW_HEIGHT * LIST_SCALE) / pageHeight);
  return { orientation: isUpright ? "portrait" : "landscape", pagesWide: 1, ...(pagesTall > 1 && { pagesTall }) };
}

const looksOf = (heading: string, sheet = ""): Formats[string] => FORMATS[`${sheet}.${heading}`] ?? FORMATS[heading] ?? byName(heading);

/** Words stand on the left of their cell, numbers and days on the right. */
function isText(heading: string): boolean {
  const { format } = looksOf(heading);
  return format === undefined || format === "@";
}

function byName(heading: string): Formats[string] {
  if (/date/i.test(heading)) return { format: DATE, width: 11 };
  return /price|discount|credits|amount/i.test(heading) ? { format: MONEY, width: 12 } : { width: 50, wraps: true };
}
