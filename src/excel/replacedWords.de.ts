/** German of `replacedWords`. */
import type { Translated } from "../workbook/language";
import type { english } from "./replacedWords";

export const german: Translated<typeof english> = {
  wholeRow: "Die ganze Zeile",
  blank: "leer",
  nowInstead: (cell, stood, now) => `${cell}: ${stood}, jetzt ${now}`,
};
