import type { Translated } from "../../base/language";
import type { english } from "./unitWords";

export const german: Translated<typeof english> = {
  days: "Tage",
  "business days": "Werktage",
  months: "Monate",
  quarters: "Quartale",
  years: "Jahre",
  times: "Male",
  percent: "Prozent",
  "days or months": "Tage oder Monate",
  "days or months or quarters": "Tage, Monate oder Quartale",
  "months or quarters": "Monate oder Quartale",
  "month of the year": "Monat des Jahres",
  "month of the quarter": "Monat des Quartals",
  date: "Datum",
  "%": "%",
  $: "$",
  "": "",
};
