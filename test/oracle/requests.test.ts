/** Random return requests: the engine gives what the rules give, unit by unit. */
import fc from "fast-check";
import { dayAfter, percent, statementOf, type Asked, type Line, type Told } from "../contract/facts";
import { figuresOf, RIGHT } from "../support/rights";
import { requestCells } from "../support/requestCases";
import { requestOracle } from "./requests";

const on = (days: number): string => dayAfter("2000-01-01", days);
const dollars = (cents: number): string => (cents / 100).toFixed(2);
const part = fc.constantFrom("A", "B");
const price = fc.constantFrom(1000, 1200, 900, 1500, 2000);
const invoice = fc.constantFrom("1", "2", "3");
const maybe = <T>(it: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(it, { nil: undefined, freq: 1 });
const without = <T extends object>(it: T): never =>
  Object.fromEntries(Object.entries(it).filter(([, value]) => value !== undefined)) as never;

const purchase: fc.Arbitrary<Line> = fc
  .record({
    part,
    invoice,
    on: fc.integer({ min: 0, max: 25 }).map(on),
    quantity: fc.integer({ min: 1, max: 5 }),
    price: price.map(dollars),
  })
  .map(without);
const memo: fc.Arbitrary<Line> = fc
  .record({
    part,
    invoice: fc.constantFrom("CM1", "CM2"),
    on: fc.integer({ min: 3, max: 55 }).map(on),
    quantity: fc.integer({ min: -6, max: -1 }),
    original: maybe(invoice),
  })
  .map(without);
const request: fc.Arbitrary<Asked> = fc
  .record({
    right: fc.constantFrom("Defective" as const, "Defective" as const, "Balancing" as const),
    part,
    quantity: fc.integer({ min: 1, max: 8 }),
    day: fc.integer({ min: 0, max: 45 }),
    later: maybe(fc.integer({ min: 0, max: 12 })),
    memo: maybe(fc.constantFrom("CM1", "CM2")),
    invoice: maybe(invoice),
    order: fc.constantFrom("P1", "P2"),
    orderAmount: fc.constantFrom("35", "60", "100"),
  })
  .map(({ day, later, right, order, orderAmount, ...it }) =>
    without({
      ...it,
      right,
      on: on(day),
      returnedOn: later === undefined ? undefined : on(day + later),
      ...(right === "Balancing" && { order, orderAmount }),
    }),
  );
const fall = fc.record({ part, day: fc.integer({ min: 5, max: 50 }), newPrice: price, onHand: fc.integer({ min: 0, max: 12 }) });

const story = fc.record({
  flow: fc.constantFrom("fifo" as const, "lifo" as const),
  purchases: fc.array(purchase, { minLength: 1, maxLength: 6 }),
  memos: fc.array(memo, { maxLength: 4 }),
  requests: fc.array(request, { minLength: 1, maxLength: 6 }),
  falls: fc.uniqueArray(fall, { maxLength: 4, selector: (it) => `${it.part} ${it.day}` }),
});

test("random requests: allowed, credited and protected as unit by unit", () => {
  fc.assert(
    fc.property(story, ({ flow, purchases, memos, requests, falls }) => {
      // A sale of the quarter before makes the limit: 80.00 of 800.00.
      const before: Line = { part: "Z", invoice: "Z", on: "1999-12-01", quantity: 8, price: "100" };
      const hasOwnInvoice = (it: Asked): boolean =>
        it.invoice === undefined || purchases.some((line) => line.part === it.part && line.invoice === it.invoice);
      const told: Told = {
        invoices: [before, ...purchases, ...memos],
        requests: requests.filter(hasOwnInvoice).map((it, i) => ({ ...it, number: `R-${i}` })),
        changes: falls.map(({ part: of, day, newPrice }) => ({ part: of, on: on(day), newPrice: dollars(newPrice) })),
        inventory: falls.map(({ part: of, day, onHand }) => ({ part: of, asOf: on(day), onHand })),
      };
      fc.pre(told.requests!.length > 0);
      const statement = statementOf(told, {
        "stock.flow": flow,
        "balancing.limitPercent": percent("10"),
        "balancing.timesPerQuarter": 99,
        "returns.shipWithinDays": 99,
      });
      const rows = told.requests!.map(
        (_, row) => `${requestCells(statement, row)["Allowed quantity"]} = ${requestCells(statement, row)["Return credit"]}`,
      );
      const expected = requestOracle(told, flow, 8000);
      expect(rows).toEqual(expected.rows);
      expect([...figuresOf(statement, RIGHT.priceProtection).cents]).toEqual(expected.protected);
    }),
    { numRuns: 500 },
  );
});
