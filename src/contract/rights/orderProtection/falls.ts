/** What each price fall gives each open order. The rule is in rule.ts. */
import type { CivilDate } from "../../base/calendar";
import { lineCents, type Cents, type Micros } from "../../base/money";
import type { OpenOrder } from "../../base/orderRecords";
import { countWhile } from "../../base/search";
import type { Agreed } from "../../agreement/inForce";
import type { AskedApart } from "../right";
import type { NumberedChange } from "../../stock/priceChanges";
import {
  cancelOrderBy,
  changeLocationBy,
  endedForCauseOn,
  isOrderCancelled,
  oralOrderConfirmBy,
  orderAcceptedOn,
} from "../orderAcceptance/rule";
import { isDecrease } from "../priceProtection/rule";
import { unitCreditRule } from "../priceProtection/unitCredit";
import { lastDayToBeAccepted, orderProtectionOf, type OrderNotProtected } from "./rule";

/** A price fall that meets an order. */
export interface OrderFall {
  readonly change: NumberedChange;
  readonly verdict: "covered" | OrderNotProtected;
  /** What a unit of the order cost just before; undefined where no price is known. */
  readonly orderPrice: Micros | undefined;
  readonly unitCredit: Micros;
  /** Units that were invoiced at the new price or below: the fall credits them nothing. */
  invoicedAtNewPrice: number;
}

/** Price falls, one after the other, that miss an order for one reason that its days alone give: counted, and never weighed one by one. */
export interface MissedFalls {
  readonly verdict: OrderNotProtected;
  /** Those of the part, and which of them: from one place up to before another. No copies, for every order has such. */
  readonly changes: readonly NumberedChange[];
  readonly from: number;
  readonly to: number;
}

/** The price falls of a part that may credit an order. */
export interface FallsOfPart {
  /** In order of effective date, each date once. */
  readonly changes: readonly NumberedChange[];
  /** By place among them: the last day on which an order is accepted in time. It never falls from one to the next. */
  readonly acceptedBy: readonly CivilDate[];
  /** The effective date of one price decrease for each set of terms that one of them met. */
  readonly daysOfTerms: readonly CivilDate[];
}

/** The days of an order. */
export interface OrderDays {
  readonly acceptedOn: CivilDate | undefined;
  readonly confirmBy: CivilDate | undefined;
  readonly cancelBy: CivilDate | undefined;
  readonly changeLocationBy: CivilDate | undefined;
}

/** An order, its days and what the price falls of its part give it. */
export interface OrderStanding extends OrderDays {
  /** Its place among the open orders. */
  readonly index: number;
  readonly order: OpenOrder;
  readonly isCancelled: boolean;
  /** The falls that its own days do not rule out, in order of effective date. */
  readonly falls: readonly OrderFall[];
  /** The falls before these, and those after them. */
  readonly missedBefore: MissedFalls;
  readonly missedAfter: MissedFalls;
  readonly asked: AskedApart;
}

/** @param changes the price changes of a part, each date once, in order of effective date. */
export function fallsOfPart(agreed: Agreed, changes: readonly NumberedChange[]): FallsOfPart {
  const decreases = changes.filter(isDecrease);
  const falls = decreases.filter((change) => unitCreditRule(agreed.on("effectiveDate", change.effectiveDate), change) !== undefined);
  const acceptedBy = falls.map(({ effectiveDate }) => lastDayToBeAccepted(agreed.on("effectiveDate", effectiveDate), effectiveDate));
  const byTerms = new Map(
    decreases.map(({ effectiveDate: day }) => [countWhile(agreed.begins.length, (at) => agreed.begins[at]! <= day), day]),
  );
  return { changes: falls, acceptedBy, daysOfTerms: [...byTerms.values()] };
}

/**
 * @param falls        the price falls of the order's part.
 * @param endsForCause whether the vendor ends the agreement for cause: nobody misses the day of an end that there is not.
 */
export function orderStanding(
  index: number,
  order: OpenOrder,
  falls: FallsOfPart,
  { asked, endsForCause }: { readonly asked: AskedApart; readonly endsForCause: boolean },
): OrderStanding {
  const days = daysOf(order, asked);
  const isCancelled = isOrderCancelled(order, endsForCause ? endedForCauseOn(asked.agreed) : undefined);
  const stands = { acceptedOn: days.acceptedOn, isCancelled };
  askTerms(asked.agreed, stands, falls);
  const { missedBefore, met, missedAfter } = apartByDays(order, stands, falls);
  return { index, order, isCancelled, ...days, falls: fallsOf(order, stands, met, asked), missedBefore, missedAfter, asked };
}

/** The days that were agreed when the order was received. */
function daysOf(order: OpenOrder, { agreed }: AskedApart): OrderDays {
  const { receivedDate, scheduledShipDate } = order;
  const terms = agreed.on("asOf", receivedDate);
  const noticeTerms = agreed.on("receipt", receivedDate);
  return {
    acceptedOn: orderAcceptedOn(terms, {
      received: receivedDate,
      confirmed: order.confirmedDate,
      shipped: order.shippedDate,
      rejected: order.rejectedDate,
      ...(order.isOral && { oral: { confirmedInWriting: order.confirmedInWritingDate } }),
    }),
    confirmBy: order.isOral ? oralOrderConfirmBy(terms, receivedDate) : undefined,
    cancelBy: scheduledShipDate === undefined ? undefined : cancelOrderBy(noticeTerms, scheduledShipDate),
    changeLocationBy: scheduledShipDate === undefined ? undefined : changeLocationBy(noticeTerms, scheduledShipDate),
  };
}

