const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(.+))?$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/;
const ZONE = /(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * A date, a time of day or both, written as ISO text, as the day number that every other cell uses; a zone is not
 * looked at, as the day is the one that was written. Negative before the first day that sheets can count.
 * Undefined for what is no such date.
 */
export function isoSerial(text: string, date1904: boolean): number | undefined {
  const [, year = "", month = "", day = "", time] = DATE.exec(text.replace(/^(.*[T:].*?)(?:Z|[+-]\d{2}:\d{2})$/, "$1")) ?? [];
  if (year === "") return timeOf(text.replace(/^T/, "").replace(ZONE, ""));
  const fraction = time === undefined ? 0 : timeOf(time);
  const days = daysOf(Number(year), Number(month), Number(day), date1904);
  return days === undefined || fraction === undefined ? undefined : days < 0 ? days : days + fraction;
}

function timeOf(text: string): number | undefined {
  const [, hour, minute, second = "0"] = TIME.exec(text) ?? [];
  if (hour === undefined) return undefined;
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  const isTime = (h < 24 && m < 60 && s < 60) || (h === 24 && m === 0 && s === 0);
  return isTime ? (h * 3600 + m * 60 + s) / 86_400 : undefined;
}

function daysOf(year: number, month: number, day: number, date1904: boolean): number | undefined {
  if (!date1904 && year === 1900 && month === 2 && day === 29) return 60; // Excel's 1900 has a 29 February
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const days = Math.round(date.getTime() / 86_400_000) + (date1904 ? 24_107 : 25_569);
  return !date1904 && days < 61 ? days - 1 : days;
}
