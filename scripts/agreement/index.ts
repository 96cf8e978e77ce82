/** `npm run agreement`: an agreement as a file, checked, or one that is known, as such a file to begin from. */
import { added, commandWords, instead, nearest, UsageError, usageWords } from "@channel-credits/preview-host/headless";
import { termIn, type Agreement } from "../../src/contract/agreement/agreement";
import { agreementTitle } from "../../src/contract/agreement/agreementTitle";
import { agreementInFile, faultInWords } from "../../src/contract/agreement/agreementFile";
import { agreementText } from "../../src/contract/agreement/agreementText";
import { AGREEMENTS } from "../../src/contract/agreement/agreements/all";
import { agreementNamed } from "../../src/contract/agreement/agreements/agreementNamed";
import { termMeaning } from "../../src/contract/agreement/vocabulary";
import { blankIn } from "../../src/credits/blankTerms";
import { counted } from "../../src/contract/base/counted";
import { casesIn } from "./cases";
import type { CasesOfFile } from "./tryCases";

export { saidOfCases } from "./tryCases";

export const USAGE = `Usage: npm run agreement -- check FILE.json
       npm run agreement -- show [ID]

  check FILE   says what is wrong with an agreement's file, by row; or whose it is, what it leaves blank, and whether its cases come out
  show ID      prints a known agreement as such a file, to begin from: give it an id, parties and terms of its own
               (ID is one of ${AGREEMENTS.map(({ id }) => id).join(", ")}; the first without it)
Exit code: 0 sound, 1 something is wrong with the file, 2 wrong usage.
`;

/** What is said, and how the command ends. */
export interface Said {
  readonly code: 0 | 1 | 2;
  readonly words: string;
  /** Cases that are still to be tried. */
  readonly cases?: CasesOfFile;
}

const COMMAND = "npm run agreement";

/** @param read the text of a file. @throws what `read` throws. */
export function agreementCommand(words: readonly string[], read: (file: string) => string): Said {
  try {
    return saidOf(words, read);
  } catch (error) {
    if (error instanceof UsageError) return { code: 2, words: usageWords(COMMAND, words, error) };
    throw error;
  }
}

function saidOf(words: readonly string[], read: (file: string) => string): Said {
  const said = commandWords(words, { help: { takes: true, short: "h" } });
  if (said.is("help")) return { code: 0, words: USAGE };
  const [verb, name, ...more] = said.names;
  if (verb === undefined) throw new UsageError("Say check or show.", () => ["show"]);
  if (verb !== "show" && verb !== "check")
    throw new UsageError(`There is no ${verb}.`, instead(verb, nearest(verb, ["check", "show"]) ?? "show"));
  if (more[0] !== undefined) throw new UsageError(`There is a word too many: ${more[0]}.`, () => [verb, name!]);
  if (verb === "show") return show(name);
  if (name === undefined) throw new UsageError("Name the file to check.", added("FILE.json"));
  return check(name, read(name));
}

function show(id: string | undefined): Said {
  const agreement = id === undefined ? AGREEMENTS[0]! : agreementNamed(id);
  if (agreement) return { code: 0, words: agreementText(agreement) };
  const known = AGREEMENTS.map((it) => it.id);
  throw new UsageError(`No agreement ${id} is known. Known: ${known.join(", ")}.`, instead(id!, nearest(id!, known) ?? known[0]!));
}

function check(file: string, text: string): Said {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) return { code: 1, words: `${file} is no JSON: ${error.message}.\n` };
    throw error;
  }
  const found = agreementInFile(content, AGREEMENTS);
  const read = casesIn((content as { readonly cases?: unknown } | null)?.cases);
  const problems = [...("faults" in found ? found.faults.map(faultInWords) : []), ...("problems" in read ? read.problems : [])];
  if (problems.length > 0) return { code: 1, words: [`${file}: ${counted(problems.length, "fault")}.`, ...problems, ""].join("\n") };
  const { agreement } = found as { readonly agreement: Agreement };
  const { cases } = read as { readonly cases: CasesOfFile["cases"] };
  const words = `${soundWords(agreement).join("\n")}\n`;
  return { code: 0, words, ...(cases.length > 0 && { cases: { file, content, cases } }) };
}

function soundWords(agreement: Agreement): readonly string[] {
  const rows = agreement.terms.filter(({ effectiveFrom }) => effectiveFrom === undefined);
  const inState = (state: string): number => rows.filter((it) => it.state === state).length;
  const days = [...new Set(agreement.terms.flatMap(({ effectiveFrom }) => effectiveFrom ?? []))].sort();
  const amendments = days.map((day) => {
    const names = agreement.terms.filter(({ effectiveFrom }) => effectiveFrom === day).map(({ term }) => term);
    return `Amended from ${day} on: ${names.join(", ")}.`;
  });
  const blank = blankIn(agreement);
  return [
    `${agreementTitle(agreement)} (${agreement.id}).`,
    ...agreement.documents.map(({ name, date }) => `${name}, ${date ?? "of a day that its text does not say"}.`),
    `${counted(inState("stated"), "term")} stated, ${counted(inState("reading"), "reading")}, ${inState("withheld")} withheld.`,
    ...amendments,
    ...(blank.length === 0 ? [] : ["Blank from the beginning; what needs one of these stays blank until the sheet Terms has it:"]),
    ...blank.map((name) => `  ${name} (${termIn(agreement, name).clause}): ${termMeaning(name).meaning}`),
    ...(agreement.leftOut.length === 0 ? [] : ["Left out, because no term states it:"]),
    ...agreement.leftOut.map(({ clause, what }) => `  ${clause}: ${what}`),
  ];
}
