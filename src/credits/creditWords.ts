/** What use cases write into the workbook: what has changed, why a figure is another, what is doubtful. */
import { english as numbers } from "../contract/base/inWords";
import { counted, isOne } from "../contract/base/counted";
import { wordTable } from "../contract/base/language";
import type { ClaimStatus } from "../contract/statement/claims/claimRows";

interface ClaimSaid {
  readonly units: number | undefined;
  readonly amount: string;
  readonly by: string | undefined;
  readonly status: string;
}

export const english = {
  // causeWords

  // causes

  // changesLines
  nothingRead: "nothing that was read; the rules or what people keep on our sheets",
  noFigureChanged: "no figure changed",
  allRows: "all rows",
  notListed: "not listed: the sheet has the first only",

  // fillHistory
  noRecordLeft: "not known: no record of the fill before is left, as where another program saved the workbook",
  firstFill: "first fill of which a record is kept",

  // icsText
  atStake: (amount: string) => `
${amount} at stake`,
  clauseBy: (clause: string, by: string, stake: string) => `Clause ${clause}, by the ${by}${stake}`,

  // inputChanges
  agreementIs: (is: string, was: string) => `the agreement is ${is}; it was ${was}`,
  releaseIs: (is: string, was: string) => `Channel Credits is release ${is}; it was ${was}`,
  sheetIsRead: (sheet: string) => `"${sheet}" is read; it was not`,
  sheetNotRead: (sheet: string) => `"${sheet}" is not read any more`,
  rowsAreOthers: (sheet: string) => `rows of "${sheet}" are others; which ones, no record says`,
  allReadOtherwise: (sheet: string) => `all rows of "${sheet}" are read otherwise`,

  // rowsBelowTable

  // settings

  // sinceLastFill
  theAgreementIs: (is: string, was: string) => `The agreement is ${is}; it was ${was}`,
  termIs: (term: string, day: string, is: string, was: string) => `${term}${day} is ${is}; it was ${was}`,

  // stalePapers
  makeAgain: "It stays as it is; make it again to send what is asked today.",

  // typedOver
  keptByHand: (heading: string, computed: string, stands: string) =>
    `Kept by hand, ${heading}: computed ${computed}, stands ${stands}. Totals, Summary and claims count what is computed.`,

  // unusedRights
  noSheet: (sheets: string) => `no sheet ${sheets}`,
  addSheetWhereApplies: "Add the sheet where the right applies.",
  chooseColumns: (kind: string) => `Choose its columns if it is to be read as ${kind}.`,
  noOrderDate: (sheet: string) => `the sheet ${sheet} has no column Order date, by which the agreement counts the sales of its limit`,
  addColumn: "Add the column.",
  sheetLacks: (sheet: string, columns: string) => `the sheet ${sheet} lacks ${columns}`,
  sheetsLack: (sheets: string, columns: string) => `the sheets ${sheets} each lack ${columns}`,

  // claims
  claim: (key: string, { units, amount, by, status }: ClaimSaid) =>
    `Claim ${key}:${units === undefined ? "" : ` ${counted(numbers.units(units), "unit")},`} ${amount},${by === undefined ? "" : ` by ${by},`} ${status}.`,
  statuses: {
    ready: "ready",
    late: "late",
    submitted: "submitted",
    credited: "credited",
    short: "short",
    over: "over",
    withdrawn: "withdrawn",
  } satisfies Record<ClaimStatus, string>,

  figure: (right: string, units: number, amount: string) => `${right}: ${counted(numbers.units(units), "unit")}, ${amount}.`,
  withoutVendor: "without a vendor",

  // rows, terms and papers
  causeNotFound:
    "cause not found: no row, term or rule that this figure rests on has changed since the fill before; it may have been typed over, or the fill before was not finished",
  andMore: (count: number) => `and ${count} more`,
  blank: "blank",
  oneRowGone: (sheet: string) => `"${sheet}": 1 row gone`,
  rowIs: (sheet: string, row: number, what: string) => `"${sheet}": row ${row} ${what}`,
  whatOfRow: { new: "new", changed: "changed", gone: "gone" },
  limitLeft: (quarter: string) => `Limit left ${quarter}`,
  moreChanged: (count: number) => `${counted(count, "more figure")} changed`,
  notKnownWhat: "not known, for another program has saved the workbook without the record of the last fill",
  sheetIsReadWith: (sheet: string, rows: number) => `"${sheet}" is read (${counted(rows, "row")}); it was not`,
  someAreOthers: (sheet: string, rows: number) => `"${sheet}": some of its ${counted(rows, "row")} are others`,
  rowsThereWere: (sheet: string, rows: number, before: number) => `"${sheet}": ${counted(rows, "row")}; there were ${before}`,
  rowsCame: (rows: string, count: number, what: "new" | "changed" | "both") =>
    `${count === 1 ? "row" : "rows"} ${rows} ${what === "both" ? "new or changed" : what}`,
  rowsGone: (count: number) => `${counted(count, "row")} gone`,
  termOf: (term: string, vendor: string) => `"${term}"${vendor === "" ? "" : ` of ${vendor}`}`,
  notUsed: (why: string, remedy: string) => `Not used: ${why}. ${remedy}`,
  dateNotEntered: (term: string, rows: number) =>
    `${term} has not been entered, and ${counted(rows, "inventory row")} ${isOne(rows) ? "has no As-of date; it stays" : "have no As-of date; they stay"} blank. Enter either.`,
  rowBelowTable: (row: number, sheet: string) =>
    `Row ${row} stands below the table of ${sheet} and looks like one of its rows. Nothing below a table is read, so that its figures leave out this row and those like it. Drag the corner of the table down over them, or delete them, then fill again.`,
  nothingToPut: (sheet: string, paper: string | undefined) =>
    `The sheet "${sheet}" no longer agrees with the figures: there is nothing to put on ${paper ?? "it"} any more. It stays as it is; delete it if it was not sent.`,
  paperDiffers: (sheet: string, column: string, cell: string, stands: string, now: string | undefined, todo: string) =>
    `The sheet "${sheet}" no longer agrees with the figures: ${column} (${cell}) is ${stands}, and ${now === undefined ? "nothing stands there today" : `would be ${now} today`}. ${todo}`,
};
export const creditWords = wordTable("credits", english);
