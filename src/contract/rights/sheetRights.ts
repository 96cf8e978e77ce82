/** The rights whose figures stand on other sheets than Inventory, in the order of their sheets. */
import { DEALER_PROTECTION } from "./dealerProtection";
import { OBJECTIVES } from "./objectives";
import { ORDER_PROTECTION } from "./orderProtection";
import { PAYMENT } from "./payment";
import { RETURN_REQUESTS } from "./requests";
import type { SheetRight } from "./sheetRight";

export const SHEET_RIGHTS: readonly SheetRight[] = [RETURN_REQUESTS, ORDER_PROTECTION, DEALER_PROTECTION, PAYMENT, OBJECTIVES];
