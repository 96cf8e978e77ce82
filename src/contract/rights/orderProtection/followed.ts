/**
 * The credit of an order follows it to its invoice: the lots that name a protected order start with its credits taken off, and what was
 * invoiced at the new price gets none. Rule text: rules 8, "open orders".
 */
import { Heap } from "../../base/heap";
import { NONE, type InvoiceLines } from "../../base/records";
import type { StartingCredit, StartingCredits } from "../../stock/startingCosts";
import { countWhile } from "../../base/search";
import { inStretches, type InSteps } from "../../base/steps";
import { coveringFalls, creditingFalls, type OrderStanding } from "./falls";

/** A purchase that names an order. */
interface OrderedLot {
  readonly line: number;
  readonly date: number;
}

export interface FollowedOrders {
  readonly starting: StartingCredits;
  /** Whether a lot names the order. */
  readonly isNamed: (standing: OrderStanding) => boolean;
  /**
   * Whether lots of before the first fall that protects an order hold more units than rows of the order are said to have been shipped by then:
   * these units are stock already, and the order is open on paper alone.
   */
  readonly isInvoicedBefore: (standing: OrderStanding) => boolean;
}

/** One number for a part and an order. */
const keyOf = (part: number, order: number): number => part * 2 ** 31 + order;

/**
 * Matches orders to the lots that name them: those shipped first to the oldest lots, a lot's lowest units first. Only a lot that is dated on or
 * after the first fall that protects an order can hold its units: what was invoiced before was no open order any more.
 * Notes in the falls what was invoiced at the new price.
 *
 * @param lotDates by invoice line.
 * @returns by part and invoice line: what units cost less from the lot's day on; and the orders that no lot names.
 */
export function* followToInvoices(
  standings: readonly OrderStanding[],
  invoices: InvoiceLines,
  lotDates: Int32Array,
): InSteps<FollowedOrders> {
  const protectedOnes = byOrder(standings.filter((it) => coveringFalls(it).length > 0));
  const lots = yield* lotsNaming(protectedOnes, invoices, lotDates);
  const starting = new Map<number, Map<number, StartingCredit[]>>();
  for (const [key, orders] of protectedOnes) {
    const open = new OrdersToMatch(orders);
    for (const lot of lots.get(key) ?? []) {
      const credits = matchLot(lot, open, invoices);
      if (credits.length === 0) continue;
      const { part } = orders[0]!.order;
      starting.set(part, (starting.get(part) ?? new Map<number, StartingCredit[]>()).set(lot.line, credits));
    }
  }
  const shipped = unitsShipped(standings, protectedOnes);
  const bought = new Map(
    [...lots].map(([key, ofOrder]) => [key, unitsByDay(ofOrder.map(({ line, date }) => [date, invoices.quantity[line]!]))]),
  );
  return {
    starting,
    isNamed: ({ order }) => lots.has(keyOf(order.part, order.order)),
    isInvoicedBefore: (standing) => {
      const key = keyOf(standing.order.part, standing.order.order);
      const first = coveringFalls(standing)[0]?.change.effectiveDate;
      return first !== undefined && unitsBefore(bought.get(key), first) > unitsBefore(shipped.get(key), first);
    },
  };
}

/** Days in order, each with the units up to it. */
type UnitsByDay = readonly (readonly [day: number, upTo: number])[];

function unitsByDay(units: readonly (readonly [day: number, units: number])[]): UnitsByDay {
  let upTo = 0;
  return [...units].sort(([a], [b]) => a - b).map(([day, more]) => [day, (upTo += more)]);
}

function unitsBefore(units: UnitsByDay | undefined, day: number): number {
  if (units === undefined) return 0;
  const count = countWhile(units.length, (place) => units[place]![0] < day);
  return count === 0 ? 0 : units[count - 1]![1];
}

/** What rows of the protected orders, protected themselves or not, say was shipped, by order. */
function unitsShipped(standings: readonly OrderStanding[], orders: ReadonlyMap<number, unknown>): ReadonlyMap<number, UnitsByDay> {
  const shipped = new Map<number, (readonly [number, number])[]>();
  for (const { order } of standings) {
    const key = keyOf(order.part, order.order);
    if (order.shippedDate !== undefined && orders.has(key)) addTo(shipped, key, [order.shippedDate, order.quantity] as const);
  }
  return new Map([...shipped].map(([key, units]) => [key, unitsByDay(units)]));
}

