/** Sheets, their names and marks, filters, tables, and what is refused with which code. */
import { refusalOf, shown, withSheet, type Question } from "./question";

const NO_LONGER_KNOWN = "A sheet of ours could be taken for yours, and be added once more.";

export const SHEET_QUESTIONS: readonly Question[] = [
  {
    id: "sheets.idAfterRename",
    area: "Sheets",
    asks: "Does a sheet keep its id when it is renamed?",
    expects: ["same"],
    matters: NO_LONGER_KNOWN,
    ask: (scratch) =>
      withSheet(scratch, async (sheet) => {
        const { context, otherNames } = scratch;
        sheet.load("id");
        await context.sync();
        const before = sheet.id;
        sheet.name = otherNames[1];
        sheet.load("id");
        await context.sync();
        return before === sheet.id ? "same" : "another";
      }),
  },
  {
    id: "sheets.hiddenName",
    area: "Sheets",
    asks: "Does a sheet keep a hidden name of its own, through being renamed?",
    expects: ['"=\\"mark\\""'],
    matters: NO_LONGER_KNOWN,
    ask: (scratch) =>
      withSheet(scratch, async (sheet) => {
        const { context, otherNames } = scratch;
        sheet.names.add("ChannelCredits.check", '="mark"').visible = false;
        sheet.name = otherNames[1];
        await context.sync();
        const name = sheet.names.getItemOrNullObject("ChannelCredits.check");
        name.load("formula");
        await context.sync();
        return name.isNullObject ? "gone" : shown(name.formula);
      }),
  },
  {
    id: "sheets.empty",
    area: "Sheets",
    asks: "Is a sheet without contents told as such?",
    expects: ["nothing used"],
    matters: "Empty sheets would be searched for headings; no figure changes.",
    ask: (scratch) =>
      withSheet(scratch, async (sheet) => {
        const { context } = scratch;
        const used = sheet.getUsedRangeOrNullObject(true);
        used.load("address");
        await context.sync();
        return used.isNullObject ? "nothing used" : "a cell";
      }),
  },
  {
    id: "sheets.wholeColumn",
    area: "Sheets",
    asks: "What does a whole column read as?",
    expects: ["null"],
    matters: "No figure changes: Channel Credits reads used rows only.",
    ask: async ({ context, sheet }) => {
      const column = sheet.getRange("ZZ:ZZ");
      column.load("values");
      await context.sync();
      return (column.values as unknown) === null ? "null" : "cells";
    },
  },
  {
    id: "sheets.idAfterCopy",
    area: "Sheets",
    asks: "Has a copy of a sheet an id of its own, and the hidden name with it?",
    expects: ["another id, the name too"],
    matters: "A copy that you make of a sheet of ours could be taken for ours.",
    since: "1.7",
    ask: (scratch) =>
      withSheet(scratch, async (sheet) => {
        const { context, otherNames } = scratch;
        sheet.names.add("ChannelCredits.check", '="mark"').visible = false;
        sheet.load("id");
        await context.sync();
        const copy = sheet.copy(Excel.WorksheetPositionType.end);
        copy.name = otherNames[1];
        copy.load("id");
        const name = copy.names.getItemOrNullObject("ChannelCredits.check");
        name.load("formula");
        await context.sync();
        return `${copy.id === sheet.id ? "the same id" : "another id"}, ${name.isNullObject ? "the name not" : "the name too"}`;
      }),
  },
  {
    id: "sheets.byId",
    area: "Sheets",
    asks: "Is a sheet found by its id?",
    expects: ["found"],
    matters: "No sheet could be filled once somebody renames it: do not fill, and send this report.",
    ask: async ({ context, sheet }) => {
      sheet.load("id,name");
      await context.sync();
      const byId = context.workbook.worksheets.getItemOrNullObject(sheet.id);
      byId.load("name");
      await context.sync();
      return !byId.isNullObject && byId.name === sheet.name ? "found" : "not found";
    },
  },
  {
    id: "sheets.noSheet",
    area: "Sheets",
    asks: "Is a sheet that is not there told as such?",
    expects: ["nothing"],
    matters: "A missing sheet would be told as a failure.",
    ask: async ({ context }) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Channel Credits: no such");
      sheet.load("name");
      await context.sync();
      return sheet.isNullObject ? "nothing" : "a sheet";
    },
  },
  {
    id: "sheets.deleteNone",
    area: "Sheets",
    asks: "Does deleting a sheet that is not there do nothing?",
    expects: ["done"],
    matters: "Nothing: Channel Credits looks first.",
    ask: ({ context }) =>
      refusalOf(async () => {
        context.workbook.worksheets.getItemOrNullObject("Channel Credits: no such").delete();
        await context.sync();
      }, "InvalidOperation"),
  },
  {
    id: "sheets.mergedAreas",
    area: "Sheets",
    asks: "Are merged cells told?",
    expects: ["A2:B2"],
    matters: "Merged headings could be read as one heading and a blank.",
    since: "1.13",
    ask: (scratch) =>
      withSheet(scratch, async (sheet) => {
        const { context } = scratch;
        sheet.getRange("A2:B2").merge();
        await context.sync();
        const merged = sheet.getRange("A1:C3").getMergedAreasOrNullObject();
        merged.load("address");
        await context.sync();
        return merged.isNullObject ? "none" : merged.address.replace(/[^,]*!/g, "");
      }),
  },
];
