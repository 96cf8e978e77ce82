/** Why an order has its protection, in steps and in a sentence. */
import { isoText } from "../../base/calendar";
import { counted } from "../../base/counted";
import { unitsText } from "../../base/inWords";
import { termToEnter } from "../../agreement/termWords";
import { stepper, termSteps } from "../explaining";
import { citing, date, money, needsTerm, quantity, unitAmount, type Ruling, type Step } from "../ruling";
import type { NumberedChange } from "../../stock/priceChanges";
import type { ReasonWords, UsedTerm } from "../right";
import {
  countOf,
  coveringFalls,
  creditedUnits,
  creditingFalls,
  creditOf,
  fallCents,
  hasNoFall,
  isPriceMissing,
  protectedUnits,
  undecidedBy,
  type MissedFalls,
  type OrderFall,
  type OrderStanding,
} from "./falls";
import { isOrderProtectionGiven, type OrderNotProtected } from "./rule";

export const CLAUSE = "3.6(A)";
export const HEADINGS = {
  acceptedOn: "Accepted on",
  quantity: "Protected quantity",
  credit: "Price protection credit",
  cancelBy: "Cancel by",
  changeLocationBy: "Change location by",
  confirmBy: "Confirm in writing by",
  explanation: "Order explanation",
} as const;

export const REASONS: Readonly<Record<OrderNotProtected, ReasonWords>> = {
  cancelled: { label: "Cancelled", inShort: "cancelled" },
  notAccepted: { label: "Not accepted", inShort: "not accepted" },
  acceptedTooLate: { label: "Accepted too late for the effective date", inShort: "accepted too late" },
  shippedBefore: { label: "Shipped before the effective date", inShort: "shipped before" },
  atNewPrice: { label: "Charged at the new price", inShort: "charged at the new price" },
  noticeDaysWithheld: {
    label: "Not decided while the days of notice are not entered",
    inShort: "not decided without the days of notice",
    undecided: needsTerm("prices.changeNoticeDays"),
  },
  gateNotMet: { label: "The condition on price protection is not met", inShort: "not protected while its condition is not met" },
  gateUnknown: {
    label: "Not decided while nobody says whether the condition is met",
    inShort: `not decided without the term ${termToEnter("priceProtection.gateMet")}`,
    undecided: needsTerm("priceProtection.gateMet"),
  },
};

export type OrderCredit = Readonly<Record<"units" | "cents", number>>;

export function orderRuling(standing: OrderStanding, termsUsed: () => readonly UsedTerm[]): Ruling<OrderCredit> {
  const units = protectedUnits(standing);
  const cents = creditOf(standing);
  const steps: Step[] = [
    ...dayStepsOf(standing),
    ...missedSteps(standing, standing.missedBefore),
    ...standing.falls.flatMap((fall) => fallSteps(standing, fall)),
    ...missedSteps(standing, standing.missedAfter),
    ...termSteps({ termsUsed }),
    ...totalsOf(units, cents),
  ];
  if (!isOrderProtectionGiven(standing.asked.agreed))
    return { outcome: "blank", needs: "an agreement that protects open orders; this one does not", steps };
  if (hasNoFall(standing)) return { outcome: "blank", needs: "a price decrease of its part", steps };
  const undecided = undecidedBy(standing);
  if (units === undefined || undecided !== undefined)
    return { outcome: "blank", ...REASONS[undecided ?? "noticeDaysWithheld"].undecided!, steps };
  if (cents === undefined) return { outcome: "blank", needs: "the unit price of the order, or the old price of the price change", steps };
  if (units > 0) return { outcome: "decided", value: { units, cents }, steps };
  return { outcome: "refused", value: { units, cents }, reason: "no price decrease protects this order", steps };
}

function dayStepsOf({ acceptedOn, confirmBy, cancelBy, changeLocationBy }: OrderStanding): readonly Step[] {
  const days = [
    ["5.2", HEADINGS.acceptedOn, acceptedOn],
    ["5.1", HEADINGS.confirmBy, confirmBy],
    ["5.5", HEADINGS.cancelBy, cancelBy],
    ["5.7", HEADINGS.changeLocationBy, changeLocationBy],
  ] as const;
  return days.flatMap(([clause, label, day]) => (day === undefined ? [] : [citing(clause)(label, date(day))]));
}

