/**
 * Columns of Invoices that bear on what a unit cost and are not read, or may mean something else than they are read as: by their headings.
 * Rule text: rules 1 and 3.
 */
import { bareHeading, columnLetters } from "./columnNames";
import { documentType, typeText } from "./documentType";
import type { SheetShape } from "./port";
import { shownHeadings } from "./sheetColumns";
import { sheetFinding, type SheetFinding } from "./sheetFindings";
import type { Field } from "./sheets";
import { CUSTOMER, DISCOUNT, LIST_PRICE, MARGIN, NET_PRICE, NO_DISCOUNT, OF_THE_PRICE, SELLING, VENDOR } from "./sheets/purchases";

type InvoiceColumns = Readonly<Partial<Record<Field<"Invoices">, number>>>;

interface Heading {
  readonly column: number;
  readonly shown: string;
  /** The names that it may be known by: its own cell, and that with what stands above it. */
  readonly names: readonly string[];
}

/** `columns`: which column is read as what, of a sheet that is read as Invoices. */
export function doubtfulColumns(sheet: SheetShape, headingRow: number, columns: InvoiceColumns): readonly SheetFinding[] {
  const headings = shownHeadings(sheet.head, headingRow).map(({ own, whole }, column) => ({
    column,
    shown: whole,
    names: [own, whole].map(bareHeading),
  }));
  const read = new Set(Object.values(columns));
  const unread = headings.filter(({ column }) => !read.has(column));
  const hasDiscount = columns.discount !== undefined;
  const price = headings[columns.unitPrice!];
  const doubts = [
    ...(hasDiscount ? [] : discountsUnread(unread)),
    ...(price ? priceDoubts(price, columns) : []),
    ...(hasBills(sheet, headingRow, columns) ? [] : soldDoubts(headings)),
  ];
  return doubts.map(({ at, text }) =>
    sheetFinding("COLUMN_DOUBTFUL", text, { sheet: sheet.name, row: headingRow + 1, about: at.shown, column: at.column }),
  );
}

const says = ({ names }: Heading, wanted: RegExp): boolean => names.some((it) => wanted.test(it));

interface Doubt {
  readonly at: Heading;
  readonly text: string;
}

const named = ({ shown, column }: Heading): string => `The column "${shown}" (${columnLetters(column)})`;
const TOO_HIGH = "Without it net unit costs, and with them credits, may be too high";

/** What the vendor takes off stands in none of the columns that are read. */
function discountsUnread(unread: readonly Heading[]): readonly Doubt[] {
  const off = unread.filter((it) => says(it, DISCOUNT) && !says(it, NO_DISCOUNT));
  const net = unread.filter((it) => says(it, NET_PRICE));
  return [
    ...off.map((at) => ({
      at,
      text: says(at, OF_THE_PRICE)
        ? `${named(at)} is not read: a discount is read in dollars off the whole line, not as a percentage. ${TOO_HIGH}: enter those dollars in a column headed Discount.`
        : `${named(at)} is not read. ${TOO_HIGH}: if it holds dollars off the whole line, choose it as Discount.`,
    })),
    ...net.map((at) => ({
      at,
      text: `${named(at)} is not read: Unit price is the price before discount, and there is no column Discount. ${TOO_HIGH}: enter what was taken off each line in a column headed Discount, or choose this one as Unit price.`,
    })),
  ];
}

/** A sheet named Invoices may hold those that you sent: a column of customers speaks for it where none of vendors speaks against it. */
function soldDoubts(headings: readonly Heading[]): readonly Doubt[] {
  if (headings.some((it) => says(it, VENDOR))) return [];
  const at = headings.find((it) => says(it, CUSTOMER)) ?? headings.find((it) => says(it, MARGIN));
  if (at === undefined) return [];
  const text = `${named(at)} is one that a list of sales has. Make sure that this sheet lists what the vendor invoiced to you, not what you invoiced: sales would count as purchases, and credits would be wrong.`;
  return [{ at, text }];
}

/** Whether a line among the first says that it is the vendor's. */
function hasBills({ head }: SheetShape, headingRow: number, { documentType: column }: InvoiceColumns): boolean {
  if (column === undefined) return false;
  return head.slice(headingRow + 1).some((row) => documentType(typeText(row[column] ?? "")).whose === "bought");
}

/** The heading of the price says that it is not what Unit price asks for. */
function priceDoubts(at: Heading, { discount, documentType }: InvoiceColumns): readonly Doubt[] {
  const hasDiscount = discount !== undefined;
  const told = `Unit price is read from the column "${at.shown}" (${columnLetters(at.column)})`;
  if (says(at, NET_PRICE) && hasDiscount)
    return [{ at, text: `${told}, and Discount too: if that price is after the discount, it is taken off twice. Leave one of them out.` }];
  if (says(at, LIST_PRICE) && !hasDiscount)
    return [{ at, text: `${told}, and no column Discount: if the vendor invoiced less than the list price, credits may be too high.` }];
  if (says(at, SELLING) && documentType === undefined)
    return [{ at, text: `${told}: make sure that it is what the vendor invoiced, not what you sold it for.` }];
  return [];
}
