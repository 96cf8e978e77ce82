/** The add-in's own worksheet functions, as formulas on the scratch sheet: whether they answer, spill, and what reaches them. */
import { shown, pause, withSheet, type Question, type Scratch } from "./question";

/** What a cell shows until its function has answered. */
const PENDING: ReadonlySet<unknown> = new Set(["#BUSY!", "#GETTING_DATA", "#CALC!"]);
const ANSWERED_WITHIN_MS = 15_000;
const LOOKED_EVERY_MS = 100;

const NO_FORMULAS = "Formulas with CHANNEL functions could show an error or another figure; what the pane fills in does not change.";

/** Values and types of some cells once the formula in the first of them has answered, row by row. */
async function outcome(context: Excel.RequestContext, cells: Excel.Range, until = Date.now() + ANSWERED_WITHIN_MS): Promise<string> {
  cells.load("values,valueTypes");
  await context.sync();
  const { values, valueTypes } = cells;
  if (!PENDING.has(values[0]?.[0]) || Date.now() > until)
    return values.map((row, i) => row.map((value, j) => `${shown(value)} (${String(valueTypes[i]?.[j])})`).join(", ")).join("; ");
  await pause(LOOKED_EVERY_MS);
  return outcome(context, cells, until);
}

/** A formula in F1 of a sheet whose cells A1 to E1 hold what it refers to. */
const formula = (
  id: string,
  asks: string,
  text: string,
  expects: readonly string[],
  prepare: (sheet: Excel.Worksheet) => void = () => undefined,
): Question => ({
  id: `functions.${id}`,
  area: "Functions",
  asks,
  expects,
  matters: NO_FORMULAS,
  needsFunctions: true,
  ask: (scratch) => answerOf(scratch, prepare, text, "F1"),
});

function answerOf(scratch: Scratch, prepare: (sheet: Excel.Worksheet) => void, text: string, area: string): Promise<string> {
  return withSheet(scratch, async (sheet) => {
    prepare(sheet);
    await scratch.context.sync();
    const cells = sheet.getRange(area);
    cells.getCell(0, 0).formulas = [[text]];
    await scratch.context.sync();
    return outcome(scratch.context, cells);
  });
}

const WHOLE_COLUMNS = ["45 (Double)", "45 (Integer)", '"#CALC!" (Error)', '"#VALUE!" (Error)'];
const REFUSED = ['"#VALUE!" (Error)'];
const SECOND_QUARTER = ['"FY2000 Q2" (String)'];

/** 50 units on hand of 60 bought at 100, and a new price of 90. */
function stockOn(sheet: Excel.Worksheet): void {
  sheet.getRange("A1:C2").values = [
    ["Part number", "Quantity on hand", "As-of date"],
    ["T-100", 50, 36_557],
  ];
  sheet.getRange("H1:L2").values = [
    ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
    ["1001", 36_535, "T-100", 60, 100],
  ];
  sheet.getRange("N1:Q2").values = [
    ["Part number", "Effective date", "New price", "Old price"],
    ["T-100", 36_557, 90, 100],
  ];
}

const ROWS = "=CHANNEL.PRICEPROTECTION.ROWS(A1:C2,H1:L2,N1:Q2)";
const SPILLED = '"Protected quantity" (String), "Price protection credit" (String); 50 (Double), 500 (Double)';

