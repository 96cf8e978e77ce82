/** Where a drawing stands: between two cells, each with a distance from its corner. */
import type { Area } from "../model";
import type { XmlDocument } from "../xml/document";
import { contentText } from "../xml/text";
import { child, type XmlElement } from "../xml/tree";

/** Distances in points. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly right: number;
}

export interface Box {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Sizes of the sheet's rows and columns, in points. */
export interface Sizes {
  columnWidth(column: number): number;
  rowHeight(row: number): number;
}

/** English metric units a point. */
const EMU = 12_700;

export function cornerXml(name: string, document: XmlDocument, { row, column, down, right }: Corner): string {
  const tag = (local: string, value: number): string => `<${document.tag(local)}>${value}</${document.tag(local)}>`;
  const inner = tag("col", column) + tag("colOff", Math.round(right * EMU)) + tag("row", row) + tag("rowOff", Math.round(down * EMU));
  return `<${document.tag(name)}>${inner}</${document.tag(name)}>`;
}

export function cornerOf(document: XmlDocument, element: XmlElement | undefined): Corner {
  const number = (local: string): number => {
    const it = child(element, local);
    return it ? Number(contentText(document.inner(it))) || 0 : 0;
  };
  return { row: number("row"), column: number("col"), down: number("rowOff") / EMU, right: number("colOff") / EMU };
}

/** The size that an anchor at one cell states. */
export function extentOf(element: XmlElement | undefined): { readonly width: number; readonly height: number } {
  const size = (name: string): number => Number(element?.attributes.find((it) => it.name === name)?.value ?? 0) / EMU;
  return { width: size("cx"), height: size("cy") };
}

const widthTo = (sizes: Sizes, column: number): number => sum(column, (it) => sizes.columnWidth(it));
const heightTo = (sizes: Sizes, row: number): number => sum(row, (it) => sizes.rowHeight(it));

function sum(count: number, of: (place: number) => number): number {
  let all = 0;
  for (let place = 0; place < count; place++) all += of(place);
  return all;
}

export function boxBetween(sizes: Sizes, from: Corner, to: Corner): Box {
  const top = heightTo(sizes, from.row) + from.down;
  const left = widthTo(sizes, from.column) + from.right;
  return { top, left, width: widthTo(sizes, to.column) + to.right - left, height: heightTo(sizes, to.row) + to.down - top };
}

/** The cells that hold the corners of a box. */
export function cornersOf(sizes: Sizes, { top, left, width, height }: Box): { readonly from: Corner; readonly to: Corner } {
  return { from: cornerAt(sizes, top, left), to: cornerAt(sizes, top + height, left + width) };
}

const MOST_STEPS = 100_000;

function cornerAt(sizes: Sizes, top: number, left: number): Corner {
  const [row, down] = placeAt(top, (it) => sizes.rowHeight(it));
  const [column, right] = placeAt(left, (it) => sizes.columnWidth(it));
  return { row, column, down, right };
}

function placeAt(distance: number, size: (place: number) => number): readonly [number, number] {
  let rest = Math.max(0, distance);
  let place = 0;
  while (place < MOST_STEPS && rest >= size(place)) rest -= size(place++);
  return [place, rest];
}

/** All cells of an area, to its last corner. */
export const cornersAround = ({ row, column, rowCount, columnCount }: Area): { readonly from: Corner; readonly to: Corner } => ({
  from: { row, column, down: 0, right: 0 },
  to: { row: row + rowCount, column: column + columnCount, down: 0, right: 0 },
});
