/** German of `words`. */
import type { Translated } from "../workbook/language";
import type { english } from "./words";

/** A number as sentences of this folder write it. */
export const n = (value: number): string => value.toLocaleString("de-DE");

export const german: Translated<typeof english> = {
  // rows and columns
  rows: (first, last) => (first === last ? `Zeile ${n(first)}` : `Zeilen ${n(first)} bis ${n(last)}`),
  columns: (count, letters) => `${count === 1 ? "Spalte" : "Spalten"} ${letters}`,
  run: (first, last) => `${first} bis ${last}`,
  reading: (cells) => `${cells} lesen`,
  writingCells: (cells) => `${cells} schreiben`,

  // describe
  lookAtWorkbook: "die Arbeitsmappe ansehen",
  dateSystemUntold:
    "Excel hat nicht mitgeteilt, ob diese Arbeitsmappe Tage ab 1900 oder ab 1904 zählt. Speichern Sie sie, öffnen Sie sie neu und versuchen Sie es noch einmal.",
  nameOfSheet: "wie ein Blatt heißt",
  idOfSheet: (sheet) => `welche Kennung das Blatt „${sheet}“ hat`,
  cellsInUse: (sheet) => `welche Zellen des Blatts „${sheet}“ belegt sind`,
  whereTableStands: (table) => `wo die Tabelle „${table}“ steht`,

  // problems
  theWorkbook: "die Arbeitsmappe",
  theSheet: (sheet) => `das Blatt „${sheet}“`,
  couldNot: (doing) => `Excel konnte Folgendes nicht ausführen: ${doing}`,
  editing: (could) =>
    `${could}. Eine Zelle wird gerade bearbeitet. Drücken Sie in ihr die Eingabetaste oder Esc und versuchen Sie es noch einmal.`,
  inactive: (could) => `${could}. Eine andere Arbeitsmappe liegt vorn. Klicken Sie in diese Arbeitsmappe und versuchen Sie es noch einmal.`,
  transient: (could) =>
    `${could}. Auch ein weiterer Versuch half nicht. Prüfen Sie die Verbindung, warten Sie einen Augenblick und versuchen Sie es noch einmal.`,
  blockTooLarge: (could) =>
    `${could}. Schon ein kleiner Block davon ist zu groß. Kürzen Sie die Texte in diesen Zellen und versuchen Sie es noch einmal.`,
  partGone: (could, sheet) => `${could}. Ein Teil davon ist nicht mehr da: ${sheet}. Lassen Sie die Arbeitsmappe neu ansehen.`,
  denied: (could, sheet) =>
    `${could}. Excel lässt hier keine Änderung zu: ${sheet}. Vielleicht besteht ein Schutz, ein Schreibschutz oder die Vertraulichkeitsbezeichnung fehlt noch. Heben Sie den Schutz auf oder wählen Sie die Bezeichnung und versuchen Sie es noch einmal.`,
  nameTaken: (could) =>
    `${could}. Ein Blatt dieses Namens ist schon da. Benennen Sie es um oder löschen Sie es und versuchen Sie es noch einmal.`,
  merged: (could) => `${could}. Verbundene Zellen sind im Weg. Heben Sie die Verbindung auf und versuchen Sie es noch einmal.`,
  filtered: (could) => `${could}. Ein Filter blendet Zeilen aus. Heben Sie den Filter auf und versuchen Sie es noch einmal.`,
  oldExcel: (could) => `${could}. Dieses Excel ist dafür zu alt. Aktualisieren Sie Excel oder benutzen Sie Excel im Web.`,
  formatsFull: (could) =>
    `${could}. Die Arbeitsmappe hat schon die meisten Zellformate, die Excel zulässt (65.490). Löschen Sie Formate, die sie nicht braucht, und versuchen Sie es noch einmal.`,
  partOfArray: (could) =>
    `${could}. Eine Matrixformel oder Datentabelle, die anderswo beginnt, reicht in diese Zellen und lässt sich nur als Ganzes ändern. Löschen oder verschieben Sie sie und versuchen Sie es noch einmal.`,
  failed: (could) => `${could}. Versuchen Sie es noch einmal; schlägt es wieder fehl, senden Sie uns die Einzelheiten dieser Meldung.`,
  stoppedAsAsked: "Angehalten, wie Sie es wünschten.",
  deletedMeanwhile: (doing) =>
    `Wir konnten Folgendes nicht ausführen: ${doing}. Das Blatt wurde inzwischen gelöscht. Lassen Sie die Arbeitsmappe neu ansehen.`,
  stillNoAnswer: (doing) =>
    `Wir haben Excel um Folgendes nicht gebeten: ${doing}. Es hat eine frühere Bitte noch nicht beantwortet. Wird gerade eine Zelle bearbeitet, drücken Sie die Eingabetaste oder Esc. Sonst speichern Sie die Arbeitsmappe, schließen Sie sie und öffnen Sie sie neu.`,

  // putBack
  lookAtSheet: (sheet) => `das Blatt „${sheet}“ ansehen`,

  // readColumns
  readASheet: "ein Blatt dieser Arbeitsmappe lesen",

  // rect
  cellsOfSheet: (rows, columns, sheet) => `${rows} von ${columns} auf dem Blatt „${sheet}“`,

  // replies
  didNotTell: (what) =>
    `Excel hat nicht mitgeteilt, ${what}. Versuchen Sie es noch einmal; schlägt es wieder fehl, speichern Sie die Arbeitsmappe und öffnen Sie sie neu.`,

  // settings
  readSetting: (key) => `die Einstellung „${key}“ lesen`,
  keepSettings: (keys) => `die Einstellungen ${keys} mit der Arbeitsmappe aufheben`,

  // view
  followSelection: "der Markierung folgen",
  listenToChanges: "auf Änderungen achten",
  seeSelection: "nachsehen, welche Zelle markiert ist",
  showCell: "eine Zelle zeigen",
  writeRow: (row, sheet) => `Zeile ${row} des Blatts „${sheet}“ schreiben`,
  putBackRow: (row, sheet) => `Zeile ${row} des Blatts „${sheet}“ zurücksetzen`,
  sheetProtected: (sheet) =>
    `Das Blatt „${sheet}“ ist geschützt. Heben Sie den Schutz auf (Überprüfen, Blattschutz aufheben) und versuchen Sie es noch einmal.`,
  rowChangedNothingWritten: (row, sheet) =>
    `Zeile ${row} des Blatts „${sheet}“ wurde inzwischen geändert; nichts wurde geschrieben. Versuchen Sie es noch einmal: Das Blatt wird neu gelesen.`,

  // what several places say
  finishEditing: "Beenden Sie die Bearbeitung der Zelle (Eingabetaste oder Esc); wir machen von selbst weiter",
  returnToWorkbook: "Klicken Sie in diese Arbeitsmappe; wir machen von selbst weiter",
  cellsTooLarge: (cells, rows) =>
    `${cells}: Diese Zellen sind zu groß, als dass Excel sie herausgeben könnte, selbst ${rows === 1 ? "eine Zeile" : `${n(rows)} Zeilen`} auf einmal. Kürzen Sie die Texte darin oder teilen Sie das Blatt und versuchen Sie es noch einmal.`,
  unanswered: (seconds, doing) =>
    `Excel antwortet seit ${seconds === 1 ? "einer Sekunde" : `${n(seconds)} Sekunden`} nicht auf diese Bitte: ${doing}. Wird gerade eine Zelle bearbeitet, drücken Sie die Eingabetaste oder Esc. Sonst speichern Sie die Arbeitsmappe, schließen Sie sie und öffnen Sie sie neu. Wir senden nichts mehr, bis Excel antwortet.`,
};
