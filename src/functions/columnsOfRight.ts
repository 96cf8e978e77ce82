/** The ROWS functions: the columns of a right, spilled beside the inventory range as the fill writes them. */
import type { EventSheet } from "../contract/base/records";
import type { Right } from "../contract/rights/right";
import type { Agreed } from "../contract/agreement/inForce";
import { inventoryColumns } from "../workbook/encode";
import { is1904Argument } from "./arguments";
import { inventoryBook, type InventoryBook } from "./inventoryBook";
import { rangeArgument, type KnownRange } from "./ranges";
import { neededRange } from "./readRanges";
import { termsArgument, termsOf } from "./termsArgument";

/** The arguments of a ROWS function, as Excel sends them. */
export interface SentArguments {
  readonly inventory: unknown;
  readonly invoices: unknown;
  readonly priceChanges: unknown;
  readonly notices?: unknown;
  readonly terms: unknown;
  readonly dateSystem: unknown;
}

/** Which argument holds the records of a sheet. The one that gives rise to a right must be there, as inventory and invoices must. */
const ARGUMENT_OF = { "Price changes": "priceChanges", Discontinuations: "notices" } as const satisfies Readonly<
  Record<EventSheet, string>
>;

/**
 * A right's columns, with a row for each row of the inventory range.
 * @param withArguments the terms with what the function's own arguments say.
 */
export function columnsOfRight(
  right: Right,
  sent: SentArguments,
  withArguments: (agreed: Agreed) => Agreed = (agreed) => agreed,
): (string | number)[][] {
  const is1904 = is1904Argument(sent.dateSystem);
  const records = (name: "priceChanges" | "notices"): KnownRange | undefined =>
    right.sheet !== undefined && ARGUMENT_OF[right.sheet] === name ? neededRange(name, sent[name]) : rangeArgument(name, sent[name]);
  const book = inventoryBook({
    inventory: neededRange("inventory", sent.inventory),
    invoices: neededRange("invoices", sent.invoices),
    priceChanges: records("priceChanges"),
    notices: records("notices"),
    agreed: withArguments(termsArgument(sent.terms, is1904, termsOf(right))),
    is1904,
  });
  return spilled(
    book,
    right.columns.map(({ heading }) => heading),
  );
}

/** Row by row beside the inventory range: blank above its heading row, headings beside it, a row for each of its rows. */
function spilled({ decoded, statement }: InventoryBook, headings: readonly string[]): (string | number)[][] {
  const { headingRow, rowCount } = decoded.sheets.Inventory;
  const columns = inventoryColumns(decoded, [{ decoded, statement }]).filter(({ heading }) => headings.includes(heading));
  const above = Array.from({ length: headingRow }, () => columns.map(() => ""));
  const rows = Array.from({ length: Math.max(0, rowCount) }, (_, row) => columns.map(({ cell }) => cell(row)));
  return [...above, columns.map(({ heading }) => heading), ...rows];
}
