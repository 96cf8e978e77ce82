/**
 * Worksheet functions as Excel knows them from the start: what computes them is loaded with the first call. The build associates each id
 * with its function here (`scripts/bundle/functionMetadata.js`).
 */
import { inEnglish } from "../contract/base/language";
import { loadedPart } from "../workbook/loadedPart";
import { WorkbookProblem } from "../workbook/port";
import { lacking } from "./answers";

type Implementations = Readonly<Record<string, (...args: unknown[]) => unknown>>;

const implementations = (): Promise<Implementations> =>
  loadedPart(() => import(/* webpackChunkName: "functions" */ "./implementations") as unknown as Promise<Implementations>);

/**
 * Calls a function by its name in `implementations.ts`.
 * @throws CustomFunctions.Error as the function does; #N/A where what computes it cannot be loaded.
 */
export async function called(name: string, args: readonly unknown[]): Promise<unknown> {
  const functions = await implementations().catch((error: unknown) => {
    if (error instanceof WorkbookProblem)
      return lacking("The functions of Channel Credits could not be loaded. Recalculate when the network is back.");
    throw error;
  });
  // The pane of the same page may have another language spoken: a value is the same whether it is open or not.
  return inEnglish("workbook", () => functions[name]!(...args));
}

/** Loads what computes before anybody calls; where it does not come now, the first call asks for it again. */
export const loadFunctions = (): void => void implementations().catch(() => undefined);
