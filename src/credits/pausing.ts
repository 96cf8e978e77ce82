/** Work that lets others have a turn. */

/** Lets others work for a moment when it is time to; answers with nothing when it is not. */
export type Pause = () => Promise<void> | undefined;

/** The result of long work, with a pause wherever one is due between its steps. */
export async function withPauses<T>(steps: Generator<unknown, T>, pause: Pause | undefined): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const turn = pause?.();
    if (turn) await turn;
  }
}
