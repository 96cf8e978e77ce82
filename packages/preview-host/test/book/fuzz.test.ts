import { trySeed, type Outcome } from "./fuzz";

jest.setTimeout(3_600_000);

/** `npm run fuzz` tries more of them, or one alone. */
const FROM = Number(process.env["FUZZ_FROM"] ?? 1);
const SEEDS = Number(process.env["FUZZ_SEEDS"] ?? 120);
/** A long run says how far it is, so that one that is broken off has told something too. */
const TOLD_AFTER = 250;

function tell(done: number, outcomes: ReadonlyMap<Outcome, number>, failures: readonly string[]): void {
  if (process.env["FUZZ_SEEDS"] === undefined || (done % TOLD_AFTER !== 0 && done !== SEEDS)) return;
  const sums = [...outcomes].map(([outcome, count]) => `${count} ${outcome}`);
  process.stderr.write(`${done} of ${SEEDS} seeds: ${[...sums, `${failures.length} failed`].join(", ")}\n`);
}

test(`changed packages, seeds ${FROM} to ${FROM + SEEDS - 1}: opened or refused in words, and written soundly`, () => {
  const outcomes = new Map<Outcome, number>();
  const failures: string[] = [];
  for (let seed = FROM; seed < FROM + SEEDS; seed++) {
    try {
      const outcome = trySeed(seed);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
    tell(seed - FROM + 1, outcomes, failures);
  }
  expect(failures.slice(0, 25)).toEqual([]);
  // Both happen often, or the changes miss what they are made for.
  if (SEEDS >= 100) expect(Math.min(outcomes.get("refused") ?? 0, outcomes.get("written") ?? 0)).toBeGreaterThan(SEEDS / 10);
});
