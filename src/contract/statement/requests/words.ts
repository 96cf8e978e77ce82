/** Why a row of Return requests has its figures, in steps and in a sentence. */
import type { InvoiceLines } from "../../base/records";
import { shownMicros } from "../../base/money";
import { REQUEST_HEADINGS } from "../../rights/requests";
import { REFUSALS } from "../../rights/requests/standing";
import type { LineView, UsedTerm } from "../../rights/right";
import { creditSteps, lineSteps, stepper, termSteps } from "../../rights/explaining";
import { citing, date, money, quantity, text, type Ruling, type Step } from "../../rights/ruling";
import { costPartsOf } from "../../stock/costParts";
import { words as rightWords } from "../../rights/words";
import { words } from "../words";
import type { RequestGroup } from "./groups";
import { feeSteps, feeText } from "./feeWords";
import type { RequestLine, SettledRow } from "./settled";

export type RequestFigures = Readonly<Record<"allowed" | "refused" | "cents", number>>;

const { requests: say } = words;

/** Why the rest is refused, with what makes it so. */
export function refusalText({ refusal, standing, turnOf, orders }: SettledRow): string {
  switch (refusal) {
    case undefined:
      return "";
    case "anotherRequest":
      return turnOf.length === 0 ? say.noTurn : say.anothersTurn(say.all(turnOf.map(byItself)));
    case "afterExerciseBy":
      return say.exerciseBy(standing.quarter!.exerciseBy!);
    case "outsideDays":
      return say.outsideDays(standing.countsOn, standing.from, standing.to);
    case "notBought":
      return standing.lots.inWords === undefined ? REFUSALS.notBought : say.notBought(standing.lots.inWords);
    case "aboveOrder":
      return orders.numbers === "" ? REFUSALS.aboveOrder : say.aboveOrders(orders.numbers);
    default:
      return REFUSALS[refusal];
  }
}

/** "R-1", or "the request of 2000-02-10" of one without a number. */
const byItself = ({ name, calledBy }: RequestGroup): string => (calledBy === name ? calledBy : say.theRequest(calledBy));

/** "3.7(A): 12 of 20 units allowed, $1,200.00; 8 refused: above what is left of offsetting order PO-9." */
export function sentence(row: SettledRow): string {
  const { clause } = row.request;
  if (row.blank !== undefined) return rightWords.blankNeeds(clause, row.blank.needs);
  const asked = row.row.quantity;
  const refused = asked - row.allowed;
  if (row.allowed === 0) return say.none(clause, asked, refusalText(row));
  const rest = refused > 0 ? say.refused(refused, refusalText(row)) : "";
  const pending = row.leftOn === undefined ? say.pending : "";
  return say.some(clause, row.allowed, asked, row.cents, `${feeText(row)}${rest}${exchangeText(row)}${pending}`);
}

function exchangeText({ exchange, standing, cents }: SettledRow): string {
  if (exchange === undefined || standing.exchange?.newPrice === undefined) return "";
  return say.exchanged(exchange, cents - Math.floor((exchange * standing.exchange.newPrice) / 10_000));
}

export function ruling(row: SettledRow, invoices: InvoiceLines, used: readonly UsedTerm[]): Ruling<RequestFigures> {
  const { clause, calledBy } = row.request;
  const cite = citing(clause);
  const facts: readonly Step[] = [
    cite(words.steps.request, text(calledBy)),
    cite(words.steps.requestDate, date(row.requestDate)),
    cite(row.leftOn === undefined ? words.steps.valuedOn : words.steps.returnedOn, date(row.valuedOn)),
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
    ...feeSteps(row),
    ...(refused > 0 ? [cite(words.steps.refusedBecause, text(refusalText(row)))] : []),
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
