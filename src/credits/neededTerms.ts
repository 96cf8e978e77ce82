import { RIGHTS } from "../contract/rights";
import type { AskedTerm, Right } from "../contract/rights/right";
import { isAsked } from "../contract/agreement/askedWhere";
import type { TermName } from "../contract/agreement/terms";
import type { RecognisedSheet } from "../workbook/sheetColumns";
import type { Outlook } from "./outlook";
import type { TermEntry } from "./termEntries";

export interface NeededTerm {
  readonly name: TermName;
  /** Without it figures stay blank; otherwise only a deadline is not known. */
  readonly isForFigures: boolean;
}

/** Terms that nobody has entered and that the rights of this workbook ask for; those of figures first. */
export function neededTerms({ recognition, terms, asOf }: Outlook, rights: readonly Right[] = RIGHTS): readonly NeededTerm[] {
  const { Inventory } = recognition.sheets;
  if (Inventory === undefined) return [];
  const valueOf = (name: TermName): TermEntry["value"] => terms.find((it) => it.name === name)?.value;
  const inUse = rights.filter(({ sheet }) => sheet === undefined || recognition.sheets[sheet] !== undefined);
  const asked = [
    ...((asOf?.undatedRows ?? 0) > 0 ? [{ name: "calculation.date", isForFigures: true } as const] : []),
    ...inUse
      .flatMap(({ askedTerms }) => askedTerms)
      .filter((it) => isAskedBy(it, Inventory) && isAsked(it.term, valueOf))
      .map(({ term, isForFigures }) => ({ name: term, isForFigures })),
  ];
  const day = asOf?.earliest;
  const isKnown = ({ value, amendments }: TermEntry): boolean =>
    value !== undefined || (day !== undefined && amendments.some((it) => it.from <= day && it.value !== undefined));
  const blank = asked.filter(({ name }) => !terms.some((it) => it.name === name && isKnown(it)));
  const inOrder = [...blank.filter((it) => it.isForFigures), ...blank.filter((it) => !it.isForFigures)];
  // Several rights may ask for one.
  return inOrder.filter(({ name }, place) => inOrder.findIndex((it) => it.name === name) === place);
}

const isAskedBy = ({ whereInventoryHas }: AskedTerm, { columns }: RecognisedSheet): boolean =>
  whereInventoryHas === undefined || whereInventoryHas.some((field) => columns[field] !== undefined);
