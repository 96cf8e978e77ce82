/**
 * The pane's budget in a real browser: how soon it can be used, and how long it keeps the screen waiting while it fills.
 * By the clock, other work on the machine counts too, so measure on a quiet one; the trace counts the processor's time.
 * BUDGET_ROWS and BUDGET_LINES_A_ROW ask for another size of workbook; BUDGET_REPORT=1 prints the longest tasks.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workload } from "../bench/workload";
import { workloadFile } from "../bench/workloadFile";
import { startPane, type OpenPane, type PaneServer } from "./support/ourPane";
import { START_MS } from "./support/preview";
import { BEGUN, threadTasks, TRACED, type ThreadTask } from "./support/threadTasks";

const ROWS = Number(process.env["BUDGET_ROWS"] ?? 100_000);
const LINES_A_ROW = Number(process.env["BUDGET_LINES_A_ROW"] ?? 2);
const LONGEST_MS = 50;
const MINUTES = 60_000;
/** The first start of a browser is slower than those of a person's day; the best of a few is the least disturbed one. */
const ROUNDS = 5;

const say = (line: string): void => void (process.env["BUDGET_REPORT"] !== undefined && process.stdout.write(`${line}\n`));

let server: PaneServer;
let folder: string;

beforeAll(async () => {
  server = await startPane({ addin: process.env["BUDGET_ADDIN"] });
  folder = mkdtempSync(join(tmpdir(), "channel-credits-budget-"));
}, START_MS);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

const isAddins = (url: string): boolean => url.includes("/addin/") || url.includes("/office/");

async function traced(preview: OpenPane, work: () => Promise<void>): Promise<readonly ThreadTask[]> {
  const browser = preview.page.context().browser()!;
  await browser.startTracing(preview.page, { categories: [...TRACED] });
  await preview.page.evaluate((name) => void performance.mark(name), BEGUN);
  await work();
  return threadTasks(await browser.stopTracing(), isAddins);
}

const inWords = ({ atMs, wallMs, cpuMs, addinMs, collectingMs, functions }: ThreadTask): string =>
  [
    `at ${atMs.toFixed(0)}: ${addinMs.toFixed(0)} ms of the add-in's and ${collectingMs.toFixed(0)} ms of garbage collection, ${cpuMs.toFixed(0)} ms of processor, ${wallMs.toFixed(0)} ms by the clock`,
    ...functions.slice(0, 6).map(([name, ms]) => `      ${ms.toFixed(0)} ${name}`),
  ].join("\n");

function report(what: string, tasks: readonly ThreadTask[]): void {
  const longest = [...tasks].sort((a, b) => b.addinMs + b.collectingMs - a.addinMs - a.collectingMs).slice(0, 20);
  say(`${what}: ${tasks.length} tasks, ${tasks.filter(({ addinMs }) => addinMs > LONGEST_MS).length} too long`);
  for (const task of longest) say(`  ${inWords(task)}`);
}

interface Start {
  /** From the start of the pane's own page to the first button that can be pressed, by the clock. */
  readonly wallMs: number;
  /** What the thread that page and pane share has spent by then: unmoved by whatever else the machine does. */
  readonly cpuMs: number;
}

async function startOf(query: string): Promise<Start> {
  const preview = await server.open();
  const { page } = preview;
  await page.addInitScript(tellWhenUsable);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")!.value * 1000;
  };
  const before = await spent();
  await page.goto(new URL(query, page.url()).href, { waitUntil: "commit" });
  const frame = await page.waitForSelector("iframe[data-pane]");
  const usable = await (await frame.contentFrame())!.waitForFunction(() => (window as unknown as { usableAt?: number }).usableAt);
  const start = { wallMs: (await usable.jsonValue())!, cpuMs: (await spent()) - before };
  await preview.close();
  return start;
}

/** Runs in every page and frame before its own scripts. */
function tellWhenUsable(): void {
  const look = new MutationObserver(() => {
    if (document.querySelector("main button:not(:disabled, [aria-disabled=true])") === null) return;
    (window as unknown as { usableAt?: number }).usableAt = performance.now();
    look.disconnect();
  });
  look.observe(document, { childList: true, subtree: true, attributes: true });
}

