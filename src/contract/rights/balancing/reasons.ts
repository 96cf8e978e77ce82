/** Why a row has its balancing figures, in steps and in a sentence. */
import { dollarsText, unitsText } from "../../base/inWords";
import { termToEnter } from "../../agreement/termWords";
import { STATE } from "../../base/standing";
import { isoText } from "../../base/calendar";
import { citing, needsTerm, date, money, percent, text, type Ruling, type Step } from "../ruling";
import { creditSteps, lineSteps, notCoveredOf, notCoveredSteps, requestedBy, termSteps, totalSteps, type NotCovered } from "../explaining";
import type { ReasonWords, RowCredit, RowView } from "../right";
import { NOT_PICKED } from "../goodsWords";
import { limitOf, type BalancingBasis } from "./limits";
import type { Needed } from "../ruling";
import { isQuarterBefore, noLimitBecause, type BalancingLimit, type LimitNeeds } from "./limit";
import { goodsToBalance, type NotBalanced } from "./rule";

export const CLAUSE = "3.7(A)";
export const HEADINGS = { quantity: "Balancing returnable quantity", credit: "Balancing credit" } as const;

export const REASONS: Readonly<Record<NotBalanced, ReasonWords>> = {
  committed: { label: "Committed", inShort: "committed" },
  notInvoiced: { label: "Not invoiced", inShort: "not invoiced" },
  requested: { label: "Already requested", inShort: "already requested" },
  ...NOT_PICKED,
  aboveLimit: { label: "Above the remaining limit", inShort: "above the remaining limit" },
  inTransit: { label: "In transit, not on hand", inShort: "in transit", isApart: true },
};

type Row = RowView<NotBalanced, BalancingBasis>;

export function ruling(row: Row): Ruling<RowCredit> {
  const limit = limitOf(row.basis, row.row);
  if (limit === undefined) return { outcome: "blank", needs: "invoices of the quarter before the row's as-of date", steps: [] };
  const needs = neededFor(row, limit);
  if (needs !== undefined) return { outcome: "blank", ...neededInWords(needs), steps: quarterSteps(limit) };
  const value: RowCredit = { units: row.units, cents: row.cents };
  const ofLimit = limitSteps(row, limit);
  if (row.state === STATE.lapsed) {
    const reason = `the right had to be exercised by ${isoText(limit.exerciseBy!)}; this row is dated ${isoText(row.asOfDate)}`;
    return { outcome: "refused", value, reason, steps: ofLimit };
  }
  if (row.state === STATE.usedUp) {
    const reason = whyUsedUp(limit, `nothing is left of the limit of ${limit.quarter.name}`);
    return { outcome: "refused", value, reason, steps: ofLimit };
  }
  const steps: Step[] = [
    ...ofLimit,
    ...row.lines.flatMap((line) => [...lineSteps(CLAUSE, line), ...creditSteps(CLAUSE, "Unit value", line)]),
    ...notCoveredSteps({ clause: CLAUSE }, notCoveredOf(REASONS, row)),
    ...termSteps(row),
    ...totalSteps({ clause: CLAUSE }, HEADINGS.quantity, HEADINGS.credit, row),
  ];
  return value.units > 0 ? { outcome: "decided", value, steps } : { outcome: "refused", value, reason: whyNone(row), steps };
}

/** What a row's figures wait for: of its limit, else of the goods that may go back. */
function neededFor({ agreed, asOfDate }: Row, limit: BalancingLimit): LimitNeeds | undefined {
  if (limit.needs !== undefined) return limit.needs;
  const goods = goodsToBalance(agreed.on("asOf", asOfDate));
  return goods && "needs" in goods ? goods.needs : undefined;
}

export const neededInWords = (needs: LimitNeeds): Needed =>
  needs === "orderDates" ? { needs: "the column Order date on Invoices" } : needsTerm(needs);

/** Why a limit is not known. The percentage is what is left to enter most often, so it has words of its own. */
export const whyLimitBlank = (needs: LimitNeeds): string =>
  needs === "balancing.limitPercent" ? "the limit percent is not entered" : `needs ${neededToEnter(needs)}`;

