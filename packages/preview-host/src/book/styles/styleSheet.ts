import { damage, partPlace } from "../damage";
import { MOST_STYLES } from "../limits";
import { BookError, type CellFormat, type FormatChange } from "../model";
import type { XmlDocument } from "../xml/document";
import { escapeAttribute } from "../xml/text";
import { attribute, child, children, flag, type XmlElement } from "../xml/tree";
import { checkVersions, entriesOf } from "../xml/versions";
import { changedBorder, changedFont, solidFill, type Piece } from "./changes";
import { colourOf, INDEXED } from "./colours";
import { StyleList } from "./styleList";
import { BUILT_IN, FIRST_CUSTOM } from "./numberFormats";

const LISTS: ReadonlySet<string> = new Set(["numFmts", "fonts", "fills", "borders", "cellXfs", "colors"]);

interface Xf {
  readonly attributes: ReadonlyMap<string, string>;
  readonly pieces: readonly Piece[];
}

/** The workbook's styles. Styles are only ever appended, never renumbered: cells refer to them by place. */
export class StyleSheet {
  private readonly lists: Record<"numFmts" | "fonts" | "fills" | "borders" | "cellXfs", StyleList>;
  private readonly codes = new Map<number, string>();
  private readonly formats: (CellFormat | undefined)[] = [];
  private readonly changes = new Map<string, number>();
  private readonly indexed: readonly string[];
  private readonly parsed = new Map<string, XmlElement>();
  private isChanged = false;

  constructor(
    private readonly document: XmlDocument,
    private readonly theme: readonly string[],
  ) {
    const list = (local: string): StyleList => {
      const element = document.find(local);
      const entries = element ? entriesOf(element) : [];
      if (!entries) {
        const what = `it has entries of <${local}> in several versions (AlternateContent) that differ in number`;
        throw damage(partPlace(document.part), `${what}, so that programs count them differently`);
      }
      return new StyleList(
        local,
        entries.map((it) => document.outer(it)),
      );
    };
    this.lists = {
      numFmts: list("numFmts"),
      fonts: list("fonts"),
      fills: list("fills"),
      borders: list("borders"),
      cellXfs: list("cellXfs"),
    };
    checkVersions(document.root, LISTS, partPlace(document.part));
    const formats = document.find("numFmts");
    for (const it of (formats && entriesOf(formats)) ?? [])
      this.codes.set(Number(attribute(it, "numFmtId")), attribute(it, "formatCode") ?? "");
    const own = children(document.find("colors", "indexedColors"), "rgbColor").map((it) => (attribute(it, "rgb") ?? "").slice(-6));
    this.indexed = own.length > 0 ? [...own, ...INDEXED.slice(own.length)] : INDEXED;
    this.seed();
  }

  /** Lists that a sparse file leaves out start with the entries that every reader takes for granted. */
  private seed(): void {
    const { fonts, fills, borders, cellXfs } = this.lists;
    const { p } = this;
    const start = (list: StyleList, ...entries: string[]): void => {
      if (list.entries.length === 0) entries.forEach((xml) => list.place(xml));
    };
    start(fonts, `<${p}font><${p}sz val="11"/><${p}name val="Calibri"/><${p}family val="2"/></${p}font>`);
    start(fills, ...["none", "gray125"].map((pattern) => `<${p}fill><${p}patternFill patternType="${pattern}"/></${p}fill>`));
    start(borders, `<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`);
    start(cellXfs, `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`);
  }

  private get p(): string {
    return this.document.root.prefix;
  }

  get count(): number {
    return this.lists.cellXfs.entries.length;
  }

  format(style: number): CellFormat {
    const known = this.knownFormat(style);
    return { ...known, font: { ...known.font } };
  }

  numberFormatOf(style: number): string {
    return this.knownFormat(style).numberFormat;
  }

  private knownFormat(style: number): CellFormat {
    return (this.formats[style] ??= this.readFormat(this.xf(style)));
  }

