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
import { readWords } from "./readWords";

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

const named = ({ shown, column }: Heading): string => readWords.theColumn(shown, columnLetters(column));

/** What the vendor takes off stands in none of the columns that are read. */
function discountsUnread(unread: readonly Heading[]): readonly Doubt[] {
  const off = unread.filter((it) => says(it, DISCOUNT) && !says(it, NO_DISCOUNT));
  const net = unread.filter((it) => says(it, NET_PRICE));
  return [
    ...off.map((at) => ({
      at,
      text: says(at, OF_THE_PRICE) ? readWords.percentNotRead(named(at)) : readWords.discountNotRead(named(at)),
    })),
    ...net.map((at) => ({
      at,
      text: readWords.netNotRead(named(at)),
    })),
  ];
}

/** A sheet named Invoices may hold those that you sent: a column of customers speaks for it where none of vendors speaks against it. */
function soldDoubts(headings: readonly Heading[]): readonly Doubt[] {
  if (headings.some((it) => says(it, VENDOR))) return [];
  const at = headings.find((it) => says(it, CUSTOMER)) ?? headings.find((it) => says(it, MARGIN));
  if (at === undefined) return [];
  const text = readWords.ofAListOfSales(named(at));
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
  const told = readWords.priceReadFrom(at.shown, columnLetters(at.column));
  if (says(at, NET_PRICE) && hasDiscount) return [{ at, text: readWords.discountTwice(told) }];
  if (says(at, LIST_PRICE) && !hasDiscount) return [{ at, text: readWords.listPrice(told) }];
  if (says(at, SELLING) && documentType === undefined) return [{ at, text: readWords.soldFor(told) }];
  return [];
}
