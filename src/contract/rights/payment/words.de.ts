import type { Translated } from "../../base/language";
import type { english } from "./words";

export const german: Translated<typeof english> = {
  name: "Zahlung",

  steps: {
    invoiceDate: "Rechnungsdatum",
    dueDate: "Fälligkeitsdatum",
    afterEnd: "Fällig nach dem Vertragsende aus wichtigem Grund",
    amount: "Betrag",
    paid: "Bezahlt",
    disputed: "Strittig",
  },

  disputed: (clause, amount) => ` ${clause}: ${amount} strittig, ohne Verzug einbehalten.`,
  dayBlank: (clause, term) => `${clause}: der Tag ist leer, bis die Vertragsangabe ${term} eingetragen ist.`,
  atTheLatest: (clause, day) => ` ${clause}: spätestens ${day}.`,
  afterEnd: (clause, day, instead) => `${clause}: fällig ${day}, nach dem Vertragsende aus wichtigem Grund, statt ${instead}.`,
  due: (clause, day, how) => `${clause}: fällig ${day}, ${how}.`,
  daysAfter: (days) => `${days} ${days === 1 ? "Tag" : "Tage"} nach dem Rechnungsdatum`,
  asDueDate: "wie das Fälligkeitsdatum sagt",
  initialOrder: ", Erstbestellung",

  paymentDue: (invoice) => `Zahlung der Rechnung ${invoice} fällig`,
};
