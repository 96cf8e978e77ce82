import { currentPrice, cut, lastInForce, type QuarterLimit, remainingOf, unitValue } from "./balancing";
import { type Day, isoOf } from "./day";
import { isInWindow, noticesThatCount } from "./discontinuation";
import { type Report } from "./findings";
import {
  atLeastZero,
  type Fraction,
  isEqual,
  isLess,
  least,
  minus,
  money,
  plus,
  rounded,
  sumOf,
  times,
  unitFigure,
  whole,
  zero,
} from "./fraction";
import { discountedPrice, free, type Lot, netUnitCost } from "./lots";
import { partKey } from "./cells";
import { type ClaimedReturn } from "./owed";
import { type InvoiceLine, type Notice, type PriceChange, type ProductVersion, type Records, type RequestRow } from "./records";
import { type Terms } from "./terms";
import { type FurtherRow } from "./workbook";

/** Rows with the same right and number, or of the same day where they have none; asked for on the day of the earliest. */
export interface Request {
  readonly rows: readonly RequestRow[];
  readonly date: Day;
}

interface TakenUnit {
  readonly lot: Lot;
  readonly index: number;
}
interface TakenLine {
  readonly lot: Lot;
  readonly units: readonly TakenUnit[];
  readonly netUnitCost: Fraction;
  readonly unitCredit: Fraction;
  readonly credit: Fraction;
}

/** How a row ends: nothing said, refused whole for a reason, or settled. */
interface Outcome {
  readonly state: "blank" | "refused" | "settled";
  readonly reason?: string;
  readonly on: Day;
  readonly lines: readonly TakenLine[];
  /** Units of the row that were not there to be taken. */
  readonly lacking: number;
  /** Whether a cap ended the row: then nobody asked whether there were units for the rest of it. */
  readonly isCut: boolean;
}

/** What an order, named or not, still has room for. */
interface OffsettingOrder {
  readonly key: string;
  left: Fraction | undefined;
}

export const requestsOf = (records: Records): readonly Request[] => {
  const keyOf = (it: RequestRow): string => (it.request === "" ? `${it.right} on ${it.asked}` : `${it.right} no ${it.request}`);
  return records.requests.flatMap((row) => {
    const rows = records.requests.filter((it) => keyOf(it) === keyOf(row));
    return rows[0] === row ? [{ rows, date: Math.min(...rows.map((it) => it.asked)) }] : [];
  });
};

/** Return requests as section 7 tells them: rows settle one by one, each takes units, and its units leave or stay for the time being. */
export class Settling {
  readonly requests: readonly Request[];
  private readonly outcomes = new Map<RequestRow, Outcome>();
  /** Units of a settled row that a return line carried out. */
  private readonly executed = new Map<RequestRow, number>();
  private readonly orders = new Map<string, OffsettingOrder>();
  private readonly notices: readonly Notice[];

  constructor(
    private readonly records: Records,
    private readonly lots: readonly Lot[],
    private readonly changes: readonly PriceChange[],
    private readonly limits: readonly QuarterLimit[],
    private readonly terms: Terms,
    private readonly report: Report,
  ) {
    this.requests = requestsOf(records);
    this.notices = noticesThatCount(records, terms, () => undefined);
    for (const it of this.requests.flatMap((request) => this.ordersOf(request))) this.orders.set(it.key, it);
    for (const request of this.requests) this.reportOn(request);
    for (const quarter of limits) quarter.isUsedUp = this.counting(quarter).length >= terms.timesPerQuarter;
  }

  requestOf = (row: RequestRow): Request => this.requests.find((it) => it.rows.includes(row))!;

  private ofSheet = (a: RequestRow, b: RequestRow): number => this.requestOf(a).date - this.requestOf(b).date || a.number - b.number;

  /** The rows whose units leave on a day by their own Return date. */
  leaveOn(day: Day): void {
    const rows = this.records.requests.filter((it) => it.returnDate === day);
    for (const row of rows.sort(this.ofSheet)) this.settle(row, day, true);
  }

