import type { Translated } from "../contract/base/language";
import type { english } from "./reviewWords";

export const german: Translated<typeof english> = {
  progress: (reviewed, all, open) => `${reviewed} von ${all} geprüft, ${open} offen`,
  progressLabel: "Fortschritt",
  filters: { severity: "Schwere", status: "Status", clause: "Ziffer", part: "Artikel", reviewer: "Prüfer", sheet: "Blatt" },
  more: "Weitere Filter",
  all: "Alle",
  none: "(ohne)",
  workbook: "Arbeitsmappe",
  severity: { Error: "Fehler", Warning: "Warnung", Info: "Hinweis", Claim: "Forderung", Figure: "Betrag" },
  status: { Open: "Offen", Accepted: "Akzeptiert", Disputed: "Strittig", Corrected: "Berichtigt", Cleared: "Erledigt" },
  shown: (count) => `${count} angezeigt`,
  keys: "Auf einer Zeile: ↑ ↓ vorige und nächste, A akzeptiert, D strittig, C berichtigt, O offen, N Notiz; Eingabe führt zurück zur Zeile.",
  fillFirst:
    "Status und Notizen stehen auf dem Blatt Review: Füllen Sie die Arbeitsmappe aus, dann können sie hier oder dort eingetragen werden.",
  myName: "Ihr Name, für Zeilen, über die Sie entscheiden",
  previous: "Vorige",
  next: "Nächste",
  statusOf: (row) => `Status von ${row}`,
  reviewerOf: (row) => `Prüfer von ${row}`,
  noteOf: (row) => `Notiz zu ${row}`,
  reviewer: "Prüfer",
  note: "Notiz",
  gone: "Nicht mehr in der Arbeitsmappe.",
  noRowYet:
    "Auf dem Blatt Review gibt es noch keine Zeile dafür. Füllen Sie die Arbeitsmappe aus: Dabei kommt sie hinzu. Tragen Sie es dann noch einmal ein.",
};
