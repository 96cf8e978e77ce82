import { type LocatedFinding, type SheetName } from "./workbook";

export type Report = (code: string, sheet: SheetName | "Terms", row: number) => void;

export interface Findings {
  readonly report: Report;
  readonly located: readonly LocatedFinding[];
}

/** Collects findings; the same code at the same place is one finding. */
export function collectFindings(): Findings {
  const located: LocatedFinding[] = [];
  const report: Report = (code, sheet, row) => {
    const isKnown = located.some((it) => it.code === code && it.sheet === sheet && it.row === row);
    if (!isKnown) located.push({ code, sheet, row });
  };
  return { report, located };
}
