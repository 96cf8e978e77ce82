/** The charts of a sheet: its drawing, and a part for each of them. Pictures, shapes and grouped things in it are left alone. */
import { parseArea, sheetPrefix, absoluteName } from "../address";
import { BookError, type Area, type BookChart, type BookChartSeries, type BookSheet, type ChartCells } from "../model";
import { XML_HEAD } from "../kinds";
import { Relationships } from "../parts/relationships";
import { relationshipPrefix } from "../relationshipPrefix";
import { WORKSHEET_ORDER, type SheetFrame } from "../sheetFrame";
import type { WorkbookFile } from "../workbookFile";
import type { XmlDocument } from "../xml/document";
import { escapeAttribute } from "../xml/text";
import { attribute, child, relationshipId, type XmlElement } from "../xml/tree";
import { boxBetween, cornerOf, cornersAround, cornersOf, cornerXml, extentOf, type Box, type Corner, type Sizes } from "./anchor";
import { CHART_CONTENT, DRAWING_CONTENT, drawingNamespace, isChartType } from "./chartNames";
import { ChartPart, type AxisKind, type LegendSide } from "./chartPart";
import { chartXml, type SeriesXml } from "./chartXml";

/** What charts ask of the sheet that they stand on, and of the workbook. */
export interface ChartHome extends Sizes {
  readonly name: string;
  readonly relationships: Relationships;
  readonly frame: SheetFrame;
}

/** As large as Excel makes one. */
const NEW_BOX = { width: 360, height: 216 };

interface Found {
  readonly anchor: XmlElement;
  readonly frame: XmlElement;
  readonly properties: XmlElement;
  readonly part: string;
}

export class SheetCharts {
  constructor(
    private readonly file: WorkbookFile,
    private readonly sheet: ChartHome,
  ) {}

  private drawingPart(): string | undefined {
    const element = this.sheet.relationships.ofType("drawing").length === 0 ? undefined : this.sheet.frame.document.find("drawing");
    const part = element && this.sheet.relationships.byId(relationshipId(element))?.part;
    return part !== undefined && this.file.parts.has(part) ? part : undefined;
  }

  /** Frames that hold a chart, directly in an anchor; in the order in which they are drawn. */
  private found(): readonly Found[] {
    const part = this.drawingPart();
    if (part === undefined) return [];
    const links = new Relationships(this.file.parts, part);
    return this.file.parts.document(part).root.children.flatMap((anchor): Found[] => {
      const frame = child(anchor, "graphicFrame");
      const properties = child(child(frame, "nvGraphicFramePr"), "cNvPr");
      const chart = frame && chartIn(frame);
      const at = chart && links.byId(relationshipId(chart))?.part;
      return frame && properties && at !== undefined && this.file.parts.has(at) ? [{ anchor, frame, properties, part: at }] : [];
    });
  }

  get all(): readonly BookChart[] {
    return this.found().map(({ part }) => this.chartAt(part));
  }

  /** The parts that are here for this sheet's drawing alone, where it holds nothing but charts; undefined where it holds more. */
  ownParts(): readonly string[] | undefined {
    const part = this.drawingPart();
    if (part === undefined) return this.sheet.relationships.ofType("drawing").length === 0 ? [] : undefined;
    const found = this.found();
    const { root } = this.file.parts.document(part);
    const links = new Relationships(this.file.parts, part).all;
    if (root.children.length !== found.length || links.length !== found.length) return undefined;
    const isBare = found.every((it) => new Relationships(this.file.parts, it.part).all.length === 0);
    return isBare ? [part, ...found.map((it) => it.part)] : undefined;
  }

  /** With the lists of what its drawing points at, which go with it. */
  forget(): void {
    const part = this.drawingPart();
    if (part === undefined) return;
    for (const it of this.found()) new Relationships(this.file.parts, it.part).removeAll();
    new Relationships(this.file.parts, part).removeAll();
  }

  add(type: string, area: Area, cells: (area: Area) => ChartCells, byRows: boolean): BookChart {
    if (!isChartType(type)) throw new BookError("UNSUPPORTED", `Charts of the type "${type}" are not made here.`);
    const { file } = this;
    const part = file.parts.freeName(`${file.folder}charts/chart`, ".xml");
    const series = seriesOf(area, byRows, cells);
    file.parts.create(part, chartXml(type, series, file.isStrict, file.relationshipNamespace));
    file.types.add(part, CHART_CONTENT);
    const drawing = this.drawing();
    const id = new Relationships(file.parts, drawing.part).add(file.relationshipType("chart"), part);
    drawing.append(drawing.root, this.anchorXml(drawing, id));
    return this.chartAt(part);
  }

