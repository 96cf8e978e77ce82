/** The rulings of one inventory row, made on demand from the statement's numbers: what the pane, CHANNEL.WHY and tests show as reasons. */
import { isoText } from "./calendar";
import { noLimitBecause } from "./clauses/inventoryBalancing";
import { reportDueBy } from "./clauses/priceProtection";
import { RIGHT, RIGHT_CLAUSES, type Right } from "./detailLines";
import { costParts, costTakenApart } from "./costParts";
import { shownMicros } from "./money";
import { blankWithout, citing, date, invoiceLine, money, percent, quantity, text, unitAmount, type Ruling, type Step } from "./ruling";
import { STATE, type CreditStatement } from "./statement";
import type { TermName } from "./terms";
import { causesInWords, unitsKept } from "./unitsOnHand";

/** What a right gives a row: units and credit in cents. */
export interface RowCredit {
  readonly units: number;
  readonly cents: number;
}

export interface RowRuling {
  readonly right: Right;
  readonly clause: string;
  readonly ruling: Ruling<RowCredit>;
}

/**
 * The three rights of a row, each with its steps.
 * @source 3.6(A), 3.7(A), 3.7(D).
 */
export function rowRulings(statement: CreditStatement, row: number): readonly RowRuling[] {
  const of = (right: Right, ruling: Ruling<RowCredit>): RowRuling => ({ right, clause: RIGHT_CLAUSES[right], ruling });
  return [
    of(RIGHT.priceProtection, priceProtectionRuling(statement, row)),
    of(RIGHT.balancing, balancingRuling(statement, row)),
    of(RIGHT.discontinuation, discontinuationRuling(statement, row)),
  ];
}

