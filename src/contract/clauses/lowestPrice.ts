/** 3.7(A), second sentence, for one purchase: the least price from the day of purchase to a later day. Rule text: rules 5. */
import type { CivilDate } from "../calendar";
import { Lots } from "../lots";
import type { Micros } from "../money";
import { UnitValues } from "./balancingUnitValue";
import type { NumberedChange } from "../priceChanges";
import { NO_DATE, NONE, type InvoiceLines } from "../records";

export interface DatedPrice {
  readonly from: CivilDate;
  readonly price: Micros;
}

/**
 * The least of what was paid, the price in force on the day of purchase, and every price from then to the day asked for.
 * It is the unit value of `balancing.creditBasis` = lowest for a part with this one purchase.
 *
 * @source 3.7(A), second sentence.
 * @units  Millionths of a dollar a unit.
 */
export function lowestPrice(paid: Micros, boughtOn: CivilDate, asOf: CivilDate, prices: readonly DatedPrice[]): Micros {
  // Of prices that start on the same day the least comes last: it is the one that counts as in force.
  const inOrder = [...prices].sort((a, b) => a.from - b.from || b.price - a.price);
  const changes = inOrder.map(({ from, price }, index): NumberedChange => ({
    index,
    part: 0,
    effectiveDate: from,
    newPrice: price,
    oldPrice: undefined,
    notice: undefined,
  }));
  const lots = new Lots({ "stock.acquiredOn": "invoice" }, purchase(paid, boughtOn), 1);
  lots.turnTo(0);
  const values = new UnitValues({ "balancing.creditBasis": "lowest", "balancing.neverAboveNetCost": "no" }, lots);
  values.turnTo(1, changes, asOf);
  values.find(0, paid, 0);
  return values.whole;
}

const purchase = (paid: Micros, boughtOn: CivilDate): InvoiceLines => ({
  count: 1,
  part: Int32Array.of(0),
  invoiceDate: Int32Array.of(boughtOn),
  shipDate: Int32Array.of(NO_DATE),
  quantity: Int32Array.of(1),
  unitPrice: Float64Array.of(paid),
  discount: Float64Array.of(0),
  creditsReceived: Float64Array.of(0),
  invoice: Int32Array.of(NONE),
  originalInvoice: Int32Array.of(NONE),
});
