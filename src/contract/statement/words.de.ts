import { dayText, dollarsText, unitsText } from "../base/inWords";
import type { Translated } from "../base/language";
import type { english } from "./words";

const days = (count: number): string => (count === 1 ? "1 Tag" : `${unitsText(count)} Tage`);
const inDays = (count: number): string => (count === 1 ? "1 Tag" : `${unitsText(count)} Tagen`);

export const german: Translated<typeof english> = {
  steps: {
    request: "Antrag",
    requestDate: "Antragsdatum",
    valuedOn: "Bewertet am, noch nicht zurückgegeben",
    returnedOn: "Zurückgegeben am",
    refusedBecause: "Abgelehnt, weil",
    quarter: "Quartal",
    exerciseBy: "Auszuüben bis",
    order: "Reihenfolge",
    remaining: "Rest",
    proposedQuantity: "Vorgeschlagene Menge",
    proposedCredit: "Vorgeschlagene Gutschrift",
    leftUnused: "Ungenutzt",
    leftBehind: "Nicht gewählte Stücke",
    discontinued: "Stücke, die als abgekündigt zurückgehen",
  },

  requests: {
    calledBy: (day) => `vom ${dayText(day)}`,
    theRequest: (calledBy) => `den Antrag ${calledBy}`,
    all: (names) => names.join(" und "),
    noTurn: "das Quartal erlaubt keinen Bestandsausgleich",
    anothersTurn: (requests) => `der Anspruch des Quartals ist verbraucht durch ${requests}`,
    exerciseBy: (day) => `der Anspruch war bis ${dayText(day)} auszuüben`,
    outsideDays: (countsOn, from, to) =>
      `der Antrag war ${from === undefined ? "" : `ab ${dayText(from)} `}${to === undefined ? "" : `bis ${dayText(to)} `}${countsOn === "request" ? "zu stellen" : "durch Rückgabe auszuführen"}`,
    notBought: (goods) => `nicht ${goods} oder schon zurückgegeben`,
    aboveOrders: (numbers) => `über dem, was von Ausgleichsbestellung ${numbers} übrig ist`,
    none: (clause, asked, because) => `${clause}: keines von ${unitsText(asked)} Stück bewilligt: ${because}.`,
    some: (clause, allowed, asked, cents, rest) =>
      `${clause}: ${unitsText(allowed)} von ${unitsText(asked)} Stück bewilligt, ${dollarsText(cents)}${rest}.`,
    refused: (units, because) => `; ${unitsText(units)} abgelehnt: ${because}`,
    exchanged: (units, leftOver) =>
      `; dafür gibt es ${unitsText(units)} Stück der neuen Version${leftOver > 0 ? `, ${dollarsText(leftOver)} bleiben Gutschrift` : ""}`,
    pending: "; noch nicht zurückgegeben",
    needsAmount: (order) => `der Betrag der Ausgleichsbestellung ${order}`,
  },

  found: {
    datesDiffer: (calledBy, day, earliest) =>
      `Zeilen des Antrags ${calledBy} haben verschiedene Antragsdaten: diese ${dayText(day)}, die früheste ${dayText(earliest)}; dieser Tag zählt für alle. Berichtigen Sie die Daten oder die Antragsnummern.`,
    amountsDiffer: (order, cents) =>
      `Ausgleichsbestellung ${order} steht mit verschiedenen Beträgen da; der kleinste, ${dollarsText(cents)}, zählt einmal. Berichtigen Sie die anderen Zeilen.`,
    returnDateMissing: (calledBy, part, day) =>
      `Antrag ${calledBy} hat kein Rückgabedatum für ${part}; eine Rückgabezeile zeigt, dass die Ware abging. Sie gilt als am ${dayText(day)} zurückgegeben. War es ein anderer Tag, tragen Sie ihn ein.`,
    amountMissing: (order, calledBy) =>
      `Keine Zeile nennt den Betrag der Ausgleichsbestellung ${order}, daher bleibt Antrag ${calledBy} leer. Tragen Sie den Betrag ein.`,
    invoiceNotFound: (part) =>
      `Die Rechnung, die diese Zeile nennt, enthält keinen Kauf von ${part}; daher ist nichts bewilligt. Prüfen Sie die Rechnungsnummer.`,
    rmaMissing: (part, returned, rma) =>
      `${part} wurde am ${dayText(returned)} ${rma === undefined ? "ohne Datum der RMA" : `vor dem Datum der RMA (${dayText(rma)})`} zurückgegeben. Tragen Sie das Datum der Rücksendegenehmigung ein.`,
    rmaLate: (rma, within, requested) =>
      `Die RMA vom ${dayText(rma)} kam später als ${days(within)} nach dem Antrag vom ${dayText(requested)}. Klären Sie es mit dem Lieferanten, wenn es darauf ankommt.`,
    exceedsStock: (units, part, by, onHand) =>
      `${unitsText(units)} Stück von ${part} sollen zurückgehen; der letzte Bericht bis ${dayText(by)} weist ${unitsText(onHand)} als vorhanden aus. Prüfen Sie die Menge oder den Bericht.`,
    newPriceMissing: (part) =>
      `Der Preis der neuen Version von ${part} ist nicht bekannt, daher bleibt die Umtauschmenge leer. Tragen Sie ihn auf Product versions oder Price changes ein.`,
    creditDiffers: (credited, difference, credit) =>
      `Gutgeschrieben wurden ${dollarsText(credited)}, ${dollarsText(Math.abs(difference))} ${difference < 0 ? "weniger" : "mehr"} als die Rückgabegutschrift von ${dollarsText(credit)}. Klären Sie es mit dem Lieferanten.`,
  },
  termMissing: (toEnter, meaning) =>
    `${toEnter} ist nicht eingetragen (${meaning}). Tragen Sie die Angabe auf dem Blatt Terms ein; was sie braucht, bleibt leer.`,

  calendar: {
    report: (month) => `Bericht über Verkäufe und Bestand fällig für ${month}`,
    retention: "Lieferberichte werden bis zu diesem Tag aufbewahrt",
    rmaDue: (calledBy) => `RMA des Lieferanten fällig für Antrag ${calledBy}`,
    returnGoods: (calledBy) => `Letzter Tag zur Rückgabe der Ware aus Antrag ${calledBy}`,
  },

  claims: {
    memos: (there, here) => `Gutschriftsbeleg dort ${there}, hier ${here}`,
    amounts: (there, here) => `gutgeschriebener Betrag dort ${dollarsText(there)}, hier ${dollarsText(here)}`,
    differ: (claim, what) =>
      `Claims und Return requests sagen Verschiedenes zu ${claim}: ${what.join("; ")}. Return requests zählt. Berichtigen oder leeren Sie die Zelle auf Claims.`,
  },
  ages: {
    longPassed: "letzter Tag seit mehr als 30 Tagen vorbei",
    passed: "letzter Tag seit bis zu 30 Tagen vorbei",
    soon: "letzter Tag in den nächsten 30 Tagen",
    later: "letzter Tag später",
    unknown: "kein letzter Tag bekannt",
    submitted: "vor bis zu 30 Tagen eingereicht",
    submittedLongAgo: "vor mehr als 30 Tagen eingereicht",
  },

  trueUp: {
    payable: (invoice) => `Zu zahlen auf Rechnung ${invoice}`,
    credit: (claim) => `Gutschrift zu ${claim}`,
    onItsOrder: (what) => `${what}, nur auf ihre Ausgleichsbestellung anrechenbar`,
    nothingOwed: "Saldo: nichts ist geschuldet",
    distributorPays: "Saldo: der Distributor zahlt",
    vendorPays: "Saldo: der Lieferant sendet einen Scheck",
    finalOn: (balance, day) => `${balance}; endgültig am ${dayText(day)}`,
  },

  stockDays: {
    when: (count, from, to) => `${inDays(count)} vom ${dayText(from)} bis ${dayText(to)}`,
    noSales: (when) => `6.4: keine Verkäufe in ${when}.`,
    noTarget: (sold, when) => `6.4: ${unitsText(sold)} verkauft in ${when}; der Vertrag nennt keine Zielreichweite.`,
    enough: (sold, when, target) => `6.4: ${unitsText(sold)} verkauft in ${when}; genug für ${days(target)}.`,
    short: (sold, when, shortBy, target) =>
      `6.4: ${unitsText(sold)} verkauft in ${when}; ${unitsText(shortBy)} Stück zu wenig für ${days(target)}.`,
  },

  proposal: {
    needsInvoices: (quarter) => `Rechnungen des Quartals vor ${quarter}`,
    needsLimit: "ein Höchstbetrag: der Vertrag nennt keinen, also kann alles beantragt werden, was zurückgehen darf",
    nothingLeft: (quarter) => `vom Höchstbetrag für ${quarter} ist nichts übrig`,
    noReport: (quarter, by) => `kein Bestandsbericht ist in ${quarter}${by === undefined ? "" : ` bis ${dayText(by)}`} datiert`,
    noneFits: "kein Stück, das etwas wert ist, passt in den übrigen Höchstbetrag",
    allDiscontinued: "alles, was zurückgehen darf, geht als abgekündigte Ware zurück",
    noneMayGoBack: "kein Stück der Berichte darf zurückgehen",
  },
};
