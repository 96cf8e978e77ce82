/** Sheets of ours that are written anew at every fill, beside Balancing limits, Credit detail and Review: one entry each. */
import type { CreditStatement } from "../contract/statement/statement";
import type { DecodedWorkbook } from "../workbook/decodedWorkbook";
import type { OwnSheet } from "../workbook/encode";
import type { OwnSheetName } from "../workbook/headers";

/** Its headings stand in `workbook/headers.ts`, the form of its first column in `workbook/ownSheets.ts`. */
export interface OwnTable {
  readonly name: OwnSheetName;
  /** Whether the workbook at hand gives it anything to say. A sheet that an earlier fill wrote is written in any case, empty perhaps. */
  isNeeded(statement: CreditStatement): boolean;
  of(decoded: DecodedWorkbook, statement: CreditStatement): OwnSheet;
}

/** In the order in which they are added, between Credit detail and Review. */
export const OWN_TABLES: readonly OwnTable[] = [];