  private readFormat(xf: Xf): CellFormat {
    const font = this.parse(this.lists.fonts.entries[number(xf, "fontId")]);
    const pattern = child(this.parse(this.lists.fills.entries[number(xf, "fillId")]), "patternFill");
    const alignment = this.parse(xf.pieces.find((it) => it.local === "alignment")?.xml);
    const protection = this.parse(xf.pieces.find((it) => it.local === "protection")?.xml);
    return {
      numberFormat: this.numberFormat(number(xf, "numFmtId")),
      font: this.readFont(font),
      fill: attribute(pattern, "patternType") === "solid" ? colourOf(child(pattern, "fgColor"), this.theme, this.indexed) : undefined,
      horizontalAlignment: attribute(alignment, "horizontal"),
      verticalAlignment: attribute(alignment, "vertical"),
      ...(attribute(alignment, "indent") === undefined ? {} : { indent: Number(attribute(alignment, "indent")) }),
      wrapText: flag(alignment, "wrapText"),
      locked: flag(protection, "locked", true),
    };
  }

  private readFont(font: XmlElement | undefined): CellFormat["font"] {
    const isOn = (local: string): boolean => flag(child(font, local), "val", child(font, local) !== undefined);
    const underline = child(font, "u");
    const colour = colourOf(child(font, "color"), this.theme, this.indexed);
    return {
      bold: isOn("b"),
      italic: isOn("i"),
      underline: underline !== undefined && attribute(underline, "val") !== "none",
      color: colour ?? "#000000",
      name: attribute(child(font, "name"), "val") ?? "Calibri",
      size: Number(attribute(child(font, "sz"), "val") ?? 11),
    };
  }

  numberFormat(id: number): string {
    return this.codes.get(id) ?? BUILT_IN[id] ?? "General";
  }

  /** The style that results when a change is laid over a style. */
  changed(style: number, change: FormatChange): number {
    const key = `${style} ${JSON.stringify(change)}`;
    const known = this.changes.get(key);
    if (known !== undefined) return known;
    const wanted = differing(this.format(style), number(this.xf(style), "fillId") > 0, change);
    if (Object.keys(wanted).length === 0) return style;
    const place = this.lists.cellXfs.place(this.xfXml(this.changedXf(this.xf(style), wanted)), MOST_STYLES);
    if (place === undefined) {
      const most = MOST_STYLES.toLocaleString("en-US");
      throw new BookError("TOO_MANY_FORMATS", `The workbook already has the most cell formats that Excel allows (${most}).`);
    }
    this.changes.set(key, place);
    this.isChanged = true;
    return place;
  }

  /** Whether two styles come to the same, however each says so. */
  areAlike(one: number, other: number): boolean {
    if (one === other) return true;
    const [first, second] = [this.xf(one), this.xf(other)];
    const isSame = ["numFmtId", "fontId", "fillId", "borderId", "xfId"].every((id) => number(first, id) === number(second, id));
    return isSame && this.looksOf(one) === this.looksOf(other);
  }

  /** With what is not said as what Excel takes for it. */
  private looksOf(style: number): string {
    const { horizontalAlignment = "general", verticalAlignment = "bottom", indent = 0, ...looks } = this.knownFormat(style);
    return JSON.stringify([horizontalAlignment, verticalAlignment, indent, looks]);
  }

  private changedXf(xf: Xf, change: FormatChange): Xf {
    const attributes = new Map(xf.attributes);
    let { pieces } = xf;
    const use = (id: string, place: number, apply: string): void => {
      attributes.set(id, String(place));
      attributes.set(apply, "1");
    };
    const { fonts, fills, borders } = this.lists;
    if (change.numberFormat !== undefined) use("numFmtId", this.numberFormatId(change.numberFormat), "applyNumberFormat");
    if (change.font)
      use("fontId", fonts.place(this.element("font", changedFont(this.piecesOf(fonts, xf, "fontId"), change.font, this.p))), "applyFont");
    if (change.fill !== undefined) use("fillId", change.fill === null ? 0 : fills.place(solidFill(change.fill, this.p)), "applyFill");
    if (change.borders) {
      const border = changedBorder(this.piecesOf(borders, xf, "borderId"), change.borders, this.p);
      use("borderId", borders.place(this.element("border", border)), "applyBorder");
    }
    const alignment = alignmentOf(change);
    if (alignment.length > 0) pieces = this.withAttributes(pieces, "alignment", alignment, attributes, "applyAlignment");
    if (change.locked !== undefined) {
      pieces = this.withAttributes(pieces, "protection", [["locked", change.locked ? "1" : "0"]], attributes, "applyProtection");
    }
    return { attributes, pieces };
  }

