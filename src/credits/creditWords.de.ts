/** German of `creditWords`. */
import { german as numbers } from "../contract/base/inWords.de";
import type { Translated } from "../contract/base/language";
import type { english } from "./creditWords";

const zeilen = (count: number): string => (count === 1 ? "1 Zeile" : `${count} Zeilen`);

export const german: Translated<typeof english> = {
  // causeWords

  // causes

  // changesLines
  nothingRead: "nichts, was gelesen wurde; die Regeln oder was Menschen auf unseren Blättern halten",
  noFigureChanged: "keine Zahl hat sich geändert",
  allRows: "alle Zeilen",
  notListed: "nicht aufgeführt: Das Blatt hat nur die ersten",

  // fillHistory
  noRecordLeft:
    "nicht bekannt: Von der vorigen Füllung ist keine Aufzeichnung übrig, etwa weil ein anderes Programm die Arbeitsmappe gespeichert hat",
  firstFill: "erste Füllung mit einer Aufzeichnung",

  // icsText
  atStake: (amount) => `\n${amount} stehen auf dem Spiel`,
  clauseBy: (clause, by, stake) => `Ziffer ${clause}, durch: ${by}${stake}`,

  // inputChanges
  agreementIs: (is, was) => `der Vertrag ist ${is}; er war ${was}`,
  releaseIs: (is, was) => `Channel Credits hat die Version ${is}; es war ${was}`,
  sheetIsRead: (sheet) => `„${sheet}“ wird gelesen; zuvor nicht`,
  sheetNotRead: (sheet) => `„${sheet}“ wird nicht mehr gelesen`,
  rowsAreOthers: (sheet) => `Zeilen von „${sheet}“ sind andere; welche, sagt keine Aufzeichnung`,
  allReadOtherwise: (sheet) => `alle Zeilen von „${sheet}“ werden anders gelesen`,

  // rowsBelowTable

  // settings

  // sinceLastFill
  theAgreementIs: (is, was) => `Der Vertrag ist ${is}; er war ${was}`,
  termIs: (term, day, is, was) => `${term}${day} ist ${is}; es war ${was}`,

  // stalePapers
  makeAgain: "Es bleibt, wie es ist; machen Sie es neu, um zu senden, was heute verlangt wird.",

  // typedOver
  keptByHand: (heading, computed, stands) =>
    `Von Hand gehalten, ${heading}: berechnet ${computed}, es steht ${stands}. Totals, Summary und Forderungen zählen das Berechnete.`,

  // unusedRights
  noSheet: (sheets) => `kein Blatt ${sheets}`,
  addSheetWhereApplies: "Fügen Sie das Blatt ein, wo der Anspruch gilt.",
  chooseColumns: (kind) => `Wählen Sie seine Spalten, wenn es als ${kind} gelesen werden soll.`,
  noOrderDate: (sheet) => `das Blatt ${sheet} hat keine Spalte Order date, nach der der Vertrag die Verkäufe seiner Grenze zählt`,
  addColumn: "Fügen Sie die Spalte ein.",
  sheetLacks: (sheet, columns) => `dem Blatt ${sheet} fehlt ${columns}`,
  sheetsLack: (sheets, columns) => `den Blättern ${sheets} fehlt jeweils ${columns}`,

  // claims
  claim: (key, { units, amount, by, status }) =>
    `Forderung ${key}:${units === undefined ? "" : ` ${numbers.units(units)} Stück,`} ${amount},${by === undefined ? "" : ` bis ${by},`} ${status}.`,
  statuses: {
    ready: "bereit",
    late: "verspätet",
    submitted: "eingereicht",
    credited: "gutgeschrieben",
    short: "zu wenig gutgeschrieben",
    over: "zu viel gutgeschrieben",
    withdrawn: "zurückgezogen",
  },

  figure: (right, units, amount) => `${right}: ${numbers.units(units)} Stück, ${amount}.`,
  withoutVendor: "ohne Lieferanten",

  // rows, terms and papers
  causeNotFound:
    "Ursache nicht gefunden: Keine Zeile, keine Angabe und keine Regel, auf denen diese Zahl beruht, hat sich seit der vorigen Füllung geändert; sie kann überschrieben worden sein, oder die vorige Füllung wurde nicht vollendet",
  andMore: (count) => `und ${count} weitere`,
  blank: "leer",
  oneRowGone: (sheet) => `„${sheet}“: 1 Zeile weg`,
  rowIs: (sheet, row, what) => `„${sheet}“: Zeile ${row} ${what}`,
  whatOfRow: { new: "neu", changed: "geändert", gone: "weg" },
  limitLeft: (quarter) => `Rest des Höchstbetrags ${quarter}`,
  moreChanged: (count) => `${count === 1 ? "1 weitere Zahl" : `${count} weitere Zahlen`} geändert`,
  notKnownWhat: "nicht bekannt, weil ein anderes Programm die Arbeitsmappe ohne die Aufzeichnung der letzten Füllung gespeichert hat",
  sheetIsReadWith: (sheet, rows) => `„${sheet}“ wird gelesen (${zeilen(rows)}); zuvor nicht`,
  someAreOthers: (sheet, rows) => `„${sheet}“: Von ${rows === 1 ? "1 Zeile" : `${rows} Zeilen`} sind einige andere`,
  rowsThereWere: (sheet, rows, before) => `„${sheet}“: ${zeilen(rows)}; es waren ${before}`,
  rowsCame: (rows, count, what) =>
    `${count === 1 ? "Zeile" : "Zeilen"} ${rows} ${what === "both" ? "neu oder geändert" : what === "new" ? "neu" : "geändert"}`,
  rowsGone: (count) => `${zeilen(count)} weg`,
  termOf: (term, vendor) => `„${term}“${vendor === "" ? "" : ` von ${vendor}`}`,
  notUsed: (why, remedy) => `Nicht benutzt: ${why}. ${remedy}`,
  dateNotEntered: (term, rows) =>
    `${term} ist nicht eingetragen, und ${rows === 1 ? "1 Bestandszeile hat kein As-of date; sie bleibt" : `${rows} Bestandszeilen haben kein As-of date; sie bleiben`} leer. Tragen Sie eines von beiden ein.`,
  rowBelowTable: (row, sheet) =>
    `Zeile ${row} steht unter der Tabelle von ${sheet} und sieht aus wie eine ihrer Zeilen. Unter einer Tabelle wird nichts gelesen, daher fehlen diese Zeile und ihresgleichen in den Zahlen. Ziehen Sie die Ecke der Tabelle über sie herunter, oder löschen Sie sie, und füllen Sie noch einmal.`,
  nothingToPut: (sheet, paper) =>
    `Das Blatt „${sheet}“ stimmt nicht mehr mit den Zahlen überein: Für ${paper ?? "das Blatt"} gibt es nichts mehr. Es bleibt, wie es ist; löschen Sie es, wenn es nicht gesendet wurde.`,
  paperDiffers: (sheet, column, cell, stands, now, todo) =>
    `Das Blatt „${sheet}“ stimmt nicht mehr mit den Zahlen überein: ${column} (${cell}) ist ${stands}, und ${now === undefined ? "heute steht dort nichts" : `heute wäre es ${now}`}. ${todo}`,
};
