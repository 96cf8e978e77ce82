import type { Translated } from "../base/language";
import type { english } from "./clauseWords";

export const german: Translated<typeof english> = {
  prices: "Preise",
  initialOrder: "Erstbestellung",
  payment: "Zahlung",
  priceProtection: "Preisschutz",
  orderProtection: "Preisschutz offener Bestellungen",
  dealerProtection: "Preisschutz der Händler",
  returns: "Rückgaben",
  balancing: "Bestandsausgleich",
  defective: "Defekte Ware",
  refresh: "Produkterneuerung",
  discontinuation: "Rücknahme abgekündigter Ware",
  orders: "Bestellungen",
  delivery: "Lieferung",
  daysOfStock: "Reichweite des Bestands",
  monthlyReport: "Monatsbericht",
  shipmentReports: "Versandberichte",
  agreementTerm: "Laufzeit des Vertrags",
  termination: "Vertragsende",
  trueUp: "Schlussabrechnung",
  notices: "Mitteilungen",
  objectives: "Einkaufsziele",
};
