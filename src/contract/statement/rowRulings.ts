/** The rulings of one inventory row, made on demand from the statement's numbers: what the pane, CHANNEL.WHY and tests show as reasons. */
import type { RowCredit } from "../rights/right";
import type { Ruling } from "../rights/ruling";
import { rowView } from "./rowView";
import type { CreditStatement } from "./statement";

export interface RowRuling {
  /** The right's place among the rights of the statement. */
  readonly right: number;
  readonly clause: string;
  readonly ruling: Ruling<RowCredit>;
}

/** What each right gives a row, with its steps. */
export const rowRulings = (statement: CreditStatement, row: number): readonly RowRuling[] =>
  statement.rights.map((right, place) => ({ right: place, clause: right.clause, ruling: right.ruling(rowView(statement, row, place)) }));
