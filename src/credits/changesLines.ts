/** What stands on the sheet Changes: the totals first, then figure by figure. */
import { dollarsText } from "../contract/base/inWords";
import { dollarsOf } from "../workbook/dollars";
import { changesSheet, type ChangeLine } from "../workbook/encodeChanges";
import type { OwnSheet } from "../workbook/encode";
import { causesText } from "./causes";
import type { ComputedFill } from "./computed";
import type { FigureChange, FigureChanges } from "./figureChange";
import type { FillRecord } from "./fillRecord";
import { creditWords } from "./creditWords";

/** The sheet of this fill; undefined where it is left as it stands, for nothing has changed or there is nothing to compare with. */
export function changesOfFill({ history, changed }: Pick<ComputedFill, "history" | "changed">): OwnSheet | undefined {
  const { last, record, changes, called } = history;
  if (changed === undefined || last === undefined || record === undefined) return undefined;
  const since = changes.length === 0 ? creditWords.nothingRead : changes.join(". ");
  const lines = [...totalsChanged(last.totals, record.totals, called, since), ...changed.listed.map(lineOf), ...notListed(changed)];
  return changesSheet(record.number, lines.length === 0 ? [sum(creditWords.noFigureChanged, "", "", undefined, since)] : lines);
}

const sum = (figure: string, before: string, after: string, difference: number | undefined, because: string): ChangeLine => ({
  at: undefined,
  of: creditWords.allRows,
  figure,
  before,
  after,
  difference,
  because,
  cause: undefined,
});

function totalsChanged(
  before: FillRecord["totals"],
  now: FillRecord["totals"],
  called: ReadonlyMap<string, string>,
  since: string,
): readonly ChangeLine[] {
  const [was, is] = [new Map(before), new Map(now)];
  const shown = (cents: number | undefined): string => (cents === undefined ? "blank" : dollarsText(cents));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const [old, recent] = [was.get(name), is.get(name)];
    return old === recent ? [] : [sum(called.get(name) ?? name, shown(old), shown(recent), dollarsOf((recent ?? 0) - (old ?? 0)), since)];
  });
}

function lineOf({ sheet, row, of, figure, before, after, difference, causes }: FigureChange): ChangeLine {
  const cause = causes.find((it) => it.is === "row" && it.row !== undefined);
  return {
    at: { sheet, row },
    of,
    figure,
    before,
    after,
    difference: difference === undefined ? undefined : dollarsOf(difference),
    because: causesText(causes),
    cause: cause?.is === "row" ? { sheet: cause.sheet, row: cause.row! } : undefined,
  };
}

const notListed = ({ count, listed }: FigureChanges): readonly ChangeLine[] =>
  count === listed.length ? [] : [sum(creditWords.moreChanged(count - listed.length), "", "", undefined, creditWords.notListed)];
