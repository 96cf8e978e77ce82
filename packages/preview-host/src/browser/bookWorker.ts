import { BookError } from "../book/model";
import { HostError } from "../protocol/index";
import type { FromWorker, ToWorker } from "./desk/desk";
import { Refusal } from "./desk/refusal";
import { Session } from "./desk/session";

/** The worker's own side of the channel; the page's types describe a window instead. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
}

const scope = self as unknown as WorkerScope;
const session = new Session({ tell: (notice) => scope.postMessage({ notice }) });

scope.addEventListener("message", ({ data }) => {
  if ("office" in data) session.office(data.office, data.person);
  else void answer(data);
});

async function answer({ ask, name, words }: Extract<ToWorker, { ask: number }>): Promise<void> {
  try {
    const desk = session as unknown as Readonly<Record<string, (...words: readonly unknown[]) => unknown>>;
    const result = await desk[name]?.(...words);
    scope.postMessage({ ask, answer: result });
  } catch (error) {
    const isRefusal = error instanceof BookError || error instanceof HostError || error instanceof Refusal;
    const refusal = error instanceof Error ? error.message : String(error);
    scope.postMessage({ ask, refusal, isOurMistake: !isRefusal });
  }
}
