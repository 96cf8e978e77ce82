/**
 * The sheet Report 3.6(B): what dealers hold on the day of a price fall and what was shipped to them in the window before it. It names dealers,
 * as 3.6(B) asks, and bears no remarks. Rule text: rules 8b, "Reports".
 */
import { dayBeforeWindow } from "../../rights/dealerProtection/rule";
import type { ClaimRow } from "../claims/claimRows";
import type { CreditStatement } from "../statement";
import type { OwnCell, OwnRow, OwnTable } from "../tables/ownTable";
import { DEALER_REPORT_COLUMNS } from "./columns";

/**
 * Of each claim of 3.6(B): its shipments within the window, in order of their days, then its rows of dealer inventory with what each asks.
 *
 * @source 3.6(B), first sentence.
 * @units  Units, below 0 for what came back; dollars in whole cents.
 * @blank  Credit asked of shipments; Due by where the days to report are withheld or no notice date is known.
 */
export function dealerReportTable(statement: CreditStatement, claims: readonly ClaimRow[]): OwnTable {
  const given: Given = { statement, shipped: shipmentsByDealer(statement), held: stockByDealer(statement), asked: creditsByRow(statement) };
  return { sheet: "Report 3.6(B)", columns: DEALER_REPORT_COLUMNS, rows: claims.flatMap((claim) => rowsOf(given, claim)) };
}

/** What all claims draw on: places among shipments and stock by dealer and part, and cents by row of dealer inventory. */
interface Given {
  readonly statement: CreditStatement;
  readonly shipped: ReadonlyMap<string, readonly number[]>;
  readonly held: ReadonlyMap<string, readonly number[]>;
  readonly asked: ReadonlyMap<number, number>;
}

const dealerAndPart = (dealer: number, part: number): string => `${dealer} ${part}`;

function rowsOf({ statement, shipped, held, asked }: Given, { record, claimBy, status }: ClaimRow): readonly OwnRow[] {
  const { facts, agreed } = statement;
  const stock = facts.dealerInventory ?? [];
  const claimed = record?.kind === "dealerInventory" && status !== "withdrawn" ? stock[record.index] : undefined;
  if (claimed === undefined) return [];
  const { dealer, part, asOfDate } = claimed;
  const key = dealerAndPart(dealer, part);
  const common: readonly OwnCell[] = [asOfDate, facts.parts.keys[part]!, facts.dealers?.[dealer]];
  const after = dayBeforeWindow(agreed.on("effectiveDate", asOfDate), asOfDate) ?? asOfDate;
  const { shipDate, quantity } = facts.dealerShipments!;
  const shipments = (shipped.get(key) ?? [])
    .filter((index) => shipDate[index]! > after && shipDate[index]! < asOfDate)
    .sort((a, b) => shipDate[a]! - shipDate[b]! || a - b);
  return [
    ...shipments.map((index): OwnRow => {
      const cells = [...common, "Shipped", shipDate[index]!, quantity[index]!, undefined, undefined];
      return { cells, record: { kind: "dealerShipments", index } };
    }),
    ...(held.get(key) ?? []).flatMap((index): readonly OwnRow[] => {
      if (stock[index]!.asOfDate !== asOfDate) return [];
      const cells = [...common, "In stock", asOfDate, stock[index]!.quantity, asked.get(index) ?? 0, claimBy];
      return [{ cells, record: { kind: "dealerInventory", index } }];
    }),
  ];
}

function shipmentsByDealer({ facts: { dealerShipments: all } }: CreditStatement): Given["shipped"] {
  const places = new Map<string, number[]>();
  for (let index = 0; index < (all?.count ?? 0); index++) placed(places, dealerAndPart(all!.dealer[index]!, all!.part[index]!), index);
  return places;
}

function stockByDealer({ facts: { dealerInventory = [] } }: CreditStatement): Given["held"] {
  const places = new Map<string, number[]>();
  for (const [index, { dealer, part }] of dealerInventory.entries()) placed(places, dealerAndPart(dealer, part), index);
  return places;
}

function placed(places: Map<string, number[]>, key: string, index: number): void {
  const before = places.get(key);
  if (before) before.push(index);
  else places.set(key, [index]);
}

function creditsByRow({ sheetFigures }: CreditStatement): Given["asked"] {
  const credits = new Map<number, number>();
  for (const { right, lines } of sheetFigures)
    if (right.sheet === "Dealer inventory")
      for (const { record, credit } of lines) credits.set(record, (credits.get(record) ?? 0) + credit);
  return credits;
}
