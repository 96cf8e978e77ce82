/** An agreement of the user's own as it begins, what it leaves blank, and as a file. */
import { agreementInFile } from "../../src/contract/agreement/agreementFile";
import { agreementText, withWithheldRows } from "../../src/contract/agreement/agreementText";
import { AGREEMENTS } from "../../src/contract/agreement/agreements";
import type { Agreement } from "../../src/contract/agreement/agreement";
import { lackedTerms } from "../../src/contract/agreement/lackedTerms";
import { termMeaning, type TermName } from "../../src/contract/agreement/vocabulary";
import { idFor, idRefused, startedAgreement } from "../../src/credits/agreementSheet";
import { askedOf, blankIn, blanksOf } from "../../src/credits/blankTerms";
import { day } from "../contract/facts";
import { TOY_AGREEMENT } from "../support/toyAgreement";

const [FIRST] = AGREEMENTS as readonly [Agreement];
const DATE = day("2000-01-15");
const start = (like: Agreement | undefined): Agreement =>
  startedAgreement({ id: "a-b-2000", kind: "Agreement", vendor: "A", distributor: "B", date: DATE, source: "our copy", like });

test.each([
  ["Tripath", "Uniquest", "1998-06-01", "tripath-uniquest-1998"],
  ["Söhne & Co.", " Ingram Micro, Inc. ", "2003-01-01", "sohne-co-ingram-micro-inc-2003"],
  ["東京", "B", "2003-01-01", "b-2003"],
])("%s and %s are named by small letters, digits and hyphens", (vendor, distributor, date, id) => {
  expect(idFor(vendor, distributor, day(date))).toBe(id);
  expect(idRefused(id)).toBeUndefined();
});

test.each([
  ["", "give a name of small letters"],
  ["A-b", "give a name of small letters"],
  [FIRST.id, "an agreement of that name is known"],
])("the name %p is refused", (id, why) => expect(idRefused(id)).toContain(why));

test("without another one it has its first day and readings of words: no number is taken from anywhere", () => {
  const { terms, date } = start(undefined);
  expect(date).toBe("2000-01-15");
  expect(terms[0]).toMatchObject({ term: "agreement.effectiveDate", value: "2000-01-15", state: "stated" });
  expect(terms.length).toBeGreaterThan(5);
  for (const { term, state } of terms.slice(1)) expect([term, state, termMeaning(term).type]).toEqual([term, "reading", "choice"]);
  // So what it still lacks are numbers.
  for (const name of lackedTerms({ terms })) expect(termMeaning(name).type).toBe("wholeNumber");
});

test("like another one it has its terms as readings to be checked, and the amendments after its own first day", () => {
  const { terms } = start(TOY_AGREEMENT);
  expect(terms.filter(({ state }) => state === "stated").map(({ term }) => term)).toEqual(["agreement.effectiveDate"]);
  expect(terms.filter(({ state }) => state === "input")).toEqual([]);
  // The toy's amendments are of 1 January and 10 February; the first is before.
  expect(terms.flatMap(({ term, effectiveFrom }) => (effectiveFrom === undefined ? [] : [[term, effectiveFrom]]))).toEqual([
    ["priceProtection.creditBasis", "2000-02-10"],
  ]);
  expect(lackedTerms({ terms })).toEqual([]);
});

test("a right that is not given asks nothing more, and lacks nothing", () => {
  const { terms } = start(undefined);
  const no = { term: "balancing.given", value: "no", clause: "-", state: "stated", effectiveFrom: undefined } as const;
  const ofBalancing = (names: readonly TermName[]): readonly TermName[] => names.filter((name) => name.startsWith("balancing."));
  expect(ofBalancing(askedOf((name) => (name === "balancing.given" ? "no" : undefined)))).toEqual(["balancing.given"]);
  expect(ofBalancing(lackedTerms({ terms: [...terms, no] }))).toEqual([]);
});

test("an age of any asks no length, and no cap how it is filled; what is said of either asks the rest", () => {
  const asks = (said: Partial<Record<TermName, string>>, beginning: string): readonly string[] =>
    askedOf((name) => said[name] ?? termMeaning(name).without ?? undefined).filter((name) =>
      name.startsWith(`priceProtection.${beginning}`),
    );
  expect(asks({}, "age")).toEqual(["priceProtection.age"]);
  expect(asks({ "priceProtection.age": "younger" }, "age")).toContain("priceProtection.ageLength");
  expect(asks({}, "capOrder")).toEqual([]);
  for (const cap of ["unitCap", "moneyCap"] as const) {
    expect(asks({}, cap)).toEqual([`priceProtection.${cap}`]);
    expect(asks({ [`priceProtection.${cap}`]: "shipped" }, cap).length).toBe(3);
    expect(asks({ [`priceProtection.${cap}`]: "shipped" }, "capOrder")).toEqual(["priceProtection.capOrder"]);
  }
});

test("what is blank, and what that blanks: figures, or a day only", () => {
  expect(blankIn(FIRST)).toContain("balancing.limitPercent");
  expect(blankIn(FIRST)).not.toContain("termination.date");
  expect(blanksOf("balancing.limitPercent").figures).toContain("Inventory balancing");
  expect(blanksOf("priceProtection.reportDays")).toMatchObject({ figures: [], days: ["Price protection"] });
  expect(blanksOf("agreement.termMonths")).toEqual({ figures: [], days: [], calendar: true });
});

test("as a file it reads back the same", () => {
  const agreement = withWithheldRows(start(FIRST));
  expect(agreementInFile(JSON.parse(agreementText(agreement)), AGREEMENTS)).toEqual({ agreement });
});
