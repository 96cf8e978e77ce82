/** CHANNEL.TERM. The comment is the help that people read in Excel and on the help pages. */
import { shareToFraction } from "../contract/base/money";
import type { Agreement } from "../contract/agreement/agreement";
import type { Agreed } from "../contract/agreement/inForce";
import { termDefinition, type TermName } from "../contract/agreement/terms";
import { cellText, dateSerial } from "../workbook/cells";
import { termNamed } from "../workbook/decodeTerms";
import { answer, dollars, lacking, refuse } from "./answers";
import { is1904Argument, oneCell } from "./arguments";
import { termsArgument } from "./termsArgument";

/**
 * The value of a term of the agreement: what the filed agreement states, or what was entered instead.
 * @customfunction TERM
 * @helpurl https://localhost:3000/help/term.html
 * @param name Name of the term as on the Terms sheet, such as "returns.shipWithinDays".
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system. Left out: 1900.
 * @returns A number, a date (format the cell as a date), a share such as 0.15, dollars, or one of the term's words.
 * @source All clauses with terms
 * @example =CHANNEL.TERM("returns.shipWithinDays") | 30 | The agreement states it.
 * @example =CHANNEL.TERM("balancing.limitPercent") | #N/A | Withheld in the filed agreement (3.7(A)) until somebody enters it.
 * @error #VALUE! There is no term of that name.
 * @error #N/A The term is withheld in the filed agreement and has not been entered; the message names its clause.
 */
export function term(name: unknown, terms?: unknown[][], dateSystem?: unknown): unknown {
  return answer(() => {
    const is1904 = is1904Argument(dateSystem);
    const cell = oneCell("name", name);
    const named = typeof cell === "string" ? termNamed(cell) : undefined;
    if (named === undefined)
      return refuse(`name is ${cellText(cell)}, which is no term of the agreement. The Terms sheet and the help page list them.`);
    return shown(named, termsArgument(terms, is1904, [named]), is1904);
  });
}

function shown(name: TermName, agreed: Agreed, is1904: boolean): number | string {
  const { value } = agreed.valuesOf(name, [0])[0]!;
  if (value === undefined) return lacking(missing(name, agreed.agreement));
  const { type } = termDefinition(name);
  if (typeof value === "string") return value;
  switch (type) {
    case "date":
      return dateSerial(value, is1904);
    case "share":
      return shareToFraction(value);
    case "amount":
      return dollars(value);
    case "wholeNumber":
    case "choice":
    case "agreement":
    case "filter":
      return value;
  }
}

function missing(name: TermName, agreement: Agreement): string {
  const { clause, kind, meaning } = termDefinition(name, agreement);
  const why = kind === "withheld" ? `is withheld in the filed agreement (clause ${clause})` : "is yours to enter";
  return `${name} ${why} and has not been entered. ${meaning}.`;
}
