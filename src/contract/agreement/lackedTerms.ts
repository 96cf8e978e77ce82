import { valueOfRow, type Agreement } from "./agreement";
import { isAsked } from "./askedWhere";
import { TERM_NAMES, termMeaning, withoutOf, type TermName } from "./vocabulary";

/** The terms that rules need from an agreement's beginning on and that it gives no value; none of rights that it does not give. */
export function lackedTerms({ terms }: Pick<Agreement, "terms">): readonly TermName[] {
  const rows = new Map(terms.flatMap((row) => (row.effectiveFrom === undefined ? [[row.term, valueOfRow(row)] as const] : [])));
  const valueOf = (name: TermName): number | string | undefined => (rows.has(name) ? rows.get(name) : withoutOf(name));
  return TERM_NAMES.filter(
    (name) => name !== "agreement.id" && !termMeaning(name).mayBeBlank && valueOf(name) === undefined && isAsked(name, valueOf),
  );
}
