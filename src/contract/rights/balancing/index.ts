/** 3.7(A): inventory balancing. */
import type { CivilDate } from "../../base/calendar";
import { showsFigures } from "../../base/standing";
import { money } from "../ruling";
import { creditFigure, quantityFigure } from "../figures";
import type { Right, RightColumn, RightDate } from "../right";
import { BalancingAtWork } from "./credits";
import { FURTHER_TERMS } from "./furtherTerms";
import { balancingBasis, limitOf, type BalancingBasis } from "./limits";
import { CLAUSE, HEADINGS, REASONS, ruling, sentence, whyLimitBlank } from "./reasons";
import type { BalancingLimit } from "./limit";
import type { NotBalanced } from "./rule";
import { english, words } from "./words";

/** Of columns that are not to be added up. */
const byItself = (column: Pick<RightColumn<BalancingBasis>, "heading" | "format" | "width" | "figure">): RightColumn<BalancingBasis> => ({
  ...column,
  get aside() {
    return words.aside;
  },
  get hint() {
    return { title: words.hint.title, text: words.hint.text };
  },
});

export const BALANCING: Right<NotBalanced, BalancingBasis> = {
  id: "balancing",
  clause: CLAUSE,
  get name() {
    return words.name;
  },
  englishName: english.name,
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
    byItself({ heading: HEADINGS.quantity, format: "quantity", width: 12, figure: quantityFigure }),
    byItself({ heading: HEADINGS.credit, format: "money", width: 13, figure: creditFigure }),
  ],
  total: {
    get name() {
      return words.total;
    },
    addsUp: false,
  },
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
  what: [words.dates.lastDay(quarter.name)],
  parts: [],
  note: isUnlimited
    ? [words.dates.noLimit]
    : remaining === undefined
      ? [words.dates.limitBlank(whyLimitBlank(needs!))]
      : words.dates.remaining(money(remaining)),
});
