/** Values that the user lists for terms without choices, so that each can be priced as a reading is. Rule text: rules 8b, "Readings priced". */
import type { ListedValues } from "../contract/statement/pricedReadings";
import type { TermName } from "../contract/agreement/terms";
import { BadCell } from "../workbook/cells";
import { termText, typedTerm, type TermEntry } from "./termEntries";

/** Withheld terms, and readings that are numbers: of the others the agreement or the reading says which values there are. */
export const isListable = ({ definition: { kind, type } }: TermEntry): boolean =>
  (kind === "withheld" || kind === "reading") && type !== "choice" && type !== "agreement";

/** Values as they are typed, "30; 45; 60" or "10%, 15%", each once; the first that the term does not take. */
export function typedValues(name: TermName, text: string, is1904: boolean): readonly number[] | BadCell {
  const values = new Set<number>();
  for (const word of text.split(/;|,\s+|\s+(?!%)/)) {
    const value = typedTerm(name, word, is1904);
    if (value instanceof BadCell) return value;
    if (typeof value === "number") values.add(value);
  }
  return [...values];
}

export const valuesText = ({ definition }: TermEntry, values: readonly number[] = []): string =>
  values.map((it) => termText(definition, it)).join("; ");

/** With other values of one term; none takes the term off the list. */
export function withListed(listed: ListedValues, name: TermName, values: readonly number[]): ListedValues {
  const others = Object.entries(listed).filter(([of]) => of !== name);
  return { ...Object.fromEntries(others), ...(values.length > 0 && { [name]: values }) };
}
