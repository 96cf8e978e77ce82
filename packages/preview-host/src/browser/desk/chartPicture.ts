import { parseArea } from "../../book/address";
import { isChartType, CHART_TYPES } from "../../book/charts/chartNames";
import type { Book, BookChart, BookSheet, BookValue } from "../../book/model";

/** A chart as the grid draws it: where it stands in CSS pixels, and what it shows. Of types that are only kept nothing but the title. */
export interface ChartPicture {
  readonly id: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly box: { readonly top: number; readonly left: number; readonly width: number; readonly height: number };
  readonly bars: ChartBars | undefined;
}

export interface ChartBars {
  readonly isHorizontal: boolean;
  readonly isStacked: boolean;
  /** Each stack is filled to the full length. */
  readonly isShare: boolean;
  /** The first category stands at the top of a bar chart instead of at its foot. */
  readonly isReversed: boolean;
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly colour: string | undefined; readonly values: readonly number[] }[];
  readonly hasLegend: boolean;
}

const PIXELS_PER_POINT = 4 / 3;

export function chartPictures(book: Book, sheet: BookSheet): readonly ChartPicture[] {
  return (sheet.charts ?? []).map((chart) => {
    const { top, left, width, height } = chart.box;
    const [x, y, w, h] = [left, top, width, height].map((points) => Math.round(points * PIXELS_PER_POINT));
    return {
      id: chart.id,
      title: chart.title ?? chart.name,
      description: chart.description,
      box: { top: y!, left: x!, width: w!, height: h! },
      bars: barsOf(book, chart),
    };
  });
}

function barsOf(book: Book, chart: BookChart): ChartBars | undefined {
  if (chart.type === undefined || !isChartType(chart.type)) return undefined;
  const { direction, grouping } = CHART_TYPES[chart.type];
  const [first] = chart.series;
  return {
    isHorizontal: direction === "bar",
    isStacked: grouping !== "clustered",
    isShare: grouping === "percentStacked",
    isReversed: chart.axis("category")?.isReversed ?? false,
    labels: cellsOf(book, first?.categories).map((value) => (typeof value === "object" || value === undefined ? "" : String(value))),
    series: chart.series.map(({ name, colour, values }) => ({
      name,
      colour,
      values: cellsOf(book, values).map((value) => (typeof value === "number" ? value : 0)),
    })),
    hasLegend: chart.legend !== undefined,
  };
}

/** The cells that a chart's formula names, such as 'Sheet 1'!$A$2:$A$9. */
function cellsOf(book: Book, formula: string | undefined): readonly BookValue[] {
  const [, quoted, plain, address] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(formula ?? "") ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const sheet = book.sheets.find((it) => it.name === name);
  const area = parseArea((address ?? "").replaceAll("$", ""));
  return sheet && area ? sheet.values(area).flat() : [];
}
