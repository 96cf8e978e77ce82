/** The statement as a whole: parts apart, order of lines, pauses, what is needed and not entered. */
import { creditStatement } from "../../src/contract/statement/creditStatement";
import { FINDING_CODES, finding } from "../../src/contract/base/finding";
import { balancingOf, figuresOf, RIGHT } from "../support/rights";
import { STATE } from "../../src/contract/base/standing";
import { withTerms } from "../../src/contract/agreement/terms";
import { facts, percent, statementOf, undated, type Told } from "./facts";
import { findingInWords, found, foundCodes, given, linesInWords } from "./words";

const WHOLE: Told = {
  inventory: [{ onHand: 4 }, { part: "B", onHand: 2 }, { onHand: 1 }],
  invoices: [{ quantity: 3 }, { on: "1999-12-10", quantity: 2, price: "48" }, { part: "B", quantity: 2, price: "10" }],
  changes: [{ newPrice: "45" }, { part: "B", newPrice: "9" }],
  notices: [{ part: "B", sent: "2000-01-25" }],
};

test("detail lines stand by row, within a row by right, within a right in the order of attribution", () => {
  expect(linesInWords(statementOf(WHOLE, { "balancing.limitPercent": percent("100"), "balancing.creditBasis": "paid" }))).toEqual([
    "row 1, 3.6(A): 2 of line 2 at 48, 3 each = 6.00",
    "row 1, 3.6(A): 2 of line 1 at 50, 5 each = 10.00",
    "row 1, 3.7(A): 2 of line 2 at 45, 45 each = 90.00",
    "row 1, 3.7(A): 2 of line 1 at 45, 45 each = 90.00",
    "row 2, 3.6(A): 2 of line 3 at 10, 1 each = 2.00",
    "row 2, 3.7(A): 2 of line 3 at 9, 9 each = 18.00",
    "row 2, 3.7(D): 2 of line 3 at 9, 9 each = 18.00",
    "row 3, 3.6(A): 1 of line 1 at 50, 5 each = 5.00",
    "row 3, 3.7(A): 1 of line 1 at 45, 45 each = 45.00",
  ]);
});

test("a part without stock, lots or changes has nothing and disturbs nothing", () => {
  const more: Told = {
    ...WHOLE,
    inventory: [...WHOLE.inventory!, { part: "C" }],
    invoices: [...WHOLE.invoices!, { part: "D", quantity: 9 }],
  };
  const rows = (told: Told): readonly string[] => [0, 1, 2].map((row) => given(statementOf(told), RIGHT.priceProtection, row));
  expect(rows(more)).toEqual(rows(WHOLE));
  expect(rows(WHOLE)).toEqual(["4 units: 16.00", "2 units: 2.00", "1 units: 5.00"]);
});

test("sheets that are missing: the rights are not met", () => {
  const told = facts(WHOLE);
  const steps = creditStatement(undated(withTerms({})), { ...told, priceChanges: undefined, discontinuations: undefined });
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect([...figuresOf(step.value, RIGHT.priceProtection).state]).toEqual([STATE.notMet, STATE.notMet, STATE.notMet]);
  expect([...figuresOf(step.value, RIGHT.discontinuation).state]).toEqual([STATE.notMet, STATE.notMet, STATE.notMet]);
});

test("nothing at all is a statement without rows", () => {
  const statement = statementOf({});
  const { limits, limitOfRow } = balancingOf(statement);
  expect([limits, [...statement.lineOrder], [...limitOfRow]]).toEqual([[], [], []]);
});

test("long work pauses between parts, with how far it is, and comes to the same", () => {
  const parts = Array.from({ length: 60 }, (_, i) => `P${i}`);
  const told: Told = {
    inventory: parts.map((part) => ({ part, onHand: 150 })),
    invoices: parts.flatMap((part) => Array.from({ length: 150 }, () => ({ part, quantity: 1 }))),
    changes: parts.map((part) => ({ part, newPrice: "45" })),
  };
  const steps = creditStatement(undated(withTerms({})), facts(told));
  const pauses: number[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    expect(step.value.parts).toBe(60);
    pauses.push(step.value.partsDone);
  }
  expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  const betweenParts = pauses.filter((done) => done > 0 && done < 60);
  expect(betweenParts).toEqual([27, 54]); // 151 records a part, a pause after 4,000
  expect(figuresOf(step.value, RIGHT.priceProtection).cents.reduce((sum, cents) => sum + cents)).toBe(60 * 150 * 500);
});

