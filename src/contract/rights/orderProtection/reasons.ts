/** Why an order has its protection, in steps and in a sentence. */
import { dayText, unitsText } from "../../base/inWords";
import { citedClause } from "../../agreement/clauses";
import { stepper, termSteps } from "../explaining";
import { citing, date, money, quantity, unitAmount, type Ruling, type Step } from "../ruling";
import type { NumberedChange } from "../../stock/priceChanges";
import { reasonsOf } from "../reasonWords";
import type { ReasonWords, UsedTerm } from "../right";
import { words as shared } from "../words";
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
import { words } from "./words";

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

export const REASONS: Readonly<Record<OrderNotProtected, ReasonWords>> = reasonsOf<OrderNotProtected>(words.reasons, {
  noticeDaysWithheld: { term: "prices.changeNoticeDays" },
  gateUnknown: { term: "priceProtection.gateMet" },
});

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
  if (!isOrderProtectionGiven(standing.asked.agreed)) return { outcome: "blank", needs: words.needs.agreement, steps };
  if (hasNoFall(standing)) return { outcome: "blank", needs: words.needs.decrease, steps };
  const undecided = undecidedBy(standing);
  if (units === undefined || undecided !== undefined)
    return { outcome: "blank", ...REASONS[undecided ?? "noticeDaysWithheld"].undecided!, steps };
  if (cents === undefined) return { outcome: "blank", needs: words.needs.price, steps };
  if (units > 0) return { outcome: "decided", value: { units, cents }, steps };
  return { outcome: "refused", value: { units, cents }, reason: words.noneProtects, steps };
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
  step(shared.steps.effectiveDate, date(effectiveDate)),
  step(shared.steps.newPrice, unitAmount(newPrice)),
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
    step(words.steps.orderPrice, unitAmount(orderPrice)),
    ...(atNewPrice === 0 ? [] : [step(words.steps.atNewPrice, quantity(atNewPrice))]),
    step(shared.steps.quantity, quantity(creditedUnits(standing, fall))),
    step(shared.steps.unitCredit, unitAmount(fall.unitCredit)),
    step(shared.steps.credit, money(fallCents(standing, fall))),
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
  const accepted = acceptedOn === undefined ? words.notAccepted("5.2") : words.accepted("5.2", dayText(acceptedOn));
  return hasNoFall(standing) ? accepted : `${accepted} ${protectionText(standing)}`;
}

function protectionText(standing: OrderStanding): string {
  const clause = citedClause(standing.asked.agreed.agreement, CLAUSE, "orderProtection");
  const all = words.all(standing.order.quantity);
  const units = protectedUnits(standing);
  if (undecidedBy(standing) === "gateUnknown") return `${clause}: ${words.undecided(all, REASONS.gateUnknown.inShort)}.`;
  if (units === undefined) return `${clause}: ${words.noticeDaysMissing(all, REASONS.noticeDaysWithheld.inShort)}.`;
  const others = standing.falls.flatMap(({ change, verdict }) => (verdict === "covered" ? [] : [missedText(verdict, change)]));
  const invoiced = coveringFalls(standing).flatMap(({ change, invoicedAtNewPrice }) =>
    invoicedAtNewPrice === 0 ? [] : [words.atNewPrice(unitsText(invoicedAtNewPrice), dayText(change.effectiveDate))],
  );
  const price = isPriceMissing(standing) ? [words.priceMissing] : [];
  const told = [...missedTexts(standing.missedBefore), ...others, ...missedTexts(standing.missedAfter), ...invoiced, ...price];
  return `${clause}: ${words.protectedOf(unitsText(units), all)}${told.map((it) => `; ${it}`).join("")}.`;
}

const missedText = (verdict: OrderNotProtected, { effectiveDate }: NumberedChange): string =>
  words.forPrice(REASONS[verdict].inShort, dayText(effectiveDate));

/** So many price falls that miss an order for one reason are named one by one. */
const MOST_NAMED = 4;

function missedTexts(missed: MissedFalls): readonly string[] {
  const { verdict, changes, from, to } = missed;
  const count = countOf(missed);
  if (count <= MOST_NAMED) return changes.slice(from, to).map((change) => missedText(verdict, change));
  const [first, last] = [changes[from]!, changes[to - 1]!];
  return [words.forPrices(REASONS[verdict].inShort, count, dayText(first.effectiveDate), dayText(last.effectiveDate))];
}
