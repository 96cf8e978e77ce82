/** German of `settingsWords`. */
import type { Translated } from "../contract/base/language";
import type { english } from "./settingsWords";

export const german: Translated<typeof english> = {
  choicesDamaged:
    "Von Hand gewählte Blätter oder Spalten sind mit dieser Arbeitsmappe in einer Form aufgehoben, die nicht lesbar ist. Sie wurden weggelassen, und die Überschriften entscheiden. Wählen Sie noch einmal; das ersetzt das Beschädigte.",
};
