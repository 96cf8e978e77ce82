/** Numbers and days as sentences write them, in the language in which the workbook's texts are written. */
import { isoText, type CivilDate } from "./calendar";
import { wordTable } from "./language";

/** Digits in groups of three. */
export const grouped = (count: number, mark: string): string => count.toString().replace(/\B(?=(\d{3})+$)/g, mark);

/** An amount of cents without its sign: whole dollars and two digits of cents. */
export function dollarsAndCents(cents: number): readonly [dollars: number, cents: string] {
  const size = Math.abs(cents);
  const whole = Math.floor(size / 100);
  return [whole, String(size - whole * 100).padStart(2, "0")];
}

export const english = {
  units: (count: number) => grouped(count, ","),
  dollars: (cents: number) => {
    const [whole, rest] = dollarsAndCents(cents);
    return `${cents < 0 ? "-" : ""}$${grouped(whole, ",")}.${rest}`;
  },
  unitAmount: (dollars: number) => `$${dollars}`,
  percent: (percent: number) => `${percent}%`,
  day: (day: CivilDate) => isoText(day),
};
const words = wordTable("numbers", english);

/** "1,067". */
export const unitsText = (count: number): string => words.units(count);

/** "$1,234.50". */
export const dollarsText = (cents: number): string => words.dollars(cents);

/** "$0.125", of an amount in dollars with as many decimals as it has. */
export const unitAmountText = (dollars: number): string => words.unitAmount(dollars);

/** "3.5%". */
export const percentText = (percent: number): string => words.percent(percent);

/** "2000-03-31", in a sentence. Keys, and what is read back, have `isoText`. */
export const dayText = (day: CivilDate): string => words.day(day);
