/** For how many units a price is stated, where a list says so beside it. Rule text: rules 1. */
import type { Cell } from "./port";

/** The field, on every sheet that may have it. */
export const PRICE_UNIT = "priceUnit";

/** A number in words such as "100 EA" or "per 1,000". */
const NUMBER = /\d[\d.,]*/;

/** Blank and 0 say nothing; a text without a number ("EA") is a unit of measure. */
export function isForOneUnit(cell: Cell): boolean {
  if (typeof cell === "number") return cell === 1 || cell === 0;
  if (typeof cell !== "string") return typeof cell === "boolean";
  const [number] = NUMBER.exec(cell) ?? [];
  return number === undefined || number === "1" || number === "0";
}
