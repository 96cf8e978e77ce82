import { chargedAt } from "./channel";
import { type Day, isoOf } from "./day";
import { type Report } from "./findings";
import { type Fraction, isLess, least, minus, money, rounded, sumOf, times, unitFigure, whole, zero } from "./fraction";
import { type Lot } from "./lots";
import { isDecrease } from "./protection";
import { type OrderRow, type PriceChange, type Records } from "./records";
import { type Terms } from "./terms";
import { type FurtherRow } from "./workbook";

/** A fall that protects an order: what each unit gets, and how many of its units are charged that price already. */
interface Fall {
  readonly change: PriceChange;
  readonly cost: Fraction;
  readonly unitCredit: Fraction;
  atNewPrice: number;
}
interface Protected {
  readonly row: OrderRow;
  readonly falls: readonly Fall[];
  readonly state: "decided" | "blank" | "no price";
  /** Whether some fall protects it, though its credit may not be known. */
  readonly isProtected: boolean;
  /** The day of the first that does. */
  readonly protectedFrom: Day | undefined;
  /** Whether a decrease of the part is on the sheet. */
  readonly isMet: boolean;
  readonly reason: string | undefined;
}

function acceptedOn(row: OrderRow, terms: Terms): Day | undefined {
  const from = row.isOral ? row.inWriting : row.received;
  const lapse = from === undefined ? undefined : from + terms.deemedAcceptedDays;
  const isRejected = lapse !== undefined && row.rejected !== undefined && row.rejected <= lapse;
  const days = [row.confirmed, row.shipped, isRejected ? undefined : lapse].filter((it) => it !== undefined);
  return days.length === 0 ? undefined : Math.min(...days);
}

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(day * 86_400_000).getUTCDay());

function businessDaysAfter(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0;) {
    at += 1;
    if (!isWeekend(at)) left -= 1;
  }
  return at;
}

function isCancelled({ cancelled, shipped }: OrderRow, { terminationDate, terminationKind }: Terms): boolean {
  if (cancelled !== undefined) return true;
  if (terminationDate === undefined || terminationKind !== "vendor-for-cause") return false;
  return shipped === undefined || shipped > terminationDate;
}

function protect(row: OrderRow, changes: readonly PriceChange[], terms: Terms, report: Report): Protected {
  const accepted = acceptedOn(row, terms);
  const falls: Fall[] = [];
  let price = row.price;
  let reason: string | undefined;
  const decreases = changes
    .filter((it) => it.part === row.part && isDecrease(it))
    .filter((it) => terms.creditBasis === "paid-less-new" || it.oldPrice !== undefined)
    .sort((a, b) => a.effective - b.effective);
  let isTermMissing = false;
  let protectedFrom: Day | undefined;
  let isPriceless = false;
  for (const change of decreases) {
    const { effective } = change;
    const isAccepted = accepted !== undefined && (terms.acceptedBy === "on" ? accepted <= effective : accepted < effective);
    if (isCancelled(row, terms)) reason = "cancelled";
    else if (!isAccepted) reason = "not accepted";
    else if (row.shipped !== undefined && row.shipped < effective) reason = "shipped before";
    else {
      const charged = chargedAt(row.delivery, change.received, terms.changeNoticeDays);
      if (charged === undefined) {
        report("TERM_MISSING:prices.changeNoticeDays", "Terms", 0);
        isTermMissing = true;
      } else if (charged === "new") {
        reason = "charged at the new price";
        price ??= change.oldPrice;
        if (price !== undefined) price = least(price, change.newPrice);
      } else {
        price ??= change.oldPrice;
        protectedFrom ??= effective;
        if (price === undefined) {
          report("ORDER_PRICE_MISSING", "Open orders", row.number);
          isPriceless = true;
          continue;
        }
        const from = terms.creditBasis === "old-less-new" ? change.oldPrice! : price;
        const fallen = isLess(change.newPrice, from) ? minus(from, change.newPrice) : zero;
        const unitCredit = least(fallen, price);
        falls.push({ change, cost: price, unitCredit, atNewPrice: 0 });
        price = minus(price, unitCredit);
      }
    }
  }
  const isProtected = isPriceless || falls.length > 0;
  if (isTermMissing || isPriceless)
    return { row, falls: [], state: isTermMissing ? "blank" : "no price", isProtected, protectedFrom, isMet: true, reason: undefined };
  return {
    row,
    falls,
    state: "decided",
    isProtected,
    protectedFrom,
    isMet: decreases.length > 0,
    reason: falls.length > 0 ? undefined : reason,
  };
}

/** After every day of a workbook. */
const FAR: Day = 1_000_000;

/** Open orders as section 8 tells them: what protects each row, and what of it follows to its invoice. */
export class Orders {
  private readonly rows: readonly Protected[];

  constructor(
    records: Records,
    lots: readonly Lot[],
    changes: readonly PriceChange[],
    private readonly terms: Terms,
    private readonly report: Report,
  ) {
    this.rows = records.orders.map((row) => protect(row, changes, terms, report));
    for (const row of this.rows) if (row.isProtected && row.row.shipped !== undefined) this.reportUnlessInvoiced(row.row, lots);
    for (const row of this.rows) if (row.isProtected) this.reportIfInvoicedBefore(row, lots);
    this.followToInvoices(lots);
  }

