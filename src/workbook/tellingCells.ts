/** What tells a row of a sheet from others of its part, in the words of its cells. Rule text: rules 9. */
import { isoText } from "../contract/base/calendar";
import { BadCell, cellText, isBlank, readDate } from "./cells";
import { plainText } from "./plainText";
import type { Cell } from "./port";

/** Fields by which people tell the rows of one part from each other, in the order in which a key names them. */
const TELLING = [
  "claim",
  "term",
  "effectiveFrom",
  "requestNumber",
  "orderNumber",
  "invoiceNumber",
  "dealer",
  "quarter",
  "asOfDate",
  "invoiceDate",
  "effectiveDate",
  "noticeDate",
  "requestDate",
  "receivedDate",
  "firstShipDate",
  "shipDate",
  "saleDate",
  "warehouse",
];
/** A longer text is no name of anything. */
const LONGEST = 60;

/** What tells a row from others of its part, by its cells: its invoice and date, its request, its day. */
export function tellingCells(fields: readonly string[], cell: (field: string) => Cell, is1904: boolean): string {
  return joined(TELLING.filter((it) => fields.includes(it)).map((field) => cellAsName(field, cell(field), is1904)));
}

/** A cell as a name: a day as 2000-02-01, a text without what nobody sees, at most 60 characters; "" for a blank one. */
export function cellAsName(field: string, cell: Cell, is1904: boolean): string {
  if (isBlank(cell)) return "";
  const date = typeof cell === "number" && /Date$|From$/.test(field) ? readDate(cell, is1904) : undefined;
  if (date !== undefined && !(date instanceof BadCell)) return isoText(date);
  return (typeof cell === "string" ? plainText(cell) : cellText(cell)).slice(0, LONGEST);
}

/** Names one behind the other, those that there are. */
export const joined = (names: readonly (string | undefined)[]): string => names.filter((it) => it !== undefined && it !== "").join(" ");
