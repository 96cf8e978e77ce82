/** What is refused, and with which code: messages differ by language and build, and no word of them is read. */
import { refusalOf, withSheet, type Question, type Scratch } from "./question";

const OTHER_WORDS = "A failure would be told in less fitting words.";
const LONGEST_TEXT = 32_767;

/** Work on the question's own cells that should be refused. */
const refused = (
  id: string,
  asks: string,
  expects: readonly string[],
  work: (scratch: Scratch) => unknown,
  matters = OTHER_WORDS,
): Question => ({
  id: `refused.${id}`,
  area: "Refusals",
  asks,
  expects,
  matters,
  ask: (scratch) =>
    refusalOf(async () => {
      work(scratch);
      await scratch.context.sync();
    }, "InvalidOperation"),
});

const INVALID = ["refused: InvalidArgument"];

export const REFUSAL_QUESTIONS: readonly Question[] = [
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
  {
    id: "refused.sheetName",
    area: "Refusals",
    asks: "And a sheet's name that none can have?",
    expects: INVALID,
    matters: OTHER_WORDS,
    ask: (scratch) =>
      refusalOf(async () => {
        const sheet = scratch.context.workbook.worksheets.add("A[1]");
        await scratch.context.sync();
        sheet.delete();
        await scratch.context.sync();
      }),
  },
  refused("oneValue", "And one value in a matrix for three cells?", INVALID, ({ cells }) => (cells(1, 3).values = [[1]])),
  refused("wholeColumn", "And a value for a whole column?", INVALID, ({ sheet }) => (sheet.getRange("ZZ:ZZ").values = [[1]])),
  refused("beyondSheet", "And a row below the last one?", INVALID, ({ sheet }) => sheet.getRange("A1048577").load("values")),
  refused("longText", `And a text of more than ${LONGEST_TEXT} characters?`, INVALID, ({ cells }) => {
    cells(1, 1).values = [["x".repeat(LONGEST_TEXT + 1)]];
  }),
  refused(
    "longFormula",
    "And a formula of more than 8,192 characters?",
    ["refused: FormulaLengthExceedsLimit", ...INVALID],
    ({ cells }) => {
      cells(1, 1).formulas = [[`=1${"+1".repeat(4_100)}`]];
    },
  ),
  refused("noSetting", "And a setting that is not there?", ["refused: ItemNotFound"], ({ context }) =>
    context.workbook.settings.getItem("channelcredits.noSuch").load("value"),
  ),
  refused("noTable", "And a table that is not there?", ["refused: ItemNotFound"], ({ sheet }) =>
    sheet.tables.getItem("NoSuch").load("name"),
  ),
  refused("noName", "And a name that is not there?", ["refused: ItemNotFound"], ({ sheet }) =>
    sheet.names.getItem("NoSuch").load("formula"),
  ),
  refused("emptyUsed", "And the used cells of an empty range?", ["refused: ItemNotFound"], ({ cells }) =>
    cells(1, 1).getUsedRange().load("address"),
  ),
  refused("noMeeting", "And what two ranges share that do not meet?", ["refused: ItemNotFound"], ({ sheet }) =>
    sheet.getRange("YY1").getIntersection("ZZ1").load("address"),
  ),
  {
    id: "refused.tableOverlap",
    area: "Refusals",
    asks: "And a table over another?",
    expects: ["refused: InvalidArgument", "refused: InvalidOperation", "refused: UnsupportedOperation"],
    matters: OTHER_WORDS,
    ask: (scratch) =>
      withSheet(scratch, async (sheet) => {
        sheet.tables.add("A1:B3", true);
        await scratch.context.sync();
        return refusalOf(async () => {
          sheet.tables.add("B2:C4", true);
          await scratch.context.sync();
        }, "InvalidOperation");
      }),
  },
  {
    id: "refused.nullObject",
    area: "Refusals",
    asks: "And a value for what is not there?",
    expects: ["refused: InvalidOperation", "refused: ItemNotFound", "refused: InvalidObjectPath", "refused: InvalidReference"],
    matters: OTHER_WORDS,
    ask: (scratch) =>
      withSheet(scratch, async (sheet) => {
        const { context } = scratch;
        const none = sheet.getUsedRangeOrNullObject(true);
        none.load("address");
        await context.sync();
        return refusalOf(async () => {
          none.values = [[1]];
          await context.sync();
        }, "InvalidOperation");
      }),
  },
  {
    id: "refused.unknownMember",
    area: "Refusals",
    asks: "And a property that no Excel has?",
    expects: ["done", "refused: NotImplemented", "refused: InvalidArgument", "refused: ApiNotFound", "refused: PropertyDoesNotExist"],
    matters: OTHER_WORDS,
    ask: ({ context, cells }) =>
      refusalOf(
        async () => {
          cells(1, 1).load("noSuchProperty");
          await context.sync();
        },
        "NotImplemented",
        "ApiNotFound",
      ),
  },
];
