/** Parts whose numbers look like one another: a slip of the pen that would lose credits. Rule text: rules 1, "part key". */
import { finding, type Finding } from "../base/finding";
import type { Facts, RecordRef } from "../base/records";
import { words } from "./words";

/** A part key without what people leave out: spaces, hyphens and leading zeros. Case is gone already. */
const bareKey = (key: string): string => key.replace(/[\s\p{Pd}\u2212]/gu, "").replace(/^0+(?=.)/, "");

/**
 * Parts without invoices that differ only by leading zeros, spaces or hyphens from a part that has some: one finding a part, on its first
 * record.
 */
export function similarParts(facts: Facts): readonly Finding[] {
  const { keys } = facts.parts;
  const isInvoiced = new Uint8Array(keys.length);
  for (let i = 0; i < facts.invoices.count; i++) isInvoiced[facts.invoices.part[i]!] = 1;
  if (isInvoiced.every((flag) => flag === 1)) return [];

  const invoiced = new Map<string, number>();
  keys.forEach((key, part) => void (isInvoiced[part] && invoiced.set(bareKey(key), part)));
  const findings: Finding[] = [];
  const records = firstRecords(facts);
  keys.forEach((key, part) => {
    const other = isInvoiced[part] ? undefined : invoiced.get(bareKey(key));
    const record = records.get(part);
    if (other === undefined || record === undefined) return;
    const text = words.similarPart(key, keys[other]!);
    findings.push(finding("SIMILAR_PART", "-", text, { record, part }));
  });
  return findings;
}

function firstRecords(facts: Facts): ReadonlyMap<number, RecordRef> {
  const first = new Map<number, RecordRef>();
  const note = (kind: RecordRef["kind"], part: number, index: number): void => void (first.has(part) || first.set(part, { kind, index }));
  for (let i = 0; i < facts.inventory.count; i++) note("inventory", facts.inventory.part[i]!, i);
  facts.priceChanges?.forEach(({ part }, i) => note("priceChanges", part, i));
  facts.discontinuations?.forEach(({ part }, i) => note("discontinuations", part, i));
  return first;
}
