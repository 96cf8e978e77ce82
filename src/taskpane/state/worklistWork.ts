/** Work that the views Claims, Calendar and Terms set off: the calendar's file, where a claim's things stand, and what readings are worth. */
import { icsText } from "../../credits/icsText";
import { paperPlan, type PaperWish } from "../../credits/papers";
import { priceReadings, readingsPlan } from "../../credits/priceReadings";
import { startingAgain } from "../../credits/startAgain";
import type { OnProgress, WorkbookPort } from "../../workbook/port";
import { words } from "../laterWords";
import { preparedAnew, slicing } from "./fillWork";
import { pausing } from "./pause";
import type { Preview } from "./paneState";
import type { Store } from "./store";
import { troubleOfWrite } from "./trouble";

export { claimPlace } from "../../credits/claimPlaces";
export { recordPlace } from "../../credits/recordPlace";

/** The days that are not done or past, as an iCalendar file. */
export const calendarFile = ({ prepared: { due, statement } }: Preview): string =>
  icsText(due.days, statement.agreed.agreement.id, new Date());

export interface ReadingsWork {
  readonly price: (onProgress: OnProgress) => Promise<void>;
  readonly write: (onProgress: OnProgress) => Promise<void>;
}

export function readingsWork({ state, dispatch }: Store, port: WorkbookPort): ReadingsWork {
  const prepared = preparedAnew({ dispatch }, port);
  const written = async (onProgress: OnProgress) => {
    const from = await prepared(onProgress);
    if (from === undefined) return undefined;
    const values = await priceReadings(from, state().listed, onProgress, pausing());
    return { values, outcome: await port.write(readingsPlan(from, values), slicing(onProgress, pausing())) };
  };
  return {
    price: async (onProgress) => {
      const { preview, isStale } = state();
      const from = preview && !isStale ? preview.prepared : await prepared(onProgress);
      if (from === undefined) return;
      const values = await priceReadings(from, state().listed, onProgress, pausing());
      dispatch({ type: "readingsShown", readings: { values, cellsWritten: undefined } });
    },
    write: async (onProgress) => {
      const done = await startingAgain(
        () => written(onProgress),
        (it) => it?.outcome,
      );
      if (done === undefined) return;
      const { values, outcome } = done;
      if (outcome.outcome !== "written") return dispatch({ type: "failed", trouble: troubleOfWrite(outcome, "writingReadings") });
      const { before, cellsChanged } = outcome;
      dispatch({ type: "readingsShown", readings: { values, cellsWritten: cellsChanged } });
      dispatch({
        type: "sheetWritten",
        undo: { wrote: { by: "sheetWritten", sheet: "Readings" }, before, cellsChanged, filledAt: Date.now() },
      });
    },
  };
}

/** Makes a sheet to be sent. Answers whether it stands there now. */
export async function paperWork({ dispatch }: Store, port: WorkbookPort, wish: PaperWish, onProgress: OnProgress): Promise<boolean> {
  const prepared = preparedAnew({ dispatch }, port);
  const written = async () => {
    const from = await prepared(onProgress);
    if (from === undefined) return "refused";
    const plan = paperPlan(from, wish);
    return plan && port.write(plan, slicing(onProgress, pausing()));
  };
  const outcome = await startingAgain(written, (it) => (it === "refused" ? undefined : it));
  // A workbook that cannot be read has been told of with its reasons.
  if (outcome === "refused") return false;
  if (outcome === undefined) {
    dispatch({ type: "failed", trouble: nothingToSend(wish) });
    return false;
  }
  if (outcome.outcome !== "written") {
    dispatch({ type: "failed", trouble: troubleOfWrite(outcome, "writingPaper") });
    return false;
  }
  const { before, cellsChanged } = outcome;
  if (cellsChanged > 0)
    dispatch({
      type: "sheetWritten",
      undo: { wrote: { by: "sheetWritten", sheet: wish.paper }, before, cellsChanged, filledAt: Date.now() },
    });
  return true;
}

const nothingToSend = ({ paper }: PaperWish) =>
  ({ during: "writingPaper", code: "SHEET_GONE", message: words.papers.nothing(paper), detail: undefined }) as const;
