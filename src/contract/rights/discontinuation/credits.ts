/** 3.7(D) over a part's stock: units on hand from the window's lots, at what they still cost. The rule is in rule.ts. */
import { STATE, type State } from "../../base/standing";
import type { Micros } from "../../base/money";
import type { PartAtHand, Units } from "../../stock/partAtHand";
import type { Meeting, Noted, RightAtWork, ValuedUnit, Verdict } from "../right";
import { mayReturnDiscontinued, returnedUnitCredit, type NoticedRight, type NotReturnable } from "./rule";

export class DiscontinuationAtWork implements RightAtWork<NotReturnable> {
  private right!: NoticedRight;

  /** @param rights the right of each part with a notice. */
  constructor(
    private readonly at: PartAtHand,
    private readonly rights: ReadonlyMap<number, NoticedRight>,
    private readonly given: Noted,
  ) {}

  /** The stock reports from the receipt of the notice on. */
  meetings(): readonly Meeting[] {
    const right = this.rights.get(this.at.part);
    if (right === undefined) return NONE_MET;
    this.right = right;
    return this.at.snapshots
      .filter(({ date }) => date >= right.receivedOn)
      .map((snapshot) => ({ snapshot, date: snapshot.date, record: right.notice }));
  }

  turnTo(): State {
    this.given.uses(this.right.asked);
    return STATE.decided;
  }

  verdict(units: Units): Verdict<NotReturnable> {
    return mayReturnDiscontinued(this.right, units);
  }

  valueOf(lot: number, whole: Micros, rest: number): ValuedUnit {
    return returnedUnitCredit({ whole, rest, parts: this.at.lots.quantity[lot]! });
  }
}

const NONE_MET: readonly Meeting[] = [];
