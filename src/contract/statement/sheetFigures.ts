/** Figures on the rows of other sheets than Inventory, of the rights that rest on their sheets alone. Rule text: rules 8. */
import type { Finding } from "../base/finding";
import { FURTHER_KINDS, type Facts, type FurtherSheet } from "../base/records";
import type { InSteps } from "../base/steps";
import type { Agreed } from "../agreement/inForce";
import { SHEET_RIGHTS } from "../rights/sheetRights";
import { isOfSheets, type SheetFigures } from "../rights/sheetRight";
import type { Asking } from "./asking";

export const hasSheet = (facts: Facts, sheet: FurtherSheet): boolean => facts[FURTHER_KINDS[sheet]] !== undefined;

/** In the order of SHEET_RIGHTS; a right that lacks a sheet that it needs gives none. */
export function* figuresOfSheets(
  agreed: Agreed,
  facts: Facts,
  asking: Asking,
  found: (finding: Finding) => void,
): InSteps<readonly SheetFigures[]> {
  const all: SheetFigures[] = [];
  for (const right of SHEET_RIGHTS) {
    if (!isOfSheets(right) || ![right.sheet, ...right.needs].every((sheet) => hasSheet(facts, sheet))) continue;
    const { apart } = asking.begin().noted;
    all.push(yield* right.figures({ agreed, facts, found, apart }));
  }
  return all;
}
