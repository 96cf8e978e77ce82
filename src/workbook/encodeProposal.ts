/** The sheet Return proposal: which units to send back, line by line, with what each leaves of the limit. Rule text: rules 5 and 9. */
import type { CivilDate } from "../contract/base/calendar";
import { MICROS_PER_DOLLAR, shownMicros } from "../contract/base/money";
import type { ProposalOrder } from "../contract/statement/returnProposal/orders";
import type { ProposedLine, ReturnProposal } from "../contract/statement/returnProposal/returnProposal";
import { dateSerial } from "./cells";
import type { DecodedWorkbook } from "./decodedWorkbook";
import { ownSheet, type CellOf, type OwnSheet } from "./encode";
import type { ColumnFormat } from "./port";

/** Where the lines' records stand. */
export type ProposalPlaces = Pick<
  DecodedWorkbook,
  "is1904" | "sheets" | "inventory" | "facts" | "partTexts" | "invoiceText" | "invoiceTexts"
>;

/** What stands under Part number in the rows above and below the lines, which foot: remaining limit - credits = left unused. */
export const FOOTING = { opens: "Remaining limit", closes: "Proposed; left unused" } as const;

/** How a line's part and invoice are written in the sheets that it comes from. */
export const partOf = ({ partTexts, inventory }: ProposalPlaces, { stretch }: ProposedLine): string =>
  partTexts[inventory.partText[stretch.row]!]!;
export const invoiceOf = ({ invoiceTexts, invoiceText }: ProposalPlaces, { stretch }: ProposedLine): string =>
  invoiceTexts[invoiceText[stretch.line]!] ?? "";

/** How people call the orders in which units are chosen. */
export const ORDER_NAMES = {
  "most-credit": "Most credit first",
  oldest: "Oldest first",
  "whole-rows": "Whole rows first",
} as const satisfies Record<ProposalOrder, string>;

/**
 * The sheet: the lines, each with the order in which they were chosen and the day for which.
 * @param asOf the day on which it would be requested.
 */
export function proposalSheet(places: ProposalPlaces, proposal: ReturnProposal, asOf: CivilDate): OwnSheet {
  const lines = proposalLines(places, proposal);
  return ownSheet("Return proposal", [
    ...lines.columns,
    ["text", 19, () => ORDER_NAMES[proposal.order]],
    ["date", 12, () => dateSerial(asOf, places.is1904)],
  ], lines.rowCount); // prettier-ignore
}

type ProposalColumn = readonly [ColumnFormat, number, CellOf];

/**
 * A row a line in the order of choice, between the limit and the total.
 * @param nothingBecause why there are no lines.
 */
export function proposalLines(
  places: ProposalPlaces,
  proposal: ReturnProposal,
  nothingBecause?: string,
): { readonly columns: readonly ProposalColumn[]; readonly rowCount: number } {
  const { limit, lines, units, cents, unused } = proposal;
  const closes = nothingBecause === undefined ? FOOTING.closes : `${FOOTING.closes} (${nothingBecause})`;
  const last = lines.length + 1;
  /** A column's cell in the row above the lines, in a line, and in the row below. */
  const cells = (above: string | number, ofLine: (line: ProposedLine) => string | number, below: string | number): CellOf => {
    return (i) => (i === 0 ? above : i === last ? below : ofLine(lines[i - 1]!));
  };
  const quarter = limit.quarter.name;
  const columns: readonly ProposalColumn[] = [
    ["text", 12, () => quarter],
    ["text", 14, cells("", () => places.sheets.Inventory.sheetName, "")],
    ["quantity", 8, cells("", ({ stretch }) => places.inventory.sheetRow[stretch.row]!, "")],
    ["text", 24, cells(FOOTING.opens, (line) => partOf(places, line), closes)],
    ["text", 16, cells("", (line) => invoiceOf(places, line), "")],
    ["date", 13, cells("", ({ stretch }) => dateSerial(places.facts.invoices.invoiceDate[stretch.line]!, places.is1904), "")],
    ["quantity", 10, cells("", (line) => line.units, units)],
    ["unitAmount", 13, cells("", ({ stretch: { whole, rest, parts } }) => shownMicros(whole, rest, parts) / MICROS_PER_DOLLAR, "")],
    ["money", 14, cells("", (line) => line.cents / 100, cents / 100)],
    ["money", 17, cells(limit.remaining! / 100, (line) => line.remainingAfter / 100, unused / 100)],
  ];
  return { columns, rowCount: last + 1 };
}
