/** `npm run fill`: the add-in's own fill over workbook files. */
import { readCommand, USAGE, UsageError, type FillCommand } from "./commandLine";
import { fillFile } from "./fillFile";
import type { FillSetup } from "./fillThroughOffice";
import { planJobs, type Job } from "./outputs";
import { progressLine, type TextOut } from "./progressLine";
import type { FillAnswer, FillRequest } from "./pageMessages";
import { inJson, inWords } from "./summary";

export interface Terminal {
  readonly out: TextOut;
  readonly err: TextOut;
}

/** Answers the exit code: 0 all filled, 1 a file was refused, 2 wrong usage. */
export async function main(words: readonly string[], setup: FillSetup, terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    const command = readCommand(words);
    if (command === "help") {
      terminal.out.write(USAGE);
      return 0;
    }
    return await fillAll(command, planJobs(command.files, command.outDir), setup, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err.write(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

async function fillAll(command: FillCommand, jobs: readonly Job[], setup: FillSetup, terminal: Terminal): Promise<0 | 1> {
  const request: FillRequest = { sheets: command.sheets, ...(command.date === undefined ? {} : { date: command.date }) };
  let code: 0 | 1 = 0;
  for (const job of jobs) if (!(await fillOne(job, request, command.isJson, setup, terminal))) code = 1;
  return code;
}

async function fillOne(job: Job, request: FillRequest, isJson: boolean, setup: FillSetup, { out, err }: Terminal): Promise<boolean> {
  const line = progressLine(err, job.input);
  const answer = await fillFile(job, setup, request, (progress) => line.show(progress))
    .catch(brokenPremise)
    .finally(() => line.clear());
  if (answer.outcome === "refused") err.write(`${job.input}: refused, no file was written. ${answer.reason}\n`);
  if (isJson) out.write(inJson(job, answer));
  else if (answer.outcome === "filled") out.write(inWords(job, answer));
  return answer.outcome === "filled";
}

/** The outermost edge: our own mistake costs this file, not the others, and is told with all that a report needs. */
function brokenPremise(error: unknown): FillAnswer {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { outcome: "refused", code: "PROGRAM_ERROR", reason: `The program failed. Please report this:\n${told}` };
}
