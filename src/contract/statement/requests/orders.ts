/** Offsetting orders: what credits may be used for, and what is left of each. Rule text: rules 7, "Balancing". */
import { dollarsText } from "../../base/inWords";
import { finding, type Finding } from "../../base/finding";
import type { Cents } from "../../base/money";
import type { ReturnRequest } from "../../base/requestRecords";
import type { RequestGroup } from "./groups";

/** An order and what is left of it. All requests that name its number share it. */
interface Order {
  readonly number: string;
  /** Undefined: no row says its amount. */
  left: Cents | undefined;
}

/** The orders of one request, in order of first mention. */
export class OrdersOfRequest {
  constructor(private readonly orders: readonly Order[]) {}

  get areNone(): boolean {
    return this.orders.length === 0;
  }
  /** The first order that no row says the amount of. */
  get withoutAmount(): string | undefined {
    return this.orders.find(({ left }) => left === undefined)?.number;
  }
  /** What all of them still cover. */
  get left(): Cents {
    return this.orders.reduce((sum, { left }) => sum + (left ?? 0), 0);
  }
  /** The numbers, as a sentence lists them; "" where none has one. */
  get numbers(): string {
    return this.orders
      .map(({ number }) => number)
      .filter((number) => number !== "")
      .join(", ");
  }

  /** Charges a credit to the orders, to each up to what is left of it. */
  charge(credit: Cents): void {
    let open = credit;
    for (const order of this.orders) {
      const charged = Math.min(open, order.left ?? 0);
      if (order.left !== undefined) order.left -= charged;
      open -= charged;
    }
  }
}

/** The orders of every request. A number counts once, with the smallest amount that the sheet has for it. */
export function ordersOfRequests(
  rows: readonly ReturnRequest[],
  groups: readonly RequestGroup[],
  found: (finding: Finding) => void,
): ReadonlyMap<RequestGroup, OrdersOfRequest> {
  const numbered = numberedOrders(rows, found);
  return new Map(groups.map((group) => [group, new OrdersOfRequest(ordersOf(group, rows, numbered))]));
}

function ordersOf(group: RequestGroup, rows: readonly ReturnRequest[], numbered: ReadonlyMap<string, Order>): readonly Order[] {
  const orders = new Set<Order>();
  for (const row of group.rows) {
    const { offsettingOrder: number, offsettingAmount: amount } = rows[row]!;
    if (number !== "") orders.add(numbered.get(number)!);
    else if (amount !== undefined) orders.add({ number, left: amount });
  }
  return [...orders];
}

function numberedOrders(rows: readonly ReturnRequest[], found: (finding: Finding) => void): ReadonlyMap<string, Order> {
  const orders = new Map<string, Order>();
  const differing = new Map<string, number>();
  rows.forEach(({ offsettingOrder: number, offsettingAmount: amount }, index) => {
    if (number === "") return;
    const order = orders.get(number);
    if (order === undefined) orders.set(number, { number, left: amount });
    else if (amount !== undefined && order.left !== amount) {
      if (order.left !== undefined && !differing.has(number)) differing.set(number, index);
      order.left = Math.min(order.left ?? amount, amount);
    }
  });
  for (const [number, index] of differing)
    found(
      finding(
        "ORDER_AMOUNTS_DIFFER",
        "3.7",
        `Offsetting order ${number} stands with different amounts; the smallest, ${dollarsText(orders.get(number)!.left!)}, counts once. Correct the other rows.`,
        { record: { kind: "returnRequests", index }, part: rows[index]!.part },
      ),
    );
  return orders;
}
