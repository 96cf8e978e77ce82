/**
 * `npm run acts`: every act at every request of a first and a second fill, heard of by Excel's events and not. Of requests before which an act
 * comes to the same the last is tried, and some of the others, by turns, to see that it does.
 */
import { appendFileSync } from "node:fs";
import { ACTS, type Act } from "../support/actStories";
import { requestsThatTell } from "../support/requestsThatTell";
import { requestsOf, tryAct, type Outcome } from "../support/tryActs";

jest.setTimeout(3_600_000);

/** As it comes: the table takes long, and a run that is broken off has told what it found. */
function tell(lines: readonly string[]): void {
  const text = `${lines.join("\n")}\n`;
  process.stdout.write(text);
  if (process.env["ACTS_LOG"] !== undefined) appendFileSync(process.env["ACTS_LOG"], text);
}

/** Of so many stretches of requests before which an act comes to the same, one is tried at its other end, too. */
const SEE_EVERY = 10;

const FILLS: Readonly<Record<string, readonly boolean[]>> = { first: [false], second: [true], both: [false, true] };

/** Whether an act's story is one that a setting of the environment asks for. */
function matches(setting: string): (act: Act) => boolean {
  const words = new RegExp(process.env[setting] ?? "");
  return ({ story }) => words.test(story);
}

test("the table of acts and requests", async () => {
  const sum: Record<Outcome, number> = { right: 0, told: 0, kept: 0, LOST: 0, WRONG: 0 };
  const differing: string[] = [];
  let [tries, seen] = [0, 0];
  const from = ACTS.findIndex(matches("ACTS_FROM"));
  const acts = ACTS.slice(from).filter(matches("ACTS_ONLY"));
  for (const isSecond of FILLS[process.env["ACTS_FILL"] ?? "both"] ?? []) {
    const requests = await requestsOf(isSecond);
    const telling = await requestsThatTell(isSecond, requests);
    tell([`${isSecond ? "second" : "first"} fill, ${requests} requests`]);
    for (const [place, act] of acts.entries()) {
      const counts: Record<Outcome, number> = { right: 0, told: 0, kept: 0, LOST: 0, WRONG: 0 };
      const bad: string[] = [];
      for (const isHeard of [false, true]) {
        const tried = telling(act, isHeard);
        for (const [turn, at] of tried.entries()) {
          const { outcome, words } = await tryAct(act, isSecond, at, isHeard);
          // Those that come to the same count, too.
          const first = (tried[turn - 1] ?? 0) + 1;
          counts[outcome] += at - first + 1;
          sum[outcome] += at - first + 1;
          tries++;
          if (outcome === "LOST" || outcome === "WRONG") bad.push(`      ${at}${isHeard ? " heard" : ""} ${outcome} ${words}`);
          if (first === at || (place + turn) % SEE_EVERY > 0) continue;
          const other = await tryAct(act, isSecond, first, isHeard);
          seen++;
          if (other.outcome !== outcome) differing.push(`${act.story}, before ${first}: ${other.outcome}, before ${at}: ${outcome}`);
        }
      }
      tell([`  ${act.story.padEnd(52)} ${JSON.stringify(counts)}`, ...bad.slice(0, Number(process.env["ACTS_SHOWN"] ?? 12))]);
    }
  }
  tell([JSON.stringify(sum), `${tries} tries stand for all; ${seen} more came to the same but for ${differing.length}`, ...differing]);
  expect(differing).toEqual([]);
  expect(sum).toMatchObject({ LOST: 0, WRONG: 0 });
});
