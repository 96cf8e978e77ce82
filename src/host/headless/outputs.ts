/** Where each filled workbook goes, settled before anything runs, and how it gets there whole or not at all. */
import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UsageError } from "./commandLine";

export interface Job {
  readonly input: string;
  readonly output: string;
}

/** Refuses, as wrong usage, whatever would write one file over another of this run. */
export function planJobs(files: readonly string[], outDir: string | undefined): readonly Job[] {
  const jobs = files.map((input) => ({ input, output: outDir === undefined ? real(input) : join(outDir, basename(input)) }));
  refuseSharedOutputs(jobs);
  if (outDir === undefined) return jobs;
  if (statSync(outDir, { throwIfNoEntry: false })?.isDirectory() === false) throw new UsageError(`--out-dir ${outDir} is not a folder.`);
  const inputs = new Map(files.map((file) => [identity(file), file]));
  for (const { output } of jobs) {
    const input = inputs.get(identity(output));
    if (input !== undefined) {
      throw new UsageError(`${output} would be written over the input ${input}. Name another --out-dir, or say --in-place.`);
    }
  }
  return jobs;
}

/** Case does not tell files apart on Windows and macOS, so it must not here. */
function refuseSharedOutputs(jobs: readonly Job[]): void {
  const taken = new Map<string, string>();
  for (const { input, output } of jobs) {
    const place = resolve(output).toLowerCase();
    const other = taken.get(place);
    if (other !== undefined) {
      throw new UsageError(`${other} and ${input} would both be written to ${output}. Fill them in two runs with two folders.`);
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
export function writeWhole(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const passing = join(dirname(file), `.${basename(file)}.${randomBytes(4).toString("hex")}.part`);
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  try {
    const handle = openSync(passing, "wx", mode);
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
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
