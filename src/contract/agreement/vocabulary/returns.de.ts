/** German: 3.7(A) bis (C), Rücksendegenehmigungen und Produktauffrischung. */
import type { RETURN_TERMS } from "./returns";
import type { WordsOfTerms } from "./words";

export const RETURN_GERMAN: WordsOfTerms<typeof RETURN_TERMS> = {
  "defective.given": {
    called: "Mangelhafte Ware: Rücknahme gewährt",
    meaning: "Ob der Vertrag eine Rücknahme mangelhafter Ware gewährt",
    choices: {
      yes: "ja",
      no: "nein; weiter wird dazu nichts gefragt",
    },
  },
  "returns.rmaIssueDays": {
    called: "Rückgaben: Frist zur RMA",
    meaning: "Tage, in denen der Lieferant eine Rücksendegenehmigung (RMA) ausstellt",
  },
  "returns.shipWithinDays": {
    called: "Rückgaben: Rücksendefrist",
    meaning: "Tage nach der Rücksendegenehmigung (RMA), in denen die Ware zurückgeht",
  },
  "refresh.given": {
    called: "Produktauffrischung gewährt",
    meaning: "Ob der Vertrag einen Umtausch früherer Versionen gegen neue gewährt",
    choices: {
      yes: "ja",
      no: "nein; weiter wird dazu nichts gefragt",
    },
  },
  "refresh.windowDays": {
    called: "Produktauffrischung: Umtauschfrist",
    meaning: "Tage zum Umtausch gegen eine neue Version",
  },
  "refresh.shippedWithinDays": {
    called: "Produktauffrischung: Lieferfrist",
    meaning: "Frühere Versionen zählen, wenn sie in so vielen Tagen versandt wurden",
  },
  "refresh.shippedWithinFrom": {
    called: "Produktauffrischung: Beginn der Lieferfrist",
    meaning: "Der Tag, von dem die Tage des Versands zurückgezählt werden",
    choices: {
      start: "der Tag, von dem an frühere Versionen umgetauscht werden dürfen",
      request: "der Tag des Antrags",
    },
  },
  "refresh.windowCounts": {
    called: "Produktauffrischung: was die Frist wahrt",
    meaning: "Was in den Tagen zum Umtausch geschehen muss",
    choices: {
      request: "der Antrag",
      return: "die Rückgabe der Ware",
    },
  },
};
