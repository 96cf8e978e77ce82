import { seek, skipElement, skipMarkup } from "../xml/bytes";
import { TagReader } from "../xml/tagReader";
import { readUsualCells, type TakesCells } from "./usualCells";

/** The types a cell may have in the file. */
export const T_NUMBER = 0;
export const T_SHARED = 1;
export const T_BOOLEAN = 2;
export const T_ERROR = 3;
export const T_TEXT = 4;
export const T_INLINE = 5;
export const T_DATE = 6;

const LT = 60;
const GT = 62;
const SLASH = 47;
const BLANK = 32;
const EQUALS = 61;
const QUOTE = 34;
const V = 118;
const C = 99;

/**
 * Walks over the rows and cells of a sheet's bytes and says where their parts stand, without building an object for any.
 * Fields describe the present row and the present cell; -1 means "not there".
 */
export class CellCursor extends TagReader {
  row = -1;
  hasRowNumber = false;
  rowStart = 0;
  rowTagEnd = 0;
  rowStyle = -1;
  rowHeight = 0;
  /** Somebody has set it: it does not follow the row's texts. */
  isRowHeightOwn = false;
  isRowHidden = false;
  isRowSelfClosed = false;
  rowContentEnd = 0;
  rowEnd = 0;

  column = -1;
  start = 0;
  tagEnd = 0;
  end = 0;
  hasReference = false;
  /** The row that the cell's own name says. */
  referenceRow = -1;
  type = T_NUMBER;
  style = 0;
  formulaStart = -1;
  formulaTagEnd = -1;
  formulaEnd = -1;
  valueStart = -1;
  valueEnd = -1;
  inlineStart = -1;
  private childrenSeen = 0;
  inlineEnd = -1;

  private inRow = false;

  nextRow(): boolean {
    while (this.inRow) this.nextCell();
    for (;;) {
      const start = this.nextTag();
      if (start < 0) return false;
      if (!this.isName(start, "row")) {
        this.skip(start);
        continue;
      }
      this.readRowTag(start);
      return true;
    }
  }

  private readRowTag(start: number): void {
    this.rowStart = start;
    this.rowStyle = -1;
    this.rowHeight = 0;
    this.isRowHeightOwn = false;
    this.isRowHidden = false;
    this.hasRowNumber = false;
    let row = this.row + 1;
    let custom = false;
    let seen = 0;
    while (this.nextAttribute()) {
      const first = this.bytes[this.nameStart] as number;
      if (this.nameLength === 1) seen = this.seeOnce(seen, first);
      if (this.nameLength === 1 && first === 114) {
        row = this.whole() - 1;
        this.hasRowNumber = true;
      } else if (this.nameLength === 1 && first === 115) this.rowStyle = this.whole();
      else if (this.nameLength === 2 && first === 104) this.rowHeight = Number(this.attributeText());
      else if (this.nameLength === 6 && first === 104) this.isRowHidden = this.truth();
      else if (this.nameLength === 12 && first === 99 && this.bytes[this.nameStart + 6] === 70) custom = this.truth();
      else if (this.nameLength === 12 && first === 99 && this.bytes[this.nameStart + 6] === 72) this.isRowHeightOwn = this.truth();
    }
    if (!custom) this.rowStyle = -1;
    this.rowTagEnd = this.at;
    this.isRowSelfClosed = this.isSelfClosed;
    this.inRow = !this.isSelfClosed;
    this.rowContentEnd = this.rowEnd = this.at;
    this.column = -1;
    this.row = row;
    if (!this.hasRowNumber && this.inRow) this.row = this.rowOfFirstCell() ?? row;
    if (!(this.row >= 0 && this.row < 1_048_576)) this.fail(start, "a row number that no sheet has");
  }

  /** Attributes of one letter, each of which may be there once. */
  private seeOnce(seen: number, letter: number): number {
    const bit = 1 << (letter & 31);
    if ((seen & bit) !== 0) this.fail(this.nameStart, "an attribute that is there twice");
    return seen | bit;
  }

  /** A row without a number takes it from its first cell, if that has one. */
  private rowOfFirstCell(): number | undefined {
    const { at, row } = this;
    this.referenceRow = -1;
    const found = this.nextCell() && this.referenceRow >= 0 ? this.referenceRow : undefined;
    [this.at, this.row, this.column, this.inRow] = [at, row, -1, true];
    return found;
  }

  /** Passes cells that are written as nearly all are, from here on; the next that is not is the next cell. */
  usualCells(taker: TakesCells): void {
    if (!this.inRow) return;
    const { run } = this;
    run.at = this.at;
    run.column = this.column;
    readUsualCells(this.bytes, this.limit, this.row, run, taker);
    this.at = run.at;
    this.column = run.column;
  }

