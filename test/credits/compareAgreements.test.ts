/** Two agreements, or one with and without an amendment, on one workbook: what differs, worked out by hand. */
import { AGREEMENTS } from "../../src/contract/agreement/agreements";
import { ALWAYS } from "../../src/contract/agreement/inForce";
import { compareAgreements, MOST_COMPARED, type Comparison } from "../../src/credits/compareAgreements";
import { sideKey, sidesOf, sideTitle, type Side } from "../../src/credits/compareSides";
import { prepareFill, type PreparedFill } from "../../src/credits/prepareFill";
import { Stopped } from "../../src/credits/stopped";
import type { Cell } from "../../src/workbook/port";
import { day, percent } from "../contract/facts";
import { arrayPort } from "../support/arrayPort";
import { TOY_AGREEMENT } from "../support/toyAgreement";

const AGREED = [AGREEMENTS[0]!, TOY_AGREEMENT];
const [JAN_1, FEB_1, FEB_10, FEB_15] = ["2000-01-01", "2000-02-01", "2000-02-10", "2000-02-15"].map(day) as [
  number,
  number,
  number,
  number,
];

/** A falls on 1 February, B on the 15th: 10 to 8, 5 of each on hand that cost 12. */
const SHEETS: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  Inventory: [
    ["Quantity on hand", "Part number", "As-of date"],
    [5, "A", FEB_1],
    [5, "B", FEB_15],
  ],
  Invoices: [
    ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
    ["1", day("1999-12-15"), "A", 5, 12],
    ["2", day("1999-12-15"), "B", 5, 12],
  ],
  "Price changes": [
    ["Part number", "Effective date", "New price", "Old price"],
    ["A", FEB_1, 8, 10],
    ["B", FEB_15, 8, 10],
  ],
};

async function prepared(terms: readonly (readonly Cell[])[] = [], sheets = SHEETS): Promise<PreparedFill> {
  const all = { ...sheets, Terms: [["Term", "Value", "Effective from"], ["agreement.id", "toy-1999", ""], ...terms] };
  const fill = await prepareFill(arrayPort(Object.entries(all).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) }))), {
    agreements: AGREED,
  });
  if ("refusals" in fill) throw new Error(JSON.stringify(fill.refusals));
  return fill;
}

const compare = async (left: Side, right: Side, fill?: PreparedFill): Promise<Comparison> =>
  compareAgreements(fill ?? (await prepared()), { left, right }, { agreements: AGREED });
const WORKBOOK: Side = { by: "workbook" };
const named = ({ totals }: Comparison, name: string) => totals.find((it) => it.name === name);

test("with and without an amendment: B is credited 5 x (10 - 8) with it, 5 x (12 - 8) without", async () => {
  const compared = await compare(WORKBOOK, { by: "without", day: FEB_10 });
  expect(compared.terms).toEqual([
    {
      name: "priceProtection.creditBasis",
      left: {
        clause: "3.6(A)",
        values: [
          { value: "paid-less-new", since: undefined },
          { value: "old-less-new", since: FEB_10 },
        ],
      },
      right: { clause: "3.6(A)", values: [{ value: "paid-less-new", since: undefined }] },
    },
  ]);
  expect(named(compared, "Price protection")).toEqual({ name: "Price protection", left: 30_00, right: 40_00 });
  expect(compared.figures).toContainEqual({
    sheet: "Inventory",
    row: 3,
    column: 1,
    part: "B",
    heading: "Price protection credit",
    format: "money",
    left: 10,
    right: 20,
  });
  // What B still costs after the credit differs, too, and so what its return is worth; A's row does not.
  expect(new Set(compared.figures.map(({ row }) => row))).toEqual(new Set([3]));
  expect(compared.rowCount).toBe(1);
});

