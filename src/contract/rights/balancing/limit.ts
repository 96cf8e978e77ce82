/** 3.7(A): how much stock may go back in a period: a share of the sales before it. Rule text: rules 5; 10, "Base" and "Rotation". */
import { basePeriod, type Days } from "../../base/basePeriod";
import { fiscalQuarter, monthsLater, quarterOf, type CivilDate, type FiscalQuarter, type QuarterNumber } from "../../base/calendar";
import { BrokenPremise } from "../../base/errors";
import { dayText } from "../../base/inWords";
import { shareOf, type Cents } from "../../base/money";
import type { InvoiceLines } from "../../base/records";
import { runThrough, type InSteps } from "../../base/steps";
import type { TermName, Terms } from "../../agreement/terms";
import type { TermsOn } from "../../agreement/inForce";
import {
  daysOfUse,
  exerciseByOf,
  exerciseTerm,
  fiscalPeriod,
  outlastsPeriod,
  periodOf,
  type PeriodLength,
  type TermsOfQuarters,
} from "./periods";
import { dailySales, type CountedLines, type DailySales, type SalesReading } from "./sales";
import { words } from "./words";

/** Whether a base is the quarter before a period. */
export const isQuarterBefore = ({ starts }: FiscalQuarter, { from, to }: Days): boolean =>
  to === starts - 1 && monthsLater(from, 3) === starts;

/** What a right waits for: a term, the column Order date of Invoices, or the vendor's approval. */
export type LimitNeeds = TermName | "orderDates" | "approval";

/** One row of the Balancing limits sheet. */
export interface BalancingLimit {
  /** The number of its first fiscal quarter. */
  readonly quarterNumber: QuarterNumber;
  /** The period in which the right is exercised. */
  readonly quarter: FiscalQuarter;
  /** The days of the sales of which the share is taken; undefined while a term that says them is withheld. */
  readonly base: Days | undefined;
  /** Those sales, less what they are net of; undefined while they are not known. */
  readonly precedingNetSales: Cents | undefined;
  /** Undefined while a term that makes it is withheld, and where nothing limits what goes back. */
  readonly limit: Cents | undefined;
  readonly isUnlimited: boolean;
  readonly used: Cents;
  /** The first day of the requests that use it, where these are not those of the period alone. */
  readonly usedFrom?: CivilDate;
  readonly remaining: Cents | undefined;
  /** Undefined while its term is withheld, and where the right may be exercised on any day. */
  readonly exerciseBy: CivilDate | undefined;
  /** The withheld term, or what is not there, that leaves the right blank. */
  readonly needs: LimitNeeds | undefined;
  /** How much more awaits the vendor's approval; undefined where no more may go back, or its share is withheld. */
  readonly awaitsApproval: Cents | undefined;
  /** The requests that use up the quarter's right, as they are called; undefined while it is not used up. */
  readonly usedUpBy?: readonly string[];
}

/** What was used of a limit. */
export interface LimitUsed {
  readonly used: Cents;
  readonly usedFrom?: CivilDate | undefined;
  readonly usedUpBy?: readonly string[] | undefined;
}

type LimitTerms = Pick<
  Terms,
  | "balancing.limitedBy"
  | "balancing.limitPercent"
  | "balancing.secondTier"
  | "balancing.secondTierPercent"
  | "balancing.exercise"
  | "balancing.exerciseDays"
  | "balancing.lastMonthOfQuarter"
  | "fiscal.firstMonth"
>;

/** The sales that a limit is a share of. */
export interface LimitBase {
  readonly days: Days | undefined;
  readonly sales: Cents | undefined;
  /** Why they are not known. */
  readonly needs?: LimitNeeds;
}

/**
 * How much stock, in credit value, may go back in a period: a percentage of the sales of its base, less what requests already used, to be
 * exercised by a day. The agreement of this house: of the preceding quarter's net sales, by the end of the quarter's second month.
 *
 * @source   3.7(A), first and third sentence; fiscal quarters by Exhibit C.
 * @rounding Half away from zero to the cent, once, on the limit.
 * @blank    `limit` and `remaining` while `balancing.limitPercent` or what makes the base is withheld.
 * @throws   BrokenPremise when `used` is above a limit that stays: requests are settled against it.
 */
