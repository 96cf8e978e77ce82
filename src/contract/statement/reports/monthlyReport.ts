/**
 * The sheet Report 6.5: a month's sales-out and inventory report. It names dealers, as 6.5 asks, and bears no remarks and no prices.
 * Rule text: rules 8b, "Reports".
 */
import type { CivilDate } from "../../base/calendar";
import { NONE, type RecordRef } from "../../base/records";
import { historyMonths, isOrderOpenOn, stockReportDays, type ReportMonth } from "../../rights/monthlyReport/rule";
import { endedForCauseOn } from "../../rights/orderAcceptance/rule";
import type { CreditStatement } from "../statement";
import type { OwnCell, OwnRow, OwnTable } from "../tables/ownTable";
import { MONTHLY_REPORT_COLUMNS } from "./columns";

type Section = "Sold" | "Purchased" | "Returned" | "In stock" | "By region" | "Open order";
type Cells = Partial<Record<(typeof MONTHLY_REPORT_COLUMNS)[number]["heading"], OwnCell>>;

/**
 * The month's sales, each with where it went; what was invoiced and returned in it; the stock of each Friday of which there is a report; what
 * each region bought of each part in each of the trailing months, returns taken off; and the orders that are open at the month's end.
 *
 * @source 6.5 (i) to (v), and its footnote on point of sale.
 * @units  Units; below 0 for what came back. The day of a row by region is its month's last.
 * @blank  What the sheet Sales does not say of a sale; the warehouse of stock where Inventory or Sales has none.
 */
export function monthlyReportTable(statement: CreditStatement, month: ReportMonth): OwnTable {
  const rows = [soldRows, purchasedRows, stockRows, regionRows, openOrderRows].flatMap((of) => of(statement, month));
  return { sheet: "Report 6.5", columns: MONTHLY_REPORT_COLUMNS, rows };
}

const isIn = ({ starts, ends }: ReportMonth, day: CivilDate): boolean => day >= starts && day <= ends;

function rowOf({ name }: ReportMonth, section: Section, cells: Cells, record?: RecordRef): OwnRow {
  const all: Cells = { ...cells, "Report month": name, Section: section };
  return { cells: MONTHLY_REPORT_COLUMNS.map(({ heading }) => all[heading]), record };
}

/** The places of a column's days that lie within a month, in order of days. */
function placesIn(month: ReportMonth, days: Int32Array, count: number): readonly number[] {
  const places: number[] = [];
  for (let i = 0; i < count; i++) if (isIn(month, days[i]!)) places.push(i);
  return places.sort((a, b) => days[a]! - days[b]! || a - b);
}

function soldRows({ facts }: CreditStatement, month: ReportMonth): readonly OwnRow[] {
  const { sales, parts, dealers, warehouses, saleTexts } = facts;
  if (sales === undefined) return [];
  const text = (column: Int32Array | undefined, place: number): string | undefined => saleTexts?.[column?.[place] ?? NONE];
  return placesIn(month, sales.saleDate, sales.count).map((place) => {
    const cells: Cells = {
      Date: sales.saleDate[place]!,
      "Part number": parts.keys[sales.part[place]!]!,
      Quantity: sales.quantity[place]!,
      Warehouse: warehouses?.[sales.warehouse[place]!],
      Region: text(sales.region, place),
      Dealer: dealers?.[sales.dealer?.[place] ?? NONE],
      City: text(sales.city, place),
      State: text(sales.state, place),
      "Zip code": text(sales.zipCode, place),
      "Authorization number": text(sales.authorizationNumber, place),
    };
    return rowOf(month, "Sold", cells, { kind: "sales", index: place });
  });
}

