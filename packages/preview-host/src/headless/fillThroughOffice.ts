/** One opened workbook, filled by the built add-in: our host answers here, the add-in's page runs in a thread of its own. */
import { MessageChannel, Worker, type MessagePort } from "node:worker_threads";
import type { Book } from "../book/model";
import { createHost } from "../protocol";
import type { FillAnswer, FillProgress, FillRequest, PageMessage, PageParts } from "./pageMessages";

export interface FillSetup extends PageParts {
  /** The built page.ts. */
  readonly page: string;
}

/** A workbook of a million invoice lines is held twice: as cells by the host, as facts by the page. */
const PAGE_MEMORY_MB = 4096;

export async function fillThroughOffice(
  book: Book,
  setup: FillSetup,
  request: FillRequest,
  onProgress: (progress: FillProgress) => void,
): Promise<FillAnswer> {
  const { port1: ours, port2: theirs } = new MessageChannel();
  const worker = new Worker(setup.page, {
    workerData: { parts: { office: setup.office, bundle: setup.bundle }, request, bridge: theirs },
    transferList: [theirs],
    resourceLimits: { maxOldGenerationSizeMb: PAGE_MEMORY_MB },
  });
  try {
    return await Promise.race([answered(worker, onProgress), hosted(book, ours)]);
  } finally {
    ours.close();
    await worker.terminate();
  }
}

function answered(worker: Worker, onProgress: (progress: FillProgress) => void): Promise<FillAnswer> {
  return new Promise((resolve, reject) => {
    worker.on("message", (text: string) => {
      const message = JSON.parse(text) as PageMessage;
      if (message.kind === "progress") onProgress(message.progress);
      else if (message.kind === "answer") resolve(message.answer);
      else reject(new Error(`The add-in failed in a way that it does not know.\n${message.stack}`));
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") reject(error);
      else
        resolve({ outcome: "refused", code: "TOO_LARGE", reason: `The workbook needs more than ${PAGE_MEMORY_MB} MB of memory to fill.` });
    });
    worker.on("exit", (code) => reject(new Error(`The add-in's page ended with code ${code} before it answered.`)));
  });
}

/**
 * Answers requests for as long as the page lives; settles only when the host itself breaks, or meets damage in the file: the add-in
 * would take either for an Excel in trouble, and ask again.
 */
function hosted(book: Book, port: MessagePort): Promise<never> {
  return new Promise((_resolve, reject) => {
    const host = createHost(book, { onBroken: reject });
    host.onEvents((text) => port.postMessage(text));
    port.on("message", (text: string) => {
      try {
        const reply = host.answer(text);
        if (reply !== undefined) port.postMessage(reply);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
}
