/** One workbook file: read, filled, written. A file that cannot be filled leaves nothing behind. */
import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { openBook } from "../book";
import { BookError, type Book, type BookSheet } from "../book/model";
import { joined } from "../book/parts/joined";
import { csvBook } from "../csv";
import { fillThroughOffice, type FillSetup } from "./fillThroughOffice";
import { nodeZip } from "./nodeZip";
import { writeWhole, type Job } from "./outputs";
import type { FillAnswer, FillProgress, FillRequest } from "./pageMessages";

type Refused = Extract<FillAnswer, { outcome: "refused" }>;
type Filled = Extract<FillAnswer, { outcome: "filled" }>;

export async function fillFile(
  job: Job,
  setup: FillSetup,
  request: FillRequest,
  onProgress: (progress: FillProgress) => void,
): Promise<FillAnswer> {
  const book = opened(job);
  if ("outcome" in book) return book;
  const answer = await fillThroughOffice(book, setup, request, onProgress).catch(damaged);
  if (answer.outcome === "refused") return answer;
  onProgress({ activity: "Writing the file", done: 0, total: 1 });
  const pieces = piecesOf(book);
  if ("outcome" in pieces) return pieces;
  const { printCopy } = job;
  return (
    saved(pieces, job.output) ??
    (printCopy === undefined || answer.outcome !== "filled" ? answer : (savedCopy(joined(pieces), answer, printCopy) ?? answer))
  );
}

/** A copy in which every sheet is hidden that the add-in did not write: hidden sheets are not printed, and every link still has its cell. */
function savedCopy(bytes: Uint8Array, { ownSheets }: Filled, file: string): Refused | undefined {
  const copy = openBook(bytes, { codec: nodeZip });
  const isOurs = ({ name }: BookSheet): boolean => ownSheets.includes(name);
  const first = copy.sheets.find(isOurs);
  if (first === undefined) return { outcome: "refused", code: "NOTHING_TO_PUT", reason: "The fill wrote no sheet to print." };
  copy.activeSheet = first;
  for (const sheet of copy.sheets) if (!isOurs(sheet)) sheet.visibility = "Hidden";
  return saved(copy.saveInPieces(), file);
}

/** Damage that is met only while the fill reads on. */
function damaged(error: unknown): Refused {
  if (error instanceof BookError) return { outcome: "refused", code: error.code, reason: error.message };
  throw error;
}

function opened({ input, csvFiles }: Job): Book | Refused {
  let file = input;
  try {
    if (csvFiles) {
      const files = csvFiles.map((name) => ({ name, bytes: readFileSync((file = name)) }));
      return csvBook(files, { codec: nodeZip });
    }
    const bytes = readFileSync(file);
    const book = openBook(bytes, { codec: nodeZip });
    book.check?.(); // parts are read when they are first asked for; a damaged one is told here, before the fill begins
    if (bytes.length > LARGE) freeUnpacked();
    return book;
  } catch (error) {
    if (error instanceof BookError) return { outcome: "refused", code: error.code, reason: error.message };
    return unreachable(error, csvFiles ? `${file} cannot be read` : "It cannot be read") ?? rethrown(error);
  }
}

/** Bytes of a file from which on what it unpacks to is worth looking for. */
const LARGE = 10_000_000;

/** What was unpacked to be read is done with, hundreds of megabytes of a large sheet; left alone, the runtime would hold them until the end. */
function freeUnpacked(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

function piecesOf(book: Book): readonly Uint8Array[] | Refused {
  try {
    return book.saveInPieces();
  } catch (error) {
    return damaged(error);
  }
}

function saved(pieces: readonly Uint8Array[], file: string): Refused | undefined {
  try {
    writeWhole(file, pieces);
    return undefined;
  } catch (error) {
    return unreachable(error, `${file} cannot be written`) ?? rethrown(error);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "it is a folder",
  ENOTDIR: "part of its path is not a folder",
  EACCES: "access is denied",
  EPERM: "access is denied",
  EBUSY: "another program has it open",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  ERR_FS_FILE_TOO_LARGE: "it is larger than 2 GB",
};

/** The operating system's refusal in words; undefined when the error is none. */
function unreachable(error: unknown, what: string): Refused | undefined {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || (syscall === undefined && REASONS[code] === undefined)) return undefined;
  return { outcome: "refused", code: "FILE", reason: `${what}: ${REASONS[code] ?? code}.` };
}

function rethrown(error: unknown): never {
  throw error;
}
