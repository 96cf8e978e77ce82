/** What is claimed and what is due, with what people keep about it: for the sheets Claims, Calendar and True-up, and for the pane. Rule text: rules 8, 8b. */
import { dueOf, type Due } from "../contract/statement/due";
import type { CreditStatement } from "../contract/statement/statement";
import { keptClaims } from "../workbook/claimsSheet";
import { placeFinding, type DecodedWorkbook } from "../workbook/decodedWorkbook";
import type { KeyedFound } from "../workbook/keyedSheet";
import { SheetFindings, type SheetFinding } from "../workbook/sheetFindings";
import { statedStyle } from "../workbook/textStyle";
import { withPauses, type Pause } from "./pausing";

export interface ClaimsAndDays extends Omit<Due, "findings"> {
  /** Of cells of Claims, and of claims that two sheets say differently. */
  readonly findings: readonly SheetFinding[];
}

/** @param kept the sheet Claims as it stands; undefined before there is one. */
export async function claimsAndDays(
  decoded: DecodedWorkbook,
  statement: CreditStatement,
  kept: KeyedFound | undefined,
  pause?: Pause,
): Promise<ClaimsAndDays> {
  const cells = new SheetFindings();
  const stated = statedStyle(statement.agreed.whole);
  const notes = kept === undefined ? [] : keptClaims(kept, { is1904: decoded.is1904, stated, findings: cells });
  const due = await withPauses(dueOf(statement, notes), pause);
  return { ...due, findings: [...cells.all(), ...due.findings.map((it) => placeFinding(decoded, it))] };
}
