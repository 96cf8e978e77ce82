/** 6.4: days counted by hand with a calendar. Six months before 31 August 2000 is 29 February: 184 days of sales. */
import type { Terms } from "../../src/contract/agreement/terms";
import { stockDaysTable } from "../../src/contract/statement/tables/stockDaysTable";
import { runThrough } from "../../src/contract/base/steps";
import { creditStatement } from "../../src/contract/statement/creditStatement";
import { withTerms } from "../../src/contract/agreement/terms";
import { channelFacts, channelStatement, type DealerTold } from "./channelFacts";
import { undated, type Stock } from "./facts";

const AUGUST = "2000-08-31";
const stock = (onHand: number, asOf = AUGUST): Stock => ({ part: "A", asOf, onHand });
type Sold = NonNullable<DealerTold["sold"]>[number];

/** "24.0 days, 0.5 a day, short by 3" of each row. */
function rows(inventory: readonly Stock[], sold: readonly Sold[], terms: Partial<Terms> = {}): readonly string[] {
  return channelStatement({ inventory, sold }, terms).stockDays!.map(({ lasts }) =>
    lasts ? `${(lasts.tenthsOfDays / 10).toFixed(1)} days, ${lasts.dailyRate / 1e6} a day, short by ${lasts.shortBy}` : "no sales",
  );
}

// prettier-ignore
test.each<[string, number, readonly Sold[], Partial<Terms>, string]>([
  ["92 sold in 184 days",                      12, [["A", 92, "2000-08-01"]],                                      {},                             "24.0 days, 0.5 a day, short by 3"],
  ["the first day of the span",                12, [["A", 92, "2000-03-01"]],                                      {},                             "24.0 days, 0.5 a day, short by 3"],
  ["the day before it",                        12, [["A", 92, "2000-02-29"]],                                      {},                             "no sales"],
  ["the day of the report",                    12, [["A", 92, AUGUST]],                                            {},                             "24.0 days, 0.5 a day, short by 3"],
  ["the day after it",                         12, [["A", 92, "2000-09-01"]],                                      {},                             "no sales"],
  ["enough to the unit",                       15, [["A", 92, "2000-08-01"]],                                      {},                             "30.0 days, 0.5 a day, short by 0"],
  ["one unit too few",                         14, [["A", 92, "2000-08-01"]],                                      {},                             "28.0 days, 0.5 a day, short by 1"],
  ["a part of a unit is a whole one",          15, [["A", 93, "2000-08-01"]],                                      {},                             "29.7 days, 0.505435 a day, short by 1"],
  ["what customers brought back",              12, [["A", 100, "2000-08-01"], ["A", -8, "2000-08-02"]],            {},                             "24.0 days, 0.5 a day, short by 3"],
  ["as much came back as was sold",            12, [["A", 8, "2000-08-01"], ["A", -8, "2000-08-02"]],              {},                             "no sales"],
  ["more came back than was sold",             12, [["A", -8, "2000-08-02"]],                                      {},                             "no sales"],
  ["nothing on hand",                          0,  [["A", 92, "2000-08-01"]],                                      {},                             "0.0 days, 0.5 a day, short by 15"],
  ["another target",                           12, [["A", 92, "2000-08-01"]],                                      { "inventory.targetDays": 24 }, "24.0 days, 0.5 a day, short by 0"],
  ["one month of sales: 31 days",              12, [["A", 62, "2000-08-01"], ["A", 9, "2000-07-31"]],              { "reports.trailingMonths": 1 },"6.0 days, 2 a day, short by 48"],
  ["half a tenth rounds up",                   1,  [["A", 80, "2000-08-01"]],                                      {},                             "2.3 days, 0.434783 a day, short by 13"],
])("%s", (_story, onHand, sold, terms, said) => expect(rows([stock(onHand)], sold, terms)).toEqual([said]));

test("the part's own latest report counts, and all its rows", () => {
  const inventory = [
    stock(99, "2000-06-30"),
    stock(5),
    { ...stock(7), committed: 7, fromVendor: 50 },
    { ...stock(4, "2000-06-30"), part: "B" },
  ];
  // B: six months before 30 June is 30 December, and from the 31st on are 183 days.
  expect(
    rows(inventory, [
      ["A", 92, "2000-08-01"],
      ["B", 183, "1999-12-31"],
      ["B", 9, "1999-12-30"],
      ["B", 9, "2000-07-01"],
    ]),
  ).toEqual(["24.0 days, 0.5 a day, short by 3", "4.0 days, 1 a day, short by 26"]);
});

describe("warehouses", () => {
  /** As `channelFacts`, with the warehouses of the stock rows. */
  const placed = (sold: readonly Sold[], warehouses: readonly string[] | undefined) => {
    const of = channelFacts({ inventory: [stock(12), stock(20)], sold });
    const names = [...of.warehouses!];
    const numbers = warehouses?.map((name) => (names.includes(name) ? names.indexOf(name) : names.push(name) - 1));
    const inventory = numbers ? { ...of.inventory, warehouse: Int32Array.from(numbers) } : of.inventory;
    const statement = runThrough(creditStatement(undated(withTerms({})), { ...of, inventory, warehouses: names }));
    return stockDaysTable({ ...of, warehouses: names }, statement.stockDays!).rows.map(({ cells }) =>
      [1, 3, 4, 9].map((it): unknown => cells[it]),
    );
  };

  test("each has its own stock and sales, also one that sold and reports none", () => {
    const sold: readonly Sold[] = [
      ["A", 92, "2000-08-01", "East"],
      ["A", 184, "2000-08-01", "North"],
    ];
    expect(placed(sold, ["East", "West"])).toEqual([
      ["East", 12, 92, 3],
      ["West", 20, 0, undefined],
      ["North", 0, 184, 30],
    ]);
  });

  test("are not told apart where Sales has none, or Inventory has none", () => {
    const together = [[undefined, 32, 92, 0]];
    expect(placed([["A", 92, "2000-08-01"]], ["East", "West"])).toEqual(together);
    expect(placed([["A", 92, "2000-08-01", "East"]], undefined)).toEqual(together);
  });
});

// prettier-ignore
test.each<[string, string, readonly string[]]>([
  ["on the first day of the span",  "2000-03-01", []],
  ["a day later",                   "2000-03-02", ["The sales begin on 2000-03-02, later than 2000-03-01, from which the daily rate of 1 part is counted. Add the sales before, or read Stock days as too high."]],
])("sales that begin %s", (_story, first, texts) => {
  const { findings } = channelStatement({ inventory: [stock(12)], sold: [["A", 9, "2000-08-01"], ["A", 1, first]] });
  expect(findings.filter(({ code }) => code === "SALES_SHORT")).toEqual(texts.map((text): unknown => expect.objectContaining({ text, severity: "Info", record: { kind: "sales", index: 1 } })));
});

test("there are none without a Sales sheet", () => expect(channelStatement({ inventory: [stock(1)] }).stockDays).toBeUndefined());

test("the sheet says how", () => {
  const { facts, stockDays } = channelStatement({ inventory: [stock(12), { ...stock(1), part: "B" }], sold: [["A", 92, "2000-08-01"]] });
  expect(stockDaysTable(facts, stockDays!).rows.map(({ cells }): unknown => cells.at(-1))).toEqual([
    "6.4: 92 sold in 184 days from 2000-03-01 to 2000-08-31; short by 3 units of 30 days.",
    "6.4: no sales in 184 days from 2000-03-01 to 2000-08-31.",
  ]);
});
