/** What a request asks the vendor to take back: figures by hand. Units cost 50.00 each, so 4 of them are 200.00. */
import { RMA_REQUEST_COLUMNS } from "../../src/contract/statement/reports/columns";
import { rmaRequestTable } from "../../src/contract/statement/reports/rmaRequest";
import type { OwnCell } from "../../src/contract/statement/tables/ownTable";
import { channelStatement } from "./channelFacts";
import { day, type Asked } from "./facts";

function rowsOf(number: string, requests: readonly Asked[]): readonly (readonly OwnCell[])[] {
  const statement = channelStatement({
    inventory: [{ part: "A", onHand: 4 }],
    invoices: [
      { part: "A", invoice: "I-1", quantity: 4, price: "50" },
      { part: "B", invoice: "I-2", quantity: 2, price: "50" },
    ],
    requests,
  });
  const { groups, rows } = statement.settled!;
  const request = groups.find(({ name }) => name === number)!;
  return rmaRequestTable(request, rows, statement).rows.map(({ cells }) => cells);
}

const defective = { right: "Defective", on: "2000-02-10" } as const;
const asked = day("2000-02-10");

test("a row a part of the one request, in sheet order, with its own credit", () => {
  const others = [
    { ...defective, number: "R-1", part: "B", quantity: 2 },
    { ...defective, number: "R-2", part: "A", quantity: 1 },
    { ...defective, number: "R-1", part: "A", quantity: 3, invoice: "I-1", sealed: false },
  ];
  expect(rowsOf("R-1", others)).toEqual([
    ["R-1", "3.7(B)", asked, "B", 2, "yes", undefined, undefined, 10_000],
    ["R-1", "3.7(B)", asked, "A", 3, "no", "I-1", undefined, 15_000],
  ]);
});

test("units that are refused are not asked for", () => {
  expect(rowsOf("R-1", [{ ...defective, number: "R-1", part: "A", quantity: 9 }])).toEqual([
    ["R-1", "3.7(B)", asked, "A", 4, "yes", undefined, undefined, 20_000],
  ]);
});

test("a row that is refused whole does not stand on it", () => {
  expect(rowsOf("R-1", [{ ...defective, number: "R-1", part: "C", quantity: 1 }])).toEqual([]);
});

test("no column holds a remark or a dealer", () => {
  expect(RMA_REQUEST_COLUMNS.map(({ heading }) => heading)).toEqual([
    "Request",
    "Clause",
    "Request date",
    "Part number",
    "Quantity",
    "Factory sealed",
    "Invoice number",
    "Offsetting order",
    "Credit asked",
  ]);
});
