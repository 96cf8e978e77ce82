/** What another person does during a fill is neither missed nor lost. A seeded sample; `npm run acts` tries every act at every request. */
import fc from "fast-check";
import { ACTS } from "../support/actStories";
import { requestsOf, tryAct } from "../support/tryActs";
import { expectTidyHost } from "@channel-credits/preview-host/testing";

jest.setTimeout(120_000);
afterEach(expectTidyHost);

test.each([
  ["a first fill", false],
  ["a second fill", true],
])("%s: any act at any request ends with right figures, or the words say what is not", async (_story, isSecond) => {
  const requests = await requestsOf(isSecond);
  const tries = fc.sample(fc.tuple(fc.constantFrom(...ACTS), fc.integer({ min: 1, max: requests }), fc.boolean()), {
    seed: 8,
    numRuns: 70,
  });
  const bad: string[] = [];
  for (const [act, at, isHeard] of tries) {
    const { outcome, words } = await tryAct(act, isSecond, at, isHeard);
    if (outcome === "LOST" || outcome === "WRONG")
      bad.push(`${act.story}, before request ${at}${isHeard ? "" : ", unheard"}: ${outcome}: ${words}`);
  }
  expect(bad).toEqual([]);
});