  private withAttributes(
    pieces: readonly Piece[],
    local: string,
    changes: readonly (readonly [string, string])[],
    attributes: Map<string, string>,
    apply: string,
  ): Piece[] {
    const present = this.parse(pieces.find((it) => it.local === local)?.xml);
    const values = new Map(present?.attributes.map((it) => [it.name, it.value]));
    for (const [name, value] of changes) values.set(name, value);
    attributes.set(apply, "1");
    const order = ["alignment", "protection", "extLst"];
    const others = pieces.filter((it) => it.local !== local);
    const made: Piece = { local, xml: `<${this.p}${local}${attributesXml(values)}/>` };
    return [...others, made].sort((a, b) => order.indexOf(a.local) - order.indexOf(b.local));
  }

  private numberFormatId(code: string): number {
    let last = FIRST_CUSTOM - 1;
    for (const [id, known] of this.codes) {
      if (known === code) return id;
      last = Math.max(last, id);
    }
    for (const [id, known] of Object.entries(BUILT_IN)) if (known === code && !this.codes.has(Number(id))) return Number(id);
    const id = last + 1;
    this.codes.set(id, code);
    this.lists.numFmts.place(`<${this.p}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  private xf(style: number): Xf {
    const entries = this.lists.cellXfs.entries;
    const element = this.parse(entries[style] ?? entries[0]);
    return { attributes: new Map(element?.attributes.map((it) => [it.name, it.value])), pieces: this.pieces(entries[style] ?? entries[0]) };
  }

  private xfXml(xf: Xf): string {
    const open = `<${this.p}xf${attributesXml(xf.attributes)}`;
    return xf.pieces.length === 0 ? `${open}/>` : `${open}>${xf.pieces.map((it) => it.xml).join("")}</${this.p}xf>`;
  }

  private element(local: string, pieces: readonly Piece[]): string {
    return `<${this.p}${local}>${pieces.map((it) => it.xml).join("")}</${this.p}${local}>`;
  }

  private piecesOf(list: StyleList, xf: Xf, id: string): readonly Piece[] {
    return this.pieces(list.entries[number(xf, id)]);
  }

  private pieces(xml: string | undefined): Piece[] {
    return this.parse(xml)?.children.map((it) => ({ local: it.local, xml: (xml ?? "").slice(it.start, it.end) })) ?? [];
  }

  private parse(xml: string | undefined): XmlElement | undefined {
    if (xml === undefined) return undefined;
    const known = this.parsed.get(xml) ?? this.document.parseFragment(xml);
    this.parsed.set(xml, known);
    return known;
  }

  /** Writes what was appended into the part. */
  flush(): void {
    if (!this.isChanged) return;
    for (const list of Object.values(this.lists)) list.writeInto(this.document);
    this.isChanged = false;
  }
}

/** What an alignment is that a format does not name. */
const UNSAID: Readonly<Record<string, string>> = { horizontalAlignment: "general", verticalAlignment: "bottom" };

/** The sides of a change that a format does not have already: the others need no new style. */
function differing(format: CellFormat, hasFill: boolean, { font, fill, borders, ...rest }: FormatChange): FormatChange {
  const isNew = <T extends object>(present: T, [key, value]: [string, unknown]): boolean =>
    ((present as Record<string, unknown>)[key] ?? UNSAID[key]) !== value;
  const fonts = Object.entries(font ?? {}).filter((side) => isNew(format.font, side));
  return {
    ...(Object.fromEntries(Object.entries(rest).filter((side) => isNew(format, side))) as FormatChange),
    ...(fonts.length > 0 ? { font: Object.fromEntries(fonts) } : {}),
    ...(fill === undefined || (fill === null ? !hasFill : fill === format.fill) ? {} : { fill }),
    ...(borders === undefined ? {} : { borders }),
  };
}

const number = (xf: Xf, name: string): number => Number(xf.attributes.get(name) ?? 0);

function attributesXml(attributes: ReadonlyMap<string, string>): string {
  return [...attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");
}

function alignmentOf(change: FormatChange): [string, string][] {
  const changes: [string, string][] = [];
  if (change.horizontalAlignment !== undefined) changes.push(["horizontal", change.horizontalAlignment]);
  if (change.verticalAlignment !== undefined) changes.push(["vertical", change.verticalAlignment]);
  if (change.indent !== undefined) changes.push(["indent", String(change.indent)]);
  if (change.wrapText !== undefined) changes.push(["wrapText", change.wrapText ? "1" : "0"]);
  return changes;
}
