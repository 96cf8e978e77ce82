/** One chart part, read and edited by its text: what an edit does not name stays as it was written. */
import type { ChartCells } from "../model";
import type { XmlDocument } from "../xml/document";
import { contentText, escapeAttribute } from "../xml/text";
import { attribute, child, children, type XmlElement } from "../xml/tree";
import { AXIS_ORDER, BAR_ORDER, CHART_ORDER, CHART_TYPES, SERIES_ORDER, type ChartType } from "./chartNames";
import { categoriesXml, nameXml, titleXml, valuesXml } from "./chartXml";

export type AxisKind = "category" | "value";

/** Sides of a legend as the format and as Office.js call them. */
export const LEGEND_SIDES = { b: "Bottom", l: "Left", r: "Right", t: "Top", tr: "Corner" } as const;
export type LegendSide = (typeof LEGEND_SIDES)[keyof typeof LEGEND_SIDES];

export class ChartPart {
  constructor(private readonly document: XmlDocument) {}

  private get chart(): XmlElement | undefined {
    return this.document.find("chart");
  }

  private get plotArea(): XmlElement | undefined {
    return child(this.chart, "plotArea");
  }

  /** The first kind of chart in the plot; combined ones have more. */
  private get plot(): XmlElement | undefined {
    return this.plotArea?.children.find((it) => it.local.endsWith("Chart"));
  }

  /** As Office.js calls it; undefined for one that is not made here. */
  get type(): ChartType | undefined {
    const { plot } = this;
    if (plot?.local !== "barChart" || this.plotArea?.children.filter((it) => it.local.endsWith("Chart")).length !== 1) return undefined;
    const [direction, grouping] = [attribute(child(plot, "barDir"), "val"), attribute(child(plot, "grouping"), "val") ?? "clustered"];
    const found = Object.entries(CHART_TYPES).find(([, it]) => it.direction === direction && it.grouping === grouping);
    return found?.[0] as ChartType | undefined;
  }

  get title(): string | undefined {
    const text = child(child(this.chart, "title"), "tx");
    return text && this.textOf(text);
  }

  /** undefined takes it away. */
  set title(text: string | undefined) {
    const { chart } = this;
    if (!chart) return;
    const xml = text === undefined ? "" : titleXml(text, chart.prefix, this.drawingPrefix());
    this.put(() => this.chart, "title", xml, CHART_ORDER);
    this.put(() => this.chart, "autoTitleDeleted", `<${chart.prefix}autoTitleDeleted val="${text === undefined ? 1 : 0}"/>`, CHART_ORDER);
  }

  get legend(): LegendSide | undefined {
    const legend = child(this.chart, "legend");
    if (!legend) return undefined;
    return LEGEND_SIDES[(attribute(child(legend, "legendPos"), "val") ?? "r") as keyof typeof LEGEND_SIDES] ?? "Right";
  }

  set legend(side: LegendSide | undefined) {
    const { chart } = this;
    if (!chart || side === this.legend) return;
    const [position = "r"] = Object.entries(LEGEND_SIDES).find(([, name]) => name === side) ?? [];
    const c = chart.prefix;
    const xml = side === undefined ? "" : `<${c}legend><${c}legendPos val="${position}"/><${c}overlay val="0"/></${c}legend>`;
    this.put(() => this.chart, "legend", xml, CHART_ORDER);
  }

  private ser(place: number): XmlElement | undefined {
    return children(this.plot, "ser")[place];
  }

  get seriesCount(): number {
    return children(this.plot, "ser").length;
  }

  /** A text of its own, or the one that its cell held. */
  seriesName(place: number): string {
    const name = child(this.ser(place), "tx");
    return name ? this.textOf(name) : "";
  }

  /** How formulas name the cells of a series; undefined where it holds its values itself. */
  seriesFormula(place: number, what: "val" | "cat"): string | undefined {
    const at = child(this.ser(place), what);
    const source = at?.children.find((it) => it.local.endsWith("Ref"));
    const formula = child(source, "f");
    return formula && contentText(this.document.inner(formula));
  }

