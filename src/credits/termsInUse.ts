/** Which terms the rights of this workbook read. */
import { RIGHTS } from "../contract/rights";
import type { Right } from "../contract/rights/right";
import { TERM_NAMES, type TermName } from "../contract/agreement/terms";
import { TERMS_OF_CALENDAR, TERMS_OF_DATES, TERMS_OF_SHEETS, TERMS_OF_STOCK, TERMS_OF_STOCK_DAYS } from "../contract/rights/termsRead";
import type { Recognition } from "../workbook/recognise";

/** The terms that this workbook's figures and dates rest on, in the order of the Terms sheet. */
export function termsInUse({ sheets }: Pick<Recognition, "sheets">, rights: readonly Right[] = RIGHTS): ReadonlySet<TermName> {
  const ofRights = rights.filter(({ sheet }) => sheet === undefined || sheets[sheet] !== undefined).flatMap(({ terms }) => terms);
  const ofSales = sheets.Sales === undefined ? [] : TERMS_OF_STOCK_DAYS;
  const used = new Set<TermName>([...TERMS_OF_SHEETS, ...TERMS_OF_STOCK, ...TERMS_OF_DATES, ...TERMS_OF_CALENDAR, ...ofSales, ...ofRights]);
  return new Set(TERM_NAMES.filter((name) => used.has(name)));
}
