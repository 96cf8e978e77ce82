/** 3.7(A), second sentence: the price at which a unit goes back. Rule text: rules 5, "unit value". */
import type { CivilDate } from "../../base/calendar";
import { fromPriceChange, OWN_COST } from "../../stock/detailLines";
import { compareAmounts, spread, spreadRest, spreadWhole, type Micros, type UnitAmount } from "../../base/money";
import type { Lots } from "../../stock/lots";
import type { NumberedChange } from "../../stock/priceChanges";
import type { TermsOn } from "../../agreement/inForce";
import { countWhile } from "../../base/search";

export type UnitValueTerms = Pick<TermsOn<"asOf">, "balancing.creditBasis" | "balancing.neverAboveNetCost">;

/**
 * Values units of the part and day at hand. The value found last stands in `whole`, `rest` and `parts` (an exact unit amount), and in `from`
 * which price made it (as `DetailLines.valueFrom`): this is asked for every line of a large workbook, so no object is made for each.
 *
 * @source  3.7(A), second sentence (the word that names the price is withheld).
 * @units   Millionths of a dollar a unit, exact.
 * @reading `balancing.creditBasis`; `balancing.neverAboveNetCost` caps each value at the net unit cost.
 */
export class UnitValues {
  whole: Micros = 0;
  rest = 0;
  parts = 1;
  from = OWN_COST;
  private terms!: UnitValueTerms;
  private lotCount = 0;
  private changes: readonly NumberedChange[] = [];
  private readonly lowest: LowestPrices;

  constructor(private readonly lots: Lots) {
    this.lowest = new LowestPrices(lots);
  }

  /**
   * Turns to a day of the part at hand.
   * @param terms those in force on the day.
   * @param lotCount how many of the part's lots are dated on or before the day: those stand first.
   * @param changes the part's price changes by effective date.
   */
  turnTo(terms: UnitValueTerms, lotCount: number, changes: readonly NumberedChange[], date: CivilDate): void {
    this.terms = terms;
    this.lotCount = lotCount;
    this.changes = changes;
    this.inForce = lastUpTo(changes, date);
    this.lowest.turnTo(lotCount, changes, this.inForce);
  }
  /** The place of the newest change effective on or before the day, or -1. */
  private inForce = -1;

  /** Finds the value of a lot's units that still cost `costWhole + costRest / quantity` net. */
  find(lot: number, costWhole: Micros, costRest: number): void {
    const quantity = this.lots.quantity[lot]!;
    switch (this.terms["balancing.creditBasis"]) {
      case "lowest":
        this.lowest.find(lot);
        this.set(this.lowest.whole[lot]!, this.lowest.rest[lot]!, this.lowest.parts[lot]!, this.lowest.from[lot]!);
        break;
      case "paid":
        this.set(costWhole, costRest, quantity, OWN_COST);
        break;
      case "current":
        this.setCurrentPrice();
        break;
      case "last-or-current":
        this.setCurrentPrice();
        this.lowerToLastPurchase();
        break;
    }
    if (this.terms["balancing.neverAboveNetCost"] === "no") return;
    if (compareAmounts(costWhole, costRest, quantity, this.whole, this.rest, this.parts) < 0)
      this.set(costWhole, costRest, quantity, OWN_COST);
  }

  /** The newest price effective on or before the day, else the unit price of the part's newest lot. */
  private setCurrentPrice(): void {
    const { lots, lotCount } = this;
    const change = this.changes[this.inForce];
    if (change) return this.set(change.newPrice, 0, 1, fromPriceChange(change.index));
    const newest = lotCount > 0 ? lots.line[lotCount - 1]! : OWN_COST;
    this.set(newest === OWN_COST ? 0 : lots.invoices.unitPrice[newest]!, 0, 1, newest);
  }

  /** To what the part's newest lot was bought at, after its discount, where that is less. */
  private lowerToLastPurchase(): void {
    const last = this.lotCount - 1;
    if (last < 0) return;
    const { quantity, line: lineOf, invoices } = this.lots;
    const [line, parts] = [lineOf[last]!, quantity[last]!];
    const [price, discount] = [invoices.unitPrice[line]!, invoices.discount[line]!];
    const [whole, rest] = [spreadWhole(price, discount, parts), spreadRest(price, discount, parts)];
    if (compareAmounts(whole, rest, parts, this.whole, this.rest, this.parts) < 0) this.set(whole, rest, parts, line);
  }

  private set(whole: Micros, rest: number, parts: number, from: number): void {
    this.whole = whole;
    this.rest = rest;
    this.parts = parts;
    this.from = from;
  }
}

/**
 * The least price from a lot's date to the day: its own and every later lot's unit price after discount, the price in force when it was
 * bought, and every price that came into force since. Goes back in time only as far as lots are asked for, and keeps what it worked out.
 */
