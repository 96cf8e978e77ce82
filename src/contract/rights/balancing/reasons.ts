/** Why a row has its balancing figures, in steps and in a sentence. */
import { dayText, dollarsText, unitsText } from "../../base/inWords";
import { termToEnter } from "../../agreement/termWords";
import { STATE } from "../../base/standing";
import { citing, needsTerm, date, money, percent, text, type Ruling, type Step } from "../ruling";
import { creditSteps, lineSteps, notCoveredOf, notCoveredSteps, requestedBy, termSteps, totalSteps, type NotCovered } from "../explaining";
import type { ReasonWords, RowCredit, RowView } from "../right";
import { reasonsOf } from "../reasonWords";
import { words as shared } from "../words";
import { feeInWords, feeStep } from "./feeWords";
import { limitOf, type BalancingBasis } from "./limits";
import type { Needed } from "../ruling";
import { isQuarterBefore, noLimitBecause, type BalancingLimit, type LimitNeeds } from "./limit";
import { goodsToBalance, type NotBalanced } from "./rule";
import { words } from "./words";

export const CLAUSE = "3.7(A)";
export const HEADINGS = { quantity: "Balancing returnable quantity", credit: "Balancing credit" } as const;

export const REASONS: Readonly<Record<NotBalanced, ReasonWords>> = reasonsOf<NotBalanced>(words.reasons, { inTransit: { isApart: true } });

type Row = RowView<NotBalanced, BalancingBasis>;

export function ruling(row: Row): Ruling<RowCredit> {
  const limit = limitOf(row.basis, row.row);
  if (limit === undefined) return { outcome: "blank", needs: words.needs.invoices, steps: [] };
  const needs = neededFor(row, limit);
  if (needs !== undefined) return { outcome: "blank", ...neededInWords(needs), steps: quarterSteps(limit) };
  const value: RowCredit = { units: row.units, cents: row.cents };
  const ofLimit = limitSteps(row, limit);
  if (row.state === STATE.lapsed) {
    const reason = words.lapsed(dayText(limit.exerciseBy!), dayText(row.asOfDate));
    return { outcome: "refused", value, reason, steps: ofLimit };
  }
  if (row.state === STATE.usedUp) {
    const reason = whyUsedUp(limit, words.nothingLeft(limit.quarter.name));
    return { outcome: "refused", value, reason, steps: ofLimit };
  }
  const steps: Step[] = [
    ...ofLimit,
    ...row.lines.flatMap((line) => [...lineSteps(CLAUSE, line), ...creditSteps(CLAUSE, "unitValue", line)]),
    ...notCoveredSteps({ clause: CLAUSE }, notCoveredOf(REASONS, row)),
    ...feeStep(CLAUSE, row.agreed.on("asOf", row.asOfDate)),
    ...termSteps(row),
    ...totalSteps({ clause: CLAUSE }, HEADINGS.quantity, HEADINGS.credit, row),
  ];
  return value.units > 0 ? { outcome: "decided", value, steps } : { outcome: "refused", value, reason: whyNone(row), steps };
}

/** What a row's figures wait for: of its limit, else of the goods that may go back. */
function neededFor({ agreed, asOfDate }: Row, limit: BalancingLimit): LimitNeeds | undefined {
  if (limit.needs !== undefined) return limit.needs;
  const terms = agreed.on("asOf", asOfDate);
  if (terms["balancing.approval"] === "needed") return "approval";
  const goods = goodsToBalance(terms);
  return goods && "needs" in goods ? goods.needs : undefined;
}

/** What leaves a right blank. */
export function neededInWords(needs: LimitNeeds): Needed {
  switch (needs) {
    case "orderDates":
      return { needs: words.needs.orderDates };
    case "approval":
      return { needs: shared.authorization };
    default:
      return needsTerm(needs);
  }
}

/** Why a limit is not known. The percentage is what is left to enter most often, so it has words of its own. */
export const whyLimitBlank = (needs: LimitNeeds): string =>
  needs === "balancing.limitPercent" ? words.limitPercentMissing : words.limitNeeds(neededToEnter(needs));

