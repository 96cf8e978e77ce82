/** Facts told in a few words, so that a test shows only what its row is about. Days, units and amounts are read here, not by src/. */
import { creditStatement } from "../../src/contract/statement/creditStatement";
import { fiscalQuarter, type NoticeMethod } from "../../src/contract/base/calendar";
import {
  NO_DATE,
  NONE,
  type DiscontinuationNotice,
  type Facts,
  type InventoryRows,
  type InvoiceLines,
  type PriceChange,
} from "../../src/contract/base/records";
import type { ProductVersion, RequestRight, ReturnRequest } from "../../src/contract/base/requestRecords";
import type { SalesLines } from "../../src/contract/base/channelRecords";
import type { OpenOrder } from "../../src/contract/base/orderRecords";
import type { SettledRequest } from "../../src/contract/statement/requests";
import type { CreditStatement } from "../../src/contract/statement/statement";
import { AGREEMENTS } from "../../src/contract/agreement/agreements";
import { always, type Agreed } from "../../src/contract/agreement/inForce";
import { withTerms, type Terms } from "../../src/contract/agreement/terms";

/** A day from ISO text, counted by the platform's own calendar. */
export const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
/** The day before or after: `dayAfter("2000-02-28", 1)`. */
export const dayAfter = (iso: string, days: number): string => isoOf(day(iso) + days);
export const isoOf = (date: number): string => new Date((date - 25_569) * 86_400_000).toISOString().slice(0, 10);

/** Millionths from decimal text of at most six decimals. */
export function micros(text: string): number {
  const [whole = "", decimals = ""] = text.replaceAll(",", "").replace("-", "").split(".");
  if (decimals.length > 6) throw new Error(`${text} has more than six decimals`);
  const size = Number(whole + decimals.padEnd(6, "0"));
  return text.startsWith("-") && size > 0 ? -size : size;
}

/** Cents from decimal text. */
export const cents = (text: string): number => {
  const size = micros(text) / 10_000;
  if (!Number.isInteger(size)) throw new Error(`${text} is not whole cents`);
  return size;
};

/** A share from percent text: "15" is 15 %. */
export const percent = (text: string): number => micros(text) * 10_000_000;

export interface Stock {
  readonly part?: string;
  readonly asOf?: string;
  readonly onHand?: number;
  readonly committed?: number;
  readonly fromVendor?: number;
  readonly betweenWarehouses?: number;
  /** Transit date. */
  readonly sent?: string;
}
export interface Line {
  readonly invoice?: string;
  readonly part?: string;
  readonly on?: string;
  readonly shipped?: string;
  readonly quantity: number;
  readonly price?: string;
  readonly discount?: string;
  readonly credits?: string;
  readonly original?: string;
  /** Order number. */
  readonly order?: string;
}
export interface Ordered {
  readonly order?: string;
  readonly part?: string;
  readonly quantity?: number;
  readonly received?: string;
  readonly confirmed?: string | undefined;
  readonly shipped?: string;
  readonly rejected?: string;
  readonly cancelled?: string;
  readonly delivery?: string;
  readonly scheduled?: string;
  readonly price?: string | undefined;
  readonly oral?: boolean;
  readonly inWriting?: string;
}
export interface Sold {
  readonly part?: string;
  readonly on: string;
  readonly quantity: number;
}
export interface Change {
  readonly part?: string;
  readonly on?: string;
  readonly newPrice: string;
  readonly oldPrice?: string;
  readonly noticed?: string;
  readonly by?: NoticeMethod;
  /** The day on which the stock report was sent. */
  readonly reported?: string;
  readonly reverses?: boolean;
}
export interface Discontinued {
  readonly part?: string;
  readonly sent: string;
  readonly by?: NoticeMethod;
  readonly endsOn?: string;
}
export interface Asked {
  readonly number?: string;
  readonly right: RequestRight;
  readonly part?: string;
  readonly quantity: number;
  readonly on: string;
  readonly rmaOn?: string;
  readonly returnedOn?: string;
  readonly invoice?: string;
  readonly order?: string;
  readonly orderAmount?: string;
  readonly sealed?: boolean;
  readonly fromDealer?: boolean;
  readonly memo?: string;
  readonly credited?: string;
}
export interface Version {
  readonly part?: string;
  readonly newPart: string;
  readonly shippedOn: string;
  readonly noticed?: string;
  readonly by?: NoticeMethod;
  readonly newPrice?: string;
}
export interface Told {
  readonly requests?: readonly Asked[];
  readonly versions?: readonly Version[];
  readonly inventory?: readonly Stock[];
  readonly invoices?: readonly Line[];
  readonly changes?: readonly Change[];
  readonly notices?: readonly Discontinued[];
  readonly orders?: readonly Ordered[];
  readonly sales?: readonly Sold[];
  /** Balancing credits used, by quarter number. */
  readonly used?: ReadonlyMap<number, number>;
}