  private readonly run = { at: 0, column: -1 };

  nextCell(): boolean {
    if (!this.inRow) return false;
    for (;;) {
      const start = this.nextTag();
      if (start < 0) {
        this.inRow = false;
        return false;
      }
      if (this.isName(start, "c")) {
        this.readCell(start);
        return true;
      }
      this.skip(start);
    }
  }

  /** Passes an element that is none of ours. Rows and cells in several versions are refused: one of them would be lost. */
  private skip(start: number): void {
    if (this.isName(start, "AlternateContent")) this.fail(start, "rows or cells in several versions (AlternateContent)");
    this.at = skipElement(this.bytes, start, this.place);
    if (this.at > this.limit) this.fail(start, "an element that does not end");
  }

  /** The "<" of the next element, its name passed; -1 at the closing tag of the row or of the sheet's cells. */
  private nextTag(): number {
    for (;;) {
      const start = seek(this.bytes, LT, this.at);
      if (start >= this.limit) {
        if (this.inRow) this.fail(start, "a row that does not end");
        return -1;
      }
      const next = this.bytes[start + 1] as number;
      if (next === 33 || next === 63) this.at = this.afterMarkup(start);
      else if (next === SLASH) {
        this.at = seek(this.bytes, GT, start) + 1;
        if (!this.inRow) this.fail(start, "a closing tag that matches no opening one");
        this.rowContentEnd = start;
        this.rowEnd = this.at;
        return -1;
      } else return start;
    }
  }

  private readCell(start: number): void {
    this.start = start;
    this.hasReference = false;
    this.type = T_NUMBER;
    this.style = 0;
    this.formulaStart = this.formulaTagEnd = this.formulaEnd = this.valueStart = this.valueEnd = this.inlineStart = this.inlineEnd = -1;
    this.childrenSeen = 0;
    if (this.readUsualCell(start)) return;
    this.hasReference = false;
    this.type = T_NUMBER;
    this.style = 0;
    let column = this.column + 1;
    let seen = 0;
    while (this.nextAttribute()) {
      if (this.nameLength !== 1) continue;
      const name = this.bytes[this.nameStart] as number;
      seen = this.seeOnce(seen, name);
      if (name === 114) column = this.readReference(start);
      else if (name === 115) this.style = this.whole();
      else if (name === 116) this.type = this.readType(start);
    }
    if (column >= 16_384) this.fail(start, "a cell beyond the last column");
    this.column = column;
    this.tagEnd = this.at;
    if (!this.isSelfClosed) this.readContent();
    this.end = this.at;
  }

