/**
 * What the fields of a CSV column become. Only what reads one way and back again the same is a number or a day; all else stays the text
 * that it is, for the add-in to read by its own rules. So 00123, 1.10 and 100.00 stay texts.
 */
import type { BookValue } from "../book/model";

export type ColumnKind = "number" | "date" | "text";

const MOST_DIGITS = 15;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;
/** 1.125 is a little more than one, or a thousand and more. */
const MAY_BE_GROUPED = /^-?[1-9]\d{0,2}\.\d{3}$/;

/** Of the fields below the headings; blank ones do not count. */
export function columnKind(fields: Iterable<string>): ColumnKind {
  let kind: ColumnKind | undefined;
  for (const field of fields) {
    if (field === "") continue;
    const found = isNumber(field) ? "number" : dayOf(field) !== undefined ? "date" : "text";
    if (found === "text" || (kind !== undefined && kind !== found)) return "text";
    kind = found;
  }
  return kind ?? "text";
}

export function cellOf(field: string, kind: ColumnKind): BookValue {
  if (field === "") return undefined;
  if (kind === "number") return Number(field);
  return kind === "date" ? dayOf(field) : field;
}

function isNumber(field: string): boolean {
  if (!NUMBER.test(field) || MAY_BE_GROUPED.test(field)) return false;
  return field.replace(/\D/g, "").length <= MOST_DIGITS && String(Number(field)) === field;
}

const MS_PER_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** 1 March 1900: the days before it are counted in two ways. */
const FIRST_SURE_DAY = 61;

/** Days as a sheet counts them, of a day written as 2000-02-29; undefined for anything else. */
function dayOf(field: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(field)) return undefined;
  const time = Date.parse(`${field}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== field) return undefined;
  const day = (time - DAY_ZERO) / MS_PER_DAY;
  return day >= FIRST_SURE_DAY ? day : undefined;
}
