/** Why a sheet cannot be read, in words that say what to do. Rule text: rules 1. */
import type { SheetShape } from "./port";
import type { SalesDoubt } from "./salesList";
import type { RecognisedSheet } from "./sheetColumns";
import { SHEETS, type ReadKind } from "./sheets";
import { readWords } from "./readWords";
import { refusalWords } from "./refusalWords";

export interface Refusal<Kind extends string = ReadKind> {
  readonly kind: Kind;
  readonly message: string;
  /** What was looked for and seen, where that says more than the message. */
  readonly detail?: string;
  /** Sheets to choose from, where that would help. */
  readonly candidates: readonly string[];
  /** Its columns are there: only the user can say whether it is what is wanted. */
  readonly isToConfirm?: boolean;
}

/** Headings that a list of sales has too: the user says what it is. */
export function mayListSales(doubtful: readonly { readonly sheet: Pick<SheetShape, "name">; readonly doubt: SalesDoubt }[]): Refusal {
  const { kind } = SHEETS.Invoices;
  const what = doubtful.map(({ sheet, doubt }) => refusalWords.mayListWhatYouSold(sheet.name, kind, doubt.because));
  const message = refusalWords.areWhatVendorInvoiced(what.join(" "), kind);
  return { kind, message, candidates: doubtful.map(({ sheet }) => sheet.name), isToConfirm: true };
}

export const noRows = (kind: string, sheet: RecognisedSheet): Refusal<string> => ({
  kind,
  message: refusalWords.noRowsBelow(sheet.sheetName, kind, sheet.headingRow + 1),
  candidates: [],
});

export const severalSheets = (kind: string, fits: readonly SheetShape[]): Refusal<string> => ({
  kind,
  message: refusalWords.severalHave(kind, listed(fits.map((sheet) => sheet.name))),
  candidates: fits.map((sheet) => sheet.name),
});

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? readWords.nothing) : readWords.and(items.slice(0, -1).join(", "), items[items.length - 1]!);
}

/** "a, b and c"; of more than so many the first ones, "a, b and 7 more". */
export const listedUpTo = (most: number, items: readonly string[]): string =>
  items.length <= most ? listed(items) : readWords.andMore(items.slice(0, most).join(", "), items.length - most);
