/** A worked case as sheets of cells, the way a workbook holds them: dates as serials, money as numbers, blanks as "". */
import { civilDate } from "../../src/contract/base/calendar";
import { columnsOf, type SheetKind } from "../../src/workbook/sheets";
import type { Cell } from "../../src/workbook/port";
import type { ExampleWorkbook, SheetRow } from "../oracle/workbook";

export interface SheetOfCells {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_FROM_1900_TO_1904 = 1462;

/** Fields whose JSON text stands for a number in the workbook. */
const AMOUNTS = new Set([
  "Unit price",
  "Discount",
  "Credits received",
  "New price",
  "Old price",
  "Offsetting order amount",
  "Credited amount",
  "Amount",
  "Paid",
  "Disputed",
]);

function cellOf(heading: string, text: string | number | boolean | null | undefined, is1904: boolean): Cell {
  if (text === undefined || text === null) return "";
  if (typeof text !== "string") return text;
  const date = ISO.exec(text);
  if (date && /date/i.test(heading))
    return civilDate(Number(date[1]), Number(date[2]), Number(date[3]))! - (is1904 ? DAYS_FROM_1900_TO_1904 : 0);
  return AMOUNTS.has(heading) && text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

function termCell(name: string, value: string | number | boolean, is1904: boolean): Cell {
  if (name === "balancing.limitPercent" && typeof value === "string" && Number.isFinite(Number(value))) return Number(value);
  return cellOf(/date$/i.test(name) ? "date" : name, value, is1904);
}

/** What a worked case has of sheets and terms, whatever kinds of sheets it is about. */
export interface CaseSheets extends Pick<ExampleWorkbook, "terms"> {
  readonly sheets: Readonly<Partial<Record<string, readonly SheetRow[]>>>;
}

/** The sheets of a worked case, with every column of each kind; a sheet that the case lacks is left out. */
export function exampleSheets(example: CaseSheets, is1904 = false): readonly SheetOfCells[] {
  const sheets = Object.entries(example.sheets).map(([kind, rows = []]) => {
    const headings = columnsOf(kind as SheetKind).map(([, { heading }]) => heading);
    return { name: kind, rows: [headings, ...rows.map((row) => headings.map((heading) => cellOf(heading, row[heading], is1904)))] };
  });
  const terms = Object.entries(example.terms).map(([name, value]) => [name, termCell(name, value, is1904)]);
  return [...sheets, { name: "Terms", rows: [["Term", "Value"], ...terms] }];
}
