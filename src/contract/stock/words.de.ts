import { unitsText } from "../base/inWords";
import type { Translated } from "../base/language";
import type { english } from "./words";

export const german: Translated<typeof english> = {
  cost: {
    unitPrice: "Stückpreis",
    discount: "Rabatt je Stück",
    creditsReceived: "Gutschriften je Stück",
    earlierProtection: "Früherer Preisschutz je Stück",
  },
  returnUnmatched: (part, units, returned) =>
    `Zurückgegebene Stücke von ${part} (${unitsText(units)}) finden keine Rechnungszeile bis zum ${returned}, aus der sie stammen. Prüfen Sie Tag, Artikel und ursprüngliche Rechnung der Rückgabe.`,
  notInvoiced: (part, units, reported) =>
    `Stücke von ${part} (${unitsText(units)}) gehen über alles hinaus, was die Rechnungen bis zum ${reported} zeigen; kein Anspruch deckt sie. Ergänzen Sie die fehlenden Rechnungszeilen, oder prüfen Sie die Menge.`,
  changeTwice: (part, day) =>
    `Die Preisänderung von ${part} zum ${day} ist mehrfach eingetragen; sie zählt einmal. Löschen Sie die überzählige Zeile.`,
  changesDiffer: (part, day) =>
    `Artikel ${part} hat zum ${day} mehrere Preisänderungen, die einander widersprechen; keine davon wird verwendet. Behalten Sie die Zeile, die die Mitteilung des Lieferanten bestätigt.`,
  similarPart: (part, other) =>
    `Artikel ${part} hat keine Rechnungen, ${other} aber hat welche. Wenn es derselbe Artikel ist, schreiben Sie beide gleich; bis dahin sind es zwei.`,
};
