/** What units of the initial order that are still on hand cost net: at each part's latest stock report. */
import { isOnHand } from "../../base/unitKinds";
import { lineCents, type Cents } from "../../base/money";
import { NONE } from "../../base/records";
import type { Agreed, TermsOn } from "../../agreement/inForce";
import type { PartAtHand, Snapshot } from "../../stock/partAtHand";
import { words } from "../requests/words";
import type { CalendarLine } from "../sheetRight";
import { firstOfInitialOrder, initialOrderReturnDay, isInitialOrder } from "./rule";

export class InitialOrderOnHand {
  private readonly terms: TermsOn;
  private cents: Cents = 0;

  constructor(agreed: Agreed) {
    this.terms = agreed.whole;
  }

  /** Told of every report while costs stand as they are at the end of its day; only a part's latest one counts. */
  passReport(at: PartAtHand, report: Snapshot): void {
    if (report !== at.snapshots[at.snapshots.length - 1] || this.terms["initialOrder.placeWithinDays"] === undefined) return;
    for (let run = report.runFrom; run < report.runTo; run++) {
      const lot = at.runs.lot[run]!;
      if (lot === NONE || !isOnHand(at.runs.kind[run]!) || !this.isOfOrder(at, lot)) continue;
      this.cents += netCostOf(at, lot, at.runs.from[run]!, at.runs.units[run]!);
    }
  }

  private isOfOrder({ facts, lots }: PartAtHand, lot: number): boolean {
    return isInitialOrder(this.terms, facts.invoices.invoiceDate[lots.line[lot]!]!) === true;
  }

  /** The day on Calendar; none while a term of it is withheld, or without an invoice of the order. */
  calendarLines({ facts }: Pick<PartAtHand, "facts">): readonly CalendarLine[] {
    const first = firstOfInitialOrder(this.terms, facts.invoices);
    const day = first === undefined ? undefined : initialOrderReturnDay(this.terms, first);
    if (day === undefined) return [];
    const what = this.terms["initialOrder.returnRuns"] === "from" ? words.initialOrder.fromNowOn : words.initialOrder.lastDay;
    return [
      { key: "initial order", date: day, what, clause: "3.4", by: "distributor", amount: this.cents, record: undefined, done: "never" },
    ];
  }
}

/**
 * What units of a lot cost net, by stretches of the same cost.
 * @rounding Each stretch is a line: half away from zero to the cent, once.
 */
function netCostOf({ costs, lots }: PartAtHand, lot: number, from: number, units: number): Cents {
  const parts = lots.quantity[lot]!;
  const stretches = costs.stretchesOf(lot) ?? { upTo: [parts], whole: [costs.paidWhole(lot)], rest: [costs.paidRest(lot)] };
  let cents = 0;
  let start = 0;
  stretches.upTo.forEach((end, i) => {
    const within = Math.min(end, from + units) - Math.max(start, from);
    if (within > 0) cents += lineCents(within, stretches.whole[i]!, stretches.rest[i]!, parts);
    start = end;
  });
  return cents;
}
