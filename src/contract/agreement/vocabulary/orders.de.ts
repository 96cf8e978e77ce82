/** German: 5 und 6, offene Bestellungen und was der Distributor schuldet. */
import type { ORDER_TERMS } from "./orders";
import type { WordsOfTerms } from "./words";

export const ORDER_GERMAN: WordsOfTerms<typeof ORDER_TERMS> = {
  "orderProtection.given": {
    called: "Bestellungen: Preisschutz gewährt",
    meaning: "Ob der Vertrag Preisschutz für offene Bestellungen gewährt",
    choices: {
      yes: "ja",
      no: "nein; weiter wird dazu nichts gefragt",
    },
  },
  "orders.acceptedBy": {
    called: "Bestellungen: Annahme bis",
    meaning: "Bis wann eine Bestellung angenommen sein muss, um geschützt zu sein",
    choices: {
      before: "vor dem Tag, von dem an der neue Preis gilt",
      on: "spätestens an diesem Tag",
    },
  },
  "orders.oralConfirmBusinessDays": {
    called: "Bestellungen: Bestätigungsfrist",
    meaning: "Werktage zur schriftlichen Bestätigung einer mündlichen Bestellung",
  },
  "orders.deemedAcceptedDays": {
    called: "Bestellungen: als angenommen",
    meaning: "Tage, nach denen eine nicht abgelehnte Bestellung angenommen ist",
  },
  "orders.cancelNoticeDays": {
    called: "Bestellungen: Stornofrist",
    meaning: "Frist vor dem geplanten Versand, bis zu der eine Bestellung storniert werden kann",
  },
  "delivery.locationChangeDays": {
    called: "Lieferung: Frist für den Lieferort",
    meaning: "Frist vor dem Versand, bis zu der der Lieferort geändert werden kann",
  },
  "inventory.targetDays": {
    called: "Bestand: Zielreichweite",
    meaning: "Tage, für die Bestand in jedem Lager zu halten ist",
  },
  "reports.monthlyDue": {
    called: "Berichte: Fälligkeit",
    meaning: "Wann der Monatsbericht über Verkäufe und Bestand fällig ist",
    choices: {
      "first-tuesday": "am ersten Dienstag des Folgemonats",
      none: "es gibt keinen, oder an einem anderen Tag: kein Tag wird genannt",
    },
  },
  "reports.trailingMonths": {
    called: "Berichte: Monate",
    meaning: "Monate an Verkäufen, die ein Bericht umfasst",
  },
  "shipmentReports.retentionYears": {
    called: "Lieferberichte: Aufbewahrung",
    meaning: "Jahre, für die Lieferberichte aufbewahrt werden",
  },
};
