import { BookError, type Area, type BookValue, type FilledArea, type FormatChange } from "../model";
import { areaName, around, cellName, contains, intersects, MAX_COLUMNS, MAX_ROWS, shared } from "../address";
import type { SheetFrame } from "../sheetFrame";
import type { WorkbookFile } from "../workbookFile";
import { checkArea, checkValue, kindOf } from "./checks";
import type { SpilledFormula } from "./cellXml";
import { cellKey, columnOfKey, describeFormula, formulaText, rowOfKey, type ArrayFormula, type Formula } from "./formula";
import { fileFormula, shownFormula } from "./futureFunctions";
import type { ReadCells } from "./readCells";
import {
  ABSENT,
  BLANK,
  BOOLEAN,
  CONTENT_EDITED,
  ERROR,
  FORMULA,
  NUMBER,
  OWN_TEXT,
  SHARED_TEXT,
  STYLE_EDITED,
  type CellStore,
} from "./store";

const LONGEST_FORMULA = 8_192;
const MOST_FORMATTED = 8_000_000;

/** Reading and editing the cells of one sheet. */
export class SheetCells {
  readonly store: CellStore;
  readonly formulas: Map<number, Formula>;
  private arrays: ReadCells["arrays"];
  private readonly errors = new Map<string, { readonly error: string }>();
  /** By the key of its first cell what has spilled since the sheet was opened, as it was last written. */
  spills: ReadonlyMap<number, SpilledFormula> = new Map();
  isChanged = false;

  constructor(
    private readonly file: WorkbookFile,
    private readonly frame: SheetFrame,
    read: ReadCells,
  ) {
    this.store = read.store;
    this.formulas = read.formulas;
    this.arrays = read.arrays;
  }

  value(row: number, column: number): BookValue {
    const { store } = this;
    const at = store.find(row, column);
    switch (store.kind(at)) {
      case NUMBER:
        return store.number(at);
      case SHARED_TEXT:
        return this.file.strings.text(store.number(at));
      case OWN_TEXT:
        return store.ownText(store.number(at));
      case BOOLEAN:
        return store.number(at) === 1;
      case ERROR:
        return this.error(store.ownText(store.number(at)));
      default:
        return undefined;
    }
  }

  private error(text: string): { readonly error: string } {
    const known = this.errors.get(text);
    if (known) return known;
    const made = Object.freeze({ error: text });
    this.errors.set(text, made);
    return made;
  }

