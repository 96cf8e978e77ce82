/**
 * Rights as an agreement cites them. Rights, their figures and findings name the first agreement's clauses; here each is given the clause of the
 * agreement that is applied, once, before anything is shown, written or told. Under the first agreement nothing is changed.
 */
import { citedClause, clauseInClaims, isClauseOfRules, isFirst } from "../agreement/clauses";
import type { Agreement } from "../agreement/agreement";
import type { Agreed } from "../agreement/inForce";
import type { Finding } from "../base/finding";
import type { Right } from "./right";
import type { Ruling } from "./ruling";
import type { CalendarLine, Claim, SheetFigures, SheetRight, SheetTotal } from "./sheetRight";

/** A right of the rows of Inventory. */
export function citedRight({ agreement }: Agreed, right: Right): Right {
  if (isFirst(agreement)) return right;
  const { clause, id } = right;
  const cited = citedClause(agreement, clause, id);
  return {
    ...right,
    clause: cited,
    ruling: (row) => citedRuling(agreement, right.ruling(row), id),
    sentence: (row) => citedSentence(agreement, right.sentence(row), id),
    ...(right.claim && {
      claim: (record, of) => {
        const claim = right.claim!(record, of);
        return { ...claim, key: keyOfClaim(agreement, claim.key, clause, id) };
      },
    }),
  };
}

/** The clauses of a right of another sheet, each once. */
export const citedClauses = (agreement: Agreement, { clauses, id }: Pick<SheetRight, "clauses" | "id">): readonly string[] =>
  isFirst(agreement) ? clauses : [...new Set(clauses.map((clause) => citedClause(agreement, clause, id)))];

/** What a right gives the rows of another sheet. */
export const citedFigures = ({ agreement }: Agreed, figures: SheetFigures): SheetFigures =>
  isFirst(agreement) ? figures : new CitedFigures(agreement, figures);

class CitedFigures implements SheetFigures {
  readonly right: SheetRight;
  readonly totals: readonly SheetTotal[];
  readonly lines: SheetFigures["lines"];

  constructor(
    private readonly agreement: Agreement,
    private readonly of: SheetFigures,
  ) {
    this.right = { ...of.right, clauses: citedClauses(agreement, of.right) };
    this.totals = addedUp(of.totals.map((total) => ({ ...total, clause: this.cited(total.clause) })));
    this.lines = of.lines.map((line) => ({ ...line, clause: this.cited(line.clause) }));
  }

  private cited(clause: string): string {
    return citedClause(this.agreement, clause, this.of.right.id);
  }

  cell(record: number, column: number): number | string | undefined {
    const cell = this.of.cell(record, column);
    if (typeof cell !== "string" || this.of.right.columns[column]?.format !== "note") return cell;
    return citedSentence(this.agreement, cell, this.of.right.id);
  }
  clauseOf(record: number): string {
    return this.cited(this.of.clauseOf(record));
  }
  ruling(record: number) {
    return citedRuling(this.agreement, this.of.ruling(record), this.of.right.id);
  }
  termsUsed(record: number) {
    return this.of.termsUsed(record);
  }
  get claims(): readonly Claim[] {
    return (this.of.claims ?? []).map((claim) => ({
      ...claim,
      key: keyOfClaim(this.agreement, claim.key, claim.clause, this.of.right.id),
      clause: this.cited(claim.clause),
    }));
  }
  get calendar(): readonly CalendarLine[] {
    return (this.of.calendar ?? []).map((line) => ({
      ...line,
      clause: this.cited(line.clause),
      ...(line.claims && { claims: line.claims.map((key) => keyOfClaim(this.agreement, key, line.clause, this.of.right.id)) }),
    }));
  }
}

/** Of one clause and name there is one total. */
function addedUp(totals: readonly SheetTotal[]): readonly SheetTotal[] {
  const sums = new Map<string, SheetTotal>();
  for (const total of totals) {
    const key = JSON.stringify([total.clause, total.name]);
    const sum = sums.get(key);
    sums.set(key, sum ? { ...sum, units: sum.units + total.units, cents: sum.cents + total.cents } : total);
  }
  return [...sums.values()];
}

/** A finding of a rule. */
export const citedFinding = ({ agreement }: Agreed, it: Finding, right?: string): Finding =>
  isFirst(agreement) ? it : { ...it, clause: citedClause(agreement, it.clause, right) };

/** A day that no right's figures give. */
export const citedDay = ({ agreement }: Agreed, line: CalendarLine): CalendarLine =>
  isFirst(agreement) ? line : { ...line, clause: citedClause(agreement, line.clause) };

function citedRuling<T>(agreement: Agreement, ruling: Ruling<T>, right: string): Ruling<T> {
  return { ...ruling, steps: ruling.steps.map((step) => ({ ...step, clause: citedClause(agreement, step.clause, right) })) };
}

/** Where a sentence begins with a clause, as those of all rights do. What stands further inside is cited where the sentence is made. */
function citedSentence(agreement: Agreement, sentence: string, right: string): string {
  const clause = sentence.slice(0, Math.max(0, sentence.indexOf(": ")));
  return isClauseOfRules(clause) ? `${citedClause(agreement, clause, right)}${sentence.slice(clause.length)}` : sentence;
}

/** The name of a claim begins with its clause. */
const keyOfClaim = (agreement: Agreement, key: string, clause: string, right: string): string =>
  key.startsWith(`${clause} `) ? `${clauseInClaims(agreement, clause, right)}${key.slice(clause.length)}` : key;
