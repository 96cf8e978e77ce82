/** The days that notices of discontinuation give: the product's end, and the last purchases that may go back. */
import type { RightDate, StatementOf } from "../right";
import type { NoticedRight } from "./rule";

export function dates({ facts, basis }: StatementOf<ReadonlyMap<number, NoticedRight>>): readonly RightDate[] {
  const ends = (facts.discontinuations ?? []).flatMap(({ part, discontinuationDate: date }): RightDate[] =>
    date === undefined ? [] : [{ date, what: ["Product discontinued"], parts: [part] }],
  );
  const windows = [...basis].flatMap(([part, { receivedOn, purchasedTo }]): RightDate[] =>
    purchasedTo > receivedOn ? [{ date: purchasedTo, what: ["Last purchases that may go back"], parts: [part] }] : [],
  );
  return [...ends, ...windows];
}
