/** What stands in the way of a row's units on hand under 3.7(A). Rule text: rules 5. */
import type { CreditStatement } from "./statement";

/** Units on hand that may not go back for balancing, by cause. */
export interface UnitsKept {
  readonly committed: number;
  readonly notInvoiced: number;
}

/**
 * Why units on hand of a row may not go back, whatever the limit.
 * @source  3.7(A), first sentence.
 * @reading `balancing.committed`: committed units may go back where it says so.
 */
export function unitsKept({ terms, facts, notCovered }: CreditStatement, row: number): UnitsKept {
  const onHand = facts.inventory.onHand[row]!;
  const committed = terms["balancing.committed"] === "included" ? 0 : facts.inventory.committed[row]!;
  return { committed, notInvoiced: onHand - committed - notCovered.mayGoBack[row]! };
}

/** "6 committed, 2 not invoiced"; "all 6 committed" where one cause holds all of several units. */
export function causesInWords(kept: UnitsKept, onHand: number, count: (units: number) => string = String): string {
  const causes = [
    [kept.committed, "committed"],
    [kept.notInvoiced, "not invoiced"],
  ] as const;
  const met = causes.filter(([units]) => units > 0);
  return met.map(([units, cause]) => `${units > 1 && units === onHand ? "all " : ""}${count(units)} ${cause}`).join(", ");
}
