/** What terms' values count. On the Terms sheet and in the pane a unit is told in words; its name is the same in every language. */
import { wordTables, type Reader } from "../../base/language";
import type { TermMeaning, TermUnit } from "./meaning";

/** In English they are their own names. */
export const english: Readonly<Record<TermUnit, string>> = {
  days: "days",
  "business days": "business days",
  months: "months",
  quarters: "quarters",
  years: "years",
  times: "times",
  percent: "percent",
  "days or months": "days or months",
  "days or months or quarters": "days or months or quarters",
  "months or quarters": "months or quarters",
  "month of the year": "month of the year",
  "month of the quarter": "month of the quarter",
  date: "date",
  "%": "%",
  $: "$",
  "": "",
};
const units = wordTables("terms.units", english);

/** What a term's value counts: "days"; "" where it counts nothing. */
export const unitInWords = ({ unit }: Pick<TermMeaning, "unit">, reader: Reader = "workbook"): string => units[reader][unit];
