/** Which requests have the turns of a fiscal quarter: so many balancing returns a quarter. Rule text: rules 7, "Balancing". */
import type { QuarterNumber } from "../../base/calendar";
import { termsOfQuarters } from "../../rights/balancing/periods";
import type { Agreed } from "../../agreement/inForce";
import type { RequestGroup } from "./groups";

/** A request of a quarter, before it is settled. */
export interface TurnAsked {
  readonly request: RequestGroup;
  readonly quarter: QuarterNumber;
  /** Its terms are noted as used by its rows. */
  readonly agreed: Agreed;
  /** Every row is refused by a reason that stands before what it is worth. */
  readonly isRefusedWhole: boolean;
}

export interface Turns {
  /** The requests that have a quarter's turns, where they are another's than this one's; none where it has one itself, or none counts. */
  othersThan(request: RequestGroup): readonly RequestGroup[] | undefined;
  readonly usedUp: ReadonlyMap<QuarterNumber, readonly string[]>;
}

/** @param asked in order of (date, sheet row of the first row). */
export function turnsOf(asked: readonly TurnAsked[]): Turns {
  const taken = new Map<QuarterNumber, RequestGroup[]>();
  const another = new Map<RequestGroup, readonly RequestGroup[]>();
  const usedUp = new Map<QuarterNumber, readonly string[]>();
  for (const it of asked) {
    const { request, quarter, agreed } = it;
    const terms = termsOfQuarters(agreed).of(quarter);
    if (terms["balancing.frequency"] === "any") continue;
    const times = terms["balancing.timesPerQuarter"] ?? Infinity;
    const holders = taken.get(quarter) ?? [];
    taken.set(quarter, holders);
    if (holders.length >= times) {
      another.set(request, holders);
      continue;
    }
    if (terms["balancing.requestCounts"] === "made" || !it.isRefusedWhole) holders.push(request);
    if (holders.length < times) continue;
    const names = holders.map(({ calledBy }) => calledBy);
    usedUp.set(quarter, names);
  }
  return { othersThan: (request) => another.get(request), usedUp };
}
