/** Rows of an agreement's file that are each right and do not go together, told by row (the first is row 1). Rule text: rules 2. */
import { valueOfRow, type TermRow } from "./agreement";
import { conditionsOf } from "./askedWhere";
import { words } from "./problemWords";
import { saidValues } from "./saidValues";
import type { TermName } from "./vocabulary";

export interface Contradiction {
  readonly row: number;
  readonly problem: string;
}

/** @param rows each of them right by itself. */
export function contradictions(rows: readonly TermRow[]): readonly Contradiction[] {
  return [...unasked(rows), ...coveredNothing(rows), ...tiers(rows), ...filters(rows), ...fees(rows)].sort((a, b) => a.row - b.row);
}

/** A row that another one rules out, whatever day it is: a length of time without a rule of age, the days of a deadline that there is not. */
function unasked(rows: readonly TermRow[]): Contradiction[] {
  return rows.flatMap(({ term }, i) =>
    Object.entries(conditionsOf(term)).flatMap(([asked, wanted]) => {
      const name = asked as TermName;
      const values = valuesOf(rows, name);
      if (values.some((value) => wanted.includes(value))) return [];
      const problem = words.unasked(term, name, values, wanted);
      return [{ row: i + 1, problem }];
    }),
  );
}

/** In words, each once. */
const valuesOf = (rows: readonly TermRow[], name: TermName): readonly string[] => [
  ...new Set(saidValues(rows, name).map((value) => String(value ?? words.blank))),
];

const KINDS: readonly TermName[] = ["priceProtection.onHand", "priceProtection.fromVendor", "priceProtection.betweenWarehouses"];

function coveredNothing(rows: readonly TermRow[]): Contradiction[] {
  const last = Math.max(...KINDS.map((name) => rows.findIndex(({ term }) => term === name)));
  const isNothing = KINDS.every((name) => valuesOf(rows, name).every((value) => value === "not-covered"));
  if (last < 0 || !isNothing) return [];
  return [{ row: last + 1, problem: words.coveredNothing(KINDS) }];
}

/** What a fee is kept of has to be something that can go back. */
const FEE_RULED_OUT: readonly (readonly [fee: string, asked: TermName, words: readonly string[]])[] = [
  ["without-order", "balancing.offsettingOrder", ["not required"]],
  ["above-limit", "balancing.limitedBy", ["percent"]],
];

function fees(rows: readonly TermRow[]): Contradiction[] {
  return rows.flatMap(({ term, value }, i) => {
    const [, asked, words] = FEE_RULED_OUT.find(([fee]) => term === "balancing.fee" && value === fee) ?? [];
    if (asked === undefined || valuesOf(rows, asked).some((it) => words!.includes(it))) return [];
    const problem = `balancing.fee ${value!} is kept of nothing while ${asked} is ${valuesOf(rows, asked).join(" or ")}: make that ${words!.join(" or ")}, or another fee.`;
    return [{ row: i + 1, problem }];
  });
}

/** The second share has the first in it. */
function tiers(rows: readonly TermRow[]): Contradiction[] {
  const second = rows.findIndex(({ term }) => term === "balancing.secondTierPercent");
  const first = rows.find(({ term }) => term === "balancing.limitPercent");
  const [most, least] = [second < 0 ? undefined : valueOfRow(rows[second]!), first && valueOfRow(first)];
  if (most === undefined || least === undefined || Number(most) > Number(least)) return [];
  const problem = words.secondTier;
  return [{ row: second + 1, problem }];
}

/** Goods for which alone a right is, and for which it is not, by the same words. */
function filters(rows: readonly TermRow[]): Contradiction[] {
  return rows.flatMap(({ term, value }, i) => {
    if (!/except$/i.test(term)) return [];
    const only = term.replace(/except$/, "only").replace(/Except$/, "Only");
    const same = rows.some((it) => it.term === only && it.value !== undefined && it.value === value);
    return same ? [{ row: i + 1, problem: words.sameGoods(term, only) }] : [];
  });
}
