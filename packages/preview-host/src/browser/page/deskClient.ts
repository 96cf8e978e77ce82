import type { FromWorker, Notice, Person, ToWorker, WorkbookDesk } from "../desk/desk";

/** The worker's desk as the page sees it: every answer is a promise. */
export type RemoteDesk = {
  readonly [K in keyof WorkbookDesk]: (...words: Parameters<WorkbookDesk[K]>) => Promise<Awaited<ReturnType<WorkbookDesk[K]>>>;
};

/** A question that the worker refused; `message` is for the person in front of the screen. */
export class DeskRefusal extends Error {
  override readonly name = "DeskRefusal";
}

/** What a pane needs: its own Office.js reaches the workbook, and what happens there is heard. */
export interface PaneClient {
  readonly desk: RemoteDesk;
  readonly sendOffice: (text: string) => void;
  readonly onNotice: (listener: (notice: Notice) => void) => () => void;
}

export interface DeskClient extends PaneClient {
  /** The same workbook as another person's pane reaches it. */
  readonly ofOther: PaneClient;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

export function connectDesk(worker: Worker): DeskClient {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(notice: Notice) => void>();
  let asked = 0;

  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    if ("notice" in data) return listeners.forEach((listener) => listener(data.notice));
    const question = waiting.get(data.ask);
    waiting.delete(data.ask);
    if ("refusal" in data) question?.reject(data.isOurMistake ? new Error(data.refusal) : new DeskRefusal(data.refusal));
    else question?.resolve(data.answer);
  });

  const post = (message: ToWorker): void => worker.postMessage(message);
  const ask = (name: keyof WorkbookDesk, words: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      post({ ask: asked, name, words });
    });
  const desk = new Proxy({} as RemoteDesk, {
    get:
      (_, name: keyof WorkbookDesk) =>
      (...words: readonly unknown[]) =>
        ask(name, words),
  });
  const clientOf = (person: Person): PaneClient => ({
    desk,
    sendOffice: (office) => post({ office, person }),
    onNotice: (listener) => {
      const theirs = (notice: Notice): void => {
        if (notice.kind !== "office" || notice.person === person) listener(notice);
      };
      listeners.add(theirs);
      return () => listeners.delete(theirs);
    },
  });
  return { ...clientOf("user"), ofOther: clientOf("other") };
}
