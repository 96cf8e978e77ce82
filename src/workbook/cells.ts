/**
 * What a cell means: dates, quantities, amounts, part keys. No guessing: a cell is read as what its column is for, or it is bad and says
 * why. Rule text: rules, conventions and section 1.
 */
import { civilDate, EARLIEST_DATE, LATEST_DATE, type CivilDate } from "../contract/calendar";
import type { Micros } from "../contract/money";
import type { Cell, CellError } from "./port";

/** A cell that cannot be read as what it should be, with the reason in words. */
export class BadCell {
  constructor(
    readonly found: string,
    readonly wanted: string,
  ) {}
}

/** A read cell: its value, undefined for a blank one, or why it is bad. */
export type Read<T> = T | undefined | BadCell;

/** What was noticed while a good cell was read. */
export type Notice = "numberAsText" | "amountRounded" | "longNumber";
export type OnNotice = (notice: Notice) => void;

export const isError = (cell: Cell): cell is CellError => typeof cell === "object";
export const isBlank = (cell: Cell): boolean => cell === "" || (typeof cell === "string" && cell.trim() === "");

/** A cell as a message shows it. */
export function cellText(cell: Cell): string {
  if (isError(cell)) return cell.error;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return plainDecimal(cell);
  return `"${cell.length > 60 ? `${cell.slice(0, 60)}…` : cell}"`;
}

const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const LARGEST_QUANTITY = 999_999_999;
const LARGEST_AMOUNT = 999_999_999;

/** A whole number of units. A blank is undefined; the sign is the caller's to judge. */
export function readQuantity(cell: Cell, onNotice: OnNotice): Read<number> {
  if (typeof cell === "number") return wholeQuantity(cell, cell);
  if (isBlank(cell)) return undefined;
  if (typeof cell !== "string") return new BadCell(cellText(cell), "a whole number of units");
  const text = cell.trim();
  if (!PLAIN_NUMBER.test(text)) return new BadCell(cellText(cell), "a whole number of units");
  onNotice("numberAsText");
  return wholeQuantity(Number(text), cell);
}

function wholeQuantity(value: number, cell: Cell): Read<number> {
  if (!Number.isInteger(value)) return new BadCell(cellText(cell), "a whole number of units");
  if (value > LARGEST_QUANTITY || value < -LARGEST_QUANTITY) return new BadCell(cellText(cell), "fewer than a billion units");
  return value === 0 ? 0 : value;
}

/** An amount in millionths of a dollar, exact to six decimals. A blank is undefined; the sign is the caller's to judge. */
export function readAmount(cell: Cell, onNotice: OnNotice): Read<Micros> {
  if (typeof cell === "number") return amountOf(cell, cell, onNotice);
  if (isBlank(cell)) return undefined;
  if (typeof cell !== "string") return new BadCell(cellText(cell), "an amount");
  const text = cell.trim();
  if (!PLAIN_NUMBER.test(text)) return new BadCell(cellText(cell), "an amount (plain digits, without separators or currency sign)");
  onNotice("numberAsText");
  return microsOfText(text, cell, onNotice);
}

function amountOf(value: number, cell: Cell, onNotice: OnNotice): Read<Micros> {
  const micros = Math.round(value * 1e6);
  // The nearest double to so many millionths is the cell itself: it has at most six decimals.
  if (micros / 1e6 === value && Math.abs(value) <= LARGEST_AMOUNT) return micros === 0 ? 0 : micros;
  return microsOfText(plainDecimal(Number(value.toPrecision(15))), cell, onNotice);
}

/** Millionths from decimal text, by its digits: more than six decimals are rounded half away from zero, and said so. */
function microsOfText(text: string, cell: Cell, onNotice: OnNotice): Read<Micros> {
  const isNegative = text.startsWith("-");
  const [whole = "", decimals = ""] = text.replace(/^[+-]/, "").split(".");
  const kept = Number(whole) * 1e6 + Number(decimals.slice(0, 6).padEnd(6, "0"));
  const beyond = decimals.slice(6).replace(/0+$/, "");
  if (kept / 1e6 > LARGEST_AMOUNT) return new BadCell(cellText(cell), "an amount below a billion");
  if (beyond !== "") onNotice("amountRounded");
  const micros = kept + (beyond !== "" && beyond[0]! >= "5" ? 1 : 0);
  return micros === 0 ? 0 : isNegative ? -micros : micros;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$/;
const DAYS_FROM_1900_TO_1904 = 1462;
const A_DATE = "a date from 1990 to 2100 (a date cell, or text such as 2000-02-29)";

/** A day. A serial with a time of day counts as its day; text must be an ISO date. */
export function readDate(cell: Cell, is1904: boolean): Read<CivilDate> {
  if (typeof cell === "number") {
    const date = Math.floor(cell) + (is1904 ? DAYS_FROM_1900_TO_1904 : 0);
    return date >= EARLIEST_DATE && date <= LATEST_DATE ? date : new BadCell(cellText(cell), A_DATE);
  }
  if (isBlank(cell)) return undefined;
  const parts = typeof cell === "string" ? ISO_DATE.exec(cell.trim()) : null;
  const date = parts ? civilDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
  return date !== undefined && date >= EARLIEST_DATE && date <= LATEST_DATE ? date : new BadCell(cellText(cell), A_DATE);
}

/** The serial number that a workbook's date system has for a day. */
export const dateSerial = (date: CivilDate, is1904: boolean): number => (is1904 ? date - DAYS_FROM_1900_TO_1904 : date);

/** Text of a part, invoice or term cell: trimmed, inner spaces collapsed; a number as its shortest decimal. */
export function readText(cell: Cell, wanted: string, onNotice: OnNotice): Read<string> {
  if (typeof cell === "number") {
    if (Math.abs(cell) >= 1e15) onNotice("longNumber");
    return plainDecimal(cell);
  }
  if (typeof cell !== "string") return new BadCell(cellText(cell), wanted);
  const text = cell.trim().replace(/\s+/g, " ");
  return text === "" ? undefined : text;
}

/** The key under which parts and invoices are matched: upper-cased. `00123` and `123` differ. */
export const keyOf = (text: string): string => text.toUpperCase();

/** A number as its shortest decimal text, never with an exponent. */
export function plainDecimal(value: number): string {
  const text = String(value);
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!parts) return text;
  const [, sign = "", first = "", more = "", exponent = ""] = parts;
  const digits = first + more;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return digits.length <= point ? sign + digits.padEnd(point, "0") : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
