/** A right that an agreement does not give: it meets no report, credits nothing, gives no day, and says why its columns are blank. */
import { STATE } from "../base/standing";
import { BrokenPremise } from "../base/errors";
import { atOnce } from "../base/steps";
import type { Agreed } from "../agreement/inForce";
import type { Right } from "./right";
import { words } from "./words";

export const isGiven = (agreed: Agreed, { givenBy }: Pick<Right, "givenBy">): boolean =>
  givenBy === undefined || agreed.whole[givenBy] === "yes";

/** The right as an agreement has it. Its columns stay where they are, so that a workbook keeps its form. */
export const asAgreed = (agreed: Agreed, right: Right): Right => (isGiven(agreed, right) ? right : notGiven(right));

function notGiven(right: Right): Right {
  return {
    ...right,
    terms: [right.givenBy!],
    askedTerms: [],
    lowersCost: false,
    columns: right.columns.map((column) => ({ ...column, figure: () => undefined })),
    prepare: () => atOnce(() => undefined),
    begin: () => ({ meetings: () => [], turnTo: () => STATE.notMet, verdict: nothingAsked, valueOf: nothingAsked }),
    event: () => undefined,
    ruling: () => ({ outcome: "blank", needs: words.givingAgreement(right.name), steps: [] }),
    sentence: () => "",
    dates: () => ({ known: [], missing: [] }),
  };
}

/** It meets no report, so no unit is ever asked about. */
const nothingAsked = (): never => {
  throw new BrokenPremise("a right that is not given was asked about a unit");
};