test("more lines than the columns first hold", () => {
  const inventory = Array.from({ length: 1100 }, () => ({ onHand: 1 }));
  const statement = statementOf({ inventory, invoices: [{ quantity: 1100 }], changes: [{ newPrice: "45" }] });
  expect(linesInWords(statement)).toHaveLength(1100);
  expect(linesInWords(statement)[1099]).toBe("row 1100, 3.6(A): 1 of line 1 at 50, 5 each = 5.00");
});

test("returns, falls and rights of one part come in order of date, whatever the order of the sheets", () => {
  const told: Told = {
    inventory: [{ asOf: "2000-03-01", onHand: 8 }, { onHand: 10 }],
    invoices: [{ on: "2000-02-15", quantity: -2 }, { quantity: 10 }],
    changes: [{ on: "2000-03-01", newPrice: "40" }, { newPrice: "45" }],
    notices: [{ sent: "1999-12-01" }],
  };
  const statement = statementOf(told);
  expect([1, 0].map((row) => [given(statement, RIGHT.priceProtection, row), given(statement, RIGHT.discontinuation, row)])).toEqual([
    ["10 units: 50.00", "10 units: 450.00"],
    ["8 units: 40.00", "8 units: 320.00"],
  ]);
  expect(found(statement)).toEqual([]);
});

test("findings name the record and the part, and each missing term stands once", () => {
  const told: Told = {
    inventory: [{ onHand: 9 }, { part: "0B", fromVendor: 1, sent: "2000-01-20" }, { part: "B", fromVendor: 2, sent: "2000-01-20" }],
    invoices: [{ quantity: 3 }, { part: "B", quantity: 2 }],
    changes: [
      { part: "B", newPrice: "9" },
      { part: "0B", newPrice: "9" },
    ],
  };
  const codes = foundCodes(statementOf(told));
  expect(codes).toEqual(["UNITS_NOT_INVOICED", "UNITS_NOT_INVOICED", "SIMILAR_PART", "TERM_MISSING"]);
});

test("a code's severity counts unless the case is milder", () => {
  expect(findingInWords(finding("BAD_VALUE", "-", "x"))).toBe("Error BAD_VALUE, no record, -, part -1: x");
  const milder = finding("DUPLICATE_PRICE_CHANGE", "3.6(A)", "x", {
    severity: "Info",
    part: 3,
    record: { kind: "priceChanges", index: 4 },
  });
  expect(findingInWords(milder)).toBe("Info DUPLICATE_PRICE_CHANGE, priceChanges 5, 3.6(A), part 3: x");
});

// prettier-ignore
test.each([
  ["Error",   ["AMENDMENT_NOT_USED", "BAD_VALUE", "DUPLICATE_PRICE_CHANGE", "OLD_PRICE_MISSING", "ORDER_AMOUNT_MISSING", "ORDER_PRICE_MISSING", "SALES_MISSING", "TERM_INVALID", "VENDOR_UNCLEAR", "VENDOR_UNKNOWN"]],
  ["Info",    ["DATE_AS_TEXT", "LINE_WITHOUT_PART", "NUMBER_AS_TEXT", "RETURN_DATE_MISSING", "RIGHT_NOT_USED", "RMA_LATE", "SALES_SHORT", "SEVERAL_SHEETS", "TOTALS_ROW"]],
])("%s: %p", (severity, codes) => {
  const ofSeverity = Object.entries(FINDING_CODES).filter(([, it]) => it.severity === severity).map(([code]) => code);
  expect(ofSeverity.sort()).toEqual(codes);
});
