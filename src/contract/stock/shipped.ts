/** What was shipped of the part at hand, added up by day: the measure of caps. Rule text: rules 10, "caps". */
import { fiscalQuarter, quarterOf, type CivilDate } from "../base/calendar";
import { netLineCents, type Cents } from "../base/money";
import { shippedOn, type InvoiceLines } from "../base/records";
import { countWhile } from "../base/search";
import { daysEarlier } from "../base/window";

/** So many days or months or quarters before a day. */
export interface LastPeriods {
  readonly last: number;
  readonly unit: "days" | "months" | "quarters";
  /** Of the fiscal year. */
  readonly firstMonth: number;
}

/** Days, both included. */
export interface Span {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/**
 * The last days or months or quarters before a day, which itself is not in them.
 * @units Days and months are counted back from the day; quarters are whole fiscal ones, the latest that ended before the quarter of the day.
 */
export function lastBefore({ last, unit, firstMonth }: LastPeriods, day: CivilDate): Span {
  if (unit !== "quarters") return { first: daysEarlier(day, last, unit), last: day - 1 };
  const quarter = quarterOf(day, firstMonth);
  return { first: fiscalQuarter(quarter - last, firstMonth).starts, last: fiscalQuarter(quarter, firstMonth).starts - 1 };
}

/** The shipments of one part: invoice lines that are no returns, by ship date, else invoice date. */
export class ShippedOfPart {
  private readonly days: readonly CivilDate[];
  private readonly unitsUpTo: readonly number[];
  private readonly centsUpTo: readonly Cents[];

  /**
   * @param lines the part's invoice lines with a positive quantity.
   * @rounding Each line once, half away from zero to the cent, after its discount.
   */
  constructor(invoices: InvoiceLines, lines: Iterable<number>) {
    const { quantity, unitPrice, discount } = invoices;
    const shipped = [...lines].map((line) => ({ line, day: shippedOn(invoices, line) })).sort((a, b) => a.day - b.day);
    let units = 0;
    let cents = 0;
    this.days = shipped.map(({ day }) => day);
    this.unitsUpTo = shipped.map(({ line }) => (units += quantity[line]!));
    this.centsUpTo = shipped.map(({ line }) => (cents += netLineCents(quantity[line]!, unitPrice[line]!, discount[line]!)));
  }

  unitsIn = (span: Span): number => this.sumIn(span, this.unitsUpTo);
  centsIn = (span: Span): Cents => this.sumIn(span, this.centsUpTo);

  private sumIn({ first, last }: Span, upTo: readonly number[]): number {
    const before = countWhile(this.days.length, (place) => this.days[place]! < first);
    const until = countWhile(this.days.length, (place) => this.days[place]! <= last);
    return until <= before ? 0 : upTo[until - 1]! - (before === 0 ? 0 : upTo[before - 1]!);
  }
}
