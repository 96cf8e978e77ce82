/**
 * The add-in's fill without a pane: whoever loads this after Office.js finds `channelCredits` on the page. Options, progress and
 * result are JSON, as they pass between threads.
 */
import { agreementFacts } from "../credits/agreementFacts";
import { agreementAsked, type AskedAgreement } from "../credits/askedAgreement";
import { fillInventory, type FillOptions, type FillReport } from "../credits/fillInventory";
import type { FillTotals } from "../credits/fillReport";
import { readKeptChoices } from "../credits/settings";
import { LANGUAGE_SETTING, speakAsWorkbook } from "../credits/workbookLanguage";
import { excelWorkbook } from "../excel";
import { isLanguage, LANGUAGES, loadLanguage } from "../languages";
import { BadCell, readDate } from "../workbook/cells";
import { WorkbookProblem, type LastFill, type Progress, type WorkbookPort } from "../workbook/port";
import type { Refusal } from "../workbook/refusal";
import { columnLetters } from "../workbook/columnNames";
import { isOwnSheet } from "../workbook/ownSheets";
import type { SheetChoices } from "../workbook/sheetColumns";
import { paperPlan, type PaperWish } from "../credits/papers";
import { whyNoPaper, withKnownKey } from "../credits/paperReasons";
import { prepareFill } from "../credits/prepareFill";
import { priceReadings, readingsPlan } from "../credits/priceReadings";
import { adviceOn, missingChoices } from "./advice";
import { askedChoices, WrongUsage, type Asked } from "./askedChoices";
import { askedPapers, type AskedPapers } from "./askedPapers";
import { forFile } from "./fileWords";

/** What is asked: sheets, rows and columns chosen, and `calculation.date` where the Terms sheet has none. */
interface HeadlessOptions extends Asked, AskedPapers {
  readonly date?: string;
  /** Whose agreement is applied; one that the workbook names otherwise refuses it. */
  readonly agreement?: AskedAgreement;
  /** The language of the workbook's texts from now on; the one that it keeps where nothing is said, else English. */
  readonly language?: string;
  /** What becomes of figures that somebody has typed over. */
  readonly typedOver?: "keep" | "replace";
  /** Takes the last fill back instead of filling. */
  readonly takeBack?: boolean;
}

const page = globalThis as { channelCredits?: { fill: typeof fill } };
page.channelCredits = { fill };

async function fill(optionsJson: string, onProgress: (progress: Progress) => void): Promise<string> {
  const port = excelWorkbook({ isAlone: true });
  const { date, takeBack, ...asked } = JSON.parse(optionsJson) as HeadlessOptions;
  try {
    if (takeBack === true) return JSON.stringify(await takenBack(port, onProgress));
    // Words that name nothing are told before the workbook is looked at; what it keeps comes in afterwards.
    const isAsked = askedChoices(asked, {}) !== undefined;
    const papers = askedPapers(asked);
    const agreement = agreementOf(asked);
    await speakAsAsked(port, asked);
    const choices = isAsked ? askedChoices(asked, (await readKeptChoices(port)).choices) : undefined;
    if (choices) {
      const missing = missingChoices(await port.describe(), choices);
      if (missing.length > 0) return JSON.stringify(notRecognised(missing));
    }
    const options = {
      ...(choices ? { choices } : {}),
      ...calculationDate(date),
      ...agreement,
      now: () => new Date(),
      ...(asked.typedOver && { typedOver: asked.typedOver }),
    };
    const report = await fillInventory(port, options, onProgress);
    if (report.outcome === "refused") return JSON.stringify(await refused(report.refusals, port, choices));
    if (report.outcome === "failed") return JSON.stringify(problem(report.written.problem));
    const made = await makePapers(port, { options, papers, readings: asked.readings === true }, onProgress);
    if ("outcome" in made) return JSON.stringify(made);
    const ownSheets = (await port.describe()).sheets.filter(isOwnSheet).map(({ name }) => name);
    return JSON.stringify({ ...answer(report, await port.lastFill()), ownSheets, ...(made.sheets.length > 0 && made) });
  } catch (error) {
    if (error instanceof WorkbookProblem) return JSON.stringify(problem(error));
    if (error instanceof WrongUsage) return JSON.stringify({ outcome: "refused", code: "USAGE", reason: error.message, mend: error.mend });
    throw error;
  }
}

