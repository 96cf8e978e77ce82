import fc from "fast-check";
import { attribute, UnitsLeft, Runs } from "../../src/contract/stock/attribution";
import { isOnHand, KIND } from "../../src/contract/base/unitKinds";
import { Lots } from "../../src/contract/stock/lots";
import { NONE } from "../../src/contract/base/records";
import { facts, statementOf, type Line, type Stock } from "./facts";
import { found } from "./words";

const NAMES = Object.fromEntries(Object.entries(KIND).map(([name, kind]) => [kind, name]));

/** Runs in the order of attribution: "row 1 uncommitted: 5 of lot 2 from 0", and what is beyond every lot: "row 1 beyond: 3, on hand 2". */
function attributed(
  flow: "fifo" | "lifo",
  inventory: readonly Stock[],
  invoices: readonly Line[],
  left?: readonly number[],
): readonly string[] {
  const told = facts({ inventory, invoices });
  const lots = new Lots({ "stock.acquiredOn": "invoice" }, told.invoices, 1);
  lots.turnTo(0);
  const rows = Int32Array.from(inventory, (_, i) => i);
  const runs = new Runs();
  const lotsLeft = new UnitsLeft(lots.count);
  lotsLeft.fill(lots.quantity);
  if (left) lotsLeft.units.set(left);
  attribute(flow, told.inventory, rows, 0, rows.length, lots.count, lotsLeft, runs);
  const places = [...runs.row.keys()].slice(0, runs.length);
  const isTraced = (i: number): boolean => runs.lot[i] !== NONE;
  const words = places
    .filter(isTraced)
    .map((i) => `row ${runs.row[i]! + 1} ${NAMES[runs.kind[i]!]!}: ${runs.units[i]!} of lot ${runs.lot[i]! + 1} from ${runs.from[i]!}`);
  const untraced = (row: number, counts: (kind: number) => boolean): number =>
    places.filter((i) => !isTraced(i) && runs.row[i] === row && counts(runs.kind[i]!)).reduce((sum, i) => sum + runs.units[i]!, 0);
  const beyond = [...rows]
    .filter((row) => untraced(row, () => true) > 0)
    .map((row) => `row ${row + 1} beyond: ${untraced(row, () => true)}, on hand ${untraced(row, isOnHand)}`);
  return [...words, ...beyond];
}

const LOTS: readonly Line[] = [
  { on: "1999-12-01", quantity: 5 },
  { on: "2000-01-05", quantity: 4 },
];

// prettier-ignore
test.each<[string, "fifo" | "lifo", readonly Stock[], readonly string[]]>([
  ["what is on hand is the newest",            "fifo", [{ onHand: 3 }], ["row 1 uncommitted: 3 of lot 2 from 0"]],
  ["a lot to its last unit",                   "fifo", [{ onHand: 4 }], ["row 1 uncommitted: 4 of lot 2 from 0"]],
  ["one unit more comes from the lot before",  "fifo", [{ onHand: 5 }], ["row 1 uncommitted: 4 of lot 2 from 0", "row 1 uncommitted: 1 of lot 1 from 0"]],
  ["every unit of every lot",                  "fifo", [{ onHand: 9 }], ["row 1 uncommitted: 4 of lot 2 from 0", "row 1 uncommitted: 5 of lot 1 from 0"]],
  ["one beyond every lot",                     "fifo", [{ onHand: 10 }], ["row 1 uncommitted: 4 of lot 2 from 0", "row 1 uncommitted: 5 of lot 1 from 0", "row 1 beyond: 1, on hand 1"]],
  ["with lifo the oldest",                     "lifo", [{ onHand: 6 }], ["row 1 uncommitted: 5 of lot 1 from 0", "row 1 uncommitted: 1 of lot 2 from 0"]],
  ["with lifo one beyond every lot",           "lifo", [{ onHand: 10 }], ["row 1 uncommitted: 5 of lot 1 from 0", "row 1 uncommitted: 4 of lot 2 from 0", "row 1 beyond: 1, on hand 1"]],
  ["rows in sheet order",                      "fifo", [{ onHand: 1 }, { onHand: 2 }], ["row 1 uncommitted: 1 of lot 2 from 0", "row 2 uncommitted: 2 of lot 2 from 1"]],
  ["from the vendor before what is on hand",   "fifo", [{ onHand: 1, fromVendor: 2 }], ["row 1 fromVendor: 2 of lot 2 from 0", "row 1 uncommitted: 1 of lot 2 from 2"]],
  ["of every row before any stock",            "fifo", [{ onHand: 1 }, { fromVendor: 2 }], ["row 2 fromVendor: 2 of lot 2 from 0", "row 1 uncommitted: 1 of lot 2 from 2"]],
  ["between warehouses after the row's stock", "fifo", [{ onHand: 1, betweenWarehouses: 1 }, { onHand: 1 }], ["row 1 uncommitted: 1 of lot 2 from 0", "row 1 betweenWarehouses: 1 of lot 2 from 1", "row 2 uncommitted: 1 of lot 2 from 2"]],
  ["committed units after the stock of all",   "fifo", [{ onHand: 3, committed: 2 }, { onHand: 1 }], ["row 1 uncommitted: 1 of lot 2 from 0", "row 2 uncommitted: 1 of lot 2 from 1", "row 1 committed: 2 of lot 2 from 2"]],
  ["goods in transit beyond every lot are not on hand", "fifo", [{ fromVendor: 10, betweenWarehouses: 2 }], ["row 1 fromVendor: 4 of lot 2 from 0", "row 1 fromVendor: 5 of lot 1 from 0", "row 1 beyond: 3, on hand 0"]],
  ["committed units beyond every lot are",     "fifo", [{ onHand: 11, committed: 2 }], ["row 1 uncommitted: 4 of lot 2 from 0", "row 1 uncommitted: 5 of lot 1 from 0", "row 1 beyond: 2, on hand 2"]],
])("%s", (_story, flow, inventory, expected) => expect(attributed(flow, inventory, LOTS)).toEqual(expected));

