/** Why a row of Return requests has its figures, in steps and in a sentence. */
import { isoText } from "../../base/calendar";
import { dollarsText, unitsText } from "../../base/inWords";
import type { InvoiceLines } from "../../base/records";
import { shownMicros } from "../../base/money";
import { REQUEST_HEADINGS } from "../../rights/requests";
import { REFUSALS } from "../../rights/requests/standing";
import type { LineView, UsedTerm } from "../../rights/right";
import { creditSteps, lineSteps, stepper, termSteps } from "../../rights/explaining";
import { citing, date, money, quantity, text, type Ruling, type Step } from "../../rights/ruling";
import { costPartsOf } from "../../stock/costParts";
import type { RequestLine, SettledRow } from "./settled";

export type RequestFigures = Readonly<Record<"allowed" | "refused" | "cents", number>>;

/** Why the rest is refused, with what makes it so. */
export function refusalText({ refusal, standing, turnOf, orders }: SettledRow): string {
  switch (refusal) {
    case undefined:
      return "";
    case "anotherRequest":
      return turnOf.length === 0
        ? "the quarter allows no balancing return"
        : `the right of the quarter is used by ${turnOf.map(requestCalled).join(" and ")}`;
    case "afterExerciseBy":
      return `the right had to be exercised by ${isoText(standing.quarter!.exerciseBy!)}`;
    case "outsideDays":
      return outsideDaysText(standing);
    case "notBought":
      return standing.lots.inWords === undefined ? REFUSALS.notBought : `not ${standing.lots.inWords}, or already returned`;
    case "aboveOrder":
      return orders.numbers === "" ? REFUSALS.aboveOrder : `above what is left of offsetting order ${orders.numbers}`;
    default:
      return REFUSALS[refusal];
  }
}

/** "R-1", or "the request of 2000-02-10" of one without a number. */
const requestCalled = (calledBy: string): string => (/^of \d{4}-\d{2}-\d{2}$/.test(calledBy) ? `the request ${calledBy}` : calledBy);

function outsideDaysText({ from, to, countsOn }: SettledRow["standing"]): string {
  const what = countsOn === "request" ? "requested" : "returned";
  const first = from === undefined ? "" : ` from ${isoText(from)}`;
  const last = to === undefined ? "" : ` to ${isoText(to)}`;
  return `it had to be ${what}${first}${last}`;
}

/** "3.7(A): 12 of 20 units allowed, $1,200.00; 8 refused: above what is left of offsetting order PO-9." */
export function sentence(row: SettledRow): string {
  const { clause } = row.request;
  if (row.blank !== undefined) return `${clause}: blank; needs ${row.blank.needs}.`;
  const asked = row.row.quantity;
  const refused = asked - row.allowed;
  const because = refusalText(row);
  const pending = row.leftOn === undefined && row.allowed > 0 ? "; not returned yet" : "";
  if (row.allowed === 0) return `${clause}: none of ${unitsText(asked)} allowed: ${because}.`;
  const rest = refused > 0 ? `; ${unitsText(refused)} refused: ${because}` : "";
  return `${clause}: ${unitsText(row.allowed)} of ${unitsText(asked)} units allowed, ${dollarsText(row.cents)}${rest}${exchangeText(row)}${pending}.`;
}

function exchangeText({ exchange, standing, cents }: SettledRow): string {
  if (exchange === undefined || standing.exchange?.newPrice === undefined) return "";
  const leftOver = cents - Math.floor((exchange * standing.exchange.newPrice) / 10_000);
  return `; it buys ${unitsText(exchange)} of the new version${leftOver > 0 ? `, ${dollarsText(leftOver)} stays credit` : ""}`;
}

export function ruling(row: SettledRow, invoices: InvoiceLines, used: readonly UsedTerm[]): Ruling<RequestFigures> {
  const { clause, calledBy } = row.request;
  const cite = citing(clause);
  const facts: readonly Step[] = [
    cite("Request", text(calledBy)),
    cite("Request date", date(row.requestDate)),
    cite(row.leftOn === undefined ? "Valued on, not returned yet" : "Returned on", date(row.valuedOn)),
    ...row.standing.steps,
  ];
  if (row.blank !== undefined) return { outcome: "blank", ...row.blank, steps: facts };
  const total = stepper("total", clause);
  const refused = row.row.quantity - row.allowed;
  const steps: Step[] = [
    ...facts,
    ...row.lines.flatMap((line) => {
      const view = lineView(invoices, line);
      return [...lineSteps(clause, view), ...creditSteps(clause, "unitCredit", view)];
    }),
    ...termSteps({ termsUsed: () => used }),
    ...(refused > 0 ? [cite("Refused because", text(refusalText(row)))] : []),
    total(REQUEST_HEADINGS.allowed, quantity(row.allowed)),
    total(REQUEST_HEADINGS.refused, quantity(refused)),
    total(REQUEST_HEADINGS.credit, money(row.cents)),
  ];
  const value = { allowed: row.allowed, refused, cents: row.cents };
  return row.allowed > 0 ? { outcome: "decided", value, steps } : { outcome: "refused", value, reason: refusalText(row), steps };
}

/** A detail line, its figures as they are shown. */
export function lineView(invoices: InvoiceLines, line: RequestLine): LineView {
  const { invoiceLine, units, costWhole, costRest, value, cents } = line;
  return {
    invoiceLine,
    units,
    netCost: shownMicros(costWhole, costRest, invoices.quantity[invoiceLine]!),
    cost: costPartsOf(invoices, invoiceLine, costWhole, costRest),
    unitCredit: shownMicros(value.whole, value.rest, value.parts),
    credit: cents,
    record: -1,
  };
}