export const FUNCTION_QUESTIONS: readonly Question[] = [
  formula("answer", "Does a function answer?", "=CHANNEL.PRICEPROTECTION(50,100,90)", ["500 (Double)", "500 (Integer)"]),
  formula("omitted", "What does it take an argument for that is left out at the end?", "=CHANNEL.FISCALQUARTER(36557)", SECOND_QUARTER),
  formula("leftOut", "And one that is left out between commas?", "=CHANNEL.FISCALQUARTER(36557,,1900)", SECOND_QUARTER),
  formula("blank", "And a blank cell where nothing is needed?", "=CHANNEL.FISCALQUARTER(36557,A1)", SECOND_QUARTER),
  formula("blankNeeded", "And a blank cell where a day is needed?", "=CHANNEL.FISCALQUARTER(A1)", REFUSED),
  formula("error", "Does an error in a cell reach the function?", "=CHANNEL.PRICEPROTECTION(50,100,A1)", REFUSED, (sheet) => {
    sheet.getRange("A1").formulas = [["=NA()"]];
  }),
  formula("date", "Does a day reach it as its number?", "=CHANNEL.FISCALQUARTER(DATE(2000,2,1),1)", ['"FY2000 Q1" (String)']),
  formula("dateCell", "And the day in a cell?", "=CHANNEL.FISCALQUARTER(A1,1)", ['"FY2000 Q1" (String)'], (sheet) => {
    sheet.getRange("A1").numberFormat = [["yyyy-mm-dd"]];
    sheet.getRange("A1").values = [[36_557]];
  }),
  formula(
    "textNumber",
    "And a number that is kept as a text?",
    "=CHANNEL.PRICEPROTECTION(50,100,A1)",
    ["500 (Double)", "500 (Integer)"],
    (sheet) => {
      sheet.getRange("A1").numberFormat = [["@"]];
      sheet.getRange("A1").values = [["90"]];
    },
  ),
  formula(
    "range",
    "Is a range of two columns read row by row?",
    '=CHANNEL.TERM("returns.shipWithinDays",A1:B2)',
    ["45 (Double)", "45 (Integer)"],
    termsOn,
  ),
  {
    ...formula("wholeColumns", "And two whole columns?", '=CHANNEL.TERM("returns.shipWithinDays",A:B)', WHOLE_COLUMNS, termsOn),
    // A report of Excel on the web says that it gives #CALC!; the help says to name used rows.
    varies: true,
  },
  {
    id: "functions.spill",
    area: "Functions",
    asks: "Does a function spill over the cells below and beside?",
    expects: [SPILLED, SPILLED.replaceAll("Double", "Integer")],
    matters: NO_FORMULAS,
    since: "1.12",
    needsFunctions: true,
    ask: (scratch) => answerOf(scratch, stockOn, ROWS, "S1:T2"),
  },
  {
    id: "functions.blocked",
    area: "Functions",
    asks: "And where a cell is in the way?",
    expects: ['"#SPILL!" (Error)'],
    matters: NO_FORMULAS,
    since: "1.12",
    needsFunctions: true,
    ask: (scratch) =>
      answerOf(
        scratch,
        (sheet) => {
          stockOn(sheet);
          sheet.getRange("T2").values = [["in the way"]];
        },
        ROWS,
        "S1",
      ),
  },
  {
    id: "functions.again",
    area: "Functions",
    asks: "Is a function worked out again when a cell changes that it refers to?",
    expects: ["250 (Double)", "250 (Integer)"],
    matters: NO_FORMULAS,
    needsFunctions: true,
    ask: (scratch) =>
      withSheet(scratch, async (sheet) => {
        const { context } = scratch;
        const quantity = sheet.getRange("A1");
        quantity.values = [[50]];
        const cell = sheet.getRange("F1");
        cell.formulas = [["=CHANNEL.PRICEPROTECTION(A1,100,90)"]];
        await context.sync();
        const first = await outcome(context, cell);
        quantity.values = [[25]];
        await context.sync();
        const until = Date.now() + ANSWERED_WITHIN_MS;
        let second = await outcome(context, cell);
        while (second === first && Date.now() < until) {
          await pause(LOOKED_EVERY_MS);
          second = await outcome(context, cell);
        }
        return second;
      }),
  },
];

function termsOn(sheet: Excel.Worksheet): void {
  sheet.getRange("A1:B2").values = [
    ["Term", "Value"],
    ["returns.shipWithinDays", 45],
  ];
}
