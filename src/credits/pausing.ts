/** Work that lets others have a turn. */
import type { OnProgress, Progress } from "../workbook/port";
import { Stopped } from "./stopped";

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

/**
 * As `withPauses`; whoever waits is told how far it is at each pause, and at every step where there are none.
 * @throws Stopped when the answer is "stop".
 */
export async function withProgress<Step, T>(
  steps: Generator<Step, T>,
  { onProgress, pause }: { readonly onProgress: OnProgress | undefined; readonly pause: Pause | undefined },
  told: (step: Step) => Progress,
): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const turn = pause?.();
    // Where others get turns, they are told how far it is when they get one.
    if (pause && !turn) continue;
    await turn;
    if ((await onProgress?.(told(step.value))) === "stop") throw new Stopped();
  }
}
