/** What each price fall gives each open order. The rule is in rule.ts. */
import type { CivilDate } from "../../base/calendar";
import { lineCents, type Cents, type Micros } from "../../base/money";
import type { OpenOrder } from "../../base/orderRecords";
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
import { isDecrease, unitCreditRule } from "../priceProtection/rule";
import { orderProtectionOf, type OrderNotProtected } from "./rule";

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
  /** In order of effective date. */
  readonly falls: readonly OrderFall[];
  readonly asked: AskedApart;
}

/**
 * @param changes the price changes of the order's part, each date once, in order of effective date.
 * @param endsForCause whether the vendor ends the agreement for cause: nobody misses the day of an end that there is not.
 */
export function orderStanding(
  index: number,
  order: OpenOrder,
  changes: readonly NumberedChange[],
  { asked, endsForCause }: { readonly asked: AskedApart; readonly endsForCause: boolean },
): OrderStanding {
  const days = daysOf(order, asked);
  const isCancelled = isOrderCancelled(order, endsForCause ? endedForCauseOn(asked.agreed) : undefined);
  const falls = fallsOf(order, { acceptedOn: days.acceptedOn, isCancelled }, changes, asked);
  return { index, order, isCancelled, ...days, falls, asked };
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
    if (!isDecrease(change)) continue;
    const creditOf = unitCreditRule(agreed.on("effectiveDate", change.effectiveDate), change);
    if (creditOf === undefined) continue;
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

/** The falls that protect an order. */
export const coveringFalls = ({ falls }: Pick<OrderStanding, "falls">): readonly OrderFall[] =>
  falls.filter(({ verdict }) => verdict === "covered");

/** Whether a withheld term decides on the order: none of its falls is credited then. */
export const isUndecided = ({ falls }: Pick<OrderStanding, "falls">): boolean =>
  falls.some(({ verdict }) => verdict === "noticeDaysWithheld");

/** Whether a fall protects the order and there is no price to credit it from. */
export const isPriceMissing = (standing: Pick<OrderStanding, "falls">): boolean =>
  coveringFalls(standing).some(({ orderPrice }) => orderPrice === undefined);

/** The falls that credit an order: none while something decides on it that is missing. */
export const creditingFalls = (standing: Pick<OrderStanding, "falls">): readonly OrderFall[] =>
  isUndecided(standing) || isPriceMissing(standing) ? [] : coveringFalls(standing);

/** The units that are protected, whatever their credit; undefined where no fall meets the order or a withheld term decides. */
export function protectedUnits(standing: Pick<OrderStanding, "falls" | "order">): number | undefined {
  if (standing.falls.length === 0 || isUndecided(standing)) return undefined;
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
export function creditOf(standing: Pick<OrderStanding, "falls" | "order">): Cents | undefined {
  if (protectedUnits(standing) === undefined || isPriceMissing(standing)) return undefined;
  return creditingFalls(standing).reduce((sum, fall) => sum + fallCents(standing, fall), 0);
}
