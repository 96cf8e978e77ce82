/** Settled return requests: what they were allowed counts against the limits. Rule text: rules 7, "effect on sections 5 and 6". */
import { quarterOf, type CivilDate, type QuarterNumber } from "../base/calendar";
import type { Cents } from "../base/money";
import type { Settlement } from "../rights/right";
import type { Settled } from "./requests/settled";
import type { Terms } from "../agreement/terms";

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
 * Credits allowed to requests, by right and fiscal quarter of the request.
 * @source 3.7(A), first sentence: what was used of a quarter's limit.
 */
export function settlementOf(
  terms: Pick<Terms, "fiscal.firstMonth">,
  requests: readonly SettledRequest[],
  settled?: Pick<Settled, "usedUp" | "rotated">,
): Settlement {
  const used = new Map<string, Map<QuarterNumber, Cents>>();
  for (const { right, requestDate, allowed } of requests) {
    const ofRight = used.get(right) ?? new Map<QuarterNumber, Cents>();
    used.set(right, ofRight);
    const quarter = quarterOf(requestDate, terms["fiscal.firstMonth"]);
    ofRight.set(quarter, (ofRight.get(quarter) ?? 0) + allowed);
  }
  return {
    used: (right) => used.get(right) ?? new Map(),
    usedUpBy: (quarter) => settled?.usedUp.get(quarter),
    ...(settled && { rotated: settled.rotated }),
  };
}
