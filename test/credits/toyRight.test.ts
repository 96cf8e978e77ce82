/** A fourth right, in the test tree alone: it shows wherever rights show, without another file touched. */
import { RIGHTS } from "../../src/contract/rights";
import { BALANCING } from "../../src/contract/rights/balancing";
import { PRICE_PROTECTION } from "../../src/contract/rights/priceProtection";
import type { Right } from "../../src/contract/rights/right";
import { fillTotals } from "../../src/credits/fillReport";
import { prepareFill, type PreparedFill } from "../../src/credits/prepareFill";
import { rowReasons } from "../../src/credits/rowReasons";
import { termsInUse } from "../../src/credits/termsInUse";
import { worklist } from "../../src/credits/worklist";
import { whyTable } from "../../src/functions/whyTable";
import type { SheetOfCells } from "../support/exampleSheets";
import { arrayPort, cellsOf } from "../support/arrayPort";
import { STORAGE } from "../support/toyRight";

const FEB_1 = 36557;
const RIGHTS_AND_TOY = [...RIGHTS, STORAGE];

/** 7 on hand of which 2 are committed: 4 of the newer lot (31 January), 3 of the older (1 December), the committed two last. */
const SHEETS: readonly SheetOfCells[] = [
  {
    name: "Inventory",
    rows: [
      ["Part number", "Quantity on hand", "Committed quantity", "As-of date"],
      ["A", 7, 2, FEB_1],
    ],
  },
  {
    name: "Invoices",
    rows: [
      ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
      ["1", 36495, "A", 3, 50],
      ["2", 36556, "A", 4, 50],
    ],
  },
];

async function prepared(): Promise<PreparedFill> {
  const fill = await prepareFill(arrayPort(SHEETS), { rights: RIGHTS_AND_TOY });
  if (!("plan" in fill)) throw new Error(JSON.stringify(fill));
  return fill;
}

test("in the columns of Inventory, before the explanation, and in it", async () => {
  const { plan } = await prepared();
  const [inventory] = plan.blocks;
  const ofToy = inventory!.columns.map(({ heading }, i) => [heading, cellsOf(inventory!)[0]![i]]).slice(-3);
  expect(ofToy.slice(0, 2)).toEqual([
    ["Stored quantity", 1],
    ["Storage credit", 1],
  ]);
  expect(ofToy[2]![1]).toMatch(/ T\.1: 1 stored; 4 bought too lately, 2 not free\.$/);
  expect(Object.values(plan.settings)[0]).toEqual(expect.objectContaining({ headings: inventory!.columns.map(({ heading }) => heading) }));
});

test("in Credit detail, after the other rights of the row", async () => {
  const { plan } = await prepared();
  const detail = plan.blocks.find(({ sheet }) => "ownName" in sheet && sheet.ownName === "Credit detail")!;
  const line = cellsOf(detail).at(-1)!;
  expect([line[0], line[2], line[4], line[6], line[9], line[10]]).toEqual(["T.1", 2, "1", 1, 1, 1]);
});

test("in the totals, and among the dates", async () => {
  const fill = await prepared();
  expect(fillTotals(fill).rights.at(-1)).toEqual({
    right: "Storage allowance",
    name: "Storage allowance",
    englishName: "Storage allowance",
    clause: "T.1",
    addsUp: true,
    rows: 1,
    quantity: 1,
    cents: 100,
  });
  const { ahead, missingDates } = worklist(fill, fill.findings);
  expect(ahead).toContainEqual(
    expect.objectContaining({ date: FEB_1 + 30, clause: "T.1", what: "Storage asked for since 2000-02-01: A", status: "due" }),
  );
  expect(missingDates).toContainEqual({ text: ["No warehouse has told its rent."] });
});

test("in Why, with its lines and what is not covered", async () => {
  const fill = await prepared();
  const reason = rowReasons(fill, 1)!.rights.at(-1)!;
  expect(reason).toMatchObject({ name: "Storage allowance", clause: "T.1", outcome: "decided", value: { units: 1, cents: 100 } });
  expect(reason.lines.map(({ invoice, units, credit }) => [invoice, units, credit])).toEqual([["1", 1, 100]]);
  expect(reason.notCovered).toEqual([
    { label: "Bought too lately", units: 4 },
    { label: "Not free stock", units: 2 },
  ]);
});

test("among the terms in use", () => {
  expect(termsInUse({ sheets: {} }, RIGHTS_AND_TOY)).toContain("inventory.targetDays");
  expect(termsInUse({ sheets: {} })).not.toContain("inventory.targetDays");
});

test("in CHANNEL.WHY", () => {
  const [inventory, invoices] = SHEETS.map(({ rows }) => rows);
  const table = whyTable(RIGHTS_AND_TOY, 2, inventory, invoices, [null, [["10%"]]]);
  expect(table.slice(1, 3)).toEqual([
    ["T.1", "Outcome", "Decided"],
    ["T.1", "Invoice number", "1"],
  ]);
  expect(table).toContainEqual(["T.1", "Storage credit", 1]);
});

test("what a right lacks does not compile", () => {
  const rights: readonly Right[] = [
    // @ts-expect-error a right says what it adds to Inventory
    { ...PRICE_PROTECTION, columns: undefined },
    // @ts-expect-error a right explains its figures
    { ...PRICE_PROTECTION, sentence: undefined },
    // @ts-expect-error a right says which days it gives
    { ...BALANCING, dates: undefined },
  ];
  const reasons: typeof BALANCING.reasons = {
    ...BALANCING.reasons,
    // @ts-expect-error every reason has its words
    aboveLimit: undefined,
  };
  expect([rights.length, Object.keys(reasons).sort()]).toEqual([3, Object.keys(BALANCING.reasons).sort()]);
});
