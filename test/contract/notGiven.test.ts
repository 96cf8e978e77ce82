/** A right that an agreement does not give: its columns stay blank and say so, it asks for no term, and the others are as they would be without it. */
import { statementOf, percent, type Told } from "./facts";
import { rowRulings } from "../../src/contract/statement/rowRulings";
import { agreementInFile } from "../../src/contract/agreement/agreementFile";
import { AGREEMENTS } from "../../src/contract/agreement/agreements";
import { inForce } from "../../src/contract/agreement/inForce";
import { RIGHT } from "../support/rights";
import { given, inWords, rulingOf } from "./words";

const WHOLE: Told = {
  inventory: [{ onHand: 4 }],
  invoices: [{ quantity: 3 }, { on: "1999-12-10", quantity: 1, price: "48" }],
  changes: [{ newPrice: "45", oldPrice: "50", noticed: "2000-01-20" }],
  notices: [{ sent: "2000-01-25" }],
};
const TERMS = { "balancing.limitPercent": percent("100") } as const;

// prettier-ignore
test.each([
  ["priceProtection.given", "priceProtection", "an agreement that gives price protection; this one does not"],
  ["balancing.given",       "balancing",       "an agreement that gives inventory balancing; this one does not"],
  ["discontinuation.given", "discontinuation", "an agreement that gives discontinuation; this one does not"],
] as const)("%s = no leaves its columns blank with the reason", (term, right, needs) => {
  const statement = statementOf(WHOLE, { ...TERMS, [term]: "no" });
  const place = RIGHT[right];
  expect(inWords(rowRulings(statement, 0)[place]!.ruling)).toBe(`blank: needs ${needs}`);
  const figures = statement.rights[place]!.columns.map(({ figure }) => figure(statement.columns[place]!, 0, statement.bases[place]));
  expect(new Set(figures)).toEqual(new Set([undefined]));
});

test("a right that is not given lowers no cost for the others", () => {
  const units = (terms: object): string => given(statementOf(WHOLE, { ...TERMS, ...terms }), RIGHT.discontinuation);
  expect(units({})).toBe("4 units: 180.00");
  expect(units({ "priceProtection.given": "no" })).toBe("4 units: 198.00");
});

test("its withheld terms are not missing", () => {
  expect([...statementOf(WHOLE, {}).missingTerms]).toContain("balancing.limitPercent");
  expect([...statementOf(WHOLE, { "balancing.given": "no" }).missingTerms]).not.toContain("balancing.limitPercent");
});

test("a file may leave out every term of a right that it does not give, and none of one that it gives", () => {
  const head = { ...AGREEMENTS[0]!, id: "toy-2000" };
  const others = head.terms.filter(({ term }) => !term.startsWith("discontinuation."));
  const notGiven = { term: "discontinuation.given", value: "no", clause: "-", state: "reading" };
  const read = agreementInFile(JSON.parse(JSON.stringify({ ...head, terms: [...others, notGiven] })), AGREEMENTS);
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  expect(inForce(read.agreement).whole["discontinuation.given"]).toBe("no");
  const without = agreementInFile(JSON.parse(JSON.stringify({ ...head, terms: others })), AGREEMENTS);
  expect("faults" in without && without.faults.map(({ problem }) => problem.split(" ")[0])).toEqual([
    "discontinuation.windowSide",
    "discontinuation.windowFrom",
  ]);
});

test("nothing is told of a term that no agreement says", () => {
  const { steps } = rulingOf(statementOf(WHOLE, TERMS), RIGHT.priceProtection);
  const terms = steps.flatMap((step) => (step.kind === "term" ? [step.term] : []));
  expect(terms).toContain("priceProtection.creditBasis");
  expect(terms.filter((term) => term.endsWith(".given"))).toEqual([]);
});
