/** The rights whose figures stand on other sheets than Inventory, in the order of their sheets. */
import { DEALER_PROTECTION } from "./dealerProtection";
import { OBJECTIVES } from "./objectives";
import { PAYMENT } from "./payment";
import type { SheetRight } from "./sheetRight";

export const SHEET_RIGHTS: readonly SheetRight[] = [DEALER_PROTECTION, PAYMENT, OBJECTIVES];
