import { cellName, MAX_ROWS } from "../address";
import { rawTextOf } from "../xml/bytes";
import { ByteWriter } from "../xml/byteWriter";
import { CellCursor } from "./cursor";
import { CellWriter } from "./cellWriter";
import type { CellSource } from "./cellXml";
import { ABSENT, CONTENT_EDITED, EditedCells } from "./store";

/** The bytes of a sheet's rows as they stand in the file, and the cells with the edits that go into them. */
export interface Splice extends CellSource {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  /** What is spliced, for whoever reads of its damage. */
  readonly place: string;
}

interface RowSpan {
  readonly row: number;
  readonly start: number;
  readonly tagEnd: number;
  /** Where the row's closing tag begins. */
  readonly contentEnd: number;
  readonly end: number;
  readonly hasNumber: boolean;
  /** The farthest cell, and whether all cells say where they are. */
  readonly lastColumn: number;
  readonly areNamed: boolean;
}

interface CellSpan {
  readonly column: number;
  readonly start: number;
  readonly tagEnd: number;
  readonly end: number;
  readonly hasReference: boolean;
}

/** Rows and cells with the edits in; what no edit touched is copied byte for byte. */
export function* spliceCells(splice: Splice): Generator<Uint8Array> {
  const { store, bytes } = splice;
  const out = new ByteWriter();
  const cells = new CellWriter(splice, out);
  const edited = new EditedCells();
  const inOrder = store.areRowsInOrder;
  let copied = splice.from;
  let touched = store.rows.nextTouched(0);
  for (const spans of inOrder ? rowSpans(splice) : sortedRowSpans(splice)) {
    const [first] = spans as [RowSpan];
    if (inOrder) out.copy(bytes, copied, first.start); // blanks between rows
    for (; touched < first.row; touched = store.rows.nextTouched(touched + 1)) writeNewRow(splice, out, cells, touched, edited);
    if (touched === first.row) {
      writeTouchedRow(splice, out, cells, first.row, spans);
      touched = store.rows.nextTouched(touched + 1);
    } else if (store.areCellsInOrder && first.hasNumber && spans.length === 1) out.copy(bytes, first.start, first.end);
    else writeTouchedRow(splice, out, cells, first.row, spans);
    copied = first.end;
    yield* out.take();
  }
  if (inOrder) out.copy(bytes, copied, splice.to);
  for (; touched < MAX_ROWS; touched = store.rows.nextTouched(touched + 1)) {
    writeNewRow(splice, out, cells, touched, edited);
    yield* out.take();
  }
  yield* out.finish();
}

function* rowSpans(splice: Splice): Generator<[RowSpan]> {
  const cursor = new CellCursor(splice.bytes, splice.from, splice.to, splice.place);
  while (cursor.nextRow()) {
    const { row, rowStart: start, rowTagEnd: tagEnd, hasRowNumber: hasNumber } = cursor;
    let lastColumn = -1;
    let areNamed = true;
    while (cursor.nextCell()) {
      lastColumn = Math.max(lastColumn, cursor.column);
      areNamed &&= cursor.hasReference;
    }
    yield [{ row, start, tagEnd, contentEnd: cursor.rowContentEnd, end: cursor.rowEnd, hasNumber, lastColumn, areNamed }];
  }
}

/** Some writers put rows in any order, or the same row twice: put in order, with what belongs to one row together. */
function sortedRowSpans(splice: Splice): RowSpan[][] {
  const spans = [...rowSpans(splice)].map(([span]) => span).sort((a, b) => a.row - b.row);
  const rows: RowSpan[][] = [];
  for (const span of spans) {
    const last = rows[rows.length - 1];
    if (last?.[0]?.row === span.row) last.push(span);
    else rows.push([span]);
  }
  return rows;
}

function writeNewRow(splice: Splice, out: ByteWriter, writer: CellWriter, row: number, edited: EditedCells): void {
  const { store, prefix: p } = splice;
  const style = store.rows.style(row);
  store.edited(row, edited);
  let first = 0;
  while (first < edited.count && store.kind(edited.places[first]!) === ABSENT) first++;
  if (first === edited.count && style === undefined) return;
  out.text(`<${p}row r="${row + 1}"${style === undefined ? "" : ` s="${style}" customFormat="1"`}${fittedHeight(splice, row)}>`);
  for (let n = first; n < edited.count; n++) writer.writeAt(edited.places[n]!, row, edited.columns[n]!);
  out.text(`</${p}row>`);
}

/** Columns that a fill adds stand behind all cells of their rows. */
const isBehind = ([first = -1]: readonly number[], lastColumn: number): boolean => first > lastColumn;