test("another agreement has none of the terms that were entered for this one, and the user's own", async () => {
  const fill = await prepared([
    ["balancing.limitPercent", 0.5, ""],
    ["calculation.date", FEB_15, ""],
  ]);
  const compared = await compare(WORKBOOK, { by: "agreement", id: "altigen-synnex-1999" }, fill);
  expect(compared.agreements.right).toBe(AGREEMENTS[0]);
  expect(compared.terms.map(({ name }) => name)).toEqual(["priceProtection.creditBasis", "balancing.limitPercent"]);
  expect(compared.terms[1]!.left.values).toEqual([
    { value: percent("50"), since: undefined },
    { value: percent("10"), since: JAN_1 },
  ]);
  expect(compared.terms[1]!.right.values).toEqual([{ value: undefined, since: undefined }]);
  // The limit of October to December's 120.00 is 10 % on 1 January, and withheld in the other agreement: blank, not 0.
  expect(compared.totals.filter(({ name }) => name.startsWith("Balancing limit left"))).toEqual([
    expect.objectContaining({ left: 12_00, right: undefined }),
  ]);
});

test("the terms of two days, each for every day: 2 x 5 x (12 - 8) at the beginning, 2 x 5 x (10 - 8) from 10 February on", async () => {
  const compared = await compare({ by: "on", day: ALWAYS }, { by: "on", day: FEB_10 });
  expect(named(compared, "Price protection")).toEqual({ name: "Price protection", left: 40_00, right: 20_00 });
  expect(compared.terms.map(({ name, right }) => [name, right.values.length])).toEqual([
    ["priceProtection.creditBasis", 1],
    ["balancing.limitPercent", 1],
  ]);
});

test("a side with itself differs in nothing", async () => {
  const { terms, figures, figureCount, totals } = await compare(WORKBOOK, { by: "agreement", id: "toy-1999" });
  expect([terms, figures, figureCount]).toEqual([[], [], 0]);
  for (const { left, right } of totals) expect(left).toBe(right);
});

test("an amendment that a later one follows: the later one stays", async () => {
  const fill = await prepared([["priceProtection.creditBasis", "paid-less-new", day("2000-02-12")]]);
  const { terms } = await compare(WORKBOOK, { by: "without", day: FEB_10 }, fill);
  expect(terms).toEqual([expect.objectContaining({ name: "priceProtection.creditBasis" })]);
  expect(terms[0]!.right.values).toEqual([{ value: "paid-less-new", since: undefined }]);
});

test("the sides that a workbook offers, each with a name of its own", async () => {
  const { agreed } = (await prepared()).statement;
  const sides = sidesOf(agreed.agreement, agreed.begins, [AGREEMENTS[0]!]);
  expect(sides.map((side) => sideTitle(side, agreed.agreement, AGREED))).toEqual([
    "This workbook's terms",
    "Distribution agreement of AltiGen and SYNNEX, effective 22 December 1999",
    "Distribution agreement of Toymaker and Toyshop, effective 22 December 1999",
    "This workbook's terms without the change of 2000-01-01",
    "This workbook's terms without the change of 2000-02-10",
    "This workbook's terms as at the beginning",
    "This workbook's terms as on 2000-01-01",
    "This workbook's terms as on 2000-02-10",
  ]);
  expect(new Set(sides.map(sideKey)).size).toBe(sides.length);
});

test("more figures than are listed are counted; work in slices can be stopped", async () => {
  const rows = MOST_COMPARED + 5;
  const sheets = {
    ...SHEETS,
    Inventory: [SHEETS["Inventory"]![0]!, ...Array.from({ length: rows }, () => [1, "B", FEB_15])],
    Invoices: [SHEETS["Invoices"]![0]!, ["2", day("1999-12-15"), "B", rows, 12]],
  };
  const fill = await prepared([], sheets);
  const { figures, figureCount, rowCount } = await compare(WORKBOOK, { by: "without", day: FEB_10 }, fill);
  expect(figures).toHaveLength(MOST_COMPARED);
  expect(rowCount).toBe(rows);
  expect(figureCount).toBeGreaterThanOrEqual(rows);
  const stopped = compareAgreements(
    fill,
    { left: WORKBOOK, right: { by: "without", day: FEB_10 } },
    { agreements: AGREED, onProgress: () => "stop" },
  );
  await expect(stopped).rejects.toThrow(Stopped);
});
