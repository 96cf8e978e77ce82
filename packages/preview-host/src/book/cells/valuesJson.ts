/**
 * The values of an area as JSON, row by row, written from the kept cells at once: a block of a million cells is asked for as text and nothing else, and its cells need not be made one by one
 * to be turned into one.
 */
import type { Area } from "../model";
import type { SharedStrings } from "../sharedStrings";
import { ABSENT, BLANK, BOOLEAN, NUMBER, PAGE_ROWS, SHARED_TEXT, type CellStore } from "./store";

/** JSON, and how many bytes it takes in UTF-8. */
export interface JsonText {
  readonly text: string;
  readonly bytes: number;
}

const FIRST_ROOM = 1 << 16;
/** Bytes of texts that are kept as JSON; those of most workbooks are a few megabytes. */
const MOST_KNOWN = 1 << 25;
/** A cell that is not a text takes less. */
const LONGEST_NUMBER = 32;
const [QUOTE, COMMA, OPEN, CLOSE, DOT, MINUS, ZERO] = [34, 44, 91, 93, 46, 45, 48];
/** Whole numbers and amounts of cents below it are written digit by digit. */
const WHOLE = 0x7fffffff;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes that grow. */
class Room {
  bytes = new Uint8Array(FIRST_ROOM);
  used = 0;

  atLeast(more: number): void {
    if (this.used + more <= this.bytes.length) return;
    const wider = new Uint8Array(Math.max(this.used + more, this.bytes.length * 2));
    wider.set(this.bytes.subarray(0, this.used));
    this.bytes = wider;
  }

  text(text: string): void {
    this.atLeast(text.length * 3);
    this.used += encoder.encodeInto(text, this.bytes.subarray(this.used)).written;
  }
}

/** Makes such texts for the sheets of a workbook. Each shared text is turned into JSON once. */
export class ValuesJson {
  private readonly known = new Room();
  /** By place of the shared text where it ends among the known, and where it begins; 0: it is not known yet. */
  private ends = new Uint32Array(1024);
  private begins = new Uint32Array(1024);

  constructor(private readonly strings: SharedStrings) {}

  of(store: CellStore, area: Area): JsonText {
    const out = new Room();
    out.atLeast(area.rowCount * (area.columnCount * 8 + 2));
    out.bytes[out.used++] = OPEN;
    const pages = new Int32Array(area.columnCount);
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      if (row === area.row || row % PAGE_ROWS === 0) store.pagesFrom(row, area.column, pages);
      out.atLeast(area.columnCount * LONGEST_NUMBER + 3);
      if (row > area.row) out.bytes[out.used++] = COMMA;
      out.bytes[out.used++] = OPEN;
      for (let n = 0; n < area.columnCount; n++) {
        if (n > 0) out.bytes[out.used++] = COMMA;
        this.cell(store, store.onPage(pages[n]!, row), out, (area.columnCount - n) * LONGEST_NUMBER);
      }
      out.bytes[out.used++] = CLOSE;
    }
    out.atLeast(1);
    out.bytes[out.used++] = CLOSE;
    return { text: decoder.decode(out.bytes.subarray(0, out.used)), bytes: out.used };
  }

  /** @param rest bytes that are to be free behind it, for the rest of its row. */
  private cell(store: CellStore, at: number, out: Room, rest: number): void {
    switch (store.kind(at)) {
      case NUMBER:
        writeNumber(out, store.number(at));
        return;
      case SHARED_TEXT:
        this.sharedText(store.number(at), out, rest);
        return;
      case ABSENT:
      case BLANK:
        out.bytes[out.used++] = QUOTE;
        out.bytes[out.used++] = QUOTE;
        return;
      case BOOLEAN:
        out.text(store.number(at) === 1 ? "true" : "false");
        break;
      default:
        out.text(JSON.stringify(store.ownText(store.number(at))));
    }
    out.atLeast(rest);
  }

  private sharedText(place: number, out: Room, rest: number): void {
    if ((place >= this.ends.length || this.ends[place] === 0) && !this.learn(place)) {
      out.text(JSON.stringify(this.strings.text(place)));
      return out.atLeast(rest);
    }
    const { begins, ends } = this;
    const known = this.known.bytes;
    const end = ends[place]!;
    let from = begins[place]!;
    if (out.used + end - from + rest > out.bytes.length) out.atLeast(end - from + rest);
    const { bytes } = out;
    let to = out.used;
    while (from < end) bytes[to++] = known[from++]!;
    out.used = to;
  }

  /** False where so much is known that no more is kept. */
  private learn(place: number): boolean {
    if (this.known.used > MOST_KNOWN) return false;
    if (place >= this.ends.length) {
      const length = Math.max(place + 1, this.ends.length * 2, this.strings.count);
      [this.ends, this.begins] = [longer(this.ends, length), longer(this.begins, length)];
    }
    this.begins[place] = this.known.used;
    this.known.text(JSON.stringify(this.strings.text(place)));
    this.ends[place] = this.known.used;
    return true;
  }
}

function longer(column: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const made = new Uint32Array(length);
  made.set(column);
  return made;
}

/** As JSON.stringify writes it. There is room for it. */
function writeNumber(out: Room, number: number): void {
  const size = Math.abs(number);
  if (size < WHOLE) {
    if (Math.floor(size) === size) {
      if (number < 0) out.bytes[out.used++] = MINUS;
      return writeWhole(out, size, 1);
    }
    // So many cents are this number: their digits are its shortest.
    const cents = Math.round(size * 100);
    if (cents < WHOLE && cents / 100 === size) {
      if (number < 0) out.bytes[out.used++] = MINUS;
      const whole = (cents / 100) | 0;
      writeWhole(out, whole, 1);
      out.bytes[out.used++] = DOT;
      const rest = cents - whole * 100;
      if (rest % 10 === 0) writeWhole(out, rest / 10, 1);
      else writeWhole(out, rest, 2);
      return;
    }
  }
  const text = String(number);
  for (let n = 0; n < text.length; n++) out.bytes[out.used++] = text.charCodeAt(n);
}

/** The digits of a whole number below 2^31, at least so many. */
function writeWhole(out: Room, number: number, digits: number): void {
  let length = digits;
  for (let rest = (number / 10 ** digits) | 0; rest > 0; rest = (rest / 10) | 0) length++;
  let end = out.used + length;
  out.used = end;
  let rest = number | 0;
  for (; length > 0; length--) {
    const tenth = (rest / 10) | 0;
    out.bytes[--end] = ZERO + rest - tenth * 10;
    rest = tenth;
  }
}
