import { WorkbookProblem } from "../workbook/port";
import { isRequestError, kindOf, type RequestError } from "./errorCodes";
import type { Session } from "./options";
import { noAnswer, problemOf, stillNoAnswer, stopped, type Place } from "./problems";
import { words } from "./words";
import { inTurn } from "./queue";

const firstWaitMs = 500;
const longestWaitMs = 4_000;

export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/**
 * Sends a batch to Excel, alone and in its turn, and sends it again where that can help. A batch must therefore be
 * harmless when repeated, even after part of it took effect: reads, and writes of fixed contents to fixed cells.
 * A failure comes as WorkbookProblem, except "too large", which callers answer with smaller blocks (`sendOrTooLarge`).
 */
export async function send<T>(session: Session, place: Place, batch: Batch<T>): Promise<T> {
  const answer = await sendOrTooLarge(session, place, batch);
  if (answer instanceof TooLarge) throw problemOf(answer.error, place);
  return answer;
}

/** An answer in place of the batch's own: Excel found the request or the reply too large. */
export class TooLarge {
  constructor(readonly error: RequestError) {}
}

/** Excel answered with null in place of cells. */
export const NULL_VALUES = new TooLarge({ code: "null values", message: "null values" });

export async function sendOrTooLarge<T>(session: Session, place: Place, batch: Batch<T>): Promise<T | TooLarge> {
  let failures = 0;
  let waits = 0;
  let waited = 0;
  for (;;) {
    const error = await attempt(session, place, batch);
    if (error.succeeded) return error.answer;
    const kind = kindOf(error.failure);
    if (kind === "tooLarge") return new TooLarge(error.failure);
    if (kind === "editing" || kind === "inactive") {
      if (waited >= session.waitForUserMs) throw problemOf(error.failure, place);
      if ((await session.onWaiting(kind === "editing" ? words.finishEditing : words.returnToWorkbook)) === "stop") throw stopped();
      const wait = waitOf(waits++);
      await session.sleep(wait);
      waited += wait;
    } else if (kind === "transient" && failures < session.retries) {
      // Jitter, so that two people's add-ins on a shared workbook do not collide again and again.
      await session.sleep(waitOf(failures++) * (0.5 + Math.random() / 2));
    } else {
      throw problemOf(error.failure, place);
    }
  }
}

const waitOf = (attempts: number): number => Math.min(longestWaitMs, firstWaitMs * 2 ** attempts);

type Attempt<T> = { readonly succeeded: true; readonly answer: T } | { readonly succeeded: false; readonly failure: RequestError };

async function attempt<T>(session: Session, place: Place, batch: Batch<T>): Promise<Attempt<T>> {
  try {
    const run = (): Promise<T> => Excel.run({ delayForCellEdit: true }, batch);
    const answer = await inTurn(run, {
      answerWithinMs: session.answerWithinMs,
      lost: () => noAnswer(place, Math.round(session.answerWithinMs / 1000)),
      refused: () => stillNoAnswer(place),
    });
    return { succeeded: true, answer };
  } catch (error) {
    if (error instanceof WorkbookProblem || !isRequestError(error)) throw error;
    return { succeeded: false, failure: error };
  }
}
