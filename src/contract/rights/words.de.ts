import type { Translated } from "../base/language";
import type { english } from "./words";

export const german: Translated<typeof english> = {
  theTerm: (toEnter) => `die Vertragsangabe ${toEnter}`,
  termNamed: (called) => `die Vertragsangabe „${called}“`,
  blankNeeds: (clause, needed) => `${clause}: leer; es fehlt: ${needed}.`,
  blankUntilTerm: (clause, toEnter) => `${clause}: leer, bis die Vertragsangabe ${toEnter} eingetragen ist.`,
  givingAgreement: (right) => `ein Vertrag, der ${right} gewährt; dieser gewährt das nicht`,

  requested: "bereits beantragt",
  requestedBy: (requests) => `bereits beantragt mit ${requests}`,
  bookCost: "Buchwert",
  feeLine: "Gebühr",
  authorization:
    "die Zustimmung des Lieferanten: Beantragen Sie sie auf dem Blatt Return requests, und tragen Sie dort den Tag der RMA ein",
  invoiceLine: (line) => `Rechnungszeile ${line}`,
  termFrom: (name, day) => `${name} ab ${day}`,

  notRead: (meaning) => `${meaning}. Noch verwendet kein Betrag und kein Tag diese Angabe`,

  notPicked: {
    notThese: { label: "Nicht unter der Ware, für die der Anspruch gilt", inShort: "nicht unter der Ware des Anspruchs" },
    outsideAge: { label: "Nicht von dem Alter, das zurückgehen darf", inShort: "nicht von dem Alter, das zurückgehen darf" },
    withoutDate: { label: "Ohne Datumscode", inShort: "ohne Datumscode" },
  },

  steps: {
    invoiceNumber: "Rechnungsnummer",
    quantity: "Menge",
    netUnitCost: "Nettostückkosten",
    unitCredit: "Gutschrift je Stück",
    unitValue: "Wert je Stück",
    credit: "Gutschrift",
    effectiveDate: "Stichtag der Preisänderung",
    oldPrice: "Alter Preis",
    newPrice: "Neuer Preis",
  },
};
