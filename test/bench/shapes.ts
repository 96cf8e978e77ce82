/**
 * `npm run bench -- --shapes [--shape WORDS]`: data that a quick way for ordinary data could be slow on. What doubling each costs: near 2 where the
 * work grows with the data. Figures, never verdicts.
 */
import { runThrough } from "../../src/contract/base/steps";
import { creditStatement } from "../../src/contract/statement/creditStatement";
import { readWorkbook } from "../../src/credits/readWorkbook";
import type { Cell } from "../../src/workbook/port";
import { recognise } from "../../src/workbook/recognise";
import { arrayPort } from "../support/arrayPort";
import type { SheetOfCells } from "../support/exampleSheets";
import { collectGarbage, median, secondsNow, secondsText } from "./measure";

type Rows = readonly (readonly Cell[])[];

interface Shape {
  readonly name: string;
  /** The count that is measured, and its double. */
  readonly count: number;
  readonly sheets: (count: number) => Readonly<Record<string, Rows>>;
}

const STOCK = ["Part number", "Quantity on hand", "Committed quantity", "In transit between warehouses", "Transit date", "As-of date"];
const BILLS = ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price", "Original invoice"];
const FALLS = ["Part number", "Effective date", "New price", "Old price"];
const FIRST_DAY = 33_000;
const LAST_DAY = 73_000;
const TERMS: Rows = [
  ["Term", "Value"],
  ["balancing.limitPercent", 0.15],
  ["priceProtection.transitWindowDays", 30],
];

const times = (count: number, row: (n: number) => readonly Cell[]): Rows => Array.from({ length: count }, (_, n) => row(n));

const SHAPES: readonly Shape[] = [
  {
    name: "stock reports of one part, as many lots that all went back",
    count: 8_000,
    sheets: (count) => ({
      Inventory: [STOCK, ...times(count, (n) => ["A", 1, 0, 0, "", LAST_DAY - count + n])],
      Invoices: [
        BILLS,
        ["first", FIRST_DAY, "A", 10, 10, ""],
        ...times(count, (n) => [`I${n}`, FIRST_DAY + 1 + (n >> 3), "A", 5, 10, ""]),
        ...times(count, (n) => [`R${n}`, FIRST_DAY + 9_000, "A", -5, 10, `I${n}`]),
      ],
    }),
  },
  {
    name: "rows of one large lot, every other stretch covered, at three falls of the price",
    count: 16_000,
    sheets: (count) => ({
      Inventory: [
        STOCK,
        ...[0, 1, 2].flatMap((fall) =>
          times(count, (n) => ["A", 1 + ((n * (fall + 3)) % 5), 0, 1 + (n % 3), FIRST_DAY + 10, FIRST_DAY + 100 + fall * 10]),
        ),
      ],
      Invoices: [BILLS, ["I", FIRST_DAY, "A", count * 12, 100, ""]],
      "Price changes": [FALLS, ...[0, 1, 2].map((fall) => ["A", FIRST_DAY + 100 + fall * 10, 90 - fall * 10, ""])],
    }),
  },
  {
    name: "falls of the price of one part, each with its stock report",
    count: 8_000,
    sheets: (count) => ({
      Inventory: [STOCK, ...times(count, (n) => ["A", 5, 0, 0, "", LAST_DAY - count + n])],
      Invoices: [BILLS, ["I", FIRST_DAY, "A", 10, 100_000, ""]],
      "Price changes": [FALLS, ...times(count, (n) => ["A", LAST_DAY - count + n, 90_000 - n, ""])],
    }),
  },
  {
    name: "return lines that name one invoice with as many lots of their part",
    count: 2_000,
    sheets: (count) => ({
      Inventory: [STOCK, ["A", 5, 0, 0, "", LAST_DAY]],
      Invoices: [
        BILLS,
        ...times(count, () => ["I", FIRST_DAY, "A", 5, 10, ""]),
        ...times(count, (n) => [`R${n}`, FIRST_DAY + 9_000, "A", -5, 10, "I"]),
      ],
    }),
  },
  {
    name: "parts, each with a row, a lot and a fall",
    count: 20_000,
    sheets: (count) => ({
      Inventory: [STOCK, ...times(count, (n) => [`P${n}`, 5, 0, 0, "", LAST_DAY])],
      Invoices: [BILLS, ...times(count, (n) => [`I${n}`, FIRST_DAY, `P${n}`, 10, 100, ""])],
      "Price changes": [FALLS, ...times(count, (n) => [`P${n}`, LAST_DAY, 90, ""])],
    }),
  },
];

export interface ShapeTask {
  readonly task: "shape";
  readonly shape: string;
  readonly count: number;
}

const MOST_SECONDS = 120;
const ROUNDS = 3;

export async function benchShapes(
  wanted: string,
  inChild: (task: ShapeTask, timeout: number) => Promise<unknown>,
  print: (line: string) => void,
): Promise<void> {
  const measured = (shape: string, count: number): Promise<number> =>
    inChild({ task: "shape", shape, count }, MOST_SECONDS * 1000).then(Number, () => Infinity);
  const told = (seconds: number): string => (seconds === Infinity ? `over ${MOST_SECONDS} s` : secondsText(seconds));
  for (const { name, count } of SHAPES.filter((it) => it.name.includes(wanted))) {
    const once = await measured(name, count);
    const twice = await measured(name, count * 2);
    const ratio = once === Infinity ? "-" : (twice / once).toFixed(1);
    print(`shapes       ${count.toLocaleString("en-US")} ${name}: ${told(once)}, doubled ${told(twice)}, ratio ${ratio}`);
  }
}

/** Processor seconds from cells to the statement: the median of three rounds of one process, which first warms up on a tenth. */
export async function costOfShape({ shape, count }: ShapeTask): Promise<number> {
  const { sheets } = SHAPES.find(({ name }) => name === shape)!;
  await worked(sheets(Math.ceil(count / 10)));
  const asked = sheets(count);
  const seconds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    collectGarbage();
    const before = secondsNow();
    await worked(asked);
    seconds.push(secondsNow() - before);
  }
  return median(seconds);
}

async function worked(sheets: Readonly<Record<string, Rows>>): Promise<void> {
  const all: readonly SheetOfCells[] = Object.entries({ ...sheets, Terms: TERMS }).map(([name, rows]) => ({
    name,
    rows: rows.map((row) => [...row]),
  }));
  const port = arrayPort(all, { blockRows: 20_000 });
  const { agreed, facts } = await readWorkbook(port, recognise(await port.describe()), { is1904: false });
  runThrough(creditStatement(agreed, facts));
}
