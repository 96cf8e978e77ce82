/** What use cases say to the person at the pane: what is being done, what stands in the way, what to do. */
import { english as numbers } from "../contract/base/inWords";
import { wordTable } from "../contract/base/language";

const n = numbers.units;

export const english = {
  none: "none",
  // addSheet
  sheetThere: (sheet: string) =>
    `There is a sheet "${sheet}" already, and it is left as it is. Give it the headings that are needed, or rename it; then add the sheet again.`,

  // agreementSheet
  nameBadlyFormed: "give a name of small letters, digits and hyphens, as vendor-distributor-2003",
  nameKnown: "an agreement of that name is known; give another one",
  termsOfVendors: (sheet: string, vendor: string) =>
    `The sheet "${sheet}" has terms of vendors (${vendor}), which a new sheet of terms would leave unread. Change the row agreement.id on that sheet instead; nothing was written.`,

  // amendTerm
  notPartOfTable: (term: string, sheet: string) =>
    `${term} was entered on the sheet "${sheet}", but is not part of its table. Let the table reach that row, then look again.`,
  termsGone: 'The sheet "Terms" is gone again. Enter the change once more.',
  refusedNow: (term: string, why: string) => `${term} cannot be entered so: ${why}. Nothing was written.`,
  noEffectiveFrom: (sheet: string) =>
    `The sheet "${sheet}" has no column Effective from, and one beside the others is not read. Head an empty column of it so, then enter the change again; nothing was written.`,

  // answerTerm
  ownTermsGone: "The sheet of the terms is gone. Start the agreement again.",
  notPartOfTableOrColumn: (term: string, sheet: string) =>
    `${term} was entered on the sheet "${sheet}", but is not part of its table, or the sheet lacks a column for it. Let the table reach that row, then look again.`,

  // compareAgreements
  workingOutLeft: "Working out the left side",
  workingOutRight: "Working out the right side",
  limitLeft: (quarter: string) => `Balancing limit left, ${quarter}`,

  // compareSides
  workbooksTerms: "This workbook's terms",
  withoutChangeOf: (day: string) => `This workbook's terms without the change of ${day}`,
  asAtBeginning: "This workbook's terms as at the beginning",
  asOn: (day: string) => `This workbook's terms as on ${day}`,

  // enterTerm
  newTermsGone: 'The new sheet "Terms" is gone again. Enter the term once more.',

  // keyedSheets
  sheetEmptied: (sheet: string) => `the sheet "${sheet}" was deleted or emptied`,
  rowsComeOrGone: (sheet: string) => `rows of the sheet "${sheet}" have come or gone`,
  columnsMoved: (sheet: string) => `columns or headings of the sheet "${sheet}" have moved or changed`,

  // lastRow
  detailTooLong: (needed: number, fit: number) =>
    `Credit detail would need ${n(needed)} rows, and a sheet holds ${n(fit)} below its headings. Nothing was written. Fill two copies of this workbook instead, each with half of the inventory rows (rows of one part together) and all other sheets as they are; a quarter's balancing limit is one for both.`,

  // misfit
  sheetHasCome: (sheet: string, kind: string) => `the sheet "${sheet}" has come, to be read as ${kind}`,
  sheetDeleted: (sheet: string) => `the sheet "${sheet}" was deleted`,
  sheetRenamed: (was: string, is: string) => `the sheet "${was}" is called "${is}" now`,
  sheetNoLonger: (sheet: string, kind: string) => `the sheet "${sheet}" is no longer the one to be read as ${kind}`,

  // outputPlace
  columnThere: (sheet: string, headings: string) =>
    `${sheet} already has a column headed ${headings} that Channel Credits did not write. Rename it, so that it is not overwritten. Nothing was written.`,
  columnsThere: (sheet: string, headings: string) =>
    `${sheet} already has columns headed ${headings} that Channel Credits did not write. Rename them, so that they are not overwritten. Nothing was written.`,
  columnDoubled: (sheet: string, heading: string) =>
    `${sheet} has several columns headed "${heading}". Keep the one to be filled and rename the others, so that they are not overwritten. Nothing was written.`,

  // outputPlaces
  readAsBoth: (sheet: string, one: string, other: string) =>
    `The sheet "${sheet}" is to be read as both ${one} and ${other}, and the figures of both would stand at its right. Move one of them to a sheet of its own. Nothing was written.`,

  // paperReasons
  asksForNoGoods: "asks for no goods to be taken back. Requests are",
  isWithdrawn: "is withdrawn: the records that it rests on are gone. Claims that stand are",
  noSuchVendor: (vendor: string, vendors: string) => `There is no vendor "${vendor}" on the Terms sheet. Vendors are ${vendors}.`,
  rowsWithoutVendor: "rows without a vendor",
  ofOneVendor: (paper: string, vendors: string) =>
    `${paper} is to be of one vendor, and ${vendors} have something to report. Ask for one of them by --vendor.`,
  needsSales: "Report 6.5 needs a sheet Sales, and the workbook has none.",
  needsASale: "Report 6.5 needs a sale on the sheet Sales, and it has none.",
  nothingSoldIn: (month: string, months: string) =>
    `Nothing was sold in ${month}, so that Report 6.5 cannot be of it. Months with sales are ${months}.`,
  noClaimAtAll: (claim: string) => `There is no claim "${claim}": the workbook gives rise to none.`,
  noSuchClaim: (claim: string, claims: string) => `There is no claim "${claim}". Claims are ${claims}.`,
  claimIsNot: (claim: string, because: string, claims: string) => `The claim "${claim}" ${because} ${claims}.`,

  // prepareFill
  lookingAtWorkbook: "Looking at the workbook",
  columnsBesideChanged: (sheets: string) => `the columns beside ${sheets} have changed`,
  computingCredits: "Computing credits",

  // priceReadings
  workingOutReadings: "Working out the readings",

  // proposeReturn
  notInQuarter: (day: string, quarter: string) => `a request of ${day} does not lie in ${quarter}`,
  exercisedBy: (quarter: string, day: string) => `the right of ${quarter} had to be exercised by ${day}`,

  // readWorkbook
  otherAgreement: (asked: string, sheet: string, named: string, row: number) =>
    `The agreement ${asked} is asked for, and "${sheet}" names ${named} in row ${row} (agreement.id). Nothing was written. Ask for the one that the workbook names, or correct or clear that value.`,
  readingKind: (kind: string) => `Reading ${kind}`,

  // returnRequests
  requestHeadingsMissing: (sheet: string) =>
    `The sheet "${sheet}" has no row headed Right, Part number, Quantity and Request date. Add the headings, or rename the sheet; nothing was written.`,
  totalsInTheWay: (sheet: string) =>
    `The table of the sheet "${sheet}" ends with a totals row. Take it off (Table Design, Total Row), then try again; nothing was written.`,

  // sampleSheets
  holdsSomething: "This workbook already holds something. Open a new, blank workbook to try the sample in; nothing was written here.",

  // stopped

  // termEntries
};
export const userWords = wordTable("credits.user", english, "user");
