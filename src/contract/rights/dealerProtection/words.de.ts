import { unitsText } from "../../base/inWords";
import type { Translated } from "../../base/language";
import type { english } from "./words";

export const german: Translated<typeof english> = {
  name: "Preisschutz der Händler",
  approvalHint: {
    title: "Genehmigung",
    text: "Wie die Spalte „Approved“ sagt: ja, nein oder noch leer. Was auf Genehmigung wartet, wird gezeigt und steht in keiner Summe.",
  },

  needs: {
    agreement: "ein Vertrag, der den Bestand von Händlern schützt; dieser schützt ihn nicht",
    decrease: "eine Preissenkung des Artikels, die am Stichtag der Zeile gilt",
    oldPrice: "der alte Preis der Preisänderung",
  },
  notGranted: "der Lieferant hat es nicht genehmigt",
  noneShipped: "in der Frist wurde kein Stück an den Händler versandt, oder frühere Zeilen decken sie",

  steps: {
    dealer: "Händler",
    shipped: "In der Frist versandt",
    coveredBefore: "Von früheren Zeilen gedeckt",
    reportsDueBy: "Meldungen fällig bis",
  },

  sentences: {
    notMet: (clause, part, day) => `${clause}: keine Preissenkung von ${part} gilt ab ${day}.`,
    oldPriceMissing: (clause, part, day) =>
      `${clause}: leer, bis der alte Preis von ${part} für die Preisänderung vom ${day} eingetragen ist.`,
    notGranted: (clause) => `${clause}: nicht genehmigt.`,
    protectedOf: (units, all) => `${unitsText(units)} von ${unitsText(all)} Stück geschützt`,
    shipped: (units, dealer, days, day) =>
      `${units} weniger als ${days} ${days === 1 ? "Tag" : "Tage"} vor dem ${day} an ${dealer} versandt`,
    theDealer: "den Händler",
    coveredBefore: (units) => `, davon ${units} von früheren Zeilen gedeckt`,
    dueBy: (day) => ` Meldungen fällig bis ${day}.`,
    approval: { granted: "genehmigt", "not granted": "nicht genehmigt", "awaits approval": "wartet auf Genehmigung" },
  },

  reportsDue: (part, day) => `Meldungen der Händler fällig zum neuen Preis von ${part} vom ${day}`,
  oldPriceMissing: (part, day) =>
    `Die Preisänderung von ${part} zum ${day} hat keinen alten Preis; deshalb lässt sich der Bestand der Händler nicht gutschreiben. Tragen Sie den alten Preis ein.`,
};