  private drawing(): XmlDocument {
    const { file, sheet } = this;
    const known = this.drawingPart();
    if (known !== undefined) return file.parts.document(known);
    const part = file.parts.freeName(`${file.folder}drawings/drawing`, ".xml");
    file.types.add(part, DRAWING_CONTENT);
    const id = sheet.relationships.add(file.relationshipType("drawing"), part);
    const { document } = sheet.frame;
    const xml = `<${document.tag("drawing")} ${relationshipPrefix(document, file.relationshipNamespace)}:id="${id}"/>`;
    document.insertInOrder(document.root, "drawing", xml, WORKSHEET_ORDER);
    const [xdr, a] = [drawingNamespace("spreadsheetDrawing", file.isStrict), drawingNamespace("main", file.isStrict)];
    return file.parts.create(part, `${XML_HEAD}<xdr:wsDr xmlns:xdr="${xdr}" xmlns:a="${a}"></xdr:wsDr>`);
  }

  private anchorXml(document: XmlDocument, id: string): string {
    const tag = (local: string): string => document.tag(local);
    const { isStrict, relationshipNamespace } = this.file;
    const number = nextNumber(document.root);
    const { from, to } = cornersOf(this.sheet, { top: 60, left: 60, ...NEW_BOX });
    const chart = drawingNamespace("chart", isStrict);
    const a = `xmlns:a="${drawingNamespace("main", isStrict)}"`;
    return (
      `<${tag("twoCellAnchor")}>${cornerXml("from", document, from)}${cornerXml("to", document, to)}<${tag("graphicFrame")} macro="">` +
      `<${tag("nvGraphicFramePr")}><${tag("cNvPr")} id="${number}" name="${escapeAttribute(this.freeName())}"/><${tag("cNvGraphicFramePr")}/></${tag("nvGraphicFramePr")}>` +
      `<${tag("xfrm")}><a:off ${a} x="0" y="0"/><a:ext ${a} cx="0" cy="0"/></${tag("xfrm")}>` +
      `<a:graphic ${a}><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" xmlns:r="${relationshipNamespace}" r:id="${id}"/></a:graphicData></a:graphic>` +
      `</${tag("graphicFrame")}><${tag("clientData")}/></${tag("twoCellAnchor")}>`
    );
  }

  /** "Chart 1" and so on: the first that none on the sheet has. */
  private freeName(): string {
    const taken = new Set(this.found().map(({ properties }) => attribute(properties, "name")));
    let number = 1;
    while (taken.has(`Chart ${number}`)) number++;
    return `Chart ${number}`;
  }

  private chartAt(part: string): BookChart {
    return new Chart(this.file, this.sheet, part, () => {
      const found = this.found().find((it) => it.part === part);
      const drawing = this.drawingPart();
      return found && drawing !== undefined ? { ...found, drawing: this.file.parts.document(drawing) } : undefined;
    });
  }
}

type Held = Found & { readonly drawing: XmlDocument };

class Chart implements BookChart {
  constructor(
    private readonly file: WorkbookFile,
    private readonly sheet: ChartHome,
    private readonly part: string,
    private readonly find: () => Held | undefined,
  ) {}

  private get held(): Held {
    const held = this.find();
    if (!held) throw new BookError("UNSUPPORTED", "The chart has been deleted.");
    return held;
  }

  private get content(): ChartPart {
    return new ChartPart(this.file.parts.document(this.part));
  }

