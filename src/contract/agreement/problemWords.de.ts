import type { Translated } from "../base/language";
import type { english } from "./problemWords";

const quoted = (names: readonly string[]): string => names.map((it) => `"${it}"`).join(", ");

export const german: Translated<typeof english> = {
  row: (row, problem) => `Zeile ${row}: ${problem}`,
  theFile: "Die Datei",
  it: "sie",
  entry: (place, list) => `Eintrag ${place} von ${list}`,
  ofEntry: (place, list) => ` von ${list}, Eintrag ${place},`,
  ofSource: " von source",
  named: (of) => `"${of.slice(" von ".length)}"`,
  found: { nothing: "nicht da", list: "eine Liste", object: "ein Objekt" },
  unknownName: (what, name, names) => `${what} enthält "${name}", was hier nichts bedeutet; möglich sind ${quoted(names)}.`,
  textWanted: (name, of, found) => `"${name}"${of} ist ${found}, wo ein Text hingehört.`,

  noObject: (what, found) => `${what} ist ${found}, wo ein Objekt in geschweiften Klammern hingehört.`,
  noList: (found) => `"terms" ist ${found}, wo eine Liste von Zeilen in eckigen Klammern hingehört.`,
  noId: (found) =>
    `"id" ist ${found}: geben Sie einen Namen aus kleinen Buchstaben, Ziffern und Bindestrichen an, etwa "vendor-distributor-2003".`,
  idTaken: (id) => `"id" ist ${id}, der Name eines bekannten Vertrags: geben Sie einen anderen an.`,
  noDate: (found) => `"date" ist ${found}: geben Sie den Tag des Vertrags an, etwa "1999-12-22".`,
  noSource: (found) => `"source" ist ${found}: geben Sie {"name": …, "sha256": …} des Textes an, aus dem die Zeilen stammen.`,
  noSum: (of, found) =>
    `"sha256"${of} ist ${found}: geben Sie die 64 hexadezimalen Ziffern der SHA-256 des Textes an, oder lassen Sie es weg, wo es keine Datei des Textes gibt.`,
  noDocumentDate: (of, found) =>
    `"date"${of} ist ${found}: geben Sie den Tag des Dokuments an, etwa "2000-07-01", oder lassen Sie es weg, wo der Text keinen nennt.`,
  noEntries: (list, found, like) => `"${list}" ist ${found}, wo eine Liste von ${like} in eckigen Klammern hingehört.`,
  noEntry: (entry, found, like) => `${entry} ist ${found}, wo ${like} hingehört.`,

  noTerm: (found) => `es gibt keine Angabe ${found}. Prüfen Sie die Schreibweise; rules 2 führt die Angaben auf.`,
  idIsNoRow: "agreement.id ist die id am Kopf der Datei; nehmen Sie die Zeile heraus.",
  noClause: (term, found) => `${term} hat als clause ${found}: sagen Sie, wo der Vertrag es regelt, oder "-".`,
  twice: (term, row, from) =>
    `${term} steht auch in Zeile ${row}${from === undefined ? "" : `, gültig ab ${from}`}; behalten Sie eine der Zeilen.`,
  noRow: (term, meaning, wanted, mayBeBlank) =>
    `${term} (${meaning}) hat keine Zeile und wird gebraucht: ${wanted}${mayBeBlank ? ", oder der state withheld" : ""}.`,
  noState: (term, found, states) => `${term} hat den state ${found}: geben Sie einen von ${states.join(", ")} an.`,
  isYours: (term) => `${term} legt kein Vertrag fest, sondern Sie: geben Sie den state input und keinen Wert an.`,
  isNotYours: (term) => `${term} legen nicht Sie fest: geben Sie den state stated, withheld oder reading an.`,
  hasValue: (term, state, found) =>
    `${term} ist ${state} und hat den Wert ${found}: nehmen Sie den Wert heraus${state === "withheld" ? ", oder machen Sie stated daraus" : ""}.`,
  isNeeded: (term, wanted) => `${term} ist withheld und wird gebraucht: geben Sie es als reading an, ${wanted}.`,
  noValue: (term, found, wanted) => `${term} ist ${found}: geben Sie an: ${wanted}.`,
  noFrom: (term, found) => `${term} hat als effectiveFrom ${found}: geben Sie den ersten Tag des Nachtrags an, etwa "2000-07-01".`,
  tooEarly: (term, from, agreed) => `${term} gilt ab ${from}, nicht später als der Vertrag vom ${agreed}: nehmen Sie effectiveFrom heraus.`,
  isWhole: (term, from) =>
    `${term} gilt für den ganzen Vertrag und kann sich am ${from} nicht ändern: nehmen Sie effectiveFrom oder die Zeile heraus.`,

  checkedWrongly: (term, checked, state) =>
    `${term} hat checked ${checked} und den state ${state}: "checked": true steht für eine Auslegung, die am Text geprüft wurde; nehmen Sie es heraus.`,
  noSilence: (found) => `"silentOn" ist ${found}, wo eine Liste von Angaben in eckigen Klammern hingehört.`,
  silentOnNoTerm: (found) =>
    `"silentOn" enthält ${found}, was keine Angabe ist. Prüfen Sie die Schreibweise; rules 2 führt die Angaben auf.`,
  neverSilent: (term) => `"silentOn" enthält ${term}, wozu kein Text schweigt: nehmen Sie es heraus, oder geben Sie withheld an.`,
  silentAndSaid: (term) =>
    `"silentOn" enthält ${term}, wozu eine Zeile etwas sagt: nehmen Sie eines davon heraus, oder machen Sie die Zeile zur reading.`,

  wanted: {
    date: 'ein Tag, etwa "1999-12-22"',
    wholeNumber: (unit, least, most) => `eine ganze Zahl von ${least} bis ${most} (${unit}), ohne Anführungszeichen`,
    share: 'ein Prozentsatz von höchstens 100%, etwa "15%"',
    amount: 'ein Betrag in Dollar und Cent, etwa "1000.00"',
    choice: (choices) => `eines von ${quoted(choices)}`,
    agreement: "nichts: es ist die id am Kopf der Datei",
    filter: (filter, none) => `${filter}, oder "${none}"`,
  },

  blank: "leer",
  unasked: (term, other, values, wanted) =>
    `${term} bedeutet nichts, solange ${other} ${values.join(" oder ")} ist: machen Sie daraus ${wanted.join(" oder ")}, oder nehmen Sie die Zeile heraus.`,
  coveredNothing: (terms) =>
    `${terms.join(", ")} lassen nichts zu schützen: machen Sie eines davon covered, oder priceProtection.given no.`,
  secondTier:
    "balancing.secondTierPercent schließt den ersten Anteil ein und ist nicht größer als balancing.limitPercent: geben Sie den größeren an, oder nehmen Sie die Zeile heraus.",
  sameGoods: (except, only) => `${except} ist dasselbe wie ${only}: keine Ware bleibt übrig. Nehmen Sie eines davon heraus.`,
};
