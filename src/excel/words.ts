/** What the adapter says to the person at the pane: what it asks of Excel, what stands in the way, what to do. */
import { counted } from "../workbook/counted";
import { wordTable } from "../workbook/language";

/** A number as sentences of this folder write it. */
export const n = (value: number): string => value.toLocaleString("en-US");

export const english = {
  // rows and columns
  rows: (first: number, last: number) => (first === last ? `row ${n(first)}` : `rows ${n(first)} to ${n(last)}`),
  columns: (count: number, letters: string) => `${count === 1 ? "column" : "columns"} ${letters}`,
  run: (first: string, last: string) => `${first} to ${last}`,
  reading: (cells: string) => `read ${cells}`,
  writingCells: (cells: string) => `write ${cells}`,

  // describe
  lookAtWorkbook: "look at the workbook",
  dateSystemUntold: "Excel did not tell whether this workbook counts its dates from 1900 or from 1904. Save it, reopen it, then try again.",
  nameOfSheet: "the name of a sheet",
  idOfSheet: (sheet: string) => `the id of the sheet "${sheet}"`,
  cellsInUse: (sheet: string) => `which cells of the sheet "${sheet}" are in use`,
  whereTableStands: (table: string) => `where the table "${table}" stands`,

  // problems
  theWorkbook: "the workbook",
  theSheet: (sheet: string) => `the sheet "${sheet}"`,
  couldNot: (doing: string) => `Excel could not ${doing}`,
  editing: (could: string) => `${could}: a cell is still being edited. Press Enter or Esc in that cell, then try again.`,
  inactive: (could: string) => `${could}: another workbook is in front. Click into this workbook, then try again.`,
  transient: (could: string) => `${could}, and trying again did not help. Check the connection, wait a moment, then try again.`,
  blockTooLarge: (could: string) => `${could}: even a small block of it is too large. Shorten the texts in these cells, then try again.`,
  partGone: (could: string, sheet: string) => `${could}: ${sheet} or a part of it is no longer there. Have the workbook looked at anew.`,
  denied: (could: string, sheet: string) =>
    `${could}: Excel allows no change to ${sheet}. It may be protected, read-only or still without its sensitivity label. Lift the protection or choose the label, then try again.`,
  nameTaken: (could: string) => `${could}: a sheet of that name is already there. Rename or delete it, then try again.`,
  merged: (could: string) => `${could}: merged cells are in the way. Unmerge them, then try again.`,
  filtered: (could: string) => `${could}: a filter hides rows. Clear the filter, then try again.`,
  oldExcel: (could: string) => `${could}: this Excel is too old for it. Update Excel or use Excel on the web.`,
  formatsFull: (could: string) =>
    `${could}: the workbook already has the most cell formats that Excel allows (65,490). Clear formats that it does not need, then try again.`,
  partOfArray: (could: string) =>
    `${could}: an array formula or a data table that begins elsewhere reaches into these cells, and only as a whole can it be changed. Clear it or move it, then try again.`,
  failed: (could: string) => `${could}. Try again; if it fails again, send us the details of this message.`,
  stoppedAsAsked: "Stopped, as you asked.",
  deletedMeanwhile: (doing: string) => `We could not ${doing}: the sheet was deleted meanwhile. Have the workbook looked at anew.`,
  stillNoAnswer: (doing: string) =>
    `We did not ask Excel to ${doing}: it has still not answered an earlier request. If a cell is being edited, press Enter or Esc. Otherwise save the workbook, then close and reopen it.`,

  // putBack
  lookAtSheet: (sheet: string) => `look at the sheet "${sheet}"`,

  // readColumns
  readASheet: "read a sheet of this workbook",

  // rect
  cellsOfSheet: (rows: string, columns: string, sheet: string) => `${rows} of ${columns} on the sheet "${sheet}"`,

  // replies
  didNotTell: (what: string) => `Excel did not tell ${what}. Try again; if it fails again, save the workbook and reopen it.`,

  // settings
  readSetting: (key: string) => `read the setting "${key}"`,
  keepSettings: (keys: string) => `keep the settings ${keys} with the workbook`,

  // view
  followSelection: "follow the selection",
  listenToChanges: "listen to changes",
  seeSelection: "see which cell is selected",
  showCell: "show a cell",
  writeRow: (row: number, sheet: string) => `write row ${row} of the sheet "${sheet}"`,
  putBackRow: (row: number, sheet: string) => `put back row ${row} of the sheet "${sheet}"`,
  sheetProtected: (sheet: string) =>
    `The sheet "${sheet}" is protected. Take the protection off (Review, Unprotect Sheet), then try again.`,
  rowChangedNothingWritten: (row: number, sheet: string) =>
    `Row ${row} of the sheet "${sheet}" was changed meanwhile; nothing was written. Try again: the sheet is read anew.`,

  // what several places say
  finishEditing: "Finish editing the cell (press Enter or Esc); we go on by ourselves",
  returnToWorkbook: "Click into this workbook; we go on by ourselves",
  cellsTooLarge: (cells: string, rows: number) =>
    `${cells}: these cells are too large for Excel to hand over, even ${counted(rows, "row")} at a time. Shorten the texts in them, or split the sheet, then try again.`,
  unanswered: (seconds: number, doing: string) =>
    `Excel has not answered for ${counted(seconds, "second")}; we had asked it to ${doing}. If a cell is being edited, press Enter or Esc. Otherwise save the workbook, then close and reopen it. We send nothing more until Excel answers.`,
};
export const words = wordTable("excel", english, "user");
