/** Exhibit C: what was bought in a quarter against its objective. */
import { fiscalQuarter } from "../../base/calendar";
import type { Objective } from "../../base/channelRecords";
import { NONE } from "../../base/records";
import type { InSteps } from "../../base/steps";
import { stepper, termSteps } from "../explaining";
import { percent, quantity, text, type Ruling } from "../ruling";
import type { FiguresGiven, RightOfSheets, SheetFigures } from "../sheetRight";
import { usedTerms } from "../usedTerms";
import { purchasesByQuarter, shareReached } from "./rule";
import { english, words } from "./words";

const CLAUSE = "Ex. C";
const HEADINGS = { actual: "Actual quantity", difference: "Difference", share: "Share reached" } as const;

export const OBJECTIVES: RightOfSheets = {
  id: "objectives",
  clauses: [CLAUSE],
  get name() {
    return words.name;
  },
  englishName: english.name,
  sheet: "Objectives",
  needs: [],
  rowsOf: ["Invoices"],
  terms: ["fiscal.firstMonth"],
  askedTerms: [],
  columns: [
    { heading: HEADINGS.actual, format: "quantity", width: 11 },
    { heading: HEADINGS.difference, format: "quantity", width: 11 },
    { heading: HEADINGS.share, format: "percent", width: 11 },
  ],

  *figures(given: FiguresGiven): InSteps<SheetFigures> {
    const { facts } = given;
    const objectives = facts.objectives ?? [];
    const asked = given.apart();
    const firstMonth = asked.agreed.whole["fiscal.firstMonth"];
    const parts = new Set(objectives.map(({ part }) => part));
    const purchases = yield* purchasesByQuarter(firstMonth, facts.invoices, parts);
    const actual = objectives.map(({ part, quarter }) => (part === NONE ? purchases.ofAll : purchases.ofPart(part))?.get(quarter) ?? 0);
    const cells = [
      (record: number) => actual[record]!,
      (record: number) => actual[record]! - objectives[record]!.quantity,
      (record: number) => shareReached(actual[record]!, objectives[record]!.quantity),
    ];
    const termsUsed = () => usedTerms(given.agreed, asked.asked);
    const view = (record: number) => ({ actual: actual[record]!, objective: objectives[record]!, firstMonth, termsUsed });
    return {
      right: OBJECTIVES,
      cell: (record, column) => cells[column]!(record),
      clauseOf: () => CLAUSE,
      totals: [],
      ruling: (record) => ruling({ ...view(record), part: facts.parts.keys[objectives[record]!.part] ?? words.allParts }),
      termsUsed,
      lines: [],
    };
  },
};

interface ObjectiveView {
  readonly actual: number;
  readonly objective: Objective;
  readonly part: string;
  readonly firstMonth: number;
  readonly termsUsed: () => ReturnType<typeof usedTerms>;
}

function ruling({ actual, objective, part, firstMonth, termsUsed }: ObjectiveView): Ruling<Readonly<Record<string, number>>> {
  const fact = stepper("fact", CLAUSE);
  const total = stepper("total", CLAUSE);
  const difference = actual - objective.quantity;
  const share = shareReached(actual, objective.quantity);
  const steps = [
    fact(words.steps.quarter, text(fiscalQuarter(objective.quarter, firstMonth).name)),
    fact(words.steps.part, text(part)),
    fact(words.steps.objective, quantity(objective.quantity)),
    ...termSteps({ termsUsed }),
    total(HEADINGS.actual, quantity(actual)),
    total(HEADINGS.difference, quantity(difference)),
    ...(share === undefined ? [] : [total(HEADINGS.share, percent(share))]),
  ];
  return { outcome: "decided", value: { actual, difference }, steps };
}
