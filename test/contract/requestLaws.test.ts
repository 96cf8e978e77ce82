/** The law of return requests: with nothing sold and everything returned, return credits and price protection are what was paid. */
import fc from "fast-check";
import type { Terms } from "../../src/contract/agreement/terms";
import { figuresOf, RIGHT } from "../support/rights";
import { dayAfter, statementOf, type Asked, type Change, type Line, type Stock } from "./facts";

const START = "2000-01-01";
const on = (days: number): string => dayAfter(START, days);
const dollars = (cents: number): string => (cents / 100).toFixed(2);

interface Story {
  readonly flow: Terms["stock.flow"];
  readonly lots: readonly { readonly day: number; readonly units: number; readonly price: number }[];
  readonly falls: readonly { readonly day: number; readonly price: number }[];
  /** Units sent back, and when: asked days before they leave; how many days later their credit memo comes; undefined: none comes. */
  readonly returns: readonly {
    readonly units: number;
    readonly leave: number;
    readonly asked: number;
    readonly memo: number | undefined;
    readonly dated: boolean;
  }[];
}

const story: fc.Arbitrary<Story> = fc.record({
  flow: fc.constantFrom("fifo" as const, "lifo" as const),
  lots: fc.array(
    fc.record({ day: fc.integer({ min: 0, max: 8 }), units: fc.integer({ min: 1, max: 5 }), price: fc.integer({ min: 1, max: 9999 }) }),
    { minLength: 1, maxLength: 4 },
  ),
  falls: fc.uniqueArray(fc.record({ day: fc.integer({ min: 9, max: 30 }), price: fc.integer({ min: 0, max: 9000 }) }), {
    maxLength: 4,
    selector: ({ day }) => day,
  }),
  returns: fc.array(
    fc.record({
      units: fc.integer({ min: 1, max: 6 }),
      leave: fc.integer({ min: 9, max: 32 }),
      asked: fc.integer({ min: 0, max: 6 }),
      memo: fc.option(fc.integer({ min: -3, max: 12 }), { nil: undefined }),
      dated: fc.boolean(),
    }),
    { maxLength: 5 },
  ),
});

/**
 * Every unit is bought by day 8. Units leave from day 9 on; a report of what is still here stands on the day of each fall. What no row sends
 * back is asked for at the end and stays pending.
 */
function told({ lots, falls, returns }: Story) {
  const bought = lots.reduce((sum, { units }) => sum + units, 0);
  const invoices: Line[] = lots.map(({ day, units, price }, i) => ({
    invoice: String(i),
    on: on(day),
    quantity: units,
    price: dollars(price),
  }));
  const requests: Asked[] = [];
  const leaving: { day: number; units: number }[] = [];
  let open = bought;
  returns.forEach(({ units: wanted, leave, asked, memo, dated }, i) => {
    const units = Math.min(wanted, open);
    if (units === 0) return;
    open -= units;
    // Without a return date the memo says the day on which units left; a memo cannot be earlier than the request.
    const memoDay = memo === undefined ? undefined : dated ? Math.max(9, leave + memo) : leave;
    const isPending = !dated && memoDay === undefined;
    requests.push({
      number: `R-${i}`,
      right: "Defective",
      quantity: units,
      on: on(Math.max(8, leave - asked)),
      memo: `CM${i}`,
      ...(dated && { returnedOn: on(leave) }),
    });
    if (!isPending) leaving.push({ day: leave, units });
    // A memo before its units left would be another return: then it comes on the day.
    if (memoDay !== undefined) invoices.push({ invoice: `CM${i}`, on: on(Math.max(memoDay, leave)), quantity: -units, price: "1" });
  });
  if (open > 0) requests.push({ number: "REST", right: "Defective", quantity: open, on: on(33) });
  const here = (day: number): number => bought - leaving.filter((it) => it.day <= day).reduce((sum, { units }) => sum + units, 0);
  const inventory: Stock[] = falls.map(({ day }) => ({ asOf: on(day), onHand: here(day) }));
  const changes: Change[] = falls.map(({ day, price }) => ({ on: on(day), newPrice: dollars(price) }));
  const paid = lots.reduce((sum, { units, price }) => sum + units * price, 0);
  return { facts: { invoices, requests, inventory, changes }, paid, bought };
}

test("nothing sold and everything returned: credits come to what was paid", () => {
  fc.assert(
    fc.property(story, (it) => {
      const { facts, paid, bought } = told(it);
      const statement = statementOf(facts, { "stock.flow": it.flow });
      const totals = statement.sheetFigures[0]!.totals;
      const protectedCents = figuresOf(statement, RIGHT.priceProtection).cents.reduce((sum, cents) => sum + cents, 0);
      expect(totals.reduce((sum, { units }) => sum + units, 0)).toBe(bought);
      expect(totals.reduce((sum, { cents }) => sum + cents, 0) + protectedCents).toBe(paid);
    }),
    { numRuns: 3000 },
  );
});