/** Falls that the order's days rule out are not weighed one by one: the terms that rule them out are asked for here, so that they are named. */
function askTerms(
  agreed: Agreed,
  { acceptedOn, isCancelled }: Pick<OrderStanding, "acceptedOn" | "isCancelled">,
  { daysOfTerms }: FallsOfPart,
): void {
  for (const day of daysOfTerms) {
    const terms = agreed.on("effectiveDate", day);
    void terms["priceProtection.creditBasis"];
    if (!isCancelled && acceptedOn !== undefined) void terms["orders.acceptedBy"];
  }
}

/**
 * The falls that an order's days rule out, and the ones between: it was accepted too late for the first ones, and shipped before the last
 * ones; or it stands for none.
 */
function apartByDays(
  { shippedDate }: OpenOrder,
  { acceptedOn, isCancelled }: Pick<OrderStanding, "acceptedOn" | "isCancelled">,
  { changes, acceptedBy }: FallsOfPart,
): { readonly missedBefore: MissedFalls; readonly met: readonly NumberedChange[]; readonly missedAfter: MissedFalls } {
  const missed = (verdict: OrderNotProtected, from: number, to: number): MissedFalls => ({ verdict, changes, from, to });
  const all = changes.length;
  const none = missed("shippedBefore", all, all);
  if (isCancelled) return { missedBefore: missed("cancelled", 0, all), met: [], missedAfter: none };
  if (acceptedOn === undefined) return { missedBefore: missed("notAccepted", 0, all), met: [], missedAfter: none };
  const first = countWhile(all, (place) => acceptedBy[place]! < acceptedOn);
  const upTo =
    shippedDate === undefined
      ? all
      : Math.max(
          first,
          countWhile(all, (place) => changes[place]!.effectiveDate <= shippedDate),
        );
  return {
    missedBefore: missed("acceptedTooLate", 0, first),
    met: changes.slice(first, upTo),
    missedAfter: missed("shippedBefore", upTo, all),
  };
}

/**
 * The falls in order of effective date: each lowers the order price for those after it, by its credit or because the order is charged at the
 * new price.
 */
function fallsOf(
  order: OpenOrder,
  stands: Pick<OrderStanding, "acceptedOn" | "isCancelled">,
  changes: readonly NumberedChange[],
  { agreed }: AskedApart,
): readonly OrderFall[] {
  const falls: OrderFall[] = [];
  let price = order.unitPrice;
  for (const change of changes) {
    const creditOf = unitCreditRule(agreed.on("effectiveDate", change.effectiveDate), change)!;
    const verdict = orderProtectionOf(agreed, change, order, stands);
    const orderPrice = price ?? change.oldPrice;
    const unitCredit = verdict === "covered" && orderPrice !== undefined ? creditOf(orderPrice, 0, 1).whole : 0;
    falls.push({ change, verdict, orderPrice, unitCredit, invoicedAtNewPrice: 0 });
    if (orderPrice === undefined) continue;
    if (verdict === "covered") price = orderPrice - unitCredit;
    else if (verdict === "atNewPrice") price = Math.min(orderPrice, change.newPrice);
  }
  return falls;
}

export const countOf = ({ from, to }: MissedFalls): number => to - from;

/** Whether no price fall of its part is there to protect an order. */
export const hasNoFall = ({ falls, missedBefore, missedAfter }: Pick<OrderStanding, "falls" | "missedBefore" | "missedAfter">): boolean =>
  falls.length + countOf(missedBefore) + countOf(missedAfter) === 0;

/** The falls that protect an order. */
export const coveringFalls = ({ falls }: Pick<OrderStanding, "falls">): readonly OrderFall[] =>
  falls.filter(({ verdict }) => verdict === "covered");

/** Which withheld term decides on the order, where one does: none of its falls is credited then. */
export const undecidedBy = ({ falls }: Pick<OrderStanding, "falls">): "noticeDaysWithheld" | "gateUnknown" | undefined => {
  for (const { verdict } of falls) if (verdict === "noticeDaysWithheld" || verdict === "gateUnknown") return verdict;
  return undefined;
};
export const isUndecided = (standing: Pick<OrderStanding, "falls">): boolean => undecidedBy(standing) !== undefined;

/** Whether a fall protects the order and there is no price to credit it from. */
export const isPriceMissing = (standing: Pick<OrderStanding, "falls">): boolean =>
  coveringFalls(standing).some(({ orderPrice }) => orderPrice === undefined);

/** The falls that credit an order: none while something decides on it that is missing. */
export const creditingFalls = (standing: Pick<OrderStanding, "falls">): readonly OrderFall[] =>
  isUndecided(standing) || isPriceMissing(standing) ? [] : coveringFalls(standing);

/** The units that are protected, whatever their credit; undefined where no fall meets the order or a withheld term decides. */
export function protectedUnits(standing: OrderStanding): number | undefined {
  if (hasNoFall(standing) || isUndecided(standing)) return undefined;
  return coveringFalls(standing).length === 0 ? 0 : standing.order.quantity;
}

/** Units of the order that a fall credits. */
export const creditedUnits = ({ order }: Pick<OrderStanding, "order">, fall: OrderFall): number => order.quantity - fall.invoicedAtNewPrice;

/**
 * What a fall credits an order.
 * @rounding Half away from zero to the cent, once: an order and a fall are one detail line.
 */
export const fallCents = (standing: Pick<OrderStanding, "order">, fall: OrderFall): Cents =>
  lineCents(creditedUnits(standing, fall), fall.unitCredit, 0, 1);

/** The credit of an order; undefined where it stays blank. */
export function creditOf(standing: OrderStanding): Cents | undefined {
  if (protectedUnits(standing) === undefined || isPriceMissing(standing)) return undefined;
  return creditingFalls(standing).reduce((sum, fall) => sum + fallCents(standing, fall), 0);
}