function purchasedRows({ facts }: CreditStatement, month: ReportMonth): readonly OwnRow[] {
  const { invoices, parts, invoiceNumbers } = facts;
  return placesIn(month, invoices.invoiceDate, invoices.count).flatMap((place) => {
    const quantity = invoices.quantity[place]!;
    if (quantity === 0) return [];
    const cells: Cells = {
      Date: invoices.invoiceDate[place]!,
      Reference: invoiceNumbers?.[invoices.invoice[place]!],
      "Part number": parts.keys[invoices.part[place]!]!,
      Quantity: quantity,
    };
    return [rowOf(month, quantity > 0 ? "Purchased" : "Returned", cells, { kind: "invoices", index: place })];
  });
}

/** Rows of one part and warehouse are one. */
function stockRows({ facts: { inventory, parts, warehouses } }: CreditStatement, month: ReportMonth): readonly OwnRow[] {
  const fridays = new Set(stockReportDays(month));
  const stock = new Map<string, { readonly first: number; onHand: number }>();
  for (let row = 0; row < inventory.count; row++) {
    if (!fridays.has(inventory.asOfDate[row]!)) continue;
    const key = `${inventory.asOfDate[row]!} ${inventory.part[row]!} ${inventory.warehouse?.[row] ?? NONE}`;
    const of = stock.get(key);
    if (of) of.onHand += inventory.onHand[row]!;
    else stock.set(key, { first: row, onHand: inventory.onHand[row]! });
  }
  return [...stock.values()]
    .sort((a, b) => inventory.asOfDate[a.first]! - inventory.asOfDate[b.first]! || a.first - b.first)
    .map(({ first, onHand }) => {
      const cells: Cells = {
        Date: inventory.asOfDate[first]!,
        "Part number": parts.keys[inventory.part[first]!]!,
        Quantity: onHand,
        Warehouse: warehouses?.[inventory.warehouse?.[first] ?? NONE],
      };
      return rowOf(month, "In stock", cells, { kind: "inventory", index: first });
    });
}

interface RegionSum {
  readonly region: string | undefined;
  readonly part: string;
  readonly ends: CivilDate;
  units: number;
}

function regionRows({ facts, agreed }: CreditStatement, month: ReportMonth): readonly OwnRow[] {
  const { sales, parts, saleTexts } = facts;
  if (sales === undefined) return [];
  const months = historyMonths(agreed.on("asOf", month.ends), month);
  const first = months[0]?.starts ?? month.starts;
  const sums = new Map<string, RegionSum>();
  for (let i = 0; i < sales.count; i++) {
    const date = sales.saleDate[i]!;
    if (date < first || date > month.ends) continue;
    const { ends } = months.find((it) => isIn(it, date))!;
    const region = sales.region?.[i] ?? NONE;
    const key = `${region} ${sales.part[i]!} ${ends}`;
    const sum = sums.get(key) ?? { region: saleTexts?.[region], part: parts.keys[sales.part[i]!]!, ends, units: 0 };
    sum.units += sales.quantity[i]!;
    sums.set(key, sum);
  }
  return [...sums.values()]
    .sort((a, b) => compared(a.region ?? "", b.region ?? "") || compared(a.part, b.part) || a.ends - b.ends)
    .map(({ region, part, ends, units }) =>
      rowOf(month, "By region", { Date: ends, "Part number": part, Quantity: units, Region: region }),
    );
}

/** By their characters: a computer's language has no say in the order of a sheet. */
const compared = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

function openOrderRows({ facts, agreed }: CreditStatement, month: ReportMonth): readonly OwnRow[] {
  const { openOrders = [], orders, parts } = facts;
  const ended = endedForCauseOn(agreed);
  return openOrders
    .flatMap((order, index) => (isOrderOpenOn(agreed.on("asOf", order.receivedDate), order, month.ends, ended) ? [{ order, index }] : []))
    .sort((a, b) => a.order.receivedDate - b.order.receivedDate || a.index - b.index)
    .map(({ order: { order, part, quantity, receivedDate }, index }) => {
      const cells: Cells = { Date: receivedDate, Reference: orders?.[order], "Part number": parts.keys[part]!, Quantity: quantity };
      return rowOf(month, "Open order", cells, { kind: "openOrders", index });
    });
}
