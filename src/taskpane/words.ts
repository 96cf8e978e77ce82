/** Every English text of the pane. Numbers, amounts and days come in ready-made in the user's language. */
import { wordTable } from "../contract/base/language";
import type { Severity } from "../contract/base/finding";
import { counted } from "../workbook/counted";
import type { LastFill, UnfinishedFill } from "../workbook/port";
import type { ReadKind } from "../workbook/sheets";
import type { Activity, Tab, Trouble } from "./state/paneState";

export const english = {
  product: "Channel Credits",
  tabsLabel: "Views",
  tabs: { claims: "Claims", fill: "Credits", why: "Why", findings: "Findings", terms: "Terms", calendar: "Calendar" } satisfies Record<
    Tab,
    string
  >,
  rows: (count: string) => counted(count, "row", "rows"),
  rowAt: (row: string) => `row ${row}`,
  units: (count: string) => counted(count, "unit", "units"),
  cells: (count: string) => counted(count, "cell", "cells"),
  parts: (count: string) => counted(count, "part", "parts"),
  ofVendor: (what: string, vendor: string) => `${what}, ${vendor}`,
  /** Of the agreement of rows that name no vendor. */
  withoutVendor: "without a vendor",
  such: (example: string) => `e.g. ${example}`,
  close: "Close",
  tryAgain: "Try again",
  lookAgain: "Look again",
  reload: "Reload",
  cancel: "Cancel",
  more: (count: string) => `Show ${count} more`,
  loading: "One moment.",

  welcome: {
    title: "Credits of your distribution agreement, worked out in this workbook",
    text: "Give it your inventory and the vendor's invoices. It fills price protection, balancing and discontinuation credits beside your stock, explains each figure lot by lot, and finds what is doubtful.",
    sample: "Try it with sample data",
    sampleText: "Adds four small sheets to this empty workbook.",
    sampleElsewhere: "To try it with sample data, open Channel Credits in a new, blank workbook.",
    skip: "Skip",
    choose: "Choose sheets and columns",
    needs: "It needs two sheets",
    inventory: "Inventory, with the columns Part number and Quantity on hand",
    invoices: "Invoices, with the columns Invoice number, Invoice date, Part number, Quantity and Unit price",
    anyOrder: "Sheets and columns are found by their headings, in any order. Nothing leaves this workbook.",
  },

  found: {
    title: "In this workbook",
    kind: "Read as",
    sheet: "Sheet",
    rowCount: "Rows",
    none: "not found",
    byHeadings: "Find by headings",
    byHand: "chosen by you",
    hidden: (sheet: string) => `${sheet} (hidden)`,
    chooseSheet: (kind: ReadKind) => `Sheet to read as ${kind}`,
    columns: (kind: ReadKind) => `Columns of ${kind}`,
    columnsFound: (found: string, of: string) => `${found} of ${counted(of, "column")}`,
    chooseColumn: (heading: string, kind: ReadKind) => `Column to read as ${heading} of ${kind}`,
    automatic: "Find by heading",
    noColumn: "none",
    chooseOne: "choose…",
    gone: (heading: string) => `${heading} (not there any more)`,
    untitled: (letters: string) => `Column ${letters}`,
    oneOfSeveral: (heading: string, letters: string) => `${heading} (column ${letters})`,
    others: "Other sheets that can be read",
    headingRow: "Headings in row",
    headingRowOf: (kind: ReadKind) => `Row of the headings of ${kind}`,
    rowOf: (row: string, headings: string) => `${row}: ${headings}`,
    required: "required",
    asOfOne: (date: string) => `As of ${date}`,
    asOfSeveral: (count: string, from: string, to: string) => `${counted(count, "report date")}, ${from} to ${to}`,
    undated: (rows: string) => `${rows} without an as-of date`,
    damaged:
      "Choices kept with this workbook cannot be read and were left out. Choose again where the headings mislead: that replaces them.",
    filledBefore: "Filled before by Channel Credits",
  },

  rights: {
    title: "Rights",
    applies: (rows: string) => `applies; ${rows} to read`,
    notGiven: "the agreement does not give it; its columns stay blank",
    notUsed: (sheet: ReadKind) => `not used: there is no sheet ${sheet}`,
    unused: (count: number) => `${count} more that this workbook has no sheet for`,
    addSheet: "Add this sheet",
    addSheetOf: (sheet: ReadKind) => `Add this sheet: ${sheet}`,
    lacks: (sheet: string, columns: string) => `not used: ${sheet} lacks only ${columns}. Use it? Choose its column above.`,
    eachLacks: (sheets: string, columns: string) =>
      `not used: ${sheets} each lack only ${columns}. Use one of them? Choose the sheet and its column above.`,
    always: "applies to every quarter that the invoices reach",
    needs: "Still needed",
    needsText: "Nothing is guessed: what needs them stays blank until they are entered.",
    needsWithheld: "The filed copy withholds them; enter what your own copy says.",
    needsSomeWithheld: (names: string) => `The filed copy withholds ${names}; enter what your own copy says.`,
    forDeadline: "only for the claim deadline",
  },

  history: {
    changedSince: (at: string) => `Changed since the last fill (${at})`,
    since: (at: string) => `What they come from has changed since ${at}:`,
    sheetsAreOlder: "The pane shows figures worked out anew; the sheets have those from before until the workbook is filled.",
    byHand:
      "Nothing that these figures come from has changed: somebody typed over them or cleared them. Filling puts the worked-out figures back.",
    more: (count: number) => `and ${count} more`,
  },

  preview: {
    button: "Preview",
    again: "Preview again",
    fill: "Fill workbook",
    title: "Preview",
    stale: "The workbook was changed since these figures were worked out.",
    rowsFilled: (rows: string) => `${rows} worked out`,
    large: "A large workbook: reading and writing take a while. You can go on working in other workbooks, and cancel between blocks.",
  },

  result: {
    filled: "Filled",
    cells: (cells: string) => `${cells} written.`,
    restored: "Previous values restored",
    restoredText: (cells: string) => `${cells} put back.`,
    stopped: "Stopped",
  },

  undo: {
    titles: { fill: "Last fill", sheetAdded: "Last change", sheetWritten: "Last change", rowsAdded: "Last change" },
    fill: (time: string, cells: string) => `Filled at ${time}: ${cells} written.`,
    sheetAdded: (sheet: string, time: string, cells: string) => `Sheet ${sheet} added at ${time}: ${cells} written.`,
    sheetWritten: (sheet: string, time: string, cells: string) => `Sheet ${sheet}, at ${time}: ${cells} written.`,
    rowsAdded: (sheet: string, time: string, cells: string) => `Rows added to ${sheet} at ${time}: ${cells} written.`,
    interrupted: "Part of an interrupted fill is in the workbook.",
    restore: "Restore previous values",
    text: "Puts back what the cells held, except those changed since.",
    earlierFills: (count: string) => `${counted(count, "earlier fill", "earlier fills")} can be taken back after it.`,
    earlier: (count: string) => `${counted(count, "earlier change", "earlier changes")} can be taken back after it.`,
  },

  kept: {
    title: "Kept of the last fill",
    filled: (at: string) => `This workbook was last filled on ${at}.`,
    text: (kilobytes: string) =>
      `What the fill replaced is kept with the workbook (${kilobytes} kB), so that it can be taken back on another day, too. Cells that were changed since stay.`,
    cannot: {
      tooLarge: "What the fill replaced is too large to be kept with the workbook. It can be taken back only while its pane stays open.",
      damaged: "What was kept of the fill cannot be read any more. The next fill replaces it.",
    } satisfies Record<NonNullable<LastFill["cannotTakeBack"]>, string>,
    takeBack: "Take back the last fill",
    remove: "Remove what is kept",
  },

  guide: {
    title: "Three steps through the sample",
    steps: {
      preview: "Choose Preview: it shows what would be filled in, and writes nothing.",
      fill: "Choose Fill workbook: the credits come beside the stock.",
      why: "Select a row of Inventory and choose Why: it takes the row's figures apart.",
    },
    done: "(done)",
    leave: "Skip",
  },

  help: {
    title: "Help",
    pages: { "help.html": "Help", "help/index.html": "Functions", "support.html": "Support", "privacy.html": "Privacy" },
    report: "Copy a report of a problem",
    check: "Check this Excel",
    reportText: "For support: versions, counts and codes. It holds no contents of cells and no names of sheets.",
    copied: "Copied.",
    notCopied: "It could not be copied. Select the text below and copy it.",
    reportLabel: "Report of a problem",
    language: "Language of this workbook's texts",
    languageText:
      "Explanations, findings and notes in cells are written in it, whoever fills the workbook; those that stand there, with the next fill. Names of sheets, headings and codes stay English.",
  },

  severities: {
    Error: (count: string) => counted(count, "error", "errors"),
    Warning: (count: string) => counted(count, "warning", "warnings"),
    Info: (count: string) => counted(count, "note", "notes"),
  } satisfies Record<Severity, (count: string) => string>,

  entry: {
    whichDay: "Which day is meant?",
    wants: (wanted: string) => `Enter ${wanted}.`,
    invalidInSheet: (found: string, wanted: string) => `The sheet has ${found}, which does not count. Enter ${wanted}.`,
  },

  activity: {
    looking: "Looking at the workbook",
    previewing: "Working out a preview",
    filling: "Filling",
    restoring: "Restoring previous values",
    enteringTerm: "Entering a term",
    takingBackTerm: "Taking back a term",
    mapping: "Keeping your choice",
    addingSample: "Adding sample data",
    addingSheet: "Adding a blank sheet",
    proposing: "Proposing a return",
    writingProposal: "Writing the sheet Return proposal",
    addingRequests: "Adding rows of Return requests",
    pricingReadings: "Working out what each reading is worth",
    writingReadings: "Writing the sheet Readings",
    writingPaper: "Writing the sheet to be sent",
    changingAgreement: "Writing the terms of the agreement",
    comparing: "Comparing agreements",
    reviewing: "Writing to Review",
  } satisfies Record<Activity, string>,
  step: (activity: string, percent: string) => `${activity}, ${percent}`,
  stopping: "Stopping after this block…",
  slow: "Excel is taking long to answer. If a cell is being edited, press Enter or Esc there; if another workbook is in front, come back to this one.",

  /** Of sheets added on their own. */
  unfinishedWork: {
    title: {
      proposal: "Writing the return proposal was not finished",
      readings: "Writing the sheet of readings was not finished",
      paper: "Writing a report or packet was not finished",
      terms: "Adding the sheet of terms was not finished",
      requests: "Adding the sheet of return requests was not finished",
      sample: "Adding the sample was not finished",
      sheet: "Adding a blank sheet was not finished",
    } satisfies Record<Exclude<UnfinishedFill["work"], "fill">, string>,
    text: (sheets: readonly string[]) => `Part of it may stand in this workbook: ${sheets.map((name) => `"${name}"`).join(", ")}.`,
    putBack: "Put back what stood there before, then do it again. What was changed since is left as it is.",
    cannotPutBack: "It was too large to be kept in the workbook, so it cannot be put back. Look at these sheets, then do it again.",
  },
  unfinished: {
    title: "A fill was not finished",
    text: "Part of its figures may stand in this workbook.",
    textOf: (time: string) =>
      `It was begun ${time}, and part of its figures may stand in this workbook. If somebody is filling it just now, wait.`,
    both: "Finish it, or put back what the cells held before. What was changed since is left as it is.",
    onlyFinish: {
      tooLarge:
        "What the cells held before was too large to be kept in the workbook, so it cannot be put back. Finishing puts everything right.",
      damaged:
        "What the cells held before is kept in the workbook in a form that cannot be read, so it cannot be put back. Finishing puts everything right.",
    } satisfies Record<NonNullable<UnfinishedFill["cannotPutBack"]>, string>,
    finish: "Finish: fill again",
    putBack: "Put back",
  },
  trouble: {
    title: {
      PROTECTED: "A sheet is protected",
      READ_ONLY: "The workbook is read-only",
      STRUCTURE_PROTECTED: "The workbook's structure is protected",
      NAME_TAKEN: "A sheet's name is taken",
      CELLS_TAKEN: "Cells are in the way",
      MERGED_CELLS: "Merged cells are in the way",
      FILTERED_ROWS: "A filter hides rows",
      CELL_BEING_EDITED: "A cell is being edited",
      CHANGED_MEANWHILE: "The workbook changed meanwhile",
      FILL_UNDER_WAY: "Another fill is under way",
      SHEET_GONE: "A sheet is not there",
      OTHER_WORKBOOK_ACTIVE: "Another workbook is in front",
      TOO_LARGE: "Too large for Excel",
      OLD_EXCEL: "This Excel is too old",
      OTHER_AGREEMENT: "The workbook names another agreement",
      AGREEMENT_INCOMPLETE: "The agreement does not say enough yet",
      FILE_UNREADABLE: "The file cannot be read",
      STOPPED: "Stopped",
      NOTHING_KEPT: "Nothing to take back",
      REQUEST_FAILED: "Excel did not do it",
      PART_NOT_LOADED: "A part of the pane is missing",
      MISTAKE: "Something went wrong on our side",
    } satisfies Record<Trouble["code"], string>,
    noRowOnClaims: "This claim has no row on the sheet Claims yet. Fill the workbook: the fill adds it.",
    noRowForClaim: "The workbook has no row for it. Preview again to see how the claim stands.",
    notShown: (sheet: string) => `The sheet "${sheet}" is hidden or no longer there. Unhide it, or look at the workbook again.`,
    noAnswer: "Excel does not answer",
    reload:
      "This pane cannot ask anything more until Excel answers. If it does not, load the pane again: it then looks at what stands in the workbook, and offers to finish a fill that was interrupted or to put it back.",
    reloadPane: "Load the pane again",
    oldExcel:
      "Channel Credits needs ExcelApi 1.9: Excel 2021 or newer, Microsoft 365, or Excel on the web. Update Excel or use Excel on the web; nothing was read or written here.",
    mistake: "Your workbook is safe: nothing is written half-way. Reload the pane and try again; if it happens again, send us the details.",
    details: "Details for support",
  },
  refused: {
    title: "Nothing can be filled yet",
    chooseColumns: "Choose its columns below.",
    chooseSheet: (kind: ReadKind) => `Choose the sheet to read as ${kind} below.`,
    detail: "What was looked for and found",
  },
  crashed: {
    title: "The pane has stopped",
    text: "Your workbook is as it was; terms and choices are kept in it. Reload to go on.",
  },
  notInExcel: "Channel Credits runs inside Excel. Open it from Excel's Home tab.",
} as const;

export const words = wordTable("pane", english, "user");
