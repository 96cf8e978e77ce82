/** Long work in steps: a caller with a screen can pause between two of them, others run through. */

export type InSteps<T> = Generator<undefined, T>;

/** Few enough to take a few milliseconds, enough that pausing between them costs nothing. */
const RECORDS_A_STEP = 50_000;

/** The result of work that nobody waits for between its steps. */
export function runThrough<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Plain loops over records 0 to `count`, a stretch a step. */
export function* inStretches(count: number, work: (from: number, to: number) => void): InSteps<void> {
  for (let from = 0; from < count; from += RECORDS_A_STEP) {
    work(from, Math.min(count, from + RECORDS_A_STEP));
    yield undefined;
  }
}

/** Work that is done in one step. */
export function* atOnce<T>(result: () => T): InSteps<T> {
  yield undefined;
  return result();
}
