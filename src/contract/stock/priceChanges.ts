/** A part's price changes as the rules use them: in order of effective date, each date once. Rule text: rules 4. */
import { finding, type Finding } from "../base/finding";
import { dayText } from "../base/inWords";
import type { PriceChange } from "../base/records";
import { words } from "./words";

/** A price change with its place among the records. */
export interface NumberedChange extends PriceChange {
  readonly index: number;
}

/** Price changes by part, in order of effective date, then sheet order. */
export function changesByPart(changes: readonly PriceChange[]): ReadonlyMap<number, readonly NumberedChange[]> {
  const byPart = new Map<number, NumberedChange[]>();
  changes.forEach((change, index) => {
    const ofPart = byPart.get(change.part);
    if (ofPart) ofPart.push({ ...change, index });
    else byPart.set(change.part, [{ ...change, index }]);
  });
  for (const ofPart of byPart.values()) ofPart.sort((a, b) => a.effectiveDate - b.effectiveDate || a.index - b.index);
  return byPart;
}

/**
 * One change a date: changes for the same date that are alike count once, and none of those that contradict each other is used.
 * @param changes one part's, in order of effective date.
 */
export function withoutDuplicates(
  changes: readonly NumberedChange[],
  partKey: string,
  found: (finding: Finding) => void,
): readonly NumberedChange[] {
  const used: NumberedChange[] = [];
  for (let from = 0, to = 0; from < changes.length; from = to) {
    const first = changes[from]!;
    while (to < changes.length && changes[to]!.effectiveDate === first.effectiveDate) to++;
    const sameDay = changes.slice(from, to);
    if (sameDay.length === 1) used.push(first);
    else if (sameDay.every((change) => change.newPrice === first.newPrice && change.oldPrice === first.oldPrice)) {
      used.push(first);
      for (const again of sameDay.slice(1)) found(alike(again, partKey));
    } else for (const change of sameDay) found(contradicting(change, partKey));
  }
  return used;
}

const where = (change: NumberedChange) => ({ record: { kind: "priceChanges", index: change.index } as const, part: change.part });

const alike = (change: NumberedChange, partKey: string): Finding => {
  const text = words.changeTwice(partKey, dayText(change.effectiveDate));
  return finding("DUPLICATE_PRICE_CHANGE", "3.6(A)", text, { ...where(change), severity: "Info" });
};

const contradicting = (change: NumberedChange, partKey: string): Finding =>
  finding("DUPLICATE_PRICE_CHANGE", "3.6(A)", words.changesDiffer(partKey, dayText(change.effectiveDate)), where(change));
