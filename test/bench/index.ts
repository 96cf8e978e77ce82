/**
 * `npm run bench [-- --rows 1000,10000] [-- --only cells|fill|functions] [-- --hostile [--shape WORDS]] [-- --shapes [--shape WORDS]]`: figures, never verdicts. Every comparison is a ratio of
 * two pieces of work of the same run; times by themselves say more of the machine than of the program.
 */
import { fork } from "node:child_process";
import { join } from "node:path";
import type { FillSetup } from "@channel-credits/preview-host/headless";
import { benchFromCells, passes, type Pass } from "./fromCells";
import { oneRowTimings, rowFunctionTimings, scalarTimings, type Timing } from "./functions";
import { benchHostile, fillHostile, writeHostile, type HostileTask } from "./hostile";
import { benchShapes, costOfShape, type ShapeTask } from "./shapes";
import { benchFolder, benchWholeFill, filledFile, removeFolder, writeWorkload } from "./wholeFill";

const SIZES = [1_000, 10_000, 100_000];
const FUNCTION_ROWS = 10_000;
const PARTS = ["cells", "fill", "functions"] as const;
type Part = (typeof PARTS)[number];

/** A piece of work in a process of its own: a child is this program with these words. */
type Task = {
  readonly task: "cold" | "warm" | "write" | "fill" | "again";
  readonly rows: number;
  readonly file?: string;
  readonly parseSeconds?: number;
};

type AnyTask = Task | HostileTask | ShapeTask;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(words: readonly string[]): Promise<void> {
  if (words[0] === "--task") return runTask(JSON.parse(words[1]!) as AnyTask);
  if (words.includes("--hostile")) return benchHostile(optionOf(words, "--shape") ?? "", inChild, print);
  if (words.includes("--shapes")) return benchShapes(optionOf(words, "--shape") ?? "", inChild, print);
  const sizes = optionOf(words, "--rows")?.split(",").map(Number) ?? SIZES;
  const only = optionOf(words, "--only");
  const parts: readonly Part[] = PARTS.filter((part) => only === undefined || part === only);
  if (parts.includes("cells")) for (const rows of sizes) await fromCells(rows);
  if (parts.includes("fill")) for (const rows of sizes) await wholeFill(rows);
  if (parts.includes("functions")) {
    printTimings(rowFunctionTimings(FUNCTION_ROWS));
    printTimings(oneRowTimings());
    printTimings(await scalarTimings());
  }
}

function optionOf(words: readonly string[], name: string): string | undefined {
  const place = words.indexOf(name);
  return place < 0 ? undefined : words[place + 1];
}

const fromCells = (rows: number): Promise<void> =>
  benchFromCells(rows, async (isWarm) => (await inChild({ task: isWarm ? "warm" : "cold", rows })) as readonly Pass[], print);

async function wholeFill(rows: number): Promise<void> {
  const folder = benchFolder();
  try {
    const file = join(folder, `workload-${rows}.xlsx`);
    const parseSeconds = Number(await inChild({ task: "write", rows, file }));
    await inChild({ task: "fill", rows, file, parseSeconds });
    await inChild({ task: "again", rows, file: filledFile(file), parseSeconds });
  } finally {
    removeFolder(folder);
  }
}

/** Runs a task in a process of its own; answers what it reports. */
function inChild(task: AnyTask, timeout?: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const child = fork(__filename, ["--task", JSON.stringify(task)], { execArgv: ["--expose-gc", "--max-old-space-size=8192"], timeout });
    let reported: unknown;
    child.on("message", (message) => (reported = message));
    child.on("exit", (code) => (code === 0 ? resolve(reported) : reject(new Error(`${JSON.stringify(task)} ended with code ${code}`))));
  });
}

async function runTask(asked: AnyTask): Promise<void> {
  if (asked.task === "shape") {
    process.send!(await costOfShape(asked));
    return;
  }
  if ("shape" in asked) return runHostile(asked);
  const { task, rows, file, parseSeconds } = asked;
  switch (task) {
    case "cold":
    case "warm":
      process.send!(await passes(rows, task === "warm"));
      return;
    case "write":
      process.send!(await writeWorkload(rows, file!));
      return;
    case "fill":
    case "again":
      return benchWholeFill(file!, rows, parseSeconds!, task === "again", setup(), print);
  }
}

async function runHostile(asked: HostileTask): Promise<void> {
  if (asked.task === "hostileFile") return writeHostile(asked);
  process.send!(await fillHostile(asked, setup()));
}

function setup(): FillSetup {
  const root = join(__dirname, "..");
  return {
    page: join(root, "build", "page.js"),
    bundle: join(root, "build", "headless.js"),
    office: join(root, "node_modules", "@microsoft", "office-js", "dist", "excel-web-16.00.js"),
  };
}

function printTimings(timings: readonly Timing[]): void {
  for (const { what, ms } of timings) print(`functions    ${what}: ${ms.toFixed(1)} ms`);
}

main(process.argv.slice(2)).then(
  () => process.disconnect?.(),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
    process.disconnect?.();
  },
);
