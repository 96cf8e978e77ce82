/**
 * The whole computation: from terms and facts to the credit statement, in stages. Pure; runs in steps, so that a caller with a screen can
 * pause.
 *
 * 1. What units cost from day to day, of the parts that requests name: only there does anything after it ask for a day in between.
 * 2. Requests, over all parts: what was allowed of which right in which quarter.
 * 3. What each right works out before the first part: limits, less what requests used; which notice counts.
 * 4. Rows, part by part: every right in order of day.
 * 5. Rows of other sheets, of the rights that rest on these sheets alone.
 */
import { Runs } from "../stock/attribution";
import { DetailLines } from "../stock/detailLines";
import { finding, type Finding } from "../base/finding";
import { groupingByPart, Lots, lotsByPart, returnsByPart } from "../stock/lots";
import { NetUnitCosts } from "../stock/netUnitCost";
import { changesByPart, withoutDuplicates } from "../stock/priceChanges";
import { startLower } from "../stock/startingCosts";
import type { Facts } from "../base/records";
import { ORDER_PROTECTION } from "../rights/orderProtection";
import { orderFigures } from "../rights/orderProtection/figures";
import { RIGHTS } from "../rights";
import { stockDays } from "../rights/daysOfStock/stock";
import { InitialOrderOnHand } from "../rights/initialOrder/stillOnHand";
import { AppliedRight, applyRights } from "../rights/applyRight";
import { citedDay, citedFigures, citedFinding, citedRight } from "../rights/cited";
import { asAgreed } from "../rights/notGiven";
import type { Noted, Right, RightColumns } from "../rights/right";
import { similarParts } from "../stock/similarParts";
import { Snapshots } from "../stock/snapshots";
import type { Snapshot } from "../stock/partAtHand";
import type { CostHistory } from "../stock/costHistory";
import type { PartAtHand } from "../stock/partAtHand";
import type { UnitsOut } from "../stock/unitsOut";
import type { InSteps } from "../base/steps";
import type { Agreement } from "../agreement/agreement";
import type { Agreed } from "../agreement/inForce";
import { termDefinition, type TermName } from "../agreement/terms";
import { termToEnter } from "../agreement/termWords";
import { Asking } from "./asking";
import { figuresOfSheets } from "./sheetFigures";
import { settlementOf, type SettledRequest } from "./requests";
import { requestFigures } from "./requests/figures";
import { addHolders } from "./requests/holders";
import { settledRequests, type StockOfParts } from "./requests/ofSheet";
import { rightColumns, type CreditStatement } from "./statement";
import { words } from "./words";

/** Records worked through between two pauses. */
const RECORDS_A_STEP = 4000;

/** How far the computation is, between two steps. */
export interface Progress {
  readonly partsDone: number;
  readonly parts: number;
}

/** Told of each stock report of a part, in order of date, while runs and net unit costs stand as they are at the end of its day. */
export type OnReport = (at: PartAtHand, report: Snapshot, known: Pick<CreditStatement, "rights" | "bases">) => void;

export interface StatementOptions {
  /** In the order of their columns. Those of the agreement where none are given. */
  readonly rights?: readonly Right[];
  /** Return requests that are settled already, besides those of the Return requests sheet. */
  readonly requests?: readonly SettledRequest[];
  /** Told of each stock report as it is passed: for what is chosen from the stock of several rows. */
  readonly onReport?: OnReport;
}

/**
 * Works out every right of every inventory row, part by part.
 *
 * @source   3.6(A), 3.7(A), 3.7(D).
 * @rounding Once per detail line, half away from zero to the cent; rows and totals add rounded lines.
 * @blank    Rights whose term is withheld: each missing term that was needed is a finding.
 * @throws   BrokenPremise when amounts pass what can be computed exactly.
 */
