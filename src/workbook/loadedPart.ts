import { WorkbookProblem } from "./port";
import { refusalWords } from "./refusalWords";

/**
 * A part of the page that is loaded after its first view, when it is first needed at the latest.
 * @throws WorkbookProblem PART_NOT_LOADED where it does not come, for want of a network or because the page was replaced meanwhile.
 */
export async function loadedPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    throw new WorkbookProblem("PART_NOT_LOADED", refusalWords.partNotLoaded, error instanceof Error ? error.message : String(error));
  }
}
