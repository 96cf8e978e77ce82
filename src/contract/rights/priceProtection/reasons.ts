/** Why a row has its price protection, in steps and in a sentence. */
import { counted } from "../../base/counted";
import { termToEnter } from "../../agreement/termWords";
import { unitsText } from "../../base/inWords";
import { STATE } from "../../base/standing";
import { isoText } from "../../base/calendar";
import type { PriceChange } from "../../base/records";
import { citing, date, needsTerm, text, unitAmount, type Ruling, type Step } from "../ruling";
import {
  creditSteps,
  lineSteps,
  notCoveredOf,
  notCoveredSteps,
  notCoveredText,
  stepper,
  termSteps,
  totalSteps,
  undecidedNeed,
  type NotCovered,
} from "../explaining";
import type { ReasonWords, RowCredit, RowView } from "../right";
import type { ProtectionBasis } from "./basis";
import { rollInWords, type RowRoll } from "./roll";
import { reportDueBy, type NotProtected } from "./rule";

export const CLAUSE = "3.6(A)";
export const HEADINGS = { quantity: "Protected quantity", credit: "Price protection credit" } as const;

export const REASONS: Readonly<Record<NotProtected, ReasonWords>> = {
  committed: { label: "Under a contract for sale", inShort: "under contract for sale" },
  lotNotBefore: { label: "Acquired on or after the effective date", inShort: "bought on or after the effective date" },
  leftBefore: { label: "Returned by the effective date", inShort: "returned by the effective date" },
  transitOutsideWindow: { label: "In transit, not within the window", inShort: "in transit outside the window" },
  sentNotBefore: { label: "In transit, sent on or after the effective date", inShort: "in transit, sent on or after the effective date" },
  transitUndated: {
    label: "In transit without a transit date",
    inShort: "in transit, not decided without a transit date",
    undecided: { needs: "the transit date of units in transit" },
  },
  windowWithheld: {
    label: "In transit, not decided while the window is not entered",
    inShort: `in transit, not decided without the term ${termToEnter("priceProtection.transitWindowDays")}`,
    undecided: needsTerm("priceProtection.transitWindowDays"),
  },
  notInvoiced: { label: "Not invoiced", inShort: "not invoiced" },
};

type Row = RowView<NotProtected, ProtectionBasis>;

const NOT_ROLLED: readonly RowRoll[] = [];
const rollsOf = ({ basis, row }: Row): readonly RowRoll[] => basis.rolls.get(row) ?? NOT_ROLLED;

/** The price changes behind a row's lines, each once. */
const changesOf = ({ lines, facts }: Row): readonly PriceChange[] =>
  [...new Set(lines.map(({ record }) => record))].map((index) => facts.priceChanges![index]!);

export function ruling(row: Row): Ruling<RowCredit> {
  if (row.state === STATE.notMet)
    return { outcome: "blank", needs: "a price decrease whose inventory report this row belongs to", steps: [] };
  const notCovered = notCoveredOf(REASONS, row);
  const steps: Step[] = [
    ...row.lines.flatMap((line) => {
      const step = stepper("line", CLAUSE);
      const { effectiveDate, newPrice } = row.facts.priceChanges![line.record]!;
      return [
        ...lineSteps(CLAUSE, line),
        step("Effective date", date(effectiveDate)),
        step("New price", unitAmount(newPrice)),
        ...creditSteps(CLAUSE, "Unit credit", line),
      ];
    }),
    ...rollsOf(row).map((roll) => citing(CLAUSE)("Stock at the effective date", text(rollInWords(roll)))),
    ...notCoveredSteps({ clause: CLAUSE }, notCovered),
    ...changesOf(row).flatMap((change) => dueSteps(row, change)),
    ...termSteps(row),
    ...totalSteps({ clause: CLAUSE }, HEADINGS.quantity, HEADINGS.credit, row),
  ];
  const value: RowCredit = { units: row.units, cents: row.cents };
  if (value.units > 0) return { outcome: "decided", value, steps };
  const need = undecidedNeed(notCovered);
  return need ? { outcome: "blank", ...need, steps } : { outcome: "refused", value, reason: "no unit of this row is covered", steps };
}

function dueSteps({ agreed }: Row, change: PriceChange): readonly Step[] {
  const dueBy = reportDueBy(agreed, change);
  return dueBy === undefined ? [] : [citing(CLAUSE)("Inventory report due by", date(dueBy))];
}

/** "3.6(A): 40 of 50 units protected; 10 under contract for sale." */
export function sentence(row: Row): string {
  if (row.state === STATE.notMet) return "";
  const notCovered = notCoveredOf(REASONS, row);
  return `${CLAUSE}: ${unitsText(row.units)} of ${stockText(row, notCovered)} protected${notCoveredText(notCovered)}${rollText(row)}.${dueByText(row)}`;
}

/** "50 units (40 on hand, 10 in transit)", of the report; of a rolled one, the units that were there at the effective dates. */
function stockText(row: Row, notCovered: readonly NotCovered[]): string {
  const { onHand, inTransit } = row;
  if (rollsOf(row).length > 0) return counted(unitsText(notCovered.reduce((sum, { units }) => sum + units, row.units)), "unit");
  const split = inTransit === 0 ? "" : ` (${unitsText(onHand)} on hand, ${unitsText(inTransit)} in transit)`;
  return `${counted(unitsText(onHand + inTransit), "unit")}${split}`;
}

const rollText = (row: Row): string =>
  rollsOf(row)
    .map((roll) => `; ${rollInWords(roll)}`)
    .join("");

function dueByText(row: Row): string {
  const dates = changesOf(row)
    .map((change) => reportDueBy(row.agreed, change))
    .filter((due) => due !== undefined);
  return dates.length === 0 ? "" : ` Report due by ${dates.map(isoText).join(", ")}.`;
}