export function inventoryBalancingLimit(
  terms: LimitTerms,
  { unit, quarters }: Pick<PeriodLength, "unit" | "quarters">,
  facts: LimitUsed & { readonly quarterNumber: QuarterNumber; readonly base: LimitBase; readonly mayShrink?: boolean },
): BalancingLimit {
  const { quarterNumber, base, used, usedFrom, usedUpBy, mayShrink = false } = facts;
  const length = { firstMonth: terms["fiscal.firstMonth"], unit, quarters };
  const quarter = fiscalPeriod(length, quarterNumber);
  const exerciseBy = exerciseByOf(terms, length, quarterNumber);
  const isUnlimited = terms["balancing.limitedBy"] === "none";
  const limit = isUnlimited ? undefined : shareOfSales(terms["balancing.limitPercent"], base.sales);
  if (limit !== undefined && used > limit && !mayShrink) throw new BrokenPremise(`${quarter.name}: used ${used} > limit ${limit}`);
  return {
    quarterNumber,
    quarter,
    base: base.days,
    precedingNetSales: base.sales,
    limit,
    isUnlimited,
    used,
    remaining: limit === undefined ? undefined : Math.max(0, limit - used),
    exerciseBy,
    needs: neededOf(terms, base, isUnlimited, exerciseBy),
    awaitsApproval: awaitsApproval(terms, base, limit),
    ...(usedFrom !== undefined && { usedFrom }),
    ...(usedUpBy && { usedUpBy }),
  };
}

const shareOfSales = (percent: number | undefined, sales: Cents | undefined): Cents | undefined =>
  percent === undefined || sales === undefined ? undefined : shareOf(percent, Math.max(0, sales));

/** The second tier, where there is one: what it adds to the first. It is in no figure, because it rests on the vendor's approval. */
function awaitsApproval(terms: LimitTerms, base: LimitBase, limit: Cents | undefined): Cents | undefined {
  if (terms["balancing.secondTier"] === "none" || limit === undefined) return undefined;
  const second = shareOfSales(terms["balancing.secondTierPercent"], base.sales);
  return second === undefined ? undefined : Math.max(0, second - limit);
}

/** The first thing that leaves the right blank, in the order in which it is worked out. */
function neededOf(terms: LimitTerms, base: LimitBase, isUnlimited: boolean, exerciseBy: CivilDate | undefined): BalancingLimit["needs"] {
  if (!isUnlimited && terms["balancing.limitPercent"] === undefined) return "balancing.limitPercent";
  if (!isUnlimited && base.needs) return base.needs;
  return exerciseBy === undefined ? exerciseTerm(terms) : undefined;
}

/**
 * Why a limit is 0 where sales are the reason; a limit of 0 looks like one that is used up otherwise.
 * @source 3.7(A), first sentence.
 */
export function noLimitBecause({ quarter, precedingNetSales, isUnlimited, base }: BalancingLimit): string | undefined {
  if (isUnlimited || precedingNetSales === undefined || precedingNetSales > 0 || base === undefined) return undefined;
  return words.noSales(salesInWords(quarter, base), precedingNetSales < 0);
}

/** "the quarter before FY2000 Q2", or the days where the base is another one. */
function salesInWords(quarter: FiscalQuarter, base: Days): string {
  const { from, to } = base;
  return isQuarterBefore(quarter, base) ? words.quarterBefore(quarter.name) : words.base(dayText(from), dayText(to), quarter.name);
}

/** Every line, on the day of its invoice. */
const ALL: SalesReading = { measure: "invoiced", isNetOfCredits: true, isNetOfReturns: true };

/** What limits are worked out of. */
export interface LimitsGiven {
  readonly invoices: InvoiceLines;
  /** What requests of some days, both included, used of a limit; and which of them used up a period's right. */
  readonly used: (days: Days) => Cents;
  readonly usedUpBy?: (period: QuarterNumber) => readonly string[] | undefined;
  /** The lines that two filters let in; undefined where they let in all. Without it there are none to be asked. */
  readonly linesOf?: ((only: string, except: string) => CountedLines | undefined) | undefined;
  /** Credits of goods that went back to balance inventory on these days. */
  readonly rotated?: ((days: Days) => Cents) | undefined;
}

/**
 * The limit of a period as it stands on a day; it is another one from day to day only where its base rolls.
 * @param upTo a later day whose requests count, too.
 * @source 3.7(A), first sentence.
 */
export function* limitOn(
  termsOf: TermsOfQuarters,
  given: LimitsGiven,
  period: QuarterNumber,
  day: CivilDate,
  upTo: CivilDate = day,
): InSteps<BalancingLimit> {
  const terms = termsOf.of(period);
  const days = fiscalPeriod(termsOf, period);
  const base = yield* baseOn(terms, days, given, day);
  const mayShrink = isOfDay(terms) || isNetOfRotation(terms);
  const { used, usedUpBy } = given;
  const ofUse = daysOfUse(terms, days, day, upTo);
  return inventoryBalancingLimit(terms, termsOf, {
    quarterNumber: period,
    base,
    used: used(ofUse),
    usedFrom: outlastsPeriod(terms) ? ofUse.from : undefined,
    usedUpBy: usedUpBy?.(period),
    mayShrink,
  });
}

/** Whether a limit, or what is used of it, is another one from day to day. */
export const isOfDay = (terms: TermsOn<"quarter">): boolean => terms["balancing.baseEnds"] === "rolling" || outlastsPeriod(terms);

