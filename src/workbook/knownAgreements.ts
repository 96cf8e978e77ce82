/** Agreements but the first are loaded when a workbook may name one: what they state is no part of a page's first view. */
import { loadedPart } from "./loadedPart";

/** Makes every agreement known. @throws WorkbookProblem PART_NOT_LOADED: no figure is made by another agreement than the one that is named. */
export async function loadAgreements(): Promise<void> {
  await loadedPart(() => import(/* webpackChunkName: "agreements" */ "../contract/agreement/agreements/all"));
}
