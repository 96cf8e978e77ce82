import type { Assumption } from "../../workbook/selfCheck";
import { isRequestError, kindOf, type ErrorKind } from "../errorCodes";

/** What a question may use: its own rows of the scratch sheet, and nothing else of the workbook. */
export interface Scratch {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  /** A cell of the question's own, or a rectangle from it on. It may be asked again: contents are fixed. */
  readonly cells: (rows: number, columns: number) => Excel.Range;
  /** Names that no sheet of the workbook has, for sheets that a question adds and removes. */
  readonly otherNames: readonly [string, string];
}

/** Beyond what the manifest asks for: worksheet functions of add-ins are not to be had everywhere. */
export const FUNCTIONS_SET = ["CustomFunctionsRuntime", "1.1"] as const;

export interface Question extends Assumption {
  /** The requirement set that the question needs, beyond what the manifest asks for. */
  readonly since?: string;
  /** The question is about the add-in's worksheet functions. */
  readonly needsFunctions?: boolean;
  /** Asks and answers. It may be sent twice, so whatever it makes it first takes away. */
  readonly ask: (scratch: Scratch) => Promise<string>;
}

/** A value as an answer: text in quotes, so that "12" and 12 are told apart. */
export const shown = (value: unknown): string => (value === undefined ? "nothing" : JSON.stringify(value));

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Whether something was over within so many seconds; else how long it took. */
export function within(seconds: number, ms: number): string {
  return ms <= seconds * 1_000 ? `within ${seconds} s` : `slower: ${(ms / 1_000).toFixed(1)} s`;
}

/**
 * The code with which Excel refuses something, as an answer; "done" where it does not. That a cell is being edited, or that a connection fails,
 * is no answer: the request is sent again as any other.
 *
 * @param awaited codes that are an answer here, though elsewhere they say that Excel is busy, or too old for the question.
 */
export async function refusalOf(work: () => Promise<unknown>, ...awaited: readonly string[]): Promise<string> {
  try {
    await work();
    return "done";
  } catch (error) {
    if (!isRequestError(error)) throw error;
    if (!awaited.includes(error.code) && NO_ANSWER.has(kindOf(error))) throw error;
    return `refused: ${error.code}`;
  }
}

/** Of these the question is not to blame, or cannot be asked. */
const NO_ANSWER: ReadonlySet<ErrorKind> = new Set(["editing", "inactive", "transient", "oldExcel"]);

/** What stands in a cell: its value and what it is taken for, "12 (Double)". */
export async function standsIn(context: Excel.RequestContext, cell: Excel.Range): Promise<string> {
  cell.load("values,valueTypes");
  await context.sync();
  return `${shown(cell.values[0]?.[0])} (${String(cell.valueTypes[0]?.[0])})`;
}

/** A sheet beside the scratch sheet. It goes before the question ends, renamed or not, and what an earlier attempt left goes before. */
export async function withSheet<T>(scratch: Scratch, use: (sheet: Excel.Worksheet) => Promise<T>): Promise<T> {
  const { context, otherNames } = scratch;
  await removeSheets(context, otherNames);
  const sheet = context.workbook.worksheets.add(otherNames[0]);
  try {
    await context.sync();
    return await use(sheet);
  } finally {
    await removeSheets(context, otherNames);
  }
}

export async function removeSheets(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const there = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  for (const sheet of there) sheet.load("name");
  await context.sync();
  for (const sheet of there) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}
