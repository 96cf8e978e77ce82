/** German of `words`. */
import type { Translated } from "../workbook/language";
import type { english } from "./writingWords";
import { n } from "./words.de";

const quoted = (names: readonly string[]): readonly string[] => names.map((name) => `„${name}“`);

export const german: Translated<typeof english> = {
  // rows and columns
  both: (names) => quoted(names).join(" und "),

  // charts
  lookAtCharts: (sheet) => `die Diagramme des Blatts „${sheet}“ ansehen`,
  addCharts: "die Diagramme einfügen",
  setChartRows: "die Zeilen der Diagramme setzen",
  whatOfSheet: (what, sheet) => `auf dem Blatt „${sheet}“: ${what}`,

  // comment
  commentOnCell: (sheet) => `eine Zelle des Blatts „${sheet}“ kommentieren`,
  commentProtected: (sheet) =>
    `Das Blatt „${sheet}“ ist geschützt, daher konnte der Kommentar nicht an die Zelle. Die Frage steht auf Review.`,
  commentMoved: (row, sheet) =>
    `Zeile ${row} des Blatts „${sheet}“ enthält nicht die Zahl, um die es in der Frage geht; daher steht dort kein Kommentar. Die Frage steht auf Review; füllen Sie die Arbeitsmappe und fragen Sie noch einmal.`,

  // dropDowns
  offerChoicesOf: (sheet) => `die Auswahllisten des Blatts „${sheet}“ anbieten`,

  // gate
  changesUnseen: "ob etwas geändert wurde, war nicht zu sehen",

  // growFilter
  growFilter: (sheet) => `den Filter auf die neuen Zeilen des Blatts „${sheet}“ ausdehnen`,
  shrinkFilter: (sheet) => `den Filter des Blatts „${sheet}“ dort enden lassen, wo er endete`,

  // headingStyle
  fillOfHeading: "welche Füllung eine Überschriftszelle hat",
  formatOfHeading: "welches Zahlenformat eine Überschriftszelle hat",

  // hints
  lookAfterHints: (cells, sheet) => `die Hinweise in ${cells} auf dem Blatt „${sheet}“ pflegen`,

  // inPlace
  cellChangedWhileWriting: (cell, sheet) =>
    `Zelle ${cell} auf dem Blatt „${sheet}“ wurde geändert, während wir schrieben. Das Eingetippte bleibt stehen. Soll es bleiben, verschieben Sie es aus unseren Spalten und füllen Sie dann noch einmal.`,

  // keeper
  lookAfterUnfinished: "die Aufzeichnung einer unvollendeten Füllung pflegen",
  keepForInterruption: "den jetzigen Inhalt der Zellen aufheben, falls die Füllung unterbrochen wird",

  // lastFill
  takeBackAgain: "Wählen Sie noch einmal „Zurücknehmen“",
  noLastFill: "Diese Arbeitsmappe hebt nichts von einer letzten Füllung auf: Es gibt nichts zurückzunehmen.",
  lastFillTooLarge: "Was die letzte Füllung ersetzt hat, war zu groß, um mit der Arbeitsmappe aufgehoben zu werden.",
  lastFillDamaged: "Was diese Arbeitsmappe von ihrer letzten Füllung aufhebt, ist nicht mehr lesbar.",
  laterFillUnfinished:
    "Eine spätere Füllung dieser Arbeitsmappe ist unvollendet. Vollenden Sie sie oder setzen Sie sie zurück; danach lässt sich die vorige zurücknehmen.",

  // links
  linkRows: (sheet) => `die Zeilen des Blatts „${sheet}“ verknüpfen`,

  // moved
  rowMoved: (row, sheet) =>
    `Zeile ${n(row)} des Blatts „${sheet}“ hat sich geändert, seit sie gelesen wurde (Zeilen wurden sortiert, eingefügt, gelöscht oder bearbeitet). Lassen Sie die Arbeitsmappe neu lesen und versuchen Sie es noch einmal.`,
  columnsMoved: (sheet) =>
    `Die Spalten des Blatts „${sheet}“ haben sich geändert, seit es gelesen wurde. Lassen Sie die Arbeitsmappe neu lesen und versuchen Sie es noch einmal.`,

  // ownLines
  lineTypedOver: (row, sheet, cell, holds) =>
    `Zeile ${row} des Blatts „${sheet}“ ist nicht so, wie Channel Credits sie geschrieben hat: Seither wurde dort etwas eingetippt (sehen Sie nach in ${cell}: ${holds}), und eine Füllung schreibt diese Zeile neu. Verschieben Sie, was Sie behalten möchten, rechts neben unsere Spalten oder auf ein anderes Blatt und löschen Sie die Zeile, oder löschen Sie das ganze Blatt; dann füllen Sie noch einmal.`,

  // ownSheet
  addSheet: (sheet) => `das Blatt „${sheet}“ einfügen`,
  namesOfSheets: "wie die Blätter heißen",
  sheetAddedMeanwhile: (sheet) =>
    `Ein Blatt „${sheet}“ wurde von jemand anderem eingefügt, während wir schrieben; es bleibt, wie es ist. Benennen Sie es um oder löschen Sie es und füllen Sie dann noch einmal.`,
  markAsOurs: (sheet) => `das Blatt „${sheet}“ als unseres kennzeichnen`,
  hideGridlines: "die Gitternetzlinien ausblenden",
  offerChoices: "die Auswahllisten anbieten",
  setUpPages: "die Seiten einrichten",
  spaceColumns: "die Spaltenbreiten setzen",
  headTables: "die Tabellen mit Überschriften versehen",
  filterHeadings: "einen Filter auf die Überschriften setzen",
  removeSheet: (sheet) => `das Blatt „${sheet}“ entfernen`,

  // placesLeft
  rowOfSheet: (row, sheet) => `Zeile ${row} von ${sheet}`,

  // preflight
  idOfASheet: "welche Kennung ein Blatt hat",
  writeToSheet: "auf ein Blatt dieser Arbeitsmappe schreiben",
  readOnly:
    "Diese Arbeitsmappe ist schreibgeschützt geöffnet. Wählen Sie „Arbeitsmappe bearbeiten“ oder speichern Sie eine Kopie und versuchen Sie es noch einmal.",
  severalMarked: (own, names) =>
    `Welches Blatt unser „${own}“ ist, lässt sich nicht sagen: ${names} tragen beide diese Kennzeichnung, eines ist eine Kopie des anderen. Löschen Sie das, das Sie nicht brauchen, oder geben Sie der Kopie einen anderen Namen als „${own}“ und versuchen Sie es noch einmal.`,
  structureProtected: (names) =>
    `Die Struktur der Arbeitsmappe ist geschützt, daher können ${names} nicht eingefügt werden. Heben Sie den Schutz auf (Überprüfen, Arbeitsmappe schützen) und versuchen Sie es noch einmal.`,
  whatHeadingsHold: (sheet) => `was unsere Überschriftszellen auf dem Blatt „${sheet}“ enthalten`,
  mergedThere: (cells, sheet) =>
    `Wo unsere Spalten hinsollen, sind Zellen verbunden: ${cells} auf dem Blatt „${sheet}“. Heben Sie die Verbindung auf und versuchen Sie es noch einmal.`,
  headedByFormula: (cell, sheet) =>
    `Zelle ${cell} auf dem Blatt „${sheet}“ trägt unsere Überschrift durch eine Formel, und was eine Formel liefert, wird nicht überschrieben. Verschieben Sie die Formel auf ein anderes Blatt und versuchen Sie es noch einmal.`,
  notOurSheet: (sheet, row, headings) =>
    `Das Blatt „${sheet}“ hat nicht Channel Credits geschrieben: Zeile ${row} enthält nicht unsere Überschriften (${headings}). Benennen Sie das Blatt um und versuchen Sie es noch einmal.`,
  sheetAlreadyThere: (sheet) =>
    `Es gibt schon ein Blatt „${sheet}“, auf dem etwas steht; es bleibt, wie es ist. Benennen Sie es um und versuchen Sie es noch einmal.`,
  headingTaken: (cell, sheet, heading) =>
    `Zelle ${cell} auf dem Blatt „${sheet}“ sollte unsere Überschrift „${heading}“ enthalten, enthält aber etwas anderes. Lassen Sie die Arbeitsmappe neu ansehen und versuchen Sie es noch einmal.`,

  // putBack
  takeMark: (sheet) => `unsere Kennzeichnung vom Blatt „${sheet}“ nehmen`,
  narrowTable: (table, sheet) => `die Tabelle „${table}“ auf dem Blatt „${sheet}“ verkleinern`,
  putBackFormats: (sheet) => `die Formate des Blatts „${sheet}“ zurücksetzen`,

  // readBefore
  columnInUse: (cell, sheet, heading) =>
    `Zelle ${cell} auf dem Blatt „${sheet}“ ist belegt, ihre Spalte sollte aber „${heading}“ enthalten. Leeren Sie diese Spalte oder verschieben Sie ihre Zellen und versuchen Sie es noch einmal.`,
  takenForOwn: (sheet, cell) =>
    `Das Blatt „${sheet}“ hat Namen und Überschriften eines unserer Blätter, aber in ${cell} steht etwas, das Channel Credits dort nicht schreibt; das Blatt gilt daher als Ihr eigenes. Benennen Sie es um und versuchen Sie es noch einmal.`,
  rowFilledMeanwhile: (row, sheet) =>
    `In Zeile ${row} des Blatts „${sheet}“ wurde inzwischen etwas eingetragen. Versuchen Sie es noch einmal: Das Blatt wird neu gelesen.`,
  readFormats: (sheet) => `die Formate des Blatts „${sheet}“ lesen`,

  // restore
  someRestored:
    "Einige der früheren Werte sind wieder da, andere nicht. Wählen Sie noch einmal „Frühere Werte wiederherstellen“, um weiterzumachen.",
  restoring: (sheet) => `${sheet} wird wiederhergestellt`,

  // runMark
  seeOtherFill: "nachsehen, ob eine andere Füllung läuft",
  waitingForOther: "Warten auf eine andere Füllung dieser Arbeitsmappe",
  otherUnderWay: (time) =>
    `Eine andere Füllung dieser Arbeitsmappe läuft seit ${time} (UTC), von jemand anderem oder in einem anderen Fenster. Warten Sie, bis sie zu Ende ist, und versuchen Sie es noch einmal; eine abgebrochene zählt nach 15 Minuten nicht mehr.`,

  // sheetNames
  lookAtNames: "nachsehen, wie die Blätter heißen",

  // standing
  lookAtUnfinished: "ansehen, was eine unvollendete Füllung hinterlassen hat",

  // typedCells
  typedInOurs: (sheet) =>
    `Jemand hat in unsere Spalten des Blatts „${sheet}“ getippt, seit es gelesen wurde. Lassen Sie die Arbeitsmappe neu lesen und versuchen Sie es noch einmal.`,

  // unfinished
  putBackAgain: "Wählen Sie noch einmal „Zurücksetzen“",
  somePutBack: (again) =>
    `Einiges von dem, was die Füllung ersetzt hat, ist wieder da, anderes nicht. ${again}, um weiterzumachen, oder füllen Sie noch einmal.`,
  puttingBack: (sheet) => `${sheet} wird zurückgesetzt`,
  nothingKept:
    "Was die unvollendete Füllung ersetzt hat, ist in dieser Arbeitsmappe nicht mehr aufgehoben oder nicht lesbar. Füllen Sie noch einmal: Das bringt alles in Ordnung.",

  // verify
  sheetDeleted: (sheet) => `das Blatt „${sheet}“ wurde gelöscht`,
  sheetRenamed: (was, is) => `das Blatt „${was}“ heißt jetzt „${is}“`,
  sheetAdded: (sheet) => `ein Blatt „${sheet}“ kam hinzu`,
  otherChoices: "jemand anderes hat andere Blätter oder Spalten gewählt oder die Arbeitsmappe gefüllt",
  rowChanged: (row, sheet) => `Zeile ${n(row)} des Blatts „${sheet}“ hat sich geändert`,
  changedMeanwhile: (what) =>
    `Die Arbeitsmappe wurde geändert, während ihre Zahlen berechnet wurden: ${what}. Füllen Sie noch einmal: Alles wird dann neu gelesen.`,

  // write
  nothingWritten: "Nichts wurde geschrieben.",
  checkingWorkbook: "Die Arbeitsmappe wird geprüft",
  checking: (sheet) => `${sheet} wird geprüft`,
  writing: (sheet) => `${sheet} wird geschrieben`,
  keepingWritten: "Das Geschriebene wird aufgehoben",
  allPutBack: (written) => `Bis dahin war geschrieben: ${written}; alles wurde zurückgesetzt.`,
  asItWas: "Die Arbeitsmappe ist, wie sie war.",
  oursStay: (sheets) => `Von uns bleibt (${sheets}), weil jemand etwas darauf geschrieben hat.`,
  settingsKept: "die mit der Arbeitsmappe aufgehobenen Einstellungen",
  sheetWeAdded: (sheet) => `das Blatt „${sheet}“, das wir eingefügt haben`,

  // writeBlocks
  hiddenRows: (sheet) =>
    `Zeilen des Blatts „${sheet}“ sind ausgeblendet, und dieses Excel schrieb deswegen in die falschen Zeilen. Heben Sie den Filter auf, blenden Sie alle Zeilen ein und versuchen Sie es noch einmal.`,
  widenTable: (table, sheet) => `die Tabelle „${table}“ auf dem Blatt „${sheet}“ vergrößern`,

  // writeFormats
  formatColumns: (sheet) => `die Spalten auf dem Blatt „${sheet}“ formatieren`,

  // what several places say
  checkSheets: "die zu schreibenden Blätter prüfen",
  sheetsProtected: (names) =>
    `${names.length === 1 ? "Das Blatt" : "Die Blätter"} ${quoted(names).join(", ")} ${names.length === 1 ? "ist" : "sind"} geschützt. Heben Sie den Schutz auf (Überprüfen, Blattschutz aufheben) und versuchen Sie es noch einmal.`,
  noRoomAtRight: (sheet, columns) =>
    `Das Blatt „${sheet}“ ist bis an seinen rechten Rand belegt, daher ${columns === 1 ? "passt unsere Spalte" : `passen unsere ${n(columns)} Spalten`} nicht hin. Verschieben oder löschen Sie, was weit rechts steht (Strg+Ende führt dorthin), und versuchen Sie es noch einmal.`,
  cellChanged: (sheet) => `eine Zelle des Blatts „${sheet}“ wurde geändert`,
  rowsMoved: (cells, sheet) =>
    cells === 1
      ? `Eine Zelle von „${sheet}“ steht in einer Zeile, die seither gewandert ist; ihr früherer Wert hat keinen Platz.`
      : `${n(cells)} Zellen von „${sheet}“ stehen in Zeilen, die seither gewandert sind; ihre früheren Werte haben keinen Platz.`,
  formats: "Formate",
  writingFailed: "Das Schreiben schlug fehl.",
  interrupted: (why, failure, places) =>
    `${why} Auch das Zurücksetzen schlug fehl (${failure}) Hier kann jetzt ein Teil unserer Zahlen stehen: ${places}. Alles andere ist, wie es war. Sobald Excel wieder antwortet, wählen Sie „Frühere Werte wiederherstellen“; oder laden Sie diesen Bereich neu, der dann anbietet, `,
  toFinishOrPutBack: "die Füllung zu vollenden oder zurückzusetzen.",
  toPutBack: "sie zurückzusetzen.",
};
