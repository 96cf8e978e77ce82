import type { english } from "./filterWords";
import type { Translated } from "./language";

export const german: Translated<typeof english> = {
  isWhat: "Bedingungen an Ihre Spalten, etwa „Status = sealed and Source <> broker“",
  noColumn: (before) => `nennt keine Spalte vor „${before}“`,
  noValue: (column) => `gibt der Spalte ${column} keinen Wert`,
  noOperator: (clause) => `hat kein =, <> oder one of in „${clause}“`,
};
