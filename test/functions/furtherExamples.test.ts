/** The worked cases of requests, orders and dealers through the worksheet functions of their sheets, ranges as Excel sends them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dealerProtectionRows, openOrdersRows, requestsRows } from "../../src/functions/furtherRows";
import { isoText } from "../../src/contract/base/calendar";
import { day } from "../contract/facts";
import "./runtime";

type Row = Readonly<Record<string, string | number | null>>;
interface Case {
  readonly terms: Row;
  readonly sheets: Readonly<Record<string, readonly Row[]>>;
  readonly expected: Readonly<Record<string, readonly Row[]>>;
}

const FOLDER = join(__dirname, "../examples/further");
const CASES = readdirSync(FOLDER).map((name) => [name, JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as Case] as const);

const cellOf = (heading: string, value: string | number | null | undefined): string | number | null => {
  if (value === undefined || value === null) return null;
  if (typeof value === "number") return value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value);
  return /price|amount|discount|credits/i.test(heading) && !Number.isNaN(Number(value)) ? Number(value) : value;
};

function rangeOf(rows: readonly Row[] | undefined): unknown[][] | undefined {
  if (rows === undefined) return undefined;
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [headings, ...rows.map((row) => headings.map((heading) => cellOf(heading, row[heading])))];
}

/** A figure as the cases write it: money with two decimals, a day as ISO text, a blank as null. */
function shown(cell: unknown, expected: string | number | null | undefined): unknown {
  if (cell === "") return null;
  if (typeof cell !== "number" || typeof expected !== "string") return cell;
  return /^\d{4}-\d{2}-\d{2}$/.test(expected) ? isoText(cell) : cell.toFixed(2);
}

const BY_SHEET: Readonly<Record<string, (of: Case["sheets"], terms: unknown[][]) => unknown[][]>> = {
  "Return requests": (of, terms) =>
    requestsRows(
      rangeOf(of["Return requests"])!,
      rangeOf(of.Inventory)!,
      rangeOf(of.Invoices)!,
      rangeOf(of["Price changes"]),
      rangeOf(of.Discontinuations),
      rangeOf(of["Product versions"]),
      terms,
    ),
  "Open orders": (of, terms) =>
    openOrdersRows(rangeOf(of["Open orders"])!, rangeOf(of.Inventory)!, rangeOf(of.Invoices)!, rangeOf(of["Price changes"]), terms),
  "Dealer inventory": (of, terms) =>
    dealerProtectionRows(
      rangeOf(of["Dealer inventory"])!,
      rangeOf(of.Inventory)!,
      rangeOf(of.Invoices)!,
      rangeOf(of["Dealer shipments"])!,
      rangeOf(of["Price changes"])!,
      terms,
    ),
};

const TRIED = CASES.flatMap(([name, worked]) =>
  Object.keys(worked.expected).flatMap((sheet) => {
    const rows = BY_SHEET[sheet];
    return rows ? [{ name, sheet, worked, rows }] : [];
  }),
);

test("requests, orders and dealers are tried", () => {
  expect([...new Set(TRIED.map(({ sheet }) => sheet))].sort()).toEqual(["Dealer inventory", "Open orders", "Return requests"]);
});

test.each(TRIED)("$name: $sheet", ({ sheet, worked, rows }) => {
  const terms = [["Term", "Value"], ...Object.entries(worked.terms)];
  const [headings, ...figures] = rows(worked.sheets, terms);
  const given = figures.map((row) => new Map(row.map((cell, i) => [String(headings![i]), cell])));
  worked.expected[sheet]!.forEach((expected, i) => {
    const of = Object.entries(expected).map(([heading, value]) => [heading, shown(given[i]!.get(heading), value)]);
    expect(Object.fromEntries(of)).toEqual(expected);
  });
});
