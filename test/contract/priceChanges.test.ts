import type { Finding } from "../../src/contract/base/finding";
import { changesByPart, withoutDuplicates } from "../../src/contract/stock/priceChanges";
import { facts, isoOf, priceChanges, type Change } from "./facts";
import { each, findingInWords } from "./words";

/** Changes that are used: "row 2 from 2000-02-01: 45". */
function used(...changes: readonly Change[]): { used: readonly string[]; findings: readonly string[] } {
  const findings: Finding[] = [];
  const ofPart = changesByPart(priceChanges(...changes)).get(0) ?? [];
  const kept = withoutDuplicates(ofPart, "A", (it) => void findings.push(it));
  return {
    used: kept.map(({ index, effectiveDate, newPrice }) => `row ${index + 1} from ${isoOf(effectiveDate)}: ${each(newPrice)}`),
    findings: findings.map(findingInWords),
  };
}

const twice = (row: number) =>
  `Info DUPLICATE_PRICE_CHANGE, priceChanges ${row}, 3.6(A), part 0: The price change of A on 2000-02-01 is entered more than once; it counts once. Delete the extra row.`;
const contradicts = (row: number) =>
  `Error DUPLICATE_PRICE_CHANGE, priceChanges ${row}, 3.6(A), part 0: Part A has several price changes on 2000-02-01 that contradict each other; none of them is used. Keep the row that the vendor's notice confirms.`;

// prettier-ignore
test.each<[string, readonly Change[], readonly string[], readonly string[]]>([
  ["in order of effective date",             [{ on: "2000-03-01", newPrice: "40" }, { on: "2000-02-01", newPrice: "45" }], ["row 2 from 2000-02-01: 45", "row 1 from 2000-03-01: 40"], []],
  ["neighbouring days are two changes",      [{ newPrice: "45" }, { on: "2000-02-02", newPrice: "45" }],                   ["row 1 from 2000-02-01: 45", "row 2 from 2000-02-02: 45"], []],
  ["alike, they count once",                 [{ newPrice: "45", oldPrice: "50" }, { newPrice: "45", oldPrice: "50" }],     ["row 1 from 2000-02-01: 45"], [twice(2)]],
  ["alike without an old price",             [{ newPrice: "45" }, { newPrice: "45" }, { newPrice: "45" }],                 ["row 1 from 2000-02-01: 45"], [twice(2), twice(3)]],
  ["another new price: none is used",        [{ newPrice: "45" }, { newPrice: "44.999999" }],                              [], [contradicts(1), contradicts(2)]],
  ["another old price: none is used",        [{ newPrice: "45", oldPrice: "50" }, { newPrice: "45", oldPrice: "51" }],     [], [contradicts(1), contradicts(2)]],
  ["an old price missing in one: none",      [{ newPrice: "45", oldPrice: "50" }, { newPrice: "45" }],                     [], [contradicts(1), contradicts(2)]],
  ["two alike and one not: none is used",    [{ newPrice: "45" }, { newPrice: "45" }, { newPrice: "40" }],                 [], [contradicts(1), contradicts(2), contradicts(3)]],
  ["a notice does not make them differ",     [{ newPrice: "45", noticed: "2000-01-20" }, { newPrice: "45" }],              ["row 1 from 2000-02-01: 45"], [twice(2)]],
  ["other days are used all the same",       [{ newPrice: "45" }, { newPrice: "40" }, { on: "2000-03-01", newPrice: "39" }], ["row 3 from 2000-03-01: 39"], [contradicts(1), contradicts(2)]],
])("several price changes of a part: %s", (_story, changes, kept, findings) => {
  expect(used(...changes)).toEqual({ used: kept, findings });
});

test("changes of other parts are apart", () => {
  const { priceChanges: changes } = facts({
    changes: [
      { part: "A", newPrice: "1" },
      { part: "B", newPrice: "2" },
      { part: "A", on: "2000-01-01", newPrice: "3" },
    ],
  });
  expect([...changesByPart(changes!)].map(([part, of]) => [part, of.map(({ index }) => index)])).toEqual([
    [0, [2, 0]],
    [1, [1]],
  ]);
});
