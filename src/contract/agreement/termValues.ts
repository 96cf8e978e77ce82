/** Whether a value of an agreement's file fits its term. Rule text: rules 2. */
import { civilDate } from "../base/calendar";
import { filterInWords, NO_FILTER, NoFilter, readFilter } from "../base/filter";
import { words } from "./problemWords";
import { unitInWords, type TermMeaning } from "./vocabulary";
import type { WrittenDate } from "./agreement";

/** Whether a text is a day of the calendar, written as 1999-12-22. */
export function isWrittenDate(text: unknown): text is WrittenDate {
  const [, year, month, day] = (typeof text === "string" && /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)) || [];
  return year !== undefined && civilDate(Number(year), Number(month), Number(day)) !== undefined;
}

/** Whether a value is written as its term asks for. An agreement's own name is no row of its file. */
export function fitsTerm(meaning: TermMeaning, value: unknown): value is string | number {
  switch (meaning.type) {
    case "date":
      return isWrittenDate(value);
    case "wholeNumber":
      return typeof value === "number" && Number.isInteger(value) && value >= meaning.least && value <= meaning.most;
    case "share":
      return typeof value === "string" && /^\d{1,3}(\.\d{1,6})?%$/.test(value) && Number(value.slice(0, -1)) <= 100;
    case "amount":
      return typeof value === "string" && /^\d{1,12}(\.\d{1,2})?$/.test(value);
    case "choice":
      return typeof value === "string" && Object.keys(meaning.choices).includes(value);
    case "agreement":
      return false;
    case "filter":
      return typeof value === "string" && !(readFilter(value) instanceof NoFilter);
  }
}

/** How a file writes a value of the term, in words. */
export function writtenAs(meaning: TermMeaning): string {
  const say = words.wanted;
  switch (meaning.type) {
    case "date":
      return say.date;
    case "wholeNumber":
      return say.wholeNumber(unitInWords(meaning, "user"), meaning.least, meaning.most);
    case "share":
      return say.share;
    case "amount":
      return say.amount;
    case "choice":
      return say.choice(Object.keys(meaning.choices));
    case "agreement":
      return say.agreement;
    case "filter":
      return say.filter(filterInWords(), NO_FILTER);
  }
}
