import { groupingByPart, Lots, sortByDate, type OfSign } from "../../src/contract/stock/lots";
import { runThrough } from "../../src/contract/base/steps";
import { day, invoiceLines, type Line } from "./facts";

const lotsOf = (acquiredOn: "invoice" | "ship", ...lines: readonly Line[]): Lots => {
  const lots = new Lots({ "stock.acquiredOn": acquiredOn }, invoiceLines(...lines), 1);
  lots.turnTo(0);
  return lots;
};

/** Lines of the sheet (1 = the first) in the order of their lots. */
const order = (lots: Lots): string => Array.from({ length: lots.count }, (_, lot) => lots.line[lot]! + 1).join(" ");

// prettier-ignore
test.each<[string, "invoice" | "ship", readonly Line[], string]>([
  ["by date, whatever the order on the sheet", "invoice", [{ on: "2000-01-03", quantity: 1 }, { on: "2000-01-01", quantity: 1 }, { on: "2000-01-02", quantity: 1 }], "2 3 1"],
  ["of one day in the order of the sheet",     "invoice", [{ on: "2000-01-02", quantity: 1 }, { on: "2000-01-01", quantity: 1 }, { on: "2000-01-01", quantity: 1 }], "2 3 1"],
  ["returns are no lots",                      "invoice", [{ on: "2000-01-01", quantity: 1 }, { on: "2000-01-02", quantity: -1 }, { on: "2000-01-03", quantity: 2 }], "1 3"],
  ["by invoice date",                          "invoice", [{ on: "2000-01-01", shipped: "2000-01-09", quantity: 1 }, { on: "2000-01-02", shipped: "2000-01-05", quantity: 1 }], "1 2"],
  ["by ship date where the reading says so",   "ship",    [{ on: "2000-01-01", shipped: "2000-01-09", quantity: 1 }, { on: "2000-01-02", shipped: "2000-01-05", quantity: 1 }], "2 1"],
  ["by invoice date where no ship date is given", "ship", [{ on: "2000-01-03", quantity: 1 }, { on: "2000-01-01", shipped: "2000-01-02", quantity: 1 }], "2 1"],
])("lots stand oldest first: %s", (_story, acquiredOn, lines, expected) => {
  expect(order(lotsOf(acquiredOn, ...lines))).toBe(expected);
});

test("a lot keeps its line's quantity and has the date that the reading gives it", () => {
  const lots = lotsOf("ship", { on: "2000-01-01", shipped: "2000-01-09", quantity: 7 });
  expect([lots.date[0], lots.quantity[0]]).toEqual([day("2000-01-09"), 7]);
});

// prettier-ignore
test.each([
  ["1999-12-31", 0],
  ["2000-01-01", 2], // both of the day itself
  ["2000-01-02", 2],
  ["2000-01-03", 3],
  ["2000-12-31", 3],
])("up to %s there are %i lots", (date, count) => {
  const lots = lotsOf("invoice", { on: "2000-01-03", quantity: 1 }, { on: "2000-01-01", quantity: 1 }, { on: "2000-01-01", quantity: 1 });
  expect(lots.upTo(day(date))).toBe(count);
});

test("each part has lots of its own", () => {
  const lines = invoiceLines(
    { part: "A", quantity: 1 },
    { part: "B", quantity: 2 },
    { part: "A", quantity: 3 },
    { part: "C", quantity: -1 },
  );
  const lots = new Lots({ "stock.acquiredOn": "invoice" }, lines, 3);
  const quantities = [0, 1, 2].map((part) => {
    lots.turnTo(part);
    return [...lots.quantity.subarray(0, lots.count)];
  });
  expect(quantities).toEqual([[1, 3], [2], []]);
  expect(lots.most).toBe(2);
});

test("the same lines stand in the order of each reading, whichever was asked for before, and of parts that other sheets add", () => {
  const lines = invoiceLines(
    { on: "2000-01-01", shipped: "2000-01-09", quantity: 1 },
    { on: "2000-01-01", shipped: "2000-01-05", quantity: 1 },
  );
  const orders = (["ship", "invoice", "ship"] as const).map((acquiredOn) => {
    const lots = new Lots({ "stock.acquiredOn": acquiredOn }, lines, 3);
    lots.turnTo(2);
    expect(lots.count).toBe(0);
    lots.turnTo(0);
    return order(lots);
  });
  expect(orders).toEqual(["2 1", "1 2", "2 1"]);
  expect(new Lots({ "stock.acquiredOn": "invoice" }, lines, 9).countOf(8)).toBe(0);
});

test("records are grouped by part in sheet order, all or those of a sign", () => {
  const part = Int32Array.of(1, 0, 1, 2, 1);
  const of = Int32Array.of(5, -1, -2, 0, 3);
  const grouped = (only?: OfSign) => {
    const { start, items } = runThrough(groupingByPart(part, 5, 3, only));
    return [0, 1, 2].map((p) => [...items.subarray(start[p], start[p + 1])]);
  };
  expect(grouped()).toEqual([[1], [0, 2, 4], [3]]);
  expect(grouped({ of, sign: 1 })).toEqual([[], [0, 4], []]);
  expect(grouped({ of, sign: -1 })).toEqual([[1], [2], []]);
});

test("a stretch is sorted by date alone, and what lies beside it is left", () => {
  const date = Int32Array.of(30, 10, 20, 10, 5);
  const items = Int32Array.of(0, 2, 1, 3, 4);
  sortByDate(items, 1, 4, date);
  expect([...items]).toEqual([0, 1, 3, 2, 4]);
});
