/** The computation alone: decoded cells in, columns, detail lines and findings out, beside JSON.parse of the same cells in the same run. */
import { creditStatement } from "../../src/contract/statement/creditStatement";
import { readWorkbook } from "../../src/credits/readWorkbook";
import type { CreditStatement } from "../../src/contract/statement/statement";
import type { DecodedWorkbook } from "../../src/workbook/decodedWorkbook";
import { recognise } from "../../src/workbook/recognise";
import { arrayPort } from "../support/arrayPort";
import { collectGarbage, costOf, median, megabytes, secondsText } from "./measure";
import { asDelivered, workload } from "./workload";

/** Small sizes take more rounds: until the runtime has compiled what it runs often, they measure its compiler. */
const roundsFor = (rows: number): number => Math.max(9, Math.min(150, Math.round(400_000 / rows)));

interface Prepared {
  readonly decoded: DecodedWorkbook;
  /** The cells as Office.js would deliver them, in blocks of JSON text. */
  readonly texts: readonly string[];
}

async function prepared(rows: number): Promise<Prepared> {
  const sheets = workload(rows);
  const port = arrayPort(sheets, { blockRows: 20_000 });
  return { decoded: await readWorkbook(port, recognise(await port.describe()), { is1904: false }), texts: asDelivered(sheets) };
}

function computed({ agreed, facts }: DecodedWorkbook): CreditStatement {
  const steps = creditStatement(agreed, facts);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Prints a line for one size: medians of rounds in which both are done in turn, and the median of the ratios round by round. */
export async function benchComputation(rows: number, print: (line: string) => void): Promise<void> {
  const { decoded, texts } = await prepared(rows);
  const parse: number[] = [];
  const compute: number[] = [];
  let lines = 0;
  collectGarbage();
  for (let round = 0; round < roundsFor(rows); round++) {
    parse.push((await costOf(() => texts.forEach((text) => void JSON.parse(text)))).seconds);
    compute.push((await costOf(() => void (lines = computed(decoded).lines.length))).seconds);
  }
  const ratios = compute.map((seconds, round) => seconds / parse[round]!);
  print(
    `computation  ${rows.toLocaleString("en-US").padStart(7)} rows  JSON.parse ${secondsText(median(parse))}  computation ${secondsText(median(compute))}` +
      `  ratio ${median(ratios).toFixed(2)} (first, cold ${ratios[0]!.toFixed(2)})  ${lines.toLocaleString("en-US")} detail lines  peak ${megabytes(process.resourceUsage().maxRSS * 1024)}`,
  );
}
