/** Values that are listed for terms without choices. */
import { termDefinition, type TermName } from "../../src/contract/agreement/terms";
import { isListable, typedValues, valuesText, withListed } from "../../src/credits/listedValues";
import type { TermEntry } from "../../src/credits/termEntries";
import { BadCell } from "../../src/workbook/cells";

const entry = (name: TermName): TermEntry => ({
  name,
  definition: termDefinition(name),
  value: undefined,
  isEntered: false,
  invalid: undefined,
  place: undefined,
  amendments: [],
  unused: [],
});

// prettier-ignore
test.each<[TermName, string, string]>([
  ["priceProtection.transitWindowDays", "30; 45;60",      "30; 45; 60"],
  ["priceProtection.transitWindowDays", "30, 45 60, 30",  "30; 45; 60"],
  ["priceProtection.transitWindowDays", " ",              ""],
  ["balancing.limitPercent",            "10%, 12.5 %",    "10%; 12.5%"],
  ["initialOrder.amount",               "1000; 1500.5",   "1000; 1500.5"],
])("%s: %j", (name, text, read) => {
  const values = typedValues(name, text, false);
  expect(values instanceof BadCell ? values.wanted : valuesText(entry(name), values)).toBe(read);
});

test.each<[TermName, string]>([
  ["priceProtection.transitWindowDays", "30; soon"],
  ["priceProtection.transitWindowDays", "30,45"],
  ["balancing.limitPercent", "10%; 150%"],
])("%s does not take %j", (name, text) => {
  expect(typedValues(name, text, false)).toBeInstanceOf(BadCell);
});

// prettier-ignore
test.each<[TermName, boolean]>([
  ["balancing.limitPercent",                true],  // withheld
  ["priceProtection.snapshotToleranceDays", true],  // a reading that is a number
  ["priceProtection.creditBasis",           false], // a reading with choices is priced anyway
  ["returns.rmaIssueDays",                  false], // stated
  ["termination.date",                      false], // yours to enter
])("%s can be listed: %s", (name, can) => {
  expect(isListable(entry(name))).toBe(can);
});

test("no value takes a term off the list", () => {
  const listed = withListed(withListed({}, "balancing.limitPercent", [1]), "priceProtection.transitWindowDays", [30]);
  expect(withListed(listed, "balancing.limitPercent", [])).toEqual({ "priceProtection.transitWindowDays": [30] });
});
