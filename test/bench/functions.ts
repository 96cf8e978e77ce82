/** The worksheet functions' part of the benchmark: row functions over whole sheets, and a thousand scalar calls through Office.js. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { balancingRows } from "../../src/functions/balancing";
import { discontinuationRows } from "../../src/functions/discontinuation";
import { priceProtection, priceProtectionRows } from "../../src/functions/priceProtection";
import { why } from "../../src/functions/why";
import { inProcessBridge, installOfficeShim, createHost, functionCaller } from "@channel-credits/preview-host";
import type { Cell } from "../../src/workbook/port";
import { memoryBook } from "@channel-credits/preview-host/testing";
import { secondsNow } from "./measure";
import { workload } from "./workload";

export interface Timing {
  readonly what: string;
  /** Of processor; through Office.js, by the clock. */
  readonly ms: number;
}

type Table = unknown[][];

function timed<T>(what: string, work: () => T): Timing {
  const started = secondsNow();
  work();
  return { what, ms: (secondsNow() - started) * 1000 };
}

/** Every call gets cells of its own, as Excel parses the message anew each time. */
const delivered = (rows: readonly (readonly Cell[])[]): (() => Table) => {
  const text = JSON.stringify(rows);
  return () => JSON.parse(text) as Table;
};

/** The row functions beside each other, as a user enters them: the first one reads the ranges, the others find them read. */
export function rowFunctionTimings(rows: number): readonly Timing[] {
  const sheets = new Map(workload(rows).map((sheet) => [sheet.name, delivered(sheet.rows)]));
  const calls = Array.from({ length: 4 }, () => ({
    inventory: sheets.get("Inventory")!(),
    invoices: sheets.get("Invoices")!(),
    changes: sheets.get("Price changes")!(),
    notices: sheets.get("Discontinuations")!(),
    terms: sheets.get("Terms")!(),
  }));
  const [first, second, third, again] = calls as [(typeof calls)[0], (typeof calls)[0], (typeof calls)[0], (typeof calls)[0]];
  return [
    timed("PRICEPROTECTION.ROWS, ranges read for the first time", () =>
      priceProtectionRows(first.inventory, first.invoices, first.changes, first.terms),
    ),
    timed("BALANCING.ROWS over the same ranges", () =>
      balancingRows(second.inventory, second.invoices, second.changes, null, second.terms),
    ),
    timed("DISCONTINUATION.ROWS over the same ranges", () =>
      discontinuationRows(third.inventory, third.invoices, third.notices, third.changes, third.terms),
    ),
    timed("PRICEPROTECTION.ROWS once more", () => priceProtectionRows(again.inventory, again.invoices, again.changes, again.terms)),
  ];
}

/** Rows of stock and of invoices of a large workbook: more than four million cells. */
const LARGE = { rows: 50_000, linesARow: 9 };

/** Formulas of one row each over a large workbook, copied down: each call hands all of the ranges over again. */
export function oneRowTimings(): readonly Timing[] {
  const sheets = new Map(workload(LARGE.rows, LARGE.linesARow).map((sheet) => [sheet.name, delivered(sheet.rows)]));
  const ranges = () =>
    [sheets.get("Inventory")!(), sheets.get("Invoices")!(), sheets.get("Price changes")!(), sheets.get("Terms")!()] as const;
  const timings: Timing[] = [timed("JSON.parse of these ranges, which every call costs before it is one", ranges)];
  for (const what of ["the first", "the next", "one more"]) {
    const [inventory, invoices, changes, terms] = ranges();
    timings.push(
      timed(`WHY of one row, 50,000 x 450,000 rows, ${what}`, () => why(timings.length + 2, inventory, invoices, changes, terms)),
    );
  }
  for (const what of ["the first", "the next", "one more"]) {
    const [inventory, invoices, changes, terms] = ranges();
    const row = [inventory[0]!, inventory[timings.length]!];
    timings.push(
      timed(`PRICEPROTECTION.ROWS of one row, 450,000 invoice lines, ${what}`, () => priceProtectionRows(row, invoices, changes, terms)),
    );
  }
  return timings;
}

const CALLS = 1_000;

/** A thousand calls by themselves, and through Microsoft's runtime beside a function that does nothing. Loads Office.js into this process. */
export async function scalarTimings(): Promise<readonly Timing[]> {
  const direct = timed(`${CALLS} PRICEPROTECTION, by themselves`, () => {
    for (let i = 0; i < CALLS; i++) priceProtection(i, 100.25, 90, null);
  });
  const invoke = loadRuntime({ "BENCH.NOTHING": () => 0, PRICEPROTECTION: priceProtection });
  await invoke("BENCH.NOTHING", 1);
  const through = async (id: string): Promise<Timing> => {
    const started = performance.now();
    await invoke(id, CALLS);
    return { what: `${CALLS} ${id} of one turn, through Office.js`, ms: performance.now() - started };
  };
  return [direct, await through("BENCH.NOTHING"), await through("PRICEPROTECTION")];
}

function loadRuntime(functions: Readonly<Record<string, (...args: never[]) => unknown>>): (id: string, calls: number) => Promise<void> {
  const scope = globalThis as unknown as Record<string, unknown>;
  const stubs: Readonly<Record<string, unknown>> = {
    window: scope,
    self: scope,
    document: { readyState: "complete", addEventListener: () => undefined, getElementsByTagName: () => [] },
    navigator: { userAgent: "" },
    location: { hash: "", search: "", href: "https://localhost/", protocol: "https:", hostname: "localhost" },
  };
  for (const [name, value] of Object.entries(stubs)) Object.defineProperty(scope, name, { value, configurable: true, writable: true });
  const file = join(process.cwd(), "node_modules", "@microsoft", "office-js", "dist", "excel-web-16.00.js");
  new Script(readFileSync(file, "utf8"), { filename: file }).runInThisContext();
  installOfficeShim(scope);
  for (const [id, implementation] of Object.entries(functions)) CustomFunctions.associate(id, implementation);
  const host = createHost(memoryBook());
  (scope["OfficeExtension"] as { HostBridge: { init(bridge: unknown): void } }).HostBridge.init(inProcessBridge(host));
  const caller = functionCaller(host);
  return async (id, calls) => {
    await Promise.all(Array.from({ length: calls }, (_, i) => caller.invoke(id, [i, 100.25, 90, null])));
  };
}
