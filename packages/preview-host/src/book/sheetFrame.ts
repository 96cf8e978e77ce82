import { BookError, type Area } from "./model";
import { areaName, cellName, MAX_COLUMNS, parseArea } from "./address";
import { partPlace } from "./damage";
import { inWords, tooMuch } from "./limits";
import type { XmlDocument } from "./xml/document";
import { attribute, child, children, flag, type XmlElement } from "./xml/tree";

/** Order of what a worksheet holds, as the schema fixes it. */
export const WORKSHEET_ORDER = [
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState",
  "dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins",
  "pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF",
  "drawingHF picture oleObjects controls webPublishItems tableParts extLst",
].flatMap((line) => line.split(" "));

/** What of them we read or write. */
export const OWN_ELEMENTS: ReadonlySet<string> = new Set(
  "sheetData dimension sheetViews sheetView pane sheetFormatPr cols col sheetProtection autoFilter mergeCells mergeCell dataValidations dataValidation hyperlinks hyperlink legacyDrawing tableParts tablePart".split(
    " ",
  ),
);

interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly attributes: ReadonlyMap<string, string>;
}

// A digit of the standard font, Calibri 11, is 7 pixels wide; a pixel is 0.75 points. Widths in the file count such digits.
const DIGIT = 7;
const POINT = 0.75;
const STANDARD_PIXELS = 64;
const STANDARD_HEIGHT = 15;

/** What a worksheet says around its rows: columns, panes, protection, filter, merged cells. */
export class SheetFrame {
  private spans: ColumnSpan[] | undefined;
  private byColumn: (ColumnSpan | undefined)[] | undefined;
  private knownMerges: { readonly version: number; readonly areas: readonly Area[] } | undefined;

  constructor(readonly document: XmlDocument) {}

  get isProtected(): boolean {
    return flag(this.document.find("sheetProtection"), "sheet");
  }

  protect(isProtected: boolean): void {
    const { document } = this;
    const present = document.find("sheetProtection");
    const hasPassword = present?.attributes.some((it) => it.name === "password" || it.name === "hashValue") ?? false;
    if (!isProtected && hasPassword) throw new BookError("UNSUPPORTED", "The sheet is protected with a password. Unprotect it in Excel.");
    if (isProtected === this.isProtected) return;
    if (present) document.remove(present);
    if (!isProtected) return;
    const xml = `<${document.tag("sheetProtection")} sheet="1" objects="1" scenarios="1"/>`;
    document.insertInOrder(document.root, "sheetProtection", xml, WORKSHEET_ORDER);
  }

  get frozen(): { rows: number; columns: number } {
    const pane = child(child(this.document.find("sheetViews"), "sheetView"), "pane");
    const state = attribute(pane, "state");
    if (state !== "frozen" && state !== "frozenSplit") return { rows: 0, columns: 0 };
    return { rows: Number(attribute(pane, "ySplit") ?? 0), columns: Number(attribute(pane, "xSplit") ?? 0) };
  }

  freeze(rows: number, columns: number): void {
    const { document } = this;
    if (rows === this.frozen.rows && columns === this.frozen.columns) return;
    let view = this.view();
    const stale = view.children.filter((it) => it.local === "pane" || (it.local === "selection" && attribute(it, "pane") !== undefined));
    for (const element of stale.reverse()) document.remove(element);
    if (rows === 0 && columns === 0) return;
    view = this.view();
    const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
    const splits = (columns > 0 ? ` xSplit="${columns}"` : "") + (rows > 0 ? ` ySplit="${rows}"` : "");
    const xml = `<${document.tag("pane")}${splits} topLeftCell="${cellName(rows, columns)}" activePane="${pane}" state="frozen"/>`;
    document.insertInOrder(view, "pane", `${xml}<${document.tag("selection")} pane="${pane}"/>`, [
      "pane",
      "selection",
      "pivotSelection",
      "extLst",
    ]);
  }

  /** The first view, made where the sheet has none. */
  private view(): XmlElement {
    const { document } = this;
    const name = document.tag("sheetView");
    const views = document.find("sheetViews");
    if (!views) {
      const xml = `<${document.tag("sheetViews")}><${name} workbookViewId="0"/></${document.tag("sheetViews")}>`;
      document.insertInOrder(document.root, "sheetViews", xml, WORKSHEET_ORDER);
    } else if (!child(views, "sheetView")) document.append(views, `<${name} workbookViewId="0"/>`);
    return document.find("sheetViews", "sheetView") as XmlElement;
  }

