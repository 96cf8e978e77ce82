/**
 * The one queue of everything we ask of Excel, for all ports of this page: overlapping batches fail in Excel
 * ("Wait until the previous call completes"), and a batch that never returns must not be followed by another.
 */
interface Job {
  readonly start: () => void;
  readonly refuse: () => void;
}

const waiting: Job[] = [];
let isBusy = false;
/** The running batch is past its time. It may still come back, so nothing else is started. */
let isLost = false;

export interface Turn {
  readonly answerWithinMs: number;
  /** The problem of the batch that does not come back. */
  readonly lost: () => Error;
  /** The problem of a batch that is not even sent because an earlier one does not come back. */
  readonly refused: () => Error;
}

/** Runs a batch when all earlier ones are over. */
export function inTurn<T>(batch: () => Promise<T>, turn: Turn): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const refuse = (): void => reject(turn.refused());
    const start = (): void => {
      isBusy = true;
      const timer = setTimeout(() => {
        isLost = true;
        reject(turn.lost());
        for (const job of waiting.splice(0)) job.refuse();
      }, turn.answerWithinMs);
      const over = (): void => {
        clearTimeout(timer);
        isBusy = false;
        isLost = false;
        waiting.shift()?.start();
      };
      begin(batch).then(resolve, reject).finally(over);
    };
    if (isLost) refuse();
    else if (isBusy) waiting.push({ start, refuse });
    else start();
  });
}

/** A batch that throws before its first await must not leave the queue busy. */
async function begin<T>(batch: () => Promise<T>): Promise<T> {
  return batch();
}
