/** A right that no agreement has, to prove that a right is one object: old uncommitted stock is given a dollar a unit to store it, once a report. */
import { STATE } from "../../src/contract/base/standing";
import { KIND } from "../../src/contract/base/unitKinds";
import { NONE } from "../../src/contract/base/records";
import { creditSteps, lineSteps, notCoveredOf, notCoveredSteps, notCoveredText, totalSteps } from "../../src/contract/rights/explaining";
import { creditFigure, quantityFigure } from "../../src/contract/rights/figures";
import type { ReasonWords, Right, RightAtWork } from "../../src/contract/rights/right";
import { date } from "../../src/contract/rights/ruling";
import { atOnce } from "../../src/contract/base/steps";
import type { PartAtHand } from "../../src/contract/stock/partAtHand";

type NotStored = "tooNew" | "notFree";

const CLAUSE = "T.1";
/** Days after which stock counts as old. */
const OLD = 30;

const REASONS: Readonly<Record<NotStored, ReasonWords>> = {
  tooNew: { label: "Bought too lately", inShort: "bought too lately" },
  notFree: { label: "Not free stock", inShort: "not free" },
};

const atWork = (at: PartAtHand): RightAtWork<NotStored> => {
  let reported = 0;
  return {
    meetings: () => at.snapshots.map((snapshot) => ({ snapshot, date: snapshot.date, record: NONE })),
    turnTo: (meeting) => {
      reported = meeting.date;
      return STATE.decided;
    },
    verdict: ({ kind, isInvoiced, lotDate }) =>
      kind !== KIND.uncommitted || !isInvoiced ? "notFree" : reported - lotDate > OLD ? "covered" : "tooNew",
    valueOf: () => ({ whole: 1_000_000, rest: 0, parts: 1 }),
  };
};

export const STORAGE: Right<NotStored, number> = {
  id: "storage",
  clause: CLAUSE,
  name: "Storage allowance",
  englishName: "Storage allowance",
  sheet: undefined,
  terms: ["inventory.targetDays"],
  // CHANNEL.WHY is asked for it by the percentage.
  askedTerms: [
    { term: "balancing.limitPercent", isForFigures: true },
    { term: "termination.date", isForFigures: false },
  ],
  lowersCost: false,
  takesUnits: false,
  reasons: REASONS,
  columns: [
    { heading: "Stored quantity", format: "quantity", width: 10, figure: quantityFigure },
    { heading: "Storage credit", format: "money", width: 12, figure: creditFigure },
  ],
  total: { name: "Storage allowance", addsUp: true },
  lotFigures: ["units", "unitCredit", "credit"],
  namesPrice: false,

  prepare: ({ facts }) => atOnce(() => facts.inventory.count),
  begin: atWork,
  event: () => undefined,
  ruling: (row) => {
    const value = { units: row.units, cents: row.cents };
    const steps = [
      ...row.lines.flatMap((line) => [...lineSteps(CLAUSE, line), ...creditSteps(CLAUSE, "unitCredit", line)]),
      ...notCoveredSteps({ clause: CLAUSE }, notCoveredOf(REASONS, row)),
      ...totalSteps({ clause: CLAUSE }, "Stored quantity", "Storage credit", row),
    ];
    return value.units > 0 ? { outcome: "decided", value, steps } : { outcome: "refused", value, reason: "no old unit is stored", steps };
  },
  sentence: (row) => `${CLAUSE}: ${row.units} stored${notCoveredText(notCoveredOf(REASONS, row))}.`,
  dates: ({ facts }) => ({
    known: [
      {
        date: facts.inventory.asOfDate[0]! + OLD,
        what: ["Storage asked for since ", date(facts.inventory.asOfDate[0]!)],
        parts: [0],
        key: "rent",
        by: "distributor",
        stake: undefined,
        done: "never",
      },
    ],
    missing: [{ text: ["No warehouse has told its rent."] }],
  }),
};