export function* creditStatement(agreed: Agreed, facts: Facts, options: StatementOptions = {}): Generator<Progress, CreditStatement> {
  const { requests = [], onReport } = options;
  const rights = (options.rights ?? RIGHTS).map((right) => citedRight(agreed, asAgreed(agreed, right)));
  const { inventory } = facts;
  const partCount = facts.parts.keys.length;
  const findings: Finding[] = [];
  const found = (it: Finding): void => void findings.push(citedFinding(agreed, it));
  const foundOfOrders = (it: Finding): void => void findings.push(citedFinding(agreed, it, ORDER_PROTECTION.id));
  const asking = new Asking(agreed, found);
  const begun: Progress = { partsDone: 0, parts: partCount };

  const orders = yield* at(begun, orderFigures({ ...asking.begin().noted, agreed, facts, found: foundOfOrders }));
  const stock = { ...(yield* at(begun, stockByPart(facts))), starting: orders?.starting };
  const costHistories = yield* at(begun, costsOfParts(agreed, facts, rights, stock, requests));
  const settled = yield* at(begun, settledRequests(agreed, facts, rights, stock, asking, found));
  const settlement = settlementOf(requests, settled);
  const stockTerms = asking.begin();
  const toAll = rights.map(() => asking.begin());
  const bases: unknown[] = [];
  for (const [i, right] of rights.entries()) bases.push(yield* at(begun, right.prepare({ facts, settlement, ...toAll[i]!.noted })));

  const columns = columnsOf(rights, inventory.count, asking.periods);
  yield begun;
  const lines = new DetailLines(inventory.count * 4);
  const untraced = new Int32Array(inventory.count);
  yield begun;
  const work = new PartByPart(
    stockTerms.noted,
    facts,
    stock,
    { rights, bases, columns, lines, untraced, unitsOut: settled?.unitsOut },
    asking,
  );
  const initialOrder = new InitialOrderOnHand(agreed);
  const requestedBy = new Map<number, string[]>();
  let records = 0;
  for (let part = 0; part < partCount; part++) {
    work.turnTo(part);
    work.apply((report) => {
      initialOrder.passReport(work.at, report);
      onReport?.(work.at, report, { rights, bases });
    });
    const out = settled?.unitsOut.get(part);
    if (out) addHolders(work.at, out, settled!.rows, requestedBy);
    records += work.recordCount;
    if (records < RECORDS_A_STEP) continue;
    records = 0;
    yield { partsDone: part + 1, parts: partCount };
  }
  const ended: Progress = { partsDone: partCount, parts: partCount };
  for (const it of similarParts(facts)) found(it);
  yield ended;
  const ofSheets = yield* at(ended, figuresOfSheets(agreed, facts, asking, found));
  const figures = [...(settled ? [requestFigures(agreed, facts, settled)] : []), ...(orders ? [orders.figures] : []), ...ofSheets];
  const days = yield* at(ended, stockDays(agreed, facts, found));
  for (const term of asking.missing) findings.push(termMissing(term, agreed.agreement));
  const lineOrder = yield* at(ended, lines.order(inventory.count, rights.length));
  const askedByAll = toAll.map(({ asked }) => (asked.add(stockTerms.asked), asked));
  return {
    agreed,
    facts,
    rights,
    columns,
    bases,
    askedByAll,
    untraced,
    lines,
    lineOrder,
    costHistories,
    requestedBy,
    settled,
    sheetFigures: figures.map((it) => citedFigures(agreed, it)),
    stockDays: days,
    initialOrder: initialOrder.calendarLines({ facts }).map((it) => citedDay(agreed, it)),
    missingTerms: asking.missing,
    findings,
  };
}

/** The steps of a part of the work, all told as the same step of the whole. */
function* at<T>(progress: Progress, work: InSteps<T>): Generator<Progress, T> {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    yield progress;
  }
}

function* stockByPart({ inventory, invoices, parts, priceChanges }: Facts): InSteps<StockOfParts> {
  const partCount = parts.keys.length;
  return {
    lots: yield* lotsByPart(invoices, partCount),
    rows: yield* groupingByPart(inventory.part, inventory.count, partCount),
    returns: yield* returnsByPart(invoices, partCount),
    changes: changesByPart(priceChanges ?? []),
  };
}

/** What the parts' figures are worked out into. */
interface Into {
  readonly rights: readonly Right[];
  readonly bases: readonly unknown[];
  readonly columns: readonly RightColumns[];
  readonly lines: DetailLines;
  readonly untraced: Int32Array;
  /** Of the parts that requests name. */
  readonly unitsOut?: ReadonlyMap<number, UnitsOut> | undefined;
}