function quarterSteps({ quarter, base, precedingNetSales, exerciseBy }: BalancingLimit): readonly Step[] {
  const cite = citing(CLAUSE);
  const isOther = base !== undefined && !isQuarterBefore(quarter, base);
  return [
    cite(words.steps.quarter, text(quarter.name)),
    ...(isOther ? [cite(words.steps.salesFrom, date(base.from)), cite(words.steps.salesTo, date(base.to))] : []),
    ...(precedingNetSales === undefined ? [] : [cite(words.steps.sales, money(precedingNetSales))]),
    ...(exerciseBy === undefined ? [] : [cite(words.steps.exerciseBy, date(exerciseBy))]),
  ];
}

function limitSteps({ agreed }: Row, limit: BalancingLimit): readonly Step[] {
  const cite = citing(CLAUSE);
  const { isUnlimited, remaining, awaitsApproval, used, usedFrom } = limit;
  if (isUnlimited) return [...quarterSteps(limit), cite(words.steps.limit, text(words.steps.noLimit))];
  const terms = agreed.on("quarter", limit.quarter.starts);
  return [
    ...quarterSteps(limit),
    cite(words.steps.limitPercent, percent(terms["balancing.limitPercent"]!)),
    cite(words.steps.limit, money(limit.limit!)),
    ...(usedFrom === undefined ? [] : [cite(words.steps.usedFrom, date(usedFrom))]),
    cite(words.steps.used, money(used)),
    cite(words.steps.remaining, money(remaining!)),
    ...(awaitsApproval === undefined ? [] : [cite(words.steps.awaitsApproval, money(awaitsApproval))]),
  ];
}

/** Why a quarter's right gives nothing more: requests used it, sales gave no limit, or the limit is used to the last cent. */
const whyUsedUp = (limit: BalancingLimit, otherwise: string): string =>
  limit.usedUpBy === undefined ? (noLimitBecause(limit) ?? otherwise) : words.usedBy(limit.usedUpBy);

/** Why not one unit of a row goes back while something is left of the limit. */
function whyNone(row: Row): string {
  if (row.notCovered("aboveLimit") > 0) return words.noUnitFits;
  if (row.onHand === 0) return words.noneOnHand;
  return words.noneMayGoBack(String(row.onHand), causesOf(row, String));
}

/** "6 committed, 2 not invoiced"; "all 6 committed" where one cause holds all of several units. */
function causesOf(row: Row, count: (units: number) => string): string {
  const notCovered = notCoveredOf(REASONS, row);
  if (notCovered.length === 0) return "";
  const kept = notCovered.filter(({ reason, words: { isApart } }) => !isApart && reason !== "aboveLimit");
  const cause = ({ reason, units, words: said }: NotCovered): string => {
    const told = `${count(units)} ${reason === "requested" ? requestedBy(row) : said.inShort}`;
    return units > 1 && units === row.onHand ? words.all(told) : told;
  };
  return kept.map(cause).join(", ");
}

/** "3.7(A): by itself this row could send back 4 of 6 on hand in FY2000 Q2; 2 committed." */
export function sentence(row: Row): string {
  const limit = limitOf(row.basis, row.row);
  if (limit === undefined) return words.sentences.noInvoices(CLAUSE);
  const { name } = limit.quarter;
  if (row.state === STATE.needsTerm) return shared.blankNeeds(CLAUSE, neededToEnter(neededFor(row, limit)!));
  if (row.state === STATE.lapsed) return words.sentences.lapsed(CLAUSE, name, dayText(limit.exerciseBy!));
  if (row.state === STATE.usedUp) return words.sentences.usedUp(CLAUSE, whyUsedUp(limit, words.sentences.nothingLeft(name)));
  if (row.onHand === 0) return words.sentences.noneOnHand(CLAUSE);
  const onHand = unitsText(row.onHand);
  const kept = causesOf(row, unitsText);
  const above = row.notCovered("aboveLimit");
  if (row.units + above === 0) return words.sentences.none(CLAUSE, onHand, name, kept);
  const cut = above > 0 ? words.sentences.aboveLimit(unitsText(above), dollarsText(limit.remaining!)) : "";
  const fee = row.units === 0 ? undefined : feeInWords(row.agreed.on("asOf", row.asOfDate));
  const others = [kept, cut, fee ?? ""].filter((it) => it !== "").map((it) => `; ${it}`);
  return words.sentences.some(CLAUSE, unitsText(row.units), onHand, name, others.join(""));
}

const neededToEnter = (needs: LimitNeeds): string =>
  needs === "orderDates" || needs === "approval" ? neededInWords(needs).needs : shared.theTerm(termToEnter(needs));
