import type { Area } from "../model";
import { MAX_COLUMNS, MAX_ROWS } from "../address";
import { RowFacts } from "./rowFacts";

/** What a cell holds. ABSENT: the file has no such cell; BLANK: it is there for its format only. */
export const ABSENT = 0;
export const BLANK = 1;
export const NUMBER = 2;
export const SHARED_TEXT = 3; // number is its place in the shared strings
export const OWN_TEXT = 4; // number is its place in this sheet's own texts
export const BOOLEAN = 5;
export const ERROR = 6; // number is the place of its text in this sheet's own texts

const KIND = 0x0f;
export const FORMULA = 0x10;
export const STYLE_EDITED = 0x20;
export const CONTENT_EDITED = 0x40;

// Cells live in pages of 64 rows of one column, pages in chunks of typed arrays: no object per cell, and a lone
// cell at the end of the sheet costs one page. Columns far to the right, which few sheets have, are looked up one by one.
const NEAR = 256;
const PAGE_BITS = 6;
export const PAGE_ROWS = 1 << PAGE_BITS;
const CHUNK_BITS = 18;
const CHUNK = 1 << CHUNK_BITS;
const CHUNK_MASK = CHUNK - 1;
const FIRST_ROOM = 1 << 10;

/** The edited cells of a row, column by column: one list that is filled anew row after row. */
export class EditedCells {
  readonly columns: number[] = [];
  /** Where the store keeps them. */
  readonly places: number[] = [];
  count = 0;

  add(column: number, place: number): void {
    this.columns[this.count] = column;
    this.places[this.count++] = place;
  }
}

/** All cells of one sheet. */
export class CellStore {
  private readonly bands: (Int32Array | undefined)[] = [];
  private readonly farPages: (Map<number, number> | undefined)[] = []; // as bands, of columns from NEAR on
  private readonly kinds: Uint8Array[] = [];
  private readonly numbers: Float64Array[] = [];
  private readonly styles: Uint16Array[] = [];
  private nextPage = 1; // 0 in a band means "no page"
  readonly rows = new RowFacts();
  private readonly texts: string[] = [];
  private readonly textPlaces = new Map<string, number>();
  /** False for a file whose rows stand in any order. */
  areRowsInOrder = true;
  /** False for a file in which the cells of some row do. */
  areCellsInOrder = true;
  private extents: { valuesOnly: Area | undefined; all: Area | undefined } | undefined;

  /** Where the cell is kept; -1 when there is none. */
  find(row: number, column: number): number {
    const index = row >> PAGE_BITS;
    const page = (column < NEAR ? this.bands[index]?.[column] : this.farPages[index]?.get(column)) ?? 0;
    return page === 0 ? -1 : (page << PAGE_BITS) | (row & (PAGE_ROWS - 1));
  }

  /** Fills in the pages of the 64 rows that a row is one of, in as many columns as there is room for; 0: there is none. */
  pagesFrom(row: number, column: number, pages: Int32Array): void {
    for (let n = 0; n < pages.length; n++) pages[n] = Math.max(0, this.find(row, column + n) >> PAGE_BITS);
  }

  /** Where a cell of such a page is kept; -1 for page 0. */
  onPage(page: number, row: number): number {
    return page === 0 ? -1 : (page << PAGE_BITS) | (row & (PAGE_ROWS - 1));
  }

  place(row: number, column: number): number {
    const found = this.find(row, column);
    return found >= 0 ? found : this.addPage(row, column);
  }

  private addPage(row: number, column: number): number {
    const index = row >> PAGE_BITS;
    const page = this.nextPage++;
    if (column < NEAR) this.nearBand(index, column)[column] = page;
    else (this.farPages[index] ??= new Map<number, number>()).set(column, page);
    this.makeRoom(((page + 1) << PAGE_BITS) - 1);
    return (page << PAGE_BITS) | (row & (PAGE_ROWS - 1));
  }

