/** What happened that gives a detail line its credit. */
import type { CivilDate } from "./calendar";
import { RIGHT } from "./detailLines";
import type { RecordRef } from "./records";
import type { CreditStatement } from "./statement";

/** A price change with the day on which it takes effect, or a notice with the day on which it was received. */
export interface LineEvent {
  readonly record: RecordRef;
  readonly date: CivilDate;
}

/** The price change or notice behind a detail line; undefined under 3.7(A), whose limit has neither. */
export function lineEvent({ lines, facts, discontinuationRights }: CreditStatement, place: number): LineEvent | undefined {
  const change = lines.change[place]!;
  if (change >= 0) return { record: { kind: "priceChanges", index: change }, date: facts.priceChanges![change]!.effectiveDate };
  if (lines.right[place] !== RIGHT.discontinuation) return undefined;
  const { receivedOn, notice } = discontinuationRights.get(facts.invoices.part[lines.line[place]!]!)!;
  return { record: { kind: "discontinuations", index: notice }, date: receivedOn };
}
