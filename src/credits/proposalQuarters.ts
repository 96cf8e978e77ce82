/** The quarters for which a return can be proposed (3.7(A)). */
import type { QuarterNumber } from "../contract/base/calendar";
import type { Cents } from "../contract/base/money";
import { limitsMet } from "./fillReport";
import type { PreparedFill } from "./prepareFill";

/** A quarter of which inventory reports are there. */
export interface ProposalQuarter {
  readonly quarter: QuarterNumber;
  readonly name: string;
  readonly remaining: Cents | undefined;
}

/** Quarters of the reports, latest first. */
export function proposalQuarters({ statement }: PreparedFill): readonly ProposalQuarter[] {
  return limitsMet(statement)
    .map(({ quarterNumber, quarter, remaining }) => ({ quarter: quarterNumber, name: quarter.name, remaining }))
    .reverse();
}
