import { RIGHTS } from "../contract/rights";
import type { AskedTerm, Right } from "../contract/rights/right";
import type { TermName } from "../contract/agreement/terms";
import type { RecognisedSheet } from "../workbook/sheetColumns";
import type { Outlook } from "./outlook";

export interface NeededTerm {
  readonly name: TermName;
  /** Without it figures stay blank; otherwise only a deadline is not known. */
  readonly isForFigures: boolean;
}

/** Terms that nobody has entered and that the rights of this workbook ask for; those of figures first. */
export function neededTerms({ recognition, terms, asOf }: Outlook, rights: readonly Right[] = RIGHTS): readonly NeededTerm[] {
  const { Inventory } = recognition.sheets;
  if (Inventory === undefined) return [];
  const inUse = rights.filter(({ sheet }) => sheet === undefined || recognition.sheets[sheet] !== undefined);
  const asked = [
    ...((asOf?.undatedRows ?? 0) > 0 ? [{ name: "calculation.date", isForFigures: true } as const] : []),
    ...inUse
      .flatMap(({ askedTerms }) => askedTerms)
      .filter((it) => isAsked(it, Inventory))
      .map(({ term, isForFigures }) => ({ name: term, isForFigures })),
  ];
  const blank = asked.filter(({ name }) => terms.find((it) => it.name === name)?.value === undefined);
  return [...blank.filter((it) => it.isForFigures), ...blank.filter((it) => !it.isForFigures)];
}

const isAsked = ({ whereInventoryHas }: AskedTerm, { columns }: RecognisedSheet): boolean =>
  whereInventoryHas === undefined || whereInventoryHas.some((field) => columns[field] !== undefined);
