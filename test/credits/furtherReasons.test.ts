/** Why a row of a further sheet has its figures; and which row a line of Credit detail is of. */
import { fillTotals } from "../../src/credits/fillReport";
import { reasonsAt, type RowPlace } from "../../src/credits/furtherReasons";
import { ownRowPlace } from "../../src/credits/ownRowPlace";
import { prepareFill, type PreparedFill } from "../../src/credits/prepareFill";
import { arrayPort } from "../support/arrayPort";
import type { SheetOfCells } from "../support/exampleSheets";
import { HANDLING } from "../support/toySheetRight";
import { quarter } from "../scenarios/quarter";

const JAN_3 = 36_528;
const SHIPMENTS: SheetOfCells = {
  name: "Dealer shipments",
  rows: [
    ["Dealer", "Part number", "Quantity", "Ship date"],
    ["Acme", "VX-1", 4, JAN_3],
    ["Bolt", "VX-1", "four", JAN_3],
    ["", "", "", ""],
    ["Cord", "new", 2, JAN_3],
  ],
};
const SHEETS = [...quarter(), SHIPMENTS];
/** Sheets of the array port go by their places. */
const SHIPMENTS_ID = String(SHEETS.length - 1);

async function prepared(): Promise<PreparedFill> {
  const fill = await prepareFill(arrayPort(SHEETS), { addedRights: [HANDLING] });
  if (!("plan" in fill)) throw new Error(JSON.stringify(fill));
  return fill;
}

test("the outcome, the figure and the steps of a row", async () => {
  const reasons = reasonsAt(await prepared(), { sheetId: SHIPMENTS_ID, row: 1 })!;
  expect(reasons).toMatchObject({ sheetRow: 2, part: "VX-1", kind: "figures", findings: [] });
  expect(reasons.rights).toMatchObject([
    { name: "Handling", clause: "T.2", outcome: "decided", value: { units: 4, cents: 400 }, lines: [] },
  ]);
  expect(reasons.rights[0]!.facts.map(({ label, value }) => [label, value])).toEqual([["Shipped", { kind: "quantity", units: 4 }]]);
});

test("a row that cannot be read says so with its finding, an empty one is empty, and headings have no reasons", async () => {
  const fill = await prepared();
  expect(reasonsAt(fill, { sheetId: SHIPMENTS_ID, row: 2 })).toMatchObject({ kind: "bad", findings: [{ code: "BAD_VALUE", row: 3 }] });
  expect(reasonsAt(fill, { sheetId: SHIPMENTS_ID, row: 3 })).toMatchObject({ kind: "empty", rights: [] });
  expect(reasonsAt(fill, { sheetId: SHIPMENTS_ID, row: 0 })).toBeUndefined();
});

test("Inventory is explained as before, and other sheets are not", async () => {
  const fill = await prepared();
  expect(reasonsAt(fill, { sheetId: "0", row: 1 })).toMatchObject({ sheetRow: 2, part: "VX-1", kind: "figures" });
  expect(reasonsAt(fill, { sheetId: "1", row: 1 })).toBeUndefined();
});

/** Where the rows of a sheet of ours lead to, as the fill writes them. */
const leadsTo = (fill: PreparedFill, of: string, heading: string): readonly (RowPlace | undefined)[] => {
  const { columns, rowCount } = fill.plan.blocks.find((block) => block.columns.some((it) => it.heading === heading))!;
  return Array.from({ length: rowCount }, (_, row) => ownRowPlace(fill, of, new Map(columns.map((it) => [it.heading, it.cell(row)]))));
};

test("rows of Credit detail, Claims, Review and Balancing limits lead to the rows that they tell of", async () => {
  const fill = await prepared();
  const [vx1, old7] = [{ sheetId: "0", row: 1 }, { sheetId: "0", row: 2 }]; // prettier-ignore
  const shipped = (row: number): RowPlace => ({ sheetId: SHIPMENTS_ID, row });
  expect(leadsTo(fill, "Credit detail", "Unit value from")).toEqual([vx1, vx1, old7, old7, shipped(1), shipped(4)]);
  expect(leadsTo(fill, "Claims", "Vendor reference")).toEqual([vx1]);
  const review = leadsTo(fill, "Review", "Reviewer");
  expect([review[0], review.at(-1)]).toEqual([shipped(2), vx1]);
  const limits = leadsTo(fill, "Balancing limits", "Exercise by");
  expect(limits.filter((it) => it !== undefined)).toEqual([vx1]);
  expect(ownRowPlace(fill, "Credit detail", new Map())).toBeUndefined();
});

test("its totals stand behind those of Inventory", async () => {
  expect(fillTotals(await prepared()).further).toEqual([
    { right: "Handling", sheet: "Dealer shipments", clause: "T.2", name: "Handling credit", units: 6, cents: 600 },
  ]);
});
