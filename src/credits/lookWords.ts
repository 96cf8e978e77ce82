/** What use cases say to the person at the pane before anything is filled: it comes with the pane's first views. */
import { wordTable } from "../contract/base/language";

export const english = {
  stopped: "Stopped. Nothing was written.",
  enterAsEffectiveFrom: (wanted: string) => `enter ${wanted} as its Effective from`,
  wholeAgreement: (day: string) => `it holds for the whole agreement and cannot change on ${day}`,
  agreementBegins: (day: string) => `the agreement begins on ${day}: enter a later day, or change the value that holds from the beginning`,
  doesNotCount: (found: string, wanted: string) => `${found} does not count; enter ${wanted}`,
  needAValue: (wanted: string) => `rules need a value; enter ${wanted}`,
  valueFromThatDay: (row: number) => `row ${row} of the sheet has a value from that day; change that one`,
  differentValues: "rows give the same day different values; keep one of them",
  givenTwice: "one row only; it is given twice with different values",
  rowAndRow: (one: number, other: number) => `row ${one} and row ${other}`,
};
export const lookWords = wordTable("credits.look", english, "user");
