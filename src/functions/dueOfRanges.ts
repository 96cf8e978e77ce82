/** Claims, days and what readings are worth of the ranges that a function was given, each worked out once for the same ranges. */
import { RIGHTS } from "../contract/rights";
import { SHEET_RIGHTS } from "../contract/rights/sheetRights";
import { TERMS_OF_CALENDAR } from "../contract/rights/termsRead";
import { runThrough } from "../contract/base/steps";
import { dueOf } from "../contract/statement/due";
import { pricedReadings } from "../contract/statement/pricedReadings";
import { calendarTable } from "../contract/statement/tables/calendarTable";
import { claimsTable } from "../contract/statement/tables/claimsTable";
import type { OwnTable } from "../contract/statement/tables/ownTable";
import { readingsTable } from "../contract/statement/tables/readingsTable";
import { tableSheet } from "../workbook/encodeOwn";
import type { OwnSheetName } from "../workbook/headers";
import { is1904Argument } from "./arguments";
import { claimsInRange } from "./claimsRange";
import { inventoryBook, type InventoryBook } from "./inventoryBook";
import { otherRanges } from "./otherRanges";
import type { KnownRange } from "./ranges";
import { neededRange } from "./readRanges";
import { termsArgument, termsOf } from "./termsArgument";

export interface DueArguments {
  readonly inventory: unknown;
  readonly invoices: unknown;
  /** Price changes, notices, other sheets, Claims, terms, the date system: in any order, blanks among them. */
  readonly others: readonly unknown[];
}

type Table = readonly (readonly (string | number)[])[];

const TERMS = [...termsOf(...RIGHTS), ...SHEET_RIGHTS.flatMap(({ terms }) => terms), ...TERMS_OF_CALENDAR];

export const claimsInRanges = (given: DueArguments): (string | number)[][] =>
  once("claims", bookOf(given, true), ({ book, claims }) => claimsTable(dueIn(book, claims).claims));

export const calendarInRanges = (given: DueArguments): (string | number)[][] =>
  once("calendar", bookOf(given, true), ({ book, claims }) => calendarTable(dueIn(book, claims).days));

export const readingsInRanges = (given: DueArguments): (string | number)[][] =>
  once("readings", bookOf(given, false), ({ book }) => readingsTable(runThrough(pricedReadings(book.statement))));

/** The claims of the ranges, with what they rest on. */
export function claimsInBook(given: DueArguments) {
  const { book, claims } = bookOf(given, true);
  return { decoded: book.decoded, statement: book.statement, claims: dueIn(book, claims).claims };
}

interface Given {
  readonly book: InventoryBook;
  readonly claims: KnownRange | undefined;
}

function bookOf({ inventory, invoices, others }: DueArguments, claims: boolean): Given {
  const sorted = otherRanges(others, { figures: claims ? "claims and days" : "readings", claims, first: 3 });
  const { priceChanges, notices, further, terms, dateSystem } = sorted;
  const is1904 = is1904Argument(dateSystem);
  const book = inventoryBook({
    inventory: neededRange("inventory", inventory),
    invoices: neededRange("invoices", invoices),
    priceChanges,
    notices,
    further,
    agreed: termsArgument(terms, is1904, TERMS),
    is1904,
  });
  return { book, claims: sorted.claims };
}

function dueIn({ decoded: { is1904 }, statement }: InventoryBook, claims: KnownRange | undefined) {
  const kept = claims === undefined ? [] : claimsInRange(claims, is1904, statement.agreed.whole).kept;
  return runThrough(dueOf(statement, kept));
}

/** Kept as long as the book: formulas beside each other mostly have the same ranges. */
const known = new WeakMap<InventoryBook, Map<string, Table>>();

function once(what: "claims" | "calendar" | "readings", given: Given, make: (given: Given) => OwnTable): (string | number)[][] {
  const { book, claims } = given;
  const ofBook = known.get(book) ?? new Map<string, Table>();
  known.set(book, ofBook);
  const key = `${what} ${claims?.number ?? "-"}`;
  const rows = ofBook.get(key) ?? cellsOf(book, make(given));
  ofBook.set(key, rows);
  return rows.map((row) => [...row]);
}

function cellsOf({ decoded }: InventoryBook, table: OwnTable): Table {
  const { columns, rowCount } = tableSheet(decoded, table.sheet as OwnSheetName, table);
  return [columns.map(({ heading }) => heading), ...Array.from({ length: rowCount }, (_, row) => columns.map(({ cell }) => cell(row)))];
}
