/** 3.7(D) over a part's stock: units on hand from the window's lots, at what they still cost. The rule is in rule.ts. */
import { STATE, type State } from "../../base/standing";
import type { Micros } from "../../base/money";
import type { PartAtHand, Units } from "../../stock/partAtHand";
import type { Meeting, Noted, RightAtWork, ValuedUnit, Verdict } from "../right";
import { CURRENT_PRICE, pricePaid, UnitValues } from "../balancing/unitValue";
import { PickedGoods } from "../goods";
import { mayReturnDiscontinued, returnedUnitCredit, type NoticedRight, type NotReturnable } from "./rule";

export class DiscontinuationAtWork implements RightAtWork<NotReturnable> {
  private right!: NoticedRight;
  private readonly goods: PickedGoods;
  /** Undefined where all goods may go back. */
  private picked: PickedGoods | undefined;
  private readonly values: UnitValues;

  /** @param rights the right of each part with a notice. */
  constructor(
    private readonly at: PartAtHand,
    private readonly rights: ReadonlyMap<number, NoticedRight>,
    private readonly given: Noted,
  ) {
    this.goods = new PickedGoods(at.facts);
    this.values = new UnitValues(at.lots);
  }

  /** The stock reports from the receipt of the notice on. */
  meetings(): readonly Meeting[] {
    const right = this.rights.get(this.at.part);
    if (right === undefined) return NONE_MET;
    this.right = right;
    return this.at.snapshots
      .filter(({ date }) => date >= right.receivedOn)
      .map((snapshot) => ({ snapshot, date: snapshot.date, record: right.notice }));
  }

  turnTo({ snapshot, date }: Meeting): State {
    const { asked, needs, needsApproval, goods, creditBasis } = this.right;
    this.given.uses(asked);
    if (needs !== undefined || needsApproval) return STATE.needsTerm;
    this.picked = goods && this.goods;
    if (goods) this.goods.turnTo(goods, date);
    if (creditBasis === "current") this.values.turnTo(CURRENT_PRICE, snapshot.lotCount, this.at.changes, date);
    return STATE.decided;
  }

  verdict(units: Units): Verdict<NotReturnable> {
    return mayReturnDiscontinued(this.right, units, this.picked);
  }

  valueOf(lot: number, whole: Micros, rest: number): ValuedUnit {
    const { lots } = this.at;
    switch (this.right.creditBasis) {
      case "net-cost":
        return returnedUnitCredit({ whole, rest, parts: lots.quantity[lot]! });
      case "paid":
        return pricePaid(lots, lot);
      case "current":
        this.values.find(lot, whole, rest);
        return this.values;
    }
  }
}

const NONE_MET: readonly Meeting[] = [];
