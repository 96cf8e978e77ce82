const PIECE = 1 << 20;
const MOST_DIGITS = 10;

/** Collects text and copied bytes into pieces of about a megabyte. */
export class ByteWriter {
  private piece = new Uint8Array(PIECE);
  private used = 0;
  private readonly full: Uint8Array[] = [];
  private readonly encoder = new TextEncoder();

  text(text: string): void {
    // Three bytes at most for each character of the text.
    if (this.used + text.length * 3 > this.piece.length) this.next(text.length * 3);
    let at = this.used;
    for (let n = 0; n < text.length; n++) {
      const code = text.charCodeAt(n);
      if (code > 127) {
        this.used = at + this.encoder.encodeInto(text.slice(n), this.piece.subarray(at)).written;
        return;
      }
      this.piece[at++] = code;
    }
    this.used = at;
  }

  /** The digits of a whole number from 0 to 2^31 - 1. */
  whole(number: number): void {
    if (this.used + MOST_DIGITS > this.piece.length) this.next(0);
    const { piece } = this;
    let end = this.used + 1;
    for (let rest = number; rest >= 10; rest = (rest / 10) | 0) end++;
    this.used = end;
    let rest = number | 0;
    do {
      const tenth = (rest / 10) | 0;
      piece[--end] = 48 + rest - tenth * 10;
      rest = tenth;
    } while (rest > 0);
  }

  copy(bytes: Uint8Array, from: number, to: number): void {
    if (to <= from) return;
    if (this.used + to - from > this.piece.length) {
      if (to - from > PIECE / 4) {
        this.next(0);
        this.full.push(bytes.subarray(from, to));
        return;
      }
      this.next(to - from);
    }
    this.piece.set(bytes.subarray(from, to), this.used);
    this.used += to - from;
  }

  private next(atLeast: number): void {
    if (this.used > 0) this.full.push(this.piece.subarray(0, this.used));
    this.piece = new Uint8Array(Math.max(PIECE, atLeast));
    this.used = 0;
  }

  /** Hands over the pieces that are full. */
  take(): Uint8Array[] {
    return this.full.splice(0);
  }

  finish(): Uint8Array[] {
    this.next(0);
    return this.take();
  }
}