  /** A return line executes requests first; what remains of it. */
  execute(line: InvoiceLine): number {
    let open = -line.quantity;
    const isNamed = (it: RequestRow): boolean => it.memo !== "" && it.memo === partKey(line.invoice);
    const inOrder = this.records.requests.filter((it) => it.part === line.part).sort(this.ofSheet);
    const rows = [...inOrder.filter(isNamed), ...inOrder.filter((it) => !isNamed(it))];
    const carryOut = (row: RequestRow): void => {
      const units = Math.min(open, this.allowed(row) - (this.executed.get(row) ?? 0));
      this.executed.set(row, (this.executed.get(row) ?? 0) + units);
      open -= units;
    };
    for (const row of rows.filter((it) => this.outcomes.has(it))) carryOut(row);
    for (const row of rows) {
      if (open === 0) break;
      if (this.outcomes.has(row) || row.returnDate !== undefined || this.requestOf(row).date > line.date) continue;
      this.settle(row, line.date, true);
      if (this.allowed(row) > 0) this.report("RETURN_DATE_MISSING", "Return requests", row.number);
      carryOut(row);
    }
    return open;
  }

  /** Rows of which nothing says that their units have left. */
  settlePending(today: Day): void {
    const valued = (row: RequestRow): Day => Math.max(this.requestOf(row).date, today);
    const pending = this.records.requests.filter((it) => !this.outcomes.has(it));
    for (const row of pending.sort((a, b) => valued(a) - valued(b) || this.ofSheet(a, b))) this.settle(row, valued(row), false);
  }

  private allowed = (row: RequestRow): number => sumUnits(this.outcomes.get(row)?.lines ?? []);

  private settle(row: RequestRow, on: Day, leaves: boolean): void {
    const request = this.requestOf(row);
    const nothing = { on, lines: [], lacking: 0, isCut: false };
    if (this.isBlank(row, request)) return void this.outcomes.set(row, { state: "blank", ...nothing });
    const reason = this.refusal(row, request, on);
    if (reason === "no such invoice") this.report("INVOICE_NOT_FOUND", "Return requests", row.number);
    if (reason !== undefined) return void this.outcomes.set(row, { state: "refused", reason, ...nothing });

    const there = this.coveredUnits(row, request).slice(0, row.quantity);
    const cap = this.capOf(row, request);
    const whole = this.linesOf(row, there, on);
    // A remaining limit of 0 gives 0 units, also of units worth nothing (rules 5); of an order the rules do not say so.
    const isUsedUp = row.right === "Balancing" && isEqual(remainingOf(this.quarterOf(request)!)!, zero);
    const lines = isUsedUp ? [] : cap === undefined ? whole : cut(whole, cap);
    this.outcomes.set(row, {
      state: "settled",
      on,
      lines,
      lacking: row.quantity - there.length,
      isCut: isUsedUp || sumUnits(lines) < there.length,
    });
    for (const { lot, index } of lines.flatMap((it) => it.units)) {
      lot.taken.set(index, request.date);
      if (leaves) lot.left.set(index, on);
    }
    const credit = sumOf(lines.map((it) => it.credit));
    if (row.right === "Balancing") {
      const quarter = this.quarterOf(request)!;
      quarter.used = plus(quarter.used, credit);
    }
    this.charge(request, credit);
  }

  private quarterOf = ({ date }: Request): QuarterLimit | undefined =>
    this.limits.find(({ quarter }) => quarter.starts <= date && date <= quarter.ends);

  /** A withheld term, or an order without an amount. */
  private isBlank(row: RequestRow, request: Request): boolean {
    const { terms } = this;
    switch (row.right) {
      case "Balancing":
        return this.quarterOf(request)?.limit === undefined || this.lacksAmount(request);
      case "Refresh":
        return this.lacksAmount(request);
      case "Termination":
        return terms.terminationDate === undefined;
      case "Initial order":
        return terms.initialPlaceWithinDays === undefined || terms.initialReturnWithinDays === undefined;
      default:
        return false;
    }
  }

  private lacksAmount = (request: Request): boolean => this.ordersOf(request).some(({ left }) => left === undefined);

  private refusal(row: RequestRow, request: Request, on: Day): string | undefined {
    const reason = this.ownRefusal(row, request, on);
    if (row.right !== "Balancing" || reason === "not sealed" || reason === "no such invoice") return reason;
    const earlier = this.counting(this.quarterOf(request)!).filter((it) => it !== request && isBefore(it, request));
    if (earlier.length >= this.terms.timesPerQuarter) return "second request of the quarter";
    return reason;
  }