  setSeriesName(place: number, name: string): void {
    this.put(() => this.ser(place), "tx", nameXml(name, this.prefix), SERIES_ORDER);
  }

  setValues(place: number, cells: ChartCells): void {
    this.put(() => this.ser(place), "val", valuesXml(cells, this.prefix), SERIES_ORDER);
  }

  setCategories(place: number, cells: ChartCells): void {
    this.put(() => this.ser(place), "cat", categoriesXml(cells, this.prefix), SERIES_ORDER);
  }

  /** "#RRGGBB"; undefined where the theme says it. */
  seriesColour(place: number): string | undefined {
    const fill = this.ser(place)
      ?.children.find((it) => it.local === "spPr")
      ?.children.find((it) => it.local === "solidFill");
    const value = attribute(
      fill?.children.find((it) => it.local === "srgbClr"),
      "val",
    );
    return value && `#${value.toUpperCase()}`;
  }

  setSeriesColour(place: number, colour: string): void {
    const [c, a] = [this.prefix, this.drawingPrefix()];
    const fill = `<${a}solidFill><${a}srgbClr val="${colour.replace("#", "").toUpperCase()}"/></${a}solidFill>`;
    this.put(() => this.ser(place), "spPr", `<${c}spPr>${fill}</${c}spPr>`, SERIES_ORDER);
  }

  get gapWidth(): number {
    return Number(attribute(child(this.plot, "gapWidth"), "val") ?? 150);
  }

  set gapWidth(percent: number) {
    this.put(() => this.plot, "gapWidth", `<${this.prefix}gapWidth val="${percent}"/>`, BAR_ORDER);
  }

  private axis(kind: AxisKind): XmlElement | undefined {
    const names = kind === "value" ? ["valAx"] : ["catAx", "dateAx"];
    return this.plotArea?.children.find((it) => names.includes(it.local));
  }

  hasAxis(kind: AxisKind): boolean {
    return this.axis(kind) !== undefined;
  }

  isReversed(kind: AxisKind): boolean {
    return attribute(child(child(this.axis(kind), "scaling"), "orientation"), "val") === "maxMin";
  }

  setReversed(kind: AxisKind, isReversed: boolean): void {
    const orientation = child(child(this.axis(kind), "scaling"), "orientation");
    if (orientation) this.document.setAttribute(orientation, "val", isReversed ? "maxMin" : "minMax");
  }

  axisFormat(kind: AxisKind): string {
    return attribute(child(this.axis(kind), "numFmt"), "formatCode") ?? "General";
  }

  setAxisFormat(kind: AxisKind, format: string): void {
    const xml = `<${this.prefix}numFmt formatCode="${escapeAttribute(format)}" sourceLinked="0"/>`;
    this.put(() => this.axis(kind), "numFmt", xml, AXIS_ORDER);
  }

  isAxisVisible(kind: AxisKind): boolean {
    const value = attribute(child(this.axis(kind), "delete"), "val");
    return value === "0" || value === "false";
  }

  private get prefix(): string {
    return this.chart?.prefix ?? "";
  }

  /** Under which prefix the part writes text and fills. */
  private drawingPrefix(): string {
    const { document } = this;
    const known = document.root.attributes.find((it) => it.name.startsWith("xmlns:") && /drawingml\/(2006\/)?main$/.test(it.value));
    if (known) return `${known.name.slice("xmlns:".length)}:`;
    document.setAttribute(document.root, "xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main");
    return "a:";
  }

  /** In the place of the child of that name, or at its place in the order; "" takes it away. */
  private put(parent: () => XmlElement | undefined, local: string, xml: string, order: readonly string[]): void {
    const present = child(parent(), local);
    if (present) return this.document.replace(present.start, present.end, xml);
    const at = parent();
    if (at && xml !== "") this.document.insertInOrder(at, local, xml, order);
  }

  /** All texts within, one after the other: of a title's runs, of a cell's kept value. */
  private textOf(element: XmlElement): string {
    if (element.local === "t" || element.local === "v") return contentText(this.document.inner(element));
    return element.children.map((it) => this.textOf(it)).join("");
  }
}
