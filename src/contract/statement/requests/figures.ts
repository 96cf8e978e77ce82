/** The figures of Return requests on their sheet. Rule text: rules 7, "Columns on Return requests". */
import type { Agreed } from "../../agreement/inForce";
import { NONE, type Facts } from "../../base/records";
import { RETURN_REQUESTS } from "../../rights/requests";
import type { SheetFigures, SheetLine, SheetTotal } from "../../rights/sheetRight";
import { usedTerms } from "../../rights/usedTerms";
import { priceChangeOf } from "../../stock/detailLines";
import { requestCalendar, requestClaims, returnBy } from "./claims";
import type { Settled, SettledRow } from "./settled";
import { lineView, ruling, sentence } from "./words";

/** In the order of the columns. */
const CELLS: readonly ((row: SettledRow) => number | string | undefined)[] = [
  ({ blank, allowed }) => (blank ? undefined : allowed),
  ({ blank, cents }) => (blank ? undefined : cents),
  ({ blank, allowed, row }) => (blank ? undefined : row.quantity - allowed),
  ({ exchange }) => exchange,
  returnBy,
  ({ blank, cents, row }) => (blank || row.creditedAmount === undefined ? undefined : row.creditedAmount - cents),
  sentence,
];

export function requestFigures(agreed: Agreed, facts: Facts, settled: Settled): SheetFigures {
  const { rows } = settled;
  const termsUsed = (record: number) => usedTerms(agreed, settled.asked[record]!);
  return {
    right: RETURN_REQUESTS,
    cell: (record, column) => CELLS[column]!(rows[record]!),
    clauseOf: (record) => rows[record]!.request.clause,
    totals: totalsOf(rows),
    ruling: (record) => ruling(rows[record]!, facts.invoices, termsUsed(record)),
    termsUsed,
    lines: rows.flatMap((row, record) => linesOf(facts, row, record)),
    claims: requestClaims(settled, facts),
    calendar: requestCalendar(settled),
  };
}

function totalsOf(rows: readonly SettledRow[]): readonly SheetTotal[] {
  return RETURN_REQUESTS.clauses.flatMap((clause) => {
    const ofClause = rows.filter((row) => row.request.clause === clause);
    if (ofClause.length === 0) return [];
    const units = ofClause.reduce((sum, row) => sum + row.allowed, 0);
    return [{ clause, name: "Return credit", units, cents: ofClause.reduce((sum, row) => sum + row.cents, 0) }];
  });
}

function linesOf(facts: Facts, row: SettledRow, record: number): readonly SheetLine[] {
  const lines = row.lines.map((line) => {
    const { invoiceLine, units, netCost, cost, unitCredit, credit } = lineView(facts.invoices, line);
    const { clause } = row.request;
    const change = priceChangeOf(line.valueFrom);
    const event =
      change < 0
        ? undefined
        : {
            record: { kind: "priceChanges", index: change } as const,
            date: facts.priceChanges![change]!.effectiveDate,
            newPrice: facts.priceChanges![change]!.newPrice,
          };
    return { record, clause, part: row.row.part, invoiceLine, units, netCost, value: unitCredit, unitCredit, credit, cost, event };
  });
  return row.fee === 0 ? lines : [...lines, feeLine(row, record)];
}

/** @rounding It is rounded already; the row's lines with it add up to the row's credit. */
const feeLine = ({ fee, request, row }: SettledRow, record: number): SheetLine => ({
  record,
  clause: request.clause,
  part: row.part,
  invoiceLine: NONE,
  units: 0,
  netCost: undefined,
  value: undefined,
  unitCredit: undefined,
  credit: 0 - fee,
  cost: undefined,
  event: undefined,
  isFee: true,
});
