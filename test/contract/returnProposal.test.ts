/** 3.7(A): a proposed return, worked out by hand. Unless told otherwise the report is of 2000-02-01 (FY2000 Q2) and the limit 100 % of net sales. */
import { quarterOf } from "../../src/contract/base/calendar";
import { returnCandidates } from "../../src/contract/statement/returnProposal/candidates";
import type { ProposalOrder } from "../../src/contract/statement/returnProposal/orders";
import { returnProposal, type ReturnProposal } from "../../src/contract/statement/returnProposal/returnProposal";
import type { Ruling } from "../../src/contract/rights/ruling";
import { withTerms, type Terms } from "../../src/contract/agreement/terms";
import { cents, day, facts, percent, requestsThatUsed, undated, type Told } from "./facts";
import { stepInWords, usd } from "./words";

const Q2 = quarterOf(day("2000-02-01"), 10);

function proposed(told: Told, order: ProposalOrder, entered: Partial<Terms> = {}, quarter = Q2): Ruling<ReturnProposal> {
  const terms = withTerms({ "balancing.limitPercent": percent("100"), ...entered });
  const steps = returnCandidates(undated(terms), facts(told), quarter, requestsThatUsed(told.used ?? new Map(), terms));
  for (;;) {
    const step = steps.next();
    if (step.done) return returnProposal(undated(terms), step.value, order);
  }
}

/** "row 1: 2 of line 3 = 100.00, leaving 40.00". */
function inWords(ruling: Ruling<ReturnProposal>): readonly string[] {
  if (ruling.outcome === "blank") return [`blank: needs ${ruling.needs}`];
  const { lines, unused, units, cents: total } = ruling.value;
  if (ruling.outcome === "refused") return [`refused: ${ruling.reason}`, ...(units + total + lines.length === 0 ? [] : ["but not 0"])];
  return [
    ...lines.map(
      (it) => `row ${it.stretch.row + 1}: ${it.units} of line ${it.stretch.line + 1} = ${usd(it.cents)}, leaving ${usd(it.remainingAfter)}`,
    ),
    `${units} units, ${usd(total)}; unused ${usd(unused)}`,
  ];
}

// Net sales before: 3 x 50 + 4 x 30 + 5 x 20 + 63 x 10 = 1,000.00; 14 % of it is 140.00.
const THREE: Told = {
  inventory: [
    { part: "A", onHand: 3 },
    { part: "B", onHand: 4 },
    { part: "C", onHand: 5 },
  ],
  invoices: [
    { part: "A", on: "1999-11-01", quantity: 3, price: "50" },
    { part: "B", on: "1999-12-10", quantity: 4, price: "30" },
    { part: "C", on: "1999-10-15", quantity: 5, price: "20" },
    { part: "F", on: "1999-10-15", quantity: 63, price: "10" },
  ],
};
const FOURTEEN: Partial<Terms> = { "balancing.limitPercent": percent("14") };
const TWO_LOTS = [
  { on: "1999-12-10", quantity: 2 },
  { on: "1999-10-20", quantity: 2 },
];

