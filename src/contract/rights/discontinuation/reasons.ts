/** Why a row has its figures of discontinuation, in steps and in a sentence. */
import { termToEnter } from "../../agreement/termWords";
import { counted } from "../../base/counted";
import { unitsText } from "../../base/inWords";
import { STATE } from "../../base/standing";
import { isoText } from "../../base/calendar";
import { citing, date, needsTerm, type Needed, type Ruling, type Step } from "../ruling";
import { creditSteps, lineSteps, notCoveredOf, notCoveredSteps, requestedBy, termSteps, totalSteps } from "../explaining";
import type { ReasonWords, RowCredit, RowView } from "../right";
import { NOT_PICKED } from "../goodsWords";
import type { DiscontinuationRight, NoticedRight, NotReturnable } from "./rule";

export const CLAUSE = "3.7(D)";
export const HEADINGS = { quantity: "Discontinuation return quantity", credit: "Discontinuation return credit" } as const;

export const REASONS: Readonly<Record<NotReturnable, ReasonWords>> = {
  outsideWindow: { label: "Purchased outside the window", inShort: "bought outside the window" },
  notInvoiced: { label: "Not invoiced", inShort: "not invoiced" },
  ...NOT_PICKED,
  requested: { label: "Already requested", inShort: "already requested" },
  inTransit: { label: "In transit, not on hand", inShort: "in transit", isApart: true },
};

type Row = RowView<NotReturnable, ReadonlyMap<number, NoticedRight>>;

export function ruling(row: Row): Ruling<RowCredit> {
  const right = row.basis.get(row.part);
  if (right === undefined) return { outcome: "blank", needs: "a discontinuation notice for this part", steps: [] };
  const cite = citing(CLAUSE);
  const window = [cite("Notice received", date(right.receivedOn)), ...purchaseSteps(right)];
  if (row.state === STATE.notMet)
    return { outcome: "blank", needs: "an inventory report dated from the receipt of the notice on", steps: window };
  if (row.state === STATE.needsTerm) return { outcome: "blank", ...neededBy(right), steps: window };
  const value: RowCredit = { units: row.units, cents: row.cents };
  const steps: Step[] = [
    ...window,
    ...row.lines.flatMap((line) => [...lineSteps(CLAUSE, line), ...creditSteps(CLAUSE, "Unit credit", line)]),
    ...notCoveredSteps({ clause: CLAUSE }, notCoveredOf(REASONS, row)),
    ...termSteps(row),
    ...totalSteps({ clause: CLAUSE }, HEADINGS.quantity, HEADINGS.credit, row),
  ];
  if (value.units > 0) return { outcome: "decided", value, steps };
  const areHeld = row.notCovered("requested") > 0;
  const inWindow = isForAll(right) ? "is on hand and may go back" : "was purchased in the window";
  const reason = areHeld ? "requests hold what was purchased in the window" : `no unit of this row ${inWindow}`;
  return { outcome: "refused", value, reason, steps };
}

/** "3.7(D): 10 of 20 bought within 60 days of notice; 5 not invoiced." */
export function sentence(row: Row): string {
  const right = row.basis.get(row.part);
  if (right === undefined) return "";
  if (row.state === STATE.notMet) return `${CLAUSE}: blank; the notice was received ${isoText(right.receivedOn)}, after this report.`;
  if (row.state === STATE.needsTerm) return `${CLAUSE}: blank; needs ${neededToEnter(right)}.`;
  const notInvoiced = row.notCovered("notInvoiced");
  const requested = row.notCovered("requested");
  const notPicked = row.notCovered("notThese");
  const others = [
    notPicked > 0 ? `; ${unitsText(notPicked)} ${REASONS.notThese.inShort}` : "",
    notInvoiced > 0 ? `; ${unitsText(notInvoiced)} ${REASONS.notInvoiced.inShort}` : "",
    requested > 0 ? `; ${unitsText(requested)} ${requestedBy(row)}` : "",
  ].join("");
  return `${CLAUSE}: ${unitsText(row.units)} of ${unitsText(row.onHand)} ${whichUnits(row, right)}${others}.`;
}

/** "bought within 60 days of notice". */
function whichUnits({ agreed }: Row, right: NoticedRight): string {
  if (isForAll(right)) return "on hand may go back";
  const terms = agreed.on("receipt", right.receivedOn);
  const unit = terms["discontinuation.windowUnit"] === "months" ? "month" : "day";
  return `bought within ${counted(terms["discontinuation.purchasedWithinDays"]!, unit)} of notice`;
}

const isForAll = ({ purchasedFrom, needs }: NoticedRight): boolean => needs === undefined && purchasedFrom === -Infinity;

/** The days of purchases that go back, where the right is for some only. */
export function purchaseSteps({ purchasedFrom, purchasedTo, askBy }: DiscontinuationRight): readonly Step[] {
  const cite = citing(CLAUSE);
  const isDay = Number.isFinite(purchasedFrom) && Number.isFinite(purchasedTo);
  return [
    ...(isDay ? [cite("Purchased from", date(purchasedFrom)), cite("Purchased to", date(purchasedTo))] : []),
    ...(askBy === undefined ? [] : [cite("Ask by", date(askBy))]),
  ];
}

const AUTHORIZATION = "the vendor's authorization: ask for it on Return requests, and enter its RMA date there";

/** What a right waits for. */
export const neededBy = ({ needs }: DiscontinuationRight): Needed => (needs === undefined ? { needs: AUTHORIZATION } : needsTerm(needs));

const neededToEnter = ({ needs }: DiscontinuationRight): string => (needs === undefined ? AUTHORIZATION : `the term ${termToEnter(needs)}`);
