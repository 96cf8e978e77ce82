/** Cases through the whole path: a workbook each, filled by the add-in over our host. */
import { fillThroughOffice, type FillSetup } from "@channel-credits/preview-host/headless";
import { counted } from "../../src/contract/base/counted";
import { bookOf, differences, type AgreementCase } from "./cases";
import type { Said } from "./index";

export interface CasesOfFile {
  readonly file: string;
  /** What the file holds. */
  readonly content: unknown;
  readonly cases: readonly AgreementCase[];
}

/** Fills every case by the agreement of the file, and says which figures come out otherwise. */
export async function saidOfCases({ file, content, cases }: CasesOfFile, setup: FillSetup): Promise<Said> {
  const faults: string[] = [];
  for (const it of cases) {
    const told = await faultsOf(it, { file, content }, setup);
    faults.push(...told.map((fault) => `Case "${it.name}": ${fault}`));
  }
  if (faults.length === 0) return { code: 0, words: `${counted(cases.length, "case")} tried; every figure comes out as expected.\n` };
  return { code: 1, words: [...faults, ""].join("\n") };
}

async function faultsOf(it: AgreementCase, agreement: Pick<CasesOfFile, "file" | "content">, setup: FillSetup): Promise<readonly string[]> {
  const book = bookOf(it);
  const answer = await fillThroughOffice(book, setup, { agreement }, () => undefined);
  if (answer.outcome === "refused") return [`the workbook was refused. ${answer.reason}`];
  return differences(it, book);
}
