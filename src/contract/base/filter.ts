/**
 * A filter of an agreement: which parts, lots or rows a right is for, by columns that the user keeps on Inventory or Invoices.
 * `Status = sealed and Source <> broker and Family one of modems, cables`. Rule text: rules 10, "Filters".
 */
import { words } from "./filterWords";

/** What a column's cell must be, or must not be: one of these values. */
export interface Condition {
  /** The column's heading, as the filter writes it. */
  readonly column: string;
  readonly isNot: boolean;
  /** As keys; "" is a blank cell. At least one. */
  readonly values: readonly string[];
}

/** Conditions that must all hold. */
export type Filter = readonly Condition[];

/** What a filter term says where the right is for everything. */
export const NO_FILTER = "none";
/** What a filter is, in words. */
export const filterInWords = (): string => words.isWhat;
/** How a filter writes a blank cell. */
const BLANK_WORD = "BLANK";

/** A value as it is compared: case, and spaces more than one, do not matter. */
export const attributeKey = (text: string): string => text.trim().replace(/\s+/g, " ").toUpperCase();

/** Why a text is no filter, in words that follow the term's name. */
export class NoFilter {
  constructor(readonly problem: string) {}
}

/** The filter that a text writes: no conditions for "none". Values with a comma or the word and in them stand in quotation marks. */
export function readFilter(text: string): Filter | NoFilter {
  if (attributeKey(text) === attributeKey(NO_FILTER)) return [];
  const conditions: Condition[] = [];
  for (const clause of parted(text, /^\s+and\s+/i)) {
    const condition = conditionOf(clause.trim());
    if (condition instanceof NoFilter) return condition;
    conditions.push(condition);
  }
  return conditions;
}

const OPERATORS = [
  { pattern: /^\s+not\s+one\s+of\s+/i, isNot: true, isList: true },
  { pattern: /^\s+one\s+of\s+/i, isNot: false, isList: true },
  { pattern: /^\s*(?:<>|!=|≠)\s*/, isNot: true, isList: false },
  { pattern: /^\s*=\s*/, isNot: false, isList: false },
] as const;

function conditionOf(clause: string): Condition | NoFilter {
  for (const at of outsideQuotes(clause)) {
    const rest = clause.slice(at);
    const operator = OPERATORS.find(({ pattern }) => pattern.test(rest));
    if (operator === undefined) continue;
    const column = unquoted(clause.slice(0, at));
    const written = rest.replace(operator.pattern, "");
    if (column === "") return new NoFilter(words.noColumn(written));
    const texts = operator.isList ? parted(written, /^,/) : [written];
    if (texts.some((it) => it.trim() === "")) return new NoFilter(words.noValue(column));
    return { column, isNot: operator.isNot, values: texts.map(valueKey) };
  }
  return new NoFilter(words.noOperator(clause));
}

/** A value in quotation marks is meant as it stands; the bare word blank means a blank cell. */
function valueKey(text: string): string {
  const key = attributeKey(text);
  return key === BLANK_WORD ? "" : attributeKey(unquoted(text));
}

const QUOTES = /^["“”](.*)["“”]$/;
const unquoted = (text: string): string => text.trim().replace(QUOTES, "$1").trim();

/** The places of a text that stand in no quotation marks. */
function* outsideQuotes(text: string): Generator<number> {
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    if (/["“”]/.test(text[at]!)) isQuoted = !isQuoted;
    else if (!isQuoted) yield at;
  }
}

/** The pieces of a text between what parts them, outside quotation marks. */
function parted(text: string, mark: RegExp): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const at of outsideQuotes(text)) {
    const met = at < from ? null : mark.exec(text.slice(at));
    if (met === null) continue;
    pieces.push(text.slice(from, at));
    from = at + met[0].length;
  }
  return [...pieces, text.slice(from)];
}

/** Whether a value's key is what a condition wants. */
export const meets = ({ isNot, values }: Condition, key: string): boolean => values.includes(key) !== isNot;
