/** Why a row of Dealer inventory has its figures, in steps and in a sentence. */
import type { DealerStock } from "../../base/channelRecords";
import { dayText, unitsText } from "../../base/inWords";
import type { Facts } from "../../base/records";
import { termToEnter } from "../../agreement/termWords";
import { stepper, termSteps } from "../explaining";
import type { UsedTerm } from "../right";
import { date, money, needsTerm, quantity, text, unitAmount, type Ruling, type Step } from "../ruling";
import { CLAUSE, type DealerRow, type DecidedRow, type Fall } from "./credits";
import { dealerReportDueBy } from "./rule";
import { words as shared } from "../words";
import { words } from "./words";

export const HEADINGS = {
  quantity: "Protected quantity",
  credit: "Price protection credit",
  approval: "Approval",
  explanation: "Dealer explanation",
} as const;

const WINDOW = "dealerProtection.shipmentWindowDays";

export interface DealerView {
  readonly facts: Facts;
  readonly stock: DealerStock;
  readonly row: DealerRow;
  readonly termsUsed: () => readonly UsedTerm[];
}

const fact = stepper("fact", CLAUSE);
const total = stepper("total", CLAUSE);

export function ruling({ facts, stock, row, termsUsed }: DealerView): Ruling<Readonly<Record<string, number>>> {
  if (row.outcome === "notGiven") return { outcome: "blank", needs: words.needs.agreement, steps: [] };
  if (row.outcome === "notMet") return { outcome: "blank", needs: words.needs.decrease, steps: [] };
  const steps = [...fallSteps(facts, stock, row.fall), ...dueSteps(row.fall), ...termSteps({ termsUsed })];
  if (row.outcome === "windowWithheld") return { outcome: "blank", ...needsTerm(WINDOW), steps };
  if (row.outcome === "oldPriceMissing") return { outcome: "blank", needs: words.needs.oldPrice, steps };
  const value = { units: row.units, cents: row.credit };
  const all = [...steps, ...decidedSteps(row)];
  if (row.approval === "not granted") return { outcome: "refused", value, reason: words.notGranted, steps: all };
  return row.units > 0 ? { outcome: "decided", value, steps: all } : { outcome: "refused", value, reason: words.noneShipped, steps: all };
}

const fallSteps = (facts: Facts, stock: DealerStock, { change }: Fall): readonly Step[] => [
  fact(words.steps.dealer, text(facts.dealers?.[stock.dealer] ?? "")),
  fact(shared.steps.effectiveDate, date(change.effectiveDate)),
  ...(change.oldPrice === undefined ? [] : [fact(shared.steps.oldPrice, unitAmount(change.oldPrice))]),
  fact(shared.steps.newPrice, unitAmount(change.newPrice)),
  fact(shared.steps.quantity, quantity(stock.quantity)),
];

const decidedSteps = (row: DecidedRow): readonly Step[] => [
  fact(words.steps.shipped, quantity(row.shipped)),
  ...(row.coveredBefore === 0 ? [] : [fact(words.steps.coveredBefore, quantity(row.coveredBefore))]),
  fact(shared.steps.unitCredit, unitAmount(row.fall.unitCredit!)),
  total(HEADINGS.quantity, quantity(row.units)),
  total(HEADINGS.credit, money(row.credit)),
  total(HEADINGS.approval, text(row.approval)),
];

/** "3.6(B): 6 of 10 units protected, shipped to Ash less than 30 days before 2000-03-31; awaits approval." */
export function sentence({ facts, stock, row }: DealerView): string {
  const part = facts.parts.keys[stock.part]!;
  if (row.outcome === "notGiven") return "";
  if (row.outcome === "notMet") return words.sentences.notMet(CLAUSE, part, dayText(stock.asOfDate));
  const { change } = row.fall;
  if (row.outcome === "windowWithheld") return shared.blankUntilTerm(CLAUSE, termToEnter(WINDOW));
  if (row.outcome === "oldPriceMissing") return words.sentences.oldPriceMissing(CLAUSE, part, dayText(change.effectiveDate));
  if (row.approval === "not granted") return words.sentences.notGranted(CLAUSE);
  const of = words.sentences.protectedOf(row.units, stock.quantity);
  const shipped = words.sentences.shipped(
    unitsText(row.shipped),
    facts.dealers?.[stock.dealer] ?? words.sentences.theDealer,
    change.effectiveDate - row.fall.dayBeforeWindow!,
    dayText(change.effectiveDate),
  );
  const before = row.coveredBefore === 0 ? "" : words.sentences.coveredBefore(unitsText(row.coveredBefore));
  return `${CLAUSE}: ${of}; ${shipped}${before}; ${words.sentences.approval[row.approval]}.${dueText(row.fall)}`;
}

function dueSteps({ asked, change }: Fall): readonly Step[] {
  const due = dealerReportDueBy(asked.agreed, change);
  return due === undefined ? [] : [fact(words.steps.reportsDueBy, date(due))];
}

function dueText({ asked, change }: Fall): string {
  const due = dealerReportDueBy(asked.agreed, change);
  return due === undefined ? "" : words.sentences.dueBy(dayText(due));
}
