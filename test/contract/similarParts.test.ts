import { similarParts } from "../../src/contract/stock/similarParts";
import { facts, type Told } from "./facts";
import { findingInWords } from "./words";

const alike = (key: string, other: string): string =>
  `Part ${key} has no invoices, but ${other} has. If they are the same part, write them alike; until then they are two.`;

// prettier-ignore
test.each<[string, Told, readonly string[]]>([
  ["leading zeros",                       { inventory: [{ part: "00123" }], invoices: [{ part: "123", quantity: 1 }] },   [alike("00123", "123")]],
  ["zeros that the invoice has",          { inventory: [{ part: "123" }], invoices: [{ part: "00123", quantity: 1 }] },   [alike("123", "00123")]],
  ["spaces",                              { inventory: [{ part: "VX 100" }], invoices: [{ part: "VX100", quantity: 1 }] }, [alike("VX 100", "VX100")]],
  ["hyphens",                             { inventory: [{ part: "VX-100" }], invoices: [{ part: "VX100", quantity: 1 }] }, [alike("VX-100", "VX100")]],
  ["zeros inside do not vanish",          { inventory: [{ part: "VX010" }], invoices: [{ part: "VX10", quantity: 1 }] },  []],
  ["zeros at the end do not vanish",      { inventory: [{ part: "10" }], invoices: [{ part: "1", quantity: 1 }] },        []],
  ["a part of nothing but zeros",         { inventory: [{ part: "000" }], invoices: [{ part: "0", quantity: 1 }] },       [alike("000", "0")]],
  ["both have invoices",                  { invoices: [{ part: "00123", quantity: 1 }, { part: "123", quantity: 1 }] },   []],
  ["neither has",                         { inventory: [{ part: "00123" }, { part: "123" }] },                            []],
  ["quite another part",                  { inventory: [{ part: "B" }], invoices: [{ part: "A", quantity: 1 }] },         []],
])("parts that differ by %s", (_story, told, texts) => {
  expect(similarParts(facts(told)).map(({ text }) => text)).toEqual(texts);
});

// prettier-ignore
test.each<[string, Told, string]>([
  ["inventory",         { inventory: [{ part: "B" }, { part: "0A" }, { part: "0A" }], invoices: [{ quantity: 1 }], changes: [{ part: "0A", newPrice: "1" }] }, "inventory 2"],
  ["price changes",     { invoices: [{ quantity: 1 }], changes: [{ newPrice: "1" }, { part: "0A", newPrice: "1" }] },              "priceChanges 2"],
  ["discontinuations",  { invoices: [{ quantity: 1 }], notices: [{ part: "0A", sent: "2000-01-01" }] },                            "discontinuations 1"],
])("one finding a part, on its first record: %s", (_story, told, where) => {
  const findings = similarParts(facts(told)).map(findingInWords);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toContain(`Warning SIMILAR_PART, ${where}, -, part `);
});
