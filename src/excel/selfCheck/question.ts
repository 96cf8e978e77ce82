import type { Assumption } from "../../workbook/selfCheck";
import { isRequestError, kindOf } from "../errorCodes";

/** What a question may use: its own rows of the scratch sheet, and nothing else of the workbook. */
export interface Scratch {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  /** A cell of the question's own, or a rectangle from it on. It may be asked again: contents are fixed. */
  readonly cells: (rows: number, columns: number) => Excel.Range;
  /** Names that no sheet of the workbook has, for sheets that a question adds and removes. */
  readonly otherNames: readonly [string, string];
}

export interface Question extends Assumption {
  /** The requirement set that the question needs, beyond what the manifest asks for. */
  readonly since?: string;
  /** Asks and answers. It may be sent twice, so whatever it makes it first takes away. */
  readonly ask: (scratch: Scratch) => Promise<string>;
}

/** A value as an answer: text in quotes, so that "12" and 12 are told apart. */
export const shown = (value: unknown): string => (value === undefined ? "nothing" : JSON.stringify(value));

/**
 * The code with which Excel refuses something, as an answer; "done" where it does not. That a cell is being edited, or that a connection fails,
 * is no answer: the request is sent again as any other.
 */
export async function refusalOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "done";
  } catch (error) {
    if (!isRequestError(error)) throw error;
    const kind = kindOf(error);
    if (kind === "editing" || kind === "inactive" || kind === "transient") throw error;
    return `refused: ${error.code}`;
  }
}
