/** The terms as everyone asks for them: what each one means and, by agreement, what it says of it. */
import { AGREEMENTS } from "./agreements";
import { mayBeUnsaid } from "./askedWhere";
import type { Reader } from "../base/language";
import { termIn, type Agreement, type TermInAgreement } from "./agreement";
import { inForce } from "./inForce";
import { TERM_NAMES, termMeaning, type TermMeaning, type TermName, type Terms } from "./vocabulary";

export type { TermKind } from "./agreement";
export { TERM_NAMES, TERMS, type TermName, type Terms } from "./vocabulary";

/** What a term means, and what an agreement says of it from its beginning on. */
export type TermDefinition = TermMeaning & TermInAgreement;

/** @param reader to whom its texts speak; they follow his language. */
export const termDefinition = (name: TermName, agreement: Agreement = AGREEMENTS[0]!, reader: Reader = "workbook"): TermDefinition =>
  Object.defineProperties(termIn(agreement, name), Object.getOwnPropertyDescriptors(termMeaning(name, reader))) as TermDefinition;

/** The terms that an agreement has: those of every agreement, and of the others those that it says something of. */
export const termsOfAgreement = ({ terms }: Agreement = AGREEMENTS[0]!): readonly TermName[] => {
  const said = new Set(terms.map(({ term }) => term));
  return TERM_NAMES.filter((name) => !mayBeUnsaid(name) || said.has(name));
};

/** The terms of the agreement that is applied where none is named: stated values and our readings, nothing entered. */
export const FILED_TERMS: Terms = inForce(AGREEMENTS[0]!).on("asOf", 0) as Terms;

/** The filed terms with some entered or changed. */
export const withTerms = (entered: Partial<Terms>): Terms => ({ ...FILED_TERMS, ...entered });
