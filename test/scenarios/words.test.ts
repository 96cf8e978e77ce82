/** People work on Review, Claims, Sign-offs and Fill history while a fill runs. A seeded sample; `npm run acts -- --words 1000` tries more. */
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { requestsOf } from "../support/tryActs";
import { tryWords } from "../support/tryWords";

const tries = Number(process.env["WORDS"] ?? 25);
const firstSeed = Number(process.env["WORDS_FROM"] ?? 1);
const isMeasured = process.env["WORDS"] !== undefined;

jest.setTimeout(120_000 + 5_000 * tries);
afterEach(expectTidyHost);

test("no word of a person is lost or in another row, and every end is told", async () => {
  const requests = await requestsOf(true);
  const counts = new Map<string, number>();
  const bad: string[] = [];
  for (let seed = firstSeed; seed < firstSeed + tries; seed++) {
    const { outcome, words, stories } = await tryWords(seed, requests);
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    if (outcome === "LOST" || outcome === "WRONG") bad.push(`seed ${seed}: ${outcome} ${words}; ${stories.join("; ")}`);
    if (isMeasured && (seed % 25 === 0 || seed === firstSeed + tries - 1))
      process.stdout.write(`to seed ${seed}: ${JSON.stringify([...counts])}\n${bad.splice(0).join("\n")}\n`);
  }
  if (isMeasured) expect(Object.fromEntries(counts)).not.toHaveProperty("LOST");
  if (isMeasured) expect(Object.fromEntries(counts)).not.toHaveProperty("WRONG");
  expect(bad).toEqual([]);
  const least = tries < 25 ? -1 : tries / 10;
  // Tries that all end in a refusal, as of a host that has gone silent, would show nothing.
  expect(counts.get("right") ?? 0).toBeGreaterThan(least);
  expect(counts.get("told") ?? 0).toBeGreaterThan(least);
});
