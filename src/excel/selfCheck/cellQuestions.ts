/** What becomes of what is written: dates, texts, numbers, formats, nothing at all. */
import { numberFormatOf } from "../formats";
import { refusalOf, shown, standsIn, type Question, type Scratch } from "./question";

/** What stands in a cell after a text was written into it in a number format. */
function after({ context, cells }: Scratch, format: string, content: string | number | boolean): Promise<string> {
  const cell = cells(1, 1);
  cell.numberFormat = [[format]];
  cell.values = [[content]];
  return standsIn(context, cell);
}

const STAYS_A_TEXT = "Part numbers and notes could change where they are written: do not fill, and send this report.";
const CONVERTS = "Terms that you enter in the pane could be kept as text and be refused as such.";

const asText = (id: string, what: string, text: string): Question => ({
  id: `text.${id}`,
  area: "Texts",
  asks: `Does ${what} stay a text in a cell of text format?`,
  expects: [`${shown(text)} (String)`],
  matters: STAYS_A_TEXT,
  ask: (scratch) => after(scratch, "@", text),
});

/** A text that may become a number, in a cell of no format. */
const converted = (id: string, text: string, value: number): Question => becomes(id, text, `${value} (Double)`, `${value} (Integer)`);

const becomes = (id: string, text: string, ...expects: readonly string[]): Question => ({
  id: `general.${id}`,
  area: "Texts",
  asks: `What becomes of ${text} in a cell of no format?`,
  expects,
  matters: CONVERTS,
  ask: (scratch) => after(scratch, "General", text),
});

const LIVE = "A note or a name that begins so could become a formula where it stands in a cell of no format.";

/** A text that becomes a formula in a cell of no format; what it comes to is not asked. */
const live = (id: string, text: string, formula: string): Question => ({
  id: `general.${id}`,
  area: "Texts",
  asks: `Which formula does ${text} become in a cell of no format?`,
  expects: [shown(formula)],
  matters: LIVE,
  ask: async ({ context, cells }) => {
    const cell = cells(1, 1);
    cell.numberFormat = [["General"]];
    cell.values = [[text]];
    cell.load("formulas");
    await context.sync();
    const answer = shown(cell.formulas[0]?.[0]);
    cell.clear();
    await context.sync();
    return answer;
  },
});

const FORMATS = (["quantity", "tenths", "money", "unitAmount", "percent", "date", "text"] as const).map(numberFormatOf);