test.each([
  ["an empty workbook", "?again&workbook=empty"],
  ["the sample", "?again"],
])(
  "the pane can be used within a second of its start: %s",
  async (_story, query) => {
    const starts: Start[] = [];
    for (let round = 0; round < ROUNDS; round++) starts.push(await startOf(query));
    for (const { wallMs, cpuMs } of starts)
      say(`${query}: usable after ${wallMs.toFixed(0)} ms by the clock, ${cpuMs.toFixed(0)} ms of processor`);
    expect(Math.min(...starts.map(({ cpuMs }) => cpuMs))).toBeLessThan(1_000);
  },
  4 * MINUTES,
);

/** A person's way through a fill; each step is over when the pane shows its outcome. */
const STEPS: readonly (readonly [name: string, work: (preview: OpenPane, file: string) => Promise<void>])[] = [
  [
    "Opening",
    async ({ page, pane }, file) => {
      await page.setInputFiles("[data-file-chooser]", file);
      await page
        .locator("[data-file-name]")
        .filter({ hasText: "large.xlsx" })
        .waitFor({ timeout: 3 * MINUTES });
      await page.locator("[data-ready=true][data-busy=false]").waitFor({ timeout: 3 * MINUTES });
      await pane.getByRole("heading", { name: "In this workbook" }).waitFor({ timeout: 3 * MINUTES });
      await pane.locator("main[aria-busy=false]").waitFor({ timeout: 3 * MINUTES });
    },
  ],
  [
    "Preview",
    async ({ pane, press }) => {
      await press("Preview");
      await pane.getByRole("heading", { name: "Preview" }).waitFor({ timeout: 3 * MINUTES });
    },
  ],
  [
    "Fill",
    async ({ pane, press }) => {
      await press("Fill workbook");
      await pane.getByRole("region", { name: "Filled" }).waitFor({ timeout: 6 * MINUTES });
    },
  ],
  [
    "Restore",
    async ({ pane, press }) => {
      await press("Restore previous values");
      await pane.getByRole("region", { name: "Previous values restored" }).waitFor({ timeout: 6 * MINUTES });
    },
  ],
];

type Watch = (preview: OpenPane, step: string, work: () => Promise<void>) => Promise<readonly string[]>;

/** Every step in turn, watched; answers with what was too long, in words. */
async function tooLong(watch: Watch): Promise<readonly string[]> {
  const file = join(folder, "large.xlsx");
  writeFileSync(file, workloadFile(workload(ROWS, LINES_A_ROW)));
  const preview = await server.open();
  const found: string[] = [];
  for (const [name, work] of STEPS) found.push(...(await watch(preview, name, () => work(preview, file))));
  await preview.close();
  return found;
}

/** What the browser itself calls a long task: more than 50 ms by the clock on the thread that page and pane share, whoever's it is. */
const byTheClock: Watch = async ({ page }, step, work) => {
  await page.evaluate(watchLongTasks);
  await work();
  const tasks = await page.evaluate(longTasks);
  say(`${step}: ${tasks.length} long tasks by the clock${tasks.map((ms) => ` ${ms.toFixed(0)} ms`).join(",")}`);
  // While a file is opened, the page itself is at work: its sheet is drawn, and the pane reloaded.
  return step === "Opening" ? [] : tasks.map((ms) => `${step}: ${ms.toFixed(0)} ms`);
};

interface Watched {
  longTasks?: number[];
}

function watchLongTasks(): void {
  const watched = window as unknown as Watched;
  if (watched.longTasks === undefined)
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.longTasks?.push(duration);
    }).observe({ type: "longtask" });
  watched.longTasks = [];
}

const longTasks = (): readonly number[] => (window as unknown as Watched).longTasks ?? [];

const byProfile: Watch = async (preview, step, work) => {
  const tasks = await traced(preview, work);
  report(step, tasks);
  return tasks.filter(({ addinMs }) => addinMs > LONGEST_MS).map(inWords);
};

test.each([
  ["by the clock, undisturbed", byTheClock],
  ["by a trace that tells whose work it was", byProfile],
])(
  `no task keeps the screen waiting for more than ${LONGEST_MS} ms while ${ROWS} rows are filled: %s`,
  async (_how, watch) => {
    expect(await tooLong(watch)).toEqual([]);
  },
  15 * MINUTES,
);
