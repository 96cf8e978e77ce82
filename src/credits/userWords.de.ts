/** German of `userWords`. */
import { german as numbers } from "../contract/base/inWords.de";
import type { Translated } from "../contract/base/language";
import type { english } from "./userWords";

const n = numbers.units;

export const german: Translated<typeof english> = {
  none: "keine",
  // addSheet
  sheetThere: (sheet) =>
    `Es gibt schon ein Blatt „${sheet}“; es bleibt, wie es ist. Geben Sie ihm die nötigen Überschriften oder benennen Sie es um; fügen Sie das Blatt dann noch einmal ein.`,

  // agreementSheet
  nameBadlyFormed: "geben Sie einen Namen aus Kleinbuchstaben, Ziffern und Bindestrichen, wie lieferant-haendler-2003",
  nameKnown: "ein Vertrag dieses Namens ist bekannt; geben Sie einen anderen",
  termsOfVendors: (sheet, vendor) =>
    `Das Blatt „${sheet}“ hat Angaben von Lieferanten (${vendor}), die ein neues Blatt ungelesen ließe. Ändern Sie stattdessen die Zeile agreement.id auf jenem Blatt; nichts wurde geschrieben.`,

  // amendTerm
  notPartOfTable: (term, sheet) =>
    `${term} wurde auf dem Blatt „${sheet}“ eingetragen, gehört aber nicht zu dessen Tabelle. Lassen Sie die Tabelle bis zu dieser Zeile reichen und sehen Sie noch einmal nach.`,
  termsGone: "Das Blatt „Terms“ ist wieder weg. Tragen Sie die Änderung noch einmal ein.",
  refusedNow: (term, why) => `${term} lässt sich so nicht eintragen: ${why}. Nichts wurde geschrieben.`,
  noEffectiveFrom: (sheet) =>
    `Das Blatt „${sheet}“ hat keine Spalte Effective from, und eine neben den anderen wird nicht gelesen. Geben Sie einer leeren Spalte darin diese Überschrift und tragen Sie die Änderung noch einmal ein; nichts wurde geschrieben.`,

  // answerTerm
  ownTermsGone: "Das Blatt mit den Angaben ist weg. Beginnen Sie den Vertrag noch einmal.",
  notPartOfTableOrColumn: (term, sheet) =>
    `${term} wurde auf dem Blatt „${sheet}“ eingetragen, gehört aber nicht zu dessen Tabelle, oder dem Blatt fehlt eine Spalte dafür. Lassen Sie die Tabelle bis zu dieser Zeile reichen und sehen Sie noch einmal nach.`,

  // compareAgreements
  workingOutLeft: "Die linke Seite wird berechnet",
  workingOutRight: "Die rechte Seite wird berechnet",
  limitLeft: (quarter) => `Rest des Höchstbetrags für Bestandsausgleich, ${quarter}`,

  // compareSides
  workbooksTerms: "Die Angaben dieser Arbeitsmappe",
  withoutChangeOf: (day) => `Die Angaben dieser Arbeitsmappe ohne die Änderung vom ${day}`,
  asAtBeginning: "Die Angaben dieser Arbeitsmappe wie zu Beginn",
  asOn: (day) => `Die Angaben dieser Arbeitsmappe wie am ${day}`,

  // enterTerm
  newTermsGone: "Das neue Blatt „Terms“ ist wieder weg. Tragen Sie den Wert noch einmal ein.",

  // keyedSheets
  sheetEmptied: (sheet) => `das Blatt „${sheet}“ wurde gelöscht oder geleert`,
  rowsComeOrGone: (sheet) => `auf dem Blatt „${sheet}“ sind Zeilen gekommen oder gegangen`,
  columnsMoved: (sheet) => `Spalten oder Überschriften des Blatts „${sheet}“ wurden verschoben oder geändert`,

  // lastRow
  detailTooLong: (needed, fit) =>
    `Credit detail bräuchte ${n(needed)} Zeilen, ein Blatt fasst ${n(fit)} unter seinen Überschriften. Nichts wurde geschrieben. Füllen Sie stattdessen zwei Kopien dieser Arbeitsmappe, jede mit der Hälfte der Bestandszeilen (Zeilen eines Teils beisammen) und allen anderen Blättern, wie sie sind; der Höchstbetrag eines Quartals gilt für beide zusammen.`,

  // misfit
  sheetHasCome: (sheet, kind) => `das Blatt „${sheet}“ kam hinzu und würde als ${kind} gelesen`,
  sheetDeleted: (sheet) => `das Blatt „${sheet}“ wurde gelöscht`,
  sheetRenamed: (was, is) => `das Blatt „${was}“ heißt jetzt „${is}“`,
  sheetNoLonger: (sheet, kind) => `das Blatt „${sheet}“ ist nicht mehr das, das als ${kind} gelesen wird`,

  // outputPlace
  columnThere: (sheet, headings) =>
    `${sheet} hat schon eine Spalte mit der Überschrift ${headings}, die Channel Credits nicht geschrieben hat. Benennen Sie sie um, damit sie nicht überschrieben wird. Nichts wurde geschrieben.`,
  columnsThere: (sheet, headings) =>
    `${sheet} hat schon Spalten mit den Überschriften ${headings}, die Channel Credits nicht geschrieben hat. Benennen Sie sie um, damit sie nicht überschrieben werden. Nichts wurde geschrieben.`,
  columnDoubled: (sheet, heading) =>
    `${sheet} hat mehrere Spalten mit der Überschrift „${heading}“. Behalten Sie die zu füllende und benennen Sie die anderen um, damit sie nicht überschrieben werden. Nichts wurde geschrieben.`,

  // outputPlaces
  readAsBoth: (sheet, one, other) =>
    `Das Blatt „${sheet}“ soll als ${one} und als ${other} gelesen werden, und die Zahlen beider stünden rechts davon. Verschieben Sie eines davon auf ein eigenes Blatt. Nichts wurde geschrieben.`,

  // paperReasons
  asksForNoGoods: "verlangt keine Rücknahme von Ware. Anträge sind",
  isWithdrawn: "ist zurückgezogen: Die Aufzeichnungen, auf denen sie beruht, sind weg. Bestehende Forderungen sind",
  noSuchVendor: (vendor, vendors) => `Auf dem Blatt Terms gibt es keinen Lieferanten „${vendor}“. Lieferanten sind ${vendors}.`,
  rowsWithoutVendor: "Zeilen ohne Lieferanten",
  ofOneVendor: (paper, vendors) =>
    `${paper} ist für einen Lieferanten zu machen, und ${vendors} haben etwas zu melden. Nennen Sie einen davon mit --vendor.`,
  needsSales: "Report 6.5 braucht ein Blatt Sales, und die Arbeitsmappe hat keines.",
  needsASale: "Report 6.5 braucht einen Verkauf auf dem Blatt Sales, und dort ist keiner.",
  nothingSoldIn: (month, months) =>
    `Im Monat ${month} wurde nichts verkauft, daher kann Report 6.5 nicht von ihm sein. Monate mit Verkäufen sind ${months}.`,
  noClaimAtAll: (claim) => `Eine Forderung „${claim}“ gibt es nicht: Die Arbeitsmappe begründet keinen.`,
  noSuchClaim: (claim, claims) => `Eine Forderung „${claim}“ gibt es nicht. Forderungen sind ${claims}.`,
  claimIsNot: (claim, because, claims) => `Die Forderung „${claim}“ ${because} ${claims}.`,

  // prepareFill
  lookingAtWorkbook: "Die Arbeitsmappe wird angesehen",
  columnsBesideChanged: (sheets) => `die Spalten neben ${sheets} haben sich geändert`,
  computingCredits: "Die Gutschriften werden berechnet",

  // priceReadings
  workingOutReadings: "Die Lesarten werden berechnet",

  // proposeReturn
  notInQuarter: (day, quarter) => `ein Antrag vom ${day} liegt nicht in ${quarter}`,
  exercisedBy: (quarter, day) => `der Anspruch von ${quarter} war bis zum ${day} auszuüben`,

  // readWorkbook
  otherAgreement: (asked, sheet, named, row) =>
    `Verlangt ist der Vertrag ${asked}, und „${sheet}“ nennt in Zeile ${row} ${named} (agreement.id). Nichts wurde geschrieben. Verlangen Sie den, den die Arbeitsmappe nennt, oder berichtigen oder löschen Sie diesen Wert.`,
  readingKind: (kind) => `${kind} wird gelesen`,

  // returnRequests
  requestHeadingsMissing: (sheet) =>
    `Das Blatt „${sheet}“ hat keine Zeile mit den Überschriften Right, Part number, Quantity und Request date. Ergänzen Sie die Überschriften oder benennen Sie das Blatt um; nichts wurde geschrieben.`,
  totalsInTheWay: (sheet) =>
    `Die Tabelle des Blatts „${sheet}“ endet mit einer Ergebniszeile. Nehmen Sie sie weg (Tabellenentwurf, Ergebniszeile) und versuchen Sie es noch einmal; nichts wurde geschrieben.`,

  // sampleSheets
  holdsSomething:
    "Diese Arbeitsmappe enthält schon etwas. Öffnen Sie eine neue, leere Arbeitsmappe, um das Beispiel auszuprobieren; hier wurde nichts geschrieben.",

  // stopped

  // termEntries
};
