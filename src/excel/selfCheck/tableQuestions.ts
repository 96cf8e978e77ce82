/** Filters, tables that grow, and protected sheets. */
import { refusalOf, shown, withSheet, type Question, type Scratch } from "./question";

const NOT_NAMED = "A protected sheet would not be named as such.";

/** Three rows of which the second is filtered away. */
async function filterRows(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<void> {
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
}

/** Part numbers in B1:B3 as a table. */
async function tableOn(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<Excel.Table> {
  sheet.getRange("B1:B3").values = [["Part"], ["A"], ["B"]];
  const table = sheet.tables.add("B1:B3", true);
  await context.sync();
  return table;
}

async function areaOf(table: Excel.Table, context: Excel.RequestContext): Promise<string> {
  const range = table.getRange();
  range.load("address");
  await context.sync();
  return range.address.replace(/^.*!/, "");
}

/** What becomes of something done to a protected sheet. */
async function onProtected(
  scratch: Scratch,
  work: (sheet: Excel.Worksheet) => void,
  before: (sheet: Excel.Worksheet) => void = () => undefined,
): Promise<string> {
  return withSheet(scratch, async (sheet) => {
    const { context } = scratch;
    before(sheet);
    sheet.protection.protect();
    await context.sync();
    const answer = await refusalOf(async () => {
      work(sheet);
      await context.sync();
    }, "InvalidOperation");
    const lock = sheet.protection;
    lock.load("protected");
    await context.sync();
    if (lock.protected) lock.unprotect();
    await context.sync();
    return answer;
  });
}

export const TABLE_QUESTIONS: readonly Question[] = [
  {
    id: "filter.write",
    area: "Filters",
    asks: "Do values that are written over filtered rows land in their own rows?",
    expects: ['["b1","b2","b3"]'],
    matters:
      "Figures could land in other rows of a filtered sheet: Channel Credits looks at them after writing; take the filter off before you fill.",
    since: "1.9",
    ask: (scratch) =>
      withSheet(scratch, async (sheet) => {
        const { context } = scratch;
        await filterRows(sheet, context);
        const values = sheet.getRange("B2:B4");
        values.values = [["b1"], ["b2"], ["b3"]];
        values.load("values");
        await context.sync();
        return shown(values.values.map(([value]) => value as unknown));
      }),
  },
  {
    id: "filter.told",
    area: "Filters",
    asks: "Is a filtered sheet told, and its hidden row?",
    expects: ["filtered, hidden"],
    matters: "A filtered sheet would be filled without a word about its filter.",
    since: "1.9",
    ask: (scratch) =>
      withSheet(scratch, async (sheet) => {
        const { context } = scratch;
        await filterRows(sheet, context);
        const row = sheet.getRange("A3");
        row.load("rowHidden");
        sheet.autoFilter.load("isDataFiltered");
        await context.sync();
        return `${sheet.autoFilter.isDataFiltered ? "filtered" : "not filtered"}, ${row.rowHidden ? "hidden" : "shown"}`;
      }),
  },
  {
    id: "table.resize",
    area: "Tables",
    asks: "Can a table be given a column more?",
    expects: ["B1:C3"],
    matters: "Columns beside a table of yours would stand outside it.",
    since: "1.13",
    ask: (scratch) =>
      withSheet(scratch, async (sheet) => {
        const { context } = scratch;
        const table = await tableOn(sheet, context);
        sheet.getRange("C1:C3").values = [["Ours"], [1], [2]];
        table.resize("B1:C3");
        return areaOf(table, context);
      }),
  },
  {
    id: "table.below",
    area: "Tables",
    asks: "Does a table take in a cell that is written below it?",
    expects: ["B1:B3", "B1:B4"],
    matters: "A line below a table of yours could become part of it in another way than we know.",
    ask: (scratch) =>
      withSheet(scratch, async (sheet) => {
        const { context } = scratch;
        const table = await tableOn(sheet, context);
        sheet.getRange("B4").values = [["C"]];
        await context.sync();
        return areaOf(table, context);
      }),
  },
  {
    id: "table.beside",
    area: "Tables",
    asks: "Does a table take in a heading that is written beside it?",
    expects: ["B1:B3", "B1:C3"],
    matters: "Columns beside a table of yours could stand half in it.",
    ask: (scratch) =>
      withSheet(scratch, async (sheet) => {
        const { context } = scratch;
        const table = await tableOn(sheet, context);
        sheet.getRange("C1").values = [["Ours"]];
        await context.sync();
        return areaOf(table, context);
      }),
  },
  {
    id: "table.sameHeading",
    area: "Tables",
    asks: "What becomes of a heading that a table has already?",
    expects: ["refused: InvalidArgument", '"Part2"', '"Part1"'],
    matters: "A column of ours in a table of yours would be looked for under another heading.",
    since: "1.13",
    ask: (scratch) =>
      withSheet(scratch, async (sheet) => {
        const { context } = scratch;
        const table = await tableOn(sheet, context);
        let heading = "";
        const refusal = await refusalOf(async () => {
          sheet.getRange("C1:C3").values = [["Part"], [1], [2]];
          table.resize("B1:C3");
          const cell = sheet.getRange("C1");
          cell.load("values");
          await context.sync();
          heading = shown(cell.values[0]?.[0]);
        }, "InvalidOperation");
        return refusal === "done" ? heading : refusal;
      }),
  },
  {
    id: "protected.told",
    area: "Protected sheets",
    asks: "Is a protected sheet told as such?",
    expects: ["protected"],
    matters: NOT_NAMED,
    ask: (scratch) =>
      withSheet(scratch, async (sheet) => {
        const { context } = scratch;
        sheet.protection.protect();
        sheet.protection.load("protected");
        await context.sync();
        const answer = sheet.protection.protected ? "protected" : "not protected";
        sheet.protection.unprotect();
        await context.sync();
        return answer;
      }),
  },
  {
    id: "protected.write",
    area: "Protected sheets",
    asks: "With which code is a write to a protected sheet refused?",
    expects: ["refused: AccessDenied"],
    matters: NOT_NAMED,
    ask: (scratch) => onProtected(scratch, (sheet) => void (sheet.getRange("A1").values = [[1]])),
  },
  {
    id: "protected.format",
    area: "Protected sheets",
    asks: "And a number format?",
    expects: ["refused: AccessDenied"],
    matters: NOT_NAMED,
    ask: (scratch) => onProtected(scratch, (sheet) => void (sheet.getRange("A1").numberFormat = [["0.00"]])),
  },
  {
    id: "protected.width",
    area: "Protected sheets",
    asks: "And the width of a column?",
    expects: ["refused: AccessDenied"],
    matters: NOT_NAMED,
    ask: (scratch) => onProtected(scratch, (sheet) => void (sheet.getRange("A1").format.columnWidth = 90)),
  },
  {
    id: "protected.table",
    area: "Protected sheets",
    asks: "And a new table?",
    expects: ["refused: AccessDenied"],
    matters: NOT_NAMED,
    ask: (scratch) => onProtected(scratch, (sheet) => void sheet.tables.add("A1:B3", true)),
  },
  {
    id: "protected.unlocked",
    area: "Protected sheets",
    asks: "Does a cell that is not locked take a value on a protected sheet?",
    expects: ["done"],
    matters: "Columns that somebody left open for us would not be filled.",
    ask: (scratch) =>
      onProtected(
        scratch,
        (sheet) => void (sheet.getRange("A1").values = [[1]]),
        (sheet) => (sheet.getRange("A1").format.protection.locked = false),
      ),
  },
  {
    id: "protected.twice",
    area: "Protected sheets",
    asks: "With which code is protection refused that is there already?",
    expects: ["refused: AccessDenied"],
    matters: "Nothing: Channel Credits protects no sheet.",
    ask: (scratch) => onProtected(scratch, (sheet) => sheet.protection.protect()),
  },
];
