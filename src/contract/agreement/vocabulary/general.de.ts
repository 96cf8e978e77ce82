/** German: Angaben zum Vertrag als ganzem, zum Lesen einer Arbeitsmappe und zu Preisen. */
import type { GENERAL_TERMS } from "./general";
import type { WordsOfTerms } from "./words";

export const GENERAL_GERMAN: WordsOfTerms<typeof GENERAL_TERMS> = {
  "agreement.id": {
    called: "Vertrag",
    meaning: "Welcher Vertrag angewandt wird",
  },
  "calculation.date": {
    called: "Berechnungstag",
    meaning: "Der Tag, für den gerechnet wird, wo eine Bestandszeile keinen Stichtag hat",
  },
  "input.decimalMark": {
    called: "Eingabe: Dezimalzeichen",
    meaning: "Welches Zeichen in Zahlen, die als Text stehen, die Dezimalstellen abtrennt",
    choices: {
      point: "1.234 ist etwas mehr als eins; Kommas trennen die Tausender",
      comma: "1,234 ist etwas mehr als eins; Punkte trennen die Tausender",
    },
  },
  "input.dateOrder": {
    called: "Eingabe: Reihenfolge in Daten",
    meaning: "Ob in Daten, die als Text stehen, der Tag oder der Monat vorn steht",
    choices: {
      "day-first": "03/02/2000 ist der 3. Februar",
      "month-first": "03/02/2000 ist der 2. März",
    },
  },
  "agreement.effectiveDate": {
    called: "Vertrag: erster Tag",
    meaning: "Erster Tag des Vertrags",
  },
  "agreement.termMonths": {
    called: "Vertrag: erste Laufzeit",
    meaning: "Dauer der ersten Laufzeit",
  },
  "agreement.renewalMonths": {
    called: "Vertrag: Verlängerung",
    meaning: "Dauer jeder Verlängerung",
  },
  "agreement.nonRenewalNoticeDays": {
    called: "Vertrag: Frist gegen die Verlängerung",
    meaning: "Frist vor dem Ende einer Laufzeit, bis zu der ihrer Verlängerung zu widersprechen ist",
  },
  "fiscal.firstMonth": {
    called: "Geschäftsjahr: erster Monat",
    meaning: "Monat, in dem das Geschäftsjahr des Lieferanten beginnt",
  },
  "prices.changeNoticeDays": {
    called: "Preise: Ankündigungsfrist",
    meaning: "Frist, nach der ein neuer Preis oder Rabatt für Bestellungen gilt",
  },
};