class LowestPrices {
  readonly whole: Float64Array;
  readonly rest: Int32Array;
  readonly parts: Int32Array;
  readonly from: Int32Array;
  private nextLot = -1;
  private changes: readonly NumberedChange[] = [];
  private nextChange = -1;
  /** The least price of everything gone back over so far. */
  private leastWhole: Micros = 0;
  private leastRest = 0;
  private leastParts = 1;
  private leastFrom = OWN_COST;

  constructor(private readonly lots: Lots) {
    this.whole = new Float64Array(lots.most);
    this.rest = new Int32Array(lots.most);
    this.parts = new Int32Array(lots.most);
    this.from = new Int32Array(lots.most);
  }

  turnTo(lotCount: number, changes: readonly NumberedChange[], lastChange: number): void {
    this.nextLot = lotCount - 1;
    this.changes = changes;
    this.nextChange = lastChange;
    this.leastWhole = Number.MAX_SAFE_INTEGER;
    this.leastRest = 0;
    this.leastParts = 1;
    this.leastFrom = OWN_COST;
  }

  /** Works out the value of a lot and of every newer one. */
  find(lot: number): void {
    while (this.nextLot >= lot) this.stepBack();
  }

  /** Goes back to the lots of one day. */
  private stepBack(): void {
    const { lots } = this;
    const { unitPrice, discount } = lots.invoices;
    const newestOfDay = this.nextLot;
    const day = lots.date[newestOfDay]!;
    while (this.nextLot >= 0 && lots.date[this.nextLot] === day) {
      const lot = this.nextLot--;
      const line = lots.line[lot]!;
      const quantity = lots.quantity[lot]!;
      this.lower(
        spreadWhole(unitPrice[line]!, discount[line]!, quantity),
        spreadRest(unitPrice[line]!, discount[line]!, quantity),
        quantity,
        line,
      );
    }
    while (this.nextChange >= 0 && this.changes[this.nextChange]!.effectiveDate > day) {
      const { newPrice, index } = this.changes[this.nextChange--]!;
      this.lower(newPrice, 0, 1, fromPriceChange(index));
    }
    for (let lot = newestOfDay; lot > this.nextLot; lot--) this.keep(lot);
  }

  private lower(whole: Micros, rest: number, parts: number, from: number): void {
    if (compareAmounts(whole, rest, parts, this.leastWhole, this.leastRest, this.leastParts) >= 0) return;
    this.leastWhole = whole;
    this.leastRest = rest;
    this.leastParts = parts;
    this.leastFrom = from;
  }

  /** A lot's value: the least price since, or the price in force on its day where that was lower still. */
  private keep(lot: number): void {
    const change = this.changes[this.nextChange];
    const inForce = change?.newPrice ?? Number.MAX_SAFE_INTEGER;
    const isLower = change !== undefined && (inForce < this.leastWhole || (inForce === this.leastWhole && this.leastRest > 0));
    this.whole[lot] = isLower ? inForce : this.leastWhole;
    this.rest[lot] = isLower ? 0 : this.leastRest;
    this.parts[lot] = isLower ? 1 : this.leastParts;
    this.from[lot] = isLower ? fromPriceChange(change.index) : this.fromOwnPrice(lot) ? this.lots.line[lot]! : this.leastFrom;
  }

  /** Where several prices are the least one, a lot's own is the one to name. */
  private fromOwnPrice(lot: number): boolean {
    const { unitPrice, discount } = this.lots.invoices;
    const line = this.lots.line[lot]!;
    const quantity = this.lots.quantity[lot]!;
    const whole = spreadWhole(unitPrice[line]!, discount[line]!, quantity);
    const rest = spreadRest(unitPrice[line]!, discount[line]!, quantity);
    return compareAmounts(whole, rest, quantity, this.leastWhole, this.leastRest, this.leastParts) === 0;
  }
}

/** The price in force, and nothing else. */
export const CURRENT_PRICE: UnitValueTerms = { "balancing.creditBasis": "current", "balancing.neverAboveNetCost": "no" };

/**
 * What was paid for a unit of a lot: its price less the line's discount.
 * @source 12.3, by its reading `paid`; 3.7(D) of other agreements.
 * @units  Exact.
 */
export function pricePaid(lots: Lots, lot: number): UnitAmount {
  const line = lots.line[lot]!;
  return spread(lots.invoices.unitPrice[line]!, lots.invoices.discount[line]!, lots.quantity[lot]!);
}

/** Changes stand by effective date. */
function lastUpTo(changes: readonly NumberedChange[], date: CivilDate): number {
  return countWhile(changes.length, (place) => changes[place]!.effectiveDate <= date) - 1;
}
