/** Names that the format gives to drawings and charts; strict files spell them differently. */
const TRANSITIONAL = "http://schemas.openxmlformats.org/drawingml/2006/";
const STRICT = "http://purl.oclc.org/ooxml/drawingml/";

export type DrawingNamespace = "spreadsheetDrawing" | "main" | "chart";

export const drawingNamespace = (name: DrawingNamespace, isStrict: boolean): string => (isStrict ? STRICT : TRANSITIONAL) + name;

export const CHART_CONTENT = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
export const DRAWING_CONTENT = "application/vnd.openxmlformats-officedocument.drawing+xml";

/** Types of charts that are made here, as Office.js calls them. */
export const CHART_TYPES = {
  ColumnClustered: { direction: "col", grouping: "clustered" },
  ColumnStacked: { direction: "col", grouping: "stacked" },
  ColumnStacked100: { direction: "col", grouping: "percentStacked" },
  BarClustered: { direction: "bar", grouping: "clustered" },
  BarStacked: { direction: "bar", grouping: "stacked" },
  BarStacked100: { direction: "bar", grouping: "percentStacked" },
} as const;
export type ChartType = keyof typeof CHART_TYPES;

export const isChartType = (text: string): text is ChartType => text in CHART_TYPES;

/** Orders of the schema. */
export const SERIES_ORDER = "idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst".split(" ");
export const BAR_ORDER = "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst".split(" ");
export const CHART_ORDER =
  "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst".split(
    " ",
  );
export const AXIS_ORDER = (
  "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt " +
  "auto lblAlgn lblOffset noMultiLvlLbl crossBetween majorUnit minorUnit dispUnits extLst"
).split(" ");
