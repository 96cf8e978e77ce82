/** What a fill works out, from which its sheets are laid out. */
import type { CivilDate } from "../contract/base/calendar";
import type { CreditSums } from "../contract/statement/summary/credits";
import type { Due } from "../contract/statement/due";
import type { CreditStatement } from "../contract/statement/statement";
import type { DecodedWorkbook, VendorBook } from "../workbook/decodedWorkbook";
import type { SheetFinding } from "../workbook/sheetFindings";
import type { FigureChanges } from "./figureChange";
import type { FillHistory } from "./fillHistory";

export interface ClaimsAndDays extends Omit<Due, "findings"> {
  /** Of cells of Claims, and of claims that two sheets say differently. */
  readonly findings: readonly SheetFinding[];
}

/** The figures of a workbook, as far as one agreement goes: its records, claims and days are numbered and named as if it were the only one. */
export interface Computed {
  readonly decoded: DecodedWorkbook;
  readonly statement: CreditStatement;
  readonly due: ClaimsAndDays;
}

/** With whose agreement it is. */
export interface Book extends VendorBook, Computed {}

/** The figures of a whole workbook. */
export interface ComputedBooks {
  /** All that was read. */
  readonly decoded: DecodedWorkbook;
  /** By vendor; one where the workbook names none. */
  readonly books: readonly Book[];
  /** Of all books: records as the workbook numbers them, keys with their vendors. */
  readonly due: ClaimsAndDays;
}

/** With all that its sheets say of them. */
export interface ComputedFill extends ComputedBooks {
  /** All findings in the order of Review. */
  readonly findings: readonly SheetFinding[];
  readonly history: FillHistory;
  /** The day of the fill by the user's clock, for days that people sign on; undefined where nobody tells the time. */
  readonly clockDay?: CivilDate | undefined;
  /** Which figures are others than at the fill before; undefined where nothing was read otherwise, or no record tells. */
  readonly changed: FigureChanges | undefined;
  /** What Summary adds up. */
  readonly credits: CreditSums;
}
