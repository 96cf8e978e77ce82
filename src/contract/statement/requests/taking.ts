/** The units that a row takes: newest lot first, lowest unit first, as far as its caps reach. Rule text: rules 7, "Settling". */
import type { CivilDate } from "../../base/calendar";
import { lineCents, mostUnitsWithin, spread, type Cents, type Micros, type UnitAmount } from "../../base/money";
import type { TermsOn } from "../../agreement/inForce";
import type { RequestStanding, ValuedBy } from "../../rights/requests/standing";
import { CURRENT_PRICE, pricePaid } from "../../rights/balancing/unitValue";
import { OWN_COST } from "../../stock/detailLines";
import { NO_PLACE, type LotList } from "../../stock/lotsLeft";
import type { PartInTime } from "./partInTime";
import type { RequestLine, SettledRow } from "./settled";

/** What a row may take. */
export interface Wanted {
  readonly row: Pick<SettledRow, "row" | "requestDate" | "valuedOn">;
  readonly standing: Pick<RequestStanding, "lots" | "valuedBy">;
  readonly terms: TermsOn<"asOf">;
  /** The most that it may be credited. */
  readonly budget: Cents;
}

/** The units that a row may have. */
export interface Fitting {
  readonly lines: readonly RequestLine[];
  readonly units: number;
  readonly cents: Cents;
  /** What the units once cost, after the discount of their lines. */
  readonly paid: () => Cents;
  /** Units were there that the budget did not reach. */
  readonly isCut: boolean;
  /** How many of each lot. */
  readonly ofLots: readonly (readonly [lot: number, units: number])[];
}

/** The units that a row may have out of the part's lots, of which none is taken yet. What does not fit the budget is left, and all after it. */
export function fittingUnits(part: PartInTime, wanted: Wanted): Fitting {
  const { row, requestDate, valuedOn } = wanted.row;
  const lines: RequestLine[] = [];
  const ofLots: (readonly [lot: number, units: number])[] = [];
  const valueOf = valuing(part, wanted.standing.valuedBy, wanted.terms, valuedOn);
  let open = row.quantity;
  let cents = 0;
  let isCut = false;
  for (const lot of lotsToTake(part, wanted, requestDate)) {
    const ofLot = Math.min(open, part.left.left[lot]!);
    let taken = 0;
    for (const stretch of stretchesOf(part, lot, ofLot)) {
      const { whole, rest, units } = stretch;
      const { value, from: valueFrom } = valueOf(lot, whole, rest);
      const fit = mostUnitsWithin(wanted.budget - cents, units, value.whole, value.rest, value.parts);
      if (fit > 0) {
        const credit = lineCents(fit, value.whole, value.rest, value.parts);
        const invoiceLine = part.at.lots.line[lot]!;
        lines.push({ invoiceLine, from: stretch.from, units: fit, costWhole: whole, costRest: rest, value, valueFrom, cents: credit });
        cents += credit;
        taken += fit;
      }
      isCut = fit < units;
      if (isCut) break;
    }
    if (taken > 0) ofLots.push([lot, taken]);
    open -= taken;
    if (isCut || open === 0) break;
  }
  return { lines, units: row.quantity - open, cents, paid: () => paidFor(part, lines), isCut, ofLots };
}

/**
 * Takes them.
 * @param takes told of each lot's units: which lot, the number of the first, how many.
 */
export function takeUnits(part: PartInTime, { ofLots }: Fitting, takes: (lot: number, from: number, units: number) => void): void {
  for (const [lot, units] of ofLots) takes(lot, part.left.takeLowest(lot, units), units);
}

/** @rounding Each line once, half away from zero to the cent. */
function paidFor({ at }: PartInTime, lines: readonly RequestLine[]): Cents {
  const { unitPrice, discount, quantity } = at.lots.invoices;
  return lines.reduce((sum, { invoiceLine, units }) => {
    const { whole, rest, parts } = spread(unitPrice[invoiceLine]!, discount[invoiceLine]!, quantity[invoiceLine]!);
    return sum + lineCents(units, whole, rest, parts);
  }, 0);
}

/** The lots with units that the right covers, dated on or before the request, in the order in which units are taken. */
function* lotsToTake(part: PartInTime, { row: { row }, standing: { lots } }: Wanted, requestDate: CivilDate): Generator<number> {
  const list = part.left.list(lots.includes ? lots.key : "any", row.invoice, lots.includes);
  const end = list.countUpTo(Math.min(requestDate, lots.to ?? requestDate));
  const start = lots.from === undefined ? 0 : list.countUpTo(lots.from - 1);
  yield* part.flow === "fifo" ? newestFirst(list, start, end) : oldestFirst(list, start, end);
}

function* newestFirst(list: LotList, start: number, end: number): Generator<number> {
  for (let place = list.newestBefore(end); place !== NO_PLACE && place >= start; place = list.newestBefore(place)) yield list.lotAt(place);
}

function* oldestFirst(list: LotList, start: number, end: number): Generator<number> {
  for (let place = list.oldestFrom(start); place < end; place = list.oldestFrom(place + 1)) yield list.lotAt(place);
}

interface Stretch {
  readonly from: number;
  readonly units: number;
  readonly whole: Micros;
  readonly rest: number;
}

/** The lowest units that are left of a lot, parted by what they cost. */
function* stretchesOf({ at, left }: PartInTime, lot: number, units: number): Generator<Stretch> {
  const stretches = at.costs.stretchesOf(lot);
  let from = left.gone[lot]!;
  const end = from + units;
  if (stretches === undefined) {
    yield { from, units, whole: at.costs.paidWhole(lot), rest: at.costs.paidRest(lot) };
    return;
  }
  for (let i = firstAbove(stretches.upTo, from); from < end; i++) {
    const upTo = Math.min(end, stretches.upTo[i]!);
    yield { from, units: upTo - from, whole: stretches.whole[i]!, rest: stretches.rest[i]! };
    from = upTo;
  }
}

function firstAbove(ends: readonly number[], unit: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > unit) high = middle;
    else low = middle + 1;
  }
  return low;
}

type ValueOf = (lot: number, whole: Micros, rest: number) => { readonly value: UnitAmount; readonly from: number };

/** What a unit of a lot is worth that still costs `whole + rest / quantity`. */
function valuing(part: PartInTime, by: ValuedBy, terms: TermsOn<"asOf">, date: CivilDate): ValueOf {
  const { lots } = part.at;
  switch (by) {
    case "netCost":
      return (lot, whole, rest) => ({ value: { whole, rest, parts: lots.quantity[lot]! }, from: OWN_COST });
    case "paid": {
      return (lot) => ({ value: pricePaid(lots, lot), from: lots.line[lot]! });
    }
    case "balancing":
    case "current": {
      const values = part.valuesOn(date, by === "balancing" ? terms : CURRENT_PRICE);
      return (lot, costWhole, costRest) => {
        values.find(lot, costWhole, costRest);
        const { whole, rest, parts, from } = values;
        return { value: { whole, rest, parts }, from };
      };
    }
  }
}