  get showsGridlines(): boolean {
    return !["0", "false"].includes(attribute(child(this.document.find("sheetViews"), "sheetView"), "showGridLines") ?? "1");
  }

  setGridlines(shown: boolean): void {
    if (shown !== this.showsGridlines) this.document.setAttribute(this.view(), "showGridLines", shown ? undefined : "0");
  }

  setTabSelected(isSelected: boolean): void {
    if (!isSelected && !this.document.find("sheetViews", "sheetView")) return;
    const view = this.view();
    if (flag(view, "tabSelected") !== isSelected) this.document.setAttribute(view, "tabSelected", isSelected ? "1" : undefined);
  }

  /** Read anew after edits only. */
  get merges(): readonly Area[] {
    const { version } = this.document;
    if (this.knownMerges?.version !== version) {
      const areas = children(this.document.find("mergeCells"), "mergeCell").flatMap((it) => parseArea(attribute(it, "ref") ?? "") ?? []);
      this.knownMerges = { version, areas };
    }
    return this.knownMerges.areas;
  }

  /** A filter over an area, with nothing filtered yet; the criteria of one that is there stay where its area stays. */
  get autoFilterArea(): Area | undefined {
    const ref = attribute(this.document.find("autoFilter"), "ref");
    return ref === undefined ? undefined : parseArea(ref);
  }

  setAutoFilter(area: Area | undefined): void {
    const { document } = this;
    const present = document.find("autoFilter");
    if (area === undefined) {
      if (present) document.remove(present);
      return;
    }
    if (attribute(present, "ref") === areaName(area)) return;
    if (present) document.remove(present);
    document.insertInOrder(document.root, "autoFilter", `<${document.tag("autoFilter")} ref="${areaName(area)}"/>`, WORKSHEET_ORDER);
  }

  get isFiltered(): boolean {
    return children(this.document.find("autoFilter"), "filterColumn").length > 0;
  }

  private get columns(): ColumnSpan[] {
    if (this.spans) return this.spans;
    const elements = children(this.document.find("cols"), "col");
    if (elements.length > MAX_COLUMNS)
      throw tooMuch(partPlace(this.document.part), `defines more columns than the ${inWords(MAX_COLUMNS)} that a sheet has`);
    return (this.spans = elements.map((it) => ({
      first: Number(attribute(it, "min")) - 1,
      last: Number(attribute(it, "max")) - 1,
      attributes: new Map(it.attributes.map(({ name, value }) => [name, value])),
    })));
  }

  /** The largest style that a column asks for. */
  get farthestColumnStyle(): number {
    return this.columns.reduce((farthest, it) => Math.max(farthest, Number(it.attributes.get("style") ?? 0)), 0);
  }

  private column(column: number): ReadonlyMap<string, string> | undefined {
    return (this.byColumn ??= spanOfEach(this.columns))[column]?.attributes;
  }

  columnStyle(column: number): number {
    return Number(this.column(column)?.get("style") ?? 0);
  }

  isColumnHidden(column: number): boolean {
    return isOn(this.column(column)?.get("hidden"));
  }

  columnWidth(column: number): number {
    if (this.isColumnHidden(column)) return 0;
    return this.pointsOf(this.column(column)?.get("width"));
  }

  hasStandardWidth(column: number): boolean {
    return this.columnWidth(column) === this.pointsOf(undefined);
  }

  private pointsOf(own: string | undefined): number {
    const format = this.document.find("sheetFormatPr");
    const width = own ?? attribute(format, "defaultColWidth");
    if (width !== undefined) return Math.trunc(((256 * Number(width) + Math.trunc(128 / DIGIT)) / 256) * DIGIT) * POINT;
    const base = attribute(format, "baseColWidth");
    return (base === undefined ? STANDARD_PIXELS : Math.ceil((Number(base) * DIGIT + 5) / 8) * 8) * POINT;
  }

  get standardHeight(): number {
    const format = this.document.find("sheetFormatPr");
    return flag(format, "zeroHeight") ? 0 : Number(attribute(format, "defaultRowHeight") ?? STANDARD_HEIGHT);
  }

  get areRowsHidden(): boolean {
    return flag(this.document.find("sheetFormatPr"), "zeroHeight");
  }

  setColumnWidth(first: number, count: number, points: number): void {
    if (Array.from({ length: count }, (_, n) => this.columnWidth(first + n)).every((it) => it === points)) return;
    const width = Math.trunc((points / POINT / DIGIT) * 256) / 256;
    this.changeColumns(first, count, new Map([["width", String(width)], ["customWidth", "1"]])); // prettier-ignore
  }

