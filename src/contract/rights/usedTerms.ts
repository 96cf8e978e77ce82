/** The terms that a figure used: those that were asked for while it was worked out, with their values. */
import type { AskedTerms } from "../agreement/askedTerms";
import type { Agreed } from "../agreement/inForce";
import type { TermName } from "../agreement/vocabulary";
import type { UsedTerm } from "./right";

/** In the order of the vocabulary; a blank one was not used. */
export const usedTerms = (agreed: Agreed, asked: AskedTerms): readonly UsedTerm[] =>
  asked.list().flatMap(({ name, periods }) => usedValues(agreed, name, periods));

/** The values of a term that was asked for, each once; a blank one was not used. */
function usedValues(agreed: Agreed, name: TermName, periods: readonly number[]): readonly UsedTerm[] {
  const used: UsedTerm[] = [];
  for (const { value, since } of agreed.valuesOf(name, periods))
    if (value !== undefined && used.every((it) => it.value !== value)) used.push({ name, value, from: since });
  return used;
}
