/** Why a row has its figures of discontinuation, in steps and in a sentence. */
import { termToEnter } from "../../agreement/termWords";
import { dayText, unitsText } from "../../base/inWords";
import { STATE } from "../../base/standing";
import { citing, date, needsTerm, type Needed, type Ruling, type Step } from "../ruling";
import { creditSteps, lineSteps, notCoveredOf, notCoveredSteps, requestedBy, termSteps, totalSteps } from "../explaining";
import type { ReasonWords, RowCredit, RowView } from "../right";
import { reasonsOf } from "../reasonWords";
import { words as shared } from "../words";
import type { DiscontinuationRight, NoticedRight, NotReturnable } from "./rule";
import { words } from "./words";

export const CLAUSE = "3.7(D)";
export const HEADINGS = { quantity: "Discontinuation return quantity", credit: "Discontinuation return credit" } as const;

export const REASONS: Readonly<Record<NotReturnable, ReasonWords>> = reasonsOf<NotReturnable>(words.reasons, {
  inTransit: { isApart: true },
});

type Row = RowView<NotReturnable, ReadonlyMap<number, NoticedRight>>;

export function ruling(row: Row): Ruling<RowCredit> {
  const right = row.basis.get(row.part);
  if (right === undefined) return { outcome: "blank", needs: words.needs.notice, steps: [] };
  const cite = citing(CLAUSE);
  const window = [cite(words.steps.received, date(right.receivedOn)), ...purchaseSteps(right)];
  if (row.state === STATE.notMet) return { outcome: "blank", needs: words.needs.report, steps: window };
  if (row.state === STATE.needsTerm) return { outcome: "blank", ...neededBy(right), steps: window };
  const value: RowCredit = { units: row.units, cents: row.cents };
  const steps: Step[] = [
    ...window,
    ...row.lines.flatMap((line) => [...lineSteps(CLAUSE, line), ...creditSteps(CLAUSE, "unitCredit", line)]),
    ...notCoveredSteps({ clause: CLAUSE }, notCoveredOf(REASONS, row)),
    ...termSteps(row),
    ...totalSteps({ clause: CLAUSE }, HEADINGS.quantity, HEADINGS.credit, row),
  ];
  if (value.units > 0) return { outcome: "decided", value, steps };
  const areHeld = row.notCovered("requested") > 0;
  const reason = areHeld ? words.allRequested : isForAll(right) ? words.noneOnHand : words.noneInWindow;
  return { outcome: "refused", value, reason, steps };
}

/** "3.7(D): 10 of 20 bought within 60 days of notice; 5 not invoiced." */
export function sentence(row: Row): string {
  const right = row.basis.get(row.part);
  if (right === undefined) return "";
  if (row.state === STATE.notMet) return words.noticedLater(CLAUSE, dayText(right.receivedOn));
  if (row.state === STATE.needsTerm) return shared.blankNeeds(CLAUSE, neededToEnter(right));
  const notInvoiced = row.notCovered("notInvoiced");
  const requested = row.notCovered("requested");
  const notPicked = row.notCovered("notThese");
  const others = [
    notPicked > 0 ? `; ${unitsText(notPicked)} ${REASONS.notThese.inShort}` : "",
    notInvoiced > 0 ? `; ${unitsText(notInvoiced)} ${REASONS.notInvoiced.inShort}` : "",
    requested > 0 ? `; ${unitsText(requested)} ${requestedBy(row)}` : "",
  ].join("");
  return words.some(CLAUSE, unitsText(row.units), unitsText(row.onHand), whichUnits(row, right), others);
}

/** "bought within 60 days of notice". */
function whichUnits({ agreed }: Row, right: NoticedRight): string {
  if (isForAll(right)) return words.onHand;
  const terms = agreed.on("receipt", right.receivedOn);
  const unit = terms["discontinuation.windowUnit"] === "months" ? "months" : "days";
  return words.boughtWithin(terms["discontinuation.purchasedWithinDays"]!, unit);
}

const isForAll = ({ purchasedFrom, needs }: NoticedRight): boolean => needs === undefined && purchasedFrom === -Infinity;

/** The days of purchases that go back, where the right is for some only. */
export function purchaseSteps({ purchasedFrom, purchasedTo, askBy }: DiscontinuationRight): readonly Step[] {
  const cite = citing(CLAUSE);
  const isDay = Number.isFinite(purchasedFrom) && Number.isFinite(purchasedTo);
  return [
    ...(isDay ? [cite(words.steps.purchasedFrom, date(purchasedFrom)), cite(words.steps.purchasedTo, date(purchasedTo))] : []),
    ...(askBy === undefined ? [] : [cite(words.steps.askBy, date(askBy))]),
  ];
}

/** What a right waits for. */
export const neededBy = ({ needs }: DiscontinuationRight): Needed =>
  needs === undefined ? { needs: shared.authorization } : needsTerm(needs);

const neededToEnter = ({ needs }: DiscontinuationRight): string =>
  needs === undefined ? shared.authorization : shared.theTerm(termToEnter(needs));