  setStandardWidth(first: number, count: number): void {
    this.changeColumns(first, count, new Map([["width", undefined], ["customWidth", undefined]])); // prettier-ignore
  }

  setColumnHidden(first: number, count: number, isHidden: boolean): void {
    this.changeColumns(first, count, new Map([["hidden", isHidden ? "1" : undefined]]));
  }

  setColumnStyle(column: number, style: number): void {
    this.changeColumns(column, 1, new Map([["style", style === 0 ? undefined : String(style)]]));
  }

  /** Lays attributes over some columns; spans that lie partly within are cut. */
  private changeColumns(first: number, count: number, changes: ReadonlyMap<string, string | undefined>): void {
    const last = Math.min(MAX_COLUMNS, first + count) - 1;
    const result: ColumnSpan[] = [];
    let next = first;
    const fill = (to: number): void => {
      if (next <= to) result.push({ first: next, last: to, attributes: this.overlaid(new Map(), changes) });
    };
    for (const span of [...this.columns].sort((a, b) => a.first - b.first)) {
      const from = Math.max(span.first, first);
      const to = Math.min(span.last, last);
      if (from > to) {
        if (span.first > last) {
          fill(last);
          next = last + 1;
        }
        result.push(span);
        continue;
      }
      fill(from - 1);
      if (span.first < from) result.push({ ...span, last: from - 1 });
      result.push({ first: from, last: to, attributes: this.overlaid(span.attributes, changes) });
      if (span.last > to) result.push({ ...span, first: to + 1 });
      next = to + 1;
    }
    fill(last);
    this.writeColumns(result);
  }

  private overlaid(present: ReadonlyMap<string, string>, changes: ReadonlyMap<string, string | undefined>): ReadonlyMap<string, string> {
    const attributes = new Map(present);
    for (const [name, value] of changes) {
      if (value === undefined) attributes.delete(name);
      else attributes.set(name, value);
    }
    // A column entry without a width would be drawn with none at all.
    if (!attributes.has("width")) attributes.set("width", attribute(this.document.find("sheetFormatPr"), "defaultColWidth") ?? "9.140625");
    return attributes;
  }

  private writeColumns(all: readonly ColumnSpan[]): void {
    const { document } = this;
    // One that says no more than a column without an entry.
    const spans = all.filter(
      ({ attributes }) =>
        ![...attributes.keys()].every((name) => ["min", "max", "width"].includes(name)) ||
        this.pointsOf(attributes.get("width")) !== this.pointsOf(undefined),
    );
    const items = spans.map(({ first, last, attributes }) => {
      const rest = [...attributes].filter(([name]) => name !== "min" && name !== "max").map(([name, value]) => ` ${name}="${value}"`);
      return `<${document.tag("col")} min="${first + 1}" max="${last + 1}"${rest.join("")}/>`;
    });
    const xml = items.length === 0 ? "" : `<${document.tag("cols")}>${items.join("")}</${document.tag("cols")}>`;
    const present = document.find("cols");
    if (present) document.replace(present.start, present.end, xml);
    else if (xml !== "") document.insertInOrder(document.root, "cols", xml, WORKSHEET_ORDER);
    this.spans = this.byColumn = undefined;
  }

  setDimension(reference: string): void {
    const { document } = this;
    const present = document.find("dimension");
    if (present) document.setAttribute(present, "ref", reference);
    else document.insertInOrder(document.root, "dimension", `<${document.tag("dimension")} ref="${reference}"/>`, WORKSHEET_ORDER);
  }
}

/** Where spans overlap, which none should, the first holds. */
function spanOfEach(spans: readonly ColumnSpan[]): (ColumnSpan | undefined)[] {
  const last = spans.reduce((most, it) => Math.max(most, it.last), -1);
  const found = new Array<ColumnSpan | undefined>(Math.min(MAX_COLUMNS, last + 1));
  let next = 0; // the first column that no span before has taken: each is filled once, however often spans repeat
  for (const span of spans.filter((it) => it.first <= it.last).sort((a, b) => a.first - b.first)) {
    for (let column = Math.max(next, span.first); column <= Math.min(span.last, MAX_COLUMNS - 1); column++) found[column] = span;
    next = Math.max(next, span.last + 1);
  }
  return found;
}

const isOn = (value: string | undefined): boolean => value === "1" || value === "true";