const step = stepper("line", CLAUSE);

const changeSteps = ({ effectiveDate, newPrice }: NumberedChange): readonly Step[] => [
  step("Effective date", date(effectiveDate)),
  step("New price", unitAmount(newPrice)),
];

const missedSteps = ({ order }: OrderStanding, { verdict, changes, from, to }: MissedFalls): readonly Step[] =>
  changes.slice(from, to).flatMap((change) => [...changeSteps(change), notCoveredStep(verdict, order.quantity)]);

function fallSteps(standing: OrderStanding, fall: OrderFall): readonly Step[] {
  const { change, verdict, orderPrice } = fall;
  const effective = changeSteps(change);
  if (verdict !== "covered") return [...effective, notCoveredStep(verdict, standing.order.quantity)];
  if (orderPrice === undefined || !creditingFalls(standing).includes(fall)) return effective;
  const atNewPrice = fall.invoicedAtNewPrice;
  return [
    ...effective,
    step("Order price", unitAmount(orderPrice)),
    ...(atNewPrice === 0 ? [] : [step("Invoiced at the new price", quantity(atNewPrice))]),
    step("Quantity", quantity(creditedUnits(standing, fall))),
    step("Unit credit", unitAmount(fall.unitCredit)),
    step("Credit", money(fallCents(standing, fall))),
  ];
}

function notCoveredStep(reason: OrderNotProtected, units: number): Step {
  const { label, undecided } = REASONS[reason];
  return { kind: "notCovered", clause: CLAUSE, label, value: quantity(units), reason, isUndecided: undecided !== undefined };
}

function totalsOf(units: number | undefined, cents: number | undefined): readonly Step[] {
  const step = stepper("total", CLAUSE);
  return [
    ...(units === undefined ? [] : [step(HEADINGS.quantity, quantity(units))]),
    ...(cents === undefined ? [] : [step(HEADINGS.credit, money(cents))]),
  ];
}

/** "5.2: accepted on 2000-01-12. 3.6(A): 10 of 10 units protected." */
export function orderSentence(standing: OrderStanding): string {
  const { acceptedOn } = standing;
  const accepted = acceptedOn === undefined ? "5.2: not accepted." : `5.2: accepted on ${isoText(acceptedOn)}.`;
  return hasNoFall(standing) ? accepted : `${accepted} ${protectionText(standing)}`;
}

function protectionText(standing: OrderStanding): string {
  const all = counted(unitsText(standing.order.quantity), "unit");
  const units = protectedUnits(standing);
  if (undecidedBy(standing) === "gateUnknown") return `${CLAUSE}: ${all} ${REASONS.gateUnknown.inShort}.`;
  if (units === undefined) return `${CLAUSE}: ${all} ${REASONS.noticeDaysWithheld.inShort} before a new price.`;
  const others = standing.falls.flatMap(({ change, verdict }) => (verdict === "covered" ? [] : [missedText(verdict, change)]));
  const invoiced = coveringFalls(standing).flatMap(({ change, invoicedAtNewPrice }) =>
    invoicedAtNewPrice === 0 ? [] : [`${unitsText(invoicedAtNewPrice)} invoiced at the new price of ${isoText(change.effectiveDate)}`],
  );
  const price = isPriceMissing(standing) ? ["credit blank without a unit price or an old price"] : [];
  return `${CLAUSE}: ${unitsText(units)} of ${all} protected${[...missedTexts(standing.missedBefore), ...others, ...missedTexts(standing.missedAfter), ...invoiced, ...price].map((it) => `; ${it}`).join("")}.`;
}

const missedText = (verdict: OrderNotProtected, { effectiveDate }: NumberedChange): string =>
  `${REASONS[verdict].inShort} for the new price of ${isoText(effectiveDate)}`;

/** So many price falls that miss an order for one reason are named one by one. */
const MOST_NAMED = 4;

function missedTexts(missed: MissedFalls): readonly string[] {
  const { verdict, changes, from, to } = missed;
  const count = countOf(missed);
  if (count <= MOST_NAMED) return changes.slice(from, to).map((change) => missedText(verdict, change));
  const [first, last] = [changes[from]!, changes[to - 1]!].map(({ effectiveDate }) => isoText(effectiveDate));
  return [`${REASONS[verdict].inShort} for ${count} new prices from ${first} to ${last}`];
}
