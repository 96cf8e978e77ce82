/** Numbers and days as German sentences write them. */
import { yearMonthDay } from "./calendar";
import { dollarsAndCents, grouped, type english } from "./inWords";
import type { Translated } from "./language";

const twoDigits = (count: number): string => String(count).padStart(2, "0");
const withComma = (decimal: number): string => String(decimal).replace(".", ",");

export const german: Translated<typeof english> = {
  units: (count) => grouped(count, "."),
  dollars: (cents) => {
    const [whole, rest] = dollarsAndCents(cents);
    return `${cents < 0 ? "-" : ""}${grouped(whole, ".")},${rest} $`;
  },
  unitAmount: (dollars) => `${withComma(dollars)} $`,
  percent: (percent) => `${withComma(percent)} %`,
  day: (day) => {
    const { year, month, day: ofMonth } = yearMonthDay(day);
    return `${twoDigits(ofMonth)}.${twoDigits(month)}.${year}`;
  },
};