  /** Every reason but that another request was earlier; the day of leaving is asked for one reading of refresh only. */
  private ownRefusal(row: RequestRow, request: Request, on: Day): string | undefined {
    const { terms } = this;
    const mustBeSealed =
      row.right === "Balancing" ||
      row.right === "Refresh" ||
      (row.right === "Termination" && (terms.terminationSealed === "all" || row.isFromDealer));
    if (mustBeSealed && !row.isSealed) return "not sealed";
    const notice = this.notices.find((it) => it.part === row.part);
    if (row.right === "Discontinuation" && notice === undefined) return "no notice";
    const version = this.versionOf(row, request);
    if (row.right === "Refresh" && version === undefined) return "no version";
    if (row.invoice !== "" && !this.lots.some((it) => it.line.part === row.part && partKey(it.line.invoice) === row.invoice))
      return "no such invoice";
    if (!this.isInTime(row, request, on)) return "outside its days";
    const quarter = row.right === "Balancing" ? this.quarterOf(request) : undefined;
    if (quarter !== undefined && request.date > quarter.exerciseBy) return "after exercise by";
    if ((row.right === "Balancing" || row.right === "Refresh") && this.ordersOf(request).length === 0) return "no order";
    if ((row.right === "Balancing" || row.right === "Defective") && row.rmaDate !== undefined && row.returnDate !== undefined)
      if (row.returnDate > row.rmaDate + terms.shipWithinDays) return "returned late";
    return undefined;
  }

  private isInTime(row: RequestRow, { date }: Request, on: Day): boolean {
    const { terms } = this;
    if (row.right === "Discontinuation") return date >= this.notices.find((it) => it.part === row.part)!.received;
    if (row.right === "Refresh") {
      const start = startOf(this.versionOf(row, this.requestOf(row))!);
      const counted = terms.refreshWindowCounts === "return" ? on : date;
      return start <= counted && counted <= start + terms.refreshWindowDays;
    }
    if (row.right === "Termination") {
      const from = terms.terminationDate!;
      return from <= date && date <= from + (row.isFromDealer ? terms.dealerReturnDays : terms.sellOffDays);
    }
    if (row.right === "Initial order") {
      const dates = this.initialLots().map((it) => it.line.date);
      if (dates.length === 0) return true;
      const day = Math.min(...dates) + terms.initialReturnWithinDays!;
      return terms.initialReturnRuns === "from" ? date >= day : date <= day;
    }
    return true;
  }

  /** Requests of a quarter that may use its right, the earliest first. */
  private counting({ quarter }: QuarterLimit): readonly Request[] {
    const isCounted = (request: Request): boolean =>
      this.terms.requestCounts === "made" || request.rows.some((row) => this.ownRefusal(row, request, request.date) === undefined);
    return this.requests
      .filter(({ rows, date }) => rows[0]!.right === "Balancing" && quarter.starts <= date && date <= quarter.ends)
      .filter(isCounted)
      .sort((a, b) => (isBefore(a, b) ? -1 : 1));
  }

  private versionOf(row: RequestRow, { date }: Request): ProductVersion | undefined {
    const ofPart = this.records.versions
      .filter((it) => it.part === row.part)
      .sort((a, b) => startOf(a) - startOf(b) || a.number - b.number);
    const begun = ofPart.filter((it) => startOf(it) <= date);
    const latest = begun.at(-1);
    return latest === undefined ? ofPart[0] : begun.find((it) => startOf(it) === startOf(latest));
  }

  private initialLots(): readonly Lot[] {
    const { effectiveDate, initialPlaceWithinDays } = this.terms;
    return this.lots.filter(({ line: { date } }) => effectiveDate <= date && date <= effectiveDate + initialPlaceWithinDays!);
  }

  /** Free units of lots that the right covers, in the order in which they are taken. */
  private coveredUnits(row: RequestRow, request: Request): TakenUnit[] {
    const ofRow = this.lots
      .filter((it) => it.line.part === row.part && it.date <= request.date)
      .filter((it) => row.invoice === "" || partKey(it.line.invoice) === row.invoice)
      .filter((it) => this.isCovered(row, request, it));
    const inOrder = this.terms.flow === "lifo" ? ofRow : ofRow.reverse();
    return inOrder.flatMap((lot) => free(lot).map((index) => ({ lot, index })));
  }

  private isCovered(row: RequestRow, request: Request, lot: Lot): boolean {
    const { terms } = this;
    if (row.right === "Discontinuation")
      return isInWindow(
        lot,
        this.notices.find((it) => it.part === row.part)!,
        terms,
      );
    if (row.right === "Initial order") return this.initialLots().includes(lot);
    if (row.right !== "Refresh") return true;
    const shipped = lot.line.shipDate ?? lot.line.date;
    const until = terms.refreshShippedWithinFrom === "request" ? request.date : startOf(this.versionOf(row, request)!);
    return until - terms.refreshShippedWithinDays <= shipped && shipped <= until;
  }

