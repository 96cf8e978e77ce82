/** Why a sheet cannot be read or written, to the person at the pane. */
import { wordTable } from "../contract/base/language";

export const english = {
  // keyedSheet
  keyColumnGone: (sheet: string, heading: string) =>
    `The sheet "${sheet}" has no column headed "${heading}" any more, by which its rows are known. Head that column so again, or rename the sheet. Nothing was written.`,
  keyTwice: (sheet: string, key: string, one: number, other: number, letters: string) =>
    `The sheet "${sheet}" has "${key}" in rows ${one} and ${other} (column ${letters}). Delete one of the rows, so that it is clear which is kept. Nothing was written.`,
  notOurs: (sheet: string) =>
    `The sheet "${sheet}" is not one that Channel Credits wrote: it has neither our rows nor all of our columns. Rename that sheet, then fill again. Nothing was written.`,

  // loadedPart
  partNotLoaded:
    "A part of Channel Credits could not be loaded, so nothing was done. Try again when the network is back; if that does not help, close the pane and open it anew.",

  // refusal
  mayListWhatYouSold: (sheet: string, kind: string, because: string) =>
    `The sheet "${sheet}" has the columns of ${kind}, but it may list what you sold: ${because}.`,
  areWhatVendorInvoiced: (what: string, kind: string) => `${what} ${kind} are what the vendor has invoiced to you.`,
  noRowsBelow: (sheet: string, kind: string, row: number) =>
    `"${sheet}" has the headings of ${kind} in row ${row} but no rows below them. Nothing was written.`,
  severalHave: (kind: string, sheets: string) =>
    `Several sheets have the columns of ${kind}: ${sheets}. None bears the name ${kind}; choose which one to read.`,

  // recognise
  chosenColumnsGone: (chosen: string, kind: string, sheet: string) =>
    `You chose ${chosen} of ${kind}, but the sheet "${sheet}" has no column headed so any more. Choose again.`,
  noSheetNamed: (name: string, kind: string, sheets: string) =>
    `There is no sheet named "${name}" to read as ${kind}. The workbook has ${sheets}.`,
  headingsFromRow: (row: number) => `Headings are read from row ${row}, as chosen.`,
  cannotBeReadAs: (sheet: string, kind: string, lacks: string, how: string) => `"${sheet}" cannot be read as ${kind}: ${lacks} ${how}`,
  headingOr: (heading: string, aliases: string) => `${heading} (or ${aliases})`,
  noSheets: "The workbook has no sheets to read.",
  noneCanBeReadAs: (kind: string) => `No sheet can be read as ${kind}.`,
  lookedFor: (headings: string, found: string) => `Looked for ${headings}, headed in the first 20 rows. ${found}`,
  isEmpty: "it is empty.",
  notTogether: "its headings do not stand together.",
  chosenColumn: (chosen: string, heading: string) => `the column "${chosen}", chosen as ${heading}`,
  noColumnHeaded: (headings: string) => `no column headed ${headings}`,
  isNotThere: (columns: string) => `${columns}, is not there`,
  howFound: "Headings are looked for in the first 20 rows, over up to three rows each.",
  chosenAs: (chosen: string, heading: string) => `"${chosen}" as ${heading}`,
  found: (sheets: string) => `Found: ${sheets}`,
};
export const refusalWords = wordTable("read.refusals", english, "user");