// prettier-ignore
test.each<[string, Told, ProposalOrder, Partial<Terms>, readonly string[]]>([
  ["most credit: 50 each first (two fit), then 30 each (one fits), then 20 each (none fits)", THREE, "most-credit", FOURTEEN,
    ["row 1: 2 of line 1 = 100.00, leaving 40.00", "row 2: 1 of line 2 = 30.00, leaving 10.00", "3 units, 130.00; unused 10.00"]],
  ["oldest: October's five, November's do not fit, of December's one fits", THREE, "oldest", FOURTEEN,
    ["row 3: 5 of line 3 = 100.00, leaving 40.00", "row 2: 1 of line 2 = 30.00, leaving 10.00", "6 units, 130.00; unused 10.00"]],
  ["whole rows: 150.00 does not fit, 120.00 does, 100.00 no more; then one of 20", THREE, "whole-rows", FOURTEEN,
    ["row 2: 4 of line 2 = 120.00, leaving 20.00", "row 3: 1 of line 3 = 20.00, leaving 0.00", "5 units, 140.00; unused 0.00"]],
  ["whole rows count all lines of a row",
    { inventory: [{ onHand: 3 }, { part: "B", onHand: 2 }], invoices: [{ quantity: 1, price: "50" }, { on: "1999-12-02", quantity: 2, price: "20" }, { part: "B", quantity: 2, price: "30" }] }, "whole-rows", { "balancing.limitPercent": percent("60") },
    // Row 1 holds two of line 2 and one of line 1, each at the lowest price since, 20: 60.00; row 2 60.00; 60 % of 150.00 is 90.00.
    ["row 1: 2 of line 2 = 40.00, leaving 50.00", "row 1: 1 of line 1 = 20.00, leaving 30.00", "row 2: 1 of line 3 = 30.00, leaving 0.00", "4 units, 90.00; unused 0.00"]],
  ["units of equal value: the older lot first", { inventory: [{ onHand: 4 }], invoices: TWO_LOTS }, "most-credit", { "balancing.limitPercent": percent("75") },
    ["row 1: 2 of line 2 = 100.00, leaving 50.00", "row 1: 1 of line 1 = 50.00, leaving 0.00", "3 units, 150.00; unused 0.00"]],
  ["lots of one day: the dearer first", { inventory: [{ onHand: 1 }, { part: "B", onHand: 1 }], invoices: [{ quantity: 1, price: "20" }, { part: "B", quantity: 1, price: "30" }] }, "oldest", { "balancing.limitPercent": percent("60") },
    ["row 2: 1 of line 2 = 30.00, leaving 0.00", "1 units, 30.00; unused 0.00"]],
  ["committed units stay, and so do units in transit", { inventory: [{ onHand: 5, committed: 3, fromVendor: 1, sent: "2000-01-20" }], invoices: [{ quantity: 6 }] }, "most-credit", {},
    ["row 1: 2 of line 1 = 100.00, leaving 200.00", "2 units, 100.00; unused 200.00"]],
  ["committed units by the reading", { inventory: [{ onHand: 5, committed: 3 }], invoices: [{ quantity: 5 }] }, "most-credit", { "balancing.committed": "included" },
    ["row 1: 5 of line 1 = 250.00, leaving 0.00", "5 units, 250.00; unused 0.00"]],
  ["units that discontinuation takes are left out", { inventory: [{ onHand: 4 }], invoices: TWO_LOTS, notices: [{ sent: "2000-01-25" }] }, "most-credit", {},
    ["row 1: 2 of line 2 = 100.00, leaving 100.00", "2 units, 100.00; unused 100.00"]],
  ["a notice received after the report takes none", { inventory: [{ onHand: 4 }], invoices: TWO_LOTS, notices: [{ sent: "2000-02-02" }] }, "most-credit", {},
    ["row 1: 2 of line 2 = 100.00, leaving 100.00", "row 1: 2 of line 1 = 100.00, leaving 0.00", "4 units, 200.00; unused 0.00"]],
  ["of several reports of the quarter the latest one in time", { inventory: [{ asOf: "2000-02-10", onHand: 2 }, { asOf: "2000-01-15", onHand: 10 }, { asOf: "2000-03-10", onHand: 7 }, { asOf: "1999-12-31", onHand: 9 }], invoices: [{ quantity: 10 }] }, "most-credit", {},
    ["row 1: 2 of line 1 = 100.00, leaving 400.00", "2 units, 100.00; unused 400.00"]],
  ["each part has its own latest report", { inventory: [{ asOf: "2000-01-15", onHand: 1 }, { part: "B", asOf: "2000-02-29", onHand: 1 }], invoices: [{ quantity: 1 }, { part: "B", quantity: 1 }] }, "oldest", {},
    ["row 1: 1 of line 1 = 50.00, leaving 50.00", "row 2: 1 of line 2 = 50.00, leaving 0.00", "2 units, 100.00; unused 0.00"]],
  ["a later report that holds less takes the earlier one's discontinued units along", { inventory: [{ asOf: "2000-01-26", onHand: 4 }, { asOf: "2000-02-10", onHand: 3 }], invoices: TWO_LOTS, notices: [{ sent: "2000-01-25" }] }, "most-credit", {},
    ["row 2: 1 of line 2 = 50.00, leaving 150.00", "1 units, 50.00; unused 150.00"]],
  // 3 x 10.005 = 30.015, rounded once: 30.02. Rounded by the unit it would be 30.03.
  ["a line rounds once", { inventory: [{ onHand: 3 }], invoices: [{ quantity: 3, price: "10.005" }] }, "most-credit", {},
    ["row 1: 3 of line 1 = 30.02, leaving 0.00", "3 units, 30.02; unused 0.00"]],
  // 66.66 % of 30.02 is 20.011332: 20.01; two units come to 20.01.
  ["and fits by what it rounds to", { inventory: [{ onHand: 3 }], invoices: [{ quantity: 3, price: "10.005" }] }, "most-credit", { "balancing.limitPercent": percent("66.66") },
    ["row 1: 2 of line 1 = 20.01, leaving 0.00", "2 units, 20.01; unused 0.00"]],
  // At net unit cost the three protected units are worth 45, the committed one 50.
  ["units of one lot at two values are two lines", { inventory: [{ onHand: 4, committed: 1 }], invoices: [{ quantity: 4 }], changes: [{ newPrice: "45" }] }, "most-credit", { "balancing.creditBasis": "paid", "balancing.committed": "included" },
    ["row 1: 1 of line 1 = 50.00, leaving 150.00", "row 1: 3 of line 1 = 135.00, leaving 15.00", "4 units, 185.00; unused 15.00"]],
  ["what requests used is not there any more", { inventory: [{ onHand: 5 }], invoices: [{ quantity: 5 }], used: new Map([[Q2, cents("100")]]) }, "most-credit", {},
    ["row 1: 3 of line 1 = 150.00, leaving 0.00", "3 units, 150.00; unused 0.00"]],
  ["units worth nothing stay", { inventory: [{ onHand: 2 }, { part: "B", onHand: 1 }], invoices: [{ quantity: 2 }, { part: "B", quantity: 1 }], changes: [{ on: "2000-01-15", newPrice: "0" }] }, "whole-rows", {},
    ["row 2: 1 of line 2 = 50.00, leaving 100.00", "1 units, 50.00; unused 100.00"]],
])("%s", (_story, told, order, terms, expected) => expect(inWords(proposed(told, order, terms))).toEqual(expected));