  /** Runs of units of one lot that cost the same. */
  private linesOf(row: RequestRow, units: readonly TakenUnit[], on: Day): TakenLine[] {
    const runs: TakenUnit[][] = [];
    const cost = (it: TakenUnit): Fraction => netUnitCost(it, on);
    for (const unit of units) {
      const last = runs.at(-1)?.at(-1);
      const goesOn = last !== undefined && last.lot === unit.lot && last.index + 1 === unit.index && isEqual(cost(last), cost(unit));
      if (goesOn) runs.at(-1)!.push(unit);
      else runs.push([unit]);
    }
    return runs.map((run): TakenLine => {
      const unitCredit = this.valueOf(row, run[0]!, on);
      const credit = rounded(times(whole(run.length), unitCredit), 2);
      return { lot: run[0]!.lot, units: run, netUnitCost: cost(run[0]!), unitCredit, credit };
    });
  }

  private valueOf(row: RequestRow, unit: TakenUnit, on: Day): Fraction {
    const { terms, lots, changes } = this;
    if (row.right === "Balancing") return unitValue(unit, on, lots, changes, terms);
    if (row.right === "Termination" && terms.terminationBasis === "paid") return atLeastZero(discountedPrice(unit.lot));
    if (row.right === "Termination" && terms.terminationBasis === "current")
      return currentPrice(
        on,
        lots.filter((it) => it.line.part === row.part),
        changes.filter((it) => it.part === row.part),
      );
    return netUnitCost(unit, on);
  }

  /** Undefined: as much as there is. */
  private capOf(row: RequestRow, request: Request): Fraction | undefined {
    if (row.right !== "Balancing" && row.right !== "Refresh") return undefined;
    const left = sumOf(this.ordersOf(request).map((it) => this.orders.get(it.key)!.left!));
    return row.right === "Balancing" ? least(left, remainingOf(this.quarterOf(request)!)!) : left;
  }

  private charge(request: Request, credit: Fraction): void {
    let open = credit;
    for (const { key } of this.ordersOf(request)) {
      const order = this.orders.get(key)!;
      if (order.left === undefined) continue;
      const charged = least(open, order.left);
      order.left = minus(order.left, charged);
      open = minus(open, charged);
    }
  }

  /** The orders of a request in the order in which its rows name them, each with its whole amount. */
  private ordersOf({ rows }: Request): OffsettingOrder[] {
    const found: OffsettingOrder[] = [];
    for (const row of rows) {
      if (row.order === "" && row.orderAmount !== undefined) found.push({ key: `row ${row.number}`, left: row.orderAmount });
      if (row.order === "" || found.some((it) => it.key === `order ${row.order}`)) continue;
      const amounts = this.records.requests.flatMap((it) =>
        it.order === row.order && it.orderAmount !== undefined ? [it.orderAmount] : [],
      );
      found.push({ key: `order ${row.order}`, left: amounts.length === 0 ? undefined : amounts.reduce(least) });
    }
    return found;
  }

  private reportOn(request: Request): void {
    const { terms, records } = this;
    const report = (code: string, row: RequestRow): void => this.report(code, "Return requests", row.number);
    if (request.rows.some((it) => it.asked !== request.date)) report("REQUEST_DATES_DIFFER", request.rows[0]!);
    for (const row of request.rows) {
      const ofOrder = records.requests.flatMap((it) =>
        it.order !== "" && it.order === row.order && it.orderAmount ? [it.orderAmount] : [],
      );
      if (ofOrder.some((it) => !isEqual(it, ofOrder[0]!))) report("ORDER_AMOUNTS_DIFFER", row);
      if ((row.right === "Balancing" || row.right === "Refresh") && row.order !== "" && ofOrder.length === 0)
        report("ORDER_AMOUNT_MISSING", row);
      if (row.right === "Balancing" || row.right === "Defective") {
        if (row.returnDate !== undefined && (row.rmaDate === undefined || row.returnDate < row.rmaDate)) report("RMA_MISSING", row);
        if (row.right === "Balancing" && row.rmaDate !== undefined && row.rmaDate > request.date + terms.rmaIssueDays)
          report("RMA_LATE", row);
      }
      if (row.right !== "Defective" && !row.isFromDealer) {
        const reports = records.inventory.filter((it) => it.part === row.part && it.date <= request.date);
        const latest = reports.filter((it) => reports.every((other) => other.date <= it.date));
        const onHand = latest.reduce((sum, it) => sum + it.onHand, 0);
        if (latest.length > 0 && row.quantity > onHand) report("REQUEST_EXCEEDS_STOCK", row);
      }
      if (row.right === "Termination" && terms.terminationDate === undefined) this.report("TERM_MISSING:termination.date", "Terms", 0);
      if (row.right === "Refresh") this.reportTwins();
      if (row.right === "Initial order") {
        if (terms.initialPlaceWithinDays === undefined) this.report("TERM_MISSING:initialOrder.placeWithinDays", "Terms", 0);
        if (terms.initialReturnWithinDays === undefined) this.report("TERM_MISSING:initialOrder.returnWithinDays", "Terms", 0);
      }
    }
  }

