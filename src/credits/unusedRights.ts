/** Rights that have no sheet, or not the column, to read from: they fill nothing and are listed. Rule text: rules 1; 10, "Base". */
import { BALANCING } from "../contract/rights/balancing";
import { nameAtClause } from "../contract/agreement/clauses";
import type { Agreed } from "../contract/agreement/inForce";
import { citedClauses } from "../contract/rights/cited";
import { isGiven } from "../contract/rights/notGiven";
import type { Right } from "../contract/rights/right";
import type { SheetRight } from "../contract/rights/sheetRight";
import { basisOf, type CreditStatement } from "../contract/statement/statement";
import { bareHeading } from "../workbook/columnNames";
import type { DecodedWorkbook } from "../workbook/decodedWorkbook";
import type { Recognition } from "../workbook/recognise";
import { listed } from "../workbook/refusal";
import type { IncompleteSheet } from "../workbook/sheetColumns";
import { creditWords } from "./creditWords";

/** A right that has no sheet, or not the column, to read from. */
export interface UnusedRight {
  readonly right: string;
  readonly clause: string;
  readonly why: string;
  /** What to do where the right applies. */
  readonly remedy: string;
  /** A sheet that bears the name is there: it was meant to be read. */
  readonly isMeant: boolean;
}

/** Rights that some agreement gives and whose sheet the workbook lacks: they fill nothing and are listed. */
export function unusedRights(
  rights: readonly Right[],
  { sheets }: DecodedWorkbook,
  incomplete: Recognition["incomplete"],
  agreed: readonly Agreed[],
): readonly UnusedRight[] {
  return rights.flatMap((it): readonly UnusedRight[] => {
    const { name: right, sheet: kind } = it;
    const giving = agreed.filter((of) => isGiven(of, it));
    if (kind === undefined || sheets[kind] !== undefined || giving.length === 0) return [];
    const clause = citedByAll(giving, { id: it.id, clauses: [it.clause] });
    const near = incomplete[kind];
    if (near === undefined)
      return [{ right, clause, why: creditWords.noSheet(kind), remedy: creditWords.addSheetWhereApplies, isMeant: false }];
    const isMeant = bareHeading(near.sheetName) === bareHeading(kind);
    return [{ right, clause, why: whyNear(near), remedy: creditWords.chooseColumns(kind), isMeant }];
  });
}

/** Rotation of a share of orders by their day, where Invoices has no such days; once, however many vendors state it so. */
export function unusedWithoutOrderDates(
  statements: readonly CreditStatement[],
  { sheets }: Pick<DecodedWorkbook, "sheets">,
): readonly UnusedRight[] {
  const waits = (statement: CreditStatement): boolean =>
    basisOf(statement, BALANCING)?.limits.some(({ needs }) => needs === "orderDates") ?? false;
  const waiting = statements.filter(waits).map(({ agreed }) => agreed);
  if (waiting.length === 0) return [];
  const clause = citedByAll(waiting, { id: BALANCING.id, clauses: [BALANCING.clause] });
  const why = creditWords.noOrderDate(sheets.Invoices.sheetName);
  return [{ right: BALANCING.name, clause, why, remedy: creditWords.addColumn, isMeant: true }];
}

function whyNear({ sheetName, alike = [], missing }: IncompleteSheet): string {
  const names = listed([sheetName, ...alike]);
  return alike.length === 0 ? creditWords.sheetLacks(names, listed(missing)) : creditWords.sheetsLack(names, listed(missing));
}

/** The clauses of a right under each agreement, each once. */
const citedByAll = (all: readonly Agreed[], right: Pick<SheetRight, "id" | "clauses">): string =>
  [...new Set(all.flatMap(({ agreement }) => citedClauses(agreement, right)))].join(", ");

export const unusedInWords = ({ right, clause, why }: UnusedRight): string => `${nameAtClause(right, clause)}: ${why}`;

/**
 * The same of rights whose figures stand on further sheets. Where a workbook has none of the sheets of a right, and none that bears the name
 * of one, nobody means to use it, and nothing is said.
 */
export function unusedSheetRights(
  rights: readonly SheetRight[],
  { sheets, incomplete }: Recognition,
  agreed: readonly Agreed[],
): readonly UnusedRight[] {
  return rights.flatMap((it): readonly UnusedRight[] => {
    const { name: right, sheet, needs } = it;
    const wanted = [sheet, ...needs];
    const lacking = wanted.filter((kind) => sheets[kind] === undefined);
    const near = lacking.flatMap((kind) => {
      const found = incomplete[kind];
      return found && bareHeading(found.sheetName) === bareHeading(kind) ? [{ kind, it: found }] : [];
    });
    if (lacking.length === 0 || (lacking.length === wanted.length && near.length === 0)) return [];
    const clause = citedByAll(agreed, it);
    const [begun] = near;
    if (begun) return [{ right, clause, why: whyNear(begun.it), remedy: creditWords.chooseColumns(begun.kind), isMeant: true }];
    return [{ right, clause, why: creditWords.noSheet(listed(lacking)), remedy: creditWords.addSheetWhereApplies, isMeant: false }];
  });
}
