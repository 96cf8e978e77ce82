/** Findings as the Review sheet lists them: with sheet, row and part in words. */
import type { Agreement } from "../contract/agreement/agreement";
import { citedClause } from "../contract/agreement/clauses";
import { FINDING_CODES, type Finding, type FindingCode, type Severity } from "../contract/base/finding";
import type { Doubt } from "./cells";
import { readWords } from "./readWords";

export interface SheetFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** "" where the finding is of no sheet. */
  readonly sheet: string;
  /** Row number as Excel shows it; 0 where the finding is of no row. */
  readonly row: number;
  readonly part: string;
  readonly clause: string;
  readonly text: string;
  /** Whose it is, in a workbook of several agreements; absent of the one without a vendor. */
  readonly vendor?: string;
  /** What tells its row or column from others, in words that stay when rows move: an invoice and its date, a heading. */
  readonly about?: string;
  /** The cell or column that it is about, for "select the cell": its column index, where known. */
  readonly column?: number;
  /** A term that would settle it, with what each of its values makes of the cell. */
  readonly settledBy?: Doubt;
}

/** A finding about many cells or rows that is worded when all of them were seen. */
export interface Summary {
  finding(): SheetFinding;
}

/** Findings of the same harmless kind in one column beyond this many are counted, not listed. */
const LISTED_ALIKE = 20;

/** Collects findings; harmless ones that repeat down a column end in one line with their number. */
export class SheetFindings {
  private readonly list: SheetFinding[] = [];
  private readonly alike = new Map<string, { count: number; readonly column: string; last: SheetFinding }>();
  private readonly summaries = new Map<string, Summary>();

  add(finding: SheetFinding): void {
    this.list.push(finding);
  }

  /** Adds a finding of which a column may hold thousands. */
  addRepeating(column: string, finding: SheetFinding): void {
    const key = `${finding.code}\n${finding.sheet}\n${column}`;
    const seen = this.alike.get(key);
    if (seen === undefined) this.alike.set(key, { count: 1, column, last: finding });
    else {
      seen.count++;
      seen.last = finding;
    }
    if ((seen?.count ?? 1) <= LISTED_ALIKE) this.list.push(finding);
  }

  /** The summary kept under a key; begun by `begin` when there is none yet. */
  summary<T extends Summary>(key: string, begin: () => T): T {
    const summary = (this.summaries.get(key) as T | undefined) ?? begin();
    this.summaries.set(key, summary);
    return summary;
  }

  all(): readonly SheetFinding[] {
    const more = [...this.alike.values()]
      .filter(({ count }) => count > LISTED_ALIKE)
      .map(({ count, column, last }) => ({
        ...last,
        part: "",
        about: `${column} more`,
        text: readWords.moreAlike(count - LISTED_ALIKE, LISTED_ALIKE, last.row),
      }));
    return [...this.list, ...more, ...[...this.summaries.values()].map((it) => it.finding())];
  }
}

const GRAVITY: Readonly<Record<Severity, number>> = { Error: 0, Warning: 1, Info: 2 };

/** The order of the Review sheet: gravest first, then by sheet and row. */
export function inReviewOrder(findings: readonly SheetFinding[], sheetOrder: readonly string[]): readonly SheetFinding[] {
  const place = new Map(sheetOrder.map((sheet, i) => [sheet, i]));
  const groups = new Map<number, SheetFinding[]>();
  for (const it of findings) {
    const group = GRAVITY[it.severity] * (sheetOrder.length + 1) + (place.get(it.sheet) ?? -1) + 1;
    const alike = groups.get(group);
    if (alike === undefined) groups.set(group, [it]);
    else alike.push(it);
  }
  return [...groups].sort(([a], [b]) => a - b).flatMap(([, group]) => byRow(group));
}

/** Most findings come in the order of their rows: a workbook may have a hundred thousand, and sorting them would take long. */
function byRow(findings: readonly SheetFinding[]): readonly SheetFinding[] {
  const isInOrder = findings.every(({ row }, i) => i === 0 || findings[i - 1]!.row <= row);
  return isInOrder ? findings : [...findings].sort((a, b) => a.row - b.row);
}

/** A finding on a cell or row of a sheet. */
export function sheetFinding(
  code: FindingCode,
  text: string,
  at: {
    sheet?: string;
    row?: number;
    part?: string;
    clause?: string;
    severity?: Severity;
    about?: string;
    column?: number;
    settledBy?: Doubt;
  } = {},
): SheetFinding {
  const { sheet = "", row = 0, part = "", clause = "-", severity = FINDING_CODES[code].severity, about, column, settledBy } = at;
  return {
    code,
    severity,
    sheet,
    row,
    part,
    clause,
    text,
    ...(about ? { about } : {}),
    ...(column === undefined ? {} : { column }),
    ...(settledBy ? { settledBy } : {}),
  };
}

/** A finding of a decoder, which knows of no agreement: the clauses of rules that it bears on are those of the agreement of its row. */
export const citedBy = (agreement: Agreement, it: SheetFinding): SheetFinding =>
  it.code === "COMMITTED_EXCEEDS_ON_HAND" ? { ...it, clause: citedClause(agreement, it.clause) } : it;

/** A finding of the contract, placed on its sheet and row. */
export function placed(
  finding: Finding,
  place: (finding: Finding) => Pick<SheetFinding, "sheet" | "row" | "part" | "about">,
): SheetFinding {
  return { code: finding.code, severity: finding.severity, clause: finding.clause, text: finding.text, ...place(finding) };
}
