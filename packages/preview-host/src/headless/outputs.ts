/** Where each filled workbook goes, settled before anything runs, and how it gets there whole or not at all. */
import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { isCsvName } from "../csv";
import type { Target } from "./commandLine";
import { instead, UsageError, valued, without, type Mend } from "./usageError";

export interface Job {
  /** The input as it was named; several CSV files with commas between. */
  readonly input: string;
  readonly output: string;
  /** CSV files that make the workbook; absent where the input is one. */
  readonly csvFiles?: readonly string[];
  /** Where a copy goes that prints what the fill wrote alone; absent where none is asked for. */
  readonly printCopy?: string;
}

/** Refuses, as wrong usage, whatever would write one file over another of this run. */
export function planJobs(files: readonly string[], target: Target): readonly Job[] {
  const csvFiles = files.filter(isCsvName);
  if (csvFiles.length > 0) return [csvJob(files, csvFiles, target)].map((job) => notOverInputs(job, files));
  const jobs = files.map((input) => ({ input, output: outputOf(input, target) }));
  if (target !== "in place" && "out" in target) requireOne(files, target.out);
  refuseSharedOutputs(jobs);
  return target === "in place" ? jobs : jobs.map((job) => notOverInputs(job, files));
}

/** One workbook with its copy to be printed, which is written over none of the others. */
export function withPrintCopy(jobs: readonly Job[], files: readonly string[], printCopy: string): readonly Job[] {
  const [job, another] = jobs;
  if (job === undefined || another !== undefined)
    throw new UsageError("--print-copy is for one workbook: fill several in a run each.", without("--print-copy", printCopy));
  const ending = extname(job.output);
  if (extname(printCopy).toLowerCase() !== ending.toLowerCase())
    throw new UsageError(
      `--print-copy ${printCopy}: name a file that ends in ${ending}.`,
      valued("--print-copy", endingIn(ending, printCopy)),
    );
  const other = [...files, job.output].find((file) => identity(file) === identity(printCopy));
  if (other !== undefined)
    throw new UsageError(
      `--print-copy ${printCopy} would be written over ${other}: name another file.`,
      valued("--print-copy", join(dirname(printCopy), `print-${basename(printCopy)}`)),
    );
  if (statSync(printCopy, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new UsageError(
      `--print-copy ${printCopy} is a folder: name a file.`,
      valued("--print-copy", join(printCopy, basename(job.output))),
    );
  return [{ ...job, printCopy }];
}

function csvJob(files: readonly string[], csvFiles: readonly string[], target: Target): Job {
  const [first = ""] = csvFiles;
  const workbook = files.find((file) => !isCsvName(file));
  if (workbook !== undefined) {
    throw new UsageError(`CSV files make one workbook of their own, and ${workbook} is another: fill them in two runs.`, without(workbook));
  }
  if (target === "in place")
    throw new UsageError(
      "--in-place replaces workbooks, and a CSV file is none: name the workbook to make with --out.",
      instead("--in-place", "--out", "filled.xlsx"),
    );
  refuseTwice(csvFiles);
  if ("out" in target && !/\.xlsx$/i.test(target.out))
    throw new UsageError(`--out ${target.out}: name a file that ends in .xlsx.`, valued("--out", endingIn(".xlsx", target.out)));
  return { input: csvFiles.join(", "), output: outputOf(`${basename(first).replace(/\.[^.]*$/, "")}.xlsx`, target), csvFiles };
}

function refuseTwice(files: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const file of files) {
    const other = seen.get(identity(file));
    if (other !== undefined) throw new UsageError(`${other} and ${file} are one file: name it once.`, once(file));
    seen.set(identity(file), file);
  }
}

function requireOne(files: readonly string[], out: string): void {
  const [file = "", another] = files;
  if (another !== undefined)
    throw new UsageError("--out is for one workbook: for several name a folder with --out-dir.", (words) =>
      without("--out", out)(words)?.concat("--out-dir", "filled"),
    );
  if (extname(file).toLowerCase() !== extname(out).toLowerCase()) {
    throw new UsageError(
      `--out ${out}: name a file that ends in ${extname(file)}, as ${file} does.`,
      valued("--out", endingIn(extname(file), out)),
    );
  }
}

const endingIn = (ending: string, file: string): string => `${file.slice(0, file.length - extname(file).length)}${ending}`;

/** Leaves out a file where it is named for the second time. */
const once = (file: string): Mend => instead(file);

function outputOf(input: string, target: Target): string {
  if (target === "in place") return real(input);
  return "out" in target ? target.out : join(target.outDir, basename(input));
}

function notOverInputs(job: Job, files: readonly string[]): Job {
  const folder = dirname(job.output);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new UsageError(`--out-dir ${folder} is not a folder.`, valued("--out-dir", "filled"));
  if (statSync(job.output, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new UsageError(`${job.output} is a folder: name a file.`, valued("--out", join(job.output, basename(job.input))));
  const input = files.find((file) => identity(file) === identity(job.output));
  if (input !== undefined) {
    throw new UsageError(
      `${job.output} would be written over the input ${input}. Name another --out-dir or --out, or say --in-place.`,
      elsewhere(job.output),
    );
  }
  return job;
}

/** Beside the place that would be written over: another name, or a folder in it. */
const elsewhere =
  (output: string): Mend =>
  (words) => {
    const isFile = words.some((word) => /^--out(=|$)/.test(word));
    const place = join(dirname(output), isFile ? `filled-${basename(output)}` : "filled");
    return valued(isFile ? "--out" : "--out-dir", place)(words);
  };

/** Case does not tell files apart on Windows and macOS, so it must not here. */
function refuseSharedOutputs(jobs: readonly Job[]): void {
  const taken = new Map<string, string>();
  for (const { input, output } of jobs) {
    const place = resolve(output).toLowerCase();
    const other = taken.get(place);
    if (other !== undefined) {
      throw new UsageError(
        `${other} and ${input} would both be written to ${output}. Fill them in two runs with two folders.`,
        instead(input),
      );
    }
    taken.set(place, input);
  }
}

/** The same for every path to one file: links and other spellings do not hide an input. */
function identity(file: string): string {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? resolve(file).toLowerCase() : `${stat.dev}:${stat.ino}`;
}

const real = (file: string): string => (statSync(file, { throwIfNoEntry: false }) === undefined ? file : realpathSync(file));

/** Written beside its place under a passing name, then moved there: a reader sees the old file or the whole new one. */
export function writeWhole(file: string, pieces: readonly Uint8Array[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const passing = join(dirname(file), `.${basename(file)}.${randomBytes(4).toString("hex")}.part`);
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  try {
    const handle = openSync(passing, "wx", mode);
    try {
      for (const piece of pieces) for (let done = 0; done < piece.length;) done += writeSync(handle, piece, done);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(passing, file);
  } catch (error) {
    rmSync(passing, { force: true });
    throw error;
  }
}
