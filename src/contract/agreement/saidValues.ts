import type { TermRow } from "./agreement";
import { withoutOf, type TermName } from "./vocabulary";

/** All values that a term has in an agreement's rows, from the beginning or by an amendment; undefined among them where it is blank for a time. */
export function saidValues(rows: readonly TermRow[], name: TermName): readonly (number | string | undefined)[] {
  const said = rows.filter(({ term }) => term === name);
  const isFromBeginning = said.some(({ effectiveFrom }) => effectiveFrom === undefined);
  return [...(isFromBeginning ? [] : [withoutOf(name)]), ...said.map(({ value }) => value)];
}
