import type { Translated } from "../contract/base/language";
import type { english } from "./questionWords";

export const german: Translated<typeof english> = {
  state: "Im Text",
  stateOf: (meaning) => `Wie es im Text steht: ${meaning}`,
  states: {
    "": "noch nicht beantwortet",
    stated: "ausdrücklich geregelt",
    reading: "unsere Auslegung, zu prüfen",
    checked: "unsere Auslegung, geprüft",
    withheld: "in meiner Fassung geschwärzt",
    silent: "sagt nichts dazu",
  },
  badges: {
    stated: "Geregelt",
    reading: "Auslegung: bitte prüfen",
    checked: "Auslegung, geprüft",
    withheld: "Geschwärzt",
    silent: "Text schweigt",
    none: "Noch nicht beantwortet",
    blank: "Unbeantwortet: wird gebraucht",
  },
  untilAnswered: (value) => `Bis Sie antworten, gilt: ${value}.`,
  silentHolds: (value) => `Ihr Text sagt nichts dazu; es gilt: ${value}.`,
  silentTaken: (value) =>
    `Ihr Text sagt nichts dazu, und die Berechnung braucht einen Wert; angenommen wird: ${value}. Ändern Sie ihn, wo Ihrer ein anderer ist.`,
  silentBlank: (what) => `Ihr Text sagt nichts dazu: leer bleiben: ${what}.`,
  silentBlankOnly: "Ihr Text sagt nichts dazu: Nichts wird danach berechnet.",
  saySilent: "Mein Text sagt nichts dazu",
  saySilentOf: (meaning) => `Mein Text sagt nichts dazu: ${meaning}`,
  sayChecked: "Am Text geprüft",
  sayCheckedOf: (meaning) => `Am Text geprüft: ${meaning}`,
  counts: (stated, readings, silent, open) =>
    `${stated} geregelt oder geschwärzt, ${readings} geprüfte Auslegungen, bei ${silent} schweigt der Text, ${open} noch nicht beantwortet`,
};
