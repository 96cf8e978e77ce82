/** Why a row of Dealer inventory has its figures, in steps and in a sentence. */
import { isoText } from "../../base/calendar";
import { counted } from "../../base/counted";
import type { DealerStock } from "../../base/channelRecords";
import { unitsText } from "../../base/inWords";
import type { Facts } from "../../base/records";
import { termToEnter } from "../../agreement/termWords";
import { stepper, termSteps } from "../explaining";
import type { UsedTerm } from "../right";
import { date, money, needsTerm, quantity, text, unitAmount, type Ruling, type Step } from "../ruling";
import { CLAUSE, type DealerRow, type DecidedRow, type Fall } from "./credits";
import { dealerReportDueBy } from "./rule";

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
  if (row.outcome === "notGiven")
    return { outcome: "blank", needs: "an agreement that protects what dealers hold; this one does not", steps: [] };
  if (row.outcome === "notMet")
    return { outcome: "blank", needs: "a price decrease of the part that takes effect on the row's As-of date", steps: [] };
  const steps = [...fallSteps(facts, stock, row.fall), ...dueSteps(row.fall), ...termSteps({ termsUsed })];
  if (row.outcome === "windowWithheld") return { outcome: "blank", ...needsTerm(WINDOW), steps };
  if (row.outcome === "oldPriceMissing") return { outcome: "blank", needs: "the old price of the price change", steps };
  const value = { units: row.units, cents: row.credit };
  const all = [...steps, ...decidedSteps(row)];
  if (row.approval === "not granted") return { outcome: "refused", value, reason: "the vendor did not grant it", steps: all };
  return row.units > 0
    ? { outcome: "decided", value, steps: all }
    : { outcome: "refused", value, reason: "no unit was shipped to the dealer within the window, or earlier rows cover them", steps: all };
}

const fallSteps = (facts: Facts, stock: DealerStock, { change }: Fall): readonly Step[] => [
  fact("Dealer", text(facts.dealers?.[stock.dealer] ?? "")),
  fact("Effective date", date(change.effectiveDate)),
  ...(change.oldPrice === undefined ? [] : [fact("Old price", unitAmount(change.oldPrice))]),
  fact("New price", unitAmount(change.newPrice)),
  fact("Quantity", quantity(stock.quantity)),
];

const decidedSteps = (row: DecidedRow): readonly Step[] => [
  fact("Shipped within the window", quantity(row.shipped)),
  ...(row.coveredBefore === 0 ? [] : [fact("Covered by earlier rows", quantity(row.coveredBefore))]),
  fact("Unit credit", unitAmount(row.fall.unitCredit!)),
  total(HEADINGS.quantity, quantity(row.units)),
  total(HEADINGS.credit, money(row.credit)),
  total(HEADINGS.approval, text(row.approval)),
];

/** "3.6(B): 6 of 10 units protected, shipped to Ash less than 30 days before 2000-03-31; awaits approval." */
export function sentence({ facts, stock, row }: DealerView): string {
  const part = facts.parts.keys[stock.part]!;
  if (row.outcome === "notGiven") return "";
  if (row.outcome === "notMet") return `${CLAUSE}: no price decrease of ${part} takes effect on ${isoText(stock.asOfDate)}.`;
  const { change } = row.fall;
  if (row.outcome === "windowWithheld") return `${CLAUSE}: blank until the term ${termToEnter(WINDOW)} is entered.`;
  if (row.outcome === "oldPriceMissing")
    return `${CLAUSE}: blank until the old price of ${part} is entered for the price change of ${isoText(change.effectiveDate)}.`;
  if (row.approval === "not granted") return `${CLAUSE}: not granted.`;
  const of = `${unitsText(row.units)} of ${counted(unitsText(stock.quantity), "unit")} protected`;
  const shipped = `${unitsText(row.shipped)} shipped to ${facts.dealers?.[stock.dealer] ?? "the dealer"} less than ${counted(change.effectiveDate - row.fall.dayBeforeWindow!, "day")} before ${isoText(change.effectiveDate)}`;
  const before = row.coveredBefore === 0 ? "" : `, ${unitsText(row.coveredBefore)} of them covered by earlier rows`;
  return `${CLAUSE}: ${of}; ${shipped}${before}; ${row.approval}.${dueText(row.fall)}`;
}

function dueSteps({ asked, change }: Fall): readonly Step[] {
  const due = dealerReportDueBy(asked.agreed, change);
  return due === undefined ? [] : [fact("Reports due by", date(due))];
}

function dueText({ asked, change }: Fall): string {
  const due = dealerReportDueBy(asked.agreed, change);
  return due === undefined ? "" : ` Reports due by ${isoText(due)}.`;
}
