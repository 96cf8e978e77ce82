/** 3.7(A): inventory balancing: how much stock may go back in a quarter, and which. Rule text: rules 5. */
import { STATE, type State } from "../../base/standing";
import { isOnHand, KIND } from "../../base/unitKinds";
import {
  EARLIEST_DATE,
  fiscalQuarter,
  lastDayOfMonthIn,
  quarterTable,
  type CivilDate,
  type FiscalQuarter,
  type QuarterNumber,
} from "../../base/calendar";
import { BrokenPremise } from "../../base/errors";
import { KeptWith } from "../../base/keptWith";
import { netLineCents, shareOf, type Cents } from "../../base/money";
import type { InvoiceLines } from "../../base/records";
import { inStretches, runThrough, type InSteps } from "../../base/steps";
import type { Units } from "../../stock/partAtHand";
import type { Agreed, TermsOn } from "../../agreement/inForce";
import type { Terms } from "../../agreement/terms";

/** Why units may not go back, or do not. */
export type NotBalanced = "committed" | "inTransit" | "notInvoiced" | "requested" | "aboveLimit";

/** The terms of each quarter in which the right is exercised: those in force on its first day. Its limit is one for the whole quarter. */
export interface TermsOfQuarters {
  readonly firstMonth: number;
  readonly of: (quarter: QuarterNumber) => TermsOn<"quarter">;
}

/** @source 3.7(A), first sentence: a limit a quarter. */
export const termsOfQuarters = (agreed: Agreed): TermsOfQuarters => {
  const firstMonth = agreed.whole["fiscal.firstMonth"];
  return { firstMonth, of: (quarter) => agreed.on("quarter", fiscalQuarter(quarter, firstMonth).starts) };
};

/**
 * Net sales invoiced in each fiscal quarter that has lines, by quarter number. A return line counts against the quarter of its own date.
 *
 * @source   3.7(A), first sentence.
 * @units    Cents.
 * @rounding Each invoice line once, half away from zero; the sum is of rounded lines.
 * @reading  `balancing.netOfCredits`, as the quarter after has it, whose limit they make: whether credits received are deducted.
 */
export function netSalesByQuarter(termsOf: TermsOfQuarters, invoices: InvoiceLines): ReadonlyMap<QuarterNumber, Cents> {
  return runThrough(addingNetSales(termsOf, invoices));
}

/**
 * `netSalesByQuarter` in steps.
 * @source 3.7(A), first sentence.
 */
export function* addingNetSales(termsOf: TermsOfQuarters, invoices: InvoiceLines): InSteps<ReadonlyMap<QuarterNumber, Cents>> {
  const { firstMonth, of } = termsOf;
  const netOfCredits = (quarter: QuarterNumber): boolean => isNetOfCredits(of(quarter + 1));
  const known = keptSales.get(invoices);
  const isSame = known?.firstMonth === firstMonth && known.quarters.every((it) => it.isNetOfCredits === netOfCredits(it.quarter));
  const kept = isSame
    ? known
    : keptSales.keep(invoices, { firstMonth, quarters: yield* salesOfQuarters(firstMonth, netOfCredits, invoices) });
  return new Map(kept.quarters.map(({ quarter, sum }) => [quarter, sum]));
}

/** Net sales of a quarter, and the reading that they follow. */
interface QuarterSales {
  readonly quarter: QuarterNumber;
  readonly isNetOfCredits: boolean;
  readonly sum: Cents;
}

const keptSales = new KeptWith<InvoiceLines, { readonly firstMonth: number; readonly quarters: readonly QuarterSales[] }>();

function* salesOfQuarters(
  firstMonth: number,
  isNetOfCredits: (quarter: QuarterNumber) => boolean,
  { count, quantity, unitPrice, discount, creditsReceived, invoiceDate }: InvoiceLines,
): InSteps<readonly QuarterSales[]> {
  const quarters = quarterTable(firstMonth);
  const lowest = quarters[0]!;
  const sums = new Float64Array(quarters[quarters.length - 1]! - lowest + 1);
  const netOfCredits = new Int8Array(sums.length).fill(NOT_ASKED);
  yield* inStretches(count, (from, to) => {
    for (let i = from; i < to; i++) {
      const units = quantity[i]!;
      const quarter = quarters[invoiceDate[i]! - EARLIEST_DATE]! - lowest;
      if (netOfCredits[quarter] === NOT_ASKED) netOfCredits[quarter] = isNetOfCredits(quarter + lowest) ? 1 : 0;
      const deducted = discount[i]! + netOfCredits[quarter]! * creditsReceived[i]!;
      sums[quarter]! += units < 0 ? 0 - netLineCents(-units, unitPrice[i]!, deducted) : netLineCents(units, unitPrice[i]!, deducted);
    }
  });
  return Array.from(sums, (sum, quarter) => ({ quarter: quarter + lowest, isNetOfCredits: netOfCredits[quarter] === 1, sum })).filter(
    (_, quarter) => netOfCredits[quarter] !== NOT_ASKED,
  );
}

const NOT_ASKED = -1;
const isNetOfCredits = (terms: TermsOn<"quarter">): boolean => terms["balancing.netOfCredits"] === "yes";

