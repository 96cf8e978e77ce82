/** German of `refusalWords`. */
import type { Translated } from "../contract/base/language";
import type { english } from "./refusalWords";

export const german: Translated<typeof english> = {
  // keyedSheet
  keyColumnGone: (sheet, heading) =>
    `Das Blatt „${sheet}“ hat keine Spalte „${heading}“ mehr, an der seine Zeilen erkannt werden. Geben Sie der Spalte wieder diese Überschrift, oder benennen Sie das Blatt um. Nichts wurde geschrieben.`,
  keyTwice: (sheet, key, one, other, letters) =>
    `Das Blatt „${sheet}“ hat „${key}“ in den Zeilen ${one} und ${other} (Spalte ${letters}). Löschen Sie eine davon, damit klar ist, welche bleibt. Nichts wurde geschrieben.`,
  notOurs: (sheet) =>
    `Das Blatt „${sheet}“ hat nicht Channel Credits geschrieben: Es hat weder unsere Zeilen noch alle unsere Spalten. Benennen Sie es um und füllen Sie noch einmal. Nichts wurde geschrieben.`,

  // loadedPart
  partNotLoaded:
    "Ein Teil von Channel Credits ließ sich nicht laden, daher wurde nichts getan. Versuchen Sie es noch einmal, sobald das Netz wieder da ist; hilft das nicht, schließen Sie den Bereich und öffnen Sie ihn neu.",

  // refusal
  mayListWhatYouSold: (sheet, kind, because) =>
    `Das Blatt „${sheet}“ hat die Spalten von ${kind}, führt aber vielleicht auf, was Sie verkauft haben: ${because}.`,
  areWhatVendorInvoiced: (what, kind) => `${what} ${kind} sind, was der Lieferant Ihnen berechnet hat.`,
  noRowsBelow: (sheet, kind, row) =>
    `„${sheet}“ hat die Überschriften von ${kind} in Zeile ${row}, aber keine Zeilen darunter. Nichts wurde geschrieben.`,
  severalHave: (kind, sheets) =>
    `Mehrere Blätter haben die Spalten von ${kind}: ${sheets}. Keines trägt den Namen ${kind}; wählen Sie, welches gelesen wird.`,

  // recognise
  chosenColumnsGone: (chosen, kind, sheet) =>
    `Sie haben ${chosen} von ${kind} gewählt, aber das Blatt „${sheet}“ hat keine Spalte dieser Überschrift mehr. Wählen Sie noch einmal.`,
  noSheetNamed: (name, kind, sheets) =>
    `Es gibt kein Blatt namens „${name}“, das als ${kind} gelesen werden könnte. Die Arbeitsmappe hat ${sheets}.`,
  headingsFromRow: (row) => `Die Überschriften werden wie gewählt aus Zeile ${row} gelesen.`,
  cannotBeReadAs: (sheet, kind, lacks, how) => `„${sheet}“ lässt sich nicht als ${kind} lesen: ${lacks} ${how}`,
  headingOr: (heading, aliases) => `${heading} (oder ${aliases})`,
  noSheets: "Die Arbeitsmappe hat keine Blätter zu lesen.",
  noneCanBeReadAs: (kind) => `Kein Blatt lässt sich als ${kind} lesen.`,
  lookedFor: (headings, found) => `Gesucht wurden ${headings} als Überschriften in den ersten 20 Zeilen. ${found}`,
  isEmpty: "es ist leer.",
  notTogether: "seine Überschriften stehen nicht beisammen.",
  chosenColumn: (chosen, heading) => `die Spalte „${chosen}“, gewählt als ${heading}`,
  noColumnHeaded: (headings) => `keine Spalte mit der Überschrift ${headings}`,
  isNotThere: (columns) => `${columns} ist nicht da`,
  howFound: "Überschriften werden in den ersten 20 Zeilen gesucht, über je bis zu drei Zeilen.",
  chosenAs: (chosen, heading) => `„${chosen}“ als ${heading}`,
  found: (sheets) => `Gefunden: ${sheets}`,
};
