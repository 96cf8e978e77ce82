import { unitsText } from "../../base/inWords";
import type { Translated } from "../../base/language";
import { german as shared } from "../words.de";
import type { english } from "./words";

export const german: Translated<typeof english> = {
  name: "Preisschutz",

  reasons: {
    gateNotMet: {
      label: "Die Voraussetzung des Preisschutzes ist nicht erfüllt",
      inShort: "nicht geschützt, solange die Voraussetzung fehlt",
    },
    reportedLate: { label: "Bestand zu spät gemeldet", inShort: "zu spät gemeldet" },
    committed: { label: "Vertraglich verkauft", inShort: "vertraglich verkauft" },
    onHandNotCovered: { label: "Vorhanden, nicht geschützt", inShort: "vorhanden, nicht geschützt" },
    transitNotCovered: { label: "Unterwegs, nicht geschützt", inShort: "unterwegs, nicht geschützt" },
    lotNotBefore: {
      label: "Am Stichtag der Preisänderung oder danach erworben",
      inShort: "am Stichtag der Preisänderung oder danach gekauft",
    },
    leftBefore: { label: "Bis zum Stichtag der Preisänderung zurückgegeben", inShort: "bis zum Stichtag der Preisänderung zurückgegeben" },
    notThese: shared.notPicked.notThese,
    outsideAge: { label: "Außerhalb des geschützten Alters", inShort: "außerhalb des geschützten Alters" },
    ageUndated: {
      label: "Alter ohne seinen Tag nicht entschieden",
      inShort: "von einem Alter, das ohne seinen Tag nicht entschieden ist",
      needs: "der Versandtag der Rechnung oder der Tag der Mitteilung der Preisänderung, von dem an das Alter zählt",
    },
    ageWithheld: {
      label: "Alter nicht entschieden, solange die Frist nicht eingetragen ist",
      inShort: (term) => `von einem Alter, das ohne die Vertragsangabe ${term} nicht entschieden ist`,
    },
    transitOutsideWindow: { label: "Unterwegs, nicht in der Frist", inShort: "unterwegs, außerhalb der Frist" },
    sentNotBefore: {
      label: "Unterwegs, am Stichtag der Preisänderung oder danach abgesandt",
      inShort: "unterwegs, am Stichtag der Preisänderung oder danach abgesandt",
    },
    transitUndated: {
      label: "Unterwegs ohne Versandtag",
      inShort: "unterwegs, ohne Versandtag nicht entschieden",
      needs: "der Versandtag der Stücke, die unterwegs sind",
    },
    windowWithheld: {
      label: "Unterwegs, nicht entschieden, solange die Frist nicht eingetragen ist",
      inShort: (term) => `unterwegs, ohne die Vertragsangabe ${term} nicht entschieden`,
    },
    beyondUnitCap: { label: "Über der Obergrenze der Menge", inShort: "über der Obergrenze der Menge" },
    neverCredited: { label: "Nie zuvor gutgeschrieben", inShort: "nie zuvor gutgeschrieben" },
    beyondMoneyCap: { label: "Über der Obergrenze des Betrags", inShort: "über der Obergrenze des Betrags" },
    notInvoiced: { label: "Nicht berechnet", inShort: "ohne Rechnung" },
  },

  needs: {
    decrease: "eine Preissenkung, zu deren Bestandsmeldung diese Zeile gehört",
    noticeDate: "der Tag der Mitteilung der Preisänderung",
    reportSentOn: "der Tag unter „Report sent on“ der Preisänderung",
  },
  noUnitCovered: "kein Stück dieser Zeile ist geschützt",

  steps: {
    stock: "Bestand am Stichtag der Preisänderung",
    reportDueBy: "Bestandsmeldung fällig bis",
    unitCap: "Obergrenze der Menge",
    unitsShippedIn: "Menge versandt im Zeitraum",
    moneyCap: "Obergrenze des Betrags",
    moneyShippedIn: "Betrag versandt im Zeitraum",
  },

  protectedOf: (units, stock) => `${units} von ${stock} geschützt`,
  stock: (units) => `${unitsText(units)} Stück`,
  split: (onHand, inTransit) => ` (${onHand} vorhanden, ${inTransit} unterwegs)`,
  atBookCost: " zum Buchwert",
  owed: (amount) => `; ${amount} davon schulden Sie dem Lieferanten für Erhöhungen`,
  dueBy: (days) => ` Meldung fällig bis ${days}.`,
  days: (first, last) => `${first} bis ${last}`,
  cap: (most, days) => `; Obergrenze des Artikels: ${most}, versandt ${days}`,

  rolled: (reported, reportedOn, moves) => `fortgeschrieben von ${reported} am ${reportedOn}: ${moves}`,
  since: (moves, day) => `${moves} seit ${day}`,
  before: (moves, day) => `${moves} vor ${day}`,
  moves: {
    none: "keine Änderung",
    sold: "verkauft",
    soldBack: "von Kunden zurückgegeben",
    bought: "gekauft",
    boughtInTransit: "gekauft und unterwegs",
    returned: "an den Lieferanten zurückgegeben",
  },

  dates: {
    reportDue: (day) => ["Bestandsmeldung fällig zu den neuen Preisen vom ", day],
    reportDaysMissing:
      "Fristen der Forderungen sind leer: Die Tage zur Meldung des Bestands nach einem neuen Preis sind geschwärzt und nicht eingetragen.",
    withoutNotice: (count, isOne) => [
      count,
      ` ${isOne ? "Preisänderung" : "Preisänderungen"} ohne Tag der Mitteilung: Keine Frist einer Forderung lässt sich zählen.`,
    ],
  },

  findings: {
    transitDateMissing: (part) =>
      `Stücke von ${part} sind ohne Versandtag unterwegs und deshalb nicht geschützt. Tragen Sie den Tag ein, an dem sie abgesandt wurden.`,
    noNoticeDate: "Die Preisänderung hat keinen Tag der Mitteilung. Tragen Sie ihn ein",
    noShipDate: "Die Rechnungszeile hat keinen Versandtag. Tragen Sie den Tag ein, an dem versandt wurde",
    ageUndated: (part, day, what) =>
      `Wie alt Stücke von ${part} am ${day} waren, ist nicht bekannt; sie sind deshalb nicht geschützt. ${what}.`,
    earlierCredit: (part) =>
      `Geschützte Stücke von ${part} stammen aus einer Rechnungszeile, die schon Gutschriften hatte. Prüfen Sie, ob diese Gutschriften die Preissenkung nicht schon enthalten.`,
    bookCost: "der Buchwert",
    creditBasis: (basis) => `die Gutschriftsbasis ${basis}`,
    oldPriceMissing: (part, day, basis) =>
      `Die Preisänderung von ${part} zum ${day} hat keinen alten Preis, den ${basis} verlangt; sie wird für den Preisschutz nicht verwendet. Tragen Sie den alten Preis ein.`,
    upToDays: (day, days, isRolled) => {
      const within = `bis zu ${days} ${days === 1 ? "Tag" : "Tage"} davor${isRolled ? " oder danach" : ""}`;
      return days === 0 ? `auf den ${day}` : `auf den ${day} oder ${within}`;
    },
    noInventory: (part, dated) =>
      `Keine Bestandszeile von ${part} ist ${dated} datiert; deshalb lässt sich kein Bestand schützen. Fügen Sie die Bestandsmeldung dieses Tages hinzu.`,
    salesMissing:
      "Die Vertragsangabe priceProtection.snapshotRoll ist „sales“, und es gibt kein Blatt Sales, nach dem Meldungen anderer Tage auf die Stichtage von Preisänderungen fortgeschrieben werden könnten. Sie werden verwendet, als wäre die Angabe „none“. Fügen Sie das Blatt Sales hinzu.",
    salesShort: (part, day, from, firstSale) =>
      `Der Bestand von ${part} wird nach den Verkäufen ab ${from} auf den ${day} fortgeschrieben; das Blatt Sales ${firstSale === undefined ? "hat keinen Verkauf" : `beginnt am ${firstSale}`}. Prüfen Sie, ob dazwischen nichts verkauft wurde, oder ergänzen Sie diese Verkäufe.`,
    rollBelowZero: (part, day, reportedOn, lacking) =>
      `Der Bestand von ${part} wird von der Meldung vom ${reportedOn} auf den ${day} fortgeschrieben; dort fehlen ${unitsText(lacking)} Stück für das, was dazwischen verkauft, gekauft und zurückgegeben wurde; sie bleiben außer Betracht. Prüfen Sie diese Meldung, das Blatt Sales und die Rechnungen dieser Tage.`,
  },
};
