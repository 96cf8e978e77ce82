/** Terms over time: which set of them holds on a day, and which terms nothing reads. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { reading, stated, type Agreement } from "../../src/contract/agreement/agreement";
import { AGREEMENTS } from "../../src/contract/agreement/agreements";
import { inForce } from "../../src/contract/agreement/inForce";
import { TERM_NAMES } from "../../src/contract/agreement/terms";
import { termsRead } from "../../src/contract/rights/termsRead";
import { day, percent } from "./facts";

/** A made-up agreement with two amendments. */
const TOY: Agreement = {
  ...AGREEMENTS[0]!,
  id: "toy-2000",
  terms: [
    ...AGREEMENTS[0]!.terms,
    reading("priceProtection.creditBasis", "old-less-new", "A1", "2000-03-01"),
    stated("balancing.limitPercent", "20%", "A2", "2000-04-01"),
  ],
};

test.each([
  ["2000-02-29", "paid-less-new", undefined],
  ["2000-03-01", "old-less-new", undefined],
  ["2000-03-31", "old-less-new", undefined],
  ["2000-04-01", "old-less-new", percent("20")],
])("in force on %s: %s and %p", (on, basis, limit) => {
  const agreed = inForce(TOY);
  expect(agreed.on("effectiveDate", day(on))["priceProtection.creditBasis"]).toBe(basis);
  expect(agreed.on("quarter", day(on))["balancing.limitPercent"]).toBe(limit);
});

test("what was entered holds from its day, and an amendment after it follows", () => {
  const agreed = inForce(TOY, [{ term: "balancing.limitPercent", value: percent("10") }]);
  const limits = ["2000-03-31", "2000-04-01"].map((on) => agreed.on("quarter", day(on))["balancing.limitPercent"]);
  expect(limits).toEqual([percent("10"), percent("20")]);
});

test("without amendments there is one set of terms", () => expect(inForce(AGREEMENTS[0]!).begins).toHaveLength(1));

test("terms that are said to be read are those that code asks for", () => {
  const root = join(__dirname, "../../src");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const code = files.map((file) => readFileSync(join(root, file), "utf8")).join("\n");
  const asked = TERM_NAMES.filter(
    (name) => name === "agreement.id" || code.includes(`s["${name}"]`) || code.includes(`givenBy: "${name}"`),
  );
  expect(termsRead()).toEqual(asked);
});
