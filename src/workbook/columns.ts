/** Typed columns that grow as blocks of rows arrive. */
import { NONE } from "../contract/base/records";
import { isTotalLabel } from "./totalLabel";
import { isWholeNumber, wholeNumberOf, WholeNumbers } from "./wholeNumbers";

type Numbers = Int32Array | Float64Array;

class GrowingColumn<T extends Numbers> {
  private used = 0;
  constructor(
    private column: T,
    private readonly make: (size: number) => T,
  ) {}

  push(value: number): void {
    if (this.used === this.column.length) {
      const larger = this.make(this.used * 2);
      larger.set(this.column);
      this.column = larger;
    }
    this.column[this.used++] = value;
  }

  /** The filled part, without a copy. */
  taken(): T {
    return this.column.subarray(0, this.used) as T;
  }
}

/** Made in the size that the sheet's rows ask for: copying a million numbers into larger columns would hold up the screen. */
const FEWEST = 16;

export type IntColumn = GrowingColumn<Int32Array>;
export type AmountColumn = GrowingColumn<Float64Array>;
export const intColumn = (expected = 0): IntColumn =>
  new GrowingColumn<Int32Array>(new Int32Array(Math.max(FEWEST, expected)), (size) => new Int32Array(size));
export const amountColumn = (expected = 0): AmountColumn =>
  new GrowingColumn<Float64Array>(new Float64Array(Math.max(FEWEST, expected)), (size) => new Float64Array(size));

const LOOKS_CUT = /^-?\d(?:[.,]\d+)?E\+\d{2,3}$/i;

/**
 * Keys by number, and the texts that they are written as: equal keys get equal numbers, in the order in which they first appear; every
 * text keeps its own number, so that a cell can be shown as it was written.
 */
export class Keys {
  readonly keys: string[];
  /** How each key is written where it first appears, by number of the key. */
  readonly firstTexts: string[];
  readonly texts: string[];
  /** Numbers of texts that look like a number which a spreadsheet cut short: 1.23457E+11. */
  readonly cutTexts: Set<number>;
  /** Numbers of texts that read like the label of a totals row. */
  readonly totalLabels: Set<number>;
  private readonly keyOfText: number[];
  /** Numbers of texts, by every text and by every cell that one was read from: a repeated cell is looked up once. */
  private readonly numbers = new Map<string | number, number>();
  /** Numbers of texts that are whole numbers, however a cell holds them. */
  private readonly wholeNumbers = new WholeNumbers();
  /** Numbers of the keys that nobody has written as they are. */
  private readonly unwrittenKeys = new Map<string, number>();
  /** The cell asked for last: lines of one invoice stand below each other. */
  private lastCell: string | number = "";
  private lastNumber = NONE;

  /** @param before keys that these number on from. They take in no more; what is added here does not show there. */
  constructor(
    private readonly normalise: (text: string) => string,
    private readonly before?: Keys,
  ) {
    this.keys = before?.keys.slice() ?? [];
    this.firstTexts = before?.firstTexts.slice() ?? [];
    this.texts = before?.texts.slice() ?? [];
    this.cutTexts = new Set(before?.cutTexts);
    this.totalLabels = new Set(before?.totalLabels);
    this.keyOfText = before?.keyOfText.slice() ?? [];
  }

  /** The number of the text of a cell seen before, NONE for another. */
  known(cell: string | number): number {
    if (cell === this.lastCell) return this.lastNumber;
    const number = this.numberOf(cell);
    if (number === undefined) return NONE;
    this.lastCell = cell;
    return (this.lastNumber = number);
  }

  /** The number of a text; `cell` is the cell that it was read from, where every such cell reads the same. */
  textNumber(text: string, cell: string | number = text): number {
    const number = this.numberOf(text) ?? this.newText(text);
    if (cell !== text) this.note(cell, number);
    return number;
  }

  private numberOf(textOrCell: string | number): number | undefined {
    const whole = typeof textOrCell === "string" ? wholeNumberOf(textOrCell) : textOrCell;
    const number = isWholeNumber(whole) ? this.wholeNumbers.get(whole) : this.numbers.get(textOrCell);
    return number ?? this.before?.numberOf(textOrCell);
  }

  private newText(text: string): number {
    const number = this.texts.length;
    const key = this.keyNumber(this.normalise(text), text);
    this.texts.push(text);
    this.keyOfText.push(key);
    this.note(text, number);
    if (LOOKS_CUT.test(text)) this.cutTexts.add(number);
    if (isTotalLabel(text)) this.totalLabels.add(number);
    return number;
  }

  private note(textOrCell: string | number, number: number): void {
    const whole = typeof textOrCell === "string" ? wholeNumberOf(textOrCell) : textOrCell;
    if (isWholeNumber(whole)) this.wholeNumbers.set(whole, number);
    else this.numbers.set(textOrCell, number);
  }

  /** The number of the key that a text stands for. */
  keyOf = (textNumber: number): number => this.keyOfText[textNumber]!;

  /** Most texts are their own key, and the number of a key that is a text is that text's: a new one needs no second place. */
  private keyNumber(key: string, text: string): number {
    const asWritten = key === text ? undefined : this.numberOf(key);
    if (asWritten !== undefined) return this.keyOfText[asWritten]!;
    const known = this.unwrittenKey(key);
    if (known !== undefined) return known;
    const number = this.keys.push(key) - 1;
    this.firstTexts.push(text);
    if (key !== text) this.unwrittenKeys.set(key, number);
    return number;
  }

  private unwrittenKey(key: string): number | undefined {
    const number = this.unwrittenKeys.size === 0 ? undefined : this.unwrittenKeys.get(key);
    return number ?? this.before?.unwrittenKey(key);
  }
}

/** The number of the key that the text of a name stands for, NONE for a blank cell. */
export const keyNumber = (keys: Keys, text: number | undefined): number => (text === undefined || text === NONE ? NONE : keys.keyOf(text));
