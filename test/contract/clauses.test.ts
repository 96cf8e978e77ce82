/** How another agreement cites what rules know by the first one's clauses. */
import type { Agreement } from "../../src/contract/agreement/agreement";
import { AGREEMENTS } from "../../src/contract/agreement/agreements/all";
import { citedClause, claimedAt, clauseInClaims } from "../../src/contract/agreement/clauses";
import { REQUEST_RIGHTS } from "../../src/contract/base/requestRecords";

const [FIRST, ...OTHERS] = AGREEMENTS as readonly [Agreement, ...Agreement[]];
const named = (id: string): Agreement => OTHERS.find((it) => it.id === id)!;
const NETGEAR = named("netgear-ingram-1996");
const own = (terms: Agreement["terms"]): Agreement => ({ ...NETGEAR, id: "mine", terms });
const row = (term: string, state: string, clause: string, effectiveFrom?: string) =>
  ({ term, value: undefined, clause, state, effectiveFrom }) as Agreement["terms"][number];

test("the first agreement's own clauses are never changed", () => {
  for (const clause of ["3.6(A)", "3.7(D)", "12.4", "3.6, 3.7", "Ex. C"]) expect(citedClause(FIRST, clause)).toBe(clause);
  expect(clauseInClaims(FIRST, "3.7(A)")).toBe("3.7(A)");
});

test.each([
  ["3.6(A)", "", "4.C"],
  ["3.6(A)", "orderProtection", "4.B"],
  ["3.7(A)", "", "9.A"],
  ["3.7(B)", "", "7.B"],
  ["3.6(A), 3.7(A)", "", "4.C, 9.A"],
  ["3.1", "", "4.B"],
  // It gives no right of discontinued goods and names no place for that.
  ["3.7(D)", "", "Discontinuation"],
  ["Ex. C", "", "Objectives"],
  // No clause of the first: it stands.
  ["term", "", "term"],
  ["-", "", "-"],
])("NETGEAR: %s of %s is %s", (clause, right, cited) => expect(citedClause(NETGEAR, clause, right)).toBe(cited));

test.each([
  ["what says whether it is given", [row("balancing.creditBasis", "stated", "9.4"), row("balancing.given", "reading", "9.2")], "9.2"],
  ["else what is stated", [row("balancing.base", "reading", "1"), row("balancing.limitPercent", "withheld", "2"), row("balancing.creditBasis", "stated", "3")], "3"], // prettier-ignore
  ["else what is withheld", [row("balancing.base", "reading", "1"), row("balancing.limitPercent", "withheld", "2")], "2"],
  ["no amendment, and no row without a clause", [row("balancing.given", "stated", "-"), row("balancing.base", "stated", "A 4", "2001-01-01"), row("balancing.base", "reading", "1")], "1"], // prettier-ignore
  ["else the right", [row("priceProtection.given", "stated", "4")], "Inventory balancing"],
])("rotation is cited by %s", (_, terms, cited) => expect(citedClause(own(terms), "3.7(A)")).toBe(cited));

test("claims are named by what is claimed, whatever its clause is called", () => {
  expect(clauseInClaims(own([row("balancing.given", "stated", "9.2")]), "3.7(A)")).toBe("Balancing");
  expect(clauseInClaims(own([]), "3.7(A)")).toBe("Balancing");
});

test("a right is known by the agreement's clause, unless several share it", () => {
  const mine = own([
    row("balancing.given", "stated", "9.2 (b)"),
    row("discontinuation.given", "stated", "9.3"),
    row("refresh.given", "stated", "9.3"),
  ]);
  const at = (text: string) => claimedAt(mine, text, REQUEST_RIGHTS);
  expect([at("9.2(B)"), at("9.3"), at("3.7(A)"), at("Balancing")]).toEqual(["Balancing", undefined, undefined, undefined]);
  expect(claimedAt(FIRST, "3.7(A)", REQUEST_RIGHTS)).toBeUndefined();
});