  /** Chunks are made whole but for the first: most sheets of a workbook of thousands are small. */
  private makeRoom(last: number): void {
    const chunk = last >> CHUNK_BITS;
    const room = this.kinds[chunk]?.length ?? 0;
    if ((last & CHUNK_MASK) < room) return;
    const length = chunk > 0 ? CHUNK : Math.min(CHUNK, Math.max(room * 4, FIRST_ROOM));
    const [kinds, numbers, styles] = [new Uint8Array(length), new Float64Array(length), new Uint16Array(length)];
    if (room > 0) {
      kinds.set(this.kinds[chunk] as Uint8Array);
      numbers.set(this.numbers[chunk] as Float64Array);
      styles.set(this.styles[chunk] as Uint16Array);
    }
    [this.kinds[chunk], this.numbers[chunk], this.styles[chunk]] = [kinds, numbers, styles];
  }

  private nearBand(index: number, column: number): Int32Array {
    const band = this.bands[index];
    if (band && band.length > column) return band;
    const wider = new Int32Array(Math.max(16, column + 1, band ? band.length * 2 : 0));
    if (band) wider.set(band);
    return (this.bands[index] = wider);
  }

  /** Columns from `from` to before `to` that have a page in these 64 rows, in order. */
  private *columnsOf(index: number, from = 0, to = Infinity): Generator<number> {
    const band = this.bands[index];
    const end = Math.min(to, band?.length ?? 0);
    for (let column = from; band && column < end; column++) if (band[column] !== 0) yield column;
    const far = to > NEAR ? this.farPages[index] : undefined;
    if (far) yield* [...far.keys()].filter((column) => column >= from && column < to).sort((a, b) => a - b);
  }

  private get bandCount(): number {
    return Math.max(this.bands.length, this.farPages.length);
  }

  bits(at: number): number {
    return at < 0 ? 0 : ((this.kinds[at >> CHUNK_BITS] as Uint8Array)[at & CHUNK_MASK] as number);
  }

  kind(at: number): number {
    return this.bits(at) & KIND;
  }

  number(at: number): number {
    return (this.numbers[at >> CHUNK_BITS] as Float64Array)[at & CHUNK_MASK] as number;
  }

  style(at: number): number {
    return at < 0 ? 0 : ((this.styles[at >> CHUNK_BITS] as Uint16Array)[at & CHUNK_MASK] as number);
  }

  set(at: number, bits: number, number: number, style: number): void {
    const chunk = at >> CHUNK_BITS;
    const inside = at & CHUNK_MASK;
    (this.kinds[chunk] as Uint8Array)[inside] = bits;
    (this.numbers[chunk] as Float64Array)[inside] = number;
    (this.styles[chunk] as Uint16Array)[inside] = style;
  }

  setBits(at: number, bits: number): void {
    (this.kinds[at >> CHUNK_BITS] as Uint8Array)[at & CHUNK_MASK] = bits;
  }

  ownText(place: number): string {
    return this.texts[place] ?? "";
  }

