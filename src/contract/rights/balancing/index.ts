/** 3.7(A): inventory balancing. */
import type { CivilDate } from "../../base/calendar";
import { showsFigures } from "../../base/standing";
import { money } from "../ruling";
import { creditFigure, quantityFigure } from "../figures";
import type { Right, RightDate } from "../right";
import { BalancingAtWork } from "./credits";
import { FURTHER_TERMS } from "./furtherTerms";
import { balancingBasis, limitOf, type BalancingBasis } from "./limits";
import { CLAUSE, HEADINGS, REASONS, ruling, sentence, whyLimitBlank } from "./reasons";
import type { BalancingLimit } from "./limit";
import type { NotBalanced } from "./rule";

/** With the headings of what a row could take: nobody is to claim the sum of such a column. */
const BY_ITSELF = {
  aside: "by itself",
  hint: {
    title: "By itself",
    text:
      "What this row could send back if no other did. The limit is one for the whole quarter: the column is not to be added up. " +
      "Propose a return, in the pane, says which units use the limit together.",
  },
} as const;

export const BALANCING: Right<NotBalanced, BalancingBasis> = {
  id: "balancing",
  clause: CLAUSE,
  name: "Inventory balancing",
  sheet: undefined,
  terms: [
    "balancing.given",
    "balancing.limitPercent",
    "balancing.lastMonthOfQuarter",
    ...FURTHER_TERMS,
    "balancing.creditBasis",
    "balancing.netOfCredits",
    "balancing.committed",
    "balancing.neverAboveNetCost",
    "fiscal.firstMonth",
  ],
  askedTerms: [{ term: "balancing.limitPercent", isForFigures: true }],
  givenBy: "balancing.given",
  lowersCost: false,
  takesUnits: true,
  reasons: REASONS,
  beyondBudget: "aboveLimit",
  columns: [
    {
      heading: "Balancing limit",
      format: "money",
      width: 13,
      isToldElsewhere: true,
      figure: ({ state }, row, basis) => (showsFigures(state[row]!) ? limitOf(basis, row)!.remaining : undefined),
    },
    { heading: HEADINGS.quantity, format: "quantity", width: 12, figure: quantityFigure, ...BY_ITSELF },
    { heading: HEADINGS.credit, format: "money", width: 13, figure: creditFigure, ...BY_ITSELF },
  ],
  total: { name: "Inventory balancing, each row by itself", addsUp: false },
  lotFigures: ["units", "netCost", "unitValue", "credit"],
  namesPrice: true,

  prepare: balancingBasis,
  begin: (at, basis, given) => new BalancingAtWork(at, basis, given),
  event: () => undefined,
  ruling,
  sentence,
  dates: ({ basis }) => ({ known: basis.limits.flatMap(exerciseBy), missing: [] }),
};

/** A day that is not known is none. */
const exerciseBy = (limit: BalancingLimit): readonly RightDate[] =>
  limit.exerciseBy === undefined ? [] : [lastDay(limit, limit.exerciseBy)];

const lastDay = ({ quarter, limit, remaining, isUnlimited, needs }: BalancingLimit, day: CivilDate): RightDate => ({
  key: quarter.name,
  by: "distributor",
  stake: remaining,
  // Where the limit is 0 no return could have used it.
  done: limit === 0 ? "never" : remaining === 0 ? "done" : "open",
  date: day,
  what: [`Last day to balance inventory in ${quarter.name}`],
  parts: [],
  note: isUnlimited ? ["no limit"] : remaining === undefined ? [`limit blank: ${whyLimitBlank(needs!)}`] : [money(remaining), " remaining"],
});
