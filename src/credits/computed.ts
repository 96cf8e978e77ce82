/** What a fill works out, from which its sheets are laid out. */
import type { CreditStatement } from "../contract/statement/statement";
import type { DecodedWorkbook } from "../workbook/decodedWorkbook";
import type { ClaimsAndDays } from "./claimsAndDays";
import type { FillHistory } from "./fillHistory";

/** The figures of a workbook. */
export interface Computed {
  readonly decoded: DecodedWorkbook;
  readonly statement: CreditStatement;
  readonly due: ClaimsAndDays;
}

/** With what is known of earlier fills. */
export interface ComputedFill extends Computed {
  readonly history: FillHistory;
}
