/** German of `readWords`. */
import { german as numbers } from "../contract/base/inWords.de";
import type { Translated } from "../contract/base/language";
import type { english } from "./readWords";

const n = numbers.units;
const TOO_HIGH = "Ohne sie können die Nettostückkosten und mit ihnen die Gutschriften zu hoch sein";

export const german: Translated<typeof english> = {
  // attributeColumns
  filteredCellBad: (letters, row, holds, wanted) =>
    `${letters}${row} ist ${holds}; ein Filter der Angaben nennt diese Spalte, und die Zelle muss ${wanted} oder leer sein. Bis dahin gilt kein Anspruch mit diesem Filter für die Zeile.`,
  dayColumnBad: (heading, letters, row, found, wanted) =>
    `${heading} (${letters}${row}) ist ${found}; verlangt ist ${wanted}. Es zählt als leer.`,

  // cells
  wholeUnits: "eine ganze Stückzahl",
  fewerUnits: "weniger als eine Milliarde Stück",
  anAmount: "ein Betrag",
  withAllDigits: (wanted) => `${wanted} mit allen Ziffern`,
  oneWayNumber: "eine Zahl, die sich nur auf eine Weise lesen lässt",
  belowBillion: "ein Betrag unter einer Milliarde",
  aDate: "ein Tag von 1990 bis 2100 (eine Datumszelle oder Text wie 2000-02-29)",
  fourDigitYear: "ein Datum mit vierstelligem Jahr",
  oneWayDate: "ein Datum, das sich nur auf eine Weise lesen lässt",

  // decodeInvoices
  lineBelowBillion: "ein Preis, mit dem die Zeile unter einer Milliarde Dollar bleibt",
  groupedByPart: (row, part) =>
    `Diese Zeile hat keine Artikelnummer; Zeile ${row} darüber hat nur eine, ${part}, wie in einem nach Artikeln gruppierten Bericht. Die Zeile ist weder Lager noch Nettoeinkauf und bringt keine Gutschrift: Schreiben Sie die Artikelnummer in jede Zeile.`,
  zeroOrMore: "0 oder mehr",

  // decodeRequests
  oneOrMoreUnits: "1 Stück oder mehr",
  notBeforeRequest: "am Tag des Antrags oder danach",

  // decodeTerms
  noSuchTerm: (term) => `Es gibt keine Angabe namens ${term}; die Zeile wird nicht benutzt. Prüfen Sie die Schreibweise.`,
  silentWithDay: (term) =>
    `${term} hat den Stand silent und einen Tag. Ein Text, der schweigt, tut es von Anfang an: Der Stand bleibt weg, die Zeile zählt, wie sie ist.`,
  noSuchState: (term, state, states) => `${term} hat den Stand ${state}, der keiner von ${states} ist. Er bleibt weg; der Wert zählt.`,
  badEffectiveFrom: (found, wanted) => `hat das Effective from ${found}; geben Sie ${wanted} ein`,
  rowNotUsedUntil: "Die Zeile wird bis dahin nicht benutzt.",
  notAmended: (term, day) =>
    `${term} gilt für den ganzen Vertrag und kann sich am ${day} nicht ändern; die Zeile wird nicht benutzt. Nehmen Sie ihr Effective from weg, um den Wert von Anfang an zu ändern.`,
  blankAndNeeded: (wanted) => `ist leer, und die Regeln brauchen sie; geben Sie ${wanted} ein`,
  valueBeforeStays: "Der Wert von vorher bleibt bis dahin.",
  blankUntilThen: "Sie zählt bis dahin als leer.",
  isAndEnter: (found, wanted) => `ist ${found}; geben Sie ${wanted} ein`,
  givenTwice: (day) => `ist zweimal mit verschiedenen Werten angegeben${day}; behalten Sie eine Zeile`,
  wholeNumberOf: (unit, least, most) => `eine ganze Zahl (${unit}) von ${least} bis ${most}`,
  aShare: "ein Prozentsatz wie 15 %, höchstens 100 %",
  amountOfZeroOrMore: "ein Betrag von 0 oder mehr",
  oneOf: (choices) => `eines von ${choices}`,
  knownAgreement: (agreements) => `der Name eines bekannten Vertrags: ${agreements}`,
  aPercentage: "ein Prozentsatz wie 15 %",
  percentFromZero: "ein Prozentsatz ab 0 %",
  percentNot: (typed) => `${typed} %, nicht ${typed}`,
  atMost100: "höchstens 100 %",

  // doubtfulColumns
  theColumn: (heading, letters) => `Die Spalte „${heading}“ (${letters})`,
  ofAListOfSales: (column) =>
    `${column} steht sonst in einer Verkaufsliste. Prüfen Sie, dass dieses Blatt aufführt, was der Lieferant Ihnen berechnet hat, nicht, was Sie berechnet haben: Verkäufe würden als Einkäufe zählen, und die Gutschriften wären falsch.`,
  priceReadFrom: (heading, letters) => `Unit price wird aus der Spalte „${heading}“ (${letters}) gelesen`,
  discountTwice: (told) =>
    `${told}, und auch Discount: Ist das der Preis nach Nachlass, wird er zweimal abgezogen. Lassen Sie eines davon weg.`,
  listPrice: (told) =>
    `${told}, und es gibt keine Spalte Discount: Hat der Lieferant weniger als den Listenpreis berechnet, können die Gutschriften zu hoch sein.`,
  soldFor: (told) => `${told}: Prüfen Sie, dass es der Preis ist, den der Lieferant berechnet hat, nicht Ihr Verkaufspreis.`,

  // encode
  blankWithoutDate: (term) => `Leer gelassen: Es braucht hier ein As-of date oder die Angabe ${term}.`,
  leftBlank: (why) => `Leer gelassen: ${why}.`,

  // explanation
  bothClauses: (one, other) => `${one} und ${other}`,
  countedUnderBoth: (clauses, units) => `Unter ${clauses} gezählt: ${units}; ein Stück geht einmal zurück.`,

  // encodeDetail
  newPriceOf: (day, row) => `neuer Preis vom ${day}, Zeile ${row}`,
  itsNetCost: "seine Nettostückkosten",
  itsInvoicePrice: "sein eigener Rechnungspreis",
  invoiceInRow: (row) => `Rechnung in Zeile ${row}`,
  invoiceAndRow: (invoice, row) => `Rechnung ${invoice}, Zeile ${row}`,

  // goodsColumns
  columnOfFilterMissing: (term, column, inventory, invoices) =>
    `${term} nennt die Spalte ${column}, und weder „${inventory}“ noch „${invoices}“ hat eine mit dieser Überschrift. Fügen Sie sie ein, oder berichtigen Sie die Angabe; ihr Anspruch bleibt bis dahin leer.`,

  // linesWithoutPart
  lineWithoutPart: "Diese Zeile hat keine Artikelnummer (Fracht, Steuer); sie ist weder Lager noch Nettoeinkauf.",

  // ownAgreement
  termsSheetAsSource: "das Blatt Terms der Arbeitsmappe",

  // recognise
  mayListSalesNotRead: (sheet, because) =>
    `Auch das Blatt ${sheet} hat die Spalten von Invoices, führt aber vielleicht Verkäufe auf: ${because}. Es wird nicht gelesen.`,
  severalHaveColumns: (sheets, kind, used) =>
    `Die Blätter ${sheets} haben alle die Spalten von ${kind}; ${used} trägt den Namen und wird benutzt.`,
  namesakeLacks: (used, kind, namesake, columns) =>
    `Das Blatt ${used} wird als ${kind} gelesen: Dem Blatt namens ${namesake} fehlt ${columns}.`,

  // rowReader
  inRow: (row) => `Zeile ${row}`,
  zeroOrMoreUnits: "0 Stück oder mehr",
  priceUnitIs: (heading, cell, holds) => `${heading} (${cell}) ist ${holds}`,
  priceOfOneUnit: (unit) => `der Preis eines Stücks, doch ${unit} (tragen Sie ein, was ein Stück kostet, und dort 1)`,
  badCell: (heading, cell, found, uncalculated, wanted, leftOut) =>
    `${heading} (${cell}) ist ${found}${uncalculated}; verlangt ist ${wanted}. ${leftOut}`,
  countsAsBlank: "Es zählt als leer.",
  looksCut: (heading, cell, text) =>
    `${heading} (${cell}), „${text}“, sieht aus wie eine Zahl, die ein Tabellenprogramm gekürzt hat; ihre letzten Ziffern sind verloren, und andere Artikel können gleich lauten. Tragen Sie sie vollständig als Text ein.`,

  // salesList
  nothingSaysWhose: (number, price) => `nichts darin sagt, wessen die Spalten „${number}“ und „${price}“ sind`,
  priceHeadedSo: (price, vendor) =>
    `sein Preis hat die Überschrift „${price}“, und seine Spalte „${vendor}“ kann sagen, wessen Ware verkauft wurde`,
  hasColumn: (column) => `es hat eine Spalte „${column}“`,
  hasColumnBeside: (column, price) => `es hat eine Spalte „${column}“ neben „${price}“`,
  nameOfBoth: "sein Name spricht von Verkäufen und von Einkäufen",
  nameSaysSo: "sein Name sagt es",
  columnHas: (column, shown) => `seine Spalte „${column}“ enthält ${shown}`,

  // sheetColumns
  othersWouldFit: (column, sheet, heading, others) =>
    `Spalte ${column} von ${sheet} wird als ${heading} gelesen; auch ${others} würde passen.`,

  // vendorOfRecord
  vendorUnreadable: "sein Lieferant ist nicht lesbar; siehe Review",
  vendorWithoutRow: (vendor) =>
    `Der Lieferant ${vendor} hat keine Zeile agreement.id auf dem Blatt Terms; diese Zeile wird nicht benutzt. Tragen Sie dort eine mit ${vendor} als Lieferanten ein, oder berichtigen Sie den Lieferanten hier.`,
  noRowOfVendor: (vendor) => `keine Zeile agreement.id des Blatts Terms ist vom Lieferanten ${vendor}`,
  noAgreementWithoutVendor: "das Blatt Terms hat keinen Vertrag ohne Lieferanten",
  ofVendorWithout: (what) => `${what} ist von einem Lieferanten ohne Vertrag`,
  aVendorWithout: "einem Lieferanten ohne Vertrag",
  rowsWithoutVendor: "Zeilen ohne Lieferanten",
  isOf: (what, vendors) => `${what} ist von ${vendors}`,
  nothingSaysVendor: (what) => `keine Zeile von Bestand oder Rechnungen sagt, von wem ${what} ist`,
  itsInvoice: "seine Rechnung",
  rowWithoutPart: "eine Zeile ohne Artikel",
  itsPart: "sein Artikel",
  vendorUnclear: (why) =>
    `Diese Zeile nennt keinen Lieferanten, und ${why}; sie wird nicht benutzt. Tragen Sie ihren Lieferanten in eine Spalte Vendor ein, wie das Blatt Terms ihn schreibt.`,
  namesNoVendor: (why) => `sie nennt keinen Lieferanten, und ${why}`,

  // vendorTerms
  ofWholeWorkbook: (term, vendor) =>
    `${term} gilt für die ganze Arbeitsmappe und steht beim Lieferanten ${vendor}; die Zeile wird nicht benutzt. Nehmen Sie den Lieferanten weg.`,
  termsWithoutAgreement: (sheet, vendor, agreements) =>
    `${sheet} hat Angaben von ${vendor}, und keine Zeile agreement.id von ${vendor} sagt, wessen Vertrag sie ändern (${agreements}). Tragen Sie diese Zeile mit ${vendor} als Lieferanten ein; bis dahin bleiben alle Zeilen von ${vendor} leer.`,

  // numbers and days written in two ways
  written: {
    point: "mit Dezimalpunkt",
    comma: "mit Dezimalkomma",
    "day-first": "mit dem Tag zuerst",
    "month-first": "mit dem Monat zuerst",
  },
  asStated: (wanted, mark) =>
    `${wanted} mit ${mark === "point" ? "Dezimalpunkt" : "Dezimalkomma"}, wie die Angabe input.decimalMark es sagt`,
  twoWays: (wanted, ways, shown, term) => {
    const others =
      shown === undefined ? "" : shown === "both" ? "; andere Texte hier zeigen beides" : `; andere Texte hier sind ${shown} geschrieben`;
    return `${wanted} (möglich sind ${ways.join(" oder ")}${others}; die Angabe ${term} entscheidet)`;
  },
  notices: {
    amountRounded: (heading, cell, holds) => `${heading} (${cell}), ${holds}, hat mehr als sechs Nachkommastellen; gelesen wurden sechs.`,
    longNumber: (heading, cell, holds) =>
      `${heading} (${cell}), ${holds}, hat mehr als 15 Ziffern, die Excel in einer Zahl nicht behält. Speichern Sie sie als Text.`,
  },
  asText: {
    NUMBER_AS_TEXT: (heading, count, cells, cell, readAs) =>
      `${heading}: ${count === 1 ? "1 Zahl steht" : `${n(count)} Zahlen stehen`} dort als Text (${cells}); ${cell} wurde als ${readAs} gelesen.`,
    DATE_AS_TEXT: (heading, count, cells, cell, readAs) =>
      `${heading}: ${count === 1 ? "1 Datum steht" : `${n(count)} Daten stehen`} dort als Text (${cells}); ${cell} wurde als ${readAs} gelesen.`,
  },
  uncalculated: " (die Formel hat kein gespeichertes Ergebnis; öffnen Sie die Arbeitsmappe in Excel und speichern Sie sie)",
  aDay: "ein Datum",
  fromOn: (day) => ` ab ${day}`,
  aFilter: (conditions, none) => `${conditions}, oder ${none}`,
  filterProblem: (wanted, problem) => `${wanted} (${problem})`,

  // rows of invoices and stock
  committedAbove: (committed, onHand) =>
    `${committed === 1 ? "1 Stück ist" : `${committed} Stück sind`} vertraglich verkauft, aber ${onHand} vorhanden; vertraglich verkauft zählt als ${onHand}. Prüfen Sie beide Mengen.`,
  creditBelowZero: (heading, cell, type) =>
    `unter 0 in einer Zeile, deren ${heading} (${cell}) „${type}“ ist (negativ, wo Stücke zurückgingen; wo nur Geld gutgeschrieben wurde, tragen Sie es als Credits received der Zeile ein, für die es ist)`,
  documentType: ({ heading, type, count, rows, isMore }, verdict) => {
    const head = `${heading} ist „${type}“ in ${count === 1 ? "1 Zeile" : `${n(count)} Zeilen`} (${rows.map(n).join(", ")}${isMore ? " und so weiter" : ""})`;
    const [it, counts] = count === 1 ? ["Sie", "zählt"] : ["Sie", "zählen"];
    switch (verdict) {
      case "leftOut":
        return `${head}, was keine Rechnung ist. ${it} ${count === 1 ? "bleibt" : "bleiben"} weg: Invoices sind, was der Lieferant Ihnen berechnet hat.`;
      case "mayBeSold":
        return `${head}, was Ihr Verkauf sein kann. ${it} ${counts} dennoch als vom Lieferanten berechnet: Löschen Sie, was es nicht war.`;
      case "unknown":
        return `${head}, was nicht bekannt ist. ${it} ${counts} bei einer Menge über 0 als berechnet, darunter als zurückgegeben: Prüfen Sie, dass es so ist.`;
    }
  },
  linesWithoutPart: (count, rows, isMore) =>
    `${n(count)} Zeilen haben keine Artikelnummer (Fracht, Steuer; Zeilen ${rows.map(n).join(", ")}${isMore ? " und so weiter" : ""}); sie sind weder Lager noch Nettoeinkauf.`,
  percentNotRead: (column) =>
    `${column} wird nicht gelesen: Ein Nachlass wird in Dollar auf die ganze Zeile gelesen, nicht als Prozentsatz. ${TOO_HIGH}: Tragen Sie diese Dollar in eine Spalte mit der Überschrift Discount ein.`,
  discountNotRead: (column) =>
    `${column} wird nicht gelesen. ${TOO_HIGH}: Enthält sie Dollar Nachlass auf die ganze Zeile, wählen Sie sie als Discount.`,
  netNotRead: (column) =>
    `${column} wird nicht gelesen: Unit price ist der Preis vor Nachlass, und es gibt keine Spalte Discount. ${TOO_HIGH}: Tragen Sie den Nachlass jeder Zeile in eine Spalte mit der Überschrift Discount ein, oder wählen Sie diese als Unit price.`,
  smallDiscounts: (heading, count, cells, each, percent) =>
    `${heading}: ${n(count)} Werte liegen zwischen 0 und 1 (${cells}), sonst keine. ${each} wurde als ${each} Dollar Nachlass auf die ganze Zeile gelesen; sind ${percent} % des Preises gemeint, tragen Sie stattdessen die Dollar ein.`,
  totals: (first, count, rows) => {
    const what =
      count === 1
        ? `Zeile ${first} enthält die Summe der Zeilen darüber`
        : `${n(count)} Zeilen (${rows}) enthalten Summen der Zeilen darüber`;
    return `${what}: eine Summe, kein Datensatz. Sie geht nicht in die Zahlen ein und braucht weder Datum noch Artikelnummer.`;
  },

  // what becomes of a row with a bad cell
  rows: {
    leftOut: "Diese Zeile bleibt weg.",
    figuresBlank: "Die Beträge dieser Zeile bleiben leer.",
    cellBlank: "Sie zählt als leer; die Zelle bleibt, wie sie ist.",
  },
  negative: {
    looksReturned: "Es sieht nach einer Rücksendung aus: Ohne sie können die Gutschriften zu hoch sein.",
  },

  // what stays blank
  badRow: "Leer gelassen: Eine Zelle dieser Zeile ist nicht lesbar; siehe Review.",
  notUsed: (why) => `Nicht benutzt: ${why ?? "es gibt keine Zahlen"}.`,
  vendorStandsOn: (vendor, sheet, row, count) =>
    `Der Lieferant ${vendor} steht auf ${sheet}, Zeile ${row}${count === 1 ? "" : ` und in ${n(count - 1)} weiteren`}, und keine Zeile agreement.id des Blatts Terms ist von ihm. Tragen Sie eine mit ${vendor} als Lieferanten ein.`,

  // lists
  moreAlike: (count, listed, row) => `${n(count)} weitere wie die ${listed} darüber in dieser Spalte, die letzte in Zeile ${row}.`,
  nothing: "nichts",
  and: (first, last) => `${first} und ${last}`,
  andMore: (first, count) => `${first} und ${count} weitere`,
};
