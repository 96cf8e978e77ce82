/** The limits of all quarters, and the one that each inventory row stands under. Worked out once, before the first part. */
import type { CivilDate, QuarterNumber } from "../../base/calendar";
import { NONE, type Facts } from "../../base/records";
import type { ReturnRequest } from "../../base/requestRecords";
import type { Days } from "../../base/basePeriod";
import type { Cents } from "../../base/money";
import { runThrough, type InSteps } from "../../base/steps";
import { ALWAYS, type Agreed, type TermsOn } from "../../agreement/inForce";
import { PickedGoods, picksNothing } from "../goods";
import type { AskedApart, Given } from "../right";
import { addingLimits, isNetOfRotation, isOfDay, limitOn, type BalancingLimit, type LimitsGiven } from "./limit";
import { daysOfSharing, fiscalPeriod, periodOf, termsOfQuarters, type TermsOfQuarters } from "./periods";
import type { CountedLines } from "./sales";

export interface BalancingBasis {
  /** One a period, in order of time. */
  readonly limits: readonly BalancingLimit[];
  /** By inventory row: its place in `ofRows`, or -1. */
  readonly limitOfRow: Int32Array;
  /** The limits that rows stand under: those of the periods, or where the base of one rolls, one a day. */
  readonly ofRows: readonly BalancingLimit[];
  /** The terms that the limits of each period rest on. */
  readonly asked: ReadonlyMap<QuarterNumber, AskedApart>;
}

/** The limit that an inventory row stands under; undefined where the invoices do not reach the quarter before. */
export const limitOf = ({ ofRows, limitOfRow }: BalancingBasis, row: number): BalancingLimit | undefined => ofRows[limitOfRow[row]!];

/** What is left of each period's limit, once requests are settled. */
export function* balancingBasis({ agreed, facts, settlement, apart }: Given): InSteps<BalancingBasis> {
  const asked = new Map<QuarterNumber, AskedApart>();
  const whole = termsOfQuarters(agreed);
  const of = (period: QuarterNumber): TermsOn<"quarter"> => {
    const ofPeriod = asked.get(period) ?? apart();
    asked.set(period, ofPeriod);
    return termsOfQuarters(ofPeriod.agreed).of(period);
  };
  const termsOf: TermsOfQuarters = { ...whole, of };
  const given: LimitsGiven = {
    invoices: facts.invoices,
    used: (days) => settlement.used("balancing", days),
    usedUpBy: (period) => settlement.usedUpBy(period),
    linesOf: countedLines(facts),
    rotated: settlement.rotated,
  };
  const latest = latestDays(termsOf, facts);
  const limits = yield* addingLimits(termsOf, given, latest, periodsWithoutLimit(whole, facts));
  // Told where no limit asks for it, too: without invoices there are none, and it will be needed.
  if (limits.length === 0) askForPercent(agreed.on("quarter", ALWAYS));
  const rows = limits.some(({ quarterNumber }) => isOfDay(of(quarterNumber)))
    ? yield* limitsOfDays(termsOf, given, facts, limits, latest)
    : { ofRows: limits, limitOfRow: limitOfRows(termsOf, facts, limits) };
  return { limits, ...rows, asked };
}

/** The invoice lines of some goods: where a column of Inventory says which, by what all rows of their part say alike. */
const countedLines =
  (facts: Facts) =>
  (only: string, except: string): CountedLines | undefined => {
    if (picksNothing({ only, except })) return undefined;
    const goods = new PickedGoods(facts);
    // A base is asked whatever day it is: no age is.
    goods.turnTo({ only, except }, ALWAYS);
    return { key: JSON.stringify([only, except]), by: facts.inventory, admits: (line) => goods.refusal(NONE, line) === undefined };
  };

/** Periods without a limit in which stock is reported or goes back: no invoices have to reach them. */
function periodsWithoutLimit(termsOf: TermsOfQuarters, { inventory, returnRequests = [] }: Facts): readonly QuarterNumber[] {
  const days = new Set([...new Set(inventory.asOfDate), ...returnRequests.map(({ requestDate }) => requestDate)]);
  const periods = new Set([...days].map((day) => periodOf(termsOf, day)));
  return [...periods].filter((period) => termsOf.of(period)["balancing.limitedBy"] === "none");
}

const askForPercent = (terms: TermsOn<"quarter">): unknown => terms["balancing.limitedBy"] === "none" || terms["balancing.limitPercent"];

