/** What is doubtful about open orders, in words. */
import type { CivilDate } from "../../base/calendar";
import { finding, type Finding } from "../../base/finding";
import { dayText } from "../../base/inWords";
import type { Facts } from "../../base/records";
import type { FollowedOrders } from "./followed";
import { coveringFalls, isPriceMissing, type OrderStanding } from "./falls";
import { isOralOrderUnconfirmed } from "../orderAcceptance/rule";
import { CLAUSE } from "./reasons";
import { words } from "./words";

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

/** The number of an order, and its part. */
const named = ({ orders, parts }: Facts, { order }: OrderStanding): readonly [order: string, part: string] => [
  orders?.[order.order] ?? "",
  parts.keys[order.part]!,
];

function unconfirmed(facts: Facts, standing: OrderStanding, confirmBy: number): Finding {
  const day = standing.order.confirmedInWritingDate;
  const confirmed = day === undefined ? undefined : dayText(day);
  const text = words.findings.unconfirmed(...named(facts, standing), confirmed, dayText(confirmBy));
  return finding("ORAL_ORDER_UNCONFIRMED", "5.1", text, where(standing));
}

const priceMissing = (facts: Facts, standing: OrderStanding): Finding =>
  finding("ORDER_PRICE_MISSING", CLAUSE, words.findings.priceMissing(...named(facts, standing)), where(standing));

const invoiceUnknown = (facts: Facts, standing: OrderStanding): Finding =>
  finding("ORDER_INVOICE_UNKNOWN", CLAUSE, words.findings.invoiceUnknown(...named(facts, standing)), where(standing));

function invoicedBefore(facts: Facts, standing: OrderStanding): Finding {
  const from = dayText(coveringFalls(standing)[0]!.change.effectiveDate);
  return finding("ORDER_INVOICED_BEFORE", CLAUSE, words.findings.invoicedBefore(...named(facts, standing), from), where(standing));
}
