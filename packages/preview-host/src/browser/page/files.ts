import { isCsvName } from "../../csv/fileName";
import { words } from "../words";
import { DeskRefusal } from "./deskClient";

/** What can be opened: workbooks, and CSV files that make one. */
export const OPENED_FILES = ".xlsx,.xlsm,.xltx,.xltm,.csv,.tsv,.tab,.txt";
const TYPE = "application/octet-stream";

/** The bytes of a file that somebody chose or dropped. What is no workbook and no CSV file at all is turned away before it is read. */
export async function readChosenFile(file: File): Promise<Uint8Array> {
  if (!isCsvName(file.name) && !/\.xl(sx|sm|tx|tm|sb|s)$/i.test(file.name)) throw new DeskRefusal(words.notAWorkbook(file.name));
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new DeskRefusal(words.cannotRead(file.name));
  }
}

/** A file of the preview's own server. */
export async function fetchBytes(url: string, what: string): Promise<Uint8Array> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) throw new DeskRefusal(words.cannotLoad(what));
  return new Uint8Array(await response.arrayBuffer());
}

/** Hands bytes to the browser as a download. */
export function download(fileName: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: TYPE }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // Browsers read the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
