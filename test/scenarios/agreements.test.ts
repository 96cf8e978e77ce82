/** The cases of every known agreement, each through the whole path: workbook file in, filled by that agreement, workbook file out. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openBook } from "@channel-credits/preview-host";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { bookOf, casesIn, differences, type AgreementCase } from "../../scripts/agreement/cases";
import { AGREEMENTS } from "../../src/contract/agreement/agreements/all";
import { foreignClauses } from "../support/foreignClauses";
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

test("every other agreement has cases", () => {
  expect(OTHERS.filter(({ id }) => casesOf(id).length < 2).map(({ id }) => id)).toEqual([]);
});

for (const agreement of OTHERS)
  for (const it of casesOf(agreement.id))
    test(`${agreement.id}: ${it.name}`, async () => {
      const file = await filled(bookOf(it).save(), { agreement });
      const book = openBook(file);
      expect(differences(it, book)).toEqual([]);
      expect(foreignClauses([agreement], bookOf(it), book)).toEqual([]);
    });
