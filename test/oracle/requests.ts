/**
 * Return requests a second time, unit by unit and day by day, as rules 7 tells them: no lot is ever looked up but by walking over all units.
 * Amounts are whole cents a unit, so nothing is rounded. Rights: Defective (any lot) and Balancing (its lowest price).
 */
import { day, type Told } from "../contract/facts";

interface Unit {
  readonly part: string;
  readonly lot: number;
  readonly index: number;
  readonly bought: number;
  readonly invoice: string | undefined;
  readonly price: number;
  cost: number;
  left: number | undefined;
  taken: boolean;
}
interface Row {
  readonly at: number;
  readonly part: string;
  readonly right: string;
  readonly quantity: number;
  readonly date: number;
  readonly leaves: number | undefined;
  readonly memo: string | undefined;
  readonly invoice: string | undefined;
  readonly order: string | undefined;
  units: Unit[];
  executed: number;
  settled: boolean;
  allowed: number;
  cents: number;
}

export interface RequestAnswer {
  readonly rows: readonly string[];
  readonly protected: readonly number[];
}

const cents = (text: string | undefined): number => Math.round(Number(text ?? "50") * 100);

/** @param limit cents that balancing may use in the one quarter of all requests, which all have a turn. */
export function requestOracle(told: Told, flow: "fifo" | "lifo", limit: number): RequestAnswer {
  const lines = (told.invoices ?? []).map((line, at) => ({ ...line, at, part: line.part ?? "A", date: day(line.on!) }));
  const falls = (told.changes ?? [])
    .map((it) => ({ part: it.part ?? "A", date: day(it.on!), price: cents(it.newPrice) }))
    .sort((a, b) => a.date - b.date);
  const reports = (told.inventory ?? []).map((it) => ({ part: it.part ?? "A", date: day(it.asOf!), onHand: it.onHand ?? 0 }));
  const units: Unit[] = lines.flatMap((line) =>
    Array.from({ length: Math.max(0, line.quantity) }, (_, index) => ({
      part: line.part,
      lot: line.at,
      index,
      bought: line.date,
      invoice: line.invoice,
      price: cents(line.price),
      cost: cents(line.price),
      left: undefined,
      taken: false,
    })),
  );
  const rows: Row[] = (told.requests ?? []).map((it, at) => ({
    at,
    part: it.part ?? "A",
    right: it.right,
    quantity: it.quantity,
    date: day(it.on),
    leaves: it.returnedOn === undefined ? undefined : day(it.returnedOn),
    memo: it.memo,
    invoice: it.invoice,
    order: it.order,
    units: [],
    executed: 0,
    settled: false,
    allowed: 0,
    cents: 0,
  }));
  const orders = new Map<string, number>();
  for (const it of told.requests ?? [])
    if (it.order) orders.set(it.order, Math.min(orders.get(it.order) ?? Infinity, cents(it.orderAmount)));
  let limitLeft = limit;
  const protectedCents = reports.map(() => 0);

  const newestLotFirst = (a: Unit, b: Unit): number => b.bought - a.bought || b.lot - a.lot;
  const oldestLotFirst = (a: Unit, b: Unit): number => a.bought - b.bought || a.lot - b.lot;
  const byFlow = flow === "fifo" ? newestLotFirst : oldestLotFirst;

  const lowest = (unit: Unit, d: number): number => {
    const lots = units.filter((it) => it.part === unit.part && it.bought >= unit.bought && it.bought <= d).map((it) => it.price);
    const known = falls.filter((it) => it.part === unit.part && it.date <= d);
    const before = known.filter((it) => it.date <= unit.bought).at(-1);
    const since = known.filter((it) => it.date > unit.bought).map((it) => it.price);
    return Math.min(unit.price, ...lots, ...since, ...(before ? [before.price] : []));
  };

  const settle = (row: Row, d: number, leaves: boolean): void => {
    row.settled = true;
    const isBalancing = row.right === "Balancing";
    const free = units
      .filter((it) => it.part === row.part && !it.taken && it.left === undefined && it.bought <= row.date)
      .filter((it) => row.invoice === undefined || it.invoice === row.invoice)
      .sort((a, b) => byFlow(a, b) || a.index - b.index);
    if (isBalancing && limitLeft === 0) return;
    for (const unit of free.slice(0, row.quantity)) {
      const value = isBalancing ? lowest(unit, d) : unit.cost;
      if (isBalancing && value > Math.min(limitLeft, orders.get(row.order!)!)) break;
      if (isBalancing) limitLeft -= value;
      if (row.order) orders.set(row.order, Math.max(0, orders.get(row.order)! - value));
      row.cents += value;
      row.allowed++;
      unit.taken = true;
      row.units.push(unit);
      if (leaves) unit.left = d;
    }
  };

  const inOrder = (a: Row, b: Row): number => a.date - b.date || a.at - b.at;
  const memoFirst = (memo: string | undefined) => (a: Row, b: Row) =>
    Number(b.memo !== undefined && b.memo === memo) - Number(a.memo !== undefined && a.memo === memo) || inOrder(a, b);

  const returnLine = (line: (typeof lines)[number]): void => {
    let open = -line.quantity;
    const ofPart = rows.filter((it) => it.part === line.part).sort(memoFirst(line.invoice));
    for (const row of ofPart.filter((it) => it.settled)) {
      const executed = Math.min(open, row.allowed - row.executed);
      row.executed += executed;
      open -= executed;
    }
    for (const row of ofPart.filter((it) => !it.settled && it.leaves === undefined && it.date <= line.date)) {
      if (open === 0) break;
      settle(row, line.date, true);
      row.executed = Math.min(open, row.allowed);
      open -= row.executed;
    }
    const here = units
      .filter((it) => it.part === line.part && it.left === undefined && !it.taken && it.bought <= line.date)
      .sort((a, b) => newestLotFirst(a, b) || b.index - a.index);
    const isNamed = (it: Unit): boolean => line.original !== undefined && it.invoice === line.original;
    for (const unit of [...here.filter(isNamed), ...here.filter((it) => !isNamed(it))].slice(0, open)) unit.left = line.date;
  };

  const fall = ({ part, date, price }: (typeof falls)[number]): void => {
    reports.forEach((report, at) => {
      if (report.part !== part || report.date !== date) return;
      const stock = units
        .filter((it) => it.part === part && it.bought <= date && (it.left === undefined || it.left > date))
        .sort((a, b) => byFlow(a, b) || a.index - b.index);
      for (const unit of stock.slice(0, report.onHand)) {
        if (unit.bought >= date) continue;
        const credit = Math.max(0, unit.cost - price);
        unit.cost -= credit;
        protectedCents[at]! += credit;
      }
    });
  };

  const days = [...new Set([...lines.map((it) => it.date), ...rows.flatMap((it) => it.leaves ?? []), ...falls.map((it) => it.date)])].sort(
    (a, b) => a - b,
  );
  for (const today of days) {
    for (const row of rows.filter((it) => it.leaves === today).sort(inOrder)) settle(row, today, true);
    for (const line of lines.filter((it) => it.date === today && it.quantity < 0)) returnLine(line);
    for (const it of falls.filter(({ date }) => date === today)) fall(it);
  }
  const last = Math.max(0, ...reports.map((it) => it.date));
  const valued = (row: Row): number => Math.max(row.date, last);
  for (const row of rows.filter((it) => !it.settled).sort((a, b) => valued(a) - valued(b) || inOrder(a, b)))
    settle(row, valued(row), false);
  return { rows: rows.map((it) => `${it.allowed} = ${(it.cents / 100).toFixed(2)}`), protected: protectedCents };
}
