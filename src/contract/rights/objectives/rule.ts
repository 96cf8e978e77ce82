/** Exhibit C and 6.4: purchase objectives of a quarter, which do not bind. Rule text: rules 8, "Objectives". */
import { EARLIEST_DATE, quarterTable, type QuarterNumber } from "../../base/calendar";
import { shareFromFraction, type Share } from "../../base/money";
import type { InvoiceLines } from "../../base/records";
import { inStretches, type InSteps } from "../../base/steps";

/** Units by quarter, of one part or of all. */
export type UnitsByQuarter = ReadonlyMap<QuarterNumber, number>;

export interface Purchases {
  readonly ofAll: UnitsByQuarter;
  ofPart(part: number): UnitsByQuarter | undefined;
}

/**
 * Units invoiced less units returned, by fiscal quarter of the invoice date.
 * @source 1.6; Exhibit C.
 * @units  Whole units; below 0 where more went back.
 */
export function* purchasesByQuarter(firstMonth: number, invoices: InvoiceLines, parts: ReadonlySet<number>): InSteps<Purchases> {
  const quarters = quarterTable(firstMonth);
  const ofAll = new Map<QuarterNumber, number>();
  const byPart = new Map([...parts].map((part) => [part, new Map<QuarterNumber, number>()]));
  const { part, quantity, invoiceDate } = invoices;
  yield* inStretches(invoices.count, (from, to) => {
    for (let i = from; i < to; i++) {
      const quarter = quarters[invoiceDate[i]! - EARLIEST_DATE]!;
      ofAll.set(quarter, (ofAll.get(quarter) ?? 0) + quantity[i]!);
      const ofPart = byPart.get(part[i]!);
      ofPart?.set(quarter, (ofPart.get(quarter) ?? 0) + quantity[i]!);
    }
  });
  return { ofAll, ofPart: (it) => byPart.get(it) };
}

/**
 * How much of an objective was reached.
 * @source Exhibit C.
 * @units  A share: 1 is all of it; below 0 where more went back than was bought.
 * @blank  For an objective of 0.
 */
export const shareReached = (actual: number, objective: number): Share | undefined =>
  objective === 0 ? undefined : shareFromFraction(actual / objective);
