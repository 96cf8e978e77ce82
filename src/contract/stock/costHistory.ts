/** What the units of a part's lots cost on any day: lowered by every credit of a right that lowers cost. Rule text: rules 3, "net unit cost". */
import type { CivilDate } from "../base/calendar";
import { spread, type Micros, type UnitAmount } from "../base/money";
import type { InvoiceLines } from "../base/records";

/** From a day on, units `from` to `from + units` of the lot of an invoice line cost this; `rest` in parts of the lot's quantity. */
interface CostFall {
  readonly date: CivilDate;
  readonly line: number;
  readonly from: number;
  readonly units: number;
  readonly whole: Micros;
  readonly rest: number;
}

/** The cost history of one part. Falls are told in order of date. */
export class CostHistory {
  private readonly falls: CostFall[] = [];

  constructor(private readonly invoices: InvoiceLines) {}

  add(fall: CostFall): void {
    this.falls.push(fall);
  }

  /**
   * Net unit cost by the end of a day.
   * @param line the lot's invoice line.
   * @param unit the unit's number in the lot, from 0, in the order of attribution.
   */
  costOn(line: number, unit: number, date: CivilDate): UnitAmount {
    const { unitPrice, discount, creditsReceived, quantity } = this.invoices;
    const parts = quantity[line]!;
    const fall = this.lastFallOf(line, unit, date);
    if (fall === undefined) return spread(unitPrice[line]!, discount[line]! + creditsReceived[line]!, parts);
    return { whole: fall.whole, rest: fall.rest, parts };
  }

  private lastFallOf(line: number, unit: number, date: CivilDate): CostFall | undefined {
    for (let i = this.falls.length - 1; i >= 0; i--) {
      const fall = this.falls[i]!;
      if (fall.line === line && fall.date <= date && fall.from <= unit && unit < fall.from + fall.units) return fall;
    }
    return undefined;
  }
}
