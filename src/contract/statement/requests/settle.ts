/**
 * Settles return requests: in order of the day on which units leave, pending ones last, each against what the rows before it took.
 * Rule text: rules 7.
 */
import type { AskedTerms } from "../../agreement/askedTerms";
import type { Agreed } from "../../agreement/inForce";
import type { CivilDate } from "../../base/calendar";
import { CreditsByDay } from "../../base/creditsByDay";
import type { Days } from "../../base/basePeriod";
import type { Cents } from "../../base/money";
import type { Finding } from "../../base/finding";
import { NONE, type Facts } from "../../base/records";
import type { InSteps } from "../../base/steps";
import { REQUEST_RULES } from "../../rights/requests/rights";
import {
  countsOrders,
  NOT_GIVEN,
  type AskedReturn,
  type RequestStanding,
  type RowGiven,
  type StandingOf,
} from "../../rights/requests/standing";
import { isGiven } from "../../rights/notGiven";
import { exchangeQuantity } from "../../rights/productRefresh/rule";
import type { Right } from "../../rights/right";
import type { Lots, ByPart } from "../../stock/lots";
import { returnUnmatched } from "../../stock/findings";
import type { StartingCredits } from "../../stock/startingCosts";
import type { NumberedChange } from "../../stock/priceChanges";
import type { Asking } from "../asking";
import { settlingEvents } from "./events";
import { Execution } from "./execution";
import { returnDateMissing } from "./findings";
import { requestGroups, type RequestGroup } from "./groups";
import { ordersOfRequests, type OrdersOfRequest } from "./orders";
import { PartsInTime, type PartInTime } from "./partInTime";
import { refusalOf } from "./refusal";
import type { Settled, SettledRow } from "./settled";
import { settledFee } from "./fee";
import { fittingUnits, takeUnits } from "./taking";
import { turnsOf, type Turns } from "./turns";
import { words } from "../words";

/** Events worked through between two pauses. */
const EVENTS_A_STEP = 1000;

export interface SettleGiven {
  readonly agreed: Agreed;
  readonly facts: Facts;
  /** Those that lower costs decide what units cost on the day they leave. */
  readonly rights: readonly Right[];
  readonly lots: Lots;
  readonly rowsOfPart: ByPart;
  readonly returnsOfPart: ByPart;
  /** A part's price changes by effective date, each date once. */
  readonly changesOf: (part: number) => readonly NumberedChange[];
  /** What was credited before the goods were invoiced. */
  readonly starting: StartingCredits | undefined;
  readonly asking: Asking;
  readonly found: (finding: Finding) => void;
}

/**
 * @source   3.4, 3.7(A) to (D), 12.3.
 * @rounding Each detail line once, half away from zero to the cent.
 */
export function* settleRequests(given: SettleGiven): InSteps<Settled> {
  const settling = new Settling(given);
  yield undefined;
  let events = 0;
  for (const { kind, index, day } of settling.events()) {
    if (kind === "row") settling.settleLeaving(index, day);
    else settling.executeLine(index, day);
    if (++events % EVENTS_A_STEP === 0) yield undefined;
  }
  for (const { row, valuedOn } of settling.pendingRows()) {
    settling.settlePending(row, valuedOn);
    if (++events % EVENTS_A_STEP === 0) yield undefined;
  }
  return settling.settled();
}

class Settling {
  private readonly groups: readonly RequestGroup[];
  private readonly groupOf: readonly RequestGroup[];
  private readonly orders: ReadonlyMap<RequestGroup, OrdersOfRequest>;
  private readonly standings: ReadonlyMap<string, StandingOf>;
  private readonly rowGiven: readonly RowGiven[];
  private readonly asked: readonly AskedTerms[];
  private readonly turns: Turns;
  private readonly parts: PartsInTime;
  private readonly executions = new Map<number, Execution>();
  private readonly rows: SettledRow[] = [];
  /** Credits settled so far against limits, by the days of their requests. */
  private readonly used = new CreditsByDay();

  constructor(private readonly given: SettleGiven) {
    const { agreed, facts, asking, found, changesOf } = given;
    const { groups, groupOf } = requestGroups(this.records, found);
    this.groups = groups;
    this.groupOf = groupOf;
    this.orders = ordersOfRequests(this.records, groups, found);
    const notes = this.records.map(() => asking.begin());
    this.rowGiven = notes.map(({ noted }) => noted);
    this.asked = notes.map(({ asked }) => asked);
    const apart = asking.begin().noted.apart;
    const used = REQUEST_RULES.filter(({ right }) => groups.some((group) => group.right === right));
    const toRules = { agreed, facts, found, apart, changesOf, rotated: this.rotated };
    this.standings = new Map(used.map((rule) => [rule.right, isGiven(agreed, rule) ? rule.begin(toRules) : NOT_GIVEN]));
    this.parts = new PartsInTime(agreed, facts, given.rights, given.rowsOfPart, given.lots, changesOf, given.starting);
    this.turns = this.turnsOfQuarters();
    this.beginExecutions();
  }

