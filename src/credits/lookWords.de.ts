/** German of `lookWords`. */
import type { Translated } from "../contract/base/language";
import type { english } from "./lookWords";

export const german: Translated<typeof english> = {
  stopped: "Angehalten. Nichts wurde geschrieben.",
  enterAsEffectiveFrom: (wanted) => `geben Sie ${wanted} als Effective from ein`,
  wholeAgreement: (day) => `sie gilt für den ganzen Vertrag und kann sich am ${day} nicht ändern`,
  agreementBegins: (day) =>
    `der Vertrag beginnt am ${day}: Geben Sie einen späteren Tag ein, oder ändern Sie den Wert, der von Anfang an gilt`,
  doesNotCount: (found, wanted) => `${found} zählt nicht; geben Sie ${wanted} ein`,
  needAValue: (wanted) => `die Regeln brauchen einen Wert; geben Sie ${wanted} ein`,
  valueFromThatDay: (row) => `Zeile ${row} des Blatts hat einen Wert ab diesem Tag; ändern Sie jenen`,
  differentValues: "Zeilen geben demselben Tag verschiedene Werte; behalten Sie eine davon",
  givenTwice: "nur eine Zeile; sie ist zweimal mit verschiedenen Werten angegeben",
  rowAndRow: (one, other) => `Zeile ${one} und Zeile ${other}`,
};
