/** German: 3.5, Zahlung. */
import type { PAYMENT_TERMS } from "./payment";
import type { WordsOfTerms } from "./words";

export const PAYMENT_GERMAN: WordsOfTerms<typeof PAYMENT_TERMS> = {
  "payment.dueDays": {
    called: "Zahlung: Zahlungsziel",
    meaning: "Tage nach Erhalt einer Rechnung, bis sie fällig ist",
  },
  "payment.dueFrom": {
    called: "Zahlung: Beginn des Ziels",
    meaning: "Der Tag, von dem an das Zahlungsziel läuft",
    choices: {
      invoice: "das Rechnungsdatum",
      receipt: "der Tag, an dem die mit der Post gesandte Rechnung als zugegangen gilt",
    },
  },
  "payment.cureDays": {
    called: "Zahlung: Nachfrist",
    meaning: "Tage zur Zahlung nach einer Mahnung",
  },
};
