/** Numbers and days as the user's language writes them. Money stays exact: it is formatted from its digits, never from a fraction. */
import { createContext, useContext } from "react";
import { yearMonthDay, type CivilDate } from "../contract/base/calendar";
import { shareToFraction, type Cents, type Micros, type Share } from "../contract/base/money";
import { termText } from "../credits/termEntries";
import type { TermDefinition } from "../contract/agreement/terms";

export interface Formats {
  readonly language: string;
  readonly money: (cents: Cents) => string;
  /** Without the currency sign, for tables that say it in their heading. */
  readonly plainMoney: (cents: Cents) => string;
  readonly unitAmount: (micros: Micros) => string;
  readonly count: (value: number) => string;
  readonly percent: (share: Share) => string;
  readonly date: (date: CivilDate) => string;
  /** The time of day of a moment, where the user is. */
  readonly time: (milliseconds: number) => string;
  /** Of a moment in milliseconds since 1970, in the time of whoever looks: day and time of day. */
  readonly moment: (milliseconds: number) => string;
  readonly list: (items: readonly string[]) => string;
  readonly term: (definition: TermDefinition, value: number | string | undefined) => string;
}

/** Formats of a language; of English where the browser does not know it. */
export function formatsFor(asked: string | undefined): Formats {
  const language = known(asked) ?? "en-US";
  const currency = new Intl.NumberFormat(language, { style: "currency", currency: "USD", currencyDisplay: "narrowSymbol" });
  const twoDecimals = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const upToSix = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 6 });
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const share = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 13 });
  const day = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  const clock = new Intl.DateTimeFormat(language, { timeStyle: "short" });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const words = new Intl.ListFormat(language, { type: "conjunction" });
  const date = (it: CivilDate): string => {
    const { year, month, day: ofMonth } = yearMonthDay(it);
    return day.format(Date.UTC(year, month - 1, ofMonth));
  };
  const money = (cents: Cents): string => currency.format(digits(cents, 2));
  return {
    language,
    money,
    plainMoney: (cents) => twoDecimals.format(digits(cents, 2)),
    unitAmount: (micros) => upToSix.format(digits(micros, 6)),
    count: (value) => whole.format(value),
    percent: (it) => share.format(shareToFraction(it)),
    date,
    time: (milliseconds) => clock.format(milliseconds),
    moment: (milliseconds) => moment.format(milliseconds),
    list: (items) => words.format(items),
    term: (definition, value) => {
      if (definition.type === "date" && typeof value === "number") return date(value);
      if (definition.type === "amount" && typeof value === "number") return money(value);
      return termText(definition, value);
    },
  };
}

function known(language: string | undefined): string | undefined {
  if (language === undefined) return undefined;
  try {
    return Intl.NumberFormat.supportedLocalesOf([language])[0];
  } catch {
    return undefined; // not a language tag
  }
}

/** Decimal text of a whole number of cents or millionths; `Intl` takes it digit by digit, which its typings do not say yet. */
function digits(amount: number, places: number): number {
  const size = Math.abs(amount)
    .toString()
    .padStart(places + 1, "0");
  return `${amount < 0 ? "-" : ""}${size.slice(0, -places)}.${size.slice(-places)}` as unknown as number;
}

const FormatsContext = createContext<Formats | undefined>(undefined);
export const FormatsProvider = FormatsContext.Provider;

export function useFormats(): Formats {
  const formats = useContext(FormatsContext);
  if (formats === undefined) throw new Error("useFormats outside FormatsProvider");
  return formats;
}
