/** German: 3.6(B), der Preisschutz der Händler. */
import type { DEALER_PROTECTION_TERMS } from "./dealerProtection";
import type { WordsOfTerms } from "./words";

export const DEALER_PROTECTION_GERMAN: WordsOfTerms<typeof DEALER_PROTECTION_TERMS> = {
  "dealerProtection.given": {
    called: "Händler-Preisschutz gewährt",
    meaning: "Ob der Vertrag Preisschutz für das gewährt, was Händler haben",
    choices: {
      approval: "von Fall zu Fall, wo der Lieferant zustimmt",
      yes: "ja, ohne Zustimmung",
      no: "nein; weiter wird dazu nichts gefragt",
    },
  },
  "dealerProtection.shipmentWindowDays": {
    called: "Händler-Preisschutz: Lieferfrist",
    meaning: "Lieferungen an Händler zählen, wenn sie weniger als so viele Tage vor dem neuen Preis liegen",
  },
  "dealerProtection.reportDays": {
    called: "Händler-Preisschutz: Meldefrist",
    meaning: "Tage nach Zugang der Mitteilung, in denen die Händlerberichte fällig sind",
  },
  "dealerProtection.creditBasis": {
    called: "Händler-Preisschutz: Grundlage der Gutschrift",
    meaning: "Was für ein geschütztes Stück eines Händlers gutgeschrieben wird",
    choices: {
      "old-less-new": "der alte Listenpreis abzüglich des neuen",
    },
  },
};
