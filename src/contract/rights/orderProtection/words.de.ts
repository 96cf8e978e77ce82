import { unitsText } from "../../base/inWords";
import type { Translated } from "../../base/language";
import type { english } from "./words";

export const german: Translated<typeof english> = {
  name: "Preisschutz offener Bestellungen",

  reasons: {
    cancelled: { label: "Storniert", inShort: "storniert" },
    notAccepted: { label: "Nicht angenommen", inShort: "nicht angenommen" },
    acceptedTooLate: { label: "Zu spät angenommen für den Stichtag der Preisänderung", inShort: "zu spät angenommen" },
    shippedBefore: { label: "Vor dem Stichtag der Preisänderung versandt", inShort: "vorher versandt" },
    atNewPrice: { label: "Zum neuen Preis berechnet", inShort: "zum neuen Preis berechnet" },
    noticeDaysWithheld: {
      label: "Nicht entschieden, solange die Tage der Ankündigung nicht eingetragen sind",
      inShort: "ohne die Tage der Ankündigung nicht entschieden",
    },
    gateNotMet: {
      label: "Die Voraussetzung des Preisschutzes ist nicht erfüllt",
      inShort: "nicht geschützt, solange die Voraussetzung fehlt",
    },
    gateUnknown: {
      label: "Nicht entschieden, solange niemand sagt, ob die Voraussetzung erfüllt ist",
      inShort: (term) => `ohne die Vertragsangabe ${term} nicht entschieden`,
    },
  },

  needs: {
    agreement: "ein Vertrag, der offene Bestellungen schützt; dieser schützt sie nicht",
    decrease: "eine Preissenkung des Artikels",
    price: "der Stückpreis der Bestellung oder der alte Preis der Preisänderung",
  },
  noneProtects: "keine Preissenkung schützt diese Bestellung",

  steps: { orderPrice: "Preis der Bestellung", atNewPrice: "Zum neuen Preis berechnet" },

  notAccepted: (clause) => `${clause}: nicht angenommen.`,
  accepted: (clause, day) => `${clause}: angenommen am ${day}.`,
  all: (count) => `${unitsText(count)} Stück`,
  undecided: (all, why) => `${all} ${why}`,
  noticeDaysMissing: (all, why) => `${all} ${why}, die vor einem neuen Preis gelten`,
  protectedOf: (units, all) => `${units} von ${all} geschützt`,
  forPrice: (why, day) => `${why} für den neuen Preis vom ${day}`,
  forPrices: (why, count, first, last) => `${why} für ${count} neue Preise vom ${first} bis ${last}`,
  atNewPrice: (units, day) => `${units} zum neuen Preis vom ${day} berechnet`,
  priceMissing: "Gutschrift leer ohne Stückpreis oder alten Preis",

  dates: {
    confirm: "Mündliche Bestellung schriftlich bestätigen",
    accepted: "Bestellung angenommen, wenn sie nicht abgelehnt wird",
    cancel: "Letzter Tag, eine Bestellung zu stornieren",
    changeLocation: "Letzter Tag, den Lieferort zu ändern",
    ofOrder: (what, order) => `${what}: Bestellung ${order}`,
  },

  findings: {
    unconfirmed: (order, part, confirmed, confirmBy) =>
      `Die Bestellung ${order} von ${part} wurde mündlich erteilt und ${confirmed === undefined ? "nicht schriftlich bestätigt" : `am ${confirmed} schriftlich bestätigt`}; letzter Tag war der ${confirmBy}. Fragen Sie den Lieferanten, ob sie gilt, und tragen Sie den Tag unter „Confirmed in writing date“ ein.`,
    priceMissing: (order, part) =>
      `Die Bestellung ${order} von ${part} ist geschützt und hat keinen Preis: weder ihr Stückpreis noch der alte Preis der Preisänderung ist angegeben. Ihre Gutschrift bleibt leer. Tragen Sie den Stückpreis ein.`,
    invoiceUnknown: (order, part) =>
      `Die Bestellung ${order} von ${part} ist geschützt und wurde versandt, und keine Rechnungszeile des Artikels trägt ihre Bestellnummer: ihre Stücke könnten doppelt gutgeschrieben werden. Tragen Sie die Bestellnummer in der Rechnungszeile ein.`,
    invoicedBefore: (order, part, from) =>
      `Die Bestellung ${order} von ${part} ist als am ${from} offen geschützt, und Rechnungen von vor diesem Tag nennen sie mit mehr Stücken, als von ihr versandt wurden: sie könnten doppelt gutgeschrieben werden, als Bestellung und als Bestand. Tragen Sie ihren Versandtag ein.`,
  },
};
