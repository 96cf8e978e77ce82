/** What has changed between a fill and now, in words: which rows of which sheet, which terms, which release. */
import { isoText } from "../contract/base/calendar";
import { counted } from "../contract/base/counted";
import { termInWords } from "../contract/agreement/termWords";
import { termMeaning } from "../contract/agreement/vocabulary";
import { termNamed } from "../workbook/decodeTerms";
import { listedUpTo } from "../workbook/refusal";
import { separatePrints } from "../workbook/rowPrints";
import { READ_KINDS } from "../workbook/sheets";
import { unlike } from "./rowsUnlike";
import { termText } from "./termEntries";
import { keyAndVendor } from "./vendorKeys";
import type { FillRecord, InputRecord, MadeFrom } from "./fillRecord";

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
    ...(before.agreement === now.agreement ? [] : [`The agreement is ${now.agreement}; it was ${before.agreement}`]),
    ...terms,
    ...kinds.flatMap((kind) => changedInput(before.inputs[kind], now.inputs[kind], topOf(kind))),
    ...(before.release === now.release ? [] : [`Channel Credits is release ${now.release}; it was ${before.release}`]),
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
    const day = from === undefined ? "" : ` from ${isoText(from)} on`;
    return [{ term, words: `${inWords(term)}${day} is ${valueText(is)}; it was ${valueText(was)}` }];
  });
}

function inWords(term: string): string {
  const { key, vendor } = keyAndVendor(term);
  const name = termNamed(key);
  return `"${name ? termInWords(name) : key}"${vendor === "" ? "" : ` of ${vendor}`}`;
}

function valueText(term: FillRecord["terms"][number] | undefined): string {
  if (term?.[1] === undefined || term[1] === null) return "blank";
  const name = termNamed(keyAndVendor(term[0]).key);
  return name ? termText(termMeaning(name), term[1]) : String(term[1]);
}

function changedInput(before: InputRecord | undefined, now: InputRecord | undefined, top: number): readonly string[] {
  if (before === undefined) return now ? [`"${now.sheet}" is read (${counted(now.rows, "row")}); it was not`] : [];
  if (now === undefined) return [`"${before.sheet}" is not read any more`];
  if (before.rows === now.rows && before.sum === now.sum) return [];
  if (before.prints === undefined || now.prints === undefined) return [longSheet(before, now)];
  const others = unlike(separatePrints(before.prints), separatePrints(now.prints));
  const rows = others.come.map((row) => top + row);
  const gone = others.gone.length;
  // Other columns are read of it than before, and every row's print is another.
  if (rows.length === now.rows && gone === before.rows && now.rows > ROWS_NAMED) return [`all rows of "${now.sheet}" are read otherwise`];
  return [`"${now.sheet}": ${[newRows(rows, gone), goneRows(rows.length, gone)].filter((it) => it !== "").join(", ")}`];
}

function longSheet({ rows: before }: InputRecord, { sheet, rows }: InputRecord): string {
  return before === rows
    ? `"${sheet}": some of its ${counted(rows, "row")} are others`
    : `"${sheet}": ${counted(rows, "row")}; there were ${before}`;
}

function newRows(rows: readonly number[], gone: number): string {
  if (rows.length === 0) return "";
  const verb = gone === 0 ? "new" : gone >= rows.length ? "changed" : "new or changed";
  return `${rows.length === 1 ? "row" : "rows"} ${listedUpTo(ROWS_NAMED, rows.map(String))} ${verb}`;
}

const goneRows = (come: number, gone: number): string => {
  const net = gone - come;
  return net <= 0 ? "" : `${counted(net, "row")} gone`;
};
