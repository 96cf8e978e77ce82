/** `npm run acts`: every act at every request of a first and a second fill, heard of by Excel's events and not. */
import { appendFileSync } from "node:fs";
import { ACTS, type Act } from "../support/actStories";
import { requestsOf, tryAct, type Outcome } from "../support/tryActs";

jest.setTimeout(3_600_000);

/** As it comes: the table takes long, and a run that is broken off has told what it found. */
function tell(lines: readonly string[]): void {
  const text = `${lines.join("\n")}\n`;
  process.stdout.write(text);
  if (process.env["ACTS_LOG"] !== undefined) appendFileSync(process.env["ACTS_LOG"], text);
}

const FILLS: Readonly<Record<string, readonly boolean[]>> = { first: [false], second: [true], both: [false, true] };

/** Whether an act's story is one that a setting of the environment asks for. */
function matches(setting: string): (act: Act) => boolean {
  const words = new RegExp(process.env[setting] ?? "");
  return ({ story }) => words.test(story);
}

test("the table of acts and requests", async () => {
  const sum: Record<Outcome, number> = { right: 0, told: 0, kept: 0, LOST: 0, WRONG: 0 };
  const step = Number(process.env["ACTS_STEP"] ?? 1);
  const from = ACTS.findIndex(matches("ACTS_FROM"));
  const acts = ACTS.slice(from).filter(matches("ACTS_ONLY"));
  for (const isSecond of FILLS[process.env["ACTS_FILL"] ?? "both"] ?? []) {
    const requests = await requestsOf(isSecond);
    tell([`${isSecond ? "second" : "first"} fill, ${requests} requests`]);
    for (const [place, act] of acts.entries()) {
      const counts: Record<Outcome, number> = { right: 0, told: 0, kept: 0, LOST: 0, WRONG: 0 };
      const bad: string[] = [];
      for (const isHeard of [false, true]) {
        for (let at = 1 + (place % step); at <= requests; at += step) {
          const { outcome, words } = await tryAct(act, isSecond, at, isHeard);
          counts[outcome]++;
          sum[outcome]++;
          if (outcome === "LOST" || outcome === "WRONG") bad.push(`      ${at}${isHeard ? " heard" : ""} ${outcome} ${words}`);
        }
      }
      tell([`  ${act.story.padEnd(52)} ${JSON.stringify(counts)}`, ...bad.slice(0, Number(process.env["ACTS_SHOWN"] ?? 12))]);
    }
  }
  tell([JSON.stringify(sum)]);
  expect(sum).toMatchObject({ LOST: 0, WRONG: 0 });
});
