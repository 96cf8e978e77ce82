/** Which goods a right of return picks out: by the user's columns, and by their age. Rule text: rules 10, "Filters" and "Age of goods". */
import { Admissions, type Admission } from "../base/admission";
import type { CivilDate } from "../base/calendar";
import { NO_FILTER } from "../base/filter";
import { NO_DATE, NONE, shippedOn, type Facts } from "../base/records";
import { standsIn, windowBefore, type LengthUnit, type Window } from "../base/window";

/** How old goods may be; undefined where of any age. */
export interface GoodsAge {
  readonly age: "younger" | "older";
  readonly length: number;
  readonly unit: LengthUnit;
  readonly from: "invoice" | "ship" | "date-code";
  readonly end: "strict" | "inclusive";
}

/** What a right asks of goods. */
export interface GoodsAsked {
  readonly only: string;
  readonly except: string;
  readonly age?: GoodsAge | undefined;
}

/** Why goods are none of those that a right picks out. */
export type NotPicked = "notThese" | "outsideAge" | "withoutDate";

/** Whether everything may go back: nothing is picked out. */
export const picksNothing = ({ only, except, age }: GoodsAsked): boolean => only === NO_FILTER && except === NO_FILTER && age === undefined;

/** Asks units of rows and invoice lines. Compiled where a right turns to a day, so that nothing of a term is asked for each unit. */
export class PickedGoods {
  private readonly admissions: Admissions;
  private admission: Admission | undefined;
  private age: GoodsAge | undefined;
  private window: Window | undefined;
  /** For each part one row that stands for all, where all say the same. */
  private rowOfPart: Int32Array | undefined;

  constructor(private readonly facts: Facts) {
    this.admissions = new Admissions(facts);
  }

  /** @param date the day back from which age is counted. */
  turnTo({ only, except, age }: GoodsAsked, date: CivilDate): void {
    this.admission = this.admissions.of(only, except);
    this.age = age;
    this.window = age && windowBefore(age, date);
  }

  /** @param row NONE where no row of stock is asked about: then what all rows of the line's part say alike counts. */
  refusal(row: number, line: number): NotPicked | undefined {
    if (this.admission && !this.admission.admits(row === NONE ? this.rowFor(line) : row, line)) return "notThese";
    if (this.window === undefined) return undefined;
    switch (standsIn(this.window, this.dayOf(line))) {
      case "in":
        return undefined;
      case "undated":
        return "withoutDate";
      default:
        return "outsideAge";
    }
  }

  private dayOf(line: number): CivilDate {
    const { invoices } = this.facts;
    switch (this.age!.from) {
      case "invoice":
        return invoices.invoiceDate[line]!;
      case "ship":
        return shippedOn(invoices, line);
      case "date-code":
        return invoices.dateCode?.[line] ?? NO_DATE;
    }
  }

  private rowFor(line: number): number {
    this.rowOfPart ??= rowsThatStandForParts(this.facts);
    return this.rowOfPart[this.facts.invoices.part[line]!] ?? NONE;
  }
}

/** A part's first row, where its rows say the same in every column that filters name; else NONE. */
function rowsThatStandForParts({ inventory, parts }: Facts): Int32Array {
  const { count, part, attributes } = inventory;
  const rows = new Int32Array(parts.keys.length).fill(NONE);
  const differs = new Uint8Array(rows.length);
  const columns = [...(attributes?.columns.values() ?? [])];
  for (let row = 0; row < count; row++) {
    const first = rows[part[row]!]!;
    if (first === NONE) rows[part[row]!] = row;
    else if (columns.some((column) => column[row] !== column[first])) differs[part[row]!] = 1;
  }
  return rows.map((row, of) => (differs[of] ? NONE : row));
}
