import fc from "fast-check";

import { oracle } from ".";
import { randomRolledWorkbook } from "./randomWorkbook";

describe("random workbooks reach every corner of the roll", () => {
  const sample = fc.sample(randomRolledWorkbook, { numRuns: 800, seed: 20_000_210 });
  const answers = sample.map((workbook) => ({
    rolled: oracle(workbook),
    plain: oracle({ ...workbook, terms: { ...workbook.terms, "priceProtection.snapshotRoll": "none" } }),
  }));
  const share = (holds: (of: (typeof answers)[number]) => boolean): number => answers.filter(holds).length / answers.length;

  test.each(["ROLL_BELOW_ZERO", "SALES_MISSING", "SALES_SHORT", "NO_INVENTORY_AT_EFFECTIVE_DATE"])("%s", (code) => {
    expect(share(({ rolled }) => rolled.findings.includes(code))).toBeGreaterThan(0.02);
  });

  test("another credit than without it", () => {
    expect(share(({ rolled, plain }) => JSON.stringify(rolled.Inventory) !== JSON.stringify(plain.Inventory))).toBeGreaterThan(0.1);
  });
});
