import { damage } from "../damage";
import type { BookError } from "../model";
import { cellName, parseArea } from "../address";
import { richText } from "../sharedStrings";
import { numberOf, rawTextOf, textOf } from "../xml/bytes";
import { unescapeCellText } from "../xml/text";
import { CellCursor, T_BOOLEAN, T_DATE, T_ERROR, T_INLINE, T_NUMBER, T_SHARED, T_TEXT } from "./cursor";
import { cellKey, type ArrayFormula, type Formula, type SharedFormula } from "./formula";
import { isoSerial } from "./isoDate";
import { ABSENT, BLANK, BOOLEAN, CellStore, ERROR, FORMULA, NUMBER, OWN_TEXT, SHARED_TEXT } from "./store";

/** The cells of a sheet as read, and what else its rows and formulas told. */
export interface ReadCells {
  readonly store: CellStore;
  readonly formulas: Map<number, Formula>;
  /** Array formulas and data tables of more than one cell. */
  readonly arrays: ArrayFormula[];
  /** The largest shared text and style that a cell asks for, and the first cell that does: both must exist. */
  readonly farthestText: Farthest;
  readonly farthestStyle: Farthest;
}

export interface Farthest {
  number: number;
  row: number;
  column: number;
}

/** One pass over the bytes of a sheet's rows, from `from` to `to`. */
export function readCells(bytes: Uint8Array, from: number, to: number, place: string, date1904: boolean): ReadCells {
  const reader = new CellReader(bytes, place, date1904);
  const cursor = new CellCursor(bytes, from, to, place);
  while (cursor.nextRow()) {
    reader.row(cursor);
    do reader.usualCells(cursor);
    while (cursor.nextCell() && reader.cell(cursor));
  }
  reader.finish();
  return reader;
}

