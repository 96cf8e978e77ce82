import type { Translated } from "../../base/language";
import type { english } from "./words";

export const german: Translated<typeof english> = {
  stopBy: (ends) => `Letzter Tag der Mitteilung, die Laufzeit, die am ${ends} endet, nicht zu verlängern`,
  renews: "Vertrag verlängert sich um eine weitere Laufzeit",
  lastDay: "Letzter Tag der Vertragslaufzeit",
  rightEnds: "Vertriebsrecht endet",
  returnBy: "Letzter Tag, Bestand nach dem Vertragsende zurückzugeben",
  sellOffBy: "Letzter Tag, Bestand nach dem Vertragsende abzuverkaufen oder zurückzugeben",
  dealerReturns: "Letzter Tag, von Händlern erhaltenen Bestand zurückzusenden",
  trueUp: "Schlussabrechnung über Bestand und Geld",
};
