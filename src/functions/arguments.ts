/**
 * Single arguments as Excel really sends them: omitted ones as null, blank cells as null, "" or 0, numbers as text, dates as serial
 * numbers, error cells as objects, a range where one cell is expected. A blank and a 0 never mean different things: where a 0 would pass
 * for a figure (a price), both are refused, and the text "0" says that nothing is meant.
 */
import { counted } from "../contract/base/counted";
import { noticeMethod, type CivilDate, type NoticeMethod } from "../contract/base/calendar";
import type { Micros } from "../contract/base/money";
import { BadCell, cellText, isBlank, isError, readAmount, readDate, readQuantity, type Read } from "../workbook/cells";
import type { Cell } from "../workbook/port";
import { refuse } from "./answers";
import { cellOf } from "./cells";

const noNotice = (): void => undefined;

/** The one cell of an argument; "" for a blank or omitted one. */
export function oneCell(name: string, value: unknown): Cell {
  if (!Array.isArray(value)) return cellOf(value);
  const rows = value as readonly (readonly unknown[])[];
  if (rows.length !== 1 || rows[0]?.length !== 1)
    return refuse(
      `${name} must be one cell, not a range of ${counted(rows.length, "row")}${rows.length === 1 ? ` and ${counted(rows[0]?.length ?? 0, "column")}` : ""}.`,
    );
  return cellOf(rows[0][0]);
}

const isMissing = (cell: Cell): boolean => cell === 0 || (!isError(cell) && isBlank(cell));

function good<T>(name: string, read: Read<T>): T | undefined {
  if (read instanceof BadCell && read.doubt) {
    const [one, other] = Object.values(read.doubt.readings);
    return refuse(`${name} is ${read.found}, which can mean ${one} or ${other}. Enter a number or a date instead of text.`);
  }
  if (read instanceof BadCell) return refuse(`${name} is ${read.found}; it must be ${read.wanted}.`);
  return read;
}

function notNegative(name: string, value: number, cell: Cell, wanted: string): number {
  return value < 0 ? refuse(`${name} is ${cellText(cell)}; it must be ${wanted}.`) : value;
}

/** A number of units, 0 or more; a blank cell is 0. */
export function unitsArgument(name: string, value: unknown): number {
  const cell = oneCell(name, value);
  return notNegative(name, good(name, readQuantity(cell)) ?? 0, cell, "0 or more units");
}

/** The number of a row, from 1; 0 for a blank one. */
export function rowArgument(name: string, value: unknown): number {
  const cell = oneCell(name, value);
  const row = readQuantity(cell) ?? 0;
  if (row instanceof BadCell || row < 0) return refuse(`${name} is ${cellText(cell)}; it must be the number of a row, or 0.`);
  return row;
}

/** An amount of 0 or more; blank or omitted is 0. */
export function amountArgument(name: string, value: unknown): Micros {
  const cell = oneCell(name, value);
  return notNegative(name, good(name, readAmount(cell, noNotice)) ?? 0, cell, "0 or more");
}

/** A price: a blank cell would claim too much or too little, so neither blank nor 0 is taken for one. */
export function priceArgument(name: string, value: unknown): Micros {
  if (isMissing(oneCell(name, value)))
    return refuse(`${name} is blank or 0. Enter the price; for goods without a price enter the text "0".`);
  return amountArgument(name, value);
}

/** A day that is needed. */
export function dateArgument(name: string, value: unknown, is1904: boolean): CivilDate {
  return optionalDate(name, value, is1904) ?? refuse(`${name} is blank. Enter a date.`);
}

/** A day, or undefined for a blank or omitted argument. */
export function optionalDate(name: string, value: unknown, is1904: boolean): CivilDate | undefined {
  const cell = oneCell(name, value);
  return isMissing(cell) ? undefined : good(name, readDate(cell, is1904));
}

/** How a notice was sent; blank or omitted means in person. */
export function methodArgument(name: string, value: unknown): NoticeMethod {
  const cell = oneCell(name, value);
  const method = isMissing(cell) ? "personal" : typeof cell === "string" ? noticeMethod(cell) : undefined;
  return (
    method ?? refuse(`${name} is ${cellText(cell)}; it must be personal, mail, registered mail, certified mail or courier, or be left out.`)
  );
}

/** Whether days are serial numbers of the 1904 date system. */
export function is1904Argument(value: unknown): boolean {
  const cell = oneCell("dateSystem", value);
  if (isMissing(cell)) return false;
  const system = String(isError(cell) ? cell.error : cell).trim();
  if (system === "1900" || system === "1904") return system === "1904";
  return refuse(`dateSystem is ${cellText(cell)}; it must be 1900 or 1904, or be left out.`);
}
