/** 3.7(B): returning defective products; 3.7(D) credits discontinued ones in the same words. Rule text: rules 6 and 7. */
import { lineCents, spread, type Cents, type Micros } from "../../base/money";
import { returnedUnitCredit } from "../discontinuation/rule";

/** Units that go back, and the invoice line that they came from. Its discount and credits are of the whole line. */
export interface ReturnedLine {
  readonly units: number;
  readonly unitPrice: Micros;
  readonly discount: Micros;
  readonly creditsReceived: Micros;
  /** Quantity of the invoice line; at least `units`. */
  readonly invoicedUnits: number;
}

/**
 * What returned units are credited: what they cost, less the discounts and credits received on them.
 *
 * @source   3.7(B), fourth sentence; 3.7(D), second sentence.
 * @units    Cents; prices, discount and credits in millionths of a dollar.
 * @rounding Half away from zero to the cent, once, on the units' line. Never below 0.
 */
export function returnCredit({ units, unitPrice, discount, creditsReceived, invoicedUnits }: ReturnedLine): Cents {
  if (units === 0) return 0;
  const { whole, rest, parts } = returnedUnitCredit(spread(unitPrice, discount + creditsReceived, invoicedUnits));
  return lineCents(units, whole, rest, parts);
}
