/** What went wrong, as the pane shows it. */
import { WorkbookProblem, type WriteOutcome } from "../../workbook/port";
import type { Trouble } from "./paneState";

/** A problem of the workbook in its own words; anything else is a mistake of ours, and says so. */
export function troubleOf(error: unknown, during: Trouble["during"]): Trouble {
  if (error instanceof WorkbookProblem) return { during, code: error.code, message: error.message, detail: error.detail };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { during, code: "MISTAKE", message: "", detail };
}

/**
 * A write that did not end well; what could not be put back waits with it.
 * @throws WorkbookProblem where the user stopped it and nothing is left of it: that is no trouble.
 */
export function troubleOfWrite(outcome: Exclude<WriteOutcome, { outcome: "written" }>, during: Trouble["during"]): Trouble {
  const { problem } = outcome;
  if (outcome.outcome === "interrupted") return { ...troubleOf(problem, during), before: outcome.before };
  if (problem.code === "STOPPED") throw problem;
  return troubleOf(problem, during);
}
