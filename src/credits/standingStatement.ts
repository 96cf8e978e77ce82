/**
 * A small computation that stands still before its end, from the first fill on. Engines throw compiled code away with the last object of the
 * classes that it was compiled for; without one that is kept, every fill would begin as slowly as the first. What is kept takes a few kilobytes.
 */
import { NO_DATE, NONE, type Facts } from "../contract/base/records";
import { creditStatement } from "../contract/statement/creditStatement";
import type { Agreed } from "../contract/agreement/inForce";

const ints = (value: number): Int32Array => Int32Array.of(value);
const amounts = (value: number): Float64Array => Float64Array.of(value);
const A_DAY = 36_557;

/** A part with a lot of a unit, the unit in stock, and a fall of its price. */
const ONE_UNIT: Facts = {
  parts: { keys: ["-"] },
  inventory: {
    count: 1,
    part: ints(0),
    asOfDate: ints(A_DAY),
    onHand: ints(1),
    committed: ints(0),
    inTransitFromVendor: ints(0),
    inTransitBetweenWarehouses: ints(0),
    transitDate: ints(NO_DATE),
  },
  invoices: {
    count: 1,
    part: ints(0),
    invoiceDate: ints(A_DAY - 1),
    shipDate: ints(NO_DATE),
    quantity: ints(1),
    unitPrice: amounts(2e6),
    discount: amounts(0),
    creditsReceived: amounts(0),
    invoice: ints(NONE),
    originalInvoice: ints(NONE),
  },
  priceChanges: [{ part: 0, effectiveDate: A_DAY, newPrice: 1e6, oldPrice: undefined, notice: undefined }],
  discontinuations: [{ part: 0, sent: A_DAY, method: "mail", discontinuationDate: undefined }],
};

let standing: ReturnType<typeof creditStatement> | undefined;

/** Begins it where there is none; answers the one that stands. */
export function standingStatement(agreed: Agreed): ReturnType<typeof creditStatement> {
  if (standing) return standing;
  standing = creditStatement(agreed, ONE_UNIT);
  // Up to where its part has been worked through and all that works on it is still at hand.
  for (let step = standing.next(); !step.done && step.value.partsDone === 0;) step = standing.next();
  return standing;
}
