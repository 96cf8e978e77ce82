/** The cases of every known agreement, each through the whole path: workbook file in, filled by that agreement, workbook file out. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openBook } from "@channel-credits/preview-host";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { bookOf, casesIn, differences, type AgreementCase } from "../../scripts/agreement/cases";
import { AGREEMENTS } from "../../src/contract/agreement/agreements";
import { filled } from "./files";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

/** The first is held to worked cases of its own. */
const [, ...OTHERS] = AGREEMENTS;

function casesOf(id: string): readonly AgreementCase[] {
  const file = join(__dirname, "..", "agreements", `${id}.json`);
  const read = casesIn(existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);
  if ("problems" in read) throw new Error(`${id}: ${read.problems.join("\n")}`);
  return read.cases;
}

describe.each(OTHERS.map((agreement) => [agreement.id, agreement] as const))("%s", (id, agreement) => {
  const cases = casesOf(id);
  test("has cases", () => expect(cases.length).toBeGreaterThanOrEqual(2));
  if (cases.length > 0)
    test.each(cases.map((it) => [it.name, it] as const))("%s", async (_name, it) => {
      const file = await filled(bookOf(it).save(), { agreement });
      expect(differences(it, openBook(file))).toEqual([]);
    });
});
