/** Puts an act of another person in before one request of a fill, and says what came of it. */
import { fillInventory, type FillReport } from "../../src/credits/fillInventory";
import { excelWorkbook } from "../../src/excel";
import type { BookValue } from "@channel-credits/preview-host";
import { CLAIMS_SHEET } from "../../src/workbook/claimsSheet";
import { FILL_HISTORY } from "../../src/workbook/fillHistory";
import type { KeyedSheet } from "../../src/workbook/keyedSheet";
import { REVIEW_SHEET } from "../../src/workbook/reviewSheet";
import { SIGN_OFFS } from "../../src/workbook/signOffs";
import { OUTPUT_HEADINGS, OWN_SHEETS } from "../../src/workbook/headers";
import { WorkbookProblem } from "../../src/workbook/port";
import { QUARTER } from "../scenarios/quarter";
import { anotherPage, connect, heldBack } from "./anotherPage";
import { rowsOf, tell } from "./actsOfOthers";
import type { Act } from "./actStories";
import { openInExcel, memoryBook, type MemoryBook } from "@channel-credits/preview-host/testing";

/** "kept": typed over a figure of ours before the fill had noted what stands there; Restore brings it back. */
export type Outcome = "right" | "told" | "kept" | "LOST" | "WRONG";

export interface Tried {
  readonly outcome: Outcome;
  /** How the fill ended, in its own words. */
  readonly words: string;
}

/** One for all tries: pages are costly to make. */
let otherPage: ReturnType<typeof anotherPage> | undefined;

type Cells = Readonly<Record<string, readonly (readonly BookValue[])[]>>;

const blankAsNone = (cell: unknown): BookValue => (cell === "" ? undefined : (cell as BookValue));

export function startBook(): MemoryBook {
  const sheets = Object.values(QUARTER).map(({ name, rows }) => [name, rows.map((row) => row.map(blankAsNone))] as const);
  const book = memoryBook(Object.fromEntries([...sheets, ["Notes", [["Mine"], ["keep this"]]]]));
  const inventory = book.sheets[0]!;
  // Two rows of one part, which its key alone does not tell apart.
  inventory.setValues({ row: 3, column: 0, rowCount: 1, columnCount: 5 }, [["VX-1", "Memphis", 4, 0, inventory.value(1, 4)]]);
  return book;
}

export const cellsOf = (book: MemoryBook): Cells => Object.fromEntries(book.sheets.map((sheet) => [sheet.name, rowsOf(sheet)]));

function copyOf(book: MemoryBook): MemoryBook {
  const copy = memoryBook(cellsOf(book));
  for (const key of book.settings.keys()) if (!key.endsWith(".run")) copy.settings.set(key, book.settings.get(key));
  copyMarks(book, copy);
  return copy;
}

/** A mark names the sheet's id, and a copied book has its own. */
function copyMarks(book: MemoryBook, copy: MemoryBook): void {
  for (const { scope, name, formula, visible } of book.names) {
    const [from, to] = [book, copy].map((it) => it.sheets.find((sheet) => sheet.name === scope)!);
    copy.setSheetName!(to!, name, { formula: formula.replace(from!.id, to!.id), visible });
  }
}

/** With a clock, so that the fill has its row of Fill history. */
export const filling = (): Promise<FillReport> =>
  fillInventory(excelWorkbook({ sleep: () => Promise.resolve(), waitForUserMs: 2_000 }), { now: () => new Date(2000, 5, 30, 12) });

/** How many requests a fill makes; of a workbook that was filled before, when `isSecond`. */
export async function requestsOf(isSecond: boolean): Promise<number> {
  const { host } = await openInExcel(await bookFor(isSecond));
  await filling();
  // What comes after the last look comes after the fill.
  return host.log.filter(({ isCleanUp, actions }) => !isCleanUp && actions.some((action) => /used/i.test(action))).at(-1)!.number;
}

let filledOnce: Promise<MemoryBook> | undefined;

export async function bookFor(isSecond: boolean): Promise<MemoryBook> {
  if (!isSecond) return startBook();
  filledOnce ??= (async () => {
    const book = startBook();
    await openInExcel(book);
    await filling();
    return book;
  })();
  const book = copyOf(await filledOnce);
  // Something to write: a term is another than it was.
  book.sheets.find(({ name }) => name === "Terms")!.setValues({ row: 1, column: 1, rowCount: 1, columnCount: 1 }, [[0.4]]);
  return book;
}

export async function tryAct(act: Act, isSecond: boolean, at: number, isHeard: boolean): Promise<Tried> {
  const book = await bookFor(isSecond);
  const { host } = await openInExcel(book);
  let requests = 0;
  let theirs: ReadonlyMap<string, number> = new Map();
  let hasActed = false;
  const interfere = async (): Promise<void> => {
    const sheet = act.on(book);
    hasActed = sheet !== undefined;
    if (sheet && isHeard) tell(host, sheet);
    if (act.isFill) await (otherPage ??= anotherPage())().catch(refused);
    theirs = userCells(book);
  };
  connect(host, (bridge) => heldBack(bridge, (text, goOn) => void (++requests === at ? interfere().then(() => goOn(text)) : goOn(text))));
  const { report, words } = await ended();
  if (requests < at) return { outcome: "right", words: "the fill was over" };
  const kept = userCells(book);
  const lost = [...theirs].find(([cell, count]) => (kept.get(cell) ?? 0) < count);
  if (lost) return { outcome: "LOST", words: `${lost[0]}: ${words}` };
  if (hasActed && act.mine !== undefined && !isThere(book, act.mine)) {
    if (isSecond && act.isOnOurs && report?.outcome === "filled") {
      await excelWorkbook().restore(report.written.before);
      if (isThere(book, act.mine)) return { outcome: "kept", words };
    }
    return { outcome: "LOST", words: `${act.mine}: ${words}` };
  }
  if (book.settings.keys().some((key) => key.endsWith(".run"))) return { outcome: "WRONG", words: `a mark is left: ${words}` };
  if (act.isFill && report?.outcome !== "filled") {
    const isSound = (await isAsFresh(book)) || isInterrupted(report) || isClean(book, act);
    return { outcome: isSound ? "told" : "WRONG", words };
  }
  if (report?.outcome !== "filled") {
    const isSaid = isInterrupted(report) || (isSecond ? await isAsBefore(book, act) : isClean(book, act));
    return { outcome: isSaid ? "told" : "WRONG", words };
  }
  const isRight = (await isAsFresh(book)) || (act.isOnOurs === true && (await isAsDoneAfter(book, act, isSecond)));
  if (isRight) return { outcome: "right", words };
  return { outcome: report.written.changedMeanwhile === undefined ? "WRONG" : "told", words };
}

