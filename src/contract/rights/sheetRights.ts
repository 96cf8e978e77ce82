/** The rights whose figures stand on other sheets than Inventory, in the order of their sheets. */
import type { SheetRight } from "./sheetRight";

export const SHEET_RIGHTS: readonly SheetRight[] = [];
