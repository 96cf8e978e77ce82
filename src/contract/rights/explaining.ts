/** The parts of an explanation that all rights tell alike. */
import { costTakenApart } from "../stock/costParts";
import { dayText, unitsText } from "../base/inWords";
import { termMeaning, type TermName } from "../agreement/vocabulary";
import { date, invoiceLine, money, percent, quantity, text, unitAmount, type Needed, type Step, type StepValue } from "./ruling";
import type { LineView, ReasonWords, Right, RowView } from "./right";
import { words } from "./words";

/** Stands in the place of an invoice where units are valued in the books, whatever invoices they are from. */
export const atBookCost = (): string => words.bookCost;

/** Stands in the place of an invoice where a line is a fee. */
export const feeLine = (): string => words.feeLine;

/** Units that are not covered, by reason and in the order of the reasons. */
export interface NotCovered {
  readonly reason: string;
  readonly words: ReasonWords;
  readonly units: number;
}

/** The reasons that some units of the row are not covered for. */
export function notCoveredOf<Reason extends string>(
  reasons: Readonly<Record<Reason, ReasonWords>>,
  row: Pick<RowView<Reason>, "notCovered">,
): readonly NotCovered[] {
  const found: NotCovered[] = [];
  for (const reason in reasons) {
    const units = row.notCovered(reason);
    if (units > 0) found.push({ reason, words: reasons[reason], units });
  }
  return found;
}

export const notCoveredSteps = ({ clause }: Pick<Right, "clause">, notCovered: readonly NotCovered[]): readonly Step[] =>
  notCovered.map(({ reason, words, units }) => ({
    kind: "notCovered",
    clause,
    label: words.label,
    value: quantity(units),
    reason,
    isUndecided: words.undecided !== undefined,
  }));

/** What the first of the undecided units waits for; undefined where the agreement decides on all. */
export const undecidedNeed = (notCovered: readonly NotCovered[]): Needed | undefined =>
  notCovered.find(({ words }) => words.undecided !== undefined)?.words.undecided;

/** "; 10 under contract for sale, 2 not invoiced", of the units that the right is about. */
export function notCoveredText(notCovered: readonly NotCovered[]): string {
  if (notCovered.length === 0) return "";
  const told = notCovered.filter(({ words }) => !words.isApart).map(({ words, units }) => `${unitsText(units)} ${words.inShort}`);
  return told.length === 0 ? "" : `; ${told.join(", ")}`;
}

/** "already requested by R-1", of units that pending requests hold. */
export const requestedBy = (row: Pick<RowView, "requestedBy">): string => {
  const names = row.requestedBy();
  return names.length === 0 ? words.requested : words.requestedBy(names.join(", "));
};

/** Invoice, units and cost of a detail line. */
export function lineSteps(clause: string, line: LineView): readonly Step[] {
  const step = stepper("line", clause);
  return [
    step(words.steps.invoiceNumber, invoiceLine(line.invoiceLine)),
    step(words.steps.quantity, quantity(line.units)),
    step(words.steps.netUnitCost, unitAmount(line.netCost)),
    ...costSteps(clause, line),
  ];
}

/** The net unit cost taken apart, where anything was taken off the price. */
function costSteps(clause: string, { cost }: LineView): readonly Step[] {
  const step = stepper("line", clause);
  return costTakenApart(cost).map(([label, micros]) => step(label, unitAmount(micros)));
}

/** What a unit of the line is credited, or worth, and the line's credit. */
export function creditSteps(clause: string, label: "unitCredit" | "unitValue", { unitCredit, credit }: LineView): readonly Step[] {
  const step = stepper("line", clause);
  return [step(words.steps[label], unitAmount(unitCredit)), step(words.steps.credit, money(credit))];
}

/** The terms that were asked for the row's figures and for what was said of it before: asked last, for that reason. */
export const termSteps = (row: Pick<RowView, "termsUsed">): readonly Step[] =>
  row.termsUsed().map(({ name, value, from }) => ({
    kind: "term",
    clause: "term",
    label: from === undefined ? name : words.termFrom(name, dayText(from)),
    value: termValue(name, value),
    term: name,
    since: from,
  }));

/** A term's value as a step shows it. */
function termValue(name: TermName, value: number | string): StepValue {
  if (typeof value === "string") return text(value);
  switch (termMeaning(name).type) {
    case "date":
      return date(value);
    case "share":
      return percent(value);
    case "amount":
      return money(value);
    case "wholeNumber":
    case "choice":
    case "agreement":
    case "filter":
      return text(String(value));
  }
}

/** Steps of one clause and kind. */
export const stepper =
  (kind: "line" | "fact" | "total", clause: string) =>
  (label: string, value: Step["value"]): Step => ({ kind, clause, label, value });

/** The figures of the row under the headings of its columns. */
export function totalSteps({ clause }: Pick<Right, "clause">, quantityLabel: string, creditLabel: string, row: RowView): readonly Step[] {
  const step = stepper("total", clause);
  return [step(quantityLabel, quantity(row.units)), step(creditLabel, money(row.cents))];
}
