/**
 * Which terms are read today. The others can be entered and are checked, and no figure or date rests on them yet: whoever offers them says so.
 * A test holds this against the code that asks for terms.
 */
import { TERM_NAMES, type TermName } from "../agreement/vocabulary";
import { RIGHTS } from "./index";
import type { Right } from "./right";
import { SHEET_RIGHTS } from "./sheetRights";
import { words } from "./words";

/** Of stock, whatever the rights are, and of the day that figures are for. */
export const TERMS_OF_STOCK: readonly TermName[] = ["calculation.date", "stock.flow", "stock.acquiredOn"];
/** For a date that no right owns. */
export const TERMS_OF_DATES: readonly TermName[] = ["returns.shipWithinDays"];
/** For Calendar and True-up, which no right owns. */
export const TERMS_OF_CALENDAR: readonly TermName[] = [
  "agreement.effectiveDate",
  "agreement.termMonths",
  "agreement.renewalMonths",
  "agreement.nonRenewalNoticeDays",
  "initialOrder.returnWithinDays",
  "initialOrder.placeWithinDays",
  "initialOrder.returnRuns",
  "reports.monthlyDue",
  "shipmentReports.retentionYears",
  "termination.date",
  "termination.kind",
  "termination.sellOffDays",
  "termination.dealerReturnDays",
];
/** Of how long stock lasts. */
export const TERMS_OF_STOCK_DAYS: readonly TermName[] = ["inventory.targetDays", "reports.trailingMonths"];
/** Of how a workbook is read. */
export const TERMS_OF_SHEETS: readonly TermName[] = ["agreement.id", "input.decimalMark", "input.dateOrder"];

/** In the order of the vocabulary. */
export function termsRead(rights: readonly Right[] = RIGHTS): readonly TermName[] {
  const read = new Set([
    ...TERMS_OF_STOCK,
    ...TERMS_OF_DATES,
    ...TERMS_OF_CALENDAR,
    ...TERMS_OF_SHEETS,
    ...TERMS_OF_STOCK_DAYS,
    ...SHEET_RIGHTS.flatMap(({ terms }) => terms),
    ...rights.flatMap(({ terms }) => terms),
  ]);
  return TERM_NAMES.filter((name) => read.has(name));
}

const READ: ReadonlySet<TermName> = new Set(termsRead());

export const isRead = (name: TermName): boolean => READ.has(name);

/** What a term settles, and where nothing rests on it yet, that. */
export const meaningOf = (name: TermName, meaning: string): string => (isRead(name) ? meaning : words.notRead(meaning));