  private get records() {
    return this.given.facts.returnRequests ?? [];
  }
  private requestDateOf = (row: number): CivilDate => this.groupOf[row]!.date;

  events() {
    return settlingEvents(this.given.facts, this.requestDateOf, this.given.returnsOfPart);
  }

  settleLeaving(row: number, day: CivilDate): void {
    this.execution(row).hasLeft(row, this.settle(row, day, true).allowed);
  }

  /** A return line: rows that it executes, then units of whatever lot. */
  executeLine(line: number, day: CivilDate): void {
    const { facts, found } = this.given;
    const { quantity, invoice, part: partOf } = facts.invoices;
    const part = partOf[line]!;
    const settle = (row: number): number => this.settle(row, day, true).allowed;
    const executes = (row: number): void => found(returnDateMissing(this.rows[row]!, row, line, facts));
    const open = this.executions.get(part)!.execute(-quantity[line]!, invoice[line]!, day, settle, executes);
    const unmatched = this.returnToVendor(this.parts.get(part).upTo(day), line, open, day);
    if (unmatched > 0) found(returnUnmatched(facts, line, unmatched));
  }

  /** Rows whose units left on no day, in the order in which they settle. */
  pendingRows(): readonly { readonly row: number; readonly valuedOn: CivilDate }[] {
    const rows = [...this.executions.values()].flatMap((it) => it.stillPending());
    if (rows.length === 0) return [];
    const lastDay = this.lastDayKnown();
    return rows
      .map((row) => ({ row, valuedOn: Math.max(this.requestDateOf(row), lastDay) }))
      .sort((a, b) => a.valuedOn - b.valuedOn || this.requestDateOf(a.row) - this.requestDateOf(b.row) || a.row - b.row);
  }

  settlePending(row: number, valuedOn: CivilDate): void {
    this.settle(row, valuedOn, false);
  }

  settled(): Settled {
    const { groups, rows, asked, used, turns, rotated } = this;
    return { groups, rows, asked, used: (days) => used.between(days), rotated, unitsOut: this.parts.unitsOut(), usedUp: turns.usedUp };
  }

  /** Days come in order: what left before a day is settled before anything of it. */
  private rotated = ({ from, to }: Days): Cents =>
    this.rows.reduce((sum, row) => {
      const isOut = row.request.right === "Balancing" && row.leftOn !== undefined && row.leftOn >= from && row.leftOn <= to;
      return isOut ? sum + row.cents + row.fee : sum;
    }, 0);

  private execution = (row: number): Execution => this.executions.get(this.records[row]!.part)!;

  private beginExecutions(): void {
    const byPart = new Map<number, number[]>();
    this.records.forEach(({ part }, row) => {
      const rows = byPart.get(part);
      if (rows) rows.push(row);
      else byPart.set(part, [row]);
    });
    for (const [part, rows] of byPart) this.executions.set(part, new Execution(rows, this.records, this.requestDateOf));
  }

  private standingOf(asked: AskedReturn, row: number): RequestStanding {
    return this.standings.get(asked.row.right)!(asked, this.rowGiven[row]!);
  }

  private hasInvoice(row: number): boolean {
    const { part, invoice } = this.records[row]!;
    return invoice === NONE || this.parts.get(part).left.ofInvoice(invoice).length > 0;
  }

  /** Which requests have the turns of each quarter, before anything is taken. */
  private turnsOfQuarters(): Turns {
    const asked = this.groups.flatMap((request) => {
      const rows = request.rows.map((row) => {
        const it: AskedReturn = { row: this.records[row]!, requestDate: request.date, valuedOn: request.date };
        return { row, asked: it, standing: this.standingOf(it, row) };
      });
      const quarter = rows[0]!.standing.quarter?.number;
      if (quarter === undefined) return [];
      const orders = this.orders.get(request)!;
      const isRefusedWhole = rows.every(
        ({ row, asked, standing }) =>
          refusalOf({ asked, standing, orders, hasInvoice: this.hasInvoice(row), isAnothersTurn: false }) !== undefined,
      );
      return [{ request, quarter, agreed: this.rowGiven[request.rows[0]!]!.agreed, isRefusedWhole }];
    });
    return turnsOf(asked.sort((a, b) => a.request.date - b.request.date || a.request.rows[0]! - b.request.rows[0]!));
  }

  private settle(index: number, valuedOn: CivilDate, leaves: boolean): SettledRow {
    const row = this.records[index]!;
    const request = this.groupOf[index]!;
    const asked: AskedReturn = { row, requestDate: request.date, valuedOn };
    const standing = this.standingOf(asked, index);
    const orders = this.orders.get(request)!;
    const turnOf = this.turns.othersThan(request) ?? [];
    const isAnothersTurn = this.turns.othersThan(request) !== undefined;
    const settled = { ...asked, request, standing, orders, leftOn: leaves ? valuedOn : undefined, turnOf };
    const blank = standing.blank ?? withoutAmount(standing, orders);
    const refusal = refusalOf({ asked, standing, orders, hasInvoice: this.hasInvoice(index), isAnothersTurn });
    if (blank !== undefined) return (this.rows[index] = { ...settled, ...NOTHING, blank });
    if (refusal !== undefined) return (this.rows[index] = { ...settled, ...NOTHING, blank, refusal, exchange: exchanged(standing, 0) });
    return (this.rows[index] = { ...settled, ...this.take(index, settled, leaves) });
  }

