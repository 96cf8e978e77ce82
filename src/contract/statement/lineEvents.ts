/** What happened that gives a detail line its credit. */
import { NONE } from "../base/records";
import type { LineEvent } from "../rights/right";
import type { CreditStatement } from "./statement";

/** The event behind a detail line; undefined under a right that hangs on none. */
export function lineEventOf({ lines, agreed, facts, rights, bases }: CreditStatement, place: number): LineEvent | undefined {
  const record = lines.record[place]!;
  const right = lines.right[place]!;
  return record === NONE ? undefined : rights[right]!.event(record, { agreed, facts, basis: bases[right] });
}
