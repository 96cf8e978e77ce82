/** Sheets, their names and marks, filters, tables, and what is refused with which code. */
import { refusalOf, shown, type Question, type Scratch } from "./question";

const NO_LONGER_KNOWN = "A sheet of ours could be taken for yours, and be added once more.";
const OTHER_WORDS = "A failure would be told in less fitting words.";

/** A sheet beside the scratch sheet. It goes before the question ends, renamed or not, and what an earlier attempt left goes before. */
async function withSheet<T>(scratch: Scratch, use: (sheet: Excel.Worksheet) => Promise<T>): Promise<T> {
  const { context, otherNames } = scratch;
  await removeOthers(scratch);
  const sheet = context.workbook.worksheets.add(otherNames[0]);
  try {
    await context.sync();
    return await use(sheet);
  } finally {
    await removeOthers(scratch);
  }
}

async function removeOthers({ context, otherNames }: Scratch): Promise<void> {
  const there = otherNames.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  for (const sheet of there) sheet.load("name");
  await context.sync();
  for (const sheet of there) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}

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
    id: "filter.write",
    area: "Sheets",
    asks: "Do values that are written over filtered rows land in their own rows?",
    expects: ['["b1","b2","b3"]'],
    matters:
      "Figures could land in other rows of a filtered sheet: Channel Credits looks at them after writing; take the filter off before you fill.",
    since: "1.9",
    ask: (scratch) =>
      withSheet(scratch, async (sheet) => {
        const { context } = scratch;
        const all = sheet.getRange("A1:B4");
        all.values = [
          ["Key", "Value"],
          [1, ""],
          [2, ""],
          [3, ""],
        ];
        await context.sync();
        sheet.autoFilter.apply(all, 0, { filterOn: Excel.FilterOn.values, values: ["1", "3"] });
        await context.sync();
        const values = sheet.getRange("B2:B4");
        values.values = [["b1"], ["b2"], ["b3"]];
        values.load("values");
        await context.sync();
        return shown(values.values.map(([value]) => value as unknown));
      }),
  },
  {
    id: "table.resize",
    area: "Sheets",
    asks: "Can a table be given a column more?",
    expects: ["B1:C3"],
    matters: "Columns beside a table of yours would stand outside it.",
    since: "1.13",
    ask: (scratch) =>
      withSheet(scratch, async (sheet) => {
        const { context } = scratch;
        sheet.getRange("B1:B3").values = [["Part"], ["A"], ["B"]];
        const table = sheet.tables.add("B1:B3", true);
        await context.sync();
        sheet.getRange("C1:C3").values = [["Ours"], [1], [2]];
        table.resize("B1:C3");
        const range = table.getRange();
        range.load("address");
        await context.sync();
        return range.address.replace(/^.*!/, "");
      }),
  },
  {
    id: "refused.noSheet",
    area: "Refusals",
    asks: "With which code is a sheet refused that is not there?",
    expects: ["refused: ItemNotFound"],
    matters: OTHER_WORDS,
    ask: ({ context }) =>
      refusalOf(async () => {
        context.workbook.worksheets.getItem("Channel Credits: no such").load("name");
        await context.sync();
      }),
  },
  {
    id: "refused.deletedSheet",
    area: "Refusals",
    asks: "And a range of a sheet that was deleted meanwhile?",
    expects: ["refused: InvalidReference", "refused: ItemNotFound"],
    matters: OTHER_WORDS,
    ask: (scratch) =>
      withSheet(scratch, async (sheet) => {
        const { context } = scratch;
        const cell = sheet.getRange("A1");
        cell.load("address");
        await context.sync();
        sheet.delete();
        await context.sync();
        return refusalOf(async () => {
          cell.load("values");
          await context.sync();
        });
      }),
  },
  {
    id: "refused.shape",
    area: "Refusals",
    asks: "With which code are two values for three cells refused?",
    expects: ["refused: InvalidArgument"],
    matters: OTHER_WORDS,
    ask: ({ context, cells }) =>
      refusalOf(async () => {
        cells(1, 3).values = [[1, 2]];
        await context.sync();
      }),
  },
  {
    id: "refused.protected",
    area: "Refusals",
    asks: "With which code is a write to a protected sheet refused?",
    expects: ["refused: AccessDenied"],
    matters: "A protected sheet would not be named as such.",
    ask: (scratch) =>
      withSheet(scratch, async (sheet) => {
        const { context } = scratch;
        sheet.protection.protect();
        await context.sync();
        const answer = await refusalOf(async () => {
          sheet.getRange("A1").values = [[1]];
          await context.sync();
        });
        sheet.protection.unprotect();
        await context.sync();
        return answer;
      }),
  },
  {
    id: "refused.nameTaken",
    area: "Refusals",
    asks: "With which code is a sheet's name refused that is taken?",
    expects: ["refused: ItemAlreadyExists"],
    matters: OTHER_WORDS,
    ask: (scratch) =>
      withSheet(scratch, () =>
        refusalOf(async () => {
          scratch.context.workbook.worksheets.add(scratch.otherNames[0]);
          await scratch.context.sync();
        }),
      ),
  },
];