class CellReader implements ReadCells {
  readonly store = new CellStore();
  readonly formulas = new Map<number, Formula>();
  readonly arrays: ArrayFormula[] = [];
  readonly farthestText: Farthest = { number: -1, row: 0, column: 0 };
  readonly farthestStyle: Farthest = { number: -1, row: 0, column: 0 };
  private lastRow = -1;
  private lastColumn = -1;
  private readonly shared = new Map<number, SharedFormula>();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly place: string,
    private readonly date1904: boolean,
  ) {}

  row(cursor: CellCursor): void {
    if (cursor.row <= this.lastRow) this.store.areRowsInOrder = false;
    this.lastRow = cursor.row;
    this.lastColumn = -1;
    if (cursor.isRowHidden) this.store.rows.hide(cursor.row);
    if (cursor.rowHeight > 0) this.store.rows.setHeight(cursor.row, cursor.rowHeight, cursor.isRowHeightOwn);
    if (cursor.rowStyle < 0) return;
    this.store.rows.setStyle(cursor.row, cursor.rowStyle);
    noteFarthest(this.farthestStyle, cursor.rowStyle, cursor.row, 0);
  }

  /** Cells in their usual form from where the cursor stands; where rows or cells are in disorder, any may be there twice. */
  usualCells(cursor: CellCursor): void {
    if (!this.store.areRowsInOrder || !this.store.areCellsInOrder) return;
    cursor.usualCells(this);
    this.lastColumn = cursor.column;
  }

  keep(row: number, column: number, kind: number, number: number, style: number): void {
    const { store } = this;
    if (style > this.farthestStyle.number) noteFarthest(this.farthestStyle, style, row, column);
    if (kind === SHARED_TEXT && number > this.farthestText.number) noteFarthest(this.farthestText, number, row, column);
    store.set(store.place(row, column), kind, number, style);
  }

  cell(cursor: CellCursor): true {
    const { store } = this;
    this.checkPlace(cursor);
    const at = store.place(cursor.row, cursor.column);
    if (store.kind(at) !== ABSENT) throw damage(this.place, `cell ${cellName(cursor.row, cursor.column)} is there twice`);
    if (cursor.style > 0xffff) throw this.damaged(cursor, `style ${cursor.style}, more than any workbook has`);
    noteFarthest(this.farthestStyle, cursor.style, cursor.row, cursor.column);
    let kind = BLANK;
    let number = 0;
    if (cursor.valueStart >= 0 && cursor.valueEnd > cursor.valueStart) {
      kind = kindOf(cursor.type);
      number = this.number(cursor);
      if (kind === SHARED_TEXT) noteFarthest(this.farthestText, number, cursor.row, cursor.column);
      if (cursor.type === T_DATE && number < 0) {
        kind = OWN_TEXT; // a day that sheets cannot count is a text in Excel too
        number = store.keepText(textOf(this.bytes, cursor.valueStart, cursor.valueEnd).trim());
      }
    } else if (cursor.inlineStart >= 0) {
      kind = OWN_TEXT;
      number = store.keepText(richText(this.bytes, cursor.inlineStart, cursor.inlineEnd, this.place));
    } else if (cursor.valueStart >= 0 && cursor.type === T_TEXT && cursor.formulaStart >= 0) {
      kind = OWN_TEXT; // a formula whose result is the empty text
      number = store.keepText("");
    }
    const hasFormula = cursor.formulaStart >= 0 && this.keepFormula(cursor);
    store.set(at, hasFormula ? kind | FORMULA : kind, number, cursor.style);
    return true;
  }

  private number(cursor: CellCursor): number {
    const { valueStart, valueEnd } = cursor;
    switch (cursor.type) {
      case T_TEXT:
      case T_INLINE:
        return this.store.keepText(unescapeCellText(textOf(this.bytes, valueStart, valueEnd)));
      case T_ERROR:
        return this.store.keepText(textOf(this.bytes, valueStart, valueEnd).trim());
      case T_DATE:
        return this.serial(cursor, textOf(this.bytes, valueStart, valueEnd).trim());
      case T_BOOLEAN: {
        const text = textOf(this.bytes, valueStart, valueEnd).trim();
        if (!/^(0|1|true|false)$/.test(text)) throw this.damaged(cursor, `"${text.slice(0, 40)}" where 1 or 0 belongs`);
        return text === "1" || text === "true" ? 1 : 0;
      }
      default: {
        const number = numberOf(this.bytes, valueStart, valueEnd);
        if (Number.isFinite(number) && (cursor.type !== T_SHARED || (Number.isInteger(number) && number >= 0))) return number;
        throw this.damaged(cursor, `"${rawTextOf(this.bytes, valueStart, valueEnd).slice(0, 40)}" where a number belongs`);
      }
    }
  }

  private serial(cursor: CellCursor, text: string): number {
    const serial = isoSerial(text, this.date1904);
    if (serial === undefined) throw this.damaged(cursor, `"${text.slice(0, 40)}" where a date belongs`);
    return serial;
  }

  /** A cell that names another row than it stands in, and cells that do not stand in order. */
  private checkPlace(cursor: CellCursor): void {
    if (cursor.hasReference && cursor.referenceRow !== cursor.row)
      throw damage(this.place, `cell ${cellName(cursor.referenceRow, cursor.column)} stands in row ${cursor.row + 1}`);
    if (cursor.column < this.lastColumn) this.store.areCellsInOrder = false;
    this.lastColumn = cursor.column;
  }

  private keepFormula(cursor: CellCursor): boolean {
    const { bytes } = this;
    const key = cellKey(cursor.row, cursor.column);
    const text = cursor.formulaEnd > cursor.formulaTagEnd ? textOf(bytes, cursor.formulaTagEnd, cursor.formulaEnd) : "";
    const tag = cursor.formulaTagEnd - cursor.formulaStart > 6 ? rawTextOf(bytes, cursor.formulaStart, cursor.formulaTagEnd) : "";
    const type = attributeOf(tag, "t");
    if (type === "shared") return this.keepShared(cursor, key, Number(attributeOf(tag, "si") ?? 0), text);
    if (type === "array" || type === "dataTable") {
      const area = parseArea(attributeOf(tag, "ref") ?? "") ?? { row: cursor.row, column: cursor.column, rowCount: 1, columnCount: 1 };
      const isDynamic = type === "array" && attributeOf(rawTextOf(bytes, cursor.start, cursor.tagEnd), "cm") !== undefined;
      const formula: ArrayFormula = { kind: type, isDynamic, text, area, row: cursor.row, column: cursor.column };
      this.formulas.set(key, formula);
      if (area.rowCount > 1 || area.columnCount > 1) this.arrays.push(formula);
      return true;
    }
    if (text === "") return false;
    this.formulas.set(key, text);
    return true;
  }

  private keepShared(cursor: CellCursor, key: number, index: number, text: string): boolean {
    let group = this.shared.get(index);
    if (text !== "") {
      // The first cell carries the text; one that repeats it elsewhere starts the group anew.
      group = { kind: "shared", index, text, row: cursor.row, column: cursor.column, members: group?.text === "" ? group.members : [] };
      this.shared.set(index, group);
      for (const member of group.members) this.formulas.set(member, group);
    } else if (!group) {
      group = { kind: "shared", index, text: "", row: cursor.row, column: cursor.column, members: [] };
      this.shared.set(index, group);
    }
    group.members.push(key);
    this.formulas.set(key, group);
    return true;
  }

  finish(): void {
    for (const group of this.shared.values()) {
      if (group.text !== "") continue;
      throw damage(this.place, `cell ${cellName(group.row, group.column)} shares a formula that no cell has`);
    }
  }

  private damaged(cursor: CellCursor, what: string): BookError {
    return damage(this.place, `cell ${cellName(cursor.row, cursor.column)} has ${what}`);
  }
}

function noteFarthest(farthest: Farthest, number: number, row: number, column: number): void {
  if (number > farthest.number) [farthest.number, farthest.row, farthest.column] = [number, row, column];
}

function kindOf(type: number): number {
  switch (type) {
    case T_SHARED:
      return SHARED_TEXT;
    case T_BOOLEAN:
      return BOOLEAN;
    case T_ERROR:
      return ERROR;
    case T_TEXT:
    case T_INLINE:
      return OWN_TEXT;
    case T_DATE:
    case T_NUMBER:
    default:
      return NUMBER;
  }
}

function attributeOf(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match?.[1] ?? match?.[2];
}
