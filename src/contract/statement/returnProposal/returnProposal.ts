/** 3.7(A): which units to send back to use what is left of a quarter's limit. Rule text: rules 5, 6 and 7. */
import { citedClause } from "../../agreement/clauses";
import type { Agreed } from "../../agreement/inForce";
import { BALANCING } from "../../rights/balancing";
import { noLimitBecause, type BalancingLimit } from "../../rights/balancing/limit";
import { exerciseByOf, fiscalPeriod, termsOfQuarters } from "../../rights/balancing/periods";
import { neededInWords } from "../../rights/balancing/reasons";
import type { Cents } from "../../base/money";
import { citing, date, money, quantity, text, type Ruling, type Step } from "../../rights/ruling";
import { words } from "../words";
import type { ReturnCandidates } from "./candidates";
import { chosenLines, type ChosenLine, type ProposalOrder } from "./orders";

/** A line of a proposed return, with what it leaves of the limit. */
export interface ProposedLine extends ChosenLine {
  readonly remainingAfter: Cents;
}

export interface ReturnProposal {
  readonly limit: BalancingLimit;
  readonly order: ProposalOrder;
  /** In the order in which they were chosen. */
  readonly lines: readonly ProposedLine[];
  readonly units: number;
  readonly cents: Cents;
  /** What is left of the limit: with the lines' credits it foots to Remaining. */
  readonly unused: Cents;
  /** Units that may go back but were not chosen. */
  readonly unitsLeft: number;
  readonly unitsDiscontinued: number;
}

/**
 * A return that uses what is left of a quarter's limit, in a stated order (`orders.ts` has each one's rule and guarantee). Its credits never
 * add up to more than Remaining, and no unit is in it twice.
 *
 * @source   3.7(A), first three sentences.
 * @units    Units; cents.
 * @rounding Once per line, half away from zero to the cent; the total adds rounded lines.
 * @blank    While `balancing.limitPercent` is withheld; when no preceding quarter is invoiced.
 * @refuses  When nothing is left of the limit; when no report stands in the quarter up to the day to exercise the right; when none of its
 *           units may go back, or not one fits.
 */
export function returnProposal(agreed: Agreed, candidates: ReturnCandidates, order: ProposalOrder): Ruling<ReturnProposal> {
  const { limit, stretches, rows, unitsDiscontinued } = candidates;
  const termsOf = termsOfQuarters(agreed);
  const { name } = fiscalPeriod(termsOf, candidates.quarterNumber);
  if (limit === undefined) return { outcome: "blank", needs: words.proposal.needsInvoices(name), steps: [] };
  if (limit.needs !== undefined) return { outcome: "blank", ...neededInWords(limit.needs), steps: [] };
  if (limit.remaining === undefined) return { outcome: "blank", needs: words.proposal.needsLimit, steps: [] };

  const value = proposalOf(limit, limit.remaining, order, chosenLines(order, stretches, limit.remaining), candidates);
  const steps = stepsOf(agreed, value, limit.remaining);
  const refused = (reason: string): Ruling<ReturnProposal> => ({ outcome: "refused", value, reason, steps });
  if (limit.remaining === 0) return refused(noLimitBecause(limit) ?? words.proposal.nothingLeft(name));
  if (rows === 0) {
    const lastDay = exerciseByOf(termsOf.of(candidates.quarterNumber), termsOf, candidates.quarterNumber);
    return refused(words.proposal.noReport(name, lastDay));
  }
  if (value.lines.length > 0) return { outcome: "decided", value, steps };
  if (stretches.length > 0) return refused(words.proposal.noneFits);
  return refused(unitsDiscontinued > 0 ? words.proposal.allDiscontinued : words.proposal.noneMayGoBack);
}

function proposalOf(
  limit: BalancingLimit,
  remaining: Cents,
  order: ProposalOrder,
  chosen: readonly ChosenLine[],
  { stretches, unitsDiscontinued }: ReturnCandidates,
): ReturnProposal {
  let unused = remaining;
  let units = 0;
  const lines = chosen.map((line) => {
    unused -= line.cents;
    units += line.units;
    return { ...line, remainingAfter: unused };
  });
  const offered = stretches.reduce((sum, stretch) => sum + stretch.units, 0);
  return { limit, order, lines, units, cents: remaining - unused, unused, unitsLeft: offered - units, unitsDiscontinued };
}

function stepsOf(
  { agreement }: Agreed,
  { limit, order, units, cents, unused, unitsLeft, unitsDiscontinued }: ReturnProposal,
  remaining: Cents,
): readonly Step[] {
  const cite = citing(citedClause(agreement, BALANCING.clause));
  const { steps } = words;
  return [
    cite(steps.quarter, text(limit.quarter.name)),
    ...(limit.exerciseBy === undefined ? [] : [cite(steps.exerciseBy, date(limit.exerciseBy))]),
    cite(steps.order, text(order)),
    cite(steps.remaining, money(remaining)),
    cite(steps.proposedQuantity, quantity(units)),
    cite(steps.proposedCredit, money(cents)),
    cite(steps.leftUnused, money(unused)),
    cite(steps.leftBehind, quantity(unitsLeft)),
    cite(steps.discontinued, quantity(unitsDiscontinued)),
  ];
}
