/** German: 3.7(D), Rücknahme abgekündigter Ware. */
import type { DISCONTINUATION_TERMS } from "./discontinuation";
import type { WordsOfTerms } from "./words";

export const DISCONTINUATION_GERMAN: WordsOfTerms<typeof DISCONTINUATION_TERMS> = {
  "discontinuation.given": {
    called: "Abgekündigte Ware: Rücknahme gewährt",
    meaning: "Ob der Vertrag eine Rücknahme abgekündigter Ware gewährt",
    choices: {
      yes: "ja",
      no: "nein; weiter wird dazu nichts gefragt",
    },
  },
  "discontinuation.noticeDays": {
    called: "Abgekündigte Ware: Ankündigungsfrist",
    meaning: "Frist, mit der der Lieferant einen Artikel abkündigt",
  },
  "discontinuation.purchasedWithinDays": {
    called: "Abgekündigte Ware: Kauffrist",
    meaning: "Abgekündigte Stücke dürfen zurückgehen, wenn sie innerhalb so vieler Tage um die Mitteilung gekauft wurden",
  },
  "discontinuation.windowSide": {
    called: "Abgekündigte Ware: Seite der Kauffrist",
    meaning: "Auf welcher Seite der Mitteilung Käufe zählen",
    choices: {
      before: "Käufe bis zur Mitteilung",
      either: "Käufe vor und nach der Mitteilung",
    },
  },
  "discontinuation.windowFrom": {
    called: "Abgekündigte Ware: Beginn der Kauffrist",
    meaning: "Der Tag, von dem aus die Kauffrist zählt",
    choices: {
      receipt: "der Tag, an dem die Mitteilung zuging",
      notice: "das Datum der Mitteilung selbst",
    },
  },
  "discontinuation.scope": {
    called: "Abgekündigte Ware: welche Stücke",
    meaning: "Welche abgekündigten Stücke zurückgehen dürfen",
    choices: {
      window: "die innerhalb so vieler Tage um die Mitteilung gekauften",
      all: "alle vorhandenen",
    },
  },
  "discontinuation.windowUnit": {
    called: "Abgekündigte Ware: Zählung der Kauffrist",
    meaning: "Worin die Kauffrist gezählt wird",
    choices: {
      days: "Kalendertage",
      months: "Kalendermonate",
    },
  },
  "discontinuation.approval": {
    called: "Abgekündigte Ware: Zustimmung",
    meaning: "Ob die Rückgabe abgekündigter Ware die Zustimmung des Lieferanten braucht",
    choices: {
      none: "nein",
      needed: "ja: ein Antrag zählt, sobald seine Rücksendegenehmigung datiert ist",
    },
  },
  "discontinuation.creditBasis": {
    called: "Abgekündigte Ware: Grundlage der Gutschrift",
    meaning: "Was für ein abgekündigtes Stück gutgeschrieben wird",
    choices: {
      "net-cost": "was das Stück nach Rabatten und Gutschriften gekostet hat",
      paid: "der Stückpreis abzüglich des Rabatts der Zeile",
      current: "der an dem Tag geltende Preis",
    },
  },
  "discontinuation.deadline": {
    called: "Abgekündigte Ware: Antragsfrist",
    meaning: "Ob die Rückgabe innerhalb einer Frist nach der Mitteilung zu beantragen ist",
    choices: {
      none: "nein, es gibt keinen letzten Tag",
      stated: "ja, innerhalb so vieler Tage nach ihrem Zugang",
    },
  },
  "discontinuation.requestWithinDays": {
    called: "Abgekündigte Ware: Tage der Antragsfrist",
    meaning: "Tage nach Zugang der Mitteilung, in denen die Rückgabe beantragt wird",
  },
  "discontinuation.only": {
    called: "Abgekündigte Ware: nur für",
    meaning: "Für welche Ware allein der Anspruch gilt",
  },
  "discontinuation.except": {
    called: "Abgekündigte Ware: nicht für",
    meaning: "Für welche Ware der Anspruch nicht gilt",
  },
};
