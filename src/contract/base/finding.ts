/**
 * Findings: what is wrong or doubtful in the records, never thrown. A finding names its code, how severe it is, the record, the part and
 * the clause, and says in words what was found and how to mend it. All findings are collected; the figures go on without the bad record.
 */
import type { RecordRef } from "./records";

export type Severity = "Error" | "Warning" | "Info";

/** Every code, how severe it is and, in English, what it means. An Error may lower credits; a Warning is doubtful; Info is good to know. */
export const FINDING_CODES = {
  BAD_VALUE: { severity: "Error", meaning: "A cell holds something that cannot be read as what its column is for" },
  NUMBER_AS_TEXT: { severity: "Info", meaning: "Numbers of a column are stored as text; they were read as those numbers" },
  DATE_AS_TEXT: { severity: "Info", meaning: "Dates of a column are stored as text or as eight digits; they were read as those days" },
  AMOUNT_ROUNDED: { severity: "Warning", meaning: "An amount has more than six decimals; it was read to six" },
  LONG_NUMBER: {
    severity: "Warning",
    meaning: "A part or invoice number stored as a number has more than 15 digits, which Excel cannot hold",
  },
  PART_LOOKS_CUT: {
    severity: "Warning",
    meaning: "A part number looks like a number that a spreadsheet cut short (1.23457E+11); its last digits are lost",
  },
  TOTALS_ROW: { severity: "Info", meaning: "A row holds the sum of those above it; it takes no part in the figures" },
  LINE_WITHOUT_PART: {
    severity: "Info",
    meaning: "An invoice line has no part number (freight, tax, a report grouped by part); it is left out",
  },
  SIMILAR_PART: {
    severity: "Warning",
    meaning: "A part differs only by leading zeros, case, spaces or hyphens from one that has invoices",
  },
  SEVERAL_SHEETS: { severity: "Info", meaning: "Several sheets fit; the one that bears the name is used" },
  CHOICES_DAMAGED: {
    severity: "Warning",
    meaning: "Sheets or columns chosen by hand are kept in a form that cannot be read; they were left out",
  },
  SEVERAL_COLUMNS: { severity: "Warning", meaning: "Several columns of a sheet fit; one of them is used" },
  ROWS_BELOW_TABLE: { severity: "Warning", meaning: "Rows like those of a table stand below it; they are no part of it and are not read" },
  COLUMN_DOUBTFUL: {
    severity: "Warning",
    meaning: "A column that bears on what a unit cost is not read, or may mean something else than it is read as",
  },
  DOCUMENT_TYPE: {
    severity: "Warning",
    meaning: "Invoice lines whose document type says that they are no invoice or a sale, or is not known",
  },
  RIGHT_NOT_USED: { severity: "Info", meaning: "A right has no sheet, or lacks a column, to read from and fills nothing" },
  TERM_MISSING: { severity: "Warning", meaning: "A term that is needed has not been entered" },
  TERM_INVALID: { severity: "Error", meaning: "A term's value is not valid; it counts as blank" },
  AMENDMENT_NOT_USED: {
    severity: "Error",
    meaning: "A term of the whole agreement is changed in the middle of it; the change is not used",
  },
  UNKNOWN_TERM: { severity: "Warning", meaning: "The Terms sheet names a term that does not exist" },
  VENDOR_UNKNOWN: { severity: "Error", meaning: "A vendor has no agreement on the Terms sheet; its rows are not used" },
  VENDOR_UNCLEAR: { severity: "Error", meaning: "A row names no vendor, and several could be meant; it is not used" },
  COMMITTED_EXCEEDS_ON_HAND: { severity: "Warning", meaning: "More units are committed than are on hand; committed counts as on hand" },
  UNITS_NOT_INVOICED: { severity: "Warning", meaning: "Units are beyond everything the vendor invoiced; no right covers them" },
  RETURN_UNMATCHED: { severity: "Warning", meaning: "Returned units find no invoice line to come out of" },
  NO_INVENTORY_AT_EFFECTIVE_DATE: { severity: "Warning", meaning: "No inventory report stands for a price change's effective date" },
  DUPLICATE_PRICE_CHANGE: { severity: "Error", meaning: "Several price changes for the same part and date" },
  OLD_PRICE_MISSING: { severity: "Error", meaning: "The old price is needed by the chosen credit basis" },
  TRANSIT_DATE_MISSING: { severity: "Warning", meaning: "Units in transit without a transit date are not covered" },
  AGE_UNDATED: { severity: "Warning", meaning: "Units whose age nobody can say are not covered where the agreement asks for it" },
  EARLIER_CREDIT: { severity: "Warning", meaning: "Protected units already had a credit" },
  INVENTORY_BEFORE_NOTICE: { severity: "Warning", meaning: "No inventory report is dated from the receipt of the notice on" },
  DUPLICATE_NOTICE: { severity: "Warning", meaning: "Several notices for a part; the one received first counts" },
  SHORT_NOTICE: { severity: "Warning", meaning: "A notice was received later before the discontinuation than the agreement states" },
  ORDER_PRICE_MISSING: { severity: "Error", meaning: "A protected order has no price to be credited from; its credit stays blank" },
  ORDER_INVOICE_UNKNOWN: {
    severity: "Warning",
    meaning: "A protected order was shipped and no invoice names it; it may be credited twice",
  },
  ORDER_INVOICED_BEFORE: {
    severity: "Warning",
    meaning: "Invoices of before the price change name an order that is protected as open; it may be credited twice",
  },
  ORAL_ORDER_UNCONFIRMED: { severity: "Warning", meaning: "An oral order was not confirmed in writing in time" },
  TYPED_OVER: {
    severity: "Warning",
    meaning: "Somebody has typed in the place of a figure of ours; it is kept, and what is computed counts",
  },
  PAPER_STALE: { severity: "Warning", meaning: "A sheet that was made to be sent no longer agrees with the figures" },
  CREDIT_CELLS_DIFFER: { severity: "Warning", meaning: "Claims and Return requests say different things of a credit" },
  SALES_SHORT: { severity: "Info", meaning: "The sales begin after the first day from which they are counted" },
  ROLL_BELOW_ZERO: { severity: "Warning", meaning: "A report has fewer units than what rolls it to an effective date takes off" },
  SALES_MISSING: { severity: "Error", meaning: "Reports are to be rolled by sales, and there is no sheet Sales" },
  REQUEST_DATES_DIFFER: { severity: "Warning", meaning: "Rows of one return request bear different dates; the earliest counts" },
  RETURN_DATE_MISSING: { severity: "Info", meaning: "A return line shows that requested units left; the request has no return date" },
  INVOICE_NOT_FOUND: { severity: "Warning", meaning: "A return request names an invoice that no purchase of its part has" },
  ORDER_AMOUNTS_DIFFER: { severity: "Warning", meaning: "An offsetting order stands with different amounts; the smallest counts" },
  ORDER_AMOUNT_MISSING: { severity: "Error", meaning: "An offsetting order has no amount anywhere; its request stays blank" },
  DUPLICATE_VERSION: { severity: "Warning", meaning: "Several new versions of a part start on one day; the first counts" },
  NEW_PRICE_MISSING: { severity: "Warning", meaning: "The price of the new version is not known; the exchange stays blank" },
  RMA_MISSING: { severity: "Warning", meaning: "Goods went back without a return authorization, or before it" },
  RMA_LATE: { severity: "Info", meaning: "The vendor issued a return authorization later than the agreement states" },
  REQUEST_EXCEEDS_STOCK: { severity: "Warning", meaning: "More units are asked to go back than the latest report has on hand" },
  CREDIT_DIFFERS: { severity: "Warning", meaning: "The amount that was credited differs from the return credit" },
} as const satisfies Readonly<Record<string, { severity: Severity; meaning: string }>>;

export type FindingCode = keyof typeof FINDING_CODES;

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The record, where there is one. */
  readonly record: RecordRef | undefined;
  /** The part's number, or NONE. */
  readonly part: number;
  readonly clause: string;
  readonly text: string;
}

/** A finding on a record. `severity` only where the case is milder or graver than the code's own. */
export function finding(
  code: FindingCode,
  clause: string,
  text: string,
  where: { record?: RecordRef; part?: number; severity?: Severity } = {},
): Finding {
  return { code, severity: where.severity ?? FINDING_CODES[code].severity, record: where.record, part: where.part ?? -1, clause, text };
}
