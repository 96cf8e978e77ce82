/** Why a row is refused whole, before any unit of it is taken. Rule text: rules 7, "Reasons". */
import type { AskedReturn, Refusal, RequestStanding } from "../../rights/requests/standing";
import type { OrdersOfRequest } from "./orders";

/** A row, and what stands around it. */
export interface Judged {
  readonly asked: AskedReturn;
  readonly standing: RequestStanding;
  readonly orders: OrdersOfRequest;
  /** The invoice that it names has units of the part; so has every row that names none. */
  readonly hasInvoice: boolean;
  /** Another request has the quarter's turns. */
  readonly isAnothersTurn: boolean;
}

/** The first reason that applies. */
export function refusalOf({ asked, standing, orders, hasInvoice, isAnothersTurn }: Judged): Refusal | undefined {
  const { row, requestDate } = asked;
  if (standing.needsSeal && !row.factorySealed) return "notSealed";
  if (standing.lacking) return standing.lacking;
  if (!hasInvoice) return "noInvoice";
  if (!isWithinDays(asked, standing)) return "outsideDays";
  if (isAnothersTurn) return "anotherRequest";
  const lastDay = standing.quarter?.exerciseBy;
  if (lastDay !== undefined && requestDate > lastDay) return "afterExerciseBy";
  if (standing.needsOrder && orders.areNone) return "noOrder";
  return isReturnedLate(asked, standing) ? "returnedLate" : undefined;
}

function isWithinDays({ requestDate, valuedOn }: AskedReturn, { from, to, countsOn }: RequestStanding): boolean {
  const day = countsOn === "request" ? requestDate : valuedOn;
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}

function isReturnedLate({ row }: AskedReturn, { returnWithinDays }: RequestStanding): boolean {
  if (returnWithinDays === undefined || row.returnDate === undefined || row.rmaDate === undefined) return false;
  return row.returnDate > row.rmaDate + returnWithinDays;
}
