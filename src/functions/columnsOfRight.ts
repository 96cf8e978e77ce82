/** The ROWS functions: the columns of a right, spilled beside the inventory range as the fill writes them. */
import { RIGHT, type Right } from "../contract/detailLines";
import type { Terms } from "../contract/terms";
import { inventoryColumns } from "../workbook/encode";
import type { OUTPUT_HEADINGS } from "../workbook/headers";
import { is1904Argument } from "./arguments";
import { inventoryBook, type InventoryBook } from "./inventoryBook";
import { rangeArgument, type KnownRange } from "./ranges";
import { neededRange } from "./readRanges";
import { TERMS_OF_RIGHT, termsArgument } from "./termsArgument";

/** The arguments of a ROWS function, as Excel sends them. */
export interface SentArguments {
  readonly inventory: unknown;
  readonly invoices: unknown;
  readonly priceChanges: unknown;
  readonly notices?: unknown;
  readonly terms: unknown;
  readonly dateSystem: unknown;
}

type OutputHeading = (typeof OUTPUT_HEADINGS)[number];

const HEADINGS_OF_RIGHT: Readonly<Record<Right, readonly OutputHeading[]>> = {
  [RIGHT.priceProtection]: ["Protected quantity", "Price protection credit"],
  [RIGHT.balancing]: ["Balancing limit", "Balancing returnable quantity", "Balancing credit"],
  [RIGHT.discontinuation]: ["Discontinuation return quantity", "Discontinuation return credit"],
};

/** The records that give rise to the right: their range must be there, as inventory and invoices must. Balancing hangs on none. */
const GIVEN_BY = { [RIGHT.priceProtection]: "priceChanges", [RIGHT.balancing]: undefined, [RIGHT.discontinuation]: "notices" } as const;

/**
 * A right's columns, with a row for each row of the inventory range.
 * @param agreed the terms with what the function's own arguments say.
 */
export function columnsOfRight(
  right: Right,
  sent: SentArguments,
  agreed: (terms: Terms) => Terms = (terms) => terms,
): (string | number)[][] {
  const is1904 = is1904Argument(sent.dateSystem);
  const records = (name: "priceChanges" | "notices"): KnownRange | undefined =>
    GIVEN_BY[right] === name ? neededRange(name, sent[name]) : rangeArgument(name, sent[name]);
  const book = inventoryBook({
    inventory: neededRange("inventory", sent.inventory),
    invoices: neededRange("invoices", sent.invoices),
    priceChanges: records("priceChanges"),
    notices: records("notices"),
    terms: agreed(termsArgument(sent.terms, is1904, TERMS_OF_RIGHT[right])),
    is1904,
  });
  return spilled(book, HEADINGS_OF_RIGHT[right]);
}

/** Row by row beside the inventory range: blank above its heading row, headings beside it, a row for each of its rows. */
function spilled({ decoded, statement }: InventoryBook, headings: readonly OutputHeading[]): (string | number)[][] {
  const { headingRow, rowCount } = decoded.sheets.Inventory;
  const columns = inventoryColumns(decoded, statement).filter(({ heading }) => headings.includes(heading as OutputHeading));
  const above = Array.from({ length: headingRow }, () => columns.map(() => ""));
  const rows = Array.from({ length: Math.max(0, rowCount) }, (_, row) => columns.map(({ cell }) => cell(row)));
  return [...above, columns.map(({ heading }) => heading), ...rows];
}