export const CELL_QUESTIONS: readonly Question[] = [
  {
    id: "dates.system",
    area: "Dates",
    asks: "Which day is day 0 of this workbook?",
    expects: ["1462", "0"],
    varies: true,
    matters: "Dates could be read four years off. Channel Credits asks you for the date system where it cannot tell.",
    ask: async ({ context }) => {
      const probe = context.workbook.functions.date(1904, 1, 1);
      probe.load("value");
      await context.sync();
      return shown(probe.value);
    },
  },
  {
    id: "dates.serial",
    area: "Dates",
    asks: "Is a date read as its serial number?",
    expects: ["36557 (Double)", "36557 (Integer)"],
    matters: "No date could be read: do not fill, and send this report.",
    ask: (scratch) => after(scratch, numberFormatOf("date"), 36_557),
  },
  asText("equals", "=1+1", "=1+1"),
  asText("plus", "+1", "+1"),
  asText("minus", "-1-A", "-1-A"),
  asText("at", "@A1", "@A1"),
  asText("longDigits", "a number of 20 digits", "00123456789012345678"),
  asText("date", "2000-02-01", "2000-02-01"),
  asText("apostrophe", "a text that begins with an apostrophe", "'A1"),
  asText("escape", "_x000D_", "_x000D_"),
  asText("lines", "a text of two lines", "one\ntwo"),
  asText("spaces", "a text with spaces around it", "  A 1  "),
  converted("zeros", "00123", 123),
  converted("decimals", "12.50", 12.5),
  { ...converted("date", "2000-02-01", 36_557), expects: ["36557 (Double)", "35095 (Double)"], varies: true },
  converted("longDigits", "12345678901234567890", 12_345_678_901_234_500_000),
  becomes("apostrophe", "'00123", '"00123" (String)'),
  becomes("escape", "_x000D_", '"_x000D_" (String)'),
  live("equals", "=1+1", "=1+1"),
  live("plus", "+A1", "=+A1"),
  live("minus", "-A1", "=-A1"),
  {
    id: "general.boolean",
    area: "Texts",
    asks: "Is TRUE told from a text?",
    expects: ["true (Boolean)"],
    matters: "A cell with TRUE could be read as a part number.",
    ask: (scratch) => after(scratch, "General", true),
  },
  {
    id: "numbers.digits",
    area: "Numbers",
    asks: "Does a number keep its digits?",
    expects: ["1234567.123456 (Double)"],
    matters: "Credits could be a cent off: do not fill, and send this report.",
    ask: (scratch) => after(scratch, numberFormatOf("unitAmount"), 1_234_567.123456),
  },
  {
    id: "numbers.error",
    area: "Numbers",
    asks: "Is the error of a formula told from a text?",
    expects: ["Error"],
    matters: "A cell with an error could be read as a text.",
    ask: async ({ context, cells }) => {
      const cell = cells(1, 1);
      cell.formulas = [["=1/0"]];
      await context.sync();
      cell.load("valueTypes");
      await context.sync();
      return String(cell.valueTypes[0]?.[0]);
    },
  },
  ...FORMATS.map((format): Question => ({
    id: `formats.${format}`,
    area: "Formats",
    asks: `Is the number format ${format} kept as it is set?`,
    expects: [shown(format)],
    matters: "Each fill would set the formats anew and say that something has changed.",
    ask: async ({ context, cells }) => {
      const cell = cells(1, 1);
      cell.numberFormat = [[format]];
      cell.load("numberFormat");
      await context.sync();
      return shown(cell.numberFormat[0]?.[0]);
    },
  })),
  {
    id: "formats.shown",
    area: "Formats",
    asks: "How are a date and an amount shown here?",
    expects: [],
    matters: "",
    ask: async ({ context, cells }) => {
      const pair = cells(1, 2);
      pair.numberFormat = [[numberFormatOf("date"), numberFormatOf("money")]];
      pair.values = [[36_557, 1_234.5]];
      pair.load("text");
      await context.sync();
      return pair.text[0]?.map(shown).join(", ") ?? "nothing";
    },
  },
  {
    id: "formats.local",
    area: "Formats",
    asks: "How are the same formats written in this Excel's own language?",
    expects: [],
    matters: "",
    since: "1.7",
    ask: async ({ context, cells }) => {
      const pair = cells(1, 2);
      pair.numberFormat = [[numberFormatOf("date"), numberFormatOf("money")]];
      pair.load("numberFormatLocal");
      await context.sync();
      return (pair.numberFormatLocal as string[][])[0]?.map(shown).join(", ") ?? "nothing";
    },
  },
  {
    id: "formats.culture",
    area: "Formats",
    asks: "Which signs part decimals and thousands here?",
    expects: [],
    matters: "",
    since: "1.11",
    ask: async ({ context }) => {
      const { application } = context.workbook;
      const { cultureInfo } = application;
      application.load("decimalSeparator,thousandsSeparator");
      cultureInfo.load("name");
      await context.sync();
      return `${cultureInfo.name}: ${shown(application.decimalSeparator)}, ${shown(application.thousandsSeparator)}`;
    },
  },
  {
    id: "formats.mixed",
    area: "Formats",
    asks: "What does a format read as that cells have not in common?",
    expects: ["null"],
    matters: "A column that is bold in part could be taken for a bold one; no figure changes.",
    ask: async ({ context, cells }) => {
      const pair = cells(1, 2);
      cells(1, 1).format.font.bold = true;
      pair.format.font.load("bold");
      await context.sync();
      return shown(pair.format.font.bold);
    },
  },
  {
    id: "formats.oneForAll",
    area: "Formats",
    asks: "Does a single number format in a matrix stand for all cells?",
    expects: ["done"],
    matters: "Nothing: Channel Credits sends as many formats as cells, or one without a matrix.",
    ask: ({ context, cells }) =>
      refusalOf(async () => {
        cells(2, 2).numberFormat = [["0.00"]];
        await context.sync();
      }),
  },
  {
    id: "formats.colourName",
    area: "Formats",
    asks: "Is a colour taken by its name?",
    expects: ['"#ADD8E6"'],
    matters: "Nothing: Channel Credits writes colours as numbers.",
    ask: async ({ context, cells }) => {
      const cell = cells(1, 1);
      const { fill } = cell.format;
      fill.color = "LightBlue";
      fill.load("color");
      await context.sync();
      return shown(fill.color);
    },
  },
  {
    id: "blank.read",
    area: "Blanks",
    asks: "What does a cell read as in which nothing was ever written?",
    expects: ['"" (Empty)'],
    matters: "A blank cell could be read as a quantity of 0: do not fill, and send this report.",
    ask: ({ context, cells }) => standsIn(context, cells(1, 1)),
  },
  {
    id: "blank.null",
    area: "Blanks",
    asks: "Does writing nothing leave a cell as it is?",
    expects: ['"kept"'],
    matters: "Cells that a fill leaves alone could lose what they hold: do not fill, and send this report.",
    ask: async ({ context, cells }) => {
      const cell = cells(1, 1);
      cell.values = [["kept"]];
      await context.sync();
      cell.values = [[null]];
      cell.load("values");
      await context.sync();
      return shown(cell.values[0]?.[0]);
    },
  },
  {
    id: "blank.empty",
    area: "Blanks",
    asks: "Does writing an empty text clear a cell?",
    expects: ['"" (Empty)'],
    matters: "Figures of an earlier fill could stay where the new one has none.",
    ask: async (scratch) => {
      await after(scratch, "General", 12);
      return after(scratch, "General", "");
    },
  },
];
