/**
 * Which terms were asked for: a figure says which of them it used because they were asked when it was worked out, not because a list says
 * so. A term that was asked for and is blank is one that is missing.
 */
import { TERM_NAMES, type TermName, type Terms } from "./vocabulary";

/** Words of 32 terms, for each period of the agreement. */
const WORDS = Math.ceil(TERM_NAMES.length / 32);

/** A note of terms by period. Made of plain bits, because it is written in the loop over all units of a workbook. */
export class AskedTerms {
  private readonly bits: Int32Array;

  /** @param blank terms that were asked for and have no value: notes of one piece of work share them. */
  constructor(
    readonly periods: number,
    private readonly blank = new Set<TermName>(),
  ) {
    this.bits = new Int32Array(WORDS * periods);
  }

  note(period: number, place: number): void {
    this.bits[period * WORDS + (place >> 5)]! |= 1 << (place & 31);
  }
  noteBlank(place: number): void {
    this.blank.add(TERM_NAMES[place]!);
  }

  /** Adds what another one notes. */
  add(other: AskedTerms): void {
    for (let i = 0; i < this.bits.length; i++) this.bits[i]! |= other.bits[i]!;
  }

  forget(): void {
    this.bits.fill(0);
  }

  /** Adds the notes to a row's, which has room for as many periods. */
  addTo(rows: AskedByRow, row: number): void {
    const { bits } = this;
    for (let i = 0; i < bits.length; i++) rows.bits[row * bits.length + i]! |= bits[i]!;
  }
  /** Adds a row's notes to these. */
  addFrom(rows: AskedByRow, row: number): void {
    const { bits } = this;
    for (let i = 0; i < bits.length; i++) bits[i]! |= rows.bits[row * bits.length + i]!;
  }

  /** The terms that were asked for, in the order of the vocabulary, with the periods in which they were. */
  list(): readonly { readonly name: TermName; readonly periods: readonly number[] }[] {
    const all = Array.from({ length: this.periods }, (_, period) => period);
    return TERM_NAMES.map((name, place) => ({ name, periods: all.filter((period) => this.has(period, place)) })).filter(
      ({ periods }) => periods.length > 0,
    );
  }
  private has(period: number, place: number): boolean {
    return (this.bits[period * WORDS + (place >> 5)]! & (1 << (place & 31))) !== 0;
  }
}

/** The notes of every inventory row. */
export class AskedByRow {
  readonly bits: Int32Array;

  constructor(rows: number, periods: number) {
    this.bits = new Int32Array(rows * WORDS * periods);
  }
}

/** Terms that note which of them is asked for. They have the properties of `Terms`. */
export class NotingTerms {
  /** @param values in the order of `TERM_NAMES`. */
  constructor(
    readonly values: readonly Terms[TermName][],
    readonly period: number,
    readonly asked: AskedTerms,
    /** By place: 0 for a term that nobody said anything of; what holds without it is no term of the agreement, and not noted. */
    readonly said: Uint8Array,
  ) {}
}

TERM_NAMES.forEach((name, place) =>
  Object.defineProperty(NotingTerms.prototype, name, {
    get(this: NotingTerms) {
      const value = this.values[place];
      if (this.said[place] === 0 && value !== undefined) return value;
      this.asked.note(this.period, place);
      if (value === undefined) this.asked.noteBlank(place);
      return value;
    },
  }),
);