const columnsOf = (rights: readonly Right[], count: number, periods: number): readonly RightColumns[] =>
  rights.map(({ reasons }) => rightColumns(Object.keys(reasons), count, periods));

/** Applies rights to one part after the other. Parts do not touch each other. */
class PartByPart {
  readonly at: PartAtHand;
  private readonly snapshots: Snapshots;
  private readonly applied: readonly AppliedRight[];

  constructor(
    private readonly noted: Noted,
    private readonly facts: Facts,
    private readonly stock: StockOfParts,
    { rights, bases, columns, lines, untraced, unitsOut }: Into,
    asking: Asking,
  ) {
    const terms = noted.agreed.whole;
    const lots = new Lots(terms, facts.invoices, facts.parts.keys.length, stock.lots);
    const at: PartAtHand = {
      facts,
      rowsOfPart: stock.rows,
      lots,
      runs: new Runs(),
      costs: new NetUnitCosts(lots),
      part: -1,
      snapshots: [],
      asOfMorning: (report, day, units) => this.snapshots.asOfMorning(report, day, units),
      changes: [],
    };
    this.at = at;
    this.snapshots = new Snapshots(at, stock.returns, untraced, terms, noted.found, unitsOut);
    this.applied = rights.map((right, place) => {
      const { noted: given, asked } = asking.begin();
      return new AppliedRight(right, place, right.begin(at, bases[place], given), at, columns[place]!, lines, asked);
    });
  }

  /** The part's price changes, lots and stock reports. */
  turnTo(part: number): void {
    const changes = this.stock.changes.get(part);
    this.at.part = part;
    this.at.changes = changes ? withoutDuplicates(changes, this.facts.parts.keys[part]!, this.noted.found) : [];
    this.at.lots.turnTo(part);
    this.at.costs.nextPart();
    this.at.snapshots = this.snapshots.ofPart();
  }

  apply(onReport?: (report: Snapshot) => void): void {
    const credited = this.stock.starting?.get(this.at.part);
    if (credited) startLower(this.at.lots, this.at.costs, credited);
    applyRights(this.applied, this.at, onReport);
  }

  /** Rows and lots of the part at hand. */
  get recordCount(): number {
    const { start } = this.stock.rows;
    return start[this.at.part + 1]! - start[this.at.part]! + this.at.lots.count;
  }

  /** As `apply`, keeping what the part's units cost from day to day. */
  costHistory(): CostHistory {
    const history = this.at.costs.keepHistory();
    this.apply();
    return history;
  }
}

/** The cost histories of the parts that requests name. Figures and findings of this pass are those of the rows' own, and are dropped. */
function* costsOfParts(
  agreed: Agreed,
  facts: Facts,
  all: readonly Right[],
  stock: StockOfParts,
  requests: readonly SettledRequest[],
): InSteps<ReadonlyMap<number, CostHistory>> {
  const histories = new Map<number, CostHistory>();
  const parts = new Set(requests.flatMap((request) => request.parts));
  if (parts.size === 0) return histories;
  const rights = all.filter(({ lowersCost }) => lowersCost);
  const dropped = new Asking(agreed, () => undefined);
  const { noted } = dropped.begin();
  const bases: unknown[] = [];
  for (const right of rights) bases.push(yield* right.prepare({ facts, settlement: settlementOf([]), ...noted }));
  const { count } = facts.inventory;
  const into = {
    rights,
    bases,
    columns: columnsOf(rights, count, dropped.periods),
    lines: new DetailLines(),
    untraced: new Int32Array(count),
  };
  const work = new PartByPart(noted, facts, stock, into, dropped);
  for (const part of parts) {
    work.turnTo(part);
    histories.set(part, work.costHistory());
    yield undefined;
  }
  return histories;
}

/** The finding of a term that is needed and has not been entered. */
function termMissing(term: TermName, agreement: Agreement): Finding {
  const { clause, meaning } = termDefinition(term, agreement);
  return finding("TERM_MISSING", clause, words.termMissing(termToEnter(term), meaning));
}
