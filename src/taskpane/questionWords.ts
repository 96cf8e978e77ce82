/** How an agreement's text has a term, in the guided table and in the list of terms. Loaded with the view Terms. */
import { wordTable } from "../contract/base/language";
import type { StateWord } from "../workbook/ownAgreement";

export const english = {
  state: "In the text",
  stateOf: (meaning: string) => `How the text has it: ${meaning}`,
  states: {
    "": "not answered yet",
    stated: "stated",
    reading: "our reading, to be checked",
    checked: "our reading, checked",
    withheld: "withheld in my copy",
    silent: "says nothing of it",
  } satisfies Record<Exclude<StateWord, "input"> | "", string>,
  badges: {
    stated: "Stated",
    reading: "Reading: check it",
    checked: "Reading, checked",
    withheld: "Withheld",
    silent: "Text is silent",
    none: "Not answered yet",
    blank: "Not answered: needed",
  },
  untilAnswered: (value: string) => `Until you answer, this holds: ${value}.`,
  silentHolds: (value: string) => `Your text says nothing of it; this holds: ${value}.`,
  silentTaken: (value: string) =>
    `Your text says nothing of it, and rules need a value; this is taken: ${value}. Change it where yours is another.`,
  silentBlank: (what: string) => `Your text says nothing of it: ${what} stay blank.`,
  silentBlankOnly: "Your text says nothing of it: nothing is reckoned by it.",
  saySilent: "My text says nothing of it",
  saySilentOf: (meaning: string) => `My text says nothing of it: ${meaning}`,
  sayChecked: "Checked against my text",
  sayCheckedOf: (meaning: string) => `Checked against my text: ${meaning}`,
  counts: (stated: string, readings: string, silent: string, open: string) =>
    `${stated} stated or withheld, ${readings} checked readings, ${silent} on which the text is silent, ${open} not answered yet`,
} as const;

export const questionWords = wordTable("pane.questions", english, "user");
