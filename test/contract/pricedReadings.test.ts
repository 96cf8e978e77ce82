/** Rules 8b, "Readings priced": totals worked out by hand. */
import { runThrough } from "../../src/contract/base/steps";
import { TERM_NAMES, termDefinition, type Terms } from "../../src/contract/agreement/terms";
import { pricedReadings, type ListedValues } from "../../src/contract/statement/pricedReadings";
import { readingsTable } from "../../src/contract/statement/tables/readingsTable";
import { statementOf, type Told } from "./facts";
import { usd } from "./words";

/** Eight of ten units free, bought at 50 and listed at 48; the price falls to 40. */
const TOLD: Told = {
  inventory: [{ onHand: 10, committed: 2 }],
  invoices: [{ on: "1999-12-01", quantity: 100, price: "50" }],
  changes: [{ newPrice: "40", oldPrice: "48" }],
};

const priced = (entered: Partial<Terms> = {}, listed: ListedValues = {}) => runThrough(pricedReadings(statementOf(TOLD, entered), listed));
const ofTerm = (term: string, ...of: Parameters<typeof priced>): readonly string[] =>
  priced(...of)
    .filter((it) => it.term === term)
    .map(({ value, isInForce, totals }) => {
      const { cents, difference } = totals.find(({ clause }) => clause === "3.6(A)")!;
      return `${value}${isInForce ? " (in force)" : ""}: ${usd(cents)}, ${usd(difference)}`;
    });

// prettier-ignore
test.each<[string, Partial<Terms>, readonly string[]]>([
  ["priceProtection.creditBasis", {},                                                ["paid-less-new (in force): 80.00, 0.00", "old-less-new: 64.00, -16.00"]],
  ["priceProtection.creditBasis", { "priceProtection.creditBasis": "old-less-new" }, ["paid-less-new: 80.00, 16.00", "old-less-new (in force): 64.00, 0.00"]],
  ["priceProtection.committed",   {},                                                ["excluded (in force): 80.00, 0.00", "included: 100.00, 20.00"]],
  ["priceProtection.committed",   { "priceProtection.creditBasis": "old-less-new" }, ["excluded (in force): 64.00, 0.00", "included: 80.00, 16.00"]],
])("%s under %p", (term, entered, said) => expect(ofTerm(term, entered)).toEqual(said));

test("what another agreement alone says is priced where it is in force", () => {
  expect(ofTerm("priceProtection.creditBasis", { "priceProtection.creditBasis": "lesser" })).toContain("lesser (in force): 64.00, 0.00");
  expect(ofTerm("priceProtection.creditBasis", {}).join()).not.toContain("lesser");
});

test("every reading with choices is priced, each value once, and one of each is in force", () => {
  const readings = TERM_NAMES.filter((name) => termDefinition(name).kind === "reading" && termDefinition(name).type === "choice");
  const values = priced();
  expect(new Set(values.map(({ term }) => term))).toEqual(new Set(readings));
  for (const term of readings) {
    const ofThis = values.filter((it) => it.term === term);
    const definition = termDefinition(term);
    const { choices, ofOthers = [] } = definition as { readonly choices: object; readonly ofOthers?: readonly string[] };
    expect(ofThis.map(({ value }) => value)).toEqual(Object.keys(choices).filter((it) => !ofOthers.includes(it)));
    expect(ofThis.filter(({ isInForce }) => isInForce)).toHaveLength(1);
  }
});

test("a withheld term is priced with the values that are listed", () => {
  const balancing = priced({}, { "balancing.limitPercent": [5e13, 1e14] })
    .filter(({ term }) => term === "balancing.limitPercent")
    .map(({ value, isInForce, totals }) => [value, isInForce, usd(totals.find(({ clause }) => clause === "3.7(A)")!.cents)]);
  // Net sales of 5,000.00: limits of 250.00 and 500.00; units are worth 40, the price in force since they were bought.
  expect(balancing).toEqual([
    [5e13, false, "240.00"],
    [1e14, false, "320.00"],
  ]);
});

test("the sheet has a row a value and right, and marks what is in force", () => {
  const { rows } = readingsTable(priced({}, { "balancing.limitPercent": [5e13] }));
  const of = (term: string, value: string) =>
    rows.find(({ cells }) => cells[0] === term && cells[1] === value && cells[4] === "3.6(A)")!.cells;
  expect(of("priceProtection.committed", "included")).toEqual([
    "priceProtection.committed",
    "included",
    "committed units on hand are protected too",
    undefined,
    "3.6(A)",
    "Price protection",
    10_000,
    2000,
  ]);
  expect(of("priceProtection.committed", "excluded")[3]).toBe("yes");
  expect(of("balancing.limitPercent", "5%")[3]).toBeUndefined();
});
