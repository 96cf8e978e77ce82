/** Units left in lots day by day, forward and back again. */
import { departing, LeftByDay } from "../../src/contract/stock/leftByDay";
import { Lots } from "../../src/contract/stock/lots";
import type { Departure } from "../../src/contract/stock/unitsOut";
import { facts } from "./facts";

const LOTS = [3, 2, 4];
const departure = (date: number, lot: number, units: number, isLowest = false): Departure => ({ lot, date, from: 0, units, isLowest });

function leftByDay(departures: Departure[]): LeftByDay {
  const { invoices } = facts({ invoices: LOTS.map((quantity) => ({ on: "2000-01-01", quantity })) });
  const lots = new Lots({ "stock.acquiredOn": "invoice" }, invoices, 1);
  lots.turnTo(0);
  return new LeftByDay(lots, departing({ departures, held: new Map() }));
}

const told = ({ left, gone }: LeftByDay): string => `${[...left.units].join(" ")} | ${[...gone].join(" ")} | ${left.from(2, -1, -1)}`;

test("what leaves on a day is gone at its end; on an earlier day it is there again", () => {
  const days = leftByDay([departure(10, 2, 4), departure(12, 1, 1, true), departure(12, 1, 1), departure(14, 0, 2, true)]);
  expect([9, 10, 12, 20, 11, 9].map((day) => told(days.turnTo(day)))).toEqual([
    "3 2 4 | 0 0 0 | 2",
    "3 2 0 | 0 0 0 | 1",
    "3 0 0 | 0 1 0 | 0",
    "1 0 0 | 2 1 0 | 0",
    "3 2 0 | 0 0 0 | 1",
    "3 2 4 | 0 0 0 | 2",
  ]);
});

test("what leaves later may be told later", () => {
  const departures = [departure(10, 2, 4)];
  const days = leftByDay(departures);
  days.turnTo(10);
  departures.push(departure(11, 1, 2));
  expect(told(days.turnTo(11))).toBe("3 0 0 | 0 0 0 | 0");
});
