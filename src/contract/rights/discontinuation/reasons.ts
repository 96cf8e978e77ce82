/** Why a row has its figures of discontinuation, in steps and in a sentence. */
import { counted } from "../../base/counted";
import { unitsText } from "../../base/inWords";
import { STATE } from "../../base/standing";
import { isoText } from "../../base/calendar";
import { citing, date, type Ruling, type Step } from "../ruling";
import { creditSteps, lineSteps, notCoveredOf, notCoveredSteps, requestedBy, termSteps, totalSteps } from "../explaining";
import type { ReasonWords, RowCredit, RowView } from "../right";
import type { NoticedRight, NotReturnable } from "./rule";

export const CLAUSE = "3.7(D)";
export const HEADINGS = { quantity: "Discontinuation return quantity", credit: "Discontinuation return credit" } as const;

export const REASONS: Readonly<Record<NotReturnable, ReasonWords>> = {
  outsideWindow: { label: "Purchased outside the window", inShort: "bought outside the window" },
  notInvoiced: { label: "Not invoiced", inShort: "not invoiced" },
  requested: { label: "Already requested", inShort: "already requested" },
  inTransit: { label: "In transit, not on hand", inShort: "in transit", isApart: true },
};

type Row = RowView<NotReturnable, ReadonlyMap<number, NoticedRight>>;

export function ruling(row: Row): Ruling<RowCredit> {
  const right = row.basis.get(row.part);
  if (right === undefined) return { outcome: "blank", needs: "a discontinuation notice for this part", steps: [] };
  const cite = citing(CLAUSE);
  const window = [
    cite("Notice received", date(right.receivedOn)),
    cite("Purchased from", date(right.purchasedFrom)),
    cite("Purchased to", date(right.purchasedTo)),
  ];
  if (row.state === STATE.notMet)
    return { outcome: "blank", needs: "an inventory report dated from the receipt of the notice on", steps: window };
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
  const reason = areHeld ? "requests hold what was purchased in the window" : "no unit of this row was purchased in the window";
  return { outcome: "refused", value, reason, steps };
}

/** "3.7(D): 10 of 20 bought within 60 days of notice; 5 not invoiced." */
export function sentence(row: Row): string {
  const right = row.basis.get(row.part);
  if (right === undefined) return "";
  if (row.state === STATE.notMet) return `${CLAUSE}: blank; the notice was received ${isoText(right.receivedOn)}, after this report.`;
  const terms = row.agreed.on("receipt", right.receivedOn);
  const within = terms["discontinuation.purchasedWithinDays"];
  const notInvoiced = row.notCovered("notInvoiced");
  const requested = row.notCovered("requested");
  const others = [
    notInvoiced > 0 ? `; ${unitsText(notInvoiced)} ${REASONS.notInvoiced.inShort}` : "",
    requested > 0 ? `; ${unitsText(requested)} ${requestedBy(row)}` : "",
  ].join("");
  return `${CLAUSE}: ${unitsText(row.units)} of ${unitsText(row.onHand)} bought within ${counted(within, "day")} of notice${others}.`;
}
