/**
 * 3.6(A): a report of another day, rolled to the effective date by what was sold, bought and returned between. Rule text: rules 8a.
 *
 * Stock at the effective date is that of the morning: what happened on that day itself comes after it.
 */
import type { CivilDate } from "../../base/calendar";
import { dayText, unitsText } from "../../base/inWords";
import { words } from "./words";

/** What happened to a part between two days, net: a customer's return is a sale below 0. */
export interface Moves {
  readonly sold: number;
  readonly acquired: number;
  /** To the vendor. */
  readonly returned: number;
}

/** The units of a stock row. */
export interface RowStock {
  readonly onHand: number;
  /** Of the units on hand. */
  readonly committed: number;
  readonly fromVendor: number;
  readonly betweenWarehouses: number;
}

/** What the roll did to a row. */
export interface RowMove {
  readonly what: keyof Moves;
  /** Below 0 where units came off the row. */
  readonly units: number;
  /** They came off its goods in transit from the vendor. */
  readonly isInTransit: boolean;
}

export interface RolledRow extends RowStock {
  readonly moves: readonly RowMove[];
}

export interface RolledStock {
  /** In the order of the report. */
  readonly rows: readonly RolledRow[];
  /** Units that should have come off and that no row had. */
  readonly lacking: number;
}

/** A row as it was reported, and what the roll to an effective date did to it. */
export interface RowRoll {
  readonly reportedOn: CivilDate;
  readonly reported: number;
  readonly effectiveDate: CivilDate;
  readonly moves: readonly RowMove[];
}

/** First and last day of what is counted between a report and an effective date, both included. */
export interface Span {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/**
 * The days that lie between the morning of an effective date and the evening of a report, or the other way round.
 * @source 3.6(A), second sentence.
 */
export const spanOfRoll = (reportedOn: CivilDate, effectiveDate: CivilDate): Span =>
  reportedOn > effectiveDate ? { first: effectiveDate, last: reportedOn } : { first: reportedOn + 1, last: effectiveDate - 1 };

/**
 * The rows of a report as they stood on the morning of the effective date. Additions go to the first row; what comes off comes off the rows
 * from the last, never below 0. What was bought after the effective date comes off a row's goods in transit from the vendor before its goods on hand.
 *
 * @source  3.6(A), second sentence.
 * @units   Whole units; `moves` are those of `spanOfRoll`.
 * @param isBackwards whether the report is later than the effective date.
 */
export function rolledStock(report: readonly RowStock[], { sold, acquired, returned }: Moves, isBackwards: boolean): RolledStock {
  const rolling = new Rolling(report);
  const onHand = isBackwards ? 1 : -1;
  const changes = [
    { what: "sold", units: onHand * sold },
    { what: "returned", units: onHand * returned },
    { what: "acquired", units: -onHand * acquired },
  ] as const;
  for (const { what, units } of changes) if (units > 0) rolling.add(what, units);
  for (const { what, units } of changes) if (units < 0) rolling.takeOff(what, -units);
  return rolling.result();
}

class Rolling {
  private readonly onHand: number[];
  private readonly fromVendor: number[];
  private readonly moves: readonly RowMove[][];
  private lacking = 0;

  constructor(private readonly report: readonly RowStock[]) {
    this.onHand = report.map((row) => row.onHand);
    this.fromVendor = report.map((row) => row.fromVendor);
    this.moves = report.map(() => []);
  }

  add(what: keyof Moves, units: number): void {
    this.onHand[0]! += units;
    this.moves[0]!.push({ what, units, isInTransit: false });
  }

  takeOff(what: keyof Moves, units: number): void {
    let left = units;
    for (let row = this.report.length - 1; row >= 0 && left > 0; row--) {
      if (what === "acquired") left -= this.takeFrom(this.fromVendor, row, left, { what, isInTransit: true });
      left -= this.takeFrom(this.onHand, row, left, { what, isInTransit: false });
    }
    this.lacking += left;
  }

  private takeFrom(stock: number[], row: number, wanted: number, move: Omit<RowMove, "units">): number {
    const units = Math.min(wanted, stock[row]!);
    if (units === 0) return 0;
    stock[row]! -= units;
    this.moves[row]!.push({ ...move, units: -units });
    return units;
  }

  result(): RolledStock {
    const rows = this.report.map(({ committed, betweenWarehouses }, row) => ({
      onHand: this.onHand[row]!,
      committed: Math.min(committed, this.onHand[row]!),
      fromVendor: this.fromVendor[row]!,
      betweenWarehouses,
      moves: this.moves[row]!,
    }));
    return { rows, lacking: this.lacking };
  }
}

/** "rolled from 15 on 2000-02-03: + 5 sold since 2000-02-01" */
export function rollInWords({ reportedOn, reported, effectiveDate, moves }: RowRoll): string {
  const isBackwards = reportedOn > effectiveDate;
  const told = moves.map((move) => `${move.units < 0 ? "-" : "+"} ${unitsText(Math.abs(move.units))} ${moveInWords(move, isBackwards)}`);
  const dated = words[isBackwards ? "since" : "before"](told.length === 0 ? words.moves.none : told.join(", "), dayText(effectiveDate));
  return words.rolled(unitsText(reported), dayText(reportedOn), dated);
}

function moveInWords({ what, units, isInTransit }: RowMove, isBackwards: boolean): string {
  switch (what) {
    case "sold":
      return words.moves[units > 0 === isBackwards ? "sold" : "soldBack"];
    case "acquired":
      return words.moves[isInTransit ? "boughtInTransit" : "bought"];
    case "returned":
      return words.moves.returned;
  }
}
