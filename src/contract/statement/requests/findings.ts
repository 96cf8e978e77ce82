/** What is wrong or doubtful in return requests, in words. Rule text: rules 7. */
import type { CivilDate } from "../../base/calendar";
import { finding, type Finding, type FindingCode } from "../../base/finding";
import type { Facts } from "../../base/records";
import { countsOrders, type RequestStanding } from "../../rights/requests/standing";
import { words } from "../words";
import type { SettledRow } from "./settled";
import { countWhile } from "../../base/search";

type Told = Pick<SettledRow, "row" | "request" | "requestDate" | "standing" | "refusal" | "cents" | "blank" | "orders">;

const told = (code: FindingCode, { row, request }: Pick<Told, "row" | "request">, index: number, text: string): Finding =>
  finding(code, request.clause, text, { record: { kind: "returnRequests", index }, part: row.part });

/** A return line executes a row that says no day on which its units left. */
export function returnDateMissing(it: Pick<Told, "row" | "request">, index: number, line: number, { invoices, parts }: Facts): Finding {
  return told(
    "RETURN_DATE_MISSING",
    it,
    index,
    words.found.returnDateMissing(it.request.calledBy, parts.keys[it.row.part]!, invoices.invoiceDate[line]!),
  );
}

/** Everything else that is said of a settled row. */
export function* findingsOf(it: Told, index: number, facts: Facts, onHand: OnHandOnDay): Generator<Finding> {
  const { row, standing, request, refusal } = it;
  const key = facts.parts.keys[row.part]!;
  const say = (code: FindingCode, text: string): Finding => told(code, it, index, text);
  const missingAmount = countsOrders(standing) ? it.orders.withoutAmount : undefined;
  if (missingAmount !== undefined && request.rows[0] === index)
    yield say("ORDER_AMOUNT_MISSING", words.found.amountMissing(missingAmount, request.calledBy));
  if (refusal === "noInvoice") yield say("INVOICE_NOT_FOUND", words.found.invoiceNotFound(key));
  if (isWithoutRma(row, standing)) yield say("RMA_MISSING", words.found.rmaMissing(key, row.returnDate!, row.rmaDate));
  if (standing.rmaWithinDays !== undefined && row.rmaDate !== undefined && row.rmaDate > it.requestDate + standing.rmaWithinDays)
    yield say("RMA_LATE", words.found.rmaLate(row.rmaDate, standing.rmaWithinDays, it.requestDate));
  const stock = row.right === "Defective" || row.fromDealer ? undefined : onHand(row.part, it.requestDate);
  if (stock !== undefined && row.quantity > stock)
    yield say("REQUEST_EXCEEDS_STOCK", words.found.exceedsStock(row.quantity, key, it.requestDate, stock));
  if (standing.exchange !== undefined && !standing.exchange.newPrice && it.blank === undefined)
    yield say("NEW_PRICE_MISSING", words.found.newPriceMissing(key));
  const difference = it.blank === undefined && row.creditedAmount !== undefined ? row.creditedAmount - it.cents : 0;
  if (difference !== 0) yield say("CREDIT_DIFFERS", words.found.creditDiffers(row.creditedAmount!, difference, it.cents));
}

const isWithoutRma = ({ returnDate, rmaDate }: Told["row"], { returnWithinDays }: RequestStanding): boolean =>
  returnWithinDays !== undefined && returnDate !== undefined && (rmaDate === undefined || returnDate < rmaDate);

/** Units on hand by the part's latest report on or before a day; undefined where there is none. */
export type OnHandOnDay = (part: number, date: CivilDate) => number | undefined;

/** By the reports of the parts that are asked for, each looked through once. */
export function onHandOnDay({ inventory }: Pick<Facts, "inventory">, parts: ReadonlySet<number>): OnHandOnDay {
  const byPart = new Map<number, Map<CivilDate, number>>();
  for (let row = 0; row < inventory.count; row++) {
    const part = inventory.part[row]!;
    if (!parts.has(part)) continue;
    const days = byPart.get(part) ?? new Map<CivilDate, number>();
    byPart.set(part, days);
    const day = inventory.asOfDate[row]!;
    days.set(day, (days.get(day) ?? 0) + inventory.onHand[row]!);
  }
  const sorted = new Map([...byPart].map(([part, days]) => [part, [...days].sort(([a], [b]) => a - b)]));
  return (part, date) => {
    const days = sorted.get(part) ?? [];
    return days[countWhile(days.length, (place) => days[place]![0] <= date) - 1]?.[1];
  };
}
