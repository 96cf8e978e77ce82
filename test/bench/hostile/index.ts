/**
 * `npm run bench -- --hostile [--shape WORDS]`: what packages made to cost much do cost, and what doubling them costs. A cost that grows
 * with the data has a ratio near 2; one that was refused says so. Figures, never verdicts.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fillFile, type FillSetup } from "@channel-credits/preview-host/headless";
import { costOf, megabytes, secondsText } from "../measure";
import { benchFolder, removeFolder } from "../wholeFill";
import { Parts } from "./parts";
import { SHAPES, type Shape } from "./shapes";

/** Of work below this over the cost of the bare workbook, a ratio would be chance. */
const LEAST_SECONDS = 0.3;
/** No longer is any of them waited for. */
const MOST_SECONDS = 60;

export interface HostileTask {
  readonly task: "hostile" | "hostileFile";
  readonly shape: string;
  readonly count: number;
  readonly file: string;
}

interface Measured {
  readonly seconds: number;
  readonly peak: number;
  readonly outcome: string;
}

type InChild = (task: HostileTask, timeout?: number) => Promise<unknown>;

export async function benchHostile(wanted: string, inChild: InChild, print: (line: string) => void): Promise<void> {
  const folder = benchFolder();
  const file = join(folder, "hostile.xlsx");
  const measured = async (shape: string, count: number): Promise<Measured> => {
    await inChild({ task: "hostileFile", shape, count, file });
    return inChild({ task: "hostile", shape, count, file }, MOST_SECONDS * 1000).then(
      (it) => it as Measured,
      () => ({ seconds: Infinity, peak: NaN, outcome: `not done within ${MOST_SECONDS} s, or it broke` }),
    );
  };
  try {
    const bare = await measured("", 0);
    print(`hostile      the bare workbook: ${secondsText(bare.seconds)}, peak ${megabytes(bare.peak)}`);
    for (const { name, count } of SHAPES.filter((it) => it.name.includes(wanted))) {
      const once = await measured(name, count);
      const twice = await measured(name, count * 2);
      const [less, more] = [once.seconds - bare.seconds, twice.seconds - bare.seconds];
      const ratio = less < LEAST_SECONDS ? "-" : (more / less).toFixed(1);
      const of = ({ seconds, peak }: Measured): string => `${secondsText(seconds)} ${megabytes(peak)}`;
      print(
        `hostile      ${`${count.toLocaleString("en-US")} ${name}`.padEnd(52)} ${of(once).padEnd(16)} doubled ${of(twice).padEnd(16)} ratio ${ratio.padEnd(5)} ${twice.outcome}`,
      );
    }
  } finally {
    removeFolder(folder);
  }
}

export function writeHostile({ shape, count, file }: HostileTask): void {
  const found: Shape | undefined = SHAPES.find((it) => it.name === shape);
  writeFileSync(file, found ? found.make(count) : new Parts().file());
}

/** Runs in the process that is measured. */
export async function fillHostile({ file }: HostileTask, setup: FillSetup): Promise<Measured> {
  let outcome = "";
  const { seconds } = await costOf(async () => {
    const answer = await fillFile({ input: file, output: `${file}.out` }, setup, { sheets: {} }, () => undefined);
    outcome = answer.outcome === "refused" ? `refused: ${answer.code} ${answer.reason.slice(0, 150)}` : answer.outcome;
  });
  return { seconds, peak: process.resourceUsage().maxRSS * 1024, outcome };
}
