import type { FontFormat, FormatChange } from "../model";
import { escapeAttribute } from "../xml/text";

/** A child element of a font, border or format: its local name and its text as written. */
export interface Piece {
  readonly local: string;
  readonly xml: string;
}

const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];
const BORDER_ORDER = ["start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];

/** Pieces with one of them set or (undefined) taken away, at its place in the order. */
export function withPiece(pieces: readonly Piece[], local: string, xml: string | undefined, order: readonly string[]): Piece[] {
  const others = pieces.filter((it) => it.local !== local);
  if (xml === undefined) return others;
  const at = others.findIndex((it) => order.indexOf(it.local) > order.indexOf(local));
  others.splice(at < 0 ? others.length : at, 0, { local, xml });
  return others;
}

export const argb = (colour: string): string => "FF" + colour.replace("#", "").toUpperCase();

export function changedFont(pieces: readonly Piece[], change: FontFormat, p: string): Piece[] {
  let font = [...pieces];
  const set = (local: string, xml: string | undefined): void => {
    font = withPiece(font, local, xml, FONT_ORDER);
  };
  if (change.bold !== undefined) set("b", change.bold ? `<${p}b/>` : undefined);
  if (change.italic !== undefined) set("i", change.italic ? `<${p}i/>` : undefined);
  if (change.underline !== undefined) set("u", change.underline ? `<${p}u/>` : undefined);
  if (change.size !== undefined) set("sz", `<${p}sz val="${change.size}"/>`);
  if (change.color !== undefined) set("color", `<${p}color rgb="${argb(change.color)}"/>`);
  if (change.name !== undefined) {
    set("name", `<${p}name val="${escapeAttribute(change.name)}"/>`);
    set("scheme", undefined); // a font of the theme would win over the name
    set("family", undefined);
  }
  return font;
}

export function changedBorder(pieces: readonly Piece[], changes: NonNullable<FormatChange["borders"]>, p: string): Piece[] {
  let border = [...pieces];
  for (const { side, style, color } of changes) {
    const colour = color === undefined ? `<${p}color auto="1"/>` : `<${p}color rgb="${argb(color)}"/>`;
    const xml = style === "none" ? `<${p}${side}/>` : `<${p}${side} style="${escapeAttribute(style)}">${colour}</${p}${side}>`;
    border = withPiece(border, side, xml, BORDER_ORDER);
  }
  return border;
}

export function solidFill(colour: string, p: string): string {
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(colour)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
}