function addTo<T>(groups: Map<number, T[]>, key: number, item: T): void {
  const others = groups.get(key);
  if (others) others.push(item);
  else groups.set(key, [item]);
}

/** Orders by part and number; of one number those shipped first stand first, then sheet order. */
function byOrder(standings: readonly OrderStanding[]): ReadonlyMap<number, readonly OrderStanding[]> {
  const groups = new Map<number, OrderStanding[]>();
  for (const standing of standings) addTo(groups, keyOf(standing.order.part, standing.order.order), standing);
  const shippedOn = ({ order }: OrderStanding): number => order.shippedDate ?? Number.MAX_SAFE_INTEGER;
  for (const group of groups.values()) group.sort((a, b) => shippedOn(a) - shippedOn(b) || a.index - b.index);
  return groups;
}

/** The lots that name one of the orders, oldest first. */
function* lotsNaming(
  orders: ReadonlyMap<number, unknown>,
  { count, part, quantity, order }: InvoiceLines,
  lotDates: Int32Array,
): InSteps<ReadonlyMap<number, readonly OrderedLot[]>> {
  const lots = new Map<number, OrderedLot[]>();
  if (order === undefined || orders.size === 0) return lots;
  yield* inStretches(count, (from, to) => {
    for (let line = from; line < to; line++) {
      if (order[line] === NONE || quantity[line]! <= 0) continue;
      const key = keyOf(part[line]!, order[line]!);
      if (orders.has(key)) addTo(lots, key, { line, date: lotDates[line]! });
    }
  });
  for (const ofOrder of lots.values()) ofOrder.sort((a, b) => a.date - b.date || a.line - b.line);
  return lots;
}

/** The orders of one number that lots can still hold units of, asked for lot by lot in order of date. */
class OrdersToMatch {
  /** Units of each order that no lot holds yet. */
  private readonly left: number[];
  private readonly protectedFrom: readonly number[];
  /** Their places by the day from which they are protected, walked once. */
  private readonly byDay: readonly number[];
  private next = 0;
  /** The places of the orders that are protected by now and have units left. */
  private readonly ready = new Heap();

  constructor(private readonly orders: readonly OrderStanding[]) {
    this.left = orders.map(({ order }) => order.quantity);
    this.protectedFrom = orders.map((it) => coveringFalls(it)[0]!.change.effectiveDate);
    this.byDay = [...orders.keys()].sort((a, b) => this.protectedFrom[a]! - this.protectedFrom[b]!);
  }

  /** Takes up to so many units of the first order that a lot of a day can hold; undefined where there is none. */
  take(units: number, date: number): { readonly standing: OrderStanding; readonly units: number } | undefined {
    for (; this.next < this.byDay.length && this.protectedFrom[this.byDay[this.next]!]! <= date; this.next++)
      if (this.left[this.byDay[this.next]!]! > 0) this.ready.add(this.byDay[this.next]!);
    const place = this.ready.least;
    if (place === undefined) return undefined;
    const taken = Math.min(units, this.left[place]!);
    this.left[place]! -= taken;
    if (this.left[place] === 0) this.ready.removeLeast();
    return { standing: this.orders[place]!, units: taken };
  }
}

/** Matches a lot's units to the orders that it names. */
function matchLot({ line, date }: OrderedLot, orders: OrdersToMatch, { quantity, unitPrice }: InvoiceLines): StartingCredit[] {
  const credits: StartingCredit[] = [];
  for (let from = 0; from < quantity[line]!;) {
    const taken = orders.take(quantity[line]! - from, date);
    if (taken === undefined) break;
    const perUnit = takenOff(taken.standing, taken.units, unitPrice[line]!, date);
    if (perUnit > 0) credits.push({ from, units: taken.units, perUnit });
    from += taken.units;
  }
  return credits;
}

/** What the falls up to a lot's day credited each of its units. */
function takenOff(standing: OrderStanding, units: number, price: number, date: number): number {
  let perUnit = 0;
  for (const fall of creditingFalls(standing)) {
    if (price <= fall.change.newPrice) fall.invoicedAtNewPrice += units;
    else if (fall.change.effectiveDate <= date) perUnit += fall.unitCredit;
  }
  return perUnit;
}
