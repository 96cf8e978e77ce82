/** Laws of a proposed return, and how far it can stay behind the best choice there is. */
import fc from "fast-check";
import { quarterOf } from "../../src/contract/base/calendar";
import { RIGHT } from "../support/rights";
import { returnCandidates, type ReturnCandidates, type Stretch } from "../../src/contract/statement/returnProposal/candidates";
import { PROPOSAL_ORDERS, type ProposalOrder } from "../../src/contract/statement/returnProposal/orders";
import { returnProposal, type ReturnProposal } from "../../src/contract/statement/returnProposal/returnProposal";
import { withTerms, type Terms } from "../../src/contract/agreement/terms";
import { day, dayAfter, facts, percent, statementOf, undated, type Told } from "./facts";

jest.setTimeout(60_000);
const Q2 = quarterOf(day("2000-02-01"), 10);

function candidatesOf(terms: Terms, told: Told): ReturnCandidates {
  const steps = returnCandidates(undated(terms), facts(told), Q2);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Units at an exact value, in cents, half away from zero. */
function centsOf(units: number, { whole, rest, parts }: Stretch): number {
  const micros = BigInt(units) * (BigInt(whole) * BigInt(parts) + BigInt(rest));
  const perCent = 10_000n * BigInt(parts);
  return Number((2n * micros + perCent) / (2n * perCent));
}

const part = fc.constantFrom("A", "B", "C");
const dayFrom = (first: string, days: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: days }).map((it) => dayAfter(first, it));
const price = fc.constantFrom("0.004", "1.005", "7.333333", "19.99", "20", "50", "120.5");
const told: fc.Arbitrary<Told> = fc.record({
  inventory: fc.array(
    fc.record({ part, asOf: dayFrom("1999-12-25", 75), onHand: fc.nat(4), committed: fc.nat(2) }).map((it) => ({
      ...it,
      committed: Math.min(it.onHand, it.committed),
    })),
    { maxLength: 5 },
  ),
  invoices: fc.array(
    fc.record({
      part,
      on: dayFrom("1999-10-01", 130),
      quantity: fc.integer({ min: 1, max: 5 }),
      price,
      discount: fc.constantFrom("0", "1"),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  changes: fc.array(fc.record({ part, on: dayFrom("1999-12-01", 80), newPrice: price }), { maxLength: 2 }),
  notices: fc.array(fc.record({ part, sent: dayFrom("1999-12-20", 60) }), { maxLength: 1 }),
});
const terms: fc.Arbitrary<Terms> = fc
  .record({
    "balancing.limitPercent": fc.integer({ min: 1, max: 150 }).map((it) => percent(String(it))),
    "balancing.creditBasis": fc.constantFrom("lowest", "paid", "current", "last-or-current"),
    "balancing.committed": fc.constantFrom("excluded", "included"),
    "stock.flow": fc.constantFrom("fifo", "lifo"),
  } as const)
  .map((entered) => withTerms(entered as Partial<Terms>));
const order: fc.Arbitrary<ProposalOrder> = fc.constantFrom(...PROPOSAL_ORDERS);

interface Proposed {
  readonly terms: Terms;
  readonly told: Told;
  readonly candidates: ReturnCandidates;
  readonly proposal: ReturnProposal;
  readonly remaining: number;
}

/** Holds for every proposal that has figures. */
function always(law: (it: Proposed) => void): void {
  let met = 0;
  fc.assert(
    fc.property(terms, told, order, (agreed, story, inOrder) => {
      const candidates = candidatesOf(agreed, story);
      const ruling = returnProposal(undated(agreed), candidates, inOrder);
      if (ruling.outcome === "blank") return;
      if (ruling.outcome === "decided") met++;
      law({ terms: agreed, told: story, candidates, proposal: ruling.value, remaining: ruling.value.limit.remaining! });
    }),
    { numRuns: 200 },
  );
  expect(met).toBeGreaterThan(20);
}

const takenOf = ({ lines }: ReturnProposal, stretch: Stretch): number => lines.find((it) => it.stretch === stretch)?.units ?? 0;

/** What one more unit of each stretch that has one left would add. */
const furtherCents = ({ stretches }: ReturnCandidates, proposal: ReturnProposal): readonly number[] =>
  stretches
    .map((stretch) => ({ stretch, taken: takenOf(proposal, stretch) }))
    .filter(({ stretch, taken }) => taken < stretch.units)
    .map(({ stretch, taken }) => centsOf(taken + 1, stretch) - centsOf(taken, stretch))
    .filter((added) => added > 0);

test("it never passes the limit, and foots with it to the cent", () =>
  always(({ proposal, remaining }) => {
    let left = remaining;
    for (const line of proposal.lines) {
      expect(line.cents).toBe(centsOf(line.units, line.stretch));
      expect(line.cents).toBeGreaterThan(0);
      left -= line.cents;
      expect(line.remainingAfter).toBe(left);
    }
    expect(left).toBeGreaterThanOrEqual(0);
    expect(proposal.unused).toBe(left);
    expect(proposal.cents + proposal.unused).toBe(remaining);
  }));

test("no unit is in it twice, and none that is not in stock", () =>
  always(({ told: { inventory, invoices }, terms: agreed, proposal }) => {
    const ofRow = new Map<number, number>();
    const ofLot = new Map<number, number>();
    expect(new Set(proposal.lines.map(({ stretch }) => stretch)).size).toBe(proposal.lines.length);
    for (const { stretch, units } of proposal.lines) {
      expect(units).toBeGreaterThan(0);
      ofRow.set(stretch.row, (ofRow.get(stretch.row) ?? 0) + units);
      ofLot.set(stretch.line, (ofLot.get(stretch.line) ?? 0) + units);
    }
    for (const [row, units] of ofRow) {
      const { part: ofPart, asOf, onHand = 0, committed = 0 } = inventory![row]!;
      expect(units).toBeLessThanOrEqual(onHand - (agreed["balancing.committed"] === "included" ? 0 : committed));
      const later = inventory!.filter((it) => it.part === ofPart && it.asOf! > asOf! && it.asOf! <= "2000-02-29");
      expect(later).toEqual([]);
      expect(asOf! >= "2000-01-01" && asOf! <= "2000-02-29").toBe(true);
    }
    for (const [line, units] of ofLot) expect(units).toBeLessThanOrEqual(invoices![line]!.quantity);
  }));

test("none that discontinuation takes is in it", () =>
  always(({ terms: agreed, told: story, proposal }) => {
    const { lines } = statementOf(story, agreed);
    const discontinued = new Set<string>();
    for (let i = 0; i < lines.length; i++)
      if (lines.right[i] === RIGHT.discontinuation) discontinued.add(`row ${lines.row[i]!}, line ${lines.line[i]!}`);
    for (const { stretch } of proposal.lines) expect(discontinued.has(`row ${stretch.row}, line ${stretch.line}`)).toBe(false);
  }));

test("no single unit left behind would add credit and still fit", () =>
  always(({ candidates, proposal }) => {
    for (const added of furtherCents(candidates, proposal)) expect(added).toBeGreaterThan(proposal.unused);
  }));

test("the same facts give the same proposal, whatever else is in stock without invoices", () =>
  always(({ terms: agreed, told: story, proposal }) => {
    const more: Told = { ...story, inventory: [...story.inventory!, { part: "Z", asOf: "2000-02-01", onHand: 9 }] };
    const again = returnProposal(undated(agreed), candidatesOf(agreed, more), proposal.order);
    expect(again.outcome === "blank" ? undefined : again.value.lines).toEqual(proposal.lines);
  }));

/** The most credit that any choice of units within the limit gives: every choice is tried. */
function bestOf(stretches: readonly Stretch[], limit: number): number {
  const [first, ...others] = stretches;
  if (first === undefined) return 0;
  let best = 0;
  for (let units = 0; units <= first.units; units++) {
    const here = centsOf(units, first);
    if (here > limit) break;
    best = Math.max(best, here + bestOf(others, limit - here));
  }
  return best;
}

test("it stays behind the best choice by less than the cheapest unit left behind would add; dearest first by at most half and a cent", () =>
  always(({ candidates, proposal, remaining }) => {
    if (candidates.stretches.reduce((choices, { units }) => choices * (units + 1), 1) > 20_000) return;
    const best = bestOf(candidates.stretches, remaining);
    const gap = best - proposal.cents;
    expect(gap).toBeGreaterThanOrEqual(0);
    const further = furtherCents(candidates, proposal);
    if (gap > 0) expect(gap).toBeLessThan(Math.min(...further));
    if (proposal.order === "most-credit") expect(2 * proposal.cents + 2).toBeGreaterThanOrEqual(best);
  }));

test("the gap is there: no order finds the best choice always", () => {
  // 60.00 of limit: 40 first leaves 20 unused; twice 30 would use it all.
  const agreed = withTerms({ "balancing.limitPercent": percent("60") });
  const stock: Told = {
    inventory: [
      { part: "A", onHand: 1 },
      { part: "B", onHand: 2 },
    ],
    invoices: [
      { part: "A", quantity: 1, price: "40" },
      { part: "B", quantity: 2, price: "30" },
    ],
  };
  const candidates = candidatesOf(agreed, stock);
  expect(bestOf(candidates.stretches, 60_00)).toBe(60_00);
  const of = (inOrder: ProposalOrder): number | undefined => {
    const ruling = returnProposal(undated(agreed), candidates, inOrder);
    return ruling.outcome === "decided" ? ruling.value.cents : undefined;
  };
  expect(PROPOSAL_ORDERS.map(of)).toEqual([40_00, 40_00, 60_00]);
});
