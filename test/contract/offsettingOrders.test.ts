/** What is left of a request's offsetting orders, of few and of so many that it is kept. */
import type { ReturnRequest } from "../../src/contract/base/requestRecords";
import type { RequestGroup } from "../../src/contract/statement/requests/groups";
import { ordersOfRequests } from "../../src/contract/statement/requests/orders";

const row = (offsettingOrder: string, offsettingAmount?: number) => ({ offsettingOrder, offsettingAmount }) as ReturnRequest;
const request = (...rows: number[]) => ({ rows }) as unknown as RequestGroup;

test.each([2, 40])("of %i orders each is charged up to what is left of it, and the requests that share one see it", (count) => {
  const rows = [...Array.from({ length: count }, (_, i) => row(`PO${i}`, 100)), row("PO1")];
  const [all, other] = [request(...rows.keys()), request(count)];
  const orders = ordersOfRequests(rows, [all, other], () => undefined);
  const left = () => [orders.get(all)!.left, orders.get(other)!.left];
  expect(left()).toEqual([count * 100, 100]);
  orders.get(all)!.charge(130);
  expect(left()).toEqual([count * 100 - 130, 70]);
  orders.get(other)!.charge(70);
  expect(left()).toEqual([count * 100 - 200, 0]);
  orders.get(all)!.charge(count * 100);
  expect(left()).toEqual([0, 0]);
});

test("an order without an amount covers nothing and is named", () => {
  const rows = [row("PO1", 50), row("PO2")];
  const group = request(0, 1);
  const orders = ordersOfRequests(rows, [group], () => undefined).get(group)!;
  orders.charge(50);
  expect([orders.withoutAmount, orders.numbers, orders.left, orders.areNone]).toEqual(["PO2", "PO1, PO2", 0, false]);
});