/** Numbers for names, in the order in which they are first told. */
class Numbered {
  readonly names: string[] = [];
  of(name: string): number {
    const known = this.names.indexOf(name);
    return known >= 0 ? known : this.names.push(name) - 1;
  }
}

const ints = <T>(rows: readonly T[], of: (row: T) => number): Int32Array => Int32Array.from(rows, of);
const amounts = <T>(rows: readonly T[], of: (row: T) => string | undefined): Float64Array =>
  Float64Array.from(rows, (row) => micros(of(row) ?? "0"));
const dayOr = (iso: string | undefined, otherwise: number): number => (iso === undefined ? otherwise : day(iso));

/** Facts from what is told. A part is A, a report of 2000-02-01, a purchase of 1999-12-01 at 50, unless told otherwise. */
export function facts({ inventory = [], invoices = [], changes = [], notices = [], requests, versions, orders, sales }: Told): Facts {
  const parts = new Numbered();
  const numbers = new Numbered();
  const orderNumbers = new Numbered();
  return {
    inventory: stock(inventory, parts),
    invoices: lines(invoices, parts, numbers, orderNumbers),
    priceChanges: changes.map((it) => priceChange(it, parts)),
    discontinuations: notices.map((it) => notice(it, parts)),
    ...(requests && { returnRequests: requests.map((it) => returnRequest(it, parts, numbers)) }),
    ...(versions && { productVersions: versions.map((it) => productVersion(it, parts)) }),
    invoiceNumbers: numbers.names,
    ...(orders && { openOrders: orders.map((it) => openOrder(it, parts, orderNumbers)), orders: orderNumbers.names }),
    ...(sales && { sales: salesLines(sales, parts) }),
    parts: { keys: parts.names },
  };
}

function returnRequest(it: Asked, parts: Numbered, numbers: Numbered): ReturnRequest {
  return {
    right: it.right,
    requestNumber: it.number ?? "",
    part: parts.of(it.part ?? "A"),
    quantity: it.quantity,
    requestDate: day(it.on),
    rmaNumber: "",
    rmaDate: it.rmaOn === undefined ? undefined : day(it.rmaOn),
    returnDate: it.returnedOn === undefined ? undefined : day(it.returnedOn),
    invoice: it.invoice === undefined ? NONE : numbers.of(it.invoice),
    offsettingOrder: it.order ?? "",
    offsettingAmount: it.orderAmount === undefined ? undefined : cents(it.orderAmount),
    factorySealed: it.sealed ?? true,
    fromDealer: it.fromDealer ?? false,
    creditMemo: it.memo === undefined ? NONE : numbers.of(it.memo),
    creditedAmount: it.credited === undefined ? undefined : cents(it.credited),
  };
}

const productVersion = (
  { part = "A", newPart, shippedOn, noticed, by = "personal", newPrice }: Version,
  parts: Numbered,
): ProductVersion => ({
  part: parts.of(part),
  newPart: parts.of(newPart),
  firstShipDate: day(shippedOn),
  notice: noticed === undefined ? undefined : { sent: day(noticed), method: by },
  newPrice: newPrice === undefined ? undefined : micros(newPrice),
});

function stock(rows: readonly Stock[], parts: Numbered): InventoryRows {
  return {
    count: rows.length,
    part: ints(rows, (it) => parts.of(it.part ?? "A")),
    asOfDate: ints(rows, (it) => day(it.asOf ?? "2000-02-01")),
    onHand: ints(rows, (it) => it.onHand ?? 0),
    committed: ints(rows, (it) => it.committed ?? 0),
    inTransitFromVendor: ints(rows, (it) => it.fromVendor ?? 0),
    inTransitBetweenWarehouses: ints(rows, (it) => it.betweenWarehouses ?? 0),
    transitDate: ints(rows, (it) => dayOr(it.sent, NO_DATE)),
  };
}

const dayOrNone = (iso: string | undefined): number | undefined => (iso === undefined ? undefined : day(iso));

