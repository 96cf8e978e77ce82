/** What the adapter says to the person at the pane while it writes or puts back. It comes with the writing: `words.ts` has what is said before. */
import { counted, isOne } from "../workbook/counted";
import { wordTable } from "../workbook/language";
import { n } from "./words";

const quoted = (names: readonly string[]): readonly string[] => names.map((name) => `"${name}"`);

export const english = {
  // rows and columns
  both: (names: readonly string[]) => quoted(names).join(" and "),

  // charts
  lookAtCharts: (sheet: string) => `look at the charts of the sheet "${sheet}"`,
  addCharts: "add the charts",
  setChartRows: "set the rows of the charts",
  whatOfSheet: (what: string, sheet: string) => `${what} of the sheet "${sheet}"`,

  // comment
  commentOnCell: (sheet: string) => `comment on a cell of the sheet "${sheet}"`,
  commentProtected: (sheet: string) =>
    `The sheet "${sheet}" is protected, so the comment could not be put on the cell. The question stands on Review.`,
  commentMoved: (row: number, sheet: string) =>
    `Row ${row} of the sheet "${sheet}" does not hold the figure that the question is about, so no comment was put there. The question stands on Review; fill the workbook, and ask again.`,

  // dropDowns
  offerChoicesOf: (sheet: string) => `offer the choices of the sheet "${sheet}"`,

  // gate
  changesUnseen: "whether anything was changed could not be seen",

  // growFilter
  growFilter: (sheet: string) => `let the filter reach over the new rows of the sheet "${sheet}"`,
  shrinkFilter: (sheet: string) => `let the filter of the sheet "${sheet}" end where it did`,

  // headingStyle
  fillOfHeading: "the fill of a heading cell",
  formatOfHeading: "the number format of a heading cell",

  // hints
  lookAfterHints: (cells: string, sheet: string) => `look after the hints of ${cells} on the sheet "${sheet}"`,

  // inPlace
  cellChangedWhileWriting: (cell: string, sheet: string) =>
    `Cell ${cell} on the sheet "${sheet}" was changed while we wrote. What was typed there stands. Move it out of our columns if it is to stay, then fill again.`,

  // keeper
  lookAfterUnfinished: "look after the record of an unfinished fill",
  keepForInterruption: "keep what the cells hold now, for the case that the fill is interrupted",

  // lastFill
  takeBackAgain: "Take it back again",
  noLastFill: "This workbook keeps nothing of a last fill: there is nothing to take back.",
  lastFillTooLarge: "What the last fill replaced was too large to be kept with the workbook.",
  lastFillDamaged: "What this workbook keeps of its last fill cannot be read any more.",
  laterFillUnfinished:
    "A later fill of this workbook is unfinished. Finish it or put it back first; then the one before it can be taken back.",

  // links
  linkRows: (sheet: string) => `link the rows of the sheet "${sheet}"`,

  // moved
  rowMoved: (row: number, sheet: string) =>
    `Row ${n(row)} of the sheet "${sheet}" has changed since it was read (rows were sorted, inserted, deleted or edited). Have the workbook read anew, then try again.`,
  columnsMoved: (sheet: string) =>
    `The columns of the sheet "${sheet}" have changed since it was read. Have the workbook read anew, then try again.`,

  // ownLines
  lineTypedOver: (row: number, sheet: string, cell: string, holds: string) =>
    `Row ${row} of the sheet "${sheet}" is not as Channel Credits wrote it: something was typed there since (look at ${cell}: ${holds}), and a fill writes that row anew. Move what you want to keep to the right of our columns or to another sheet and delete the row, or delete the whole sheet; then fill again.`,

  // ownSheet
  addSheet: (sheet: string) => `add the sheet "${sheet}"`,
  namesOfSheets: "what the sheets are called",
  sheetAddedMeanwhile: (sheet: string) =>
    `A sheet "${sheet}" was added by somebody else while we wrote; it is left as it is. Rename or delete it, then fill again.`,
  markAsOurs: (sheet: string) => `mark the sheet "${sheet}" as ours`,
  hideGridlines: "hide the gridlines",
  offerChoices: "offer the choices",
  setUpPages: "set up the pages",
  spaceColumns: "space the columns",
  headTables: "head the tables",
  filterHeadings: "put a filter on the headings",
  removeSheet: (sheet: string) => `remove the sheet "${sheet}"`,

  // placesLeft
  rowOfSheet: (row: number, sheet: string) => `row ${row} of ${sheet}`,

  // preflight
  idOfASheet: "the id of a sheet",
  writeToSheet: "write to a sheet of this workbook",
  readOnly: "This workbook is open read-only. Choose Edit Workbook or save a copy of it, then try again.",
  severalMarked: (own: string, names: string) =>
    `Which sheet is our "${own}" cannot be told: ${names} are both marked as it, one being a copy of the other. Delete the one that you do not need, or give the copy another name than "${own}", then try again.`,
  structureProtected: (names: string) =>
    `The workbook's structure is protected, so ${names} cannot be added. Take the protection off (Review, Protect Workbook), then try again.`,
  whatHeadingsHold: (sheet: string) => `what our heading cells on the sheet "${sheet}" hold`,
  mergedThere: (cells: string, sheet: string) =>
    `Merged cells are where our columns go: ${cells} on the sheet "${sheet}". Unmerge them, then try again.`,
  headedByFormula: (cell: string, sheet: string) =>
    `Cell ${cell} on the sheet "${sheet}" is headed as ours by a formula, and what the formula gives is not written over. Move the formula to another sheet, then try again.`,
  notOurSheet: (sheet: string, row: number, headings: string) =>
    `The sheet "${sheet}" is not one that Channel Credits wrote: row ${row} does not hold our headings (${headings}). Rename that sheet, then try again.`,
  sheetAlreadyThere: (sheet: string) =>
    `There is a sheet "${sheet}" with something on it already; it is left as it is. Rename that sheet, then try again.`,
  headingTaken: (cell: string, sheet: string, heading: string) =>
    `Cell ${cell} on the sheet "${sheet}" was to hold our heading "${heading}" but holds something else. Have the workbook looked at anew, then try again.`,

  // putBack
  takeMark: (sheet: string) => `take our mark from the sheet "${sheet}"`,
  narrowTable: (table: string, sheet: string) => `narrow the table "${table}" on the sheet "${sheet}"`,
  putBackFormats: (sheet: string) => `put back the formats of the sheet "${sheet}"`,

  // readBefore
  columnInUse: (cell: string, sheet: string, heading: string) =>
    `Cell ${cell} on the sheet "${sheet}" is in use, but its column was to hold "${heading}". Clear that column or move its cells elsewhere, then try again.`,
  takenForOwn: (sheet: string, cell: string) =>
    `The sheet "${sheet}" has the name and the headings of ours, but ${cell} holds something that Channel Credits does not write there, so the sheet is taken for your own. Rename that sheet, then try again.`,
  rowFilledMeanwhile: (row: number, sheet: string) =>
    `Row ${row} of the sheet "${sheet}" was filled in meanwhile. Try again: the sheet is read anew.`,
  readFormats: (sheet: string) => `read the formats of the sheet "${sheet}"`,

  // restore
  someRestored: "Some of the previous values are back, some are not. Choose Restore previous values again to go on.",
  restoring: (sheet: string) => `Restoring ${sheet}`,

  // runMark
  seeOtherFill: "see whether another fill is under way",
  waitingForOther: "Waiting for another fill of this workbook",
  otherUnderWay: (time: string) =>
    `Another fill of this workbook has been under way since ${time} (UTC), by somebody else or in another window. Wait until it has ended, then try again; one that was broken off no longer counts after 15 minutes.`,

  // sheetNames
  lookAtNames: "look what the sheets are called",

  // standing
  lookAtUnfinished: "look at what an unfinished fill left",

  // typedCells
  typedInOurs: (sheet: string) =>
    `Somebody has typed in our columns of the sheet "${sheet}" since it was read. Have the workbook read anew, then try again.`,

  // unfinished
  putBackAgain: "Put back again",
  somePutBack: (again: string) => `Some of what the fill replaced is back, some is not. ${again} to go on, or fill again.`,
  puttingBack: (sheet: string) => `Putting back ${sheet}`,
  nothingKept:
    "What the unfinished fill replaced is not kept in this workbook any more, or cannot be read. Fill again: that puts everything right.",

  // verify
  sheetDeleted: (sheet: string) => `the sheet "${sheet}" was deleted`,
  sheetRenamed: (was: string, is: string) => `the sheet "${was}" is called "${is}" now`,
  sheetAdded: (sheet: string) => `a sheet "${sheet}" was added`,
  otherChoices: "somebody else has chosen other sheets or columns, or filled the workbook",
  rowChanged: (row: number, sheet: string) => `row ${n(row)} of the sheet "${sheet}" has changed`,
  changedMeanwhile: (what: string) =>
    `The workbook was changed while its figures were worked out: ${what}. Fill again: everything is then read anew.`,

  // write
  nothingWritten: "Nothing was written.",
  checkingWorkbook: "Checking the workbook",
  checking: (sheet: string) => `Checking ${sheet}`,
  writing: (sheet: string) => `Writing ${sheet}`,
  keepingWritten: "Keeping what was written",
  allPutBack: (written: string) => `Until then ${written} had been written; all of it was put back.`,
  asItWas: "The workbook is as it was.",
  oursStay: (sheets: string) => `Of ours ${sheets} stays, because somebody has put something on it.`,
  settingsKept: "the settings kept with the workbook",
  sheetWeAdded: (sheet: string) => `the sheet "${sheet}", which we added`,

  // writeBlocks
  hiddenRows: (sheet: string) =>
    `Rows of the sheet "${sheet}" are hidden, and this Excel wrote into the wrong rows because of it. Clear the filter and show all rows, then try again.`,
  widenTable: (table: string, sheet: string) => `widen the table "${table}" on the sheet "${sheet}"`,

  // writeFormats
  formatColumns: (sheet: string) => `format the columns on the sheet "${sheet}"`,

  // what several places say
  checkSheets: "check the sheets to be written",
  sheetsProtected: (names: readonly string[]) =>
    `The ${names.length === 1 ? "sheet" : "sheets"} ${quoted(names).join(", ")} ${names.length === 1 ? "is" : "are"} protected. Take the protection off (Review, Unprotect Sheet), then try again.`,
  noRoomAtRight: (sheet: string, columns: number) =>
    `The sheet "${sheet}" is in use up to its right edge, so our ${counted(columns, "column does", "columns do")} not fit. Move or delete what stands far to the right (Ctrl+End goes there), then try again.`,
  cellChanged: (sheet: string) => `a cell of the sheet "${sheet}" was changed`,
  rowsMoved: (cells: number, sheet: string) =>
    `${counted(n(cells), "cell")} of "${sheet}" ${isOne(cells) ? "stands in a row that has moved since, so its earlier value has" : "stand in rows that have moved since, so their earlier values have"} no place.`,
  formats: "formats",
  writingFailed: "Writing failed.",
  interrupted: (why: string, failure: string, places: string) =>
    `${why} Putting it back failed as well (${failure}) These may hold part of our figures now: ${places}. Everything else is as it was. When Excel answers again, choose Restore previous values; or reload this pane, which then offers `,
  toFinishOrPutBack: "to finish the fill or to put back.",
  toPutBack: "to put it back.",
};
export const writingWords = wordTable("excel.writing", english, "user");
