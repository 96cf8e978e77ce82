/** What has changed between a fill and now, in words: which rows of which sheet, which terms, which release. */
import { dayText } from "../contract/base/inWords";
import { termInWords } from "../contract/agreement/termWords";
import { termMeaning } from "../contract/agreement/vocabulary";
import { termNamed } from "../workbook/decodeTerms";
import { listedUpTo } from "../workbook/refusal";
import { readWords } from "../workbook/readWords";
import { separatePrints } from "../workbook/rowPrints";
import { READ_KINDS } from "../workbook/sheets";
import { unlike } from "./rowsUnlike";
import { termText } from "./termEntries";
import { keyAndVendor } from "./vendorKeys";
import type { FillRecord, InputRecord, MadeFrom } from "./fillRecord";
import { creditWords } from "./creditWords";

/** So many rows are named, then counted. */
const ROWS_NAMED = 5;

/**
 * @param topOf the row, as Excel numbers it, of a sheet's first record by now.
 * @returns a sentence a change, without its full stop; none where the same rows, terms and release give the figures.
 */
export function sinceLastFill(before: FillRecord, now: MadeFrom, topOf: (kind: keyof FillRecord["inputs"]) => number): readonly string[] {
  const terms = changedTerms(before.terms, now.terms).map(({ words }) => words);
  // What became of a term says more than the row in which it stands.
  const kinds = READ_KINDS.filter((kind) => kind !== "Terms" || terms.length === 0);
  return [
    ...(before.agreement === now.agreement ? [] : [creditWords.theAgreementIs(now.agreement, before.agreement)]),
    ...terms,
    ...kinds.flatMap((kind) => changedInput(before.inputs[kind], now.inputs[kind], topOf(kind))),
    ...(before.release === now.release ? [] : [creditWords.releaseIs(now.release, before.release)]),
  ];
}

/** Whether the same figures come of it. The rules of another release may be others. */
export const isSameFill = (before: FillRecord, now: MadeFrom, changes: readonly string[]): boolean =>
  changes.length === 0 && JSON.stringify(before.totals) === JSON.stringify(now.totals);

/** The terms whose values are others, each with what is said of it. */
export function changedTerms(
  before: FillRecord["terms"],
  now: FillRecord["terms"],
): readonly { readonly term: string; readonly words: string }[] {
  const key = ([term, , from]: FillRecord["terms"][number]): string => `${term} ${from ?? ""}`;
  const [old, recent] = [before, now].map((terms) => new Map(terms.map((it) => [key(it), it])));
  // Of a vendor that has come or gone the agreement is told as another; its terms say no more.
  const [were, are] = [before, now].map((terms) => new Set(terms.map(([term]) => keyAndVendor(term).vendor)));
  const isOfBoth = (it: string): boolean => {
    const { vendor } = keyAndVendor((old!.get(it) ?? recent!.get(it))![0]);
    return were!.has(vendor) && are!.has(vendor);
  };
  return [...new Set([...old!.keys(), ...recent!.keys()])].filter(isOfBoth).flatMap((it) => {
    const [was, is] = [old!.get(it), recent!.get(it)];
    if (was?.[1] === is?.[1] && (was === undefined) === (is === undefined)) return [];
    const [term, , from] = (is ?? was)!;
    const day = from === undefined ? "" : readWords.fromOn(dayText(from));
    return [{ term, words: creditWords.termIs(inWords(term), day, valueText(is), valueText(was)) }];
  });
}

function inWords(term: string): string {
  const { key, vendor } = keyAndVendor(term);
  const name = termNamed(key);
  return creditWords.termOf(name ? termInWords(name) : key, vendor);
}

function valueText(term: FillRecord["terms"][number] | undefined): string {
  if (term?.[1] === undefined || term[1] === null) return creditWords.blank;
  const name = termNamed(keyAndVendor(term[0]).key);
  return name ? termText(termMeaning(name), term[1]) : String(term[1]);
}

function changedInput(before: InputRecord | undefined, now: InputRecord | undefined, top: number): readonly string[] {
  if (before === undefined) return now ? [creditWords.sheetIsReadWith(now.sheet, now.rows)] : [];
  if (now === undefined) return [creditWords.sheetNotRead(before.sheet)];
  if (before.rows === now.rows && before.sum === now.sum) return [];
  if (before.prints === undefined || now.prints === undefined) return [longSheet(before, now)];
  const others = unlike(separatePrints(before.prints), separatePrints(now.prints));
  const rows = others.come.map((row) => top + row);
  const gone = others.gone.length;
  // Other columns are read of it than before, and every row's print is another.
  if (rows.length === now.rows && gone === before.rows && now.rows > ROWS_NAMED) return [creditWords.allReadOtherwise(now.sheet)];
  return [`"${now.sheet}": ${[newRows(rows, gone), goneRows(rows.length, gone)].filter((it) => it !== "").join(", ")}`];
}

function longSheet({ rows: before }: InputRecord, { sheet, rows }: InputRecord): string {
  return before === rows ? creditWords.someAreOthers(sheet, rows) : creditWords.rowsThereWere(sheet, rows, before);
}

const newRows = (rows: readonly number[], gone: number): string =>
  rows.length === 0
    ? ""
    : creditWords.rowsCame(
        listedUpTo(ROWS_NAMED, rows.map(String)),
        rows.length,
        gone === 0 ? "new" : gone >= rows.length ? "changed" : "both",
      );

const goneRows = (come: number, gone: number): string => (gone <= come ? "" : creditWords.rowsGone(gone - come));
