import type { Translated } from "../../base/language";
import type { english } from "./words";

export const german: Translated<typeof english> = {
  name: "Rücksendeanträge",

  refusals: {
    notSealed: "nicht originalverpackt",
    notGiven: "der Vertrag gewährt keinen solchen Anspruch",
    noNotice: "keine Abkündigung",
    noVersion: "keine neue Version des Produkts",
    noInvoice: "keine solche Rechnung dieses Artikels",
    outsideDays: "außerhalb seiner Tage",
    anotherRequest: "der Anspruch des Quartals ist durch einen anderen Antrag verbraucht",
    afterExerciseBy: "nach dem letzten Tag, den Anspruch auszuüben",
    noOrder: "keine Ausgleichsbestellung",
    returnedLate: "zu spät zurückgesandt",
    notBought: "nicht gekauft oder schon zurückgegeben",
    aboveLimit: "über dem Höchstbetrag des Quartals",
    aboveOrder: "über der Ausgleichsbestellung",
  },

  fee: {
    after: (fee, on) => ` nach einer Gebühr von ${fee}${on}`,
    on: (credit, part) => ` auf ${credit}, ${part}`,
    part: { "without-order": "die von keiner Bestellung gedeckt sind", "above-limit": "die über dem Höchstbetrag liegen" },
    before: "Gutschrift vor der Gebühr",
    partOf: (part) => `Davon Beträge, ${part}`,
    shareOf: { credit: "Gebühr, Anteil an der Gutschrift", "price-paid": "Gebühr, Anteil am bezahlten Preis" },
    fee: "Gebühr",
  },

  refresh: {
    shipped: (from, to) => `versandt vom ${from} bis ${to}`,
    from: "Tausch von",
    by: "Tausch bis",
    shippedFrom: "Versandt von",
    shippedTo: "Versandt bis",
    duplicateVersion: (part, start) =>
      `Artikel ${part} hat mehrere neue Versionen ab ${start}; es zählt die erste auf dem Blatt. Löschen Sie die Zeilen, die nicht gelten.`,
  },

  initialOrder: {
    bought: "mit der Erstbestellung gekauft",
    firstInvoiced: "Erste Rechnung",
    from: "Darf zurückgehen ab",
    until: "Darf zurückgehen bis",
    fromNowOn: "Unverkaufte Ware der Erstbestellung darf von jetzt an zurückgehen",
    lastDay: "Letzter Tag, unverkaufte Ware der Erstbestellung zurückzugeben",
  },

  termination: { endedOn: "Vertrag endete am", returnBy: "Zurückzugeben bis" },
};