/** The detail lines of a row and right, in order. */
export function linesOf(statement: CreditStatement, row: number, right: Right): readonly number[] {
  const { lineOrder, lines } = statement;
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
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAtOrAfter(places[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function priceProtectionRuling(statement: CreditStatement, row: number): Ruling<RowCredit> {
  const { state, quantity: units, cents } = statement.priceProtection;
  const cite = citing("3.6(A)");
  if (state[row] === STATE.notMet)
    return { outcome: "blank", needs: "a price decrease whose inventory report this row belongs to", steps: [] };
  const { notCovered } = statement;
  const places = linesOf(statement, row, RIGHT.priceProtection);
  const changes = [...new Set(places.map((place) => statement.lines.change[place]!))].map((index) => statement.facts.priceChanges![index]!);
  const steps: Step[] = [
    ...places.flatMap((place) => {
      const change = statement.facts.priceChanges![statement.lines.change[place]!]!;
      return [
        ...lineSteps(statement, place),
        cite("Effective date", date(change.effectiveDate)),
        cite("New price", unitAmount(change.newPrice)),
        ...creditSteps(statement, place),
      ];
    }),
    ...uncovered(cite, "Under a contract for sale", notCovered.committed[row]!),
    ...uncovered(cite, "Acquired on or after the effective date", notCovered.lotNotBefore[row]!),
    ...uncovered(cite, "In transit, not within the window", notCovered.inTransit[row]!),
    ...uncovered(cite, "Not invoiced", notCovered.untraced[row]!),
    ...changes.flatMap((change) => dueSteps(statement, cite, change)),
    ...termSteps(statement, "priceProtection.creditBasis", "priceProtection.committed", "stock.flow"),
    cite("Protected quantity", quantity(units[row]!)),
    cite("Price protection credit", money(cents[row]!)),
  ];
  const value = { units: units[row]!, cents: cents[row]! };
  return value.units > 0
    ? { outcome: "decided", value, steps }
    : { outcome: "refused", value, reason: "no unit of this row is covered", steps };
}

function dueSteps(
  statement: CreditStatement,
  cite: ReturnType<typeof citing>,
  change: NonNullable<CreditStatement["facts"]["priceChanges"]>[number],
): readonly Step[] {
  const dueBy = reportDueBy(statement.terms, change);
  return dueBy === undefined ? [] : [cite("Inventory report due by", date(dueBy))];
}

function balancingRuling(statement: CreditStatement, row: number): Ruling<RowCredit> {
  const { state, quantity: units, cents } = statement.balancing;
  const cite = citing("3.7(A)");
  const limit = statement.limits[statement.limitOfRow[row]!];
  if (limit === undefined) return { outcome: "blank", needs: "invoices of the quarter before the row's as-of date", steps: [] };
  const ofQuarter: Step[] = [
    cite("Quarter", text(limit.quarter.name)),
    cite("Preceding net sales", money(limit.precedingNetSales)),
    cite("Exercise by", date(limit.exerciseBy)),
  ];
  if (limit.remaining === undefined) return blankWithout("balancing.limitPercent", ofQuarter);
  const ofLimit: Step[] = [
    ...ofQuarter,
    cite("Limit percent", percent(statement.terms["balancing.limitPercent"]!)),
    cite("Limit", money(limit.limit!)),
    cite("Used", money(limit.used)),
    cite("Remaining", money(limit.remaining)),
  ];
  const value = { units: units[row]!, cents: cents[row]! };
  const asOf = isoText(statement.facts.inventory.asOfDate[row]!);
  if (state[row] === STATE.lapsed)
    return {
      outcome: "refused",
      value,
      reason: `the right had to be exercised by ${isoText(limit.exerciseBy)}; this row is dated ${asOf}`,
      steps: ofLimit,
    };
  if (state[row] === STATE.usedUp)
    return {
      outcome: "refused",
      value,
      reason: noLimitBecause(limit) ?? `nothing is left of the limit of ${limit.quarter.name}`,
      steps: ofLimit,
    };
  const mayGoBack = statement.notCovered.mayGoBack[row]!;
  const onHand = statement.facts.inventory.onHand[row]!;
  const kept = unitsKept(statement, row);
  const steps: Step[] = [
    ...ofLimit,
    ...linesOf(statement, row, RIGHT.balancing).flatMap((place) => [...lineSteps(statement, place), ...valueSteps(statement, place)]),
    ...uncovered(cite, "Committed", kept.committed),
    ...uncovered(cite, "Not invoiced", kept.notInvoiced),
    ...uncovered(cite, "Above the remaining limit", mayGoBack - value.units),
    ...termSteps(statement, "balancing.creditBasis", "balancing.neverAboveNetCost", "balancing.committed"),
    cite("Balancing returnable quantity", quantity(value.units)),
    cite("Balancing credit", money(value.cents)),
  ];
  return value.units > 0
    ? { outcome: "decided", value, steps }
    : {
        outcome: "refused",
        value,
        reason:
          mayGoBack > 0
            ? "not one unit fits the remaining limit"
            : onHand === 0
              ? "no unit of this row is on hand"
              : `no unit of this row may go back: of ${onHand} on hand, ${causesInWords(kept, onHand)}`,
        steps,
      };
}

function discontinuationRuling(statement: CreditStatement, row: number): Ruling<RowCredit> {
  const { state, quantity: units, cents } = statement.discontinuation;
  const cite = citing("3.7(D)");
  const right = statement.discontinuationRights.get(statement.facts.inventory.part[row]!);
  if (right === undefined) return { outcome: "blank", needs: "a discontinuation notice for this part", steps: [] };
  const window: Step[] = [
    cite("Notice received", date(right.receivedOn)),
    cite("Purchased from", date(right.purchasedFrom)),
    cite("Purchased to", date(right.purchasedTo)),
  ];
  if (state[row] === STATE.notMet)
    return { outcome: "blank", needs: "an inventory report dated from the receipt of the notice on", steps: window };
  const value = { units: units[row]!, cents: cents[row]! };
  const untraced = statement.notCovered.untracedOnHand[row]!;
  const steps: Step[] = [
    ...window,
    ...linesOf(statement, row, RIGHT.discontinuation).flatMap((place) => [
      ...lineSteps(statement, place),
      ...creditSteps(statement, place),
    ]),
    ...uncovered(cite, "Purchased outside the window", statement.facts.inventory.onHand[row]! - value.units - untraced),
    ...uncovered(cite, "Not invoiced", untraced),
    ...termSteps(statement, "discontinuation.windowSide", "discontinuation.windowFrom"),
    cite("Discontinuation return quantity", quantity(value.units)),
    cite("Discontinuation return credit", money(value.cents)),
  ];
  return value.units > 0
    ? { outcome: "decided", value, steps }
    : { outcome: "refused", value, reason: "no unit of this row was purchased in the window", steps };
}

/** Invoice, units and cost of a detail line. */
function lineSteps(statement: CreditStatement, place: number): readonly Step[] {
  const { lines, facts } = statement;
  const cite = citing(RIGHT_CLAUSES[lines.right[place]!]!);
  const line = lines.line[place]!;
  return [
    cite("Invoice number", invoiceLine(line)),
    cite("Quantity", quantity(lines.units[place]!)),
    cite("Net unit cost", unitAmount(shownMicros(lines.costWhole[place]!, lines.costRest[place]!, facts.invoices.quantity[line]!))),
    ...costSteps(statement, place),
  ];
}

/** The net unit cost taken apart, where anything was taken off the price. */
function costSteps(statement: CreditStatement, place: number): readonly Step[] {
  const cite = citing(RIGHT_CLAUSES[statement.lines.right[place]!]!);
  return costTakenApart(costParts(statement, place)).map(([label, micros]) => cite(label, unitAmount(micros)));
}

function creditSteps({ lines }: CreditStatement, place: number): readonly Step[] {
  const cite = citing(RIGHT_CLAUSES[lines.right[place]!]!);
  const unitCredit = shownMicros(lines.creditWhole[place]!, lines.creditRest[place]!, lines.creditParts[place]!);
  return [cite("Unit credit", unitAmount(unitCredit)), cite("Credit", money(lines.cents[place]!))];
}

function valueSteps({ lines }: CreditStatement, place: number): readonly Step[] {
  const cite = citing("3.7(A)");
  const value = shownMicros(lines.creditWhole[place]!, lines.creditRest[place]!, lines.creditParts[place]!);
  return [cite("Unit value", unitAmount(value)), cite("Credit", money(lines.cents[place]!))];
}

const uncovered = (cite: ReturnType<typeof citing>, label: string, units: number): readonly Step[] =>
  units > 0 ? [cite(label, quantity(units))] : [];

const termSteps = (statement: CreditStatement, ...names: readonly TermName[]): readonly Step[] =>
  names.map((name) => ({ clause: "term", label: name, value: text(String(statement.terms[name] ?? "blank")) }));
