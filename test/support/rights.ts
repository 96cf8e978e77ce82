/** The agreement's rights by name, for tests that ask for a certain one. */
import { RIGHTS } from "../../src/contract/rights";
import { BALANCING } from "../../src/contract/rights/balancing";
import { DISCONTINUATION } from "../../src/contract/rights/discontinuation";
import { PRICE_PROTECTION } from "../../src/contract/rights/priceProtection";
import type { RightColumns } from "../../src/contract/rights/right";
import { basisOf, type CreditStatement } from "../../src/contract/statement/statement";

/** A right's place among the rights. */
export type Right = number;

export const RIGHT = {
  priceProtection: RIGHTS.indexOf(PRICE_PROTECTION),
  balancing: RIGHTS.indexOf(BALANCING),
  discontinuation: RIGHTS.indexOf(DISCONTINUATION),
};

/** A right's figures. */
export const figuresOf = ({ columns }: CreditStatement, right: Right): RightColumns => columns[right]!;

/** What balancing worked out before the first part: limits, and the limit of each row. */
export const balancingOf = (statement: CreditStatement) => basisOf(statement, BALANCING)!;
