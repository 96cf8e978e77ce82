/** What other agreements say of 3.7(D). Rule text: rules 10, "Discontinuation". */
import type { TermName } from "../../agreement/terms";

export const FURTHER_TERMS: readonly TermName[] = [
  "discontinuation.scope",
  "discontinuation.windowUnit",
  "discontinuation.approval",
  "discontinuation.creditBasis",
  "discontinuation.deadline",
  "discontinuation.requestWithinDays",
  "discontinuation.only",
  "discontinuation.except",
];