  values(area: Area): BookValue[][] {
    const rows: BookValue[][] = [];
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      const cells: BookValue[] = new Array<BookValue>(area.columnCount);
      for (let n = 0; n < area.columnCount; n++) cells[n] = this.value(row, area.column + n);
      rows.push(cells);
    }
    return rows;
  }

  formula(row: number, column: number): string | undefined {
    const formula = this.formulas.get(cellKey(row, column));
    return formula === undefined ? undefined : "=" + shownFormula(formulaText(formula, row, column));
  }

  /** Cells in use, and those of array formulas and data tables, of which a file may have no cell but the first. */
  used(valuesOnly: boolean): Area | undefined {
    return this.withArrays(this.store.used(valuesOnly), undefined);
  }

  usedIn(area: Area, valuesOnly: boolean): Area | undefined {
    return this.withArrays(this.store.usedIn(area, valuesOnly), area);
  }

  private withArrays(used: Area | undefined, within: Area | undefined): Area | undefined {
    let all = used;
    for (const { isDynamic, area } of this.arrays) {
      if (isDynamic || (within !== undefined && !intersects(area, within))) continue;
      const met = within === undefined ? area : shared(area, within);
      all = all === undefined ? met : around(all, met);
    }
    return all;
  }

  arraysIn(area: Area): readonly FilledArea[] {
    const met = this.arrays.filter((it) => intersects(it.area, area));
    return met.map((it) => ({ area: it.area, isSpill: it.isDynamic }));
  }

  style(row: number, column: number): number {
    const at = this.store.find(row, column);
    return this.store.kind(at) === ABSENT ? this.inherited(row, column) : this.store.style(at);
  }

  /** The style of a cell that the file does not have: its row's, else its column's. */
  private inherited(row: number, column: number): number {
    return this.store.rows.style(row) ?? this.frame.columnStyle(column);
  }

  setValues(area: Area, values: readonly (readonly BookValue[])[]): void {
    checkArea(area);
    if (values.length !== area.rowCount || values.some((row) => row.length !== area.columnCount)) {
      throw new RangeError(`${areaName(area)} has ${area.rowCount} x ${area.columnCount} cells; the values have another shape`);
    }
    values.forEach((row, r) => row.forEach((value, c) => checkValue(value, area.row + r, area.column + c)));
    this.releaseArrays(area);
    const styles = Array.from({ length: area.columnCount }, (_, n) => this.frame.columnStyle(area.column + n));
    for (let r = 0; r < area.rowCount; r++) {
      const row = values[r] as readonly BookValue[];
      const rowStyle = this.store.rows.style(area.row + r);
      for (let c = 0; c < area.columnCount; c++) this.put(area.row + r, area.column + c, row[c], rowStyle ?? (styles[c] as number));
    }
  }

  private put(row: number, column: number, value: BookValue, inherited: number): void {
    const { store } = this;
    const at = store.find(row, column);
    const before = store.kind(at);
    const hadFormula = (store.bits(at) & FORMULA) !== 0;
    if (!hadFormula && (before === ABSENT ? value === undefined : this.isSame(this.value(row, column), value))) return;
    if (hadFormula) this.dropFormula(row, column);
    const style = before === ABSENT ? inherited : store.style(at);
    if (value === undefined) this.write(row, column, this.file.styles.areAlike(style, inherited) ? ABSENT : BLANK, 0, style);
    else this.write(row, column, kindOf(value), this.numberOf(value), style);
    this.file.needsCalculation = true;
  }

  private isSame(a: BookValue, b: BookValue): boolean {
    if (typeof a === "object" && typeof b === "object") return a.error === b.error;
    return a === b;
  }

  private numberOf(value: Exclude<BookValue, undefined>): number {
    if (typeof value === "number") return value === 0 ? 0 : value; // no minus zero in a sheet
    if (typeof value === "boolean") return value ? 1 : 0;
    return typeof value === "string" ? this.file.strings.intern(value) : this.store.keepText(value.error);
  }

  /** Every edit of a cell's content ends here. */
  private write(row: number, column: number, kind: number, number: number, style: number): void {
    const { store } = this;
    const at = store.place(row, column);
    this.file.strings.references += (kind === SHARED_TEXT ? 1 : 0) - (store.kind(at) === SHARED_TEXT ? 1 : 0);
    store.set(at, kind | CONTENT_EDITED, number, kind === ABSENT ? 0 : style);
    store.rows.touch(row);
    store.noteChange(row, column, kind !== ABSENT && kind !== BLANK, kind !== ABSENT);
    this.isChanged = true;
  }

  setFormula(row: number, column: number, formula: string, cached: BookValue): void {
    const area = { row, column, rowCount: 1, columnCount: 1 };
    checkArea(area);
    checkValue(cached, row, column);
    const text = fileFormula(formula.replace(/^=/, ""), cellName(row, column));
    if (text === "" || text.length > LONGEST_FORMULA) {
      throw new BookError(
        "UNSUPPORTED",
        `The formula for ${cellName(row, column)} has ${text.length} characters; Excel takes 1 to ${LONGEST_FORMULA}.`,
      );
    }
    this.releaseArrays(area);
    const { store } = this;
    if ((store.bits(store.find(row, column)) & FORMULA) !== 0) this.dropFormula(row, column);
    const style = this.style(row, column);
    const kind = cached === undefined ? BLANK : typeof cached === "string" ? OWN_TEXT : kindOf(cached);
    const number = cached === undefined ? 0 : typeof cached === "string" ? store.keepText(cached) : this.numberOf(cached);
    this.write(row, column, kind, number, style);
    const at = store.find(row, column);
    store.setBits(at, store.bits(at) | FORMULA);
    store.noteChange(row, column, true, true);
    this.formulas.set(cellKey(row, column), text);
    this.file.needsCalculation = this.file.formulasChanged = true;
  }

  /** Which formulas have spilled, and where to. `markOf` answers the mark that their cells bear. */
  setSpills(areas: readonly Area[], markOf: () => number): void {
    const spilled = areas.filter((it) => this.formulas.has(cellKey(it.row, it.column)));
    if (spilled.length === 0 && this.spills.size === 0) return;
    const mark = spilled.length === 0 ? 0 : markOf();
    const before = this.spills;
    this.spills = new Map(spilled.map((area) => [cellKey(area.row, area.column), { area, mark }]));
    for (const key of new Set([...before.keys(), ...this.spills.keys()])) {
      const [was, is] = [before, this.spills].map((it) => it.get(key));
      if (this.formulas.has(key) && !(was && is && areaName(was.area) === areaName(is.area)))
        this.writeAnew(rowOfKey(key), columnOfKey(key));
    }
  }

  private writeAnew(row: number, column: number): void {
    const at = this.store.find(row, column);
    this.store.setBits(at, this.store.bits(at) | CONTENT_EDITED);
    this.store.rows.touch(row);
    this.isChanged = true;
  }

  /** Array formulas and data tables go as a whole or not at all; one that spilled takes its values with it when its own cell is written. */
  private releaseArrays(area: Area): void {
    if (this.arrays.length === 0) return;
    const met = this.arrays.filter((it) => intersects(it.area, area));
    const isWhole = (it: ArrayFormula): boolean =>
      contains(area, it.isDynamic ? { row: it.row, column: it.column, rowCount: 1, columnCount: 1 } : it.area);
    const torn = met.find((it) => !isWhole(it));
    if (torn) {
      const where = areaName({ ...area, rowCount: 1, columnCount: 1 });
      const more = `which fills ${areaName(torn.area)}. Clear that area as a whole first.`;
      throw new BookError(
        "PART_OF_ARRAY",
        `Writing to ${where === areaName(area) ? where : areaName(area)} would break ${describeFormula(torn)}, ${more}`,
      );
    }
    if (met.length === 0) return;
    this.arrays = this.arrays.filter((it) => !met.includes(it));
    for (const it of met.filter(({ isDynamic }) => isDynamic)) this.clearSpilled(it);
  }

  private clearSpilled({ area, row: ownRow, column: ownColumn }: ArrayFormula): void {
    this.store.forEachIn(area, (at, row, column) => {
      const isOwn = row === ownRow && column === ownColumn;
      if (!isOwn && this.store.kind(at) !== ABSENT) this.put(row, column, undefined, this.inherited(row, column));
    });
  }

  private dropFormula(row: number, column: number): void {
    const key = cellKey(row, column);
    const formula = this.formulas.get(key);
    this.formulas.delete(key);
    this.file.formulasChanged = true;
    if (typeof formula !== "object" || formula.kind !== "shared" || formula.row !== row || formula.column !== column) return;
    // The others lean on this cell for their text: each gets its own.
    for (const member of formula.members) {
      if (this.formulas.get(member) !== formula) continue;
      const at = { row: rowOfKey(member), column: columnOfKey(member) };
      this.formulas.set(member, formulaText(formula, at.row, at.column));
      const place = this.store.find(at.row, at.column);
      this.store.setBits(place, this.store.bits(place) | CONTENT_EDITED);
      this.store.rows.touch(at.row);
    }
  }

  changeFormat(area: Area, change: FormatChange): void {
    checkArea(area);
    const known: number[] = [];
    const changed = (style: number): number => (known[style] ??= this.file.styles.changed(style, change));
    this.restyle(area, changed);
  }

  /** Whole columns and rows carry a format of their own; elsewhere every cell of the area does. */
  private restyle(area: Area, changed: (style: number) => number): void {
    const isColumns = area.rowCount === MAX_ROWS;
    const isRows = !isColumns && area.columnCount === MAX_COLUMNS;
    if (!isColumns && !isRows) return this.restyleCells(area, changed);
    this.store.forEachIn(area, (_at, row, column) => {
      if (this.store.kind(this.store.find(row, column)) !== ABSENT) this.restyleCell(row, column, changed);
    });
    if (isRows) {
      for (let row = area.row; row < area.row + area.rowCount; row++)
        this.store.rows.setStyle(row, changed(this.store.rows.style(row) ?? 0), true);
    } else {
      for (const row of this.store.rows.styled()) this.restyleCells({ ...area, row, rowCount: 1 }, changed);
      for (let n = 0; n < area.columnCount; n++)
        this.frame.setColumnStyle(area.column + n, changed(this.frame.columnStyle(area.column + n)));
    }
    this.isChanged = true;
  }

  private restyleCells(area: Area, changed: (style: number) => number): void {
    if (area.rowCount * area.columnCount > MOST_FORMATTED) {
      throw new BookError("UNSUPPORTED", `${areaName(area)} is too large to format cell by cell. Format whole columns instead.`);
    }
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) this.restyleCell(row, column, changed);
    }
  }

  private restyleCell(row: number, column: number, changed: (style: number) => number): void {
    const { store } = this;
    const before = this.style(row, column);
    const style = changed(before);
    if (style === before) return;
    const at = store.place(row, column);
    const isNew = store.kind(at) === ABSENT;
    const isEmpty = store.kind(at) === BLANK && (store.bits(at) & FORMULA) === 0;
    // As blank as a cell that the file does not have, and looking like one.
    if (isEmpty && this.file.styles.areAlike(style, this.inherited(row, column))) return this.write(row, column, ABSENT, 0, 0);
    store.set(at, isNew ? BLANK | CONTENT_EDITED : store.bits(at) | STYLE_EDITED, store.number(at), style);
    store.rows.touch(row);
    if (isNew) store.noteChange(row, column, false, true);
    this.isChanged = true;
  }

  clear(area: Area, what: "all" | "contents" | "formats"): void {
    checkArea(area);
    if (what !== "formats") {
      this.releaseArrays(area);
      this.store.forEachIn(area, (at, row, column) => {
        if (this.store.kind(at) !== ABSENT) this.put(row, column, undefined, this.inherited(row, column));
      });
    }
    if (what === "contents") return;
    if (area.rowCount === MAX_ROWS) {
      for (let n = 0; n < area.columnCount; n++)
        if (this.frame.columnStyle(area.column + n) !== 0) this.frame.setColumnStyle(area.column + n, 0);
    }
    this.store.forEachIn(area, (at, row, column) => this.clearFormat(at, row, column));
  }

  private clearFormat(at: number, row: number, column: number): void {
    const { store } = this;
    const kind = store.kind(at);
    if (kind === ABSENT) return;
    const isEmpty = kind === BLANK && (store.bits(at) & FORMULA) === 0;
    if (isEmpty && this.inherited(row, column) === 0) this.write(row, column, ABSENT, 0, 0);
    else if (store.style(at) !== 0) this.restyleCell(row, column, () => 0);
  }
}