  /** Takes what the row may have, and charges it to the limit and the orders. */
  private take(
    index: number,
    { row, requestDate, valuedOn, standing, orders }: Pick<SettledRow, "row" | "requestDate" | "valuedOn" | "standing" | "orders">,
    leaves: boolean,
  ): Taken {
    const { quarter, fee } = standing;
    const limit = quarter ? Math.max(0, quarter.limit - this.used.between(quarter.counts)) : Infinity;
    const covered = countsOrders(standing) ? orders.covers(standing.orderPercent) : Infinity;
    const limits = { limit: fee?.on === "above-limit" ? Infinity : limit, orders: standing.needsOrder ? covered : Infinity };
    if (limits.limit === 0) return { ...NOTHING, refusal: "aboveLimit", exchange: exchanged(standing, 0) };
    // Prices that fall on the day on which units leave do not reach them; pending units are still here.
    const part = this.parts.get(row.part).upTo(leaves ? valuedOn : valuedOn + 1);
    const terms = this.rowGiven[index]!.agreed.on("asOf", requestDate);
    const budget = Math.min(limits.limit, limits.orders);
    const fitting = fittingUnits(part, { row: { row, requestDate, valuedOn }, standing, terms, budget });
    const kept = settledFee(fee, fitting, { orders: covered, limit });
    if ("needs" in kept) return { ...NOTHING, blank: kept };
    takeUnits(part, fitting, (lot, from, units) => {
      if (leaves) part.out.departures.push({ lot, date: valuedOn, from, units, isLowest: true });
      else part.hold(lot, from, { upTo: from + units, requestDate, request: index });
    });
    const { units, cents, lines, isCut } = fitting;
    // What goes back above a limit, at a fee, uses none of it.
    if (quarter) this.used.add(requestDate, Math.min(cents, limit));
    orders.charge(cents, standing.orderPercent);
    const cut = limits.limit <= limits.orders ? "aboveLimit" : "aboveOrder";
    const refusal = isCut ? cut : units < row.quantity ? "notBought" : undefined;
    return { ...NOTHING, ...kept, allowed: units, cents: cents - kept.fee, lines, refusal, exchange: exchanged(standing, cents) };
  }

  /** What executes no row leaves the lots as any return does; answers how many units find no lot. Rule text: rules 3. */
  private returnToVendor({ left }: PartInTime, line: number, units: number, date: CivilDate): number {
    const original = this.given.facts.invoices.originalInvoice[line]!;
    let open = units;
    for (const invoice of original === NONE ? [NONE] : [original, NONE]) {
      const list = left.list("any", invoice);
      const end = list.countUpTo(date);
      for (let place = list.newestBefore(end); open > 0 && place >= 0; place = list.newestBefore(place)) {
        const lot = list.lotAt(place);
        const taken = Math.min(open, left.left[lot]!);
        left.returnHighest(lot, taken, date);
        open -= taken;
      }
    }
    return open;
  }

  /** The latest of: the day figures are for, the last report, and the last fall of prices that a report stands for. */
  private lastDayKnown(): CivilDate {
    const { agreed, facts } = this.given;
    const { asOfDate, count } = facts.inventory;
    let last = agreed.whole["calculation.date"] ?? 0;
    for (let row = 0; row < count; row++) last = Math.max(last, asOfDate[row]!);
    const lastReported = last;
    const later = new Set((facts.priceChanges ?? []).filter((it) => it.effectiveDate > lastReported).map(({ part }) => part));
    for (const part of later) last = Math.max(last, this.parts.lastFallOf(part));
    return last;
  }
}

type Taken = Pick<SettledRow, "allowed" | "cents" | "fee" | "creditWithFee" | "lines" | "refusal" | "exchange" | "blank">;
const NOTHING: Taken = {
  allowed: 0,
  cents: 0,
  fee: 0,
  creditWithFee: 0,
  lines: [],
  refusal: undefined,
  exchange: undefined,
  blank: undefined,
};

const withoutAmount = (standing: RequestStanding, orders: OrdersOfRequest) =>
  countsOrders(standing) && orders.withoutAmount !== undefined ? { needs: words.requests.needsAmount(orders.withoutAmount) } : undefined;

const exchanged = ({ exchange }: RequestStanding, cents: number): number | undefined => {
  if (exchange === undefined) return undefined;
  return exchange.newPrice === undefined || exchange.newPrice === 0 ? undefined : exchangeQuantity(cents, exchange.newPrice);
};
