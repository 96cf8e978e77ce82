/** Stock on hand and sales of the months before it, by part and warehouse. */
import type { CivilDate } from "../../base/calendar";
import { finding, type Finding } from "../../base/finding";
import { dayText } from "../../base/inWords";
import { NONE, type Facts } from "../../base/records";
import { inStretches, type InSteps } from "../../base/steps";
import type { Agreed } from "../../agreement/inForce";
import { daysOfStock, salesSpan, type DaysOfStock, type SalesSpan } from "./rule";
import { words } from "./words";

export interface StockDays {
  readonly part: number;
  /** NONE where stock is not told apart by warehouse, or the cell is blank. */
  readonly warehouse: number;
  /** The day of the part's latest report. */
  readonly reportDate: CivilDate;
  readonly span: SalesSpan;
  readonly targetDays: number | undefined;
  readonly onHand: number;
  readonly sold: number;
  readonly lasts: DaysOfStock | undefined;
}

/**
 * Days of stock of every part with a report; undefined without a Sales sheet. A part's warehouses are those of its latest report and those
 * that sold it in the months before.
 */
export function* stockDays(agreed: Agreed, facts: Facts, found: (finding: Finding) => void): InSteps<readonly StockDays[] | undefined> {
  const { sales } = facts;
  if (sales === undefined) return undefined;
  const counting = new Counting(agreed, facts);
  yield* inStretches(facts.inventory.count, (from, to) => counting.findReports(from, to));
  yield* inStretches(facts.inventory.count, (from, to) => counting.addStock(from, to));
  yield* inStretches(sales.count, (from, to) => counting.addSales(from, to));
  const all = counting.all();
  const short = salesShort(facts, all);
  if (short) found(short);
  return all;
}

interface Place {
  readonly part: number;
  readonly warehouse: number;
  onHand: number;
  sold: number;
}

class Counting {
  private readonly reportOf = new Map<number, CivilDate>();
  private readonly spans = new Map<CivilDate, SalesSpan>();
  private readonly places = new Map<string, Place>();
  private readonly byWarehouse: boolean;

  constructor(
    private readonly agreed: Agreed,
    private readonly facts: Facts,
  ) {
    this.byWarehouse = facts.inventory.warehouse !== undefined && facts.sales!.warehouse.some((it) => it !== NONE);
  }

  findReports(from: number, to: number): void {
    const { part, asOfDate } = this.facts.inventory;
    for (let i = from; i < to; i++) if (asOfDate[i]! > (this.reportOf.get(part[i]!) ?? -1)) this.reportOf.set(part[i]!, asOfDate[i]!);
  }

  addStock(from: number, to: number): void {
    const { part, asOfDate, onHand, warehouse } = this.facts.inventory;
    for (let i = from; i < to; i++)
      if (asOfDate[i] === this.reportOf.get(part[i]!)) this.placeOf(part[i]!, warehouse?.[i] ?? NONE).onHand += onHand[i]!;
  }

  addSales(from: number, to: number): void {
    const { part, saleDate, quantity, warehouse } = this.facts.sales!;
    for (let i = from; i < to; i++) {
      const reportDate = this.reportOf.get(part[i]!);
      if (reportDate === undefined || saleDate[i]! > reportDate || saleDate[i]! <= this.spanOf(reportDate).after) continue;
      this.placeOf(part[i]!, warehouse[i]!).sold += quantity[i]!;
    }
  }

  /** Parts in the order of their first stock row, within a part warehouses likewise; those that only sold stand behind. */
  all(): readonly StockDays[] {
    const order = new Map([...this.reportOf.keys()].map((part, i) => [part, i]));
    return [...this.places.values()].sort((a, b) => order.get(a.part)! - order.get(b.part)!).map((place) => this.stockDaysOf(place));
  }

  private stockDaysOf({ part, warehouse, onHand, sold }: Place): StockDays {
    const reportDate = this.reportOf.get(part)!;
    const span = this.spanOf(reportDate);
    const terms = this.agreed.on("asOf", reportDate);
    const lasts = daysOfStock(terms, { onHand, sold, span });
    return { part, warehouse, reportDate, span, targetDays: terms["inventory.targetDays"], onHand, sold, lasts };
  }

  private placeOf(part: number, warehouse: number): Place {
    const at = this.byWarehouse ? warehouse : NONE;
    const key = `${part} ${at}`;
    const place = this.places.get(key) ?? { part, warehouse: at, onHand: 0, sold: 0 };
    this.places.set(key, place);
    return place;
  }

  private spanOf(reportDate: CivilDate): SalesSpan {
    const known = this.spans.get(reportDate);
    if (known) return known;
    const span = salesSpan(this.agreed.on("asOf", reportDate), reportDate);
    this.spans.set(reportDate, span);
    return span;
  }
}

/** That the sheet's sales begin after the first day of a span: the rate is too low by the days that it lacks. */
function salesShort({ sales }: Facts, all: readonly StockDays[]): Finding | undefined {
  if (sales!.count === 0) return undefined;
  let first = 0;
  for (let i = 1; i < sales!.count; i++) if (sales!.saleDate[i]! < sales!.saleDate[first]!) first = i;
  const firstSale = sales!.saleDate[first]!;
  const short = all.filter(({ span }) => firstSale > span.after + 1);
  if (short.length === 0) return undefined;
  const starts = short.reduce((least, { span }) => Math.min(least, span.after + 1), firstSale);
  const parts = new Set(short.map(({ part }) => part)).size;
  const text = words.salesShort(dayText(firstSale), dayText(starts), parts);
  return finding("SALES_SHORT", "6.4", text, { record: { kind: "sales", index: first } });
}
