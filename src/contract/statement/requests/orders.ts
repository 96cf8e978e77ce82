/** Offsetting orders: what credits may be used for, and what is left of each. Rule text: rules 7, "Balancing". */
import { finding, type Finding } from "../../base/finding";
import type { Cents } from "../../base/money";
import type { ReturnRequest } from "../../base/requestRecords";
import { words } from "../words";
import type { RequestGroup } from "./groups";

/** An order and what is left of it. All requests that name its number share it. */
interface Order {
  readonly number: string;
  /** Undefined: no row says its amount. */
  left: Cents | undefined;
  /** Told of each charge: the requests with many orders that name it. */
  readonly tells: ((charged: Cents) => void)[];
}

/** Requests with more orders than this keep what is left of all of them, in the place of adding it up for each row. */
const MANY = 32;

/** The orders of one request, in order of first mention. */
export class OrdersOfRequest {
  /** The first order that no row says the amount of. */
  readonly withoutAmount: string | undefined;
  /** The numbers, as a sentence lists them; "" where none has one. */
  readonly numbers: string;
  /** The orders before this place are used up. */
  private first = 0;
  private leftOfMany: Cents | undefined;

  constructor(private readonly orders: readonly Order[]) {
    this.withoutAmount = orders.find(({ left }) => left === undefined)?.number;
    this.numbers = orders
      .map(({ number }) => number)
      .filter((number) => number !== "")
      .join(", ");
    if (orders.length <= MANY) return;
    this.leftOfMany = this.addedUp();
    for (const { tells } of orders) tells.push((charged) => (this.leftOfMany! -= charged));
  }

  get areNone(): boolean {
    return this.orders.length === 0;
  }
  /** What all of them still cover. */
  get left(): Cents {
    return this.leftOfMany ?? this.addedUp();
  }

  /** The credit that they cover, where an order has to come to so many percent of what goes back. */
  covers(percent = 100): Cents {
    return Math.floor((this.left * 100) / percent);
  }

  /** Charges a credit to the orders, to each up to what is left of it. */
  charge(credit: Cents, percent = 100): void {
    while (this.orders[this.first]?.left === 0) this.first++;
    let open = Math.ceil((credit * percent) / 100);
    for (let place = this.first; open > 0 && place < this.orders.length; place++) {
      const order = this.orders[place]!;
      const charged = Math.min(open, order.left ?? 0);
      if (charged === 0) continue;
      order.left! -= charged;
      open -= charged;
      for (const tell of order.tells) tell(charged);
    }
  }

  private addedUp(): Cents {
    return this.orders.reduce((sum, { left }) => sum + (left ?? 0), 0);
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
    else if (amount !== undefined) orders.add({ number, left: amount, tells: [] });
  }
  return [...orders];
}

function numberedOrders(rows: readonly ReturnRequest[], found: (finding: Finding) => void): ReadonlyMap<string, Order> {
  const orders = new Map<string, Order>();
  const differing = new Map<string, number>();
  rows.forEach(({ offsettingOrder: number, offsettingAmount: amount }, index) => {
    if (number === "") return;
    const order = orders.get(number);
    if (order === undefined) orders.set(number, { number, left: amount, tells: [] });
    else if (amount !== undefined && order.left !== amount) {
      if (order.left !== undefined && !differing.has(number)) differing.set(number, index);
      order.left = Math.min(order.left ?? amount, amount);
    }
  });
  for (const [number, index] of differing)
    found(
      finding("ORDER_AMOUNTS_DIFFER", "3.7", words.found.amountsDiffer(number, orders.get(number)!.left!), {
        record: { kind: "returnRequests", index },
        part: rows[index]!.part,
      }),
    );
  return orders;
}
