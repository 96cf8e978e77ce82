/** How a line's net unit cost arises: what stands in Credit detail for a reviewer to work out by hand. */
import { costParts } from "../../src/contract/stock/costParts";
import { RIGHT } from "../support/rights";
import { linesOf } from "../../src/contract/statement/rowView";
import { statementOf, type Change, type Line } from "./facts";
import { exactly } from "./words";

const FALL: Change = { on: "2000-02-01", newPrice: "45" };
const LATER: Change = { on: "2000-02-02", newPrice: "44" };
const lot = (more: Partial<Line> = {}): Line => ({ on: "2000-01-10", quantity: 3, price: "50", ...more });

/** Price, discount, credits and earlier protection a unit of each line of 3.6(A). */
function parts(line: Line, ...changes: readonly Change[]): readonly string[] {
  const statement = statementOf({ inventory: changes.map(({ on }) => ({ onHand: 3, asOf: on! })), invoices: [line], changes });
  return changes.flatMap((_, row) =>
    linesOf(statement, row, RIGHT.priceProtection).map((place) =>
      Object.values(costParts(statement, place))
        .map((micros: number) => exactly(micros, 0, 1))
        .join(" "),
    ),
  );
}

// prettier-ignore
test.each<[string, readonly string[], readonly string[]]>([
  ["nothing taken off",                        parts(lot(), FALL),                                       ["50 0 0 0"]],
  ["a discount of the whole line, in thirds",  parts(lot({ discount: "0.05" }), FALL),                   ["50 0.016667 0 0"]],
  ["credits received",                         parts(lot({ credits: "3" }), FALL),                       ["50 0 1 0"]],
  ["both",                                     parts(lot({ discount: "6", credits: "3" }), FALL),        ["50 2 1 0"]],
  ["an earlier fall",                          parts(lot(), FALL, LATER),                                ["50 0 0 0", "50 0 0 5"]],
  ["an earlier fall after a discount",         parts(lot({ discount: "0.05" }), FALL, LATER),            ["50 0.016667 0 0", "50 0.016667 0 4.983333"]],
  ["credits above the price: cost is 0",       parts(lot({ credits: "300" }), FALL),                     ["50 0 100 0"]],
])("%s", (_story, found, expected) => expect(found).toEqual(expected));
