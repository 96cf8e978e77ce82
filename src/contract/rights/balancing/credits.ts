/** 3.7(A) over a part's stock: what fits into the quarter's limit, each row by itself. The rules are in rule.ts and unitValue.ts. */
import { STATE, type State } from "../../base/standing";
import type { TermsOn } from "../../agreement/inForce";
import type { Cents, Micros } from "../../base/money";
import { NONE } from "../../base/records";
import { rowAt, type PartAtHand, type Units } from "../../stock/partAtHand";
import type { Meeting, Noted, RightAtWork, ValuedUnit, Verdict } from "../right";
import { limitOf, type BalancingBasis } from "./limits";
import type { BalancingLimit } from "./limit";
import { PickedGoods } from "../goods";
import { balancingStanding, goodsToBalance, mayGoBack, type NotBalanced } from "./rule";
import { UnitValues } from "./unitValue";

export class BalancingAtWork implements RightAtWork<NotBalanced> {
  private readonly values: UnitValues;
  private limit: BalancingLimit | undefined;
  /** Those in force on the day of the report. */
  private terms!: TermsOn<"asOf">;
  private readonly goods: PickedGoods;
  /** Undefined where all goods may go back. */
  private picked: PickedGoods | undefined;

  constructor(
    private readonly at: PartAtHand,
    private readonly basis: BalancingBasis,
    private readonly given: Noted,
  ) {
    this.values = new UnitValues(at.lots);
    this.goods = new PickedGoods(at.facts);
  }

  /** Every stock report is met by the right of its quarter. */
  meetings(): readonly Meeting[] {
    return this.at.snapshots.map((snapshot) => ({ snapshot, date: snapshot.date, record: NONE }));
  }

  turnTo({ snapshot, date }: Meeting): State {
    const row = rowAt(this.at, snapshot.rowFrom);
    this.limit = limitOf(this.basis, row);
    if (this.limit) this.given.uses(this.basis.asked.get(this.limit.quarterNumber)!);
    const standing = balancingStanding(this.limit, date);
    if (standing !== STATE.decided) return standing;
    this.terms = this.given.agreed.on("asOf", date);
    if (this.terms["balancing.approval"] === "needed") return STATE.needsTerm;
    const asked = goodsToBalance(this.terms);
    if (asked && "needs" in asked) return STATE.needsTerm;
    this.picked = asked && this.goods;
    if (asked) this.goods.turnTo(asked, date);
    this.values.turnTo(this.terms, snapshot.lotCount, this.at.changes, date);
    return standing;
  }

  verdict(units: Units): Verdict<NotBalanced> {
    return mayGoBack(this.terms, units, this.picked);
  }

  valueOf(lot: number, whole: Micros, rest: number): ValuedUnit {
    this.values.find(lot, whole, rest);
    return this.values;
  }

  budget(): Cents {
    const { isUnlimited, remaining } = this.limit!;
    return isUnlimited ? Infinity : remaining!;
  }
}
