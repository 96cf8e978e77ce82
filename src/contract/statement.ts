/** The credit statement: the figures of every inventory row, how they came about, and what was found. Shapes only. */
import type { BalancingLimit } from "./clauses/inventoryBalancing";
import type { NoticedRight } from "./clauses/discontinuation";
import type { DetailLines } from "./detailLines";
import type { Finding } from "./finding";
import type { Facts } from "./records";
import type { Terms } from "./terms";

/** How a right stands for a row. */
export const STATE = {
  /** No price fall, notice or quarter meets the row: blank. */
  notMet: 0,
  /** Figures are there; they may be 0. */
  decided: 1,
  /** A term that is needed is withheld: blank. */
  needsTerm: 2,
  /** The day to exercise the right has passed: 0. */
  lapsed: 3,
  /** Nothing is left of the quarter's limit: 0. */
  usedUp: 4,
} as const;
export type State = (typeof STATE)[keyof typeof STATE];

/** One right's columns, by inventory row: its state, quantity and credit in cents. */
export interface RightColumns {
  readonly state: Uint8Array;
  readonly quantity: Int32Array;
  readonly cents: Float64Array;
}

/** Units that a right does not cover, counted by reason and inventory row. */
export interface UnitsNotCovered {
  /** 3.6(A): under a contract for sale. */
  readonly committed: Int32Array;
  /** 3.6(A): acquired on or after the effective date. */
  readonly lotNotBefore: Int32Array;
  /** 3.6(A): in transit outside the window, without a date, or with the window withheld. */
  readonly inTransit: Int32Array;
  /** Beyond everything that was invoiced: all units, and those on hand. */
  readonly untraced: Int32Array;
  readonly untracedOnHand: Int32Array;
  /** 3.7(A): units that may go back, before the limit cuts them. */
  readonly mayGoBack: Int32Array;
}

export interface CreditStatement {
  readonly terms: Terms;
  readonly facts: Facts;
  readonly priceProtection: RightColumns;
  readonly balancing: RightColumns;
  /** The row's place in `limits`, or -1. */
  readonly limitOfRow: Int32Array;
  readonly discontinuation: RightColumns;
  readonly limits: readonly BalancingLimit[];
  /** The discontinuation right of a part, by part number. */
  readonly discontinuationRights: ReadonlyMap<number, NoticedRight>;
  readonly notCovered: UnitsNotCovered;
  readonly lines: DetailLines;
  /** Places of `lines` by row, within a row by right: the order of the Credit detail sheet. */
  readonly lineOrder: Int32Array;
  readonly findings: readonly Finding[];
}

export const rightColumns = (count: number): RightColumns => ({
  state: new Uint8Array(count),
  quantity: new Int32Array(count),
  cents: new Float64Array(count),
});
