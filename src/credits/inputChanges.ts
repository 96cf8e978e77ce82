/** What a fill was made from that was otherwise at the fill before: each changed row, term, agreement and release by itself, as causes of changed figures. */
import type { TermName } from "../contract/agreement/vocabulary";
import { separatePrints } from "../workbook/rowPrints";
import { READ_KINDS, type ReadKind } from "../workbook/sheets";
import type { FillRecord, InputRecord, MadeFrom } from "./fillRecord";
import { readSubjects, type RowSubject } from "./rowSubjects";
import { rowsByPrint, unlike } from "./rowsUnlike";
import { changedTerms } from "./sinceLastFill";
import { keyAndVendor } from "./vendorKeys";
import { creditWords } from "./creditWords";

/** A row that is new, changed or gone; its subjects are those that it had and has. */
export interface RowChange {
  readonly is: "row";
  readonly kind: ReadKind;
  readonly sheet: string;
  readonly what: "new" | "changed" | "gone";
  /** As Excel numbers it; undefined where it is gone. */
  readonly row: number | undefined;
  /** All rows that hold the same as a new one: any of them may be the new one. */
  readonly alike: readonly number[];
  readonly subjects: readonly NonNullable<RowSubject>[];
}

/** Of a sheet, that some of its rows are others, without knowing which. */
export interface SheetChange {
  readonly is: "sheet";
  readonly kind: ReadKind;
  /** In words: `"Invoices" is not read any more`. */
  readonly words: string;
}

export interface TermChange {
  readonly is: "term";
  readonly term: TermName;
  /** Whose term it is, "" for that of the agreement without a vendor. */
  readonly vendor: string;
  /** In words: `"Payment term" is 30 days; it was 45 days`. */
  readonly words: string;
}

/** What all figures rest on. */
export interface RulesChange {
  readonly is: "rules";
  readonly words: string;
}

export type InputChange = RowChange | SheetChange | TermChange | RulesChange;

/** @param topOf the row, as Excel numbers it, of a sheet's first record by now. */
export function inputChanges(before: FillRecord, now: MadeFrom, topOf: (kind: ReadKind) => number): readonly InputChange[] {
  const rules = [
    ...(before.agreement === now.agreement ? [] : [creditWords.agreementIs(now.agreement, before.agreement)]),
    ...(before.release === now.release ? [] : [creditWords.releaseIs(now.release, before.release)]),
  ];
  const terms = changedTerms(before.terms, now.terms);
  return [
    ...rules.map((words): RulesChange => ({ is: "rules", words })),
    ...terms.map(({ term, words }): TermChange => {
      const { key, vendor } = keyAndVendor(term);
      return { is: "term", term: key as TermName, vendor, words };
    }),
    // What became of a term says more than the row in which it stands.
    ...READ_KINDS.filter((kind) => kind !== "Terms").flatMap((kind) =>
      changesOfSheet(kind, before.inputs[kind], now.inputs[kind], topOf(kind)),
    ),
  ];
}

function changesOfSheet(
  kind: ReadKind,
  before: InputRecord | undefined,
  now: InputRecord | undefined,
  top: number,
): readonly (RowChange | SheetChange)[] {
  const ofSheet = (words: string): readonly SheetChange[] => [{ is: "sheet", kind, words }];
  if (before === undefined) return now ? ofSheet(creditWords.sheetIsRead(now.sheet)) : [];
  if (now === undefined) return ofSheet(creditWords.sheetNotRead(before.sheet));
  if (before.rows === now.rows && before.sum === now.sum) return [];
  if (before.prints === undefined || now.prints === undefined || before.subjects === undefined)
    return ofSheet(creditWords.rowsAreOthers(now.sheet));
  const [old, recent] = [before.prints, now.prints].map(separatePrints) as [readonly string[], readonly string[]];
  const { come, gone } = unlike(old, recent);
  if (come.length === now.rows && gone.length === before.rows && now.rows > 1) return ofSheet(creditWords.allReadOtherwise(now.sheet));
  const [were, are] = [readSubjects(before.subjects), readSubjects(now.subjects ?? "")];
  const equal = rowsByPrint(recent);
  const alike = (at: number): readonly number[] => equal.get(recent[at]!)!;
  const subjectsOf = (...all: readonly RowSubject[]) => all.filter((it) => it !== undefined);
  const row = (what: RowChange["what"], at: number | undefined, subjects: RowChange["subjects"]): RowChange => ({
    is: "row",
    kind,
    sheet: now.sheet,
    what,
    row: at === undefined ? undefined : top + at,
    alike: at === undefined ? [] : alike(at).map((it) => top + it),
    subjects,
  });
  const pairs = paired(come, gone, were, are, before.rows === now.rows);
  const left = new Set(pairs.values());
  return [
    ...come.map((at) => {
      const was = pairs.get(at);
      return was === undefined ? row("new", at, subjectsOf(are[at])) : row("changed", at, subjectsOf(were[was], are[at]));
    }),
    ...gone.filter((at) => !left.has(at)).map((at) => row("gone", undefined, subjectsOf(were[at]))),
  ];
}

/** Which row was which: the one in the same place where no rows came or went, else the next of the same part. */
function paired(
  come: readonly number[],
  gone: readonly number[],
  were: readonly RowSubject[],
  are: readonly RowSubject[],
  isInPlace: boolean,
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const left = new Set(gone);
  const pair = (at: number, was: number): void => void (pairs.set(at, was), left.delete(was));
  if (isInPlace) for (const at of come) if (left.has(at)) pair(at, at);
  const byPart = new Map<number, number[]>();
  for (const at of [...left].reverse()) {
    const part = were[at]?.part ?? 0;
    void (byPart.get(part)?.push(at) ?? byPart.set(part, [at]));
  }
  for (const at of come) {
    const was = pairs.has(at) ? undefined : byPart.get(are[at]?.part ?? 0)?.pop();
    if (was !== undefined) pair(at, was);
  }
  return pairs;
}
