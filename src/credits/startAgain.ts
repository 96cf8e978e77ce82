/** A fill that met another's change before it wrote anything reads anew, once and where that is quick: nobody has to press a button for it. */
import type { WriteOutcome } from "../workbook/port";

/** Whoever waited longer than this decides whether to wait again. */
const QUICK_MS = 15_000;

/** Does the work once more where it was in vain for a change that reading anew takes in. */
export async function startingAgain<T>(work: () => Promise<T>, outcomeOf: (done: T) => WriteOutcome | undefined): Promise<T> {
  const begun = Date.now();
  const done = await work();
  const outcome = outcomeOf(done);
  const isInVain = outcome?.outcome === "untouched" && outcome.problem.mayStartAgain;
  return isInVain && Date.now() - begun < QUICK_MS ? work() : done;
}
