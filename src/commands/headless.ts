/**
 * The add-in's fill without a pane: whoever loads this after Office.js finds `channelCredits` on the page. Options, progress and
 * result are JSON, as they pass between threads.
 */
import { fillInventory, type FillOptions, type FillReport } from "../credits/fillInventory";
import type { FillTotals } from "../credits/fillReport";
import { readKeptChoices } from "../credits/settings";
import { excelWorkbook } from "../excel";
import { BadCell, readDate } from "../workbook/cells";
import { READ_KINDS } from "../workbook/headers";
import { WorkbookProblem, type Progress, type WorkbookPort } from "../workbook/port";
import type { Refusal } from "../workbook/recognise";
import type { SheetChoices } from "../workbook/sheetColumns";

/** What is asked: sheets chosen by name for kinds where several fit, and `calculation.date` where the Terms sheet has none. */
interface HeadlessOptions {
  readonly sheets?: Readonly<Record<string, string>>;
  readonly date?: string;
}

const page = globalThis as { channelCredits?: { fill: typeof fill } };
page.channelCredits = { fill };

async function fill(optionsJson: string, onProgress: (progress: Progress) => void): Promise<string> {
  const port = excelWorkbook();
  const asked = JSON.parse(optionsJson) as HeadlessOptions;
  try {
    return JSON.stringify(answer(await fillInventory(port, await fillOptions(asked, port), onProgress)));
  } catch (error) {
    if (error instanceof WorkbookProblem) return JSON.stringify(problem(error));
    throw error;
  }
}

async function fillOptions({ sheets = {}, date }: HeadlessOptions, port: WorkbookPort): Promise<FillOptions> {
  const chosen = sheetChoices(sheets);
  const kept = Object.keys(chosen).length === 0 ? undefined : (await readKeptChoices(port)).choices;
  const calculationDate = date === undefined ? undefined : readDate(date, false);
  if (calculationDate instanceof BadCell) throw new RangeError(`The calculation date ${date} is no day.`);
  return {
    ...(Object.keys(chosen).length === 0 ? {} : { choices: { ...kept, ...chosen } }),
    ...(calculationDate === undefined ? {} : { calculationDate }),
  };
}

function sheetChoices(sheets: Readonly<Record<string, string>>): SheetChoices {
  const choices: SheetChoices = {};
  for (const [name, sheet] of Object.entries(sheets)) {
    const kind = READ_KINDS.find((it) => it === name);
    if (kind === undefined) throw new RangeError(`The fill reads no sheet of the kind "${name}".`);
    choices[kind] = { sheet };
  }
  return choices;
}

/** A refusal, and how the choice that would mend it is made on the command line. */
function inWords({ kind, message, detail, candidates }: Refusal): string {
  const [first] = candidates;
  const reason = detail === undefined ? message : `${message} ${detail}`;
  return first === undefined ? reason : `${reason} (For example: --sheet "${kind}=${first}")`;
}

function answer(report: FillReport) {
  if (report.outcome === "refused") {
    return { outcome: "refused", code: "NOT_RECOGNISED", reason: report.refusals.map(inWords).join(" ") };
  }
  if (report.outcome === "failed") return problem(report.written.problem);
  return { outcome: "filled", cellsChanged: report.written.cellsChanged, ...inDollars(report.totals) };
}

function problem({ code, message, detail }: WorkbookProblem) {
  return { outcome: "refused", code, reason: message, ...(detail === undefined ? {} : { detail }) };
}

function inDollars({ rowsFilled, rowsBlank, rights, limits, findings, rightsNotUsed }: FillTotals) {
  return {
    rowsFilled,
    rowsBlank,
    totals: rights.map(({ right, clause, rows, quantity, cents }) => ({ right, clause, rows, quantity, credit: dollars(cents) })),
    limits: limits.map(({ quarter, remaining }) => ({ quarter, remaining: remaining === undefined ? null : dollars(remaining) })),
    findings: { error: findings.Error, warning: findings.Warning, info: findings.Info },
    notUsed: rightsNotUsed,
  };
}

/** Whole cents as "1234.50", digit by digit. */
function dollars(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
