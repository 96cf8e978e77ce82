/** German: 12, das Vertragsende. */
import type { TERMINATION_TERMS } from "./termination";
import type { WordsOfTerms } from "./words";

export const TERMINATION_GERMAN: WordsOfTerms<typeof TERMINATION_TERMS> = {
  "termination.date": {
    called: "Vertragsende: Tag",
    meaning: "Der Tag, an dem der Vertrag endet, wo er endet",
  },
  "termination.kind": {
    called: "Vertragsende: Art",
    meaning: "Wie der Vertrag endet",
    choices: {
      convenience: "durch Kündigung vor dem Ende einer Laufzeit",
      "vendor-for-cause": "durch den Lieferanten aus wichtigem Grund",
      "distributor-for-cause": "durch den Distributor aus wichtigem Grund",
    },
  },
  "termination.returnGiven": {
    called: "Vertragsende: Rückgabe gewährt",
    meaning: "Ob der Vertrag eine Rückgabe von Bestand nach seinem Ende gewährt",
    choices: {
      yes: "ja",
      no: "nein; weiter wird dazu nichts gefragt",
    },
  },
  "termination.sellOffDays": {
    called: "Vertragsende: Abverkaufsfrist",
    meaning: "Tage nach dem Ende, um Bestand abzuverkaufen oder zurückzugeben",
  },
  "termination.dealerReturnDays": {
    called: "Vertragsende: Frist für Händlerware",
    meaning: "Tage, um von Händlern erhaltene Ware zurückzusenden",
  },
  "termination.creditBasis": {
    called: "Vertragsende: Grundlage der Gutschrift",
    meaning: "Was nach dem Ende zurückgegebene Ware wert ist",
    choices: {
      "net-cost": "was das Stück nach Rabatten und Gutschriften gekostet hat",
      paid: "der Stückpreis abzüglich des Rabatts der Zeile",
      current: "der an dem Tag geltende Preis",
    },
  },
  "termination.sealed": {
    called: "Vertragsende: originalverpackt",
    meaning: "Welche nach dem Ende zurückgegebene Ware originalverpackt sein muss",
    choices: {
      all: "alle",
      "from-dealer": "die von Händlern erhaltene",
    },
  },
  "termination.paymentDays": {
    called: "Vertragsende: Zahlungsfrist",
    meaning: "Tage, bis offene Rechnungen nach einem Ende aus wichtigem Grund fällig werden",
  },
  "termination.cureDays": {
    called: "Vertragsende: Abhilfefrist",
    meaning: "Tage zur Abhilfe nach der Rüge einer Vertragsverletzung",
  },
};