/** The day of the latest report or request of each period, else its first day: on it stands what the table says of a limit that is a day's. */
function latestDays(termsOf: TermsOfQuarters, { inventory, returnRequests = [] }: Facts): (period: QuarterNumber) => CivilDate {
  let latest: Map<QuarterNumber, CivilDate> | undefined;
  return (period) => {
    const { starts } = fiscalPeriod(termsOf, period);
    if (!isOfDay(termsOf.of(period))) return starts;
    latest ??= latestByPeriod(termsOf, [...new Set(inventory.asOfDate), ...balancingDays(returnRequests)]);
    return latest.get(period) ?? starts;
  };
}

const balancingDays = (requests: readonly ReturnRequest[]): readonly CivilDate[] =>
  requests.filter(({ right }) => right === "Balancing").map(({ requestDate }) => requestDate);

function latestByPeriod(termsOf: TermsOfQuarters, dates: readonly CivilDate[]): Map<QuarterNumber, CivilDate> {
  const latest = new Map<QuarterNumber, CivilDate>();
  for (const date of new Set(dates)) {
    const period = periodOf(termsOf, date);
    latest.set(period, Math.max(date, latest.get(period) ?? date));
  }
  return latest;
}

function limitOfRows(termsOf: TermsOfQuarters, facts: Facts, limits: readonly BalancingLimit[]): Int32Array {
  const places = new Map(limits.map(({ quarterNumber }, place) => [quarterNumber, place]));
  return placesOfDays(facts, (date) => places.get(periodOf(termsOf, date)) ?? -1);
}

/** A limit for every day that rows are dated on, less what requests used of it up to the latest day of its period. */
function* limitsOfDays(
  termsOf: TermsOfQuarters,
  given: LimitsGiven,
  facts: Facts,
  limits: readonly BalancingLimit[],
  latest: (period: QuarterNumber) => CivilDate,
): InSteps<Pick<BalancingBasis, "ofRows" | "limitOfRow">> {
  const known = new Set(limits.map(({ quarterNumber }) => quarterNumber));
  const places = new Map<CivilDate, number>();
  const ofRows: BalancingLimit[] = [];
  for (const date of new Set(facts.inventory.asOfDate)) {
    const period = periodOf(termsOf, date);
    if (known.has(period)) places.set(date, ofRows.push(yield* limitOn(termsOf, given, period, date, latest(period))) - 1);
  }
  return { ofRows, limitOfRow: placesOfDays(facts, (date) => places.get(date) ?? -1) };
}

/** What stands for each row's date, looked up once a day. */
function placesOfDays({ inventory }: Facts, placeOf: (date: CivilDate) => number): Int32Array {
  const known = new Map<CivilDate, number>();
  return inventory.asOfDate.map((date) => {
    const place = known.get(date) ?? placeOf(date);
    known.set(date, place);
    return place;
  });
}

/** The limits as requests meet them: before any of them, or where the base rolls or is net of what went back, as of the day. */
export class LimitsOfRequests {
  private readonly basis: BalancingBasis;
  private readonly termsOf: TermsOfQuarters;

  constructor(
    agreed: Agreed,
    private readonly facts: Facts,
    apart: Given["apart"],
    private readonly rotated: ((days: Days) => Cents) | undefined,
  ) {
    const nothingUsed = { used: () => 0, usedUpBy: () => undefined };
    const given = { agreed, facts, apart, settlement: nothingUsed, found: () => undefined, uses: () => undefined };
    this.basis = runThrough(balancingBasis(given));
    this.termsOf = termsOfQuarters(agreed);
  }

  /** Undefined where the invoices do not reach the base of the day's period. */
  on(day: CivilDate): { readonly limit: BalancingLimit; readonly counts: Days; readonly asked: AskedApart } | undefined {
    const period = periodOf(this.termsOf, day);
    const known = this.basis.limits.find(({ quarterNumber }) => quarterNumber === period);
    if (known === undefined) return undefined;
    const terms = this.termsOf.of(period);
    const stays = !isOfDay(terms) && !isNetOfRotation(terms);
    const given = { invoices: this.facts.invoices, used: () => 0, rotated: this.rotated, linesOf: countedLines(this.facts) };
    const limit = stays ? known : runThrough(limitOn(this.termsOf, given, period, day));
    return { limit, counts: daysOfSharing(terms, limit.quarter, day), asked: this.basis.asked.get(period)! };
  }
}
