/**
 * What this host answers to the questions of "Check this Excel", by the question's name: host and Excel answer one list, and where a report of
 * a real Excel says otherwise, what is decided here is to be mended. Nothing in the add-in may lean on an answer that only the host gives.
 */

/** A range whose sheet was deleted after the range was taken. */
export const USE_OF_DELETED_SHEET = "InvalidReference";

/** Values, formulas or number formats written to whole columns or rows. */
export const WRITE_TO_UNBOUNDED_RANGE = "InvalidArgument";

/** Any write while the workbook is open read-only. */
export const WRITE_TO_READ_ONLY = "AccessDenied";

/** A matrix that has not the range's shape. */
export const WRONG_SHAPE = "InvalidArgument";

/** Cells that one write or format change may touch. */
export const MOST_CELLS_PER_OPERATION = 33_554_000;

/** Merged areas that one read may report. */
export const MOST_MERGED_AREAS = 512;

/** What a formula reads as while nothing has calculated it: this host calculates none, and a program may have saved none of its results. */
export const UNCALCULATED = { error: "#CALC!" } as const;

/** Who makes comments: this host has no accounts. */
export const COMMENT_AUTHOR = "Preview user";

/** A comment on a cell that has one, or a note, already. */
export const CELL_HAS_COMMENT = "InvalidOperation";

/** Protection of a sheet that is protected, and the end of it where there is none. */
export const PROTECTION_THAT_IS_THERE = "AccessDenied";

/** A write on what is not there. A method of it does nothing. */
export const USE_OF_NULL_OBJECT = "InvalidOperation";

/** A property in a `load` that no class has; the same where Excel has it and this host does not. */
export const UNKNOWN_MEMBER = "NotImplemented";

const refused = (code: string): string => `refused: ${code}`;

/** A number as Excel tells its type: whole or not, this host calls it Double. */
const double = (value: number): string => `${value} (Double)`;
const text = (value: string): string => `${JSON.stringify(value)} (String)`;

