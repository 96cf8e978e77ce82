/** What is kept of a row's credit as a fee, once it is known what goes back. Rule text: rules 10, "Fee". */
import { creditWithFee, feeKept, type CreditBeforeFee } from "../../base/fee";
import { shareOf, type Cents } from "../../base/money";
import type { FeeAsked } from "../../rights/requests/standing";
import { needsTerm, type Needed } from "../../rights/ruling";
import type { Fitting } from "./taking";

export interface KeptFee {
  readonly fee: Cents;
  /** The part of the credit that it is kept of. */
  readonly creditWithFee: Cents;
}

/**
 * @source   3.7(A) and 12.3, of other agreements.
 * @rounding Once a row, half away from zero to the cent: it is a detail line of its own.
 * @blank    While the share is withheld and some of the credit bears the fee.
 */
export function settledFee(
  asked: FeeAsked | undefined,
  { cents, paid }: Pick<Fitting, "cents" | "paid">,
  left: Omit<CreditBeforeFee, "credit">,
): KeptFee | Needed {
  const part = creditWithFee(asked?.on ?? "none", { ...left, credit: cents });
  const amount = asked?.of === "price-paid" ? paid() : cents;
  // Of everything a fee is kept even where nothing is credited any more.
  const ofAll = asked?.on === "all";
  if (asked === undefined || (ofAll ? amount : part) === 0) return { fee: 0, creditWithFee: 0 };
  if (asked.percent === undefined) return needsTerm(asked.term);
  return { fee: ofAll ? shareOf(asked.percent, amount) : feeKept(asked.percent, amount, part, cents), creditWithFee: part };
}
