/** The sheet True-up. Rule text: rules 8, "True-up". */
import type { TrueUp, TrueUpLine } from "../trueUp";
import { words } from "../words";
import { TRUE_UP_COLUMNS } from "./columns";
import type { OwnRow, OwnTable } from "./ownTable";

/** Credits that stand apart have a column of their own: the column Amount adds up to the balance in its last row. */
export const trueUpTable = ({ clause, lines, apart, balance, finalOn }: TrueUp): OwnTable => ({
  sheet: "True-up",
  columns: TRUE_UP_COLUMNS,
  rows: [
    ...lines.map((line) => rowOf(line, line.amount, undefined)),
    ...apart.map((line) => rowOf({ ...line, what: words.trueUp.onItsOrder(line.what) }, undefined, line.amount)),
    {
      cells: [
        finalOn === undefined ? balanceText(balance) : words.trueUp.finalOn(balanceText(balance), finalOn),
        clause,
        balance,
        undefined,
        undefined,
        undefined,
      ],
    },
  ],
});

const rowOf = ({ what, clause, record }: TrueUpLine, amount: number | undefined, apart: number | undefined): OwnRow => ({
  cells: [what, clause, amount, apart, undefined, undefined],
  record,
});

function balanceText(balance: number): string {
  if (balance === 0) return words.trueUp.nothingOwed;
  return balance > 0 ? words.trueUp.distributorPays : words.trueUp.vendorPays;
}
