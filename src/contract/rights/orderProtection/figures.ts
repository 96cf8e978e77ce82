/** The figures of the Open orders sheet, worked out before any part's stock: what they credit, lots start without. */
import type { Agreed } from "../../agreement/inForce";
import type { Facts } from "../../base/records";
import { atOnce, type InSteps } from "../../base/steps";
import { lotDates } from "../../stock/lots";
import { changesByPart, withoutDuplicates } from "../../stock/priceChanges";
import type { StartingCredits } from "../../stock/startingCosts";
import type { FiguresGiven, SheetFigures, SheetLine, SheetTotal } from "../sheetRight";
import { usedTerms } from "../usedTerms";
import { NONE } from "../../base/records";
import { endedForCauseOn } from "../orderAcceptance/rule";
import { orderClaims } from "./claims";
import { orderDates } from "./dates";
import {
  creditedUnits,
  creditingFalls,
  creditOf,
  fallCents,
  fallsOfPart,
  orderStanding,
  protectedUnits,
  type FallsOfPart,
  type OrderStanding,
} from "./falls";
import { orderFindings } from "./findings";
import { followToInvoices } from "./followed";
import { ORDER_PROTECTION } from "./index";
import { CLAUSE, orderRuling, orderSentence } from "./reasons";
import { isOrderProtectionGiven } from "./rule";

export interface OrderFigures {
  readonly figures: SheetFigures;
  /** What the orders' credits take off the lots that they became. */
  readonly starting: StartingCredits;
}

/**
 * The open orders, each with its days and its credits; undefined where the workbook has none.
 *
 * @source   3.6(A), second sentence; 3.1; 5.1 to 5.7.
 * @rounding Half away from zero to the cent, once for each order and price fall.
 */
export function* orderFigures({ agreed, facts, found, apart }: FiguresGiven): InSteps<OrderFigures | undefined> {
  const { openOrders, invoices } = facts;
  if (openOrders === undefined) return undefined;
  const fallsOf = fallsOfParts(agreed, facts);
  const endsForCause = endedForCauseOn(agreed) !== undefined;
  const standings = yield* atOnce(() =>
    openOrders.map((order, i) => orderStanding(i, order, fallsOf(order.part), { asked: apart(), endsForCause })),
  );
  const followed = yield* followToInvoices(standings, invoices, lotDates(agreed.whole, invoices));
  const today = agreed.whole["calculation.date"];
  for (const standing of standings) for (const it of orderFindings(facts, standing, followed, today)) found(it);
  return { figures: new FiguresOfOrders(facts, standings), starting: followed.starting };
}

/** The price falls that count, by part; what is wrong with them is told where the parts' stock is worked out. */
function fallsOfParts(agreed: Agreed, { priceChanges, parts }: Facts): (part: number) => FallsOfPart {
  const all = changesByPart(isOrderProtectionGiven(agreed) ? (priceChanges ?? []) : []);
  const used = new Map<number, FallsOfPart>();
  return (part) => {
    const known =
      used.get(part) ??
      fallsOfPart(
        agreed,
        withoutDuplicates(all.get(part) ?? [], parts.keys[part]!, () => undefined),
      );
    used.set(part, known);
    return known;
  };
}

class FiguresOfOrders implements SheetFigures {
  readonly right = ORDER_PROTECTION;
  readonly lines: readonly SheetLine[];
  readonly totals: readonly SheetTotal[];

  constructor(
    private readonly facts: Facts,
    private readonly standings: readonly OrderStanding[],
  ) {
    this.lines = standings.flatMap(linesOf);
    this.totals = [totalOf(standings)];
  }

  /** In the order of the right's columns. */
  cell(record: number, column: number): number | string | undefined {
    const standing = this.standings[record]!;
    switch (column) {
      case 0:
        return standing.acceptedOn;
      case 1:
        return protectedUnits(standing);
      case 2:
        return creditOf(standing);
      case 3:
        return standing.cancelBy;
      case 4:
        return standing.changeLocationBy;
      case 5:
        return standing.confirmBy;
      default:
        return orderSentence(standing);
    }
  }

  clauseOf(): string {
    return CLAUSE;
  }
  ruling(record: number) {
    return orderRuling(this.standings[record]!, () => this.termsUsed(record));
  }
  termsUsed(record: number) {
    const { agreed, asked } = this.standings[record]!.asked;
    return usedTerms(agreed, asked);
  }
  get claims() {
    return orderClaims(this.facts, this.standings);
  }
  get calendar() {
    return orderDates(this.facts, this.standings);
  }
}

function linesOf(standing: OrderStanding): readonly SheetLine[] {
  return creditingFalls(standing).flatMap((fall): SheetLine[] => {
    const units = creditedUnits(standing, fall);
    if (units === 0) return [];
    const { index, effectiveDate, newPrice } = fall.change;
    return [
      {
        record: standing.index,
        clause: CLAUSE,
        part: standing.order.part,
        invoiceLine: NONE,
        units,
        netCost: fall.orderPrice,
        value: newPrice,
        unitCredit: fall.unitCredit,
        credit: fallCents(standing, fall),
        cost: undefined,
        event: { record: { kind: "priceChanges", index }, date: effectiveDate, newPrice },
      },
    ];
  });
}

function totalOf(standings: readonly OrderStanding[]): SheetTotal {
  let units = 0;
  let cents = 0;
  for (const standing of standings) {
    units += protectedUnits(standing) ?? 0;
    cents += creditOf(standing) ?? 0;
  }
  return { clause: CLAUSE, name: ORDER_PROTECTION.name, englishName: ORDER_PROTECTION.englishName, units, cents };
}
