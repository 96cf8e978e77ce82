import { areaName, cellName } from "../address";
import type { Area } from "../model";
import type { SharedStrings } from "../sharedStrings";
import { escapeCellText, escapeText, spaceAttribute } from "../xml/text";
import { cellKey, formulaText, type Formula } from "./formula";
import { BLANK, BOOLEAN, ERROR, FORMULA, NUMBER, OWN_TEXT, SHARED_TEXT, type CellStore } from "./store";

/** Over which area a formula has spilled, and by which entry of the workbook's metadata its cell says so. */
export interface SpilledFormula {
  readonly area: Area;
  readonly mark: number;
}

export interface CellSource {
  readonly prefix: string;
  readonly store: CellStore;
  readonly formulas: ReadonlyMap<number, Formula>;
  /** By the key of their first cell the formulas that have spilled. */
  readonly spills: ReadonlyMap<number, SpilledFormula>;
  readonly strings: SharedStrings;
}

/** An edited cell as the file keeps it. */
export function cellXml(source: CellSource, row: number, column: number): string {
  const { prefix: p, store } = source;
  const at = store.find(row, column);
  const style = store.style(at);
  const isFormula = (store.bits(at) & FORMULA) !== 0;
  const spill = isFormula ? source.spills.get(cellKey(row, column)) : undefined;
  const mark = spill === undefined ? "" : ` cm="${spill.mark}"`;
  const open = `<${p}c r="${cellName(row, column)}"${style === 0 ? "" : ` s="${style}"`}${mark}`;
  const formula = isFormula ? formulaXml(source, row, column) : "";
  const kind = store.kind(at);
  if (kind === BLANK && !isFormula) return `${open}/>`;
  if (kind === BLANK) return `${open}>${formula}</${p}c>`;
  const value = `${formula}<${p}v>${valueText(source, at, isFormula)}</${p}v></${p}c>`;
  return `${open}${typeAttribute(kind, isFormula)}>${value}`;
}

function formulaXml({ prefix: p, formulas, spills }: CellSource, row: number, column: number): string {
  const spill = spills.get(cellKey(row, column));
  const array = spill === undefined ? "" : ` t="array" ref="${areaName(spill.area)}"`;
  const formula = formulas.get(cellKey(row, column));
  const text = formula === undefined ? "" : formulaText(formula, row, column);
  return `<${p}f${array}${spaceAttribute(text)}>${escapeText(text)}</${p}f>`;
}

function typeAttribute(kind: number, isFormula: boolean): string {
  switch (kind) {
    case SHARED_TEXT:
    case OWN_TEXT:
      return isFormula || kind === OWN_TEXT ? ' t="str"' : ' t="s"';
    case BOOLEAN:
      return ' t="b"';
    case ERROR:
      return ' t="e"';
    default:
      return "";
  }
}

function valueText({ store, strings }: CellSource, at: number, isFormula: boolean): string {
  const number = store.number(at);
  switch (store.kind(at)) {
    case SHARED_TEXT:
      return isFormula ? escapeCellText(strings.text(number)) : String(number);
    case OWN_TEXT:
      return escapeCellText(store.ownText(number));
    case ERROR:
      return escapeText(store.ownText(number));
    case NUMBER:
    case BOOLEAN:
    default:
      return String(number);
  }
}
