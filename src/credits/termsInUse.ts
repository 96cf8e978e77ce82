/** Which terms the rights of this workbook read. */
import { RIGHTS } from "../contract/rights";
import type { Right } from "../contract/rights/right";
import { TERM_NAMES, type TermName } from "../contract/agreement/terms";
import type { Recognition } from "../workbook/recognise";

/** Terms that are read whatever the rights are: of stock, of the writing of cells, and of the day that figures are for. */
const OF_STOCK: readonly TermName[] = ["calculation.date", "stock.flow", "stock.acquiredOn"];
/** Read for a date that no right owns. */
const OF_DATES: readonly TermName[] = ["returns.shipWithinDays"];

/** The terms that this workbook's figures and dates rest on, in the order of the Terms sheet. */
export function termsInUse({ sheets }: Pick<Recognition, "sheets">, rights: readonly Right[] = RIGHTS): ReadonlySet<TermName> {
  const ofRights = rights.filter(({ sheet }) => sheet === undefined || sheets[sheet] !== undefined).flatMap(({ terms }) => terms);
  const used = new Set<TermName>([...OF_STOCK, ...OF_DATES, ...ofRights]);
  return new Set(TERM_NAMES.filter((name) => used.has(name) || name.startsWith("input.")));
}
