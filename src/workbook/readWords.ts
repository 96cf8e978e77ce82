/** What reading a workbook finds doubtful in it, and why cells of ours stay blank. */
import { english as numbers } from "../contract/base/inWords";
import { wordTable } from "../contract/base/language";
import { counted } from "./counted";

/** Lines of a document type, as they are told. */
interface TypeMet {
  readonly heading: string;
  readonly type: string;
  readonly count: number;
  /** The first of them. */
  readonly rows: readonly number[];
  readonly isMore: boolean;
}
type TypeVerdict = "leftOut" | "mayBeSold" | "unknown";

const n = numbers.units;
const TOO_HIGH = "Without it net unit costs, and with them credits, may be too high";

export const english = {
  // attributeColumns
  filteredCellBad: (letters: string, row: number, holds: string, wanted: string) =>
    `${letters}${row} is ${holds}; a filter of the terms names its column, and it must be ${wanted} or blank. No right with that filter covers the row until then.`,
  dayColumnBad: (heading: string, letters: string, row: number, found: string, wanted: string) =>
    `${heading} (${letters}${row}) is ${found}; it must be ${wanted}. It counts as blank.`,

  // cells
  wholeUnits: "a whole number of units",
  fewerUnits: "fewer than a billion units",
  anAmount: "an amount",
  withAllDigits: (wanted: string) => `${wanted}, with all its digits`,
  oneWayNumber: "a number that can be read in one way only",
  belowBillion: "an amount below a billion",
  aDate: "a date from 1990 to 2100 (a date cell, or text such as 2000-02-29)",
  fourDigitYear: "a date with the year in four digits",
  oneWayDate: "a date that can be read in one way only",

  // decodeInvoices
  lineBelowBillion: "a price that keeps the line below a billion dollars",
  groupedByPart: (row: number, part: string) =>
    `This line has no part number; row ${row} above has only one, ${part}, as a report grouped by part has it. The line is no lot and no net sale, and earns no credit: write the part number in every line.`,
  zeroOrMore: "0 or more",

  // decodeRequests
  oneOrMoreUnits: "1 or more units",
  notBeforeRequest: "on or after the day of the request",

  // decodeTerms
  noSuchTerm: (term: string) => `There is no term named ${term}; the row is not used. Check the spelling.`,
  silentWithDay: (term: string) =>
    `${term} has the state silent and a day. A text that says nothing does so from the beginning: the state is left out, the row counts as it is.`,
  noSuchState: (term: string, state: string, states: string) =>
    `${term} has the state ${state}, which is none of ${states}. It is left out; the value counts.`,
  badEffectiveFrom: (found: string, wanted: string) => `has the Effective from ${found}; enter ${wanted}`,
  rowNotUsedUntil: "The row is not used until then.",
  notAmended: (term: string, day: string) =>
    `${term} holds for the whole agreement and cannot change on ${day}; the row is not used. Take out its Effective from to change it from the beginning.`,
  blankAndNeeded: (wanted: string) => `is blank, and rules need it; enter ${wanted}`,
  valueBeforeStays: "The value from before stays until then.",
  blankUntilThen: "It counts as blank until then.",
  isAndEnter: (found: string, wanted: string) => `is ${found}; enter ${wanted}`,
  givenTwice: (day: string) => `is given twice with different values${day}; keep one row`,
  wholeNumberOf: (unit: string, least: number, most: number) => `a whole number of ${unit} from ${least} to ${most}`,
  aShare: "a percentage such as 15%, at most 100%",
  amountOfZeroOrMore: "an amount of 0 or more",
  oneOf: (choices: string) => `one of ${choices}`,
  knownAgreement: (agreements: string) => `the name of a known agreement: ${agreements}`,
  aPercentage: "a percentage such as 15%",
  percentFromZero: "a percentage of 0% or more",
  percentNot: (typed: string) => `${typed}%, not ${typed}`,
  atMost100: "at most 100%",

  // doubtfulColumns
  theColumn: (heading: string, letters: string) => `The column "${heading}" (${letters})`,
  ofAListOfSales: (column: string) =>
    `${column} is one that a list of sales has. Make sure that this sheet lists what the vendor invoiced to you, not what you invoiced: sales would count as purchases, and credits would be wrong.`,
  priceReadFrom: (heading: string, letters: string) => `Unit price is read from the column "${heading}" (${letters})`,
  discountTwice: (told: string) =>
    `${told}, and Discount too: if that price is after the discount, it is taken off twice. Leave one of them out.`,
  listPrice: (told: string) => `${told}, and no column Discount: if the vendor invoiced less than the list price, credits may be too high.`,
  soldFor: (told: string) => `${told}: make sure that it is what the vendor invoiced, not what you sold it for.`,

  // encode
  blankWithoutDate: (term: string) => `Left blank: needs an As-of date here or the term ${term}.`,
  leftBlank: (why: string) => `Left blank: ${why}.`,

  // explanation
  bothClauses: (one: string, other: string) => `${one} and ${other}`,
  countedUnderBoth: (clauses: string, units: string) => `Counted under both ${clauses}: ${units}; a unit goes back once.`,

  // encodeDetail
  newPriceOf: (day: string, row: number) => `new price of ${day}, row ${row}`,
  itsNetCost: "its net unit cost",
  itsInvoicePrice: "its own invoice price",
  invoiceInRow: (row: number) => `invoice in row ${row}`,
  invoiceAndRow: (invoice: string, row: number) => `invoice ${invoice}, row ${row}`,

  // goodsColumns
  columnOfFilterMissing: (term: string, column: string, inventory: string, invoices: string) =>
    `${term} names the column ${column}, and neither "${inventory}" nor "${invoices}" has one headed so. Add it, or correct the term; its right is blank until then.`,

  // linesWithoutPart
  lineWithoutPart: "This line has no part number (freight, tax); it is no lot and no net sale.",

  // ownAgreement
  termsSheetAsSource: "the Terms sheet of the workbook",

  // recognise
  mayListSalesNotRead: (sheet: string, because: string) =>
    `The sheet ${sheet} has the columns of Invoices too, but it may list sales: ${because}. It is not read.`,
  severalHaveColumns: (sheets: string, kind: string, used: string) =>
    `The sheets ${sheets} all have the columns of ${kind}; ${used} bears the name and is used.`,
  namesakeLacks: (used: string, kind: string, namesake: string, columns: string) =>
    `The sheet ${used} is read as ${kind}: the sheet named ${namesake} lacks ${columns}.`,

  // rowReader
  inRow: (row: number) => `row ${row}`,
  zeroOrMoreUnits: "0 or more units",
  priceUnitIs: (heading: string, cell: string, holds: string) => `${heading} (${cell}) is ${holds}`,
  priceOfOneUnit: (unit: string) => `the price of one unit, but ${unit} (enter what one unit costs, and 1 there)`,
  badCell: (heading: string, cell: string, found: string, uncalculated: string, wanted: string, leftOut: string) =>
    `${heading} (${cell}) is ${found}${uncalculated}; it must be ${wanted}. ${leftOut}`,
  countsAsBlank: "It counts as blank.",
  looksCut: (heading: string, cell: string, text: string) =>
    `${heading} (${cell}), "${text}", looks like a number that a spreadsheet cut short; its last digits are lost, and other parts may read the same. Enter it in full, as text.`,

  // salesList
  nothingSaysWhose: (number: string, price: string) => `nothing in it says whose the columns "${number}" and "${price}" are`,
  priceHeadedSo: (price: string, vendor: string) =>
    `its price is headed "${price}", and its column "${vendor}" may say whose product was sold`,
  hasColumn: (column: string) => `it has a column "${column}"`,
  hasColumnBeside: (column: string, price: string) => `it has a column "${column}" beside "${price}"`,
  nameOfBoth: "its name speaks of sales and of purchases",
  nameSaysSo: "its name says so",
  columnHas: (column: string, shown: string) => `its column "${column}" has ${shown}`,

  // sheetColumns
  othersWouldFit: (column: string, sheet: string, heading: string, others: string) =>
    `Column ${column} of ${sheet} is read as ${heading}; ${others} would fit too.`,

  // vendorOfRecord
  vendorUnreadable: "its vendor cannot be read; see Review",
  vendorWithoutRow: (vendor: string) =>
    `The vendor ${vendor} has no row agreement.id on the Terms sheet; this row is not used. Enter that row there, with ${vendor} as its vendor, or correct the vendor here.`,
  noRowOfVendor: (vendor: string) => `no row agreement.id of the Terms sheet is of the vendor ${vendor}`,
  noAgreementWithoutVendor: "the Terms sheet has no agreement without a vendor",
  ofVendorWithout: (what: string) => `${what} is of a vendor without an agreement`,
  aVendorWithout: "a vendor without an agreement",
  rowsWithoutVendor: "rows without a vendor",
  isOf: (what: string, vendors: string) => `${what} is of ${vendors}`,
  nothingSaysVendor: (what: string) => `no row of stock or invoices says whose ${what} is`,
  itsInvoice: "its invoice",
  rowWithoutPart: "a row without a part",
  itsPart: "its part",
  vendorUnclear: (why: string) =>
    `This row names no vendor, and ${why}; it is not used. Enter its vendor in a column Vendor, as the Terms sheet writes it.`,
  namesNoVendor: (why: string) => `it names no vendor, and ${why}`,

  // vendorTerms
  ofWholeWorkbook: (term: string, vendor: string) =>
    `${term} is of the whole workbook and stands with the vendor ${vendor}; the row is not used. Take the vendor out of it.`,
  termsWithoutAgreement: (sheet: string, vendor: string, agreements: string) =>
    `${sheet} has terms of ${vendor}, and no row agreement.id of ${vendor} says whose agreement they change (${agreements}). Enter that row with ${vendor} as its vendor; until then all rows of ${vendor} stay blank.`,

  // numbers and days written in two ways
  written: {
    point: "with a decimal point",
    comma: "with a decimal comma",
    "day-first": "with the day first",
    "month-first": "with the month first",
  },
  asStated: (wanted: string, mark: "point" | "comma") => `${wanted} with a decimal ${mark}, as the term input.decimalMark states`,
  twoWays: (wanted: string, ways: readonly string[], shown: string | undefined, term: string) => {
    const others = shown === undefined ? "" : shown === "both" ? "; other texts here show both" : `; other texts here are written ${shown}`;
    return `${wanted} (it is ${ways.join(" or ")}${others}; the term ${term} settles it)`;
  },
  notices: {
    amountRounded: (heading: string, cell: string, holds: string) =>
      `${heading} (${cell}), ${holds}, has more than six decimals; it was read to six.`,
    longNumber: (heading: string, cell: string, holds: string) =>
      `${heading} (${cell}), ${holds}, has more than 15 digits, which Excel does not keep in a number. Store it as text.`,
  },
  asText: {
    NUMBER_AS_TEXT: (heading: string, count: number, cells: string, cell: string, readAs: string) =>
      `${heading}: ${counted(n(count), "number stands", "numbers stand")} there as text (${cells}); ${cell} was read as ${readAs}.`,
    DATE_AS_TEXT: (heading: string, count: number, cells: string, cell: string, readAs: string) =>
      `${heading}: ${counted(n(count), "date stands", "dates stand")} there as text (${cells}); ${cell} was read as ${readAs}.`,
  },
  uncalculated: " (its formula has no saved result; open the workbook in Excel and save it)",
  aDay: "a date",
  fromOn: (day: string) => ` from ${day} on`,
  aFilter: (conditions: string, none: string) => `${conditions}, or ${none}`,
  filterProblem: (wanted: string, problem: string) => `${wanted} (it ${problem})`,

  // rows of invoices and stock
  committedAbove: (committed: number, onHand: number) =>
    `${counted(committed, "unit is", "units are")} committed but ${counted(onHand, "is", "are")} on hand; committed counts as ${onHand}. Check both quantities.`,
  creditBelowZero: (heading: string, cell: string, type: string) =>
    `below 0 on a line whose ${heading} (${cell}) is "${type}" (negative where units went back; where only money was credited, enter it as Credits received of the line it is for)`,
  documentType: ({ heading, type, count, rows, isMore }: TypeMet, verdict: TypeVerdict) => {
    const head = `${heading} is "${type}" in ${counted(n(count), "line")} (${count === 1 ? "row" : "rows"} ${rows.map(n).join(", ")}${isMore ? " and so on" : ""})`;
    const [it, is, counts] = count === 1 ? ["It", "is", "counts"] : ["They", "are", "count"];
    switch (verdict) {
      case "leftOut":
        return `${head}, which is no invoice. ${it} ${is} left out: Invoices are what the vendor has invoiced to you.`;
      case "mayBeSold":
        return `${head}, which may be what you sold. ${it} still ${counts} as invoiced by the vendor: delete what was not.`;
      case "unknown":
        return `${head}, which is not known. ${it} ${counts} as invoiced where the quantity is above 0, as returned where it is below: make sure that is so.`;
    }
  },
  linesWithoutPart: (count: number, rows: readonly number[], isMore: boolean) =>
    `${counted(n(count), "line")} have no part number (freight, tax; rows ${rows.map(n).join(", ")}${isMore ? " and so on" : ""}); they are no lots and no net sales.`,
  percentNotRead: (column: string) =>
    `${column} is not read: a discount is read in dollars off the whole line, not as a percentage. ${TOO_HIGH}: enter those dollars in a column headed Discount.`,
  discountNotRead: (column: string) => `${column} is not read. ${TOO_HIGH}: if it holds dollars off the whole line, choose it as Discount.`,
  netNotRead: (column: string) =>
    `${column} is not read: Unit price is the price before discount, and there is no column Discount. ${TOO_HIGH}: enter what was taken off each line in a column headed Discount, or choose this one as Unit price.`,
  smallDiscounts: (heading: string, count: number, cells: string, each: string, percent: string) =>
    `${heading}: ${n(count)} values lie between 0 and 1 (${cells}), and none elsewhere. ${each} was read as ${each} dollars off the whole line; if it means ${percent}% of the price, enter the dollars instead.`,
  totals: (first: number, count: number, rows: string) => {
    const what =
      count === 1 ? `Row ${first} holds the sum of the rows above it` : `${n(count)} rows (${rows}) hold sums of those above them`;
    return `${what}: a total, no record. It takes no part in the figures and needs no date or part number.`;
  },

  // what becomes of a row with a bad cell
  rows: {
    leftOut: "This row is left out.",
    figuresBlank: "This row's figures are left blank.",
    cellBlank: "It counts as blank; the cell stays as it is.",
  },
  negative: {
    looksReturned: "It looks like a return: without it credits may be too high.",
  },

  // what stays blank
  badRow: "Left blank: a cell of this row cannot be read; see Review.",
  notUsed: (why: string | undefined) => `Not used: ${why ?? "there are no figures"}.`,
  vendorStandsOn: (vendor: string, sheet: string, row: number, count: number) =>
    `The vendor ${vendor} stands on ${sheet}, row ${row}${count === 1 ? "" : ` and in ${n(count - 1)} more`}, and no row agreement.id of the Terms sheet is of it. Enter one with ${vendor} as its vendor.`,

  // lists
  moreAlike: (count: number, listed: number, row: number) =>
    `${n(count)} more like the ${listed} above in this column, the last in row ${row}.`,
  nothing: "nothing",
  and: (first: string, last: string) => `${first} and ${last}`,
  andMore: (first: string, count: number) => `${first} and ${count} more`,
};
export const readWords = wordTable("read", english);
