/** Reasons with their words, which follow the language. */
import { termToEnter } from "../agreement/termWords";
import type { TermName } from "../agreement/vocabulary";
import type { ReasonWords } from "./right";
import { needsTerm } from "./ruling";

/** What a table of words says of a reason. Where a term decides on the units, `inShort` may name it. */
export interface SaidReason {
  readonly label: string;
  readonly inShort: string | ((term: string) => string);
  /** What would decide on the units, where that is no term. */
  readonly needs?: string;
}

/** What of a reason is no words. */
export interface ReasonKind {
  /** The term that would decide on the units. */
  readonly term?: TermName;
  readonly isApart?: true;
}

/** In the order of the words. */
export function reasonsOf<Reason extends string>(
  said: Readonly<Record<Reason, SaidReason>>,
  kinds: { readonly [Name in Reason]?: ReasonKind } = {},
): Readonly<Record<Reason, ReasonWords>> {
  const reasons: Partial<Record<Reason, ReasonWords>> = {};
  for (const reason in said) reasons[reason] = reasonOf(said[reason], kinds[reason]);
  return reasons as Readonly<Record<Reason, ReasonWords>>;
}

function reasonOf(said: SaidReason, { term, ...kind }: ReasonKind = {}): ReasonWords {
  return {
    ...kind,
    get label() {
      return said.label;
    },
    get inShort() {
      return typeof said.inShort === "string" ? said.inShort : said.inShort(term === undefined ? "" : termToEnter(term));
    },
    get undecided() {
      if (term !== undefined) return needsTerm(term);
      return said.needs === undefined ? undefined : { needs: said.needs };
    },
  };
}
