import { getFormatFromId, parseValue } from "numfmt";
import type { BookValue } from "../book/model";
import { DAYS_1904, showsDate } from "./displayText";
import { failure } from "./hostError";

/**
 * What Excel makes of a value written into a cell, as if typed by a user of en-US. The only place where this host coerces.
 *
 * - The cell is formatted as text ("@"): everything stays text, a number or Boolean too.
 * - A leading apostrophe: the rest is text, whatever it looks like.
 * - "=…", and "+…" or "-…" that is no number: a formula. So is "@NAME(…)", which Excel reads as Lotus did.
 * - "12", " 12 ", "1,234.5", "12%", "$5", "(5)", "3E5", "1 1/2", "2024-01-05", "1-Mar", "MAR1", "12:30", "true", "#N/A":
 *   a number, date, Boolean or error. A cell in General takes the number format that goes with what was typed.
 * - Anything else is text. Of a number no more than 15 digits are kept.
 */
export type Typed =
  | { readonly kind: "value"; readonly value: BookValue; readonly numberFormat?: string }
  | { readonly kind: "formula"; readonly formula: string };

export const LONGEST_TEXT = 32_767;
export const LONGEST_FORMULA = 8_192;

const ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#BUSY!",
  "#CONNECT!",
  "#UNKNOWN!",
]);

/** Reads a written text. `isTextCell` is asked only when the answer matters: looking up formats is the dear part. */
export function typed(text: string, date1904: boolean, isTextCell: () => boolean): Typed {
  if (text === "") return { kind: "value", value: undefined };
  if (text.length > LONGEST_TEXT) {
    throw failure("InvalidArgument", `A text of ${text.length} characters; a cell holds ${LONGEST_TEXT}.`);
  }
  if (!mayConvert(text)) return { kind: "value", value: text };
  if (isTextCell()) return { kind: "value", value: text };
  if (text.startsWith("'")) return { kind: "value", value: text.slice(1) };
  return formula(text) ?? constant(text, date1904);
}

/** A text that every cell keeps as it is written. */
export const isPlainText = (text: string): boolean => text !== "" && text.length <= LONGEST_TEXT && !mayConvert(text);

/** Plain words, the common case, can be told without parsing: they hold no digit and start with nothing special. */
function mayConvert(text: string): boolean {
  return /^['=+\-@#]|\d|^\s*(true|false)\s*$/i.test(text);
}

function formula(text: string): Typed | undefined {
  if (/^@[A-Za-z_.]+\(/.test(text)) return asFormula(`=${text.slice(1)}`);
  if (text.startsWith("=") && text.length > 1) return asFormula(text);
  if (/^[+-]./.test(text) && number(text, false) === undefined && !/^[+-]+$/.test(text)) return asFormula(`=${text}`);
  return undefined;
}

function asFormula(text: string): Typed {
  if (text.length > LONGEST_FORMULA) {
    throw failure("FormulaLengthExceedsLimit", `A formula of ${text.length} characters; Excel takes ${LONGEST_FORMULA}.`);
  }
  return { kind: "formula", formula: text };
}

function constant(text: string, date1904: boolean): Typed {
  const upper = text.trim().toUpperCase();
  if (ERRORS.has(upper)) return { kind: "value", value: { error: upper } };
  if (upper === "TRUE" || upper === "FALSE") return { kind: "value", value: upper === "TRUE" };
  return number(text, date1904) ?? { kind: "value", value: text };
}

/** Letters that a number, date or time may hold; any other word makes the whole a text. */
const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ..."january february march april may june july august september october november december".split(" "),
  ..."jan feb mar apr jun jul aug sep sept oct nov dec".split(" "),
  ..."monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun".split(" "),
  ..."am pm a p e".split(" "),
]);

/** Parsing is dear, and most texts with digits in them are part numbers and sentences: their words tell. */
function hasForeignWord(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.some((word) => !NUMBER_WORDS.has(word.toLowerCase())) || /^\s*(?:[ape]|am|pm)\P{L}/iu.test(text);
}

function number(text: string, date1904: boolean): Typed | undefined {
  if (hasForeignWord(text)) return undefined;
  const parsed = parseValue(text);
  if (typeof parsed?.value !== "number" || !Number.isFinite(parsed.value)) return undefined;
  const numberFormat = parsed.formatId === undefined ? undefined : getFormatFromId(parsed.formatId);
  if (typeof numberFormat !== "string") return { kind: "value", value: parsed.value };
  // A day is a whole serial; a time of day alone is below 1 and means the same in both systems.
  const isDay = showsDate(numberFormat) && parsed.value >= 1;
  return { kind: "value", value: isDay && date1904 ? parsed.value - DAYS_1904 : parsed.value, numberFormat };
}

/** A number or Boolean written into a cell formatted as text becomes its text. */
export function asCellText(value: number | boolean): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
