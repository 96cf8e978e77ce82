/** How rulings, detail lines, findings and amounts are put into words: the only place where tests fix that wording. */
import { type Right } from "../support/rights";
import type { Finding } from "../../src/contract/base/finding";
import type { Ruling, Step, StepValue } from "../../src/contract/rights/ruling";
import type { RowCredit } from "../../src/contract/rights/right";
import { rowRulings } from "../../src/contract/statement/rowRulings";
import type { CreditStatement } from "../../src/contract/statement/statement";
import { isoOf } from "./facts";

/** "1234.50" */
export function usd(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** "46.005": an amount per unit, without zeros at the end. */
export function each(micros: number): string {
  const digits = String(micros).padStart(7, "0");
  const decimals = digits.slice(-6).replace(/0+$/, "");
  return digits.slice(0, -6) + (decimals === "" ? "" : `.${decimals}`);
}

/** An exact unit amount: "9.983333 1/3". */
export const exactly = (whole: number, rest: number, parts: number): string => each(whole) + (rest === 0 ? "" : ` ${rest}/${parts}`);

const credit = ({ units, cents }: RowCredit): string => `${units} units: ${usd(cents)}`;

/** "40 units: 12.50", "refused: why" or "blank: needs what". A refusal with anything but 0 says so. */
export function inWords(ruling: Ruling<RowCredit>): string {
  switch (ruling.outcome) {
    case "decided":
      return credit(ruling.value);
    case "refused":
      return `refused: ${ruling.reason}${ruling.value.units === 0 && ruling.value.cents === 0 ? "" : ` (${credit(ruling.value)})`}`;
    case "blank":
      return `blank: needs ${ruling.needs}`;
  }
}

/** What a right gives a row (0 = the first). */
export const rulingOf = (statement: CreditStatement, right: Right, row = 0): Ruling<RowCredit> => rowRulings(statement, row)[right]!.ruling;
export const given = (statement: CreditStatement, right: Right, row = 0): string => inWords(rulingOf(statement, right, row));

const share = (value: number): string => `${Number((value / 1e13).toPrecision(12))}%`;

function valueInWords(value: StepValue): string {
  switch (value.kind) {
    case "quantity":
      return String(value.units);
    case "money":
      return usd(value.cents);
    case "unitAmount":
      return each(value.micros);
    case "percent":
      return share(value.share);
    case "date":
      return isoOf(value.date);
    case "text":
      return value.text;
    case "invoiceLine":
      return `line ${value.line + 1}`;
  }
}

/** "3.7(A) Limit: 12.50" */
export const stepInWords = ({ clause, label, value }: Step): string => `${clause} ${label}: ${valueInWords(value)}`;

/** Detail lines in the order of the Credit detail sheet: "row 1, 3.6(A): 40 of line 2 at 50, 5 each = 200.00". */
export function linesInWords({ lines, lineOrder, facts, rights }: CreditStatement): readonly string[] {
  return [...lineOrder].map((place) => {
    const cost = exactly(lines.costWhole[place]!, lines.costRest[place]!, facts.invoices.quantity[lines.line[place]!]!);
    const unit = exactly(lines.creditWhole[place]!, lines.creditRest[place]!, lines.creditParts[place]!);
    const whose = `row ${lines.row[place]! + 1}, ${rights[lines.right[place]!]!.clause}`;
    return `${whose}: ${lines.units[place]!} of line ${lines.line[place]! + 1} at ${cost}, ${unit} each = ${usd(lines.cents[place]!)}`;
  });
}

/** "Warning SHORT_NOTICE, discontinuations 1, 3.7(D), part 0: what was found". */
export function findingInWords({ severity, code, record, clause, part, text }: Finding): string {
  const where = record === undefined ? "no record" : `${record.kind} ${record.index + 1}`;
  return `${severity} ${code}, ${where}, ${clause}, part ${part}: ${text}`;
}

/** Every finding but the one on the withheld limit, which most stories leave withheld. */
export const found = ({ findings }: CreditStatement): readonly string[] =>
  findings.filter((it) => !(it.code === "TERM_MISSING" && it.text.includes("(balancing.limitPercent)"))).map(findingInWords);

/** Their codes alone. */
export const foundCodes = (statement: CreditStatement): readonly string[] =>
  found(statement).map((text) => text.split(" ")[1]!.replace(",", ""));
