/** An agreement as the text of a file, as `agreementInFile` reads it. Rule text: rules 2. */
import type { Agreement, TermRow } from "./agreement";
import { isAsked, mayBeAsked } from "./askedWhere";
import { saidValues } from "./saidValues";
import { TERM_NAMES, termMeaning, withoutOf, type TermName } from "./vocabulary";

/** An entry of a list stands on a line, as people count them. */
export function agreementText(agreement: Agreement): string {
  const parts = Object.entries(agreement).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${Array.isArray(value) ? listed(value) : JSON.stringify(value)}`,
  );
  return `{\n${parts.join(",\n")}\n}\n`;
}

const listed = (entries: readonly unknown[]): string =>
  entries.length === 0 ? "[]" : `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(",\n")}\n  ]`;

/**
 * As a file has it: without rows of what is not asked, such as the limit of a right that is not given, in no stretch of its days.
 */
export function withoutUnasked(agreement: Agreement): Agreement {
  const { terms, silentOn = [], ...head } = agreement;
  const isAskedEver = (term: TermName): boolean => mayBeAsked(term, (other) => saidValues(terms, other));
  const silent = silentOn.filter(isAskedEver);
  return { ...head, terms: terms.filter(({ term }) => isAskedEver(term)), ...(silent.length > 0 && { silentOn: silent }) };
}

/** With a row for each number that belongs to what other rows state and that is blank: a file says that it withholds it. */
export function withWithheldRows(agreement: Agreement): Agreement {
  const rows = new Map(agreement.terms.filter(({ effectiveFrom }) => effectiveFrom === undefined).map((row) => [row.term, row]));
  const valueOf = (name: TermName): number | string | undefined => rows.get(name)?.value ?? withoutOf(name);
  const withheld = TERM_NAMES.filter((name) => termMeaning(name).without === null && !rows.has(name) && isAsked(name, valueOf));
  const more = withheld.map((term): TermRow => ({ term, value: undefined, clause: "-", state: "withheld", effectiveFrom: undefined }));
  return more.length === 0 ? agreement : { ...agreement, terms: [...agreement.terms, ...more] };
}
