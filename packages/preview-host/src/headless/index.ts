/** `npm run fill`: the add-in's own fill over workbook files. */
import { readFileSync } from "node:fs";
import { readCommand, USAGE, type FillCommand } from "./commandLine";
import { fillFile } from "./fillFile";
import { fillThroughOffice, type FillSetup } from "./fillThroughOffice";
import { planJobs, withPrintCopy, type Job } from "./outputs";
import { progressLine, type TextOut } from "./progressLine";
import type { FillAnswer, FillRequest } from "./pageMessages";
import { backInWords, inJson, inWords, otherAgreement } from "./summary";
import { added, nearest, UsageError, usageWords, type Mend } from "./usageError";

export { fillFile, fillThroughOffice, type FillSetup };
export { nodeZip } from "./nodeZip";
/** The words of a command, for those of `scripts`, too. */
export { commandWords } from "./commandWords";
export { added, instead, nearest, UsageError, usageWords, withValue } from "./usageError";

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
    return await fillAll(command, jobsOf(command), setup, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err.write(usageWords("npm run fill", words, error));
    return 2;
  }
}

function jobsOf({ files, target, printCopy }: FillCommand): readonly Job[] {
  const jobs = planJobs(files, target);
  return printCopy === undefined ? jobs : withPrintCopy(jobs, files, printCopy);
}

async function fillAll(command: FillCommand, jobs: readonly Job[], setup: FillSetup, terminal: Terminal): Promise<0 | 1> {
  const { choices, date, language, mappingFile, papers, typedOver, isTakeBack } = command;
  const mapping = mappingFile === undefined ? {} : { mapping: jsonIn("--mapping", mappingFile) };
  const agreement = command.agreement === undefined ? {} : { agreement: agreementSaid(command.agreement) };
  const request: FillRequest = {
    ...choices,
    ...papers,
    ...mapping,
    ...agreement,
    ...(date === undefined ? {} : { date }),
    ...(language === undefined ? {} : { language }),
    ...(typedOver && { typedOver }),
    ...(isTakeBack && { takeBack: true }),
  };
  let code: 0 | 1 = 0;
  for (const job of jobs) if (!(await fillOne(job, request, command.isJson, setup, terminal))) code = 1;
  return code;
}

async function fillOne(job: Job, request: FillRequest, isJson: boolean, setup: FillSetup, { out, err }: Terminal): Promise<boolean> {
  const line = progressLine(err, job.input);
  const answer = await fillFile(job, setup, request, (progress) => line.show(progress))
    .catch(brokenPremise)
    .finally(() => line.clear());
  // Words that the add-in does not know are the same mistake for every file: it is told before the first is filled.
  if (answer.outcome === "refused" && answer.code === "USAGE") throw new UsageError(answer.reason, mendOf(answer.mend));
  if (answer.outcome === "refused") err.write(`${job.input}: refused, no file was written. ${answer.reason}\n`);
  if (answer.outcome === "filled" && answer.agreementBefore !== undefined) err.write(otherAgreement(job, answer));
  if (isJson) out.write(inJson(job, answer));
  else if (answer.outcome === "filled") out.write(inWords(job, answer));
  else if (answer.outcome === "takenBack") out.write(backInWords(job, answer));
  return answer.outcome !== "refused";
}

type Refused = Extract<FillAnswer, { outcome: "refused" }>;

/** The name that was most likely meant, in the place of the word that names nothing. */
function mendOf(mend: Refused["mend"]): Mend | undefined {
  if (mend === undefined) return undefined;
  if ("add" in mend) return added(...mend.add);
  const { said, known } = mend;
  const meant = nearest(said, known) ?? known[0];
  return (words) =>
    meant === undefined
      ? undefined
      : words.map((word, i) => ((i > 0 && /^--/.test(words[i - 1]!)) || /^--/.test(word) ? word.replace(said, () => meant) : word));
}

/** A file by its ending, or else a name; which names there are, the add-in knows. */
const agreementSaid = (said: string): NonNullable<FillRequest["agreement"]> =>
  /\.json$/i.test(said) ? { file: said, content: jsonIn("--agreement", said) } : { id: said };

function jsonIn(option: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8").replace(/^\ufeff/, "")) as unknown;
  } catch (error) {
    const reason =
      error instanceof SyntaxError ? `is no JSON: ${error.message}` : "cannot be read: there is no such file, or access is denied";
    throw new UsageError(`${option} ${file} ${reason}.`);
  }
}

/** The outermost edge: our own mistake costs this file, not the others, and is told with all that a report needs. */
function brokenPremise(error: unknown): FillAnswer {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { outcome: "refused", code: "PROGRAM_ERROR", reason: `The program failed. Please report this:\n${told}` };
}
