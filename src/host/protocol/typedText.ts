import { getFormatFromId, parseValue } from "numfmt";
import type { BookValue } from "../book/model";
import { failure } from "./hostError";

/**
 * What Excel makes of a value written into a cell, as if typed by a user of en-US. The only place where this host coerces.
 *
 * - The cell is formatted as text ("@"): everything stays text, a number or Boolean too.
 * - A leading apostrophe: the rest is text, whatever it looks like.
 * - "=…", and "+…" or "-…" that is no number: a formula. So is "@NAME(…)", which Excel reads as Lotus did.
 * - "12", " 12 ", "1,234.5", "12%", "$5", "(5)", "3E5", "1 1/2", "2024-01-05", "1-Mar", "MAR1", "12:30", "true", "#N/A":
 *   a number, date, Boolean or error. A cell in General takes the number format that goes with what was typed.
 * - Anything else is text.
 */
export type Typed =
  | { readonly kind: "value"; readonly value: BookValue; readonly numberFormat?: string }
  | { readonly kind: "formula"; readonly formula: string };

export const LONGEST_TEXT = 32_767;
export const LONGEST_FORMULA = 8_192;
const SIGNIFICANT_DIGITS = 15;

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
export function typed(text: string, isTextCell: () => boolean): Typed {
  if (text === "") return { kind: "value", value: undefined };
  if (text.length > LONGEST_TEXT) {
    throw failure("InvalidArgument", `A text of ${text.length} characters; a cell holds ${LONGEST_TEXT}.`);
  }
  if (!mayConvert(text)) return { kind: "value", value: text };
  if (isTextCell()) return { kind: "value", value: text };
  if (text.startsWith("'")) return { kind: "value", value: text.slice(1) };
  return formula(text) ?? constant(text);
}

/** Plain words, the common case, can be told without parsing: they hold no digit and start with nothing special. */
function mayConvert(text: string): boolean {
  return /^['=+\-@#]|\d|^\s*(true|false)\s*$/i.test(text);
}

function formula(text: string): Typed | undefined {
  if (/^@[A-Za-z_.]+\(/.test(text)) return asFormula(`=${text.slice(1)}`);
  if (text.startsWith("=") && text.length > 1) return asFormula(text);
  if (/^[+-]./.test(text) && number(text) === undefined && !/^[+-]+$/.test(text)) return asFormula(`=${text}`);
  return undefined;
}

function asFormula(text: string): Typed {
  if (text.length > LONGEST_FORMULA) {
    throw failure("FormulaLengthExceedsLimit", `A formula of ${text.length} characters; Excel takes ${LONGEST_FORMULA}.`);
  }
  return { kind: "formula", formula: text };
}

function constant(text: string): Typed {
  const upper = text.trim().toUpperCase();
  if (ERRORS.has(upper)) return { kind: "value", value: { error: upper } };
  if (upper === "TRUE" || upper === "FALSE") return { kind: "value", value: upper === "TRUE" };
  return number(text) ?? { kind: "value", value: text };
}

function number(text: string): Typed | undefined {
  const parsed = parseValue(text);
  if (typeof parsed?.value !== "number" || !Number.isFinite(parsed.value)) return undefined;
  const value = Number(parsed.value.toPrecision(SIGNIFICANT_DIGITS));
  const numberFormat = parsed.formatId === undefined ? undefined : getFormatFromId(parsed.formatId);
  return typeof numberFormat === "string" ? { kind: "value", value, numberFormat } : { kind: "value", value };
}

/** A number or Boolean written into a cell formatted as text becomes its text. */
export function asCellText(value: number | boolean): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
