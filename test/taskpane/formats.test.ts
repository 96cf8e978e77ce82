import { termDefinition, type TermName } from "../../src/contract/agreement/terms";
import { termText, typedTerm } from "../../src/credits/termEntries";
import { formatsFor } from "../../src/taskpane/formats";

// Other languages write their spaces as no-break ones.
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

// prettier-ignore
test.each([
  ["en-US",             123_456_789, "$1,234,567.89",  "Feb 29, 2000"],
  ["de-DE",             123_456_789, "1.234.567,89 $", "29.02.2000"],
  ["nl-NL",                   -1_05, "$ -1,05",        "29 feb 2000"],
  ["not a language",           7,    "$0.07",          "Feb 29, 2000"],
  [undefined,  9_007_199_254_740_991, "$90,071,992,547,409.91", "Feb 29, 2000"],
])("%s: amounts to the last cent, days as they are written there", (language, cents, money, date) => {
  const formats = formatsFor(language);
  expect(plain(formats.money(cents))).toBe(money);
  expect(formats.date(36585)).toBe(date);
});

test("unit amounts show up to six decimals and at least cents", () => {
  const { unitAmount } = formatsFor("en-US");
  expect([95_000_000, 12_345_678, 500_000, 1].map(unitAmount)).toEqual(["95.00", "12.345678", "0.50", "0.000001"]);
});

// prettier-ignore
test.each<[TermName, string]>([
  ["balancing.limitPercent",          "12.5%"],
  ["balancing.limitPercent",          "0.0000000000001%"],
  ["balancing.limitPercent",          "100%"],
  ["agreement.effectiveDate",         "2000-02-29"],
  ["initialOrder.amount",             "1000000.07"],
  ["initialOrder.amount",             "20"],
  ["priceProtection.transitWindowDays", "0"],
  ["stock.flow",                      "lifo"],
])("%s shows %s as it is typed, so that it reads back the same", (name, text) => {
  const value = typedTerm(name, text, false);
  expect(termText(termDefinition(name), value as number | string)).toBe(text);
});