  keepText(text: string): number {
    const known = this.textPlaces.get(text);
    if (known !== undefined) return known;
    this.textPlaces.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  isEdited(row: number, column: number): boolean {
    return (this.bits(this.find(row, column)) & (STYLE_EDITED | CONTENT_EDITED)) !== 0;
  }

  /** Columns of a row whose cells were edited, in order. */
  editedColumns(row: number): number[] {
    const edited = new EditedCells();
    this.edited(row, edited);
    return edited.columns;
  }

  /** Fills in the edited cells of a row, in order of their columns. */
  edited(row: number, into: EditedCells): void {
    into.count = 0;
    const index = row >> PAGE_BITS;
    const band = this.bands[index];
    const low = row & (PAGE_ROWS - 1);
    if (band !== undefined)
      for (let column = 0; column < band.length; column++) {
        const page = band[column]!;
        if (page !== 0) this.addEdited(column, (page << PAGE_BITS) | low, into);
      }
    if (this.farPages[index]) for (const column of this.columnsOf(index, NEAR)) this.addEdited(column, this.find(row, column), into);
  }

  private addEdited(column: number, at: number, into: EditedCells): void {
    if ((this.bits(at) & (STYLE_EDITED | CONTENT_EDITED)) !== 0) into.add(column, at);
  }

  /** Calls back for every kept cell of an area, going through the pages that exist only. */
  forEachIn(area: Area, visit: (at: number, row: number, column: number) => void): void {
    this.forEachPageIn(area, (column, from, to) => {
      for (let row = from; row < to; row++) visit(this.find(row, column), row, column);
    });
  }

  /** Calls back for every page of an area with the rows of it that lie in the area: `from` to before `to`. */
  private forEachPageIn(area: Area, visit: (column: number, from: number, to: number) => void): void {
    const endRow = area.row + area.rowCount;
    const endBand = Math.min(this.bandCount, ((endRow - 1) >> PAGE_BITS) + 1);
    for (let index = area.row >> PAGE_BITS; index < endBand; index++) {
      if (!this.bands[index] && !this.farPages[index]) continue;
      const from = Math.max(area.row, index << PAGE_BITS);
      const to = Math.min(endRow, (index + 1) << PAGE_BITS);
      for (const column of this.columnsOf(index, area.column, area.column + area.columnCount)) visit(column, from, to);
    }
  }

  /** After a save: what was edited is in the file now. */
  forgetEdits(): void {
    this.areRowsInOrder = this.areCellsInOrder = true;
    for (const chunk of this.kinds) for (let i = 0; i < chunk.length; i++) chunk[i] = (chunk[i] as number) & (KIND | FORMULA);
    this.rows.forgetEdits();
  }

  used(valuesOnly: boolean): Area | undefined {
    this.extents ??= this.measured();
    return valuesOnly ? this.extents.valuesOnly : this.extents.all;
  }

  /** Most sheets have no formatted blanks at their edges: where the cells with values reach as far as all, they are not walked over again. */
  private measured(): { valuesOnly: Area | undefined; all: Area | undefined } {
    const all = this.usedIn(WHOLE_SHEET, false);
    return { all, valuesOnly: all && this.holdsCorners(all) ? all : this.usedIn(WHOLE_SHEET, true) };
  }

  private holdsCorners({ row, column, rowCount, columnCount }: Area): boolean {
    return this.holds(row, column) && this.holds(row + rowCount - 1, column + columnCount - 1);
  }

  private holds(row: number, column: number): boolean {
    const bits = this.bits(this.find(row, column));
    return (bits & KIND) !== ABSENT && ((bits & KIND) !== BLANK || (bits & FORMULA) !== 0);
  }

  /** Keeps the used area in step with one edited cell; only taking away a cell at its edge needs a new measurement. */
  noteChange(row: number, column: number, hasValue: boolean, isPresent: boolean): void {
    if (!this.extents) return;
    const { valuesOnly, all } = this.extents;
    const shrinks = (!hasValue && isAtEdge(valuesOnly, row, column)) || (!isPresent && isAtEdge(all, row, column));
    if (shrinks) {
      this.extents = undefined;
      return;
    }
    const [values, cells] = [hasValue ? grown(valuesOnly, row, column) : valuesOnly, isPresent ? grown(all, row, column) : all];
    // A million cells are written, and few reach beyond those that were there.
    if (values !== valuesOnly || cells !== all) this.extents = { valuesOnly: values, all: cells };
  }

  /** What `used` says, of an area only. Pages that lie within what is found already are passed over. */
  usedIn(area: Area, valuesOnly: boolean): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.forEachPageIn(area, (column, from, to) => {
      if (from >= top && to - 1 <= bottom && column >= left && column <= right) return;
      for (let row = from; row < to; row++) {
        const bits = this.bits(this.find(row, column));
        if ((bits & KIND) === ABSENT || (valuesOnly && (bits & KIND) === BLANK && (bits & FORMULA) === 0)) continue;
        if (row < top) top = row;
        if (row > bottom) bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
      }
    });
    return bottom < 0 ? undefined : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }
}

const WHOLE_SHEET: Area = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };

function isAtEdge(area: Area | undefined, row: number, column: number): boolean {
  if (!area) return false;
  const onRow = row === area.row || row === area.row + area.rowCount - 1;
  return onRow || column === area.column || column === area.column + area.columnCount - 1;
}

function grown(area: Area | undefined, row: number, column: number): Area {
  if (!area) return { row, column, rowCount: 1, columnCount: 1 };
  const top = Math.min(area.row, row);
  const left = Math.min(area.column, column);
  const bottom = Math.max(area.row + area.rowCount, row + 1);
  const right = Math.max(area.column + area.columnCount, column + 1);
  if (top === area.row && left === area.column && bottom - top === area.rowCount && right - left === area.columnCount) return area;
  return { row: top, column: left, rowCount: bottom - top, columnCount: right - left };
}
