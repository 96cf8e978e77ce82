/** Rows of an agreement's file that do not go together, told by row. */
import { reading, stated, type TermRow } from "../../src/contract/agreement/agreement";
import { contradictions } from "../../src/contract/agreement/contradictions";

const toldOf = (rows: readonly TermRow[]): readonly string[] => contradictions(rows).map(({ row, problem }) => `${row}: ${problem}`);

// prettier-ignore
test.each<[string, readonly TermRow[], readonly string[]]>([
  ["a length without the rule of age", [stated("priceProtection.ageLength", 90, "4")],
    ["1: priceProtection.ageLength means nothing while priceProtection.age is any: make that younger or older, or take the row out."]],
  ["a length with it", [stated("priceProtection.age", "younger", "4"), stated("priceProtection.ageLength", 90, "4")], []],
  ["a rule of age by an amendment only", [stated("priceProtection.age", "younger", "A1", "2000-07-01"), stated("priceProtection.ageLength", 90, "A1", "2000-07-01")], []],
  ["days of a deadline that there is not", [stated("discontinuation.deadline", "none", "9"), stated("discontinuation.requestWithinDays", 60, "9")],
    ["2: discontinuation.requestWithinDays means nothing while discontinuation.deadline is none: make that stated, or take the row out."]],
  ["nothing to protect", [stated("priceProtection.onHand", "not-covered", "4"), stated("priceProtection.fromVendor", "not-covered", "4"), stated("priceProtection.betweenWarehouses", "not-covered", "4")],
    ["3: priceProtection.onHand, priceProtection.fromVendor, priceProtection.betweenWarehouses leave nothing to protect: make one of them covered, or priceProtection.given no."]],
  ["one kind from an amendment on", [stated("priceProtection.onHand", "not-covered", "4"), stated("priceProtection.onHand", "covered", "A1", "2000-07-01"), stated("priceProtection.fromVendor", "not-covered", "4"), stated("priceProtection.betweenWarehouses", "not-covered", "4")], []],
  ["a second share below the first", [stated("balancing.limitPercent", "15%", "9"), stated("balancing.secondTier", "approval", "9"), stated("balancing.secondTierPercent", "10%", "9")],
    ["3: balancing.secondTierPercent has the first share in it, and is no more than balancing.limitPercent: give the larger one, or take the row out."]],
  ["a second share above it", [stated("balancing.limitPercent", "10%", "9"), stated("balancing.secondTier", "approval", "9"), stated("balancing.secondTierPercent", "15%", "9")], []],
  ["the share of a fee that is not kept", [stated("balancing.feePercent", "25%", "9")],
    ["1: balancing.feePercent means nothing while balancing.fee is none: make that all or without-order or above-limit, or take the row out."]],
  ["a fee of what no order covers where every return needs one", [stated("balancing.offsettingOrder", "required", "9"), stated("balancing.fee", "without-order", "9")],
    ["2: balancing.fee without-order is kept of nothing while balancing.offsettingOrder is required: make that not required, or another fee."]],
  ["a fee above a limit that there is not", [stated("balancing.limitedBy", "none", "9"), stated("balancing.fee", "above-limit", "9")],
    ["2: balancing.fee above-limit is kept of nothing while balancing.limitedBy is none: make that percent, or another fee."]],
  ["a fee after the end, of a return that there is not", [stated("termination.returnGiven", "no", "12"), stated("termination.fee", "all", "12")],
    ["2: termination.fee means nothing while termination.returnGiven is no: make that yes, or take the row out."]],
  ["goods that are left out of themselves", [reading("balancing.only", "Family = X", "9"), reading("balancing.except", "Family = X", "9")],
    ["2: balancing.except is what balancing.only is: no goods are left. Take one of them out."]],
  ["so for price protection", [reading("priceProtection.only", "Family = X", "4"), reading("priceProtection.except", "Family = X", "4")],
    ["2: priceProtection.except is what priceProtection.only is: no goods are left. Take one of them out."]],
])("%s", (_story, rows, told) => expect(toldOf(rows)).toEqual(told));
