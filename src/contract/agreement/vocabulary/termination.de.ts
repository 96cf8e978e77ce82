/** German: 12, das Vertragsende. */
import type { TERMINATION_TERMS } from "./termination";
import type { WordsOfTerms } from "./words";

const DISTRIBUTOR_ENDS = "wo der Distributor kündigt oder der Lieferant wegen seiner Vertragsverletzung";

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
  "termination.endedBy": {
    called: "Vertragsende: durch wen",
    meaning: "Wer den Vertrag beendet, wo er durch Kündigung endet",
    choices: {
      vendor: "der Lieferant hat gekündigt",
      distributor: "der Distributor hat gekündigt",
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
  "termination.deadline": {
    called: "Vertragsende: Frist der Rückgabe",
    meaning: "Ob Ware innerhalb einer Zeit nach dem Ende zurückgegeben wird",
    choices: {
      stated: "in so vielen Tagen zum Abverkauf oder zur Rückgabe",
      none: "es gibt keinen letzten Tag",
    },
  },
  "termination.approval": {
    called: "Vertragsende: Zustimmung zur Rückgabe",
    meaning: "Ob eine Rückgabe nach dem Ende die Zustimmung des Lieferanten braucht",
    choices: {
      none: "nein",
      needed: "ja; ein Antrag zählt, sobald er den Tag der RMA trägt",
      "distributor-ends": DISTRIBUTOR_ENDS,
    },
  },
  "termination.fee": {
    called: "Vertragsende: Gebühr der Rückgabe",
    meaning: "Ob von Ware, die nach dem Ende zurückgeht, eine Gebühr einbehalten wird",
    choices: {
      none: "keine Gebühr",
      all: "wie immer er endet",
      "distributor-ends": DISTRIBUTOR_ENDS,
    },
  },
  "termination.feePercent": {
    called: "Vertragsende: Prozentsatz der Gebühr",
    meaning: "Anteil, der von nach dem Ende zurückgegebener Ware als Gebühr einbehalten wird",
  },
  "termination.feeOf": {
    called: "Vertragsende: Grundlage der Gebühr",
    meaning: "Wovon diese Gebühr ein Anteil ist",
    choices: {
      credit: "von der Gutschrift",
      "price-paid": "vom Stückpreis abzüglich des Rabatts der Zeile, wie hoch die Gutschrift auch ist",
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
