import { type Day, dayOf, monthOf, yearOf } from "./day";
import { by, type Fraction, fraction, money, rounded, times, unitFigure, whole } from "./fraction";

/**
 * Section 8 a second time, of what stands on sheets of its own: dealers' price protection, payment, days of stock. Read from the rules alone
 * and written as plainly as possible: units are counted one by one, and every row looks at all others.
 */

export interface Fall {
  readonly part: string;
  readonly effective: Day;
  readonly oldPrice: Fraction | undefined;
  readonly newPrice: Fraction;
}
export interface Shipment {
  readonly dealer: string;
  readonly part: string;
  readonly quantity: number;
  readonly shipped: Day;
}
export interface DealerHolds {
  readonly dealer: string;
  readonly part: string;
  readonly quantity: number;
  readonly asOf: Day;
  readonly approved: boolean | undefined;
}

/** "6 units, 60.00, granted" a row, or "blank". */
export function dealerRows(
  falls: readonly Fall[],
  shipments: readonly Shipment[],
  holds: readonly DealerHolds[],
  windowDays: number | undefined,
): readonly string[] {
  const covered = holds.map(() => 0);
  return holds.map((row, place) => {
    const fall = falls.find((it) => it.part === row.part && it.effective === row.asOf && isFall(it));
    if (fall === undefined || windowDays === undefined || fall.oldPrice === undefined) return "blank";
    const sent = shipments
      .filter((it) => it.dealer === row.dealer && it.part === row.part)
      .filter((it) => row.asOf - it.shipped > 0 && row.asOf - it.shipped < windowDays)
      .reduce((sum, it) => sum + it.quantity, 0);
    const before = holds
      .slice(0, place)
      .reduce((sum, it, i) => (it.dealer === row.dealer && it.part === row.part && it.asOf === row.asOf ? sum + covered[i]! : sum), 0);
    if (row.approved !== false) while (covered[place]! < row.quantity && before + covered[place]! < sent) covered[place]!++;
    const each = fraction(
      fall.oldPrice.over * fall.newPrice.under - fall.newPrice.over * fall.oldPrice.under,
      fall.oldPrice.under * fall.newPrice.under,
    );
    const word = row.approved === undefined ? "awaits approval" : row.approved ? "granted" : "not granted";
    return `${covered[place]} units, ${money(times(whole(covered[place]!), each))}, ${word}`;
  });
}

const isFall = ({ oldPrice, newPrice }: Fall): boolean =>
  oldPrice === undefined || newPrice.over * oldPrice.under < oldPrice.over * newPrice.under;

export interface Bill {
  readonly dated: Day;
  readonly dueDate: Day | undefined;
  readonly isInitialOrder: boolean;
}
export interface PaymentTerms {
  readonly dueDays: number | undefined;
  readonly initialDays: number | undefined;
  readonly dueFrom: "invoice" | "receipt";
  readonly mailDays: number;
  readonly terminated: Day | undefined;
  readonly kind: string | undefined;
  readonly paymentDays: number;
}

/** The day on which an invoice is due; undefined: blank. */
export function dueDay({ dated, dueDate, isInitialOrder }: Bill, terms: PaymentTerms): Day | undefined {
  const days = isInitialOrder ? terms.initialDays : terms.dueDays;
  const from = terms.dueFrom === "receipt" ? dated + terms.mailDays : dated;
  const due = dueDate ?? (days === undefined ? undefined : from + days);
  if (due === undefined || terms.terminated === undefined || terms.kind !== "vendor-for-cause") return due;
  const atTheLatest = terms.terminated + terms.paymentDays;
  return atTheLatest < due ? atTheLatest : due;
}

/** The day so many months before, or that month's last where it lacks the day. */
function monthsBefore(day: Day, months: number): Day {
  const first = dayOf(yearOf(day), monthOf(day) - months, 1);
  const last = dayOf(yearOf(day), monthOf(day) - months + 1, 1) - 1;
  const ofMonth = day - dayOf(yearOf(day), monthOf(day), 1);
  return first + ofMonth > last ? last : first + ofMonth;
}

export interface Sale {
  readonly part: string;
  readonly quantity: number;
  readonly sold: Day;
}
export interface Report {
  readonly part: string;
  readonly onHand: number;
  readonly asOf: Day;
}

/** "24.0 days, 0.5 a day, short by 3", or "no sales", of a part's latest report. */
export function stockLasts(part: string, reports: readonly Report[], sales: readonly Sale[], months: number, target: number): string {
  const ofPart = reports.filter((it) => it.part === part);
  const latest = ofPart.reduce((most, it) => (it.asOf > most ? it.asOf : most), -Infinity);
  const onHand = ofPart.filter((it) => it.asOf === latest).reduce((sum, it) => sum + it.onHand, 0);
  const after = monthsBefore(latest, months);
  const sold = sales.filter((it) => it.part === part && it.sold > after && it.sold <= latest).reduce((sum, it) => sum + it.quantity, 0);
  if (sold <= 0) return "no sales";
  const rate = by(whole(sold), latest - after);
  const lasts = fraction(BigInt(onHand) * rate.under, rate.over);
  let needed = 0;
  while (BigInt(needed) * rate.under < BigInt(target) * rate.over) needed++;
  const shown = rounded(lasts, 1);
  const tenths = Number((shown.over * 10n) / shown.under);
  return `${(tenths / 10).toFixed(1)} days, ${unitFigure(rate)} a day, short by ${Math.max(0, needed - onHand)}`;
}

/** At which price an order is charged when a price changes (3.1); undefined: nobody entered the days that it hangs on. */
export function chargedAt(delivery: Day | undefined, received: Day | undefined, noticeDays: number | undefined): "old" | "new" | undefined {
  if (delivery === undefined || received === undefined || delivery <= received) return "old";
  if (noticeDays === undefined) return undefined;
  return delivery > received + noticeDays ? "new" : "old";
}
