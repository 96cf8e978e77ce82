/** A chart as the format writes it, with the values that it showed when it was saved. */
import { XML_HEAD } from "../kinds";
import type { BookValue, ChartCells } from "../model";
import { escapeText } from "../xml/text";
import { CHART_TYPES, drawingNamespace, type ChartType } from "./chartNames";

export interface SeriesXml {
  readonly name: string | ChartCells | undefined;
  readonly categories: ChartCells | undefined;
  readonly values: ChartCells;
}

const AXES = { category: 111_111_111, value: 222_222_222 };

/** Colours of the theme, one a series. */
const accent = (place: number): string => `<c:spPr><a:solidFill><a:schemeClr val="accent${(place % 6) + 1}"/></a:solidFill></c:spPr>`;

/** A new bar or column chart, in the order that the schema fixes. */
export function chartXml(type: ChartType, series: readonly SeriesXml[], isStrict: boolean, relationships: string): string {
  const { direction, grouping } = CHART_TYPES[type];
  const overlap = grouping === "clustered" ? "" : '<c:overlap val="100"/>';
  const [categories, values] = direction === "bar" ? ["l", "b"] : ["b", "l"];
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${drawingNamespace("chart", isStrict)}" xmlns:a="${drawingNamespace("main", isStrict)}" xmlns:r="${relationships}">` +
    '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>` +
    series.map((it, place) => seriesXml(it, place)).join("") +
    `<c:gapWidth val="150"/>${overlap}<c:axId val="${AXES.category}"/><c:axId val="${AXES.value}"/></c:barChart>` +
    `<c:catAx>${axisHead(AXES.category, categories)}<c:numFmt formatCode="General" sourceLinked="1"/>${axisTail(AXES.value)}` +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx>${axisHead(AXES.value, values)}<c:majorGridlines/><c:numFmt formatCode="General" sourceLinked="1"/>${axisTail(AXES.category)}` +
    '<c:crossBetween val="between"/></c:valAx></c:plotArea>' +
    '<c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

const axisHead = (id: number, position: string | undefined): string =>
  `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position ?? "b"}"/>`;

const axisTail = (across: number): string =>
  `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${across}"/><c:crosses val="autoZero"/>`;

function seriesXml({ name, categories, values }: SeriesXml, place: number): string {
  return (
    `<c:ser><c:idx val="${place}"/><c:order val="${place}"/>${name === undefined ? "" : nameXml(name, "c:")}${accent(place)}` +
    `<c:invertIfNegative val="0"/>${categories ? categoriesXml(categories, "c:") : ""}${valuesXml(values, "c:")}</c:ser>`
  );
}

export const nameXml = (name: string | ChartCells, c: string): string =>
  typeof name === "string"
    ? `<${c}tx><${c}v>${escapeText(name)}</${c}v></${c}tx>`
    : `<${c}tx><${c}strRef><${c}f>${escapeText(name.formula)}</${c}f>${textCache(name.values, c)}</${c}strRef></${c}tx>`;

export const valuesXml = ({ formula, values, numberFormat }: ChartCells, c: string): string =>
  `<${c}val><${c}numRef><${c}f>${escapeText(formula)}</${c}f><${c}numCache><${c}formatCode>${escapeText(numberFormat)}</${c}formatCode>` +
  `<${c}ptCount val="${values.length}"/>${points(values, (it) => (typeof it === "number" ? String(it) : undefined), c)}</${c}numCache></${c}numRef></${c}val>`;

export const categoriesXml = ({ formula, values }: ChartCells, c: string): string =>
  `<${c}cat><${c}strRef><${c}f>${escapeText(formula)}</${c}f>${textCache(values, c)}</${c}strRef></${c}cat>`;

const textCache = (values: readonly BookValue[], c: string): string =>
  `<${c}strCache><${c}ptCount val="${values.length}"/>${points(values, (it) => (it === undefined || typeof it === "object" ? undefined : String(it)), c)}</${c}strCache>`;

/** Blanks are left out, as the format has it. */
const points = (values: readonly BookValue[], text: (value: BookValue) => string | undefined, c: string): string =>
  values
    .map((value, place) => {
      const shown = text(value);
      return shown === undefined ? "" : `<${c}pt idx="${place}"><${c}v>${escapeText(shown)}</${c}v></${c}pt>`;
    })
    .join("");

/** A title that says a text, over nothing else. */
export const titleXml = (text: string, c: string, a: string): string =>
  `<${c}title><${c}tx><${c}rich><${a}bodyPr/><${a}lstStyle/><${a}p><${a}pPr><${a}defRPr sz="1200" b="1"/></${a}pPr><${a}r><${a}rPr lang="en-US" sz="1200" b="1"/>` +
  `<${a}t>${escapeText(text)}</${a}t></${a}r></${a}p></${c}rich></${c}tx><${c}overlay val="0"/></${c}title>`;
