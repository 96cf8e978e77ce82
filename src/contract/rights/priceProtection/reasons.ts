/** Why a row has its price protection, in steps and in a sentence. */
import { counted } from "../../base/counted";
import { termToEnter } from "../../agreement/termWords";
import { dollarsText, unitsText } from "../../base/inWords";
import { STATE } from "../../base/standing";
import { isoText } from "../../base/calendar";
import { NONE, type PriceChange } from "../../base/records";
import { citing, date, needsTerm, quantity, text, unitAmount, type Ruling, type Step } from "../ruling";
import {
  AT_BOOK_COST,
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
import { NOT_PICKED } from "../goodsWords";
import type { LineView, ReasonWords, RowCredit, RowView } from "../right";
import type { ProtectionBasis } from "./basis";
import { rollInWords, type RowRoll } from "./roll";
import { capSteps, capText } from "./capWords";
import { reportDueBy } from "./report";
import type { NotProtected } from "./rule";

export const CLAUSE = "3.6(A)";
export const HEADINGS = { quantity: "Protected quantity", credit: "Price protection credit" } as const;

/** In the one order of evaluation: kinds of units, window, cap on units, basis, cap on money. */
export const REASONS: Readonly<Record<NotProtected, ReasonWords>> = {
  gateNotMet: { label: "The condition on price protection is not met", inShort: "not protected while its condition is not met" },
  reportedLate: { label: "Stock was reported late", inShort: "reported late" },
  committed: { label: "Under a contract for sale", inShort: "under contract for sale" },
  onHandNotCovered: { label: "On hand, which is not protected", inShort: "on hand, which is not protected" },
  transitNotCovered: { label: "In transit, which is not protected", inShort: "in transit, which is not protected" },
  lotNotBefore: { label: "Acquired on or after the effective date", inShort: "bought on or after the effective date" },
  leftBefore: { label: "Returned by the effective date", inShort: "returned by the effective date" },
  notThese: NOT_PICKED.notThese,
  outsideAge: { label: "Outside the window of age", inShort: "outside the window of age" },
  ageUndated: {
    label: "Age not decided without its day",
    inShort: "of an age not decided without its day",
    undecided: { needs: "the ship date of the invoice, or the notice date of the price change, that age is counted by" },
  },
  ageWithheld: {
    label: "Age not decided while the window is not entered",
    inShort: `of an age not decided without the term ${termToEnter("priceProtection.ageLength")}`,
    undecided: needsTerm("priceProtection.ageLength"),
  },
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
  beyondUnitCap: { label: "Beyond the cap on units", inShort: "beyond the cap on units" },
  neverCredited: { label: "Never credited before", inShort: "never credited before" },
  beyondMoneyCap: { label: "Beyond the cap on money", inShort: "beyond the cap on money" },
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
  const needs = row.basis.needs.get(row.row);
  if (needs) return { outcome: "blank", ...needs, steps: termSteps(row) };
  const notCovered = notCoveredOf(REASONS, row);
  const steps: Step[] = [
    ...row.lines.flatMap((line) => {
      const step = stepper("line", CLAUSE);
      const { effectiveDate, newPrice } = row.facts.priceChanges![line.record]!;
      return [
        ...(line.invoiceLine === NONE ? bookSteps(line) : lineSteps(CLAUSE, line)),
        step("Effective date", date(effectiveDate)),
        step("New price", unitAmount(newPrice)),
        ...creditSteps(CLAUSE, "Unit credit", line),
      ];
    }),
    ...rollsOf(row).map((roll) => citing(CLAUSE)("Stock at the effective date", text(rollInWords(roll)))),
    ...notCoveredSteps({ clause: CLAUSE }, notCovered),
    ...capSteps(CLAUSE, row.basis.caps.get(row.row) ?? []),
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
  const needs = row.basis.needs.get(row.row);
  if (needs) return `${CLAUSE}: blank; needs ${needs.needsTerm ? `the term ${termToEnter(needs.needsTerm)}` : needs.needs}.`;
  const notCovered = notCoveredOf(REASONS, row);
  const caps = capText(row.basis.caps.get(row.row) ?? []);
  return `${CLAUSE}: ${unitsText(row.units)} of ${stockText(row, notCovered)} protected${bookText(row)}${notCoveredText(notCovered)}${caps}${rollText(row)}${owedText(row)}.${dueByText(row)}`;
}

const isAtBookCost = ({ agreed }: Pick<Row, "agreed">): boolean => agreed.whole["stock.valuation"] === "book";
const bookText = (row: Row): string => (isAtBookCost(row) ? " at book cost" : "");

/** What increases took back, or raised in the books, is owed to the vendor. */
function owedText({ lines }: Row): string {
  const owed = lines.reduce((sum, { credit }) => sum - Math.min(0, credit), 0);
  return owed === 0 ? "" : `; ${dollarsText(owed)} of it is owed to the vendor for increases`;
}

/** Units that are from no one invoice: what they stand in the books at. */
function bookSteps(line: LineView): readonly Step[] {
  const step = stepper("line", CLAUSE);
  return [
    step("Invoice number", text(AT_BOOK_COST)),
    step("Quantity", quantity(line.units)),
    step("Net unit cost", unitAmount(line.netCost)),
  ];
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