/** Answers of the host over a file of the 1900 date system; absent: it only tells, or the host does not serve it (`NOT_SERVED`). */
export const ANSWERS: Readonly<Record<string, string>> = {
  "dates.system": "1462",
  "dates.serial": double(36_557),
  // What converts when it is written: typedText.ts.
  "text.equals": text("=1+1"),
  "text.plus": text("+1"),
  "text.minus": text("-1-A"),
  "text.at": text("@A1"),
  "text.longDigits": text("00123456789012345678"),
  "text.date": text("2000-02-01"),
  "text.apostrophe": text("'A1"),
  "text.escape": text("_x000D_"),
  "text.lines": text("one\ntwo"),
  "text.spaces": text("  A 1  "),
  "general.zeros": double(123),
  "general.decimals": double(12.5),
  "general.date": double(36_557),
  "general.longDigits": double(12_345_678_901_234_500_000),
  "general.apostrophe": text("00123"),
  "general.escape": text("_x000D_"),
  "general.equals": '"=1+1"',
  "general.plus": '"=+A1"',
  "general.minus": '"=-A1"',
  "general.boolean": "true (Boolean)",
  "numbers.digits": double(1_234_567.123456),
  "numbers.error": "Error",
  "formats.#,##0": '"#,##0"',
  "formats.#,##0.0": '"#,##0.0"',
  "formats.#,##0.00": '"#,##0.00"',
  "formats.#,##0.00####": '"#,##0.00####"',
  "formats.0.####%": '"0.####%"',
  "formats.yyyy-mm-dd": '"yyyy-mm-dd"',
  "formats.@": '"@"',
  "formats.mixed": "null",
  "formats.oneForAll": "done",
  "formats.colourName": '"#ADD8E6"',
  "blank.read": '"" (Empty)',
  "blank.null": '"kept"',
  "blank.empty": '"" (Empty)',
  "sheets.idAfterRename": "same",
  "sheets.hiddenName": '"=\\"mark\\""',
  "sheets.empty": "nothing used",
  "sheets.wholeColumn": "null",
  "sheets.idAfterCopy": "another id, the name too",
  "sheets.byId": "found",
  "sheets.noSheet": "nothing",
  "sheets.deleteNone": "done",
  "sheets.mergedAreas": "A2:B2",
  "filter.write": '["b1","b2","b3"]',
  "filter.told": "filtered, hidden",
  "table.resize": "B1:C3",
  // No table grows by itself: what is written below or beside one stands outside it.
  "table.below": "B1:B3",
  "table.beside": "B1:B3",
  "table.sameHeading": '"Part2"',
  // Protection is taken at its strictest: no formats, no widths, no tables (guards.ts).
  "protected.told": "protected",
  "protected.write": refused("AccessDenied"),
  "protected.format": refused("AccessDenied"),
  "protected.width": refused("AccessDenied"),
  "protected.table": refused("AccessDenied"),
  "protected.unlocked": "done",
  "protected.twice": refused(PROTECTION_THAT_IS_THERE),
  "refused.noSheet": refused("ItemNotFound"),
  "refused.deletedSheet": refused(USE_OF_DELETED_SHEET),
  "refused.shape": refused(WRONG_SHAPE),
  "refused.nameTaken": refused("ItemAlreadyExists"),
  "refused.sheetName": refused("InvalidArgument"),
  "refused.oneValue": refused(WRONG_SHAPE),
  "refused.wholeColumn": refused(WRITE_TO_UNBOUNDED_RANGE),
  "refused.beyondSheet": refused("InvalidArgument"),
  "refused.longText": refused("InvalidArgument"),
  "refused.longFormula": refused("FormulaLengthExceedsLimit"),
  "refused.noSetting": refused("ItemNotFound"),
  "refused.noTable": refused("ItemNotFound"),
  "refused.noName": refused("ItemNotFound"),
  "refused.emptyUsed": refused("ItemNotFound"),
  "refused.noMeeting": refused("ItemNotFound"),
  "refused.tableOverlap": refused("UnsupportedOperation"),
  "refused.nullObject": refused(USE_OF_NULL_OBJECT),
  "refused.unknownMember": refused(UNKNOWN_MEMBER),
  "comments.add": '"Why?"',
  "comments.byCell": "A1",
  "comments.reply": '"Why?", "Because."',
  "comments.resolve": "resolved",
  "comments.second": refused(CELL_HAS_COMMENT),
  "comments.twoCells": refused("InvalidArgument"),
  "comments.none": refused("ItemNotFound"),
  "comments.deleted": "gone",
  // Events follow the reply; a block, even one that arrives in bands, is one change (host.ts, events.ts).
  "events.own": "Local, ThisLocalAddin",
  "events.block": "1",
  "events.kind": "RangeEdited",
  "events.silenced": "nothing",
  "selection.kept": "stays",
  "selection.newSheet": "stays",
  "kept.setting": "200000",
  "kept.megabyte": "1000000",
  "kept.shape": '{"a":[1,"x",true,null]}',
  "kept.removed": "gone",
  "kept.xml": "kept",
  // A blank cell reaches a function as null, and an error does (`allowErrorForDataTypeAny`); whole columns end with the sheet (functions.ts).
  "functions.answer": double(500),
  "functions.omitted": text("FY2000 Q2"),
  "functions.leftOut": text("FY2000 Q2"),
  "functions.blank": text("FY2000 Q2"),
  "functions.blankNeeded": '"#VALUE!" (Error)',
  "functions.error": '"#VALUE!" (Error)',
  "functions.date": text("FY2000 Q1"),
  "functions.dateCell": text("FY2000 Q1"),
  "functions.textNumber": double(500),
  "functions.range": double(45),
  "functions.wholeColumns": double(45),
  "functions.spill": `${text("Protected quantity")}, ${text("Price protection credit")}; ${double(50)}, ${double(500)}`,
  "functions.blocked": '"#SPILL!" (Error)',
  "functions.again": double(250),
  "limits.oneMegabyte": "done",
  "limits.threeMegabytes": "done",
  "limits.sixMegabytes": "done",
  "limits.replyOfThree": "done",
  "limits.replyOfSix": "done",
  "limits.cells": "cells",
  "limits.mostCells": "null",
  "limits.roundTrip": "within 1 s",
};

/** Questions that the host does not serve, with why; the memory book of the tests serves those of sheets and filters. */
export const NOT_SERVED: Readonly<Record<string, string>> = {
  "formats.local": "the host speaks en-US alone",
  "sheets.idAfterRename": "renaming touches every formula that names the sheet",
  "sheets.hiddenName": "as above",
  "sheets.idAfterCopy": "a copy takes charts, tables and rules along",
  "sheets.mergedAreas": "the host merges nothing",
  "filter.write": "the host sets a filter, and filters nothing",
  "filter.told": "as above",
  "undo.group": "the client library of the package ends before it",
};

/** What the host decides that no question can put, with why. */
export const NOT_ASKED: Readonly<Record<string, string>> = {
  "releasing a reference that is not held is no error (objects/workbook.ts)": "the client never does it",
  "while a cell is being edited or a fault is injected, requests that only release references go through (host.ts)":
    "the client repeats a failed release by itself: nobody sees it",
  "a sheet's filter answers for its tables' filters, too (objects/autoFilter.ts)": "both are told before a fill, whichever answers",
  "a write while the workbook is read-only is AccessDenied": "tried by hand: hand.readOnly",
  "a write of more than 33,554,000 cells is refused": "Excel would be at it for minutes",
  "more than 512 merged areas in one read are refused": "the documentation names the number",
  "a formula that nothing has calculated reads as #CALC!": "Excel calculates",
  "comments are by one person": "no author is part of an answer",
  "the code of a whole request that is refused while a cell is edited": "tried by hand: hand.editing",
};
