/** A value of a term as people write it, in a cell, in a field or in an agreement's file: it reads back as the same value. Rule text: rules 2. */
import { isoText } from "../base/calendar";
import type { TermMeaning } from "./vocabulary";

/** 15%, 2000-02-29, 30, 1000.5, paid-less-new; "" for a blank one. */
export function termText(definition: Pick<TermMeaning, "type">, value: number | string | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  switch (definition.type) {
    case "date":
      return isoText(value);
    case "share":
      return `${decimal(BigInt(value), SHARE_DIGITS - 2)}%`;
    case "amount":
      return decimal(BigInt(value), 2);
    default:
      return String(value);
  }
}

/** The same as an agreement's file has it: whole numbers stand there as numbers. */
export const writtenValue = (definition: Pick<TermMeaning, "type">, value: number | string | undefined): number | string | undefined =>
  value === undefined || definition.type === "wholeNumber" ? value : termText(definition, value);

/** Shares are whole quadrillionths. */
const SHARE_DIGITS = 15;

/** A whole number with its decimal point so many places from the right, without zeros at the end. */
function decimal(amount: bigint, places: number): string {
  const digits = amount.toString().padStart(places + 1, "0");
  const decimals = digits.slice(-places).replace(/0+$/, "");
  return decimals === "" ? digits.slice(0, -places) : `${digits.slice(0, -places)}.${decimals}`;
}
