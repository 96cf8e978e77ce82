/** 3.7(A), second sentence: the price at which a unit goes back. Rule text: rules 5, "unit value". */
import type { CivilDate } from "../calendar";
import { compareAmounts, spreadRest, spreadWhole, wholeAmount, type UnitAmount } from "../money";
import type { Lots } from "../lots";
import type { InvoiceLines, PriceChange } from "../records";
import type { Terms } from "../terms";

/** The unit value of a lot's units, given what they still cost net. */
export type UnitValueRule = (lot: number, net: UnitAmount) => UnitAmount;

interface PartPrices {
  readonly lots: Lots;
  readonly invoices: InvoiceLines;
  /** Where the part's lots dated on or before the day stand. */
  readonly lotFrom: number;
  readonly lotEnd: number;
  /** The part's price changes by effective date. */
  readonly changes: readonly PriceChange[];
  readonly date: CivilDate;
}

const less = (a: UnitAmount, b: UnitAmount): UnitAmount => (compareAmounts(b.whole, b.rest, b.parts, a.whole, a.rest, a.parts) < 0 ? b : a);

/**
 * How units of a part are valued on a day.
 *
 * @source  3.7(A), second sentence (the word that names the price is withheld).
 * @units   Millionths of a dollar a unit, exact.
 * @reading `balancing.creditBasis`; `balancing.neverAboveNetCost` caps each value at the net unit cost.
 */
export function unitValueRule(terms: Pick<Terms, "balancing.creditBasis" | "balancing.neverAboveNetCost">, prices: PartPrices): UnitValueRule {
  const value = uncappedRule(terms, prices);
  return terms["balancing.neverAboveNetCost"] === "yes" ? (lot, net) => less(net, value(lot, net)) : value;
}

function uncappedRule(terms: Pick<Terms, "balancing.creditBasis">, prices: PartPrices): UnitValueRule {
  switch (terms["balancing.creditBasis"]) {
    case "lowest":
      return lowestSincePurchase(prices);
    case "paid":
      return (_lot, net) => net;
    case "current": {
      const current = currentPrice(prices);
      return () => current;
    }
  }
}

/** The newest price effective on or before the day, else the unit price of the part's newest lot. */
function currentPrice({ changes, date, lots, invoices, lotEnd }: PartPrices): UnitAmount {
  for (let i = changes.length - 1; i >= 0; i--) if (changes[i]!.effectiveDate <= date) return wholeAmount(changes[i]!.newPrice);
  return wholeAmount(invoices.unitPrice[lots.line[lotEnd - 1]!]!);
}

/**
 * The least price from a lot's date to the day: its own and every later lot's unit price after discount, the price in force when it was
 * bought, and every price that came into force since. Lots are asked from any side; what is worked out is kept.
 */
function lowestSincePurchase(prices: PartPrices): UnitValueRule {
  const { lots, invoices, lotFrom, lotEnd, changes, date } = prices;
  const lowest = new Map<CivilDate, UnitAmount>();
  let nextLot = lotEnd - 1;
  let nextChange = changes.length - 1;
  while (nextChange >= 0 && changes[nextChange]!.effectiveDate > date) nextChange--;
  let least: UnitAmount = { whole: Number.MAX_SAFE_INTEGER, rest: 0, parts: 1 };

  /** Goes back to the lots of one day and works out their value. */
  const stepBack = (): void => {
    const day = lots.date[nextLot]!;
    for (; nextLot >= lotFrom && lots.date[nextLot] === day; nextLot--) least = less(least, discountedPrice(invoices, lots.line[nextLot]!));
    for (; nextChange >= 0 && changes[nextChange]!.effectiveDate > day; nextChange--) least = less(least, wholeAmount(changes[nextChange]!.newPrice));
    const inForce = changes[nextChange];
    lowest.set(day, inForce === undefined ? least : less(least, wholeAmount(inForce.newPrice)));
  };

  return (lot) => {
    const day = lots.date[lot]!;
    while (nextLot >= lotFrom && lots.date[nextLot]! >= day) stepBack();
    return lowest.get(day)!;
  };
}

function discountedPrice(invoices: InvoiceLines, line: number): UnitAmount {
  const price = invoices.unitPrice[line]!;
  const discount = invoices.discount[line]!;
  if (discount === 0) return wholeAmount(price);
  const quantity = invoices.quantity[line]!;
  return { whole: spreadWhole(price, discount, quantity), rest: spreadRest(price, discount, quantity), parts: quantity };
}