const FIVE: Told = { inventory: [{ onHand: 5 }], invoices: [{ quantity: 5 }] };

// prettier-ignore
test.each<[string, Told, Partial<Terms>, number, string]>([
  ["the limit is withheld",                FIVE, { "balancing.limitPercent": undefined }, Q2, "blank: needs the term \"Balancing limit percent\""],
  ["the invoices do not reach back",       FIVE, {}, Q2 - 1, "blank: needs invoices of the quarter before FY2000 Q1"],
  ["nor so far ahead",                     FIVE, {}, Q2 + 1, "blank: needs invoices of the quarter before FY2000 Q3"],
  ["nothing is left",                      { ...FIVE, used: new Map([[Q2, cents("250")]]) }, {}, Q2, "refused: nothing is left of the limit of FY2000 Q2"],
  ["net returns before",                   { inventory: [{ onHand: 5 }], invoices: [{ quantity: -2 }] }, {}, Q2, "refused: net sales of the quarter before FY2000 Q2 were negative, so its limit is 0.00"],
  ["the only report is a day late",        { ...FIVE, inventory: [{ onHand: 5, asOf: "2000-03-01" }] }, {}, Q2, "refused: no inventory report is dated in FY2000 Q2 on or before 2000-02-29"],
  ["all committed",                        { ...FIVE, inventory: [{ onHand: 5, committed: 5 }] }, {}, Q2, "refused: no unit of the reports may go back"],
  ["all discontinued",                     { ...FIVE, notices: [{ sent: "2000-01-25" }] }, {}, Q2, "refused: discontinuation takes every unit that may go back"],
  ["one unit is more than the limit",      FIVE, { "balancing.limitPercent": percent("19.99") }, Q2, "refused: not one unit that is worth anything fits the remaining limit"],
  ["the report on the last day counts",    { ...FIVE, inventory: [{ onHand: 5, asOf: "2000-02-29" }] }, { "balancing.limitPercent": percent("20") }, Q2, "row 1: 1 of line 1 = 50.00, leaving 0.00"],
])("%s", (_story, told, terms, quarter, expected) => expect(inWords(proposed(told, "most-credit", terms, quarter))[0]).toBe(expected));

test("its steps say what was chosen, from what, and what stays behind", () => {
  const told: Told = { inventory: [{ onHand: 4, committed: 1 }], invoices: TWO_LOTS, notices: [{ sent: "2000-01-25" }] };
  // Uncommitted are two of December's lot, which discontinuation takes, and one of October's. 20 % of 200.00 is 40.00: not one fits.
  const refused = proposed(told, "oldest", { "balancing.limitPercent": percent("20") });
  expect(refused.steps.map(stepInWords)).toEqual([
    "3.7(A) Quarter: FY2000 Q2",
    "3.7(A) Exercise by: 2000-02-29",
    "3.7(A) Order: oldest",
    "3.7(A) Remaining: 40.00",
    "3.7(A) Proposed quantity: 0",
    "3.7(A) Proposed credit: 0.00",
    "3.7(A) Left unused: 40.00",
    "3.7(A) Units left behind: 1",
    "3.7(A) Units that discontinuation takes: 2",
  ]);
});

test("where any day will do, a report of the quarter's last month is proposed from, and no last day is told", () => {
  const late: Told = { ...THREE, inventory: [{ part: "A", onHand: 3, asOf: "2000-03-20" }] };
  const any: Partial<Terms> = { ...FOURTEEN, "balancing.exercise": "any" };
  expect(inWords(proposed(late, "oldest", FOURTEEN))).toEqual([
    "refused: no inventory report is dated in FY2000 Q2 on or before 2000-02-29",
  ]);
  const ruling = proposed(late, "oldest", any);
  expect(inWords(ruling)).toEqual(["row 1: 2 of line 1 = 100.00, leaving 40.00", "2 units, 100.00; unused 40.00"]);
  expect(ruling.steps.map(({ label }) => label)).not.toContain("Exercise by");
  const noReport = { ...late, inventory: [{ part: "A", onHand: 3, asOf: "2000-04-01" }] };
  expect(inWords(proposed(noReport, "oldest", any))).toEqual(["refused: no inventory report is dated in FY2000 Q2"]);
});
