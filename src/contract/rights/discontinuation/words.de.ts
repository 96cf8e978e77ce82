import type { Translated } from "../../base/language";
import { german as shared } from "../words.de";
import type { english } from "./words";

export const german: Translated<typeof english> = {
  name: "Rücknahme abgekündigter Ware",

  reasons: {
    outsideWindow: { label: "Außerhalb der Frist gekauft", inShort: "außerhalb der Frist gekauft" },
    notInvoiced: { label: "Nicht berechnet", inShort: "ohne Rechnung" },
    ...shared.notPicked,
    requested: { label: "Bereits beantragt", inShort: shared.requested },
    inTransit: { label: "Unterwegs, nicht vorhanden", inShort: "unterwegs" },
  },

  needs: {
    notice: "eine Abkündigung dieses Artikels",
    report: "eine Bestandsmeldung vom Empfang der Abkündigung an",
  },

  steps: {
    received: "Abkündigung empfangen",
    purchasedFrom: "Gekauft von",
    purchasedTo: "Gekauft bis",
    askBy: "Zu beantragen bis",
  },

  allRequested: "was in der Frist gekauft wurde, ist in Anträgen gebunden",
  noneOnHand: "kein Stück dieser Zeile ist vorhanden und darf zurückgehen",
  noneInWindow: "kein Stück dieser Zeile wurde in der Frist gekauft",

  noticedLater: (clause, received) => `${clause}: leer; die Abkündigung wurde am ${received} empfangen, nach dieser Meldung.`,
  some: (clause, units, onHand, which, others) => `${clause}: ${units} von ${onHand} ${which}${others}.`,
  onHand: "vorhandenen dürfen zurückgehen",
  boughtWithin: (count, unit) => `binnen ${count} ${TIMES[unit][count === 1 ? 0 : 1]} der Abkündigung gekauft`,

  bought: (from, to) => `gekauft vom ${from} bis ${to}`,
  amongGoods: "unter der Ware des Anspruchs",
  and: " und ",

  dates: {
    ends: "Produkt abgekündigt",
    purchases: "Letzte Käufe, die zurückgehen dürfen",
    askBy: "Letzter Tag, die Rücknahme zu beantragen",
  },

  findings: {
    shortNotice: (part, received, days, discontinued) =>
      `Die Abkündigung von ${part}, empfangen am ${received}, kam weniger als ${days} ${days === 1 ? "Tag" : "Tage"} vor dem Ende am ${discontinued}. Klären Sie es mit dem Lieferanten.`,
    duplicateNotice: (part, received) =>
      `Artikel ${part} hat mehrere Abkündigungen; es zählt die zuerst empfangene, nicht diese, empfangen am ${received}. Löschen Sie die Zeilen, die nicht gelten.`,
    noLaterReport: (part, received) =>
      `Keine Bestandszeile von ${part} ist vom ${received} (Empfang der Abkündigung) oder später; deshalb kann noch nichts zurückgehen. Fügen Sie eine spätere Bestandsmeldung hinzu.`,
  },
};

/** After "binnen": one, several. */
const TIMES = { days: ["Tag", "Tagen"], months: ["Monat", "Monaten"] } as const;
