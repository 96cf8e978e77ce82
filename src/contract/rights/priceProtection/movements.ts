/** What was sold, bought and returned of a part between two days: counted once a part, asked for each price fall. Rule text: rules 8a. */
import type { Facts } from "../../base/records";
import type { CivilDate } from "../../base/calendar";
import type { InSteps } from "../../base/steps";
import { groupingByPart, returnsByPart, type ByPart } from "../../stock/lots";
import type { PartAtHand } from "../../stock/partAtHand";
import type { Moves, Span } from "./roll";
import { countWhile } from "../../base/search";

/** The sales and return lines of each part. */
export interface MovementsByPart {
  readonly sales: ByPart;
  readonly returns: ByPart;
  /** The day of the first sale on the sheet, and its place; undefined where there is none. */
  readonly firstSale: { readonly date: CivilDate; readonly index: number } | undefined;
}

/** Undefined without a sheet Sales. */
export function* movementsByPart({ sales, invoices, parts }: Facts): InSteps<MovementsByPart | undefined> {
  if (sales === undefined) return undefined;
  const partCount = parts.keys.length;
  return {
    sales: yield* groupingByPart(sales.part, sales.count, partCount),
    returns: yield* returnsByPart(invoices, partCount),
    firstSale: firstOf(sales.saleDate, sales.count),
  };
}

function firstOf(saleDate: Int32Array, count: number): MovementsByPart["firstSale"] {
  if (count === 0) return undefined;
  let index = 0;
  for (let i = 1; i < count; i++) if (saleDate[i]! < saleDate[index]!) index = i;
  return { date: saleDate[index]!, index };
}

/** Of the part at hand. */
export class MovementsOfPart {
  private readonly sold: RunningSum;
  private readonly acquired: RunningSum;
  private readonly returned: RunningSum;

  constructor({ facts: { sales, invoices }, lots, part }: PartAtHand, by: MovementsByPart) {
    this.sold = new RunningSum(itemsOf(by.sales, part), sales!.saleDate, sales!.quantity);
    const lotPlaces = Int32Array.from({ length: lots.count }, (_, lot) => lot);
    this.acquired = new RunningSum(lotPlaces, lots.date, lots.quantity);
    this.returned = new RunningSum(itemsOf(by.returns, part), invoices.invoiceDate, invoices.quantity);
  }

  within(span: Span): Moves {
    return { sold: this.sold.within(span), acquired: this.acquired.within(span), returned: 0 - this.returned.within(span) };
  }
}

const itemsOf = ({ start, items }: ByPart, part: number): Int32Array => items.slice(start[part], start[part + 1]);

/** Quantities added up in order of date. */
class RunningSum {
  private readonly dates: Int32Array;
  private readonly upTo: Float64Array;

  constructor(items: Int32Array, date: Int32Array, quantity: Int32Array) {
    const inOrder = items.sort((a, b) => date[a]! - date[b]!);
    this.dates = inOrder.map((item) => date[item]!);
    this.upTo = new Float64Array(inOrder.length + 1);
    for (let i = 0; i < inOrder.length; i++) this.upTo[i + 1] = this.upTo[i]! + quantity[inOrder[i]!]!;
  }

  within = ({ first, last }: Span): number => (last < first ? 0 : this.before(last + 1) - this.before(first));

  private before(date: CivilDate): number {
    return this.upTo[countWhile(this.dates.length, (place) => this.dates[place]! < date)]!;
  }
}