function writeBehind(splice: Splice, out: ByteWriter, writer: CellWriter, span: RowSpan, edited: readonly number[]): void {
  const { row } = span;
  out.text(rowTag(splice, span, row, edited));
  out.copy(splice.bytes, span.tagEnd, span.contentEnd);
  for (const column of edited) writer.write(row, column);
  out.text(`</${splice.prefix}row>`);
}

function writeTouchedRow(splice: Splice, out: ByteWriter, writer: CellWriter, row: number, spans: readonly RowSpan[]): void {
  const edited = splice.store.editedColumns(row);
  const { bytes, store, prefix: p } = splice;
  const [first] = spans as [RowSpan];
  if (spans.length === 1 && first.areNamed && store.areCellsInOrder && isBehind(edited, first.lastColumn))
    return writeBehind(splice, out, writer, first, edited);
  const cells = spans.flatMap((span) => cellSpans(splice, span)).sort((a, b) => a.column - b.column);
  out.text(rowTag(splice, first, row, edited));
  let next = 0;
  let lastColumn = -1;
  for (const cell of cells) {
    for (; (edited[next] ?? Infinity) < cell.column; next++) writer.write(row, edited[next] as number);
    if (edited[next] === cell.column) {
      const isContent = (store.bits(store.find(row, cell.column)) & CONTENT_EDITED) !== 0;
      if (isContent) writer.write(row, cell.column);
      else writeRestyled(splice, out, row, cell);
      next++;
    } else if (cell.column !== lastColumn || !store.isEdited(row, cell.column)) {
      if (cell.hasReference) out.copy(bytes, cell.start, cell.end);
      else writeNamed(splice, out, row, cell);
    }
    lastColumn = cell.column;
  }
  for (; next < edited.length; next++) writer.write(row, edited[next] as number);
  out.text(`</${p}row>`);
}

function cellSpans(splice: Splice, span: RowSpan): CellSpan[] {
  const cursor = new CellCursor(splice.bytes, span.start, span.end, splice.place);
  const cells: CellSpan[] = [];
  cursor.nextRow();
  while (cursor.nextCell()) {
    const { column, start, tagEnd, end, hasReference } = cursor;
    cells.push({ column, start, tagEnd, end, hasReference });
  }
  return cells;
}

/** Only the format changed: everything else of the cell stays as it is written. */
function writeRestyled(splice: Splice, out: ByteWriter, row: number, cell: CellSpan): void {
  const { bytes, store } = splice;
  const style = store.style(store.find(row, cell.column));
  const tag = withReference(rawTextOf(bytes, cell.start, cell.tagEnd), cell, row);
  out.text(withAttribute(tag, "s", style === 0 ? undefined : String(style)));
  out.copy(bytes, cell.tagEnd, cell.end);
}

/** A cell that took its name from its place gets it in writing, because cells may now stand before it. */
function writeNamed(splice: Splice, out: ByteWriter, row: number, cell: CellSpan): void {
  out.text(withReference(rawTextOf(splice.bytes, cell.start, cell.tagEnd), cell, row));
  out.copy(splice.bytes, cell.tagEnd, cell.end);
}

function withReference(tag: string, cell: CellSpan, row: number): string {
  return cell.hasReference ? tag : withAttribute(tag, "r", cellName(row, cell.column));
}

function rowTag(splice: Splice, span: RowSpan, row: number, edited: readonly number[]): string {
  const { store } = splice;
  let tag = rawTextOf(splice.bytes, span.start, span.tagEnd).replace(/\s*\/>$/, ">");
  if (!span.hasNumber) tag = withAttribute(tag, "r", String(row + 1));
  const spans = /\sspans\s*=\s*["'](\d+):(\d+)["']/.exec(tag);
  const first = edited[0];
  const last = edited[edited.length - 1];
  const isOutside = first !== undefined && last !== undefined && spans && (first + 1 < Number(spans[1]) || last + 1 > Number(spans[2]));
  // "spans" is only a hint to readers; none is better than a wrong one.
  if (isOutside) tag = withAttribute(tag, "spans", undefined);
  if (store.rows.isStyleChanged(row)) {
    tag = withAttribute(tag, "s", String(store.rows.style(row) ?? 0));
    tag = withAttribute(tag, "customFormat", "1");
  }
  const height = store.rows.fitted(row);
  return height === undefined ? tag : withAttribute(tag, "ht", String(height));
}

function fittedHeight({ store }: Splice, row: number): string {
  const height = store.rows.fitted(row);
  return height === undefined ? "" : ` ht="${height}"`;
}

/** An opening tag with one attribute set or taken away. */
function withAttribute(tag: string, name: string, value: string | undefined): string {
  const present = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  const text = value === undefined ? "" : ` ${name}="${value}"`;
  if (present.test(tag)) return tag.replace(present, text);
  return tag.replace(/^<[^\s/>]+/, (start) => start + text);
}