  /**
   * A cell as nearly all programs write it: `<c r="A1" s="2" t="s"><v>3</v></c>`, or without a value. One that is written otherwise in any
   * way, or is damaged, is left to the reading by the rules; false.
   */
  private readUsualCell(start: number): boolean {
    const { bytes, limit } = this;
    let at = start + 2;
    let column = this.column + 1;
    let seen = 0;
    while (bytes[at] === BLANK) {
      const name = bytes[at + 1] as number;
      if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE || (seen & (1 << (name & 31))) !== 0) return false;
      seen |= 1 << (name & 31);
      at += 4;
      const from = at;
      if (name === 114) {
        let letters = 0;
        for (; (bytes[at] as number) >= 65 && (bytes[at] as number) <= 90; at++) letters = letters * 26 + (bytes[at] as number) - 64;
        const digits = at;
        const row = this.digits(at);
        at = this.digitsEnd;
        if (letters === 0 || row === 0 || at === digits) return false;
        column = letters - 1;
        this.referenceRow = row - 1;
        this.hasReference = true;
      } else if (name === 115) {
        this.style = this.digits(at);
        at = this.digitsEnd;
        if (at === from) return false;
      } else if (name === 116 && bytes[at] === 115) {
        this.type = T_SHARED;
        at++;
      } else return false;
      if (bytes[at] !== QUOTE) return false;
      at++;
    }
    if (column >= 16_384) return false;
    const isEmpty = bytes[at] === SLASH && bytes[at + 1] === GT;
    if (!isEmpty && !(bytes[at] === GT && bytes[at + 1] === LT && bytes[at + 2] === V && bytes[at + 3] === GT)) return false;
    this.tagEnd = at + (isEmpty ? 2 : 1);
    if (isEmpty) this.isSelfClosed = true;
    else {
      const valueStart = at + 4;
      for (at = valueStart; at < limit && bytes[at] !== LT;) at++;
      const isClosed =
        bytes[at + 1] === SLASH && bytes[at + 2] === V && bytes[at + 3] === GT &&
        bytes[at + 4] === LT && bytes[at + 5] === SLASH && bytes[at + 6] === C && bytes[at + 7] === GT; // prettier-ignore
      if (!isClosed) return false;
      this.valueStart = valueStart;
      this.valueEnd = at;
      this.isSelfClosed = false;
    }
    const end = isEmpty ? at + 2 : at + 8;
    if (end > limit) return this.noValue();
    this.column = column;
    this.at = this.end = end;
    return true;
  }

  private noValue(): false {
    this.valueStart = this.valueEnd = -1;
    return false;
  }

  private digitsEnd = 0;

  /** The whole number whose digits begin there; `digitsEnd` says where they end. */
  private digits(from: number): number {
    const { bytes } = this;
    let number = 0;
    let at = from;
    for (; (bytes[at] as number) >= 48 && (bytes[at] as number) <= 57; at++) number = number * 10 + (bytes[at] as number) - 48;
    this.digitsEnd = at;
    return number;
  }

  private readContent(): void {
    for (;;) {
      const start = seek(this.bytes, LT, this.at);
      if (start >= this.limit) this.fail(this.start, "a cell that does not end");
      const next = this.bytes[start + 1] as number;
      if (next === SLASH) {
        this.at = seek(this.bytes, GT, start) + 1;
        return;
      }
      if (next === 33 || next === 63) this.at = this.afterMarkup(start);
      else this.readChild(start);
    }
  }

  private readChild(start: number): void {
    if (this.isName(start, "v")) {
      this.seeChildOnce(start, 1);
      const from = this.passTag();
      if (this.isSelfClosed) return;
      this.valueStart = from;
      this.valueEnd = this.closing();
    } else if (this.isName(start, "f")) {
      this.seeChildOnce(start, 2);
      this.formulaStart = start;
      this.formulaTagEnd = this.formulaEnd = this.passTag();
      if (!this.isSelfClosed) this.formulaEnd = this.closing();
    } else {
      const isInline = this.isName(start, "is");
      if (isInline) this.seeChildOnce(start, 4);
      const end = skipElement(this.bytes, start, this.place);
      if (end > this.limit) this.fail(start, "an element that does not end");
      if (isInline) [this.inlineStart, this.inlineEnd] = [start, end];
      this.at = end;
    }
  }

  /** Two values of a cell would leave open which one counts. */
  private seeChildOnce(start: number, child: number): void {
    if ((this.childrenSeen & child) !== 0) this.fail(start, "a cell's value or formula that is there twice");
    this.childrenSeen |= child;
  }

  private afterMarkup(start: number): number {
    const end = skipMarkup(this.bytes, start);
    if (end > this.limit) this.fail(start, "a comment or instruction that does not end");
    return end;
  }

  private passTag(): number {
    while (this.nextAttribute());
    return this.at;
  }

  /** Passes the closing tag of an element that holds text only, and says where the text ended. */
  private closing(): number {
    let end = seek(this.bytes, LT, this.at);
    while (this.bytes[end + 1] === 33 || this.bytes[end + 1] === 63) end = seek(this.bytes, LT, skipMarkup(this.bytes, end));
    if (end >= this.limit || this.bytes[end + 1] !== SLASH) this.fail(end, "an unexpected tag inside a cell's value");
    this.at = seek(this.bytes, GT, end) + 1;
    return end;
  }

  private readReference(start: number): number {
    let column = 0;
    let row = 0;
    let at = this.attributeStart;
    for (; at < this.attributeEnd; at++) {
      const letter = (this.bytes[at] as number) & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    for (; at < this.attributeEnd; at++) {
      const digit = (this.bytes[at] as number) - 48;
      row = digit >= 0 && digit <= 9 ? row * 10 + digit : NaN;
    }
    if (column === 0 || !(row > 0)) this.fail(start, `the cell name "${this.attributeText()}"`);
    this.referenceRow = row - 1;
    this.hasReference = true;
    return column - 1;
  }

  private readType(start: number): number {
    const length = this.attributeEnd - this.attributeStart;
    const first = this.bytes[this.attributeStart];
    if (length === 1 && first === 115) return T_SHARED;
    if (length === 1 && first === 110) return T_NUMBER;
    if (length === 1 && first === 98) return T_BOOLEAN;
    if (length === 1 && first === 101) return T_ERROR;
    if (length === 1 && first === 100) return T_DATE;
    if (length === 3 && first === 115) return T_TEXT;
    if (length === 9 && first === 105) return T_INLINE;
    return this.fail(start, `the cell type "${this.attributeText()}"`);
  }
}
