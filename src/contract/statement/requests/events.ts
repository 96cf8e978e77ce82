/** What happens to requested units, in order of day: rows with a return date, then return lines. Rule text: rules 7, "Settling". */
import type { CivilDate } from "../../base/calendar";
import type { Facts } from "../../base/records";
import type { ByPart } from "../../stock/lots";

/** A row of Return requests that leaves on a day, or a return line of its part. */
export interface SettlingEvent {
  readonly day: CivilDate;
  readonly kind: "row" | "returnLine";
  /** The day of the row's request: rows of one day settle in its order. */
  readonly requestDate: CivilDate;
  /** The record's place among those of its kind. */
  readonly index: number;
}

/** In the order in which they are settled. */
export function settlingEvents(
  { returnRequests = [], invoices }: Pick<Facts, "returnRequests" | "invoices">,
  requestDateOf: (row: number) => CivilDate,
  returnsOfPart: ByPart,
): readonly SettlingEvent[] {
  const events: SettlingEvent[] = [];
  const parts = new Set<number>();
  returnRequests.forEach(({ part, returnDate }, index) => {
    parts.add(part);
    if (returnDate !== undefined) events.push({ day: returnDate, kind: "row", requestDate: requestDateOf(index), index });
  });
  for (const part of parts)
    for (let i = returnsOfPart.start[part]!; i < returnsOfPart.start[part + 1]!; i++) {
      const line = returnsOfPart.items[i]!;
      events.push({ day: invoices.invoiceDate[line]!, kind: "returnLine", requestDate: 0, index: line });
    }
  const rank = { row: 0, returnLine: 1 } as const;
  return events.sort((a, b) => a.day - b.day || rank[a.kind] - rank[b.kind] || a.requestDate - b.requestDate || a.index - b.index);
}
