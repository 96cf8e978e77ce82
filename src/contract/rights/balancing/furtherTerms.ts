/** What other agreements say of 3.7(A). Rule text: rules 10, "Rotation". */
import type { TermName } from "../../agreement/terms";

/** Terms that few agreements have: of the base, the limit, the days, and which goods may go back. */
export const FURTHER_TERMS: readonly TermName[] = [
  "balancing.base",
  "balancing.basePeriods",
  "balancing.baseUnit",
  "balancing.baseEnds",
  "balancing.baseOnly",
  "balancing.baseExcept",
  "balancing.netOfReturns",
  "balancing.netOfRotation",
  "balancing.limitedBy",
  "balancing.secondTier",
  "balancing.secondTierPercent",
  "balancing.fee",
  "balancing.feePercent",
  "balancing.feeOf",
  "balancing.approval",
  "balancing.frequency",
  "balancing.exercise",
  "balancing.exerciseDays",
  "balancing.age",
  "balancing.ageLength",
  "balancing.ageUnit",
  "balancing.ageFrom",
  "balancing.ageEnd",
  "balancing.only",
  "balancing.except",
];
