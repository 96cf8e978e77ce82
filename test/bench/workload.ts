/**
 * The benchmark's workbook: n inventory rows and 10n invoice lines (or as many a row as asked) (5 % returns) over two years, n/20 parts, price changes for a fifth
 * and discontinuation notices for a twentieth of the parts. The same numbers at every run.
 */
import type { Cell } from "../../src/workbook/port";
import type { SheetOfCells } from "../support/exampleSheets";

const FIRST_DAY = 36434; // 1999-10-01
const DAYS = 730;
const REPORT_DAYS = [FIRST_DAY + 120, FIRST_DAY + 300, FIRST_DAY + 480, FIRST_DAY + 660];
const SITES = ["Fremont", "Memphis", "Lyndhurst", "Norcross", "Richardson"];

/** A small generator of repeatable numbers (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export function workload(rows: number, linesARow = 10): readonly SheetOfCells[] {
  const next = numbers(20_000);
  const partCount = Math.max(1, Math.floor(rows / 20));
  const part = (p: number): string => `ALT-${String(p).padStart(6, "0")}`;
  const price = Array.from({ length: partCount }, () => (2_000 + next(80_000)) / 100);
  const inventory: Cell[][] = [
    [
      "Part number",
      "Description",
      "Warehouse",
      "Quantity on hand",
      "Committed quantity",
      "In transit from vendor",
      "In transit between warehouses",
      "Transit date",
      "As-of date",
    ],
  ];
  for (let i = 0; i < rows; i++) {
    const asOf = REPORT_DAYS[i % REPORT_DAYS.length]!;
    const onHand = next(90);
    const transit = next(10) === 0 ? next(20) : 0;
    const p = Math.floor(i / 4) % partCount;
    inventory.push([
      part(p),
      `Board ${p}`,
      SITES[Math.floor(i / 20) % SITES.length]!,
      onHand,
      next(onHand + 1) >> 2,
      transit,
      next(20) === 0 ? 3 : 0,
      asOf - 5 - next(40),
      asOf,
    ]);
  }
  const lines = rows * linesARow;
  const invoices: Cell[][] = [
    [
      "Invoice number",
      "Invoice date",
      "Part number",
      "Quantity",
      "Unit price",
      "Discount",
      "Credits received",
      "Original invoice",
      "Ship date",
    ],
  ];
  for (let i = 0; i < lines; i++) {
    const p = next(partCount);
    const isReturn = next(20) === 0;
    const quantity = isReturn ? -(1 + next(5)) : 1 + next(30);
    const date = FIRST_DAY + Math.floor((i * DAYS) / lines);
    const discount = next(4) === 0 ? (1 + next(900)) / 100 : "";
    invoices.push([
      100_000 + Math.floor(i / 5),
      date,
      part(p),
      quantity,
      price[p]!,
      discount,
      next(50) === 0 ? 5 : "",
      isReturn && i > 100 ? 100_000 + Math.floor(next(i) / 5) : "",
      date + 2,
    ]);
  }
  const changes: Cell[][] = [["Part number", "Effective date", "New price", "Old price", "Notice date", "Notice method"]];
  for (let p = 0; p < partCount; p += 5)
    changes.push([part(p), REPORT_DAYS[1]!, Math.round(price[p]! * 90) / 100, price[p]!, REPORT_DAYS[1]! - 20, "mail"]);
  const notices: Cell[][] = [["Part number", "Notice date", "Notice method", "Discontinuation date"]];
  for (let p = 0; p < partCount; p += 20) notices.push([part(p), REPORT_DAYS[2]! - 10, "courier", REPORT_DAYS[2]! + 30]);
  return [
    { name: "Inventory", rows: inventory },
    { name: "Invoices", rows: invoices },
    { name: "Price changes", rows: changes },
    { name: "Discontinuations", rows: notices },
    {
      name: "Terms",
      rows: [
        ["Term", "Value"],
        ["balancing.limitPercent", 0.15],
        ["priceProtection.transitWindowDays", 30],
        ["priceProtection.reportDays", 30],
      ],
    },
  ];
}

export const ROWS_A_BLOCK = 20_000;

/** The same cells as text, in the shape in which Office.js delivers them: row by row, blanks as "". */
export const asDelivered = (sheets: readonly SheetOfCells[]): readonly string[] =>
  sheets.flatMap(({ rows }) => {
    const texts: string[] = [];
    for (let from = 0; from < rows.length; from += ROWS_A_BLOCK)
      texts.push(JSON.stringify({ Results: [{ ActionId: 1, Value: { Values: rows.slice(from, from + ROWS_A_BLOCK) } }] }));
    return texts;
  });
