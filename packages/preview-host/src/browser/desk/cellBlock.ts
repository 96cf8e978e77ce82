import { isDateFormat } from "numfmt";
import type { Area, BookSheet, BookValue } from "../../book/model";
import { cellName } from "../../book/address";
import { displayText } from "../../protocol/displayText";
import type { CellFace } from "../formulas/calculation";
import { words } from "../words";
import type { CellBlock, CellContent, Look } from "./desk";
import { lookOf } from "./look";

export interface SheetReading {
  readonly sheet: BookSheet;
  readonly date1904: boolean;
  readonly isStale: (row: number, column: number) => boolean;
  readonly faceOf: (row: number, column: number) => CellFace | undefined;
}

/** Texts and looks of an area, small enough to cross to the page often. */
export function cellBlock({ sheet, date1904, isStale, faceOf }: SheetReading, area: Area): CellBlock {
  const values = sheet.values(area);
  const texts: string[] = [];
  const looks = new Uint16Array(area.rowCount * area.columnCount);
  const palette = new Palette();
  const hints = new Map<number, string>();
  const generals = new Map<number, number>();
  for (let r = 0; r < area.rowCount; r += 1) {
    for (let c = 0; c < area.columnCount; c += 1) {
      const [row, column] = [area.row + r, area.column + c];
      const value = values[r]?.[c];
      const format = sheet.format(row, column);
      const stale = isStale(row, column);
      const face = faceOf(row, column);
      const hint = face && hintOf(face);
      if (hint !== undefined) hints.set(texts.length, hint);
      const shown = face?.shown === undefined ? value : { error: face.shown };
      looks[texts.length] = palette.indexOf(lookOf(format, shown, { isStale: stale, isSpilled: face?.spilledFrom !== undefined }));
      if (typeof shown === "number" && !stale && isGeneral(format.numberFormat)) generals.set(texts.length, shown);
      texts.push(stale ? (sheet.formula(row, column) ?? "") : displayText(shown, format.numberFormat, date1904));
    }
  }
  return { area, texts, looks, palette: palette.looks, notes: notesIn(sheet, area), hints, generals };
}

const isGeneral = (numberFormat: string): boolean => /^general$/i.test(numberFormat);

function hintOf({ hint, spilledFrom }: CellFace): string | undefined {
  return hint ?? (spilledFrom && words.spilledFrom(cellName(spilledFrom.row, spilledFrom.column)));
}

/** Few looks recur in many cells: each goes over the wire once a block. */
class Palette {
  readonly looks: Look[] = [];
  private readonly places = new Map<string, number>();

  indexOf(look: Look): number {
    const key = JSON.stringify(look);
    const place = this.places.get(key) ?? this.looks.push(look) - 1;
    this.places.set(key, place);
    return place;
  }
}

function notesIn(sheet: BookSheet, area: Area): ReadonlyMap<number, string> {
  const notes = new Map<number, string>();
  for (const { row, column, author, text } of sheet.comments) {
    const [r, c] = [row - area.row, column - area.column];
    if (r < 0 || c < 0 || r >= area.rowCount || c >= area.columnCount) continue;
    const place = r * area.columnCount + c;
    const before = notes.get(place);
    const words = author === "" || text.startsWith(`${author}:`) ? text : `${author}: ${text}`;
    notes.set(place, before === undefined ? words : `${before}\n${words}`);
  }
  return notes;
}

/** One cell, as name box and formula bar show it. A cell of a spilled result shows the formula that it comes from. */
export function cellContent(reading: SheetReading, row: number, column: number): CellContent {
  const { sheet, date1904, isStale, faceOf } = reading;
  const { numberFormat } = sheet.format(row, column);
  const value = sheet.value(row, column);
  const face = faceOf(row, column);
  const shown = face?.shown ?? displayText(value, numberFormat, date1904);
  const source = face?.spilledFrom ?? { row, column };
  return {
    text: sheet.formula(source.row, source.column) ?? typedText(value, shown, isDateFormat(numberFormat)),
    shown,
    note: notesIn(sheet, { row, column, rowCount: 1, columnCount: 1 }).get(0),
    hint: face && hintOf(face),
    isStale: isStale(row, column),
  };
}

/** A value as it would be typed: what the formula bar shows of a constant. */
function typedText(value: BookValue, shown: string, isDate: boolean): string {
  if (value === undefined) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return isDate ? shown : String(value);
  return value;
}
