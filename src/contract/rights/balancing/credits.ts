/** 3.7(A) over a part's stock: what fits into the quarter's limit, each row by itself. The rules are in rule.ts and unitValue.ts. */
import { STATE, type State } from "../../base/standing";
import type { Cents, Micros } from "../../base/money";
import { NONE } from "../../base/records";
import { rowAt, type PartAtHand, type Units } from "../../stock/partAtHand";
import type { Meeting, RightAtWork, ValuedUnit, Verdict } from "../right";
import { limitOf, type BalancingBasis } from "./limits";
import { balancingStanding, mayGoBack, type BalancingLimit, type NotBalanced } from "./rule";
import { UnitValues } from "./unitValue";

export class BalancingAtWork implements RightAtWork<NotBalanced> {
  private readonly values: UnitValues;
  private limit: BalancingLimit | undefined;

  constructor(
    private readonly at: PartAtHand,
    private readonly basis: BalancingBasis,
  ) {
    this.values = new UnitValues(at.terms, at.lots);
  }

  /** Every stock report is met by the right of its quarter. */
  meetings(): readonly Meeting[] {
    return this.at.snapshots.map((snapshot) => ({ snapshot, date: snapshot.date, record: NONE }));
  }

  turnTo({ snapshot, date }: Meeting): State {
    this.limit = limitOf(this.basis, rowAt(this.at, snapshot.rowFrom));
    const standing = balancingStanding(this.limit, date);
    if (standing === STATE.decided) this.values.turnTo(snapshot.lotCount, this.at.changes, date);
    return standing;
  }

  verdict(units: Units): Verdict<NotBalanced> {
    return mayGoBack(this.at.terms, units);
  }

  valueOf(lot: number, whole: Micros, rest: number): ValuedUnit {
    this.values.find(lot, whole, rest);
    return this.values;
  }

  budget(): Cents {
    return this.limit!.remaining!;
  }
}
