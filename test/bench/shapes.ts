/**
 * `npm run bench -- --shapes [--shape WORDS]`: data that a quick way for ordinary data could be slow on. What doubling each costs: near 2 where the
 * work grows with the data. Figures, never verdicts.
 */
import { runThrough } from "../../src/contract/base/steps";
import { creditStatement } from "../../src/contract/statement/creditStatement";
import { readWorkbook } from "../../src/credits/readWorkbook";
import { recognise } from "../../src/workbook/recognise";
import { arrayPort } from "../support/arrayPort";
import type { SheetOfCells } from "../support/exampleSheets";
import { SHAPES, type Rows } from "./awkwardShapes";
import { collectGarbage, median, secondsNow, secondsText } from "./measure";

const TERMS: Rows = [
  ["Term", "Value"],
  ["balancing.limitPercent", 0.15],
  ["priceProtection.transitWindowDays", 30],
  ["priceProtection.snapshotToleranceDays", 60],
  ["priceProtection.snapshotRoll", "sales"],
  ["prices.changeNoticeDays", 30],
  ["dealerProtection.shipmentWindowDays", 30],
  ["balancing.timesPerQuarter", 1000],
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
