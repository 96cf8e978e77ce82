import type { Translated } from "../base/language";
import type { english } from "./inUseWords";

export const german: Translated<typeof english> = {
  share: (ofSales) => `Anteil, der zurückgegeben werden darf, gemessen an ${ofSales}`,
  sales: {
    invoiced: "den Nettoumsätzen",
    shipped: "den Nettoumsätzen nach Versandtag",
    ordered: "den Nettobestellungen",
  },
  one: { months: "Monat", quarters: "Quartal" },
  some: (periods, units) => `${periods} ${units}`,
  ends: {
    preceding: (sales, span) => `${sales} (Zeitraum davor: ${span})`,
    current: (sales, span) => `${sales} (bis zum Ende des Zeitraums selbst: ${span})`,
    rolling: (sales, span) => `${sales} (Zeitraum bis zum Vortag: ${span})`,
  },
  creditBasis: "Der Preis, zu dem zurückgegebene Stücke gutgeschrieben werden",
  times: {
    "half-year": "Erlaubte Rückgaben zum Bestandsausgleich je Halbjahr",
    year: "Erlaubte Rückgaben zum Bestandsausgleich je Geschäftsjahr",
  },
  counts: {
    "half-year": "Welche Anträge den Anspruch des Halbjahres verbrauchen",
    year: "Welche Anträge den Anspruch des Jahres verbrauchen",
  },
};
