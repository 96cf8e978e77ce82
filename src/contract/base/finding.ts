/**
 * Findings: what is wrong or doubtful in the records, never thrown. A finding names its code, how severe it is, the record, the part and
 * the clause, and says in words what was found and how to mend it. All findings are collected; the figures go on without the bad record.
 */
import type { RecordRef } from "./records";

export type Severity = "Error" | "Warning" | "Info";

/** Every code and how severe it is; what it means stands in `findingWords.ts`. An Error may lower credits; a Warning is doubtful; Info is good to know. */
export const FINDING_CODES = {
  BAD_VALUE: { severity: "Error" },
  NUMBER_AS_TEXT: { severity: "Info" },
  DATE_AS_TEXT: { severity: "Info" },
  AMOUNT_ROUNDED: { severity: "Warning" },
  LONG_NUMBER: { severity: "Warning" },
  PART_LOOKS_CUT: { severity: "Warning" },
  TOTALS_ROW: { severity: "Info" },
  LINE_WITHOUT_PART: { severity: "Info" },
  SIMILAR_PART: { severity: "Warning" },
  SEVERAL_SHEETS: { severity: "Info" },
  CHOICES_DAMAGED: { severity: "Warning" },
  SEVERAL_COLUMNS: { severity: "Warning" },
  ROWS_BELOW_TABLE: { severity: "Warning" },
  COLUMN_DOUBTFUL: { severity: "Warning" },
  DOCUMENT_TYPE: { severity: "Warning" },
  RIGHT_NOT_USED: { severity: "Info" },
  TERM_MISSING: { severity: "Warning" },
  TERM_INVALID: { severity: "Error" },
  AMENDMENT_NOT_USED: { severity: "Error" },
  UNKNOWN_TERM: { severity: "Warning" },
  VENDOR_UNKNOWN: { severity: "Error" },
  VENDOR_UNCLEAR: { severity: "Error" },
  COMMITTED_EXCEEDS_ON_HAND: { severity: "Warning" },
  UNITS_NOT_INVOICED: { severity: "Warning" },
  RETURN_UNMATCHED: { severity: "Warning" },
  NO_INVENTORY_AT_EFFECTIVE_DATE: { severity: "Warning" },
  DUPLICATE_PRICE_CHANGE: { severity: "Error" },
  OLD_PRICE_MISSING: { severity: "Error" },
  TRANSIT_DATE_MISSING: { severity: "Warning" },
  AGE_UNDATED: { severity: "Warning" },
  EARLIER_CREDIT: { severity: "Warning" },
  INVENTORY_BEFORE_NOTICE: { severity: "Warning" },
  DUPLICATE_NOTICE: { severity: "Warning" },
  SHORT_NOTICE: { severity: "Warning" },
  ORDER_PRICE_MISSING: { severity: "Error" },
  ORDER_INVOICE_UNKNOWN: { severity: "Warning" },
  ORDER_INVOICED_BEFORE: { severity: "Warning" },
  ORAL_ORDER_UNCONFIRMED: { severity: "Warning" },
  TYPED_OVER: { severity: "Warning" },
  PAPER_STALE: { severity: "Warning" },
  CREDIT_CELLS_DIFFER: { severity: "Warning" },
  SALES_SHORT: { severity: "Info" },
  ROLL_BELOW_ZERO: { severity: "Warning" },
  SALES_MISSING: { severity: "Error" },
  REQUEST_DATES_DIFFER: { severity: "Warning" },
  RETURN_DATE_MISSING: { severity: "Info" },
  INVOICE_NOT_FOUND: { severity: "Warning" },
  ORDER_AMOUNTS_DIFFER: { severity: "Warning" },
  ORDER_AMOUNT_MISSING: { severity: "Error" },
  DUPLICATE_VERSION: { severity: "Warning" },
  NEW_PRICE_MISSING: { severity: "Warning" },
  RMA_MISSING: { severity: "Warning" },
  RMA_LATE: { severity: "Info" },
  REQUEST_EXCEEDS_STOCK: { severity: "Warning" },
  CREDIT_DIFFERS: { severity: "Warning" },
} as const satisfies Readonly<Record<string, { severity: Severity }>>;

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