  private reportTwins(): void {
    const { versions } = this.records;
    for (const it of versions)
      if (versions.some((other) => other.number < it.number && other.part === it.part && startOf(other) === startOf(it)))
        this.report("DUPLICATE_VERSION", "Product versions", it.number);
  }

  /** The columns of a row. */
  answer(row: RequestRow): FurtherRow {
    const { state, lines, reason, lacking, isCut, on } = this.outcomes.get(row)!;
    const isBlank = state === "blank";
    const allowed = sumUnits(lines);
    const credit = sumOf(lines.map((it) => it.credit));
    const hasReturnBy = (row.right === "Balancing" || row.right === "Defective") && row.rmaDate !== undefined;
    const difference = row.credited === undefined || isBlank ? undefined : minus(row.credited, credit);
    if (difference !== undefined && !isEqual(difference, zero)) this.report("CREDIT_DIFFERS", "Return requests", row.number);
    return {
      columns: {
        "Allowed quantity": isBlank ? null : allowed,
        "Return credit": isBlank ? null : money(credit),
        "Refused quantity": isBlank ? null : row.quantity - allowed,
        "Exchange quantity": row.right === "Refresh" && !isBlank ? this.exchange(row, credit, on) : null,
        "Return by": hasReturnBy ? isoOf(row.rmaDate + this.terms.shipWithinDays) : null,
        "Credit difference": difference === undefined ? null : money(difference),
      },
      reasons: {
        ...(reason !== undefined && { [reason]: row.quantity }),
        ...(isCut && { "above the limit or the order": row.quantity - allowed }),
        ...(!isCut && lacking > 0 && { "not bought or returned already": lacking }),
      },
      lines: lines.map(
        (it) =>
          `${it.units.length} of ${it.lot.line.invoice} costing ${unitFigure(it.netUnitCost)} at ${unitFigure(it.unitCredit)} = ${money(it.credit)}`,
      ),
    };
  }

  /** What a request comes to, all its rows together. */
  claim(request: Request): ClaimedReturn {
    const outcomes = request.rows.map((row) => this.outcomes.get(row)!);
    const credit = sumOf(outcomes.flatMap(({ lines }) => lines.map((it) => it.credit)));
    return { request, credit, isBlank: outcomes.every(({ state }) => state === "blank") };
  }

  private exchange(row: RequestRow, credit: Fraction, on: Day): number | null {
    const version = this.versionOf(row, this.requestOf(row));
    if (version === undefined) return null;
    const inForce = lastInForce(
      this.changes.filter((it) => it.part === version.newPart),
      on,
    );
    const price = version.newPrice ?? inForce?.newPrice;
    if (price === undefined || isEqual(price, zero)) {
      this.report("NEW_PRICE_MISSING", "Return requests", row.number);
      return null;
    }
    let count = 0;
    while (!isLess(credit, times(whole(count + 1), price))) count += 1;
    return count;
  }
}

const isBefore = (a: Request, b: Request): boolean => a.date < b.date || (a.date === b.date && a.rows[0]!.number < b.rows[0]!.number);

const sumUnits = (lines: readonly TakenLine[]): number => lines.reduce((sum, it) => sum + it.units.length, 0);

/** From when a new version counts: its first shipment and its notice are both there. */
const startOf = ({ firstShipped, received }: ProductVersion): Day => Math.max(firstShipped, received ?? firstShipped);
