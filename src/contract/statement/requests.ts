/** Settled return requests: what they were allowed counts against the limits. Rule text: rules 7, "effect on sections 5 and 6". */
import type { CivilDate } from "../base/calendar";
import { CreditsByDay } from "../base/creditsByDay";
import type { Cents } from "../base/money";
import type { Settlement } from "../rights/right";
import type { Settled } from "./requests/settled";

/** A request, once it is settled. A refused one was allowed nothing and takes nothing. */
export interface SettledRequest {
  /** The id of the right that it was made under. */
  readonly right: string;
  readonly requestDate: CivilDate;
  readonly allowed: Cents;
  /** The parts of its rows. */
  readonly parts: readonly number[];
}

/**
 * Credits allowed to requests, by right and day of the request.
 * @source 3.7(A), first sentence: what was used of a quarter's limit.
 */
export function settlementOf(requests: readonly SettledRequest[], settled?: Pick<Settled, "usedUp" | "rotated" | "used">): Settlement {
  const used = new Map<string, CreditsByDay>();
  for (const { right, requestDate, allowed } of requests) {
    const ofRight = used.get(right) ?? new CreditsByDay();
    used.set(right, ofRight);
    ofRight.add(requestDate, allowed);
  }
  return {
    used: (right, days) => (used.get(right)?.between(days) ?? 0) + (right === "balancing" ? (settled?.used(days) ?? 0) : 0),
    usedUpBy: (quarter) => settled?.usedUp.get(quarter),
    ...(settled && { rotated: settled.rotated }),
  };
}
