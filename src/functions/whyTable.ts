/** The table of CHANNEL.WHY, for whatever rights there are. */
import { counted } from "../contract/base/counted";
import type { Right } from "../contract/rights/right";
import { refuse } from "./answers";
import { is1904Argument, oneCell, rowArgument } from "./arguments";
import { whyOfSheet } from "./columnsOfSheet";
import { isFurther, kindOfRange } from "./furtherRanges";
import type { AddedRight } from "../contract/statement/addedRight";
import { inventoryBook } from "./inventoryBook";
import { neededRange } from "./readRanges";
import { namesClaim, whyOfClaim } from "./whyClaim";
import { sortedArguments } from "./whyArguments";
import { reasons } from "./whyRows";

const HEADINGS = ["Clause", "Step", "Value"];

/** @param others what a row function takes after inventory and invoices, in any order. */
export function whyTable(
  rights: readonly Right[],
  row: unknown,
  inventory: unknown,
  invoices: unknown,
  others: readonly unknown[],
  added: readonly AddedRight[] = [],
): unknown[][] {
  const asked = oneCell("row", row);
  if (namesClaim(asked)) return [HEADINGS, ...whyOfClaim(asked, { inventory, invoices, others })];
  const sheetRow = rowArgument("row", row);
  const stock = neededRange("inventory", inventory);
  const kind = kindOfRange(stock);
  if (isFurther(kind)) {
    const [bought, ...rest] = others;
    const sent = { range: inventory, inventory: invoices, invoices: bought, others: rest };
    return [HEADINGS, ...whyOfSheet(kind, sheetRow, sent, added)];
  }
  if (sheetRow > stock.rowCount) return refuse(`row is ${sheetRow}; the inventory range has ${counted(stock.rowCount, "row")}.`);
  const { right, dateSystem, priceChanges, notices, ...sorted } = sortedArguments(others, rights);
  const is1904 = is1904Argument(dateSystem);
  const agreed = sorted.agreed(is1904);
  const bought = neededRange("invoices", invoices);
  const book = inventoryBook({ inventory: stock, invoices: bought, priceChanges, notices, agreed, is1904, rights });
  return [HEADINGS, ...reasons(book, right, sheetRow)];
}
