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
  /** Whose limit it is, where the workbook names vendors. */
  readonly vendor: string;
}

/** Quarters of the reports, vendor by vendor the latest first. */
export function proposalQuarters({ books }: Pick<PreparedFill, "books">): readonly ProposalQuarter[] {
  return books.flatMap(({ vendor, statement }) =>
    limitsMet(statement)
      .map(({ quarterNumber, quarter, remaining }) => ({ quarter: quarterNumber, name: quarter.name, remaining, vendor }))
      .reverse(),
  );
}
