/** Work that the views Claims, Calendar and Terms set off: the calendar's file, where a claim's things stand, and what readings are worth. */
import { icsText } from "../../credits/icsText";
import { prepareFill } from "../../credits/prepareFill";
import { priceReadings, readingsPlan } from "../../credits/priceReadings";
import { startingAgain } from "../../credits/startAgain";
import type { OnProgress, WorkbookPort } from "../../workbook/port";
import { slicing } from "./fillWork";
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
  /** Read anew; undefined where nothing can be read any more, which is said then. */
  const prepared = async (onProgress: OnProgress) => {
    const pause = pausing();
    const answer = await prepareFill(port, { onProgress: slicing(onProgress, pause), pause });
    if ("refusals" in answer) dispatch({ type: "refused", refusals: answer.refusals });
    return "refusals" in answer ? undefined : answer;
  };
  const written = async (onProgress: OnProgress) => {
    const from = await prepared(onProgress);
    if (from === undefined) return undefined;
    const values = await priceReadings(from, onProgress, pausing());
    return { values, outcome: await port.write(readingsPlan(from, values), slicing(onProgress, pausing())) };
  };
  return {
    price: async (onProgress) => {
      const { preview, isStale } = state();
      const from = preview && !isStale ? preview.prepared : await prepared(onProgress);
      if (from === undefined) return;
      const values = await priceReadings(from, onProgress, pausing());
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