/**
 * What the command line itself says is English; only the workbook's texts follow. A refused file is not saved, so nothing is kept of it.
 * @throws WrongUsage where we have no such language.
 */
async function speakAsAsked(port: WorkbookPort, { language }: HeadlessOptions): Promise<void> {
  if (language !== undefined) {
    const known = Object.keys(LANGUAGES);
    if (!isLanguage(language))
      throw new WrongUsage(`There is no language "${language}"; there are ${known.join(", ")}.`, { said: language, known });
    await port.writeSetting(LANGUAGE_SETTING, language);
  }
  await speakAsWorkbook(port, { users: "en", load: loadLanguage });
}

/** @throws WrongUsage where what is asked for states no agreement. */
function agreementOf({ agreement }: HeadlessOptions): Pick<FillOptions, "agreement"> {
  if (agreement === undefined) return {};
  const read = agreementAsked(agreement);
  if ("problem" in read) throw new WrongUsage(read.problem, read.mend);
  return read;
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

interface PapersToMake {
  readonly options: FillOptions;
  readonly papers: readonly PaperWish[];
  readonly readings: boolean;
}

/** Makes what is asked for from the filled workbook, all of it or nothing: whoever drives this saves no file after a refusal. */
async function makePapers(port: WorkbookPort, { options, papers, readings }: PapersToMake, onProgress: (progress: Progress) => void) {
  const sheets: { sheet: string; of?: string }[] = [];
  if (papers.length === 0 && !readings) return { sheets };
  const prepared = await prepareFill(port, { ...options, onProgress });
  if ("refusals" in prepared) return notRecognised(prepared.refusals.map(({ message }) => message));
  for (const asked of papers) {
    const wish = withKnownKey(prepared, asked);
    const plan = whyNoPaper(prepared, wish) ?? paperPlan(prepared, wish);
    if (plan === undefined || typeof plan === "string") return nothingToPut(plan ?? `There is nothing to put on ${wish.paper}.`);
    const written = await port.write(plan);
    if (written.outcome !== "written") return problem(written.problem);
    sheets.push({ sheet: wish.paper, ...("claim" in wish ? { of: wish.claim } : {}) });
  }
  if (readings) {
    const written = await port.write(readingsPlan(prepared, await priceReadings(prepared, {}, onProgress)));
    if (written.outcome !== "written") return problem(written.problem);
    sheets.push({ sheet: "Readings" });
  }
  return { sheets };
}

const nothingToPut = (reason: string) => ({ outcome: "refused", code: "NOTHING_TO_PUT", reason });

async function takenBack(port: WorkbookPort, onProgress: (progress: Progress) => void) {
  const written = await port.takeBackLastFill(onProgress);
  if (written.outcome !== "written") return problem(written.problem);
  return { outcome: "takenBack", cellsChanged: written.cellsChanged, cellsLeft: written.cellsLeft ?? 0, leftAt: written.leftAt ?? [] };
}

function answer(report: Extract<FillReport, { outcome: "filled" }>, last: LastFill | undefined) {
  const { cellsChanged, replaced } = report.written;
  const { agreementBefore, changes, typedOver } = report;
  return {
    outcome: "filled",
    cellsChanged,
    ...(agreementBefore !== undefined && { agreementBefore }),
    ...(changes.length > 0 && { changes }),
    ...(replaced && { replaced }),
    ...(typedOver.length > 0 && {
      typedOver: typedOver.map(({ sheet, sheetRow, column, heading, computed, stands, isKept, computedText, standsText }) => ({
        sheet,
        cell: `${columnLetters(column)}${sheetRow}`,
        heading,
        computed,
        stands,
        computedText,
        standsText,
        isKept,
      })),
    }),
    ...(cellsChanged > 0 && last && { kept: last.cannotTakeBack ?? last.characters }),
    ...inDollars(report.totals),
  };
}

function problem(found: WorkbookProblem) {
  const { code, message, detail } = forFile(found);
  return { outcome: "refused", code, reason: message, ...(detail === undefined ? {} : { detail }) };
}

function inDollars({ agreement, agreements, rowsFilled, rowsBlank, rights, further, limits, findings, rightsNotUsed }: FillTotals) {
  return {
    agreement: agreementFacts(agreement),
    ...(agreements.length > 1 && { agreements: agreements.map((it) => ({ of: it.vendor, ...agreementFacts(it.agreement) })) }),
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
