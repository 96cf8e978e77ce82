/** The Credit explanation column: one short text a row, from the same numbers as the figures. Rule text: rules 9. */
import { counted } from "./counted";
import { isoText } from "../contract/calendar";
import { noLimitBecause } from "../contract/clauses/inventoryBalancing";
import { reportDueBy } from "../contract/clauses/priceProtection";
import { RIGHT } from "../contract/detailLines";
import { linesOf } from "../contract/rowRulings";
import { STATE, type CreditStatement } from "../contract/statement";
import { termToEnter } from "../contract/termWords";
import { causesInWords, unitsKept } from "../contract/unitsOnHand";
import { unitsUnderBoth } from "../contract/unitsUnderBoth";

const units = (count: number): string => count.toString().replace(/\B(?=(\d{3})+$)/g, ",");

/** "$1,234.50". */
export function dollars(cents: number): string {
  const size = Math.abs(cents);
  const whole = Math.floor(size / 100);
  return `${cents < 0 ? "-" : ""}$${units(whole)}.${String(size - whole * 100).padStart(2, "0")}`;
}

/** What the figures of a row rest on, right by right; rights that do not meet the row are left out. */
export function rowExplanation(statement: CreditStatement, row: number): string {
  return [priceProtection(statement, row), balancing(statement, row), discontinuation(statement, row)]
    .concat(underBoth(statement, row))
    .filter((text) => text !== "")
    .join(" ");
}

function priceProtection(statement: CreditStatement, row: number): string {
  if (statement.priceProtection.state[row] === STATE.notMet) return "";
  const { inventory } = statement.facts;
  const { notCovered } = statement;
  const onHand = inventory.onHand[row]!;
  const inTransit = inventory.inTransitFromVendor[row]! + inventory.inTransitBetweenWarehouses[row]!;
  const split = inTransit === 0 ? "" : ` (${units(onHand)} on hand, ${units(inTransit)} in transit)`;
  const others = reasons([
    [notCovered.committed[row]!, "under contract for sale"],
    [notCovered.lotNotBefore[row]!, "bought on or after the effective date"],
    [notCovered.inTransit[row]!, "in transit outside the window"],
    [notCovered.untraced[row]!, "not invoiced"],
  ]);
  return `3.6(A): ${units(statement.priceProtection.quantity[row]!)} of ${counted(units(onHand + inTransit), "unit")}${split} protected${others}.${dueBy(statement, row)}`;
}

function dueBy(statement: CreditStatement, row: number): string {
  if (statement.terms["priceProtection.reportDays"] === undefined) return "";
  const changes = new Set(linesOf(statement, row, RIGHT.priceProtection).map((place) => statement.lines.change[place]!));
  const dates = [...changes]
    .map((index) => reportDueBy(statement.terms, statement.facts.priceChanges![index]!))
    .filter((date) => date !== undefined);
  return dates.length === 0 ? "" : ` Report due by ${dates.map(isoText).join(", ")}.`;
}

function balancing(statement: CreditStatement, row: number): string {
  const limit = statement.limits[statement.limitOfRow[row]!];
  if (limit === undefined) return "3.7(A): blank; the invoices do not reach the quarter before.";
  const { state, quantity } = statement.balancing;
  const name = limit.quarter.name;
  if (state[row] === STATE.needsTerm) return `3.7(A): blank; needs the term ${termToEnter("balancing.limitPercent")}.`;
  if (state[row] === STATE.lapsed) return `3.7(A): 0; the right of ${name} had to be exercised by ${isoText(limit.exerciseBy)}.`;
  if (state[row] === STATE.usedUp) return `3.7(A): 0; ${noLimitBecause(limit) ?? `nothing is left of the ${name} limit`}.`;
  const onHand = statement.facts.inventory.onHand[row]!;
  if (onHand === 0) return "3.7(A): no units on hand.";
  const kept = causesInWords(unitsKept(statement, row), onHand, units);
  const mayGoBack = statement.notCovered.mayGoBack[row]!;
  if (mayGoBack === 0) return `3.7(A): none of ${units(onHand)} on hand may go back in ${name}; ${kept}.`;
  const fits = quantity[row]!;
  const above = fits < mayGoBack ? `${units(mayGoBack - fits)} above the remaining limit of ${dollars(limit.remaining!)}` : "";
  const others = [kept, above].filter((text) => text !== "").map((text) => `; ${text}`);
  return `3.7(A): by itself this row could send back ${units(fits)} of ${units(onHand)} on hand in ${name}${others.join("")}.`;
}

/** A unit goes back once: under which right is the distributor's choice. */
function underBoth(statement: CreditStatement, row: number): string {
  const both = unitsUnderBoth(statement, row);
  return both === 0 ? "" : `Counted under both 3.7(A) and 3.7(D): ${units(both)}; a unit goes back once.`;
}

function discontinuation(statement: CreditStatement, row: number): string {
  const right = statement.discontinuationRights.get(statement.facts.inventory.part[row]!);
  if (right === undefined) return "";
  const received = isoText(right.receivedOn);
  if (statement.discontinuation.state[row] === STATE.notMet)
    return `3.7(D): blank; the notice was received ${received}, after this report.`;
  const within = statement.terms["discontinuation.purchasedWithinDays"];
  const onHand = statement.facts.inventory.onHand[row]!;
  const others = reasons([[statement.notCovered.untracedOnHand[row]!, "not invoiced"]]);
  return `3.7(D): ${units(statement.discontinuation.quantity[row]!)} of ${units(onHand)} bought within ${counted(within, "day")} of notice${others}.`;
}

function reasons(counts: readonly (readonly [number, string])[]): string {
  const present = counts.filter(([count]) => count > 0);
  return present.length === 0 ? "" : `; ${present.map(([count, reason]) => `${units(count)} ${reason}`).join(", ")}`;
}
