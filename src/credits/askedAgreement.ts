/** Whose agreement a fill is asked to apply: one of the known ones by its name, or one that a file states. */
import type { Agreement } from "../contract/agreement/agreement";
import { agreementInFile, faultInWords } from "../contract/agreement/agreementFile";
import { AGREEMENTS } from "../contract/agreement/agreements/all";
import { agreementNamed } from "../contract/agreement/agreements/agreementNamed";

/** A name as it was typed, or what a file holds. */
export type AskedAgreement = { readonly id: string } | { readonly file: string; readonly content: unknown };

interface NoAgreement {
  readonly problem: string;
  /** The name that none has, and those there are. */
  readonly mend?: { readonly said: string; readonly known: readonly string[] };
}

/** The agreement; or why there is none: a name that no known agreement has, or every fault of the file, by row. */
export function agreementAsked(asked: AskedAgreement): { readonly agreement: Agreement } | NoAgreement {
  if ("id" in asked) {
    const agreement = agreementNamed(asked.id);
    if (agreement) return { agreement };
    const known = AGREEMENTS.map(({ id }) => id);
    const problem = `--agreement ${asked.id}: no agreement of that name is known. Known: ${known.join(", ")}; a file's name ends in .json.`;
    return { problem, mend: { said: asked.id, known } };
  }
  const read = agreementInFile(asked.content, AGREEMENTS);
  if ("agreement" in read) return read;
  return { problem: [`--agreement ${asked.file} states no agreement:`, ...read.faults.map(faultInWords)].join("\n  ") };
}
