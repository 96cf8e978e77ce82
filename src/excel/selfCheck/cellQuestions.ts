/** What becomes of what is written: dates, texts, numbers, formats, nothing at all. */
import { numberFormatOf } from "../formats";
import { shown, type Question, type Scratch } from "./question";

/** What stands in a cell after a text was written into it in a number format. */
async function after({ context, cells }: Scratch, format: string, content: string | number | boolean): Promise<string> {
  const cell = cells(1, 1);
  cell.numberFormat = [[format]];
  cell.values = [[content]];
  cell.load("values,valueTypes");
  await context.sync();
  const [[value]] = cell.values as [[unknown]];
  const [[type]] = cell.valueTypes as [[unknown]];
  return `${shown(value)} (${String(type)})`;
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

const converted = (id: string, text: string, value: number): Question => ({
  id: `general.${id}`,
  area: "Texts",
  asks: `What becomes of ${text} in a cell of no format?`,
  expects: [`${value} (Double)`, `${value} (Integer)`],
  matters: CONVERTS,
  ask: (scratch) => after(scratch, "General", text),
});

const FORMATS = (["quantity", "tenths", "money", "unitAmount", "percent", "date", "text"] as const).map(numberFormatOf);

export const CELL_QUESTIONS: readonly Question[] = [
  {
    id: "dates.system",
    area: "Dates",
    asks: "Which day is day 0 of this workbook?",
    expects: ["1462", "0"],
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
  asText("escape", "_x000D_", "_x000D_"),
  asText("lines", "a text of two lines", "one\ntwo"),
  asText("spaces", "a text with spaces around it", "  A 1  "),
  converted("zeros", "00123", 123),
  converted("decimals", "12.50", 12.5),
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
