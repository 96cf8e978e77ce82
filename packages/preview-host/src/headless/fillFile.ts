/** One workbook file: read, filled, written. A file that cannot be filled leaves nothing behind. */
import { readFileSync } from "node:fs";
import { openBook } from "../book";
import { BookError, type Book } from "../book/model";
import { csvBook } from "../csv";
import { fillThroughOffice, type FillSetup } from "./fillThroughOffice";
import { nodeZip } from "./nodeZip";
import { writeWhole, type Job } from "./outputs";
import type { FillAnswer, FillProgress, FillRequest } from "./pageMessages";

type Refused = Extract<FillAnswer, { outcome: "refused" }>;

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
  return saved(book, job.output) ?? answer;
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
    const book = openBook(readFileSync(file), { codec: nodeZip });
    book.check?.(); // parts are read when they are first asked for; a damaged one is told here, before the fill begins
    return book;
  } catch (error) {
    if (error instanceof BookError) return { outcome: "refused", code: error.code, reason: error.message };
    return unreachable(error, csvFiles ? `${file} cannot be read` : "It cannot be read") ?? rethrown(error);
  }
}

function saved(book: Book, file: string): Refused | undefined {
  try {
    writeWhole(file, book.save());
    return undefined;
  } catch (error) {
    if (error instanceof BookError) return { outcome: "refused", code: error.code, reason: error.message };
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
