/** The days that notices of discontinuation give: the product's end, and the last purchases that may go back. */
import type { RightDate, StatementOf } from "../right";
import type { NoticedRight } from "./rule";
import { words } from "./words";

export function dates({ facts, basis }: StatementOf<ReadonlyMap<number, NoticedRight>>): readonly RightDate[] {
  const of = (part: number, notice: number) =>
    ({
      key: facts.parts.keys[part]!,
      parts: [part],
      record: { kind: "discontinuations", index: notice },
      stake: "credits",
      done: "never",
    }) as const;
  const ends = (facts.discontinuations ?? []).flatMap(({ part, discontinuationDate: date }, notice): RightDate[] =>
    date === undefined ? [] : [{ ...of(part, notice), date, what: [words.dates.ends], by: "vendor" }],
  );
  const windows = [...basis].flatMap(([part, { receivedOn, purchasedTo, notice }]): RightDate[] =>
    Number.isFinite(purchasedTo) && purchasedTo > receivedOn
      ? [{ ...of(part, notice), date: purchasedTo, what: [words.dates.purchases], by: "distributor" }]
      : [],
  );
  const asks = [...basis].flatMap(([part, { askBy: date, notice }]): RightDate[] =>
    date === undefined ? [] : [{ ...of(part, notice), date, what: [words.dates.askBy], by: "distributor" }],
  );
  return [...ends, ...windows, ...asks];
}
