/**
 * From raw cells, as Office.js delivers them, to figures, detail lines and findings, as a ratio to JSON.parse of the same cells in the same process.
 * Cold: the first time in a fresh process, as a first click runs. Warm: again and again in one process, with the garbage collected in between.
 */
import { runThrough } from "../../src/contract/base/steps";
import { creditStatement } from "../../src/contract/statement/creditStatement";
import type { CreditStatement } from "../../src/contract/statement/statement";
import { readWorkbook } from "../../src/credits/readWorkbook";
import { standingStatement } from "../../src/credits/standingStatement";
import { placeFinding, type DecodedWorkbook } from "../../src/workbook/decodedWorkbook";
import { inventoryColumns } from "../../src/workbook/encode";
import { detailSheet } from "../../src/workbook/encodeDetail";
import type { ColumnFormat, WrittenColumn } from "../../src/workbook/port";
import { recognise } from "../../src/workbook/recognise";
import { inReviewOrder } from "../../src/workbook/sheetFindings";
import { delivering, type Delivered } from "./deliveredPort";
import { collectGarbage, median, megabytes, secondsNow, secondsText } from "./measure";
import { workload } from "./workload";

const STAGES = ["decode", "compute", "lines", "findings"] as const;
type Stage = (typeof STAGES)[number];

/** Processor seconds of one pass; `words` are the texts that a fill writes beside the figures, which no ratio takes in. */
export interface Pass extends Readonly<Record<Stage, number>> {
  readonly parse: number;
  readonly words: number;
  readonly lineCount: number;
  readonly peak: number;
}

/** So many passes a median is taken of. */
const FRESH_PROCESSES = 5;
const warmRounds = (rows: number): number => Math.max(5, Math.min(40, Math.round(200_000 / rows)));

/** Passes one after the other in this process: the first is cold. */
export async function passes(rows: number, isWarm: boolean): Promise<readonly Pass[]> {
  const deliver = delivering(workload(rows));
  const done: Pass[] = [];
  for (let round = isWarm ? warmRounds(rows) : 0; round >= 0; round--) {
    collectGarbage();
    done.push(await pass(deliver()));
  }
  return isWarm ? done.slice(1) : done;
}

async function pass({ port, parseSeconds }: Delivered): Promise<Pass> {
  const started = secondsNow();
  const decoded = await readWorkbook(port, recognise(await port.describe()), { is1904: false });
  const parse = parseSeconds();
  const read = secondsNow();
  const statement = runThrough(creditStatement(decoded.agreed, decoded.facts));
  standingStatement(decoded.agreed);
  const computed = secondsNow();
  const detail = detailSheet(decoded, statement);
  writeAll(detail.columns.filter(isFigure), detail.rowCount);
  const lined = secondsNow();
  const inventory = inventoryColumns(decoded, [{ decoded, statement }]);
  writeAll(inventory.filter(isFigure), decoded.inventory.rows.count);
  findingsOf(decoded, statement);
  const found = secondsNow();
  for (const [columns, count] of [
    [detail.columns, detail.rowCount],
    [inventory, decoded.inventory.rows.count],
  ] as const)
    writeAll(
      columns.filter((it) => !isFigure(it)),
      count,
    );
  return {
    parse,
    decode: read - started - parse,
    compute: computed - read,
    lines: lined - computed,
    findings: found - lined,
    words: secondsNow() - found,
    lineCount: detail.rowCount,
    peak: process.resourceUsage().maxRSS * 1024,
  };
}

const WORDS: readonly ColumnFormat[] = ["text", "note"];
const isFigure = ({ format }: WrittenColumn): boolean => !WORDS.includes(format);

function writeAll(columns: readonly WrittenColumn[], rowCount: number): void {
  for (const { cell } of columns) for (let row = 0; row < rowCount; row++) cell(row);
}

const findingsOf = (decoded: DecodedWorkbook, statement: CreditStatement) =>
  inReviewOrder([...decoded.findings.all(), ...statement.findings.map((finding) => placeFinding(decoded, finding))], []);

/** Prints a line for a size cold, in processes of their own, and one warm. */
export async function benchFromCells(
  rows: number,
  inProcess: (isWarm: boolean) => Promise<readonly Pass[]>,
  print: (line: string) => void,
): Promise<void> {
  const cold: Pass[] = [];
  for (let i = 0; i < FRESH_PROCESSES; i++) cold.push(...(await inProcess(false)));
  print(lineOf(rows, "cold", cold));
  print(lineOf(rows, "warm", await inProcess(true)));
}

/** Each ratio is the median of the passes' own. */
function lineOf(rows: number, how: string, all: readonly Pass[]): string {
  const ratio = (seconds: (pass: Pass) => number): string => median(all.map((pass) => seconds(pass) / pass.parse)).toFixed(2);
  const total = (pass: Pass): number => STAGES.reduce((sum, stage) => sum + pass[stage], 0);
  const stages = STAGES.map((stage) => `${stage} ${ratio((pass) => pass[stage])}`).join(", ");
  const { lineCount } = all[0]!;
  return (
    `from cells   ${rows.toLocaleString("en-US").padStart(7)} rows ${how}  JSON.parse ${secondsText(median(all.map(({ parse }) => parse)))}` +
    `  ratio ${ratio(total)} (${stages}; texts beside them ${ratio(({ words }) => words)})  ${lineCount.toLocaleString("en-US")} detail lines` +
    `  peak ${megabytes(Math.max(...all.map(({ peak }) => peak)))}`
  );
}
