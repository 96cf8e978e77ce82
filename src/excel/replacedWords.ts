/** What the sheet of replaced rows says of them. */
import { wordTable } from "../workbook/language";

export const english = {
  wholeRow: "The whole row",
  blank: "blank",
  nowInstead: (cell: string, stood: string, now: string) => `${cell}: ${stood}, now ${now}`,
};
export const replacedWords = wordTable("excel.replaced", english);
