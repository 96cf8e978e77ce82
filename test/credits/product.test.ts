import { version } from "../../package.json";
import { PRODUCT } from "../../src/credits/product";
import { termInWords } from "../../src/contract/agreement/termWords";
import { TERM_NAMES } from "../../src/contract/agreement/terms";
import { termsInUse } from "../../src/credits/termsInUse";

test("the version that a report names is the one that is released", () => {
  expect(PRODUCT.version).toBe(version);
});

// prettier-ignore
test.each([
  ["priceProtection.transitWindowDays", "Price protection transit window days"],
  ["calculation.date",                  "Calculation date"],
  ["stock.flow",                        "Stock flow"],
] as const)("%s is called %s", (name, words) => {
  expect(termInWords(name)).toBe(words);
});

const sheet = {} as never;

// prettier-ignore
test.each([
  ["stock and invoices alone",  {},                                                     ["balancing."],                                          ["priceProtection.", "discontinuation.", "notices."]],
  ["with new prices",           { "Price changes": sheet },                             ["balancing.", "priceProtection.", "notices."],          ["discontinuation."]],
  ["with notices",              { Discontinuations: sheet },                            ["balancing.", "discontinuation.", "notices."],          ["priceProtection."]],
  ["with both",                 { "Price changes": sheet, Discontinuations: sheet },    ["priceProtection.", "discontinuation.", "notices."],    ["orders.", "dealers."]],
])("terms in use: %s", (_story, sheets, used, unused) => {
  const inUse = termsInUse({ sheets });
  const groups = new Set([...inUse].map((name) => `${name.split(".")[0]!}.`));
  for (const group of used) expect(groups).toContain(group);
  for (const group of unused) expect(groups).not.toContain(group);
  expect([...inUse]).toEqual(TERM_NAMES.filter((name) => inUse.has(name)));
});