/** What went back before is deducted by itself only where returns are not: else they are deducted once, as the lines that they are. */
export const isNetOfRotation = (terms: Pick<Terms, "balancing.netOfReturns" | "balancing.netOfRotation">): boolean =>
  terms["balancing.netOfReturns"] === "no" && terms["balancing.netOfRotation"] === "yes";

/** The sales of which a period's share is taken, on a day. */
function* baseOn(
  terms: TermsOn<"quarter">,
  { starts, ends }: FiscalQuarter,
  { invoices, rotated, linesOf }: LimitsGiven,
  day: CivilDate,
): InSteps<LimitBase> {
  if (terms["balancing.limitedBy"] === "none") return { days: undefined, sales: undefined };
  const last = terms["balancing.basePeriods"];
  if (last === undefined) return { days: undefined, sales: undefined, needs: "balancing.basePeriods" };
  const baseEnds = terms["balancing.baseEnds"];
  const days = basePeriod({ last, unit: terms["balancing.baseUnit"], ends: baseEnds }, { from: starts, to: ends }, day);
  // What goes back in a period would make the limit of what may go back in it.
  if (isNetOfRotation(terms) && baseEnds === "current") return { days, sales: undefined, needs: "balancing.netOfRotation" };
  const [only, except] = [terms["balancing.baseOnly"], terms["balancing.baseExcept"]];
  if (only === undefined) return { days, sales: undefined, needs: "balancing.baseOnly" };
  if (except === undefined) return { days, sales: undefined, needs: "balancing.baseExcept" };
  const reading = salesReading(terms);
  if (reading.measure === "ordered" && invoices.orderDate === undefined) return { days, sales: undefined, needs: "orderDates" };
  const sales = (yield* dailySales(invoices, reading, linesOf?.(only, except))).between(days.from, days.to);
  return { days, sales: isNetOfRotation(terms) ? sales - (rotated?.(days) ?? 0) : sales };
}

const salesReading = (terms: TermsOn<"quarter">): SalesReading => ({
  measure: terms["balancing.base"],
  isNetOfCredits: terms["balancing.netOfCredits"] === "yes",
  isNetOfReturns: terms["balancing.netOfReturns"] === "yes",
});

/**
 * The periods that limits are worked out for: from the first whose base reaches the invoices to the one after the last invoice.
 * @source 3.7(A), first sentence: the quarter before has to be invoiced.
 */
export function periodsMet(termsOf: TermsOfQuarters, days: DailySales["days"]): readonly QuarterNumber[] {
  if (days === undefined) return [];
  const { quarters } = termsOf;
  const first = periodOf(termsOf, days.first);
  const last = periodOf(termsOf, days.last) + quarters;
  const begins = termsOf.of(first)["balancing.baseEnds"] === "preceding" ? first + quarters : first;
  const periods: QuarterNumber[] = [];
  for (let period = begins; period <= last; period += quarters) periods.push(period);
  return periods;
}

/**
 * The limits of those periods; one whose base rolls as it stands on the day that `dayOf` says of its period.
 * @param further periods that need no invoices.
 * @source 3.7(A), first sentence.
 */
export function* addingLimits(
  termsOf: TermsOfQuarters,
  given: LimitsGiven,
  dayOf: (period: QuarterNumber) => CivilDate = (period) => fiscalPeriod(termsOf, period).starts,
  further: readonly QuarterNumber[] = [],
): InSteps<readonly BalancingLimit[]> {
  const invoiced = yield* dailySales(given.invoices, ALL);
  const limits: BalancingLimit[] = [];
  const periods = new Set([...periodsMet(termsOf, invoiced.days), ...further]);
  for (const period of [...periods].sort((a, b) => a - b)) limits.push(yield* limitOn(termsOf, given, period, dayOf(period)));
  return limits;
}

/** `addingLimits` at once. */
export const inventoryBalancingLimits = (termsOf: TermsOfQuarters, given: LimitsGiven): readonly BalancingLimit[] =>
  runThrough(addingLimits(termsOf, given));

/**
 * Net sales invoiced in each fiscal quarter that has lines, by quarter number, as the period after it has them deducted.
 * @source 3.7(A), first sentence. Their base is that of one preceding quarter.
 * @units  Cents.
 */
export function netSalesByQuarter(termsOf: TermsOfQuarters, invoices: InvoiceLines): ReadonlyMap<QuarterNumber, Cents> {
  const sums = new Map<QuarterNumber, Cents>();
  const { firstMonth, of } = termsOf;
  const { days } = runThrough(dailySales(invoices, ALL));
  if (days === undefined) return sums;
  for (let quarter = quarterOf(days.first, firstMonth); quarter <= quarterOf(days.last, firstMonth); quarter++) {
    const sales = runThrough(dailySales(invoices, salesReading(of(quarter + 1))));
    const { starts, ends } = fiscalQuarter(quarter, firstMonth);
    if (sales.hasLines(starts, ends)) sums.set(quarter, sales.between(starts, ends));
  }
  return sums;
}
