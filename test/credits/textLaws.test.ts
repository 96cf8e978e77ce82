/** Random workbooks whose numbers and dates are written as text, in as many ways as people have, give what the plain ones give. */
import fc from "fast-check";
import { prepareFill } from "../../src/credits/prepareFill";
import { yearMonthDay } from "../../src/contract/base/calendar";
import { plainDecimal } from "../../src/workbook/plainText";
import type { Cell } from "../../src/workbook/port";
import { randomWorkbook } from "../oracle/randomWorkbook";
import { arrayPort, cellsOf } from "../support/arrayPort";
import { exampleSheets, type SheetOfCells } from "../support/exampleSheets";

jest.setTimeout(60_000);

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const two = (value: number): string => String(value).padStart(2, "0");

interface Style {
  readonly mark: "point" | "comma";
  readonly order: "day-first" | "month-first";
  /** Which way of writing a cell gets, by its place. */
  readonly ways: readonly number[];
}

const randomStyle: fc.Arbitrary<Style> = fc.record({
  mark: fc.constantFrom("point", "comma"),
  order: fc.constantFrom("day-first", "month-first"),
  ways: fc.array(fc.nat(7), { minLength: 7, maxLength: 7 }),
});

function numberAs(value: number, { mark }: Style, way: number): Cell {
  const [whole = "", decimals] = plainDecimal(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, mark === "point" ? "," : ".");
  const size = `${grouped}${decimals === undefined ? "" : `${mark === "point" ? "." : ","}${decimals}`}`;
  if (way === 0) return value;
  if (value < 0) return [`-${size}`, `${size}-`, `(${size})`, `${size} CR`, `\u2212${size}`, `$-${size}`, `(${size})`][way - 1]!;
  return [size, ` ${size}`, `$${size}`, `${size} EUR`, `+${size}`, `\u00a0${size}\u200b`, `'${size}`][way - 1]!;
}

function dateAs(date: number, { order }: Style, way: number): Cell {
  const { year, month, day } = yearMonthDay(date);
  const [first, second] = order === "day-first" ? [day, month] : [month, day];
  const ways: readonly Cell[] = [
    date,
    `${year}-${two(month)}-${two(day)}`,
    `${year}/${month}/${day}`,
    `${day}-${MONTHS[month - 1]!}-${year}`,
    `${MONTHS[month - 1]!} ${day}, ${year}`,
    Number(`${year}${two(month)}${two(day)}`),
    `${two(first)}/${two(second)}/${year}`,
    `${first}.${second}.${year} 0:00`,
  ];
  return ways[way]!;
}

const NUMBERS = /quantity|price|discount|credits|transit (from|between)/i;

function asText(sheet: SheetOfCells, style: Style): SheetOfCells {
  if (sheet.name === "Terms") {
    const stated = [
      ["input.decimalMark", style.mark],
      ["input.dateOrder", style.order],
    ];
    return { name: sheet.name, rows: [...sheet.rows, ...stated] };
  }
  const [head = [], ...rows] = sheet.rows;
  const headings = head.map((it) => (typeof it === "string" ? it : ""));
  const cell = (it: Cell, row: number, column: number): Cell => {
    const way = style.ways[(row * 3 + column) % style.ways.length]!;
    if (typeof it !== "number") return it;
    if (/date/i.test(headings[column]!)) return dateAs(it, style, way);
    return NUMBERS.test(headings[column]!) ? numberAs(it, style, way) : it;
  };
  return { name: sheet.name, rows: [head, ...rows.map((row, i) => row.map((it, column) => cell(it, i, column)))] };
}

/** Every figure; findings differ, for texts are told. */
async function figures(sheets: readonly SheetOfCells[]): Promise<unknown> {
  const answer = await prepareFill(arrayPort(sheets));
  if ("refusals" in answer) throw new Error(JSON.stringify(answer.refusals));
  return answer.plan.blocks.slice(0, 3).map(cellsOf);
}

test("numbers and dates as text give the figures of the plain ones", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorkbook, randomStyle, async (example, style) => {
      const plain = exampleSheets(example);
      expect(await figures(plain.map((sheet) => asText(sheet, style)))).toEqual(await figures(plain));
    }),
    { numRuns: 200 },
  );
});
