/**
 * The add-in's fill without a pane: whoever loads this after Office.js finds `channelCredits` on the page. Options, progress and
 * result are JSON, as they pass between threads.
 */
import { agreementFacts } from "../credits/agreementFacts";
import { fillInventory, type FillOptions, type FillReport } from "../credits/fillInventory";
import type { FillTotals } from "../credits/fillReport";
import { readKeptChoices } from "../credits/settings";
import { excelWorkbook } from "../excel";
import { BadCell, readDate } from "../workbook/cells";
import { WorkbookProblem, type Progress, type WorkbookPort } from "../workbook/port";
import type { Refusal } from "../workbook/refusal";
import type { SheetChoices } from "../workbook/sheetColumns";
import { adviceOn, missingChoices } from "./advice";
import { askedChoices, BadMapping, type Asked } from "./askedChoices";
import { forFile } from "./fileWords";

/** What is asked: sheets, rows and columns chosen, and `calculation.date` where the Terms sheet has none. */
interface HeadlessOptions extends Asked {
  readonly date?: string;
}

const page = globalThis as { channelCredits?: { fill: typeof fill } };
page.channelCredits = { fill };

async function fill(optionsJson: string, onProgress: (progress: Progress) => void): Promise<string> {
  const port = excelWorkbook({ isAlone: true });
  const { date, ...asked } = JSON.parse(optionsJson) as HeadlessOptions;
  try {
    // Words that name nothing are told before the workbook is looked at; what it keeps comes in afterwards.
    const isAsked = askedChoices(asked, {}) !== undefined;
    const choices = isAsked ? askedChoices(asked, (await readKeptChoices(port)).choices) : undefined;
    if (choices) {
      const missing = missingChoices(await port.describe(), choices);
      if (missing.length > 0) return JSON.stringify(notRecognised(missing));
    }
    const report = await fillInventory(port, { ...(choices ? { choices } : {}), ...calculationDate(date) }, onProgress);
    return JSON.stringify(report.outcome === "refused" ? await refused(report.refusals, port, choices) : answer(report));
  } catch (error) {
    if (error instanceof WorkbookProblem) return JSON.stringify(problem(error));
    if (error instanceof BadMapping) return JSON.stringify({ outcome: "refused", code: "USAGE", reason: error.message });
    throw error;
  }
}

function calculationDate(date: string | undefined): Pick<FillOptions, "calculationDate"> {
  const day = date === undefined ? undefined : readDate(date, false);
  if (day instanceof BadCell) throw new RangeError(`The calculation date ${date} is no day.`);
  return day === undefined ? {} : { calculationDate: day };
}

const notRecognised = (reasons: readonly string[]) => ({ outcome: "refused", code: "NOT_RECOGNISED", reason: reasons.join(" ") });

/** Refusals, each with the options that would mend it. */
async function refused(refusals: readonly Refusal[], port: WorkbookPort, asked: SheetChoices | undefined) {
  const choices = asked ?? (await readKeptChoices(port)).choices;
  const shape = await port.describe();
  return notRecognised(
    refusals.map((refusal) =>
      [refusal.message, refusal.detail, adviceOn(refusal, shape, choices)].filter((it) => it !== undefined && it !== "").join(" "),
    ),
  );
}

function answer(report: Exclude<FillReport, { outcome: "refused" }>) {
  if (report.outcome === "failed") return problem(report.written.problem);
  const { cellsChanged, replaced } = report.written;
  return { outcome: "filled", cellsChanged, ...(replaced && { replaced }), ...inDollars(report.totals) };
}

function problem(found: WorkbookProblem) {
  const { code, message, detail } = forFile(found);
  return { outcome: "refused", code, reason: message, ...(detail === undefined ? {} : { detail }) };
}

function inDollars({ agreement, rowsFilled, rowsBlank, rights, further, limits, findings, rightsNotUsed }: FillTotals) {
  return {
    agreement: agreementFacts(agreement),
    rowsFilled,
    rowsBlank,
    totals: rights.map(({ right, clause, rows, quantity, cents }) => ({ right, clause, rows, quantity, credit: dollars(cents) })),
    ...(further.length > 0 && {
      further: further.map(({ right, clause, sheet, name, units, cents }) => ({
        right,
        clause,
        sheet,
        figure: name,
        quantity: units,
        credit: dollars(cents),
      })),
    }),
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
