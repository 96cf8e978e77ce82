/**
 * What each reading is worth: the totals of all rights under every allowed value of every reading, all else as in force. On request: each value
 * that is not in force is a computation of its own. Rule text: rules 8b, "Readings priced".
 */
import { showsFigures } from "../base/standing";
import type { Cents } from "../base/money";
import type { Agreed } from "../agreement/inForce";
import { TERM_NAMES, termDefinition, type TermName, type Terms } from "../agreement/terms";
import { isGiven } from "../rights/notGiven";
import type { RightColumns } from "../rights/right";
import { creditStatement, type StatementOptions } from "./creditStatement";
import type { CreditStatement } from "./statement";

/** What a right comes to, its rows added up. */
export interface PricedTotal {
  readonly clause: string;
  readonly name: string;
  readonly cents: Cents;
  /** Less what it comes to as in force. */
  readonly difference: Cents;
}

export interface PricedValue {
  readonly term: TermName;
  readonly value: number | string;
  readonly isInForce: boolean;
  readonly totals: readonly PricedTotal[];
}

/** How many of the values are worked out, between two steps. */
export interface PricingProgress {
  readonly done: number;
  readonly values: number;
}

/** Values that somebody lists for terms without choices: withheld ones, and readings that are numbers. */
export type ListedValues = Readonly<Partial<Record<TermName, readonly number[]>>>;

/**
 * Every reading of the agreement with its allowed values, then the listed terms.
 * @param statement as in force; it is not computed again.
 * @param options as the statement was computed with; `known`: values of the same statement that were worked out before.
 */
export function* pricedReadings(
  statement: CreditStatement,
  listed: ListedValues = {},
  { known = [], ...options }: StatementOptions & { readonly known?: readonly PricedValue[] } = {},
): Generator<PricingProgress, readonly PricedValue[]> {
  const { agreed, facts } = statement;
  const inForce = totalsOf(statement, agreed);
  const priced: PricedValue[] = [];
  const values = valuesToPrice(agreed, listed);
  for (const [done, { term, value }] of values.entries()) {
    const before = known.find((it) => it.term === term && it.value === value);
    if (before) {
      priced.push(before);
      continue;
    }
    const isInForce = isInForceThroughout(agreed, term, value);
    const asIf = (): Generator<unknown, CreditStatement> => creditStatement(agreed.with({ [term]: value }), facts, options);
    const totals = isInForce ? inForce : totalsOf(yield* stepping(asIf(), { done, values: values.length }), agreed);
    priced.push({ term, value, isInForce, totals: compared(totals, inForce) });
  }
  return priced;
}

function valuesToPrice(agreed: Agreed, listed: ListedValues): readonly { readonly term: TermName; readonly value: number | string }[] {
  return TERM_NAMES.flatMap((term) => {
    const definition = termDefinition(term, agreed.agreement);
    const isChoice = definition.kind === "reading" && definition.type === "choice";
    const others = (isChoice && definition.ofOthers) || [];
    const choices = isChoice
      ? Object.keys(definition.choices).filter((it) => !others.includes(it) || agreed.valuesEver(term).includes(it as never))
      : [];
    return [...choices, ...(listed[term] ?? [])].map((value) => ({ term, value }));
  });
}

const isInForceThroughout = (agreed: Agreed, term: TermName, value: Terms[TermName]): boolean =>
  agreed.valuesEver(term).every((it) => it === value);

/** The steps of one value's computation: whoever waits is told by the values that are done. */
function* stepping<T>(work: Generator<unknown, T>, progress: PricingProgress): Generator<PricingProgress, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield progress;
  }
}

interface Total {
  readonly clause: string;
  readonly name: string;
  readonly cents: Cents;
}

/** Rights of Inventory that the agreement gives, now or as in force, then those of other sheets. */
const totalsOf = ({ rights, agreed, columns, sheetFigures }: CreditStatement, inForce: Agreed): readonly Total[] => [
  ...rights.flatMap((right, place) =>
    isGiven(agreed, right) || isGiven(inForce, right)
      ? [{ clause: right.clause, name: right.total.name, cents: sumOf(columns[place]!) }]
      : [],
  ),
  ...sheetFigures.flatMap(({ totals }) => totals.map(({ clause, name, cents }) => ({ clause, name, cents }))),
];

function sumOf({ state, cents }: RightColumns): Cents {
  let sum = 0;
  for (let row = 0; row < state.length; row++) if (showsFigures(state[row]!)) sum += cents[row]!;
  return sum;
}

const compared = (totals: readonly Total[], inForce: readonly Total[]): readonly PricedTotal[] =>
  totals.map((total) => {
    const before = inForce.find(({ clause, name }) => clause === total.clause && name === total.name)?.cents ?? 0;
    return { ...total, difference: total.cents - before };
  });
