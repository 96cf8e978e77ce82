/** German: Zugang von Mitteilungen, und wie Bestand Käufen zugeordnet wird. */
import type { STOCK_TERMS } from "./stock";
import type { WordsOfTerms } from "./words";

export const STOCK_GERMAN: WordsOfTerms<typeof STOCK_TERMS> = {
  "notices.mailDays": {
    called: "Mitteilungen: Posttage",
    meaning: "Tage vom Einwurf bis zum Zugang einer Mitteilung mit der Post",
  },
  "notices.courierDays": {
    called: "Mitteilungen: Kuriertage",
    meaning: "Tage von der Übergabe bis zum Zugang einer Mitteilung mit Kurier",
  },
  "stock.flow": {
    called: "Bestand: Reihenfolge",
    meaning: "Welche Stücke zuerst verkauft werden",
    choices: {
      fifo: "die ältesten; vorhanden sind also die neuesten",
      lifo: "die neuesten; vorhanden sind also die ältesten",
    },
  },
  "stock.acquiredOn": {
    called: "Bestand: Tag des Erwerbs",
    meaning: "Der Tag, an dem ein Posten erworben ist",
    choices: {
      invoice: "sein Rechnungsdatum",
      ship: "sein Versandtag, wo einer angegeben ist",
    },
  },
  "stock.valuation": {
    called: "Bestand: Bewertung",
    meaning: "Was ein Stück für den Preisschutz gekostet hat",
    choices: {
      lots: "was seine Rechnungszeile sagt",
      book: "sein Buchwert, von welcher Zeile immer es ist: der Unterschied zwischen altem und neuem Preis, dem Lieferanten geschuldet, wo er steigt",
    },
  },
};
