/** What is doubtful about open orders, in words. */
import { isoText, type CivilDate } from "../../base/calendar";
import { finding, type Finding } from "../../base/finding";
import type { Facts } from "../../base/records";
import type { FollowedOrders } from "./followed";
import { coveringFalls, isPriceMissing, type OrderStanding } from "./falls";
import { isOralOrderUnconfirmed } from "../orderAcceptance/rule";
import { CLAUSE } from "./reasons";

/** Everything that is doubtful about an order. `today`: the day that the figures are for, where somebody has said so. */
export function orderFindings(
  facts: Facts,
  standing: OrderStanding,
  { isNamed, isInvoicedBefore }: FollowedOrders,
  today: CivilDate | undefined,
): readonly Finding[] {
  const { order, confirmBy } = standing;
  const isProtected = coveringFalls(standing).length > 0;
  return [
    ...(confirmBy !== undefined && isOralOrderUnconfirmed(confirmBy, order.confirmedInWritingDate, today)
      ? [unconfirmed(facts, standing, confirmBy)]
      : []),
    ...(isPriceMissing(standing) ? [priceMissing(facts, standing)] : []),
    ...(isProtected && order.shippedDate !== undefined && !isNamed(standing) ? [invoiceUnknown(facts, standing)] : []),
    ...(isInvoicedBefore(standing) ? [invoicedBefore(facts, standing)] : []),
  ];
}

const where = ({ index, order }: OrderStanding) => ({ record: { kind: "openOrders", index } as const, part: order.part });

/** "Order PO-1 of A". */
const named = ({ orders, parts }: Facts, { order }: OrderStanding): string =>
  `Order ${orders?.[order.order] ?? ""} of ${parts.keys[order.part]!}`;

function unconfirmed(facts: Facts, standing: OrderStanding, confirmBy: number): Finding {
  const confirmed = standing.order.confirmedInWritingDate;
  const when = confirmed === undefined ? "was not confirmed in writing" : `was confirmed in writing on ${isoText(confirmed)}`;
  const text = `${named(facts, standing)} was placed orally and ${when}; ${isoText(confirmBy)} was the last day. Ask the vendor whether it stands, and enter the Confirmed in writing date.`;
  return finding("ORAL_ORDER_UNCONFIRMED", "5.1", text, where(standing));
}

function priceMissing(facts: Facts, standing: OrderStanding): Finding {
  const text = `${named(facts, standing)} is protected and has no price: neither its Unit price nor the Old price of the price change is given. Its credit stays blank. Enter the Unit price.`;
  return finding("ORDER_PRICE_MISSING", CLAUSE, text, where(standing));
}

function invoiceUnknown(facts: Facts, standing: OrderStanding): Finding {
  const text = `${named(facts, standing)} is protected and was shipped, and no invoice line of the part has its Order number: its units may be credited twice. Enter the Order number on the invoice line.`;
  return finding("ORDER_INVOICE_UNKNOWN", CLAUSE, text, where(standing));
}

function invoicedBefore(facts: Facts, standing: OrderStanding): Finding {
  const from = isoText(coveringFalls(standing)[0]!.change.effectiveDate);
  const text = `${named(facts, standing)} is protected as open on ${from}, and invoices of before that day name it with more units than were shipped of it: they may be credited twice, as an order and as stock. Enter its Shipped date.`;
  return finding("ORDER_INVOICED_BEFORE", CLAUSE, text, where(standing));
}
