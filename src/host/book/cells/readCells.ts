import { BookError } from "../model";
import { cellName, parseArea } from "../address";
import { richText } from "../sharedStrings";
import { numberOf, rawTextOf, textOf } from "../xml/bytes";
import { unescapeCellText } from "../xml/text";
import { CellCursor, T_BOOLEAN, T_DATE, T_ERROR, T_INLINE, T_NUMBER, T_SHARED, T_TEXT } from "./cursor";
import { cellKey, type ArrayFormula, type Formula, type SharedFormula } from "./formula";
import { BLANK, BOOLEAN, CellStore, ERROR, FORMULA, NUMBER, OWN_TEXT, SHARED_TEXT } from "./store";

/** The cells of a sheet as read, and what else its rows and formulas told. */
export interface ReadCells {
  readonly store: CellStore;
  readonly formulas: Map<number, Formula>;
  /** Array formulas and data tables of more than one cell. */
  readonly arrays: ArrayFormula[];
}

/** One pass over the bytes of a sheet's rows, from `from` to `to`. */
export function readCells(bytes: Uint8Array, from: number, to: number, part: string, date1904: boolean): ReadCells {
  const reader = new CellReader(bytes, part, date1904);
  const cursor = new CellCursor(bytes, from, to, part);
  while (cursor.nextRow()) {
    reader.row(cursor);
    while (cursor.nextCell()) reader.cell(cursor);
  }
  reader.finish();
  return reader;
}

class CellReader implements ReadCells {
  readonly store = new CellStore();
  readonly formulas = new Map<number, Formula>();
  readonly arrays: ArrayFormula[] = [];
  private lastRow = -1;
  private readonly shared = new Map<number, SharedFormula>();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly part: string,
    private readonly date1904: boolean,
  ) {}

  row(cursor: CellCursor): void {
    if (cursor.row <= this.lastRow) this.store.areRowsInOrder = false;
    this.lastRow = cursor.row;
    if (cursor.isRowHidden) this.store.rows.hide(cursor.row);
    if (cursor.rowHeight > 0) this.store.rows.setHeight(cursor.row, cursor.rowHeight);
    if (cursor.rowStyle >= 0) this.store.rows.setStyle(cursor.row, cursor.rowStyle);
  }

  cell(cursor: CellCursor): void {
    const { store } = this;
    const at = store.place(cursor.row, cursor.column);
    if (cursor.style > 0xffff) throw this.damaged(cursor, `style ${cursor.style}, more than any workbook has`);
    let kind = BLANK;
    let number = 0;
    if (cursor.valueStart >= 0 && cursor.valueEnd > cursor.valueStart) {
      kind = kindOf(cursor.type);
      number = this.number(cursor);
    } else if (cursor.inlineStart >= 0) {
      kind = OWN_TEXT;
      number = store.keepText(richText(this.bytes, cursor.inlineStart, cursor.inlineEnd));
    } else if (cursor.valueStart >= 0 && cursor.type === T_TEXT && cursor.formulaStart >= 0) {
      kind = OWN_TEXT; // a formula whose result is the empty text
      number = store.keepText("");
    }
    const hasFormula = cursor.formulaStart >= 0 && this.keepFormula(cursor);
    store.set(at, hasFormula ? kind | FORMULA : kind, number, cursor.style);
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
        return text === "1" || text === "true" ? 1 : 0;
      }
      default: {
        const number = numberOf(this.bytes, valueStart, valueEnd);
        if (Number.isFinite(number) && (cursor.type !== T_SHARED || (Number.isInteger(number) && number >= 0))) return number;
        throw this.damaged(cursor, `"${rawTextOf(this.bytes, valueStart, valueEnd).slice(0, 40)}" where a number belongs`);
      }
    }
  }

  /** Dates written as ISO text (strict files) become the day numbers that every other cell uses. */
  private serial(cursor: CellCursor, text: string): number {
    const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text);
    if (!match) throw this.damaged(cursor, `"${text.slice(0, 40)}" where a date belongs`);
    const [year, month, day, hour, minute, second] = match.slice(1).map((it) => Number(it ?? 0)) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const days = Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + (this.date1904 ? 24_107 : 25_569);
    const excelDays = !this.date1904 && days < 61 ? days - 1 : days; // Excel's 1900 has a 29 February
    return excelDays + (hour * 3600 + minute * 60 + second) / 86_400;
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
      const formula: ArrayFormula = { kind: type, text, area, row: cursor.row, column: cursor.column };
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
      const at = cellName(group.row, group.column);
      throw new BookError(
        "DAMAGED",
        `Part "${this.part}" of the workbook is damaged: cell ${at} shares a formula that no cell has. Open it in Excel and save it again.`,
      );
    }
  }

  private damaged(cursor: CellCursor, what: string): BookError {
    const at = cellName(cursor.row, cursor.column);
    return new BookError(
      "DAMAGED",
      `Part "${this.part}" of the workbook is damaged: cell ${at} has ${what}. Open it in Excel and save it again.`,
    );
  }
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