/** Another page has problems of a class of its own. */
export function refused(error: unknown): void {
  if (!(error instanceof Error && error.name === "WorkbookProblem")) throw error;
}

export async function ended(): Promise<{ report: FillReport | undefined; words: string }> {
  try {
    const report = await filling();
    if (report.outcome === "refused") return { report, words: report.refusals.map(({ message }) => message).join(" ") };
    if (report.outcome === "failed") return { report, words: report.written.problem.message };
    return { report, words: report.written.changedMeanwhile ?? "filled" };
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error;
    return { report: undefined, words: error.message };
  }
}

export const isInterrupted = (report: FillReport | undefined): boolean =>
  report?.outcome === "failed" && report.written.outcome === "interrupted";

/** Nothing of ours is left in a workbook that had nothing of ours. */
function isClean(book: MemoryBook, act: Act): boolean {
  const ours = new Set<BookValue>([...OUTPUT_HEADINGS, ...OWN_SHEETS["Credit detail"].slice(-2), "Severity"]);
  return book.sheets.every((sheet) => rowsOf(sheet).every((row) => row.every((cell) => !ours.has(cell)))) && act.story !== "";
}

/** By the cells, settings and names of a workbook: one act leads to few different ends, however many requests it may fall before. */
const freshKnown = new Map<string, Promise<boolean>>();

export function isAsFresh(book: MemoryBook): Promise<boolean> {
  const settings = book.settings.keys().map((key) => [key, book.settings.get(key)]);
  const key = JSON.stringify([cellsOf(book), settings, book.names]);
  const known = freshKnown.get(key) ?? fillsToTheSame(book);
  freshKnown.set(key, known);
  return known;
}

async function fillsToTheSame(book: MemoryBook): Promise<boolean> {
  const fresh = copyOf(book);
  await openInExcel(fresh);
  const report = await filling().catch(() => undefined);
  if (report?.outcome !== "filled") return false;
  return JSON.stringify(cellsOf(fresh)) === JSON.stringify(cellsOf(book));
}

async function isAsDoneAfter(book: MemoryBook, act: Act, isSecond: boolean): Promise<boolean> {
  const other = await bookFor(isSecond);
  await openInExcel(other);
  await filling();
  act.on(other);
  return JSON.stringify(cellsOf(other)) === JSON.stringify(cellsOf(book));
}

/** Nothing but the act has changed anything: what a fill says that was in vain. */
async function isAsBefore(book: MemoryBook, act: Act): Promise<boolean> {
  const other = await bookFor(true);
  act.on(other);
  return JSON.stringify(cellsOf(other)) === JSON.stringify(cellsOf(book));
}

/** Our columns of a sheet on which people work. */
const oursOf = ({ key, columns }: KeyedSheet): readonly string[] => [
  key.heading,
  ...columns.filter(({ whenGone }) => whenGone !== undefined).map(({ heading }) => heading),
];
/** The sheets of ours on which people work; Claims and Sign-offs have the same key, and are told apart by the other headings. */
export const KEYED = [REVIEW_SHEET, CLAIMS_SHEET, SIGN_OFFS, FILL_HISTORY];

function keyedAs(head: readonly BookValue[]): KeyedSheet | undefined {
  const shared = (it: KeyedSheet): number => it.columns.filter(({ heading }) => head.includes(heading)).length;
  return KEYED.filter(({ key }) => head.includes(key.heading)).sort((one, other) => shared(other) - shared(one))[0];
}

const isThere = (book: MemoryBook, text: string): boolean => book.sheets.some((sheet) => rowsOf(sheet).some((row) => row.includes(text)));

/** How often each value stands in a cell that is not one of our figures. */
export function userCells(book: MemoryBook): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sheet of book.sheets) {
    if (sheet.name in OWN_SHEETS) continue;
    const rows = rowsOf(sheet);
    if (Object.values(OWN_SHEETS).some((headings) => headings[0] === rows[0]?.[0])) continue;
    const keyed = keyedAs(rows[0] ?? []);
    const headings = keyed ? oursOf(keyed) : OUTPUT_HEADINGS;
    const ours = new Set((rows[0] ?? []).flatMap((cell, column) => (headings.some((it) => it === cell) ? [column] : [])));
    rows.forEach((row, place) =>
      row.forEach((cell, column) => {
        // The headings are ours, over the columns that are a person's too.
        if (cell === undefined || (keyed && place === 0) || ours.has(column) || (headings === OUTPUT_HEADINGS && column >= 5)) return;
        const text = JSON.stringify(cell);
        counts.set(text, (counts.get(text) ?? 0) + 1);
      }),
    );
  }
  return counts;
}