/** Ten units of A, ordered as PO-1 at 50 on 2000-01-03 and confirmed the day after, unless told otherwise. */
function openOrder(it: Ordered, parts: Numbered, orders: Numbered): OpenOrder {
  return {
    order: orders.of(it.order ?? "PO-1"),
    part: parts.of(it.part ?? "A"),
    quantity: it.quantity ?? 10,
    receivedDate: day(it.received ?? "2000-01-03"),
    confirmedDate: "confirmed" in it ? dayOrNone(it.confirmed) : day("2000-01-04"),
    shippedDate: dayOrNone(it.shipped),
    rejectedDate: dayOrNone(it.rejected),
    cancelledDate: dayOrNone(it.cancelled),
    requestedDeliveryDate: dayOrNone(it.delivery),
    scheduledShipDate: dayOrNone(it.scheduled),
    unitPrice: "price" in it ? (it.price === undefined ? undefined : micros(it.price)) : micros("50"),
    isOral: it.oral ?? false,
    confirmedInWritingDate: dayOrNone(it.inWriting),
  };
}

function salesLines(rows: readonly Sold[], parts: Numbered): SalesLines {
  return {
    count: rows.length,
    part: ints(rows, (it) => parts.of(it.part ?? "A")),
    quantity: ints(rows, (it) => it.quantity),
    saleDate: ints(rows, (it) => day(it.on)),
    warehouse: ints(rows, () => NONE),
  };
}

function lines(rows: readonly Line[], parts: Numbered, numbers: Numbered, orders = new Numbered()): InvoiceLines {
  return {
    count: rows.length,
    part: ints(rows, (it) => parts.of(it.part ?? "A")),
    invoiceDate: ints(rows, (it) => day(it.on ?? "1999-12-01")),
    shipDate: ints(rows, (it) => dayOr(it.shipped, NO_DATE)),
    quantity: ints(rows, (it) => it.quantity),
    unitPrice: amounts(rows, (it) => it.price ?? "50"),
    discount: amounts(rows, (it) => it.discount),
    creditsReceived: amounts(rows, (it) => it.credits),
    invoice: ints(rows, (it) => (it.invoice === undefined ? NONE : numbers.of(it.invoice))),
    originalInvoice: ints(rows, (it) => (it.original === undefined ? NONE : numbers.of(it.original))),
    order: ints(rows, (it) => (it.order === undefined ? NONE : orders.of(it.order))),
  };
}

/** Invoice lines by themselves. */
export const invoiceLines = (...rows: readonly Line[]): InvoiceLines => lines(rows, new Numbered(), new Numbered());

function priceChange(
  { part = "A", on = "2000-02-01", newPrice, oldPrice, noticed, by = "personal", reported, reverses }: Change,
  parts: Numbered,
): PriceChange {
  return {
    part: parts.of(part),
    effectiveDate: day(on),
    newPrice: micros(newPrice),
    oldPrice: oldPrice === undefined ? undefined : micros(oldPrice),
    notice: noticed === undefined ? undefined : { sent: day(noticed), method: by },
    ...(reported !== undefined && { reportSentOn: day(reported) }),
    ...(reverses !== undefined && { reverses }),
  };
}

/** Price changes of part A. */
export const priceChanges = (...changes: readonly Change[]): PriceChange[] => changes.map((it) => priceChange(it, new Numbered()));

function notice({ part = "A", sent, by = "personal", endsOn }: Discontinued, parts: Numbered): DiscontinuationNotice {
  return { part: parts.of(part), sent: day(sent), method: by, discontinuationDate: endsOn === undefined ? undefined : day(endsOn) };
}

/** A settled balancing request in each of the quarters, for what was used of its limit. */
export const requestsThatUsed = (used: ReadonlyMap<number, number>, terms: Terms): readonly SettledRequest[] =>
  [...used].map(([quarter, allowed]) => ({
    right: "balancing",
    requestDate: fiscalQuarter(quarter, terms["fiscal.firstMonth"]).starts,
    allowed,
    parts: [],
  }));

/** Terms that hold on every day. */
export const undated = (terms: Terms): Agreed => always(AGREEMENTS[0]!, terms);

/** The credit statement of what is told; terms as filed but for those given. */
export function statementOf(told: Told, entered: Partial<Terms> = {}): CreditStatement {
  const terms = withTerms(entered);
  const steps = creditStatement(undated(terms), facts(told), { requests: requestsThatUsed(told.used ?? new Map(), terms) });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
