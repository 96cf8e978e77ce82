/** What a fill works out, from which its sheets are laid out. */
import type { CivilDate } from "../contract/base/calendar";
import type { CreditSums } from "../contract/statement/summary/credits";
import type { CreditStatement } from "../contract/statement/statement";
import type { DecodedWorkbook } from "../workbook/decodedWorkbook";
import type { SheetFinding } from "../workbook/sheetFindings";
import type { ClaimsAndDays } from "./claimsAndDays";
import type { FigureChanges } from "./figureChange";
import type { FillHistory } from "./fillHistory";

/** The figures of a workbook. */
export interface Computed {
  readonly decoded: DecodedWorkbook;
  readonly statement: CreditStatement;
  readonly due: ClaimsAndDays;
}

/** With all that its sheets say of them. */
export interface ComputedFill extends Computed {
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