// prettier-ignore
test.each<[string, "fifo" | "lifo", readonly number[], readonly string[]]>([
  ["fewer left in a lot",             "fifo", [5, 1], ["row 1 uncommitted: 1 of lot 2 from 0", "row 1 uncommitted: 2 of lot 1 from 0"]],
  ["a lot that went back whole",      "fifo", [5, 0], ["row 1 uncommitted: 3 of lot 1 from 0"]],
  ["the same with lifo",              "lifo", [0, 4], ["row 1 uncommitted: 3 of lot 2 from 0"]],
  ["nothing left at all",             "fifo", [0, 0], ["row 1 beyond: 3, on hand 3"]],
])("after returns: %s", (_story, flow, left, expected) => expect(attributed(flow, [{ onHand: 3 }], LOTS, left)).toEqual(expected));

test("more runs than the columns first hold", () => {
  const rows = Array.from({ length: 600 }, () => ({ onHand: 1 }));
  const runs = attributed("fifo", rows, [{ quantity: 600 }]);
  expect([runs.length, runs[256], runs[599]]).toEqual([
    600,
    "row 257 uncommitted: 1 of lot 1 from 256",
    "row 600 uncommitted: 1 of lot 1 from 599",
  ]);
});

// prettier-ignore
test.each([
  ["2000-01-31", []],
  ["2000-02-01", []], // dated on the day of the report
  ["2000-02-02", ["Warning UNITS_NOT_INVOICED, inventory 1, 3.6, 3.7, part 0: Units of A (3) are beyond everything the invoices show by 2000-02-01; no right covers them. Add the missing invoice lines or check the quantity."]],
])("units of a report of 2000-02-01 bought on %s", (on, findings) => {
  expect(found(statementOf({ inventory: [{ onHand: 3 }], invoices: [{ on, quantity: 3 }] }))).toEqual(findings);
});

test("lots that ran out are passed over, whichever ran out when and however far the lots reach", () => {
  const step = fc.record({
    lot: fc.nat(11),
    units: fc.integer({ min: 0, max: 2 }),
    reach: fc.integer({ min: 1, max: 12 }),
    at: fc.nat(11),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.constantFrom<1 | -1>(1, -1), (steps, direction) => {
      const left = new UnitsLeft(12);
      left.fill(new Int32Array(12).fill(2));
      let end = direction === 1 ? 0 : -1;
      for (const { lot, units, reach, at } of steps) {
        left.units[lot] = Math.max(0, left.units[lot]! - units);
        // Reports come by date: more lots from one to the next, never fewer.
        if (direction === 1) end = Math.max(end, reach);
        const first = direction === 1 ? Math.min(at, end) : at;
        let expected = first;
        while (expected !== end && left.units[expected] === 0) expected += direction;
        expect(left.from(first, direction, end)).toBe(expected);
      }
    }),
  );
});
