/** German: 3.7(A), Bestandsausgleich. */
import type { BALANCING_TERMS } from "./balancing";
import type { WordsOfTerms } from "./words";

export const BALANCING_GERMAN: WordsOfTerms<typeof BALANCING_TERMS> = {
  "balancing.given": {
    called: "Bestandsausgleich gewährt",
    meaning: "Ob der Vertrag eine Rückgabe von Bestand bis zu einem Höchstbetrag gewährt",
    choices: {
      yes: "ja",
      no: "nein; weiter wird dazu nichts gefragt",
    },
  },
  "balancing.limitPercent": {
    called: "Bestandsausgleich: Prozentsatz",
    meaning: "Anteil am Nettoumsatz des Vorquartals, der zurückgehen darf",
  },
  "balancing.timesPerQuarter": {
    called: "Bestandsausgleich: Male je Quartal",
    meaning: "Wie oft in einem Quartal Bestand zurückgehen darf",
  },
  "balancing.lastMonthOfQuarter": {
    called: "Bestandsausgleich: letzter Monat",
    meaning: "Der Anspruch wird bis zum letzten Tag dieses Monats des Quartals ausgeübt",
  },
  "balancing.creditBasis": {
    called: "Bestandsausgleich: Grundlage der Gutschrift",
    meaning: "Der Preis, zu dem zurückgegebene Stücke gutgeschrieben werden (das Wort ist geschwärzt)",
    choices: {
      lowest: "der niedrigste Preis, zu dem es den Artikel vom Kauf bis zur Rückgabe gab",
      paid: "was das Stück nach Rabatten und Gutschriften gekostet hat",
      current: "der an dem Tag geltende Preis",
      "last-or-current": "der niedrigere von diesem und dem, zu dem der Artikel zuletzt gekauft wurde",
    },
  },
  "balancing.netOfCredits": {
    called: "Bestandsausgleich: nach Gutschriften",
    meaning: "Ob der Nettoumsatz nach eingegangenen Gutschriften gilt",
    choices: {
      yes: "nach Rabatten und eingegangenen Gutschriften",
      no: "nur nach Rabatten",
    },
  },
  "balancing.committed": {
    called: "Bestandsausgleich: verkaufte Stücke",
    meaning: "Ob vertraglich verkaufte Stücke zurückgehen dürfen",
    choices: {
      excluded: "vertraglich verkaufte Stücke bleiben",
      included: "auch vorhandene, vertraglich verkaufte Stücke dürfen zurückgehen",
    },
  },
  "balancing.neverAboveNetCost": {
    called: "Bestandsausgleich: nie über Nettostückkosten",
    meaning: "Ob ein zurückgegebenes Stück je über seinen Nettokosten gutgeschrieben wird",
    choices: {
      yes: "nie über den Nettostückkosten",
      no: "der Preis zählt, was immer das Stück gekostet hat",
    },
  },
  "balancing.offsettingOrder": {
    called: "Bestandsausgleich: Ausgleichsbestellung",
    meaning: "Ob der Bestandsausgleich eine Ausgleichsbestellung verlangt",
    choices: {
      required: "eine Ausgleichsbestellung ist nötig",
      "not required": "keine Ausgleichsbestellung ist nötig (ein Nachtrag)",
    },
  },
  "balancing.orderPercent": {
    called: "Bestandsausgleich: Höhe der Ausgleichsbestellung",
    meaning: "Wie hoch eine Ausgleichsbestellung sein muss, in Prozent dessen, was zurückgeht",
  },
  "balancing.fee": {
    called: "Bestandsausgleich: Gebühr",
    meaning: "Ob von dem, was zurückgeht, eine Gebühr einbehalten wird",
    choices: {
      none: "keine Gebühr",
      all: "von allem, was zurückgeht",
      "without-order": "von dem, was keine Ausgleichsbestellung deckt",
      "above-limit": "von dem, was über dem Höchstbetrag liegt; es geht gegen die Gebühr zurück, statt abgelehnt zu werden",
    },
  },
  "balancing.feePercent": {
    called: "Bestandsausgleich: Prozentsatz der Gebühr",
    meaning: "Anteil, der als Gebühr einbehalten wird",
  },
  "balancing.feeOf": {
    called: "Bestandsausgleich: Grundlage der Gebühr",
    meaning: "Wovon die Gebühr ein Anteil ist",
    choices: {
      credit: "von der Gutschrift",
      "price-paid": "vom Stückpreis abzüglich des Rabatts der Zeile, wie hoch die Gutschrift auch ist",
    },
  },
  "balancing.approval": {
    called: "Bestandsausgleich: Zustimmung",
    meaning: "Ob eine Rückgabe zum Bestandsausgleich die Zustimmung des Lieferanten braucht",
    choices: {
      none: "nein",
      needed: "ja; ein Antrag zählt, sobald er den Tag der RMA trägt",
    },
  },
  "balancing.requestCounts": {
    called: "Bestandsausgleich: welche Anträge zählen",
    meaning: "Welche Anträge den Anspruch des Quartals verbrauchen",
    choices: {
      allowed: "die nicht ganz abgelehnten",
      made: "jeder gestellte Antrag, abgelehnt oder nicht",
    },
  },
  "balancing.base": {
    called: "Bestandsausgleich: maßgeblicher Tag",
    meaning: "Welcher Tag einer Rechnungszeile für den Betrag zählt, von dem ein Anteil zurückgehen darf",
    choices: {
      invoiced: "ihr Rechnungsdatum",
      shipped: "ihr Versandtag, wenn sie einen hat, sonst ihr Rechnungsdatum",
      ordered: "ihr Bestelltag; eine Zeile ohne ihn zählt nicht",
    },
  },
  "balancing.basePeriods": {
    called: "Bestandsausgleich: Länge der Bemessung",
    meaning: "Vom Umsatz wie vieler Monate oder Quartale der Anteil gilt",
  },
  "balancing.baseUnit": {
    called: "Bestandsausgleich: Zählung der Bemessung",
    meaning: "Worin dieser Umsatz gezählt wird",
    choices: {
      quarters: "Quartale von drei Monaten",
      months: "Kalendermonate",
    },
  },
  "balancing.baseEnds": {
    called: "Bestandsausgleich: Ende der Bemessung",
    meaning: "Wann der Umsatz endet, von dem der Anteil gilt",
    choices: {
      preceding: "vor dem Quartal (oder Halbjahr oder Jahr), in dem der Anspruch ausgeübt wird",
      current: "mit diesem Quartal selbst",
      rolling: "am Tag vor dem Antrag oder dem Bericht",
    },
  },
  "balancing.netOfReturns": {
    called: "Bestandsausgleich: nach Rückgaben",
    meaning: "Ob dieser Umsatz nach Rückgaben auf Invoices gilt",
    choices: {
      yes: "Rückgaben werden abgezogen",
      no: "nein",
    },
  },
  "balancing.netOfRotation": {
    called: "Bestandsausgleich: nach früherem Ausgleich",
    meaning: "Ob von diesem Umsatz abgeht, was früher zum Bestandsausgleich zurückging, wo andere Rückgaben nicht abgezogen werden",
    choices: {
      yes: "Gutschriften früherer Ausgleichsrückgaben werden abgezogen",
      no: "nein",
    },
  },
  "balancing.baseOnly": {
    called: "Bestandsausgleich: nur Umsatz mit",
    meaning: "Umsatz mit welcher Ware allein für den Anteil zählt, der zurückgehen darf",
  },
  "balancing.baseExcept": {
    called: "Bestandsausgleich: ohne Umsatz mit",
    meaning: "Umsatz mit welcher Ware nicht zählt",
  },
  "balancing.limitedBy": {
    called: "Bestandsausgleich: wodurch begrenzt",
    meaning: "Ob ein Anteil am Umsatz begrenzt, was zurückgehen darf",
    choices: {
      percent: "ja, ein Prozentsatz",
      none: "nein, es gibt keine Grenze",
    },
  },
  "balancing.secondTier": {
    called: "Bestandsausgleich: zweite Stufe",
    meaning: "Ob mit Zustimmung des Lieferanten mehr zurückgehen darf",
    choices: {
      none: "nicht mehr als der Höchstbetrag",
      approval: "bis zu einem zweiten Prozentsatz, der auf Zustimmung wartet und in keinem Betrag steckt",
    },
  },
  "balancing.secondTierPercent": {
    called: "Bestandsausgleich: Prozentsatz der zweiten Stufe",
    meaning: "Anteil an diesem Umsatz, der mit Zustimmung des Lieferanten zurückgehen darf, den ersten eingeschlossen",
  },
  "balancing.frequency": {
    called: "Bestandsausgleich: wie oft",
    meaning: "Wie oft der Anspruch neu entsteht, jedes Mal mit eigenem Höchstbetrag",
    choices: {
      quarter: "jedes Geschäftsquartal, so viele Male",
      "half-year": "jedes halbe Geschäftsjahr, so viele Male",
      year: "jedes Geschäftsjahr, so viele Male",
      month: "jeden Kalendermonat, so viele Male",
      any: "jederzeit und beliebig oft; auf den Höchstbetrag zählt, was in so langer Zeit zurückging, wie der Bemessungszeitraum hat",
    },
  },
  "balancing.exercise": {
    called: "Bestandsausgleich: Ausübung",
    meaning: "Bis wann der Anspruch ausgeübt wird",
    choices: {
      "month-end": "bis zum letzten Tag eines Monats des Quartals",
      "first-days": "in den ersten Tagen nach Ende des vorigen Quartals (oder Halbjahrs oder Jahrs)",
      any: "an jedem Tag der Zeit",
    },
  },
  "balancing.exerciseDays": {
    called: "Bestandsausgleich: erste Tage",
    meaning: "Wie viele erste Tage das sind",
  },
  "balancing.age": {
    called: "Bestandsausgleich: Alter",
    meaning: "Wie alt Ware sein darf, die zurückgeht",
    choices: {
      any: "beliebig alt",
      younger: "nicht älter als eine bestimmte Zeit",
      older: "nur ältere",
    },
  },
  "balancing.ageLength": {
    called: "Bestandsausgleich: Dauer des Alters",
    meaning: "Wie lang diese Zeit ist",
  },
  "balancing.ageUnit": {
    called: "Bestandsausgleich: Zählung des Alters",
    meaning: "Worin sie gezählt wird",
    choices: {
      days: "Kalendertage",
      "business-days": "Werktage, Montag bis Freitag",
      months: "Kalendermonate",
    },
  },
  "balancing.ageFrom": {
    called: "Bestandsausgleich: Alter ab",
    meaning: "Von wann an Ware altert",
    choices: {
      invoice: "von ihrem Rechnungsdatum an",
      ship: "von ihrem Versandtag an, wo einer angegeben ist, sonst von ihrem Rechnungsdatum",
      "date-code": "von dem Tag der Spalte Date code auf Invoices an",
    },
  },
  "balancing.ageEnd": {
    called: "Bestandsausgleich: genau das Alter",
    meaning: "Ob Ware von genau diesem Alter zurückgeht",
    choices: {
      inclusive: "ja",
      strict: "nein",
    },
  },
  "balancing.only": {
    called: "Bestandsausgleich: nur für",
    meaning: "Für welche Ware allein der Anspruch gilt",
  },
  "balancing.except": {
    called: "Bestandsausgleich: nicht für",
    meaning: "Für welche Ware der Anspruch nicht gilt",
  },
};
