/**
 * The sheet Report 3.6(B): what dealers hold on the day of a price fall and what was shipped to them in the window before it. It names dealers,
 * as 3.6(B) asks, and bears no remarks. Rule text: rules 8b, "Reports".
 */
import { dayBeforeWindow } from "../../rights/dealerProtection/rule";
import type { CivilDate } from "../../base/calendar";
import type { ClaimRow } from "../claims/claimRows";
import type { CreditStatement } from "../statement";
import type { OwnCell, OwnColumn, OwnRow, OwnTable } from "../tables/ownTable";

export const DEALER_REPORT_COLUMNS = [
  { heading: "Effective date", format: "date", width: 13 },
  { heading: "Part number", format: "text", width: 18 },
  { heading: "Dealer", format: "text", width: 22 },
  { heading: "What", format: "text", width: 11 },
  { heading: "Date", format: "date", width: 12 },
  { heading: "Quantity", format: "quantity", width: 10 },
  { heading: "Credit asked", format: "money", width: 14 },
  { heading: "Due by", format: "date", width: 12 },
] as const satisfies readonly OwnColumn[];

/**
 * Of each claim of 3.6(B): its shipments within the window, in order of their days, then its rows of dealer inventory with what each asks.
 *
 * @source 3.6(B), first sentence.
 * @units  Units, below 0 for what came back; dollars in whole cents.
 * @blank  Credit asked of shipments; Due by where the days to report are withheld or no notice date is known.
 */
export const dealerReportTable = (statement: CreditStatement, claims: readonly ClaimRow[]): OwnTable => ({
  sheet: "Report 3.6(B)",
  columns: DEALER_REPORT_COLUMNS,
  rows: claims.flatMap((claim) => rowsOf(statement, claim)),
});

function rowsOf(statement: CreditStatement, { record, claimBy, status }: ClaimRow): readonly OwnRow[] {
  const { facts, agreed } = statement;
  const held = record?.kind === "dealerInventory" && status !== "withdrawn" ? facts.dealerInventory?.[record.index] : undefined;
  if (held === undefined) return [];
  const { dealer, part, asOfDate } = held;
  const common: readonly OwnCell[] = [asOfDate, facts.parts.keys[part]!, facts.dealers?.[dealer]];
  const after = dayBeforeWindow(agreed.on("effectiveDate", asOfDate), asOfDate);
  const stock = (facts.dealerInventory ?? []).flatMap((it, index): readonly OwnRow[] => {
    if (it.dealer !== dealer || it.part !== part || it.asOfDate !== asOfDate) return [];
    const asked = creditOf(statement, index);
    return [{ cells: [...common, "In stock", asOfDate, it.quantity, asked, claimBy], record: { kind: "dealerInventory", index } }];
  });
  return [...shipments(statement, { dealer, part }, after, asOfDate, common), ...stock];
}

/** Shipped after one day and before another. */
function shipments(
  { facts }: CreditStatement,
  { dealer, part }: { readonly dealer: number; readonly part: number },
  after: CivilDate | undefined,
  before: CivilDate,
  common: readonly OwnCell[],
): readonly OwnRow[] {
  const { dealerShipments: all } = facts;
  if (all === undefined || after === undefined) return [];
  const rows: { readonly date: CivilDate; readonly row: OwnRow }[] = [];
  for (let index = 0; index < all.count; index++) {
    const date = all.shipDate[index]!;
    if (all.dealer[index] !== dealer || all.part[index] !== part || date <= after || date >= before) continue;
    const cells = [...common, "Shipped", date, all.quantity[index]!, undefined, undefined];
    rows.push({ date, row: { cells, record: { kind: "dealerShipments", index } } });
  }
  return rows.sort((a, b) => a.date - b.date).map(({ row }) => row);
}

const creditOf = ({ sheetFigures }: CreditStatement, record: number): number =>
  sheetFigures
    .filter(({ right }) => right.sheet === "Dealer inventory")
    .flatMap(({ lines }) => lines)
    .reduce((sum, line) => sum + (line.record === record ? line.credit : 0), 0);
