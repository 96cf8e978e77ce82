/** Typed columns that grow as blocks of rows arrive. */

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

const FIRST_SIZE = 1024;

export type IntColumn = GrowingColumn<Int32Array>;
export type AmountColumn = GrowingColumn<Float64Array>;
export const intColumn = (): IntColumn => new GrowingColumn<Int32Array>(new Int32Array(FIRST_SIZE), (size) => new Int32Array(size));
export const amountColumn = (): AmountColumn => new GrowingColumn<Float64Array>(new Float64Array(FIRST_SIZE), (size) => new Float64Array(size));

/** Keys by number: equal keys get equal numbers, in the order in which they first appear. The text of a number is how it was first written. */
export class Keys {
  readonly keys: string[] = [];
  readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();
  /** Cell text as it stands, so that a repeated text is looked up once. */
  private readonly seen = new Map<string, number>();

  constructor(private readonly normalise: (text: string) => string) {}

  /** The number of a cell text seen before. */
  known = (raw: string): number | undefined => this.seen.get(raw);

  number(text: string, raw?: string): number {
    const key = this.normalise(text);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.keys.length;
      this.keys.push(key);
      this.texts.push(text);
      this.numbers.set(key, number);
    }
    if (raw !== undefined) this.seen.set(raw, number);
    return number;
  }
}
