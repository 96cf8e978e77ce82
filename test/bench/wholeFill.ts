/** The whole fill: workbook file in, real Office.js over our host, workbook file out; in a process of its own, so that its memory is its own. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fillFile, type FillSetup } from "@channel-credits/preview-host/headless";
import { costOf, megabytes, secondsText } from "./measure";
import { asDelivered, workload } from "./workload";
import { workloadFile } from "./workloadFile";

/** A folder of its own for the workbooks of a run. */
export const benchFolder = (): string => mkdtempSync(join(tmpdir(), "channel-credits-bench-"));
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Writes the benchmark's workbook; answers what JSON.parse of its cells costs here and now. */
export async function writeWorkload(rows: number, file: string): Promise<number> {
  const sheets = workload(rows);
  writeFileSync(file, workloadFile(sheets));
  const texts = asDelivered(sheets);
  return (await costOf(() => texts.forEach((text) => void JSON.parse(text)))).seconds;
}

/** Where the filled workbook goes, which is filled again. */
export const filledFile = (input: string): string => input.replace(/\.xlsx$/, ".filled.xlsx");

/** Fills a file and prints a line; runs in the process that is measured. `isAgain`: it was filled before, and nothing has changed since. */
export async function benchWholeFill(
  input: string,
  rows: number,
  parseSeconds: number,
  isAgain: boolean,
  setup: FillSetup,
  print: (line: string) => void,
): Promise<void> {
  const output = filledFile(input);
  const started = process.hrtime.bigint();
  let outcome = "";
  const { seconds } = await costOf(async () => {
    const done = await fillFile({ input, output }, setup, { sheets: {} }, () => undefined);
    if (isAgain && done.outcome === "filled" && done.cellsChanged > 0) throw new Error(`a second fill changed ${done.cellsChanged} cells`);
    outcome = done.outcome;
  });
  if (outcome !== "filled") throw new Error(`the benchmark's workbook was not filled: ${outcome}`);
  const wall = Number(process.hrtime.bigint() - started) / 1e9;
  print(
    `${isAgain ? "filled again " : "whole fill   "}${rows.toLocaleString("en-US").padStart(7)} rows  JSON.parse ${secondsText(parseSeconds)}  fill ${secondsText(seconds)} of processor, ${secondsText(wall)} by the clock` +
      `  ratio ${(seconds / parseSeconds).toFixed(1)}  file ${megabytes(statSync(input).size)} in, ${megabytes(statSync(output).size)} out  peak ${megabytes(process.resourceUsage().maxRSS * 1024)}`,
  );
}