/** One row of the Balancing limits sheet. `limit` and `remaining` are undefined while the percentage is withheld. */
export interface BalancingLimit {
  readonly quarterNumber: QuarterNumber;
  readonly quarter: FiscalQuarter;
  readonly precedingNetSales: Cents;
  readonly limit: Cents | undefined;
  readonly used: Cents;
  readonly remaining: Cents | undefined;
  readonly exerciseBy: CivilDate;
  /** The requests that use up the quarter's right, as they are called; undefined while it is not used up. */
  readonly usedUpBy?: readonly string[];
}

/**
 * How much stock, in credit value, may go back in a quarter: a percentage of the preceding quarter's net sales, less what requests
 * already used, to be exercised by the end of the quarter's second month.
 *
 * @source   3.7(A), first and third sentence; fiscal quarters by Exhibit C.
 * @rounding Half away from zero to the cent, once, on the limit.
 * @blank    `limit` and `remaining` while `balancing.limitPercent` is withheld.
 * @throws   BrokenPremise when `used` is above the limit: requests are settled against this limit.
 */
export function inventoryBalancingLimit(
  terms: Pick<Terms, "balancing.limitPercent" | "balancing.lastMonthOfQuarter" | "fiscal.firstMonth">,
  facts: {
    readonly quarterNumber: QuarterNumber;
    readonly precedingNetSales: Cents;
    readonly used: Cents;
    readonly usedUpBy?: readonly string[] | undefined;
  },
): BalancingLimit {
  const { quarterNumber, precedingNetSales, used, usedUpBy } = facts;
  const firstMonth = terms["fiscal.firstMonth"];
  const quarter = fiscalQuarter(quarterNumber, firstMonth);
  const percent = terms["balancing.limitPercent"];
  const limit = percent === undefined ? undefined : shareOf(percent, Math.max(0, precedingNetSales));
  if (limit !== undefined && used > limit) throw new BrokenPremise(`${quarter.name}: used ${used} > limit ${limit}`);
  return {
    quarterNumber,
    quarter,
    precedingNetSales,
    limit,
    used,
    remaining: limit === undefined ? undefined : limit - used,
    exerciseBy: lastDayOfMonthIn(quarterNumber, firstMonth, terms["balancing.lastMonthOfQuarter"]),
    ...(usedUpBy && { usedUpBy }),
  };
}

/**
 * How the right of a quarter stands on a day.
 * @source 3.7(A), first and third sentence.
 * @blank  `needsTerm` while `balancing.limitPercent` is withheld; `notMet` where the invoices do not reach the quarter before.
 * @refuses After the day to exercise it (`lapsed`); when nothing is left of the limit, or requests took the quarter's turn (`usedUp`).
 */
export function balancingStanding(
  limit: Pick<BalancingLimit, "remaining" | "exerciseBy" | "usedUpBy"> | undefined,
  date: CivilDate,
): State {
  if (limit === undefined) return STATE.notMet;
  if (limit.remaining === undefined) return STATE.needsTerm;
  if (date > limit.exerciseBy) return STATE.lapsed;
  return limit.remaining === 0 || limit.usedUpBy !== undefined ? STATE.usedUp : STATE.decided;
}

/**
 * Why a limit is 0 where sales are the reason; a limit of 0 looks like one that is used up otherwise.
 * @source 3.7(A), first sentence.
 */
export function noLimitBecause({ quarter, precedingNetSales }: BalancingLimit): string | undefined {
  if (precedingNetSales > 0) return undefined;
  const sales = precedingNetSales < 0 ? "were negative" : "were 0.00";
  return `net sales of the quarter before ${quarter.name} ${sales}, so its limit is 0.00`;
}

/**
 * The limits of every quarter from the one after the first invoiced quarter to the one after the last; a quarter without lines between
 * them had net sales of 0.
 * @source 3.7(A), first sentence.
 */
export function inventoryBalancingLimits(
  termsOf: TermsOfQuarters,
  netSales: ReadonlyMap<QuarterNumber, Cents>,
  used: ReadonlyMap<QuarterNumber, Cents>,
  usedUpBy: (quarter: QuarterNumber) => readonly string[] | undefined = () => undefined,
): readonly BalancingLimit[] {
  if (netSales.size === 0) return [];
  const invoiced = [...netSales.keys()];
  const first = invoiced.reduce((a, b) => Math.min(a, b));
  const last = invoiced.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const quarterNumber = first + i + 1;
    const precedingNetSales = netSales.get(quarterNumber - 1) ?? 0;
    return inventoryBalancingLimit(termsOf.of(quarterNumber), {
      quarterNumber,
      precedingNetSales,
      used: used.get(quarterNumber) ?? 0,
      usedUpBy: usedUpBy(quarterNumber),
    });
  });
}

/**
 * Whether units may go back for balancing: uncommitted stock on hand that no request holds; committed stock too by the reading; goods in
 * transit not.
 * @source  3.7(A), first sentence.
 * @reading `balancing.committed`.
 */
export function mayGoBack(
  terms: Pick<Terms, "balancing.committed">,
  { kind, isInvoiced, isRequested }: Pick<Units, "kind" | "isInvoiced" | "isRequested">,
): "covered" | NotBalanced {
  if (!isOnHand(kind)) return "inTransit";
  if (kind === KIND.committed && terms["balancing.committed"] === "excluded") return "committed";
  if (isRequested) return "requested";
  return isInvoiced ? "covered" : "notInvoiced";
}