  /** Stays while the file is open, whatever the chart is called. */
  get id(): string {
    const number = Number(/(\d+)\.xml$/.exec(this.part)?.[1] ?? 0);
    return `{00000000-000C-0000-0000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
  }

  get name(): string {
    return attribute(this.held.properties, "name") ?? "";
  }

  set name(name: string) {
    const { drawing, properties } = this.held;
    drawing.setAttribute(properties, "name", name);
  }

  get type(): string | undefined {
    return this.content.type;
  }

  get title(): string | undefined {
    return this.content.title;
  }

  set title(text: string | undefined) {
    this.content.title = text;
  }

  get legend(): LegendSide | undefined {
    return this.content.legend;
  }

  set legend(side: LegendSide | undefined) {
    this.content.legend = side;
  }

  /** What a reader that sees no picture is told. */
  get description(): string | undefined {
    return attribute(this.held.properties, "descr");
  }

  get box(): Box {
    const { drawing, anchor } = this.held;
    const from = cornerOf(drawing, child(anchor, "from"));
    if (anchor.local === "twoCellAnchor") return boxBetween(this.sheet, from, cornerOf(drawing, child(anchor, "to")));
    return { ...boxBetween(this.sheet, from, from), ...extentOf(child(anchor, "ext")) };
  }

  set box(box: Box) {
    this.place(cornersOf(this.sheet, box));
  }

  setCells(area: Area): void {
    this.place(cornersAround(area));
  }

  private place({ from, to }: { readonly from: Corner; readonly to: Corner }): void {
    for (const [name, corner] of [
      ["from", from],
      ["to", to],
    ] as const) {
      const { drawing, anchor } = this.held;
      const present = child(anchor, name);
      if (!present || anchor.local !== "twoCellAnchor")
        throw new BookError("UNSUPPORTED", "The chart does not move with cells, so it is not moved here. Move it in Excel.");
      drawing.replace(present.start, present.end, cornerXml(name, drawing, corner));
    }
  }

  get series(): readonly BookChartSeries[] {
    return Array.from({ length: this.content.seriesCount }, (_, place) => this.seriesAt(place));
  }

  private seriesAt(place: number): BookChartSeries {
    const content = (): ChartPart => this.content;
    return {
      get name() {
        return content().seriesName(place);
      },
      set name(name: string) {
        content().setSeriesName(place, name);
      },
      get values() {
        return content().seriesFormula(place, "val");
      },
      get categories() {
        return content().seriesFormula(place, "cat");
      },
      get colour() {
        return content().seriesColour(place);
      },
      set colour(colour: string | undefined) {
        if (colour !== undefined) content().setSeriesColour(place, colour);
      },
      get gapWidth() {
        return content().gapWidth;
      },
      set gapWidth(percent: number) {
        content().gapWidth = percent;
      },
      setCells: (what, cells) => (what === "values" ? content().setValues(place, cells) : content().setCategories(place, cells)),
    };
  }

  axis(kind: AxisKind): ReturnType<BookChart["axis"]> {
    const content = (): ChartPart => this.content;
    if (!content().hasAxis(kind)) return undefined;
    return {
      get isReversed() {
        return content().isReversed(kind);
      },
      set isReversed(isReversed: boolean) {
        content().setReversed(kind, isReversed);
      },
      get numberFormat() {
        return content().axisFormat(kind);
      },
      set numberFormat(format: string) {
        content().setAxisFormat(kind, format);
      },
      get isVisible() {
        return content().isAxisVisible(kind);
      },
    };
  }

  delete(): void {
    const { drawing, anchor } = this.held;
    const links = new Relationships(this.file.parts, drawing.part);
    const link = links.all.find((it) => it.part === this.part);
    if (new Relationships(this.file.parts, this.part).all.length > 0)
      throw new BookError("UNSUPPORTED", "The chart has a style or a drawing of its own, so it is not deleted here. Delete it in Excel.");
    drawing.remove(anchor);
    if (link) links.remove(link.id);
    this.file.types.remove(this.part);
    this.file.parts.remove(this.part);
  }
}

/** The element that names the chart's part, wherever the frame keeps it. */
function chartIn(element: XmlElement): XmlElement | undefined {
  if (element.local === "chart") return element;
  for (const it of element.children) {
    const found = chartIn(it);
    if (found) return found;
  }
  return undefined;
}

/** Numbers of shapes are the drawing's own; the smallest one above all. */
function nextNumber(element: XmlElement): number {
  const own = element.local === "cNvPr" ? Number(attribute(element, "id") ?? 0) : 1;
  return element.children.reduce((most, it) => Math.max(most, nextNumber(it)), own + 1);
}

/** Headings above and labels beside the values are found as Excel finds them: texts where the rest are none. */
function seriesOf(area: Area, byRows: boolean, cells: (area: Area) => ChartCells): SeriesXml[] {
  const at = (row: number, column: number, rowCount: number, columnCount: number): ChartCells =>
    cells({ row: area.row + row, column: area.column + column, rowCount, columnCount });
  const isText = (it: ChartCells): boolean => it.values.length > 0 && it.values.every((value) => typeof value === "string");
  const headed = area.rowCount > 1 && isText(at(0, area.columnCount > 1 ? 1 : 0, 1, Math.max(1, area.columnCount - 1))) ? 1 : 0;
  const labelled = area.columnCount > 1 && isText(at(headed, 0, area.rowCount - headed, 1)) ? 1 : 0;
  const [rows, columns] = [area.rowCount - headed, area.columnCount - labelled];
  if (byRows)
    return Array.from({ length: rows }, (_, row) => ({
      name: labelled ? at(headed + row, 0, 1, 1) : undefined,
      categories: headed ? at(0, labelled, 1, columns) : undefined,
      values: at(headed + row, labelled, 1, columns),
    }));
  return Array.from({ length: columns }, (_, column) => ({
    name: headed ? at(0, labelled + column, 1, 1) : undefined,
    categories: labelled ? at(headed, 0, rows, 1) : undefined,
    values: at(headed, labelled + column, rows, 1),
  }));
}

/** The cells of a formula such as 'Summary'!$D$6:$D$9; undefined for anything else. */
export function cellsOfFormula(formula: string | undefined): { readonly sheet: string; readonly area: Area } | undefined {
  const [, quoted, plain, address] = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(formula ?? "") ?? [];
  const area = address === undefined ? undefined : parseArea(address);
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return area && sheet !== undefined ? { sheet, area } : undefined;
}

/** How formulas name the cells of a sheet. */
export const formulaOf = (sheet: string, area: Area): string => sheetPrefix(sheet) + absoluteName(area);

/** Cells of a sheet as a chart takes them, row by row. */
export const chartCells = (sheet: Pick<BookSheet, "name" | "values" | "format">, area: Area): ChartCells => ({
  formula: formulaOf(sheet.name, area),
  values: sheet.values(area).flat(),
  numberFormat: sheet.format(area.row, area.column).numberFormat,
});
