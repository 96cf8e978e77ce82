/** A row of the statement as one of its rights sees it, and the right's detail lines. */
import { AskedTerms } from "../agreement/askedTerms";
import type { Agreed } from "../agreement/inForce";
import type { State } from "../base/standing";
import type { CivilDate } from "../base/calendar";
import { costParts, type CostParts } from "../stock/costParts";
import { shownMicros, type Cents, type Micros } from "../base/money";
import type { LineView, Right, RowView, UsedTerm } from "../rights/right";
import { usedTerms } from "../rights/usedTerms";
import type { CreditStatement } from "./statement";
import { countWhile } from "../base/search";

/** What a row and its lines can be seen of. */
type Seen = Pick<
  CreditStatement,
  "agreed" | "facts" | "rights" | "columns" | "bases" | "askedByAll" | "lines" | "lineOrder" | "requestedBy"
>;

/** Nothing is worked out until it is asked for: a row has a view for each right, and a workbook a hundred thousand rows. */
class RowOfRight implements RowView {
  private asked: AskedTerms | undefined;
  private noting: Agreed | undefined;

  constructor(
    private readonly statement: Seen,
    readonly row: number,
    private readonly right: number,
  ) {}

  /** What is asked here is used by what is said of the row. */
  get agreed(): Agreed {
    this.asked ??= new AskedTerms(this.statement.agreed.begins.length);
    return (this.noting ??= this.statement.agreed.notedIn(this.asked));
  }
  termsUsed(): readonly UsedTerm[] {
    const { agreed, askedByAll } = this.statement;
    const used = new AskedTerms(agreed.begins.length);
    used.addFrom(this.columns.asked, this.row);
    used.add(askedByAll[this.right]!);
    if (this.asked) used.add(this.asked);
    return usedTerms(agreed, used);
  }
  get facts() {
    return this.statement.facts;
  }
  get basis(): unknown {
    return this.statement.bases[this.right];
  }
  get part(): number {
    return this.facts.inventory.part[this.row]!;
  }
  get asOfDate(): CivilDate {
    return this.facts.inventory.asOfDate[this.row]!;
  }
  get onHand(): number {
    return this.facts.inventory.onHand[this.row]!;
  }
  get inTransit(): number {
    const { inTransitFromVendor, inTransitBetweenWarehouses } = this.facts.inventory;
    return inTransitFromVendor[this.row]! + inTransitBetweenWarehouses[this.row]!;
  }
  get state(): State {
    return this.columns.state[this.row]! as State;
  }
  get units(): number {
    return this.columns.quantity[this.row]!;
  }
  get cents(): Cents {
    return this.columns.cents[this.row]!;
  }
  get lines(): readonly LineView[] {
    return linesOf(this.statement, this.row, this.right).map((place) => lineView(this.statement, place));
  }
  notCovered(reason: string): number {
    return this.columns.notCovered[reason]![this.row]!;
  }
  requestedBy(): readonly string[] {
    return this.statement.requestedBy.get(this.row) ?? [];
  }
  private get columns() {
    return this.statement.columns[this.right]!;
  }
}

/** @param right its place among the rights of the statement. */
export const rowView = (statement: Seen, row: number, right: number): RowView => new RowOfRight(statement, row, right);

/** What a right gives a row, in a sentence or two; "" where it does not meet the row. */
export const sentenceOf = (statement: Seen, row: number, right: number): string =>
  (statement.rights[right] as Right).sentence(rowView(statement, row, right));

/** The places of the detail lines of a row and right, in order. */
export function linesOf({ lineOrder, lines }: Pick<Seen, "lineOrder" | "lines">, row: number, right: number): readonly number[] {
  const from = firstAt(lineOrder, (place) => lines.row[place]! > row || (lines.row[place] === row && lines.right[place]! >= right));
  const places: number[] = [];
  for (let i = from; i < lineOrder.length; i++) {
    const place = lineOrder[i]!;
    if (lines.row[place] !== row || lines.right[place] !== right) break;
    places.push(place);
  }
  return places;
}

function firstAt(places: Int32Array, isAtOrAfter: (place: number) => boolean): number {
  return countWhile(places.length, (place) => !isAtOrAfter(places[place]!));
}

/** Figures of a detail line as they are shown. */
export const netCostOf = ({ lines, facts }: Pick<Seen, "lines" | "facts">, place: number): Micros =>
  shownMicros(lines.costWhole[place]!, lines.costRest[place]!, facts.invoices.quantity[lines.line[place]!]!);
export const unitCreditOf = ({ lines }: Pick<Seen, "lines">, place: number): Micros =>
  shownMicros(lines.creditWhole[place]!, lines.creditRest[place]!, lines.creditParts[place]!);

function lineView(statement: Pick<Seen, "lines" | "facts">, place: number): LineView {
  const { lines } = statement;
  return {
    invoiceLine: lines.line[place]!,
    units: lines.units[place]!,
    netCost: netCostOf(statement, place),
    get cost(): CostParts {
      return costParts(statement, place);
    },
    unitCredit: unitCreditOf(statement, place),
    credit: lines.cents[place]!,
    record: lines.record[place]!,
  };
}
