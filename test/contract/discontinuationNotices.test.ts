import type { Finding } from "../../src/contract/base/finding";
import { discontinuationRights } from "../../src/contract/rights/discontinuation/notices";
import { Asking } from "../../src/contract/statement/asking";
import { withTerms } from "../../src/contract/agreement/terms";
import { facts, isoOf, undated, type Discontinued, type Stock } from "./facts";
import { findingInWords } from "./words";

function rights(notices: readonly Discontinued[], inventory: readonly Stock[] = [{ asOf: "2001-01-01" }]) {
  const findings: Finding[] = [];
  const told = facts({ inventory, notices });
  const { noted } = new Asking(undated(withTerms({})), (it) => void findings.push(it)).begin();
  const byPart = discontinuationRights({ facts: told, ...noted });
  return {
    received: [...byPart].map(([part, { receivedOn }]) => `${told.parts.keys[part]!} ${isoOf(receivedOn)}`),
    findings: findings.map(findingInWords),
  };
}

const several = (row: number, received: string): string =>
  `Warning DUPLICATE_NOTICE, discontinuations ${row}, 3.7(D), part 0: Part A has several notices; the one received first counts, not this one received ${received}. Delete the rows that do not apply.`;
const short = (received: string, endsOn: string, row = 1): string =>
  `Warning SHORT_NOTICE, discontinuations ${row}, 3.7(D), part 0: The notice for A, received ${received}, came less than 30 days before the discontinuation on ${endsOn}. Take it up with the vendor.`;
const early = (received: string): string =>
  `Warning INVENTORY_BEFORE_NOTICE, discontinuations 1, 3.7(D), part 0: No inventory row of A is dated ${received} (receipt of the notice) or later, so nothing can be returned yet. Add a later inventory report.`;

// prettier-ignore
test.each<[string, readonly Discontinued[], readonly string[], readonly string[]]>([
  ["one notice",                                    [{ sent: "2000-01-25" }],                                             ["A 2000-01-25"], []],
  ["each part has its own",                         [{ sent: "2000-01-25" }, { part: "B", sent: "2000-01-20" }],          ["A 2000-01-25"], []],
  ["of two the one received first",                 [{ sent: "2000-01-25" }, { sent: "2000-01-24" }],                     ["A 2000-01-24"], [several(1, "2000-01-25")]],
  ["received, not sent: mail takes five days",      [{ sent: "2000-01-20", by: "mail" }, { sent: "2000-01-24" }],         ["A 2000-01-24"], [several(1, "2000-01-25")]],
  ["received on one day, the first on the sheet",   [{ sent: "2000-01-20", by: "mail" }, { sent: "2000-01-25" }],         ["A 2000-01-25"], [several(2, "2000-01-25")]],
  ["30 days before the end are enough",             [{ sent: "2000-01-25", endsOn: "2000-02-24" }],                       ["A 2000-01-25"], []],
  ["29 days are short",                             [{ sent: "2000-01-25", endsOn: "2000-02-23" }],                       ["A 2000-01-25"], [short("2000-01-25", "2000-02-23")]],
  ["days count from receipt",                       [{ sent: "2000-01-25", by: "courier", endsOn: "2000-02-26" }],        ["A 2000-01-28"], [short("2000-01-28", "2000-02-26")]],
  ["and 30 from receipt are enough",                [{ sent: "2000-01-25", by: "courier", endsOn: "2000-02-27" }],        ["A 2000-01-28"], []],
  ["a notice that does not count can be short too", [{ sent: "2000-01-20" }, { sent: "2000-01-25", endsOn: "2000-02-01" }], ["A 2000-01-20"], [short("2000-01-25", "2000-02-01", 2), several(2, "2000-01-25")]],
])("%s", (_story, notices, received, findings) => {
  const answer = rights(notices, [{ asOf: "2001-01-01" }, { part: "B", asOf: "2001-01-01" }]);
  expect({ received: answer.received.slice(0, 1), findings: answer.findings }).toEqual({ received, findings });
});

test("every part with a notice has a right", () => {
  const stock = [{ asOf: "2001-01-01" }, { part: "B", asOf: "2001-01-01" }];
  expect(
    rights(
      [
        { part: "B", sent: "2000-01-25" },
        { part: "A", sent: "2000-01-20" },
      ],
      stock,
    ).received,
  ).toEqual(["B 2000-01-25", "A 2000-01-20"]);
});

// prettier-ignore
test.each<[string, readonly Stock[], readonly string[]]>([
  ["dated on the day of receipt",           [{ asOf: "2000-01-30" }],                              []],
  ["dated the day before",                  [{ asOf: "2000-01-29" }],                              [early("2000-01-30")]],
  ["one of several dated late enough",      [{ asOf: "2000-01-30" }, { asOf: "2000-01-01" }],      []],
  ["only of another part",                  [{ part: "B", asOf: "2000-03-01" }],                   [early("2000-01-30")]],
  ["no inventory at all",                   [],                                                    [early("2000-01-30")]],
])("inventory %s, for a notice received on 2000-01-30", (_story, inventory, findings) => {
  const answer = rights([{ sent: "2000-01-25", by: "mail" }], inventory);
  expect(answer.findings.map((it) => it.replace("part 1", "part 0"))).toEqual(findings);
});
