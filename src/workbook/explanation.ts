/** The Credit explanation column: one short text a row, from the same numbers as the figures. Rule text: rules 9. */
import { unitsText } from "../contract/base/inWords";
import { sentenceOf } from "../contract/statement/rowView";
import type { CreditStatement } from "../contract/statement/statement";
import { unitsUnderBoth } from "../contract/statement/unitsUnderBoth";
import { readWords } from "./readWords";

export { dollarsText as dollars } from "../contract/base/inWords";

/** What the figures of a row rest on, right by right; rights that do not meet the row are left out. */
export function rowExplanation(statement: CreditStatement, row: number): string {
  const sentences: string[] = [];
  for (let right = 0; right < statement.rights.length; right++) {
    const sentence = sentenceOf(statement, row, right);
    if (sentence !== "") sentences.push(sentence);
  }
  return [...sentences, ...underBoth(statement, row)].join(" ");
}

/** A unit goes back once: under which right is the distributor's choice. */
function underBoth(statement: CreditStatement, row: number): readonly string[] {
  return unitsUnderBoth(statement, row).map(({ rights: [first, second], units }) => {
    const clauses = readWords.bothClauses(statement.rights[first]!.clause, statement.rights[second]!.clause);
    return readWords.countedUnderBoth(clauses, unitsText(units));
  });
}