function quarterSteps({ quarter, base, precedingNetSales, exerciseBy }: BalancingLimit): readonly Step[] {
  const cite = citing(CLAUSE);
  const isOther = base !== undefined && !isQuarterBefore(quarter, base);
  return [
    cite("Quarter", text(quarter.name)),
    ...(isOther ? [cite("Sales from", date(base.from)), cite("Sales to", date(base.to))] : []),
    ...(precedingNetSales === undefined ? [] : [cite("Preceding net sales", money(precedingNetSales))]),
    ...(exerciseBy === undefined ? [] : [cite("Exercise by", date(exerciseBy))]),
  ];
}

function limitSteps({ agreed }: Row, limit: BalancingLimit): readonly Step[] {
  const cite = citing(CLAUSE);
  const { isUnlimited, remaining, awaitsApproval, used } = limit;
  if (isUnlimited) return [...quarterSteps(limit), cite("Limit", text("none"))];
  const terms = agreed.on("quarter", limit.quarter.starts);
  return [
    ...quarterSteps(limit),
    cite("Limit percent", percent(terms["balancing.limitPercent"]!)),
    cite("Limit", money(limit.limit!)),
    cite("Used", money(used)),
    cite("Remaining", money(remaining!)),
    ...(awaitsApproval === undefined ? [] : [cite("More, which awaits the vendor's approval", money(awaitsApproval))]),
  ];
}

/** Why a quarter's right gives nothing more: requests used it, sales gave no limit, or the limit is used to the last cent. */
const whyUsedUp = (limit: BalancingLimit, otherwise: string): string =>
  limit.usedUpBy === undefined
    ? (noLimitBecause(limit) ?? otherwise)
    : `used by ${limit.usedUpBy.length === 1 ? "request" : "requests"} ${limit.usedUpBy.join(" and ")}`;

/** Why not one unit of a row goes back while something is left of the limit. */
function whyNone(row: Row): string {
  if (row.notCovered("aboveLimit") > 0) return "not one unit fits the remaining limit";
  if (row.onHand === 0) return "no unit of this row is on hand";
  return `no unit of this row may go back: of ${row.onHand} on hand, ${causesOf(row, String)}`;
}

/** "6 committed, 2 not invoiced"; "all 6 committed" where one cause holds all of several units. */
function causesOf(row: Row, count: (units: number) => string): string {
  const notCovered = notCoveredOf(REASONS, row);
  if (notCovered.length === 0) return "";
  const kept = notCovered.filter(({ reason, words }) => !words.isApart && reason !== "aboveLimit");
  const cause = ({ reason, units, words }: NotCovered): string =>
    `${units > 1 && units === row.onHand ? "all " : ""}${count(units)} ${reason === "requested" ? requestedBy(row) : words.inShort}`;
  return kept.map(cause).join(", ");
}

/** "3.7(A): by itself this row could send back 4 of 6 on hand in FY2000 Q2; 2 committed." */
export function sentence(row: Row): string {
  const limit = limitOf(row.basis, row.row);
  if (limit === undefined) return `${CLAUSE}: blank; the invoices do not reach the quarter before.`;
  const { name } = limit.quarter;
  if (row.state === STATE.needsTerm) return `${CLAUSE}: blank; needs ${neededToEnter(neededFor(row, limit)!)}.`;
  if (row.state === STATE.lapsed) return `${CLAUSE}: 0; the right of ${name} had to be exercised by ${isoText(limit.exerciseBy!)}.`;
  if (row.state === STATE.usedUp) return `${CLAUSE}: 0; ${whyUsedUp(limit, `nothing is left of the ${name} limit`)}.`;
  if (row.onHand === 0) return `${CLAUSE}: no units on hand.`;
  const onHand = unitsText(row.onHand);
  const kept = causesOf(row, unitsText);
  const above = row.notCovered("aboveLimit");
  if (row.units + above === 0) return `${CLAUSE}: none of ${onHand} on hand may go back in ${name}; ${kept}.`;
  const cut = above > 0 ? `${unitsText(above)} ${REASONS.aboveLimit.inShort} of ${dollarsText(limit.remaining!)}` : "";
  const others = [kept, cut].filter((it) => it !== "").map((it) => `; ${it}`);
  return `${CLAUSE}: by itself this row could send back ${unitsText(row.units)} of ${onHand} on hand in ${name}${others.join("")}.`;
}

const neededToEnter = (needs: LimitNeeds): string =>
  needs === "orderDates" ? neededInWords(needs).needs : `the term ${termToEnter(needs)}`;
