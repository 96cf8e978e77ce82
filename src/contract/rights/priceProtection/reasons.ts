/** Why a row has its price protection, in steps and in a sentence. */
import { termToEnter } from "../../agreement/termWords";
import { dayText, dollarsText, unitsText } from "../../base/inWords";
import { STATE } from "../../base/standing";
import { NONE, type PriceChange } from "../../base/records";
import { citing, date, quantity, text, unitAmount, type Ruling, type Step } from "../ruling";
import {
  atBookCost,
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
import { reasonsOf } from "../reasonWords";
import type { LineView, ReasonWords, RowCredit, RowView } from "../right";
import type { ProtectionBasis } from "./basis";
import { rollInWords, type RowRoll } from "./roll";
import { capSteps, capText } from "./capWords";
import { reportDueBy } from "./report";
import type { NotProtected } from "./rule";
import { words as shared } from "../words";
import { words } from "./words";

export const CLAUSE = "3.6(A)";
export const HEADINGS = { quantity: "Protected quantity", credit: "Price protection credit" } as const;

export const REASONS: Readonly<Record<NotProtected, ReasonWords>> = reasonsOf<NotProtected>(words.reasons, {
  ageWithheld: { term: "priceProtection.ageLength" },
  windowWithheld: { term: "priceProtection.transitWindowDays" },
});

type Row = RowView<NotProtected, ProtectionBasis>;

const NOT_ROLLED: readonly RowRoll[] = [];
const rollsOf = ({ basis, row }: Row): readonly RowRoll[] => basis.rolls.get(row) ?? NOT_ROLLED;

/** The price changes behind a row's lines, each once. */
const changesOf = ({ lines, facts }: Row): readonly PriceChange[] =>
  [...new Set(lines.map(({ record }) => record))].map((index) => facts.priceChanges![index]!);

export function ruling(row: Row): Ruling<RowCredit> {
  if (row.state === STATE.notMet) return { outcome: "blank", needs: words.needs.decrease, steps: [] };
  const needs = row.basis.needs.get(row.row);
  if (needs) return { outcome: "blank", ...needs, steps: termSteps(row) };
  const notCovered = notCoveredOf(REASONS, row);
  const steps: Step[] = [
    ...row.lines.flatMap((line) => {
      const step = stepper("line", CLAUSE);
      const { effectiveDate, newPrice } = row.facts.priceChanges![line.record]!;
      return [
        ...(line.invoiceLine === NONE ? bookSteps(line) : lineSteps(CLAUSE, line)),
        step(shared.steps.effectiveDate, date(effectiveDate)),
        step(shared.steps.newPrice, unitAmount(newPrice)),
        ...creditSteps(CLAUSE, "unitCredit", line),
      ];
    }),
    ...rollsOf(row).map((roll) => citing(CLAUSE)(words.steps.stock, text(rollInWords(roll)))),
    ...notCoveredSteps({ clause: CLAUSE }, notCovered),
    ...capSteps(CLAUSE, row.basis.caps.get(row.row) ?? []),
    ...changesOf(row).flatMap((change) => dueSteps(row, change)),
    ...termSteps(row),
    ...totalSteps({ clause: CLAUSE }, HEADINGS.quantity, HEADINGS.credit, row),
  ];
  const value: RowCredit = { units: row.units, cents: row.cents };
  if (value.units > 0) return { outcome: "decided", value, steps };
  const need = undecidedNeed(notCovered);
  return need ? { outcome: "blank", ...need, steps } : { outcome: "refused", value, reason: words.noUnitCovered, steps };
}

function dueSteps({ agreed }: Row, change: PriceChange): readonly Step[] {
  const dueBy = reportDueBy(agreed, change);
  return dueBy === undefined ? [] : [citing(CLAUSE)(words.steps.reportDueBy, date(dueBy))];
}

/** "3.6(A): 40 of 50 units protected; 10 under contract for sale." */
export function sentence(row: Row): string {
  if (row.state === STATE.notMet) return "";
  const needs = row.basis.needs.get(row.row);
  if (needs) return shared.blankNeeds(CLAUSE, needs.needsTerm ? shared.theTerm(termToEnter(needs.needsTerm)) : needs.needs);
  const notCovered = notCoveredOf(REASONS, row);
  const caps = capText(row.basis.caps.get(row.row) ?? []);
  const units = words.protectedOf(unitsText(row.units), stockText(row, notCovered));
  return `${CLAUSE}: ${units}${bookText(row)}${notCoveredText(notCovered)}${caps}${rollText(row)}${owedText(row)}.${dueByText(row)}`;
}

const isAtBookCost = ({ agreed }: Pick<Row, "agreed">): boolean => agreed.whole["stock.valuation"] === "book";
const bookText = (row: Row): string => (isAtBookCost(row) ? words.atBookCost : "");

/** What increases took back, or raised in the books, is owed to the vendor. */
function owedText({ lines }: Row): string {
  const owed = lines.reduce((sum, { credit }) => sum - Math.min(0, credit), 0);
  return owed === 0 ? "" : words.owed(dollarsText(owed));
}

/** Units that are from no one invoice: what they stand in the books at. */
function bookSteps(line: LineView): readonly Step[] {
  const step = stepper("line", CLAUSE);
  return [
    step(shared.steps.invoiceNumber, text(atBookCost())),
    step(shared.steps.quantity, quantity(line.units)),
    step(shared.steps.netUnitCost, unitAmount(line.netCost)),
  ];
}

/** "50 units (40 on hand, 10 in transit)", of the report; of a rolled one, the units that were there at the effective dates. */
function stockText(row: Row, notCovered: readonly NotCovered[]): string {
  const { onHand, inTransit } = row;
  if (rollsOf(row).length > 0) return words.stock(notCovered.reduce((sum, { units }) => sum + units, row.units));
  const split = inTransit === 0 ? "" : words.split(unitsText(onHand), unitsText(inTransit));
  return `${words.stock(onHand + inTransit)}${split}`;
}

const rollText = (row: Row): string =>
  rollsOf(row)
    .map((roll) => `; ${rollInWords(roll)}`)
    .join("");

function dueByText(row: Row): string {
  const dates = changesOf(row)
    .map((change) => reportDueBy(row.agreed, change))
    .filter((due) => due !== undefined);
  return dates.length === 0 ? "" : words.dueBy(dates.map(dayText).join(", "));
}