  /** Ours, beside the rules: units that are stock already, and open on paper alone. */
  private reportIfInvoicedBefore({ row, protectedFrom }: Protected, lots: readonly Lot[]): void {
    const isBefore = (day: Day | undefined): boolean => day !== undefined && day < protectedFrom!;
    const isSame = (it: { readonly part: string; readonly order: string }): boolean => it.part === row.part && it.order === row.order;
    const bought = lots
      .filter((it) => row.order !== "" && isSame(it.line) && isBefore(it.date))
      .reduce((sum, it) => sum + it.line.quantity, 0);
    const shipped = this.rows.filter((it) => isSame(it.row) && isBefore(it.row.shipped)).reduce((sum, it) => sum + it.row.quantity, 0);
    if (bought > shipped) this.report("ORDER_INVOICED_BEFORE", "Open orders", row.number);
  }

  private reportUnlessInvoiced(row: OrderRow, lots: readonly Lot[]): void {
    const isNamed = lots.some((it) => it.line.part === row.part && it.line.order !== "" && it.line.order === row.order);
    if (!isNamed) this.report("ORDER_INVOICE_UNKNOWN", "Open orders", row.number);
  }

  /** Units of the lots that name an order start with what its rows gave them: rows and lots in order, unit by unit. */
  private followToInvoices(lots: readonly Lot[]): void {
    const taken = new Map<Lot, number>();
    // Which row of an order went out on which invoice the rules leave open: by day of shipment, to invoices of the first fall's day or later.
    const byShipment = [...this.rows].sort((a, b) => (a.row.shipped ?? FAR) - (b.row.shipped ?? FAR) || a.row.number - b.row.number);
    for (const { row, falls } of byShipment) {
      if (falls.length === 0 || row.order === "") continue;
      let open = row.quantity;
      for (const lot of lots.filter((it) => it.line.part === row.part && it.line.order === row.order)) {
        if (lot.date < falls[0]!.change.effective) continue;
        while (open > 0 && (taken.get(lot) ?? 0) < lot.line.quantity) {
          const unit = (taken.get(lot) ?? 0) + 1;
          taken.set(lot, unit);
          open -= 1;
          for (const fall of falls) {
            // A unit that was charged no more than the new price has lost nothing, whether the fall came before its invoice or after.
            if (!isLess(fall.change.newPrice, lot.line.price)) fall.atNewPrice += 1;
            else if (fall.change.effective <= lot.date)
              lot.protections.push({ unit, effective: fall.change.effective, credit: fall.unitCredit, isOfOrder: true });
          }
        }
      }
    }
  }

  /** What each fall credits an order. */
  creditsOf({ row, falls }: Protected): Fraction[] {
    return falls.map((it) => rounded(times(whole(row.quantity - it.atNewPrice), it.unitCredit), 2));
  }

  credits(): Fraction[] {
    return this.rows.flatMap((it) => this.creditsOf(it));
  }

  answer(order: OrderRow): FurtherRow {
    const found = this.rows.find((it) => it.row === order)!;
    const { row, falls, state, isMet, reason } = found;
    const { terms } = this;
    const credits = this.creditsOf(found);
    const accepted = acceptedOn(row, terms);
    const writeBy = row.isOral ? businessDaysAfter(row.received, terms.oralConfirmBusinessDays) : undefined;
    if (writeBy !== undefined) {
      const isLate = row.inWriting === undefined ? (terms.calculationDate ?? -Infinity) > writeBy : row.inWriting > writeBy;
      if (isLate) this.report("ORAL_ORDER_UNCONFIRMED", "Open orders", row.number);
    }
    if (row.scheduled !== undefined && terms.cancelNoticeDays === undefined)
      this.report("TERM_MISSING:orders.cancelNoticeDays", "Terms", 0);
    const scheduled = (days: number | undefined): string | null =>
      row.scheduled === undefined || days === undefined ? null : isoOf(row.scheduled - days);
    return {
      columns: {
        "Accepted on": accepted === undefined ? null : isoOf(accepted),
        "Protected quantity": state === "blank" || !isMet ? null : falls.length > 0 || state === "no price" ? row.quantity : 0,
        "Price protection credit": state === "decided" && isMet ? money(sumOf(credits)) : null,
        "Cancel by": scheduled(terms.cancelNoticeDays),
        "Change location by": scheduled(terms.locationChangeDays),
        "Confirm in writing by": writeBy === undefined ? null : isoOf(writeBy),
      },
      reasons: reason === undefined ? {} : { [reason]: row.quantity },
      lines: falls.flatMap((it, at) => {
        const units = row.quantity - it.atNewPrice;
        const change = `${unitFigure(it.cost)} to ${unitFigure(it.change.newPrice)}: ${unitFigure(it.unitCredit)}`;
        return units === 0 ? [] : [`${units} ordered at ${change} = ${money(credits[at]!)}`];
      }),
    };
  }
}
