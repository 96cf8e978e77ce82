/** The sheet Summary of a fill: the first of ours, written last, for its rows lead to the others. Rule text: rules 9, "Summary". */
import { CLAIMS_SHEET } from "../workbook/claimsSheet";
import { summarySheet, type SheetsSummed } from "../workbook/encodeSummary";
import { ownSheetIn } from "../workbook/ownSheets";
import type { WorkbookShape, WrittenBlock } from "../workbook/port";
import { REVIEW_SHEET } from "../workbook/reviewSheet";
import { agreementTitles } from "./agreementTitles";
import type { ComputedFill } from "./computed";
import { ownBlock } from "./sheetBlock";
import { userWords } from "./userWords";

/** @param keyed the blocks of the sheets on which people work, by name: of the others each fill writes all that Summary leads to. */
export function summaryBlock(of: ComputedFill, shape: WorkbookShape, keyed: ReadonlyMap<string, WrittenBlock>): WrittenBlock {
  const called = (own: string): string => nameOf(shape, own);
  const sheets: SheetsSummed = {
    "Balancing limits": called("Balancing limits"),
    "Credit detail": called("Credit detail"),
    Review: called(REVIEW_SHEET.name),
    ...(keyed.has(CLAIMS_SHEET.name) && { Claims: called(CLAIMS_SHEET.name) }),
  };
  const title = agreementTitles(of.books);
  return { ...ownBlock(summarySheet({ ...of, title }, sheets), title), isFirst: true };
}

/** A sheet that Summary names and that is called otherwise by now, in words; undefined: none is. */
export function summaryMisfit(before: WorkbookShape, now: WorkbookShape): string | undefined {
  for (const own of ["Balancing limits", "Credit detail", REVIEW_SHEET.name, CLAIMS_SHEET.name]) {
    const [was, is] = [nameOf(before, own), nameOf(now, own)];
    if (was !== is) return userWords.sheetRenamed(was, is);
  }
  return undefined;
}

/** What a sheet of ours is called, which anybody may have renamed. */
const nameOf = ({ sheets }: WorkbookShape, own: string): string => ownSheetIn(sheets, own)?.name ?? own;
