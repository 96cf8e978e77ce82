/** What a term is called in words. Its key, `balancing.limitPercent`, stands beside them where somebody is to type it. */
import { wordTables, type Reader } from "../base/language";
import { termMeaning, type TermName } from "./vocabulary";

/** "Balancing limit percent" for `balancing.limitPercent`. */
export const termInWords = (name: TermName, reader: Reader = "workbook"): string => termMeaning(name, reader).called;

export const english = {
  toEnter: (called: string, name: string) => `"${called}" (${name})`,
};
const words = wordTables("terms.named", english);

/** `"Balancing limit percent" (balancing.limitPercent)`: for whoever is to find it on the Terms sheet. */
export const termToEnter = (name: TermName, reader: Reader = "workbook"): string => words[reader].toEnter(termInWords(name, reader), name);
