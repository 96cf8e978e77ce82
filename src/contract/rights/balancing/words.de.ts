import type { Translated } from "../../base/language";
import { german as shared } from "../words.de";
import type { english } from "./words";

export const german: Translated<typeof english> = {
  name: "Bestandsausgleich",
  total: "Bestandsausgleich, jede Zeile für sich",
  aside: "für sich",
  hint: {
    title: "Für sich",
    text: "Was diese Zeile zurücksenden könnte, wenn keine andere es täte. Der Höchstbetrag gilt für das ganze Quartal: Die Spalte ist nicht zu summieren. Im Aufgabenbereich sagt der Rücksendevorschlag, welche Stücke den Höchstbetrag zusammen ausschöpfen.",
  },

  reasons: {
    committed: { label: "Vertraglich verkauft", inShort: "vertraglich verkauft" },
    notInvoiced: { label: "Nicht berechnet", inShort: "ohne Rechnung" },
    requested: { label: "Bereits beantragt", inShort: shared.requested },
    ...shared.notPicked,
    aboveLimit: { label: "Über dem restlichen Höchstbetrag", inShort: "über dem restlichen Höchstbetrag" },
    inTransit: { label: "Unterwegs, nicht vorhanden", inShort: "unterwegs" },
  },

  needs: {
    invoices: "Rechnungen des Quartals vor dem Stichtag der Zeile",
    invoicesOfRequest: "Rechnungen des Quartals vor dem Antrag",
    orderDates: "die Spalte „Order date“ auf Invoices",
  },
  limitPercentMissing: "der Prozentsatz des Höchstbetrags ist nicht eingetragen",
  limitNeeds: (needed) => `es fehlt: ${needed}`,

  steps: {
    quarter: "Quartal",
    salesFrom: "Umsatz von",
    salesTo: "Umsatz bis",
    sales: "Nettoumsatz davor",
    exerciseBy: "Auszuüben bis",
    limitPercent: "Prozentsatz des Höchstbetrags",
    limit: "Höchstbetrag",
    noLimit: "keiner",
    usedFrom: "Verbraucht durch Anträge ab",
    used: "Verbraucht",
    remaining: "Rest",
    awaitsApproval: "Mehr, sobald der Lieferant zustimmt",
  },

  lapsed: (exerciseBy, asOf) => `der Anspruch war bis ${exerciseBy} auszuüben; diese Zeile ist vom ${asOf}`,
  nothingLeft: (quarter) => `vom Höchstbetrag für ${quarter} ist nichts übrig`,
  usedBy: (requests) => `verbraucht durch ${requests.length === 1 ? "Antrag" : "die Anträge"} ${requests.join(" und ")}`,
  noUnitFits: "nicht ein Stück passt in den restlichen Höchstbetrag",
  noneOnHand: "kein Stück dieser Zeile ist vorhanden",
  noneMayGoBack: (onHand, causes) => `kein Stück dieser Zeile darf zurückgehen: von ${onHand} vorhandenen ${causes}`,
  all: (cause) => `alle ${cause}`,

  noSales: (sales, areNegative) => `der Nettoumsatz ${sales} war ${areNegative ? "negativ" : "0,00"}; der Höchstbetrag ist deshalb 0,00`,
  quarterBefore: (quarter) => `des Quartals vor ${quarter}`,
  base: (from, to, quarter) => `vom ${from} bis ${to}, der Bemessungszeitraum für ${quarter},`,

  fee: {
    step: "Vor der Gebühr",
    kept: (of, share) => `${of} wird eine Gebühr einbehalten: ${share}`,
    of: {
      all: "von dem, was zurückgeht,",
      "without-order": "von dem, was keine Bestellung deckt,",
      "above-limit": "von dem, was über dem Höchstbetrag zurückgeht,",
    },
    ofPricePaid: (share) => `${share} des bezahlten Preises`,
    notKnown: (toEnter) => `ohne die Vertragsangabe ${toEnter} nicht bekannt`,
  },

  sentences: {
    noInvoices: (clause) => `${clause}: leer; die Rechnungen reichen nicht bis zum Quartal davor.`,
    lapsed: (clause, quarter, exerciseBy) => `${clause}: 0; der Anspruch für ${quarter} war bis ${exerciseBy} auszuüben.`,
    usedUp: (clause, why) => `${clause}: 0; ${why}.`,
    nothingLeft: (quarter) => `vom Höchstbetrag für ${quarter} ist nichts übrig`,
    noneOnHand: (clause) => `${clause}: kein Stück vorhanden.`,
    none: (clause, onHand, quarter, causes) => `${clause}: von ${onHand} vorhandenen darf in ${quarter} keines zurückgehen; ${causes}.`,
    aboveLimit: (units, remaining) => `${units} über dem restlichen Höchstbetrag von ${remaining}`,
    some: (clause, units, onHand, quarter, others) =>
      `${clause}: für sich könnte diese Zeile in ${quarter} ${units} von ${onHand} vorhandenen zurücksenden${others}.`,
  },

  amongGoods: "unter der Ware des Anspruchs",

  dates: {
    lastDay: (quarter) => `Letzter Tag des Bestandsausgleichs in ${quarter}`,
    noLimit: "kein Höchstbetrag",
    limitBlank: (why) => `Höchstbetrag leer: ${why}`,
    remaining: (amount) => ["noch ", amount],
  },
};
