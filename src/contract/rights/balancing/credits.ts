/** 3.7(A) over a part's stock: what fits into the quarter's limit, each row by itself. The rules are in rule.ts and unitValue.ts. */
import { STATE, type State } from "../../base/standing";
import type { TermsOn } from "../../agreement/inForce";
import type { Cents, Micros } from "../../base/money";
import { NONE } from "../../base/records";
import { rowAt, type PartAtHand, type Units } from "../../stock/partAtHand";
import type { Meeting, Noted, RightAtWork, ValuedUnit, Verdict } from "../right";
import { limitOf, type BalancingBasis } from "./limits";
import { balancingStanding, mayGoBack, type BalancingLimit, type NotBalanced } from "./rule";
import { UnitValues } from "./unitValue";

export class BalancingAtWork implements RightAtWork<NotBalanced> {
  private readonly values: UnitValues;
  private limit: BalancingLimit | undefined;
  /** Those in force on the day of the report. */
  private terms!: TermsOn<"asOf">;

  constructor(
    private readonly at: PartAtHand,
    private readonly basis: BalancingBasis,
    private readonly given: Noted,
  ) {
    this.values = new UnitValues(at.lots);
  }

  /** Every stock report is met by the right of its quarter. */
  meetings(): readonly Meeting[] {
    return this.at.snapshots.map((snapshot) => ({ snapshot, date: snapshot.date, record: NONE }));
  }

  turnTo({ snapshot, date }: Meeting): State {
    const row = rowAt(this.at, snapshot.rowFrom);
    this.limit = limitOf(this.basis, row);
    if (this.limit) this.given.uses(this.basis.asked[this.basis.limitOfRow[row]!]!);
    const standing = balancingStanding(this.limit, date);
    if (standing !== STATE.decided) return standing;
    this.terms = this.given.agreed.on("asOf", date);
    this.values.turnTo(this.terms, snapshot.lotCount, this.at.changes, date);
    return standing;
  }

  verdict(units: Units): Verdict<NotBalanced> {
    return mayGoBack(this.terms, units);
  }

  valueOf(lot: number, whole: Micros, rest: number): ValuedUnit {
    this.values.find(lot, whole, rest);
    return this.values;
  }

  budget(): Cents {
    return this.limit!.remaining!;
  }
}
