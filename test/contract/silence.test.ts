/** What holds of a term where a text says nothing of it: every term that rules need has something, and lengths that hang on others have nothing. */
import { AGREEMENTS } from "../../src/contract/agreement/agreements";
import { heldWhereSilent, isTakenByRow, mayBeSilent } from "../../src/contract/agreement/silence";
import { TERM_NAMES, termMeaning, type TermName } from "../../src/contract/agreement/vocabulary";

const isNeeded = (name: TermName): boolean => !termMeaning(name).mayBeBlank;

// prettier-ignore
test.each<readonly [TermName, boolean, number | string | undefined, boolean]>([
  // term                                    may be silent  held             by a row of its own
  ["priceProtection.age",                    true,          "any",           false],
  ["balancing.basePeriods",                  true,          1,               false],
  ["balancing.only",                         true,          "none",          false],
  ["balancing.ageLength",                    false,         undefined,       false],
  ["payment.dueDays",                        true,          undefined,       false],
  ["fiscal.firstMonth",                      true,          1,               true],
  ["priceProtection.snapshotToleranceDays",  true,          0,               true],
  ["reports.trailingMonths",                 true,          6,               true],
  ["notices.mailDays",                       true,          0,               true],
  ["notices.courierDays",                    true,          0,               true],
  ["priceProtection.creditBasis",            true,          "paid-less-new", true],
  ["agreement.effectiveDate",                false,         undefined,       false],
  ["calculation.date",                       false,         undefined,       false],
])("%s", (name, isSilent, held, isByRow) => {
  expect([mayBeSilent(name), heldWhereSilent(name), isTakenByRow(name)]).toEqual([isSilent, held, isByRow]);
});

test("whatever rules need has something that holds: nobody is forced to state what the text does not say", () => {
  const forced = TERM_NAMES.filter((name) => isNeeded(name) && mayBeSilent(name) && heldWhereSilent(name) === undefined);
  expect(forced).toEqual([]);
});

test("what is taken is a value of its term", () => {
  for (const name of TERM_NAMES.filter(isTakenByRow)) {
    const meaning = termMeaning(name);
    const held = heldWhereSilent(name)!;
    if (meaning.type === "choice") expect(Object.keys(meaning.choices)).toContain(held);
    else if (meaning.type === "wholeNumber") expect(Number(held) >= meaning.least && Number(held) <= meaning.most).toBe(true);
    else throw new Error(`${name} is a ${meaning.type}`);
  }
  expect(AGREEMENTS[0]!.silentOn).toBeUndefined();
});
