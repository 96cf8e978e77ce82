/**
 * Fees: a share that is kept of goods that go back. Which part of a credit a fee is kept of, and what it comes to: the last step, after every
 * limit and order. Rule text: rules 10, "Fee".
 */
import { SHARE_SCALE, type Cents, type Share } from "./money";

/**
 * What a fee is kept of.
 *
 * none           of nothing.
 * all            of everything that goes back.
 * without-order  of what no offsetting order covers.
 * above-limit    of what is above the limit, which goes back at the fee in the place of being refused.
 */
export type FeeOn = "none" | "all" | "without-order" | "above-limit";

/** A credit before any fee, and what covers it. */
export interface CreditBeforeFee {
  readonly credit: Cents;
  /** The credit that orders cover, and that is left of the limit, at most; either may be more than the credit. */
  readonly orders: Cents;
  readonly limit: Cents;
}

/**
 * The part of a credit that a fee is kept of.
 * @units Cents, whole: an order and a limit are amounts, so a unit may be covered in part.
 */
export function creditWithFee(on: FeeOn, { credit, orders, limit }: CreditBeforeFee): Cents {
  switch (on) {
    case "none":
      return 0;
    case "all":
      return credit;
    case "without-order":
      return Math.max(0, credit - orders);
    case "above-limit":
      return Math.max(0, credit - limit);
  }
}

/**
 * What is kept: a share of an amount, of which only a part bears the fee.
 * @param part of `credit`, as `creditWithFee` says. @param amount what the share is taken of, of all units: their credit, or what they cost once.
 * @rounding Half away from zero to the cent, once.
 */
export function feeKept(share: Share, amount: Cents, part: Cents, credit: Cents): Cents {
  if (part === 0 || credit === 0) return 0;
  const whole = BigInt(SHARE_SCALE) * BigInt(credit);
  return Number((2n * BigInt(share) * BigInt(amount) * BigInt(part) + whole) / (2n * whole));
}
