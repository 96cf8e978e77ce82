/**
 * A small quarter of business for stories about files, worked out by hand.
 *
 * VX-1: 10 on hand, 2 committed; 8 bought at 95 come first, and fall to 80 on the day of the report: 8 x 15 = 120.00.
 * Net sales of FY2000 Q1 are 400.00, half of them 200.00: two units of VX-1 at 80 are 160.00, five of OLD-7 at 20 are 100.00.
 * OLD-7: a notice of 26 January, all five bought on 10 January at 20: 100.00.
 */
import type { Cell } from "../../src/workbook/port";
import type { SheetOfCells } from "../support/exampleSheets";
import { day } from "../contract/facts";
import type { Row } from "./files";

const REPORT = day("2000-02-01");

const INVENTORY: SheetOfCells = {
  name: "Inventory",
  rows: [
    ["Part number", "Warehouse", "Quantity on hand", "Committed quantity", "As-of date"],
    ["VX-1", "Fremont", 10, 2, REPORT],
    ["OLD-7", "Memphis", 5, 0, REPORT],
  ],
};
const INVOICES: SheetOfCells = {
  name: "Invoices",
  rows: [
    ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
    ["4101", day("1999-11-22"), "VX-1", 4, 100],
    ["4188", day("2000-01-10"), "VX-1", 8, 95],
    ["4190", day("2000-01-10"), "OLD-7", 5, 20],
  ],
};
const PRICE_CHANGES: SheetOfCells = {
  name: "Price changes",
  rows: [
    ["Part number", "Effective date", "New price", "Old price"],
    ["VX-1", REPORT, 80, 95],
  ],
};
const DISCONTINUATIONS: SheetOfCells = {
  name: "Discontinuations",
  rows: [
    ["Part number", "Notice date", "Notice method"],
    ["OLD-7", day("2000-01-26"), "personal"],
  ],
};
const TERMS: SheetOfCells = {
  name: "Terms",
  rows: [
    ["Term", "Value"],
    ["balancing.limitPercent", 0.5],
  ],
};

export const QUARTER = { INVENTORY, INVOICES, PRICE_CHANGES, DISCONTINUATIONS, TERMS };
export type QuarterSheet = keyof typeof QUARTER;

/** The seven figures of each inventory row. */
export const FIGURES: readonly Row[] = [
  [8, 120, 200, 2, 160, "", ""],
  ["", "", 200, 5, 100, 5, 100],
];

type Rows = SheetOfCells["rows"];

/** The quarter's sheets, some of them changed; a sheet that is answered with undefined is left out. */
export function quarter(
  change: Partial<Record<QuarterSheet, (sheet: SheetOfCells) => SheetOfCells | undefined>> = {},
): readonly SheetOfCells[] {
  return (Object.keys(QUARTER) as QuarterSheet[]).flatMap((kind) => {
    const changed = change[kind] ? change[kind](QUARTER[kind]) : QUARTER[kind];
    return changed ? [changed] : [];
  });
}

/** The same change of rows on every sheet. */
export const everySheet = (change: (rows: Rows) => Rows): readonly SheetOfCells[] =>
  quarter().map(({ name, rows }) => ({ name, rows: change(rows) }));

export const named =
  (name: string) =>
  ({ rows }: SheetOfCells): SheetOfCells => ({ name, rows });

/** Other headings in the place of some. */
export const headed =
  (headings: Readonly<Record<string, string>>) =>
  ({ name, rows: [first, ...below] }: SheetOfCells): SheetOfCells => ({
    name,
    rows: [first!.map((heading) => (typeof heading === "string" ? headings[heading] : undefined) ?? heading), ...below],
  });

/** More rows below. */
export const withRows =
  (...more: readonly (readonly Cell[])[]) =>
  ({ name, rows }: SheetOfCells): SheetOfCells => ({ name, rows: [...rows, ...more] });

/** Without a column. */
export const without =
  (heading: string) =>
  ({ name, rows }: SheetOfCells): SheetOfCells => {
    const place = rows[0]!.indexOf(heading);
    return { name, rows: rows.map((row) => row.filter((_, i) => i !== place)) };
  };
