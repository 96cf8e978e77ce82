/** German: 3.4, die Erstbestellung. */
import type { INITIAL_ORDER_TERMS } from "./initialOrder";
import type { WordsOfTerms } from "./words";

export const INITIAL_ORDER_GERMAN: WordsOfTerms<typeof INITIAL_ORDER_TERMS> = {
  "initialOrder.given": {
    called: "Erstbestellung: Rückgabe gewährt",
    meaning: "Ob der Vertrag eine Rückgabe unverkaufter Ware der Erstbestellung gewährt",
    choices: {
      yes: "ja",
      no: "nein; weiter wird dazu nichts gefragt",
    },
  },
  "initialOrder.returnWithinDays": {
    called: "Erstbestellung: Rückgabefrist",
    meaning: "Tage für die Rückgabe unverkaufter Ware der Erstbestellung",
  },
  "initialOrder.amount": {
    called: "Erstbestellung: Betrag",
    meaning: "Betrag der Erstbestellung",
  },
  "initialOrder.placeWithinDays": {
    called: "Erstbestellung: Bestellfrist",
    meaning: "Tage nach dem ersten Vertragstag, in denen die Erstbestellung aufgegeben wird",
  },
  "initialOrder.paymentDays": {
    called: "Erstbestellung: Zahlungsziel",
    meaning: "Zahlungsziel der Erstbestellung",
  },
  "initialOrder.returnRuns": {
    called: "Erstbestellung: Lauf der Frist",
    meaning: "Ob Ware der Erstbestellung von diesem Tag an oder bis zu ihm zurückgehen darf",
    choices: {
      from: "von dem Tag an, an dem die Tage verstrichen sind, wenn sie bis dahin nicht verkauft war",
      until: "bis zu dem Tag, an dem die Tage verstrichen sind",
    },
  },
};
