import type { WrittenChart } from "../workbook/port";
import { blocksOf } from "./blocks";
import { heldAt, wantedAt } from "./content";
import type { Entry } from "./journal";
import type { Session } from "./options";
import { unlessRefused } from "./problems";
import { send } from "./request";
import { rectOf, type Target } from "./target";
import { writingWords } from "./writingWords";

const COLOURS = ["#2F6B9A", "#C9D6E2"] as const;
const TYPES = { bars: "BarClustered", stackedBars: "BarStacked", columns: "ColumnClustered" } as const;

const chartsOf = ({ target: { block } }: Entry): readonly WrittenChart[] => block.page?.charts ?? [];

/** How many rows of a chart have a label, by what stands in the column. */
const rowsShown = ({ from, rows }: WrittenChart, label: (row: number) => unknown): number => {
  let shown = 0;
  while (shown < rows && label(from + shown) !== "") shown++;
  return shown;
};

const labelColumn = ({ columns, block }: Target, { label }: WrittenChart): number =>
  columns.findIndex(({ index }) => index === block.columnIndexes[label]);

/**
 * Charts of a page, once its cells are in: added with the sheet. On a sheet that was there those that show more or fewer rows by now are
 * told which; their place and looks, and all charts of others, stay, and a deleted one stays deleted. Looks: no fill fails for them.
 */
export async function writeCharts(session: Session, entry: Entry, sheetId: string, wasUnfinished: boolean): Promise<void> {
  const { target } = entry;
  const wanted = (chart: WrittenChart): number => {
    const column = target.columns[labelColumn(target, chart)]!;
    return rowsShown(chart, (row) => wantedAt(entry, column, row + 1) ?? "");
  };
  const charts = chartsOf(entry).map((chart) => ({ chart, shown: wanted(chart) }));
  if (entry.isSheetAdded || wasUnfinished) return addCharts(session, entry, sheetId, charts);
  const before = (chart: WrittenChart): number => rowsShown(chart, (row) => heldAt(entry, labelColumn(target, chart), row + 1));
  await pointCharts(
    session,
    entry,
    sheetId,
    charts.filter(({ chart, shown }) => shown !== before(chart)),
  );
}

/** After rows were put back on a sheet that stays: charts of ours show what stands there again. */
export async function chartsAgain(session: Session, entry: Entry, sheetId: string): Promise<void> {
  const charts = chartsOf(entry);
  if (charts.length === 0 || entry.written === undefined) return;
  const labels: unknown[] = [];
  const { target } = entry;
  const column = target.columns[labelColumn(target, charts[0]!)]!;
  for await (const { cells } of blocksOf(session, rectOf(target, sheetId, [column], 1, target.block.rowCount), ["values"]))
    labels.push(...(cells.values[0] ?? []));
  await pointCharts(
    session,
    entry,
    sheetId,
    charts.map((chart) => ({ chart, shown: rowsShown(chart, (row) => labels[row] ?? "") })),
  );
}

/** Whether somebody has put a chart on a sheet that we added. */
export async function hasForeignCharts(session: Session, { target }: Entry, sheetId: string): Promise<boolean> {
  const { sheetName, block } = target;
  const ours = new Set(block.page?.charts.map(({ name }) => name));
  return send(session, { doing: writingWords.lookAtCharts(sheetName), sheetName }, async (context) => {
    const { charts } = context.workbook.worksheets.getItem(sheetId);
    charts.load("items/name");
    await context.sync();
    return charts.items.some(({ name }) => !ours.has(name));
  });
}

interface Shown {
  readonly chart: WrittenChart;
  readonly shown: number;
}

async function addCharts(session: Session, entry: Entry, sheetId: string, charts: readonly Shown[]): Promise<void> {
  await onCharts(session, entry, sheetId, charts, writingWords.addCharts, (sheet, found, { chart, shown }, isBare) => {
    // One that an earlier attempt added, whose answer was lost; where an unfinished fill has added some, none of ours is missing by chance.
    if (!found.isNullObject || shown === 0 || (!entry.isSheetAdded && !isBare)) return;
    const { target } = entry;
    const values = chart.series.map(({ column }) => rangeOf(sheet, target, chart, column, shown));
    const added = sheet.charts.add(TYPES[chart.kind], spanOf(values), "Columns");
    added.name = chart.name;
    added.title.text = chart.title;
    added.legend.visible = chart.series.length > 1;
    if (chart.series.length > 1) added.legend.position = "Bottom";
    chart.series.forEach(({ name }, place) => {
      const series = added.series.getItemAt(place);
      series.name = name;
      series.setXAxisValues(rangeOf(sheet, target, chart, chart.label, shown));
      series.format.fill.setSolidColor(COLOURS[place % COLOURS.length]!);
      series.gapWidth = 60;
    });
    // The first row of a table at the top, as in the table.
    if (chart.kind !== "columns") added.axes.categoryAxis.reversePlotOrder = true;
    added.axes.valueAxis.numberFormat = "#,##0";
    const { top, left, bottom, right } = chart.at;
    added.setPosition(sheet.getRangeByIndexes(top, left, 1, 1), sheet.getRangeByIndexes(bottom, right, 1, 1));
  });
}

async function pointCharts(session: Session, entry: Entry, sheetId: string, charts: readonly Shown[]): Promise<void> {
  await onCharts(session, entry, sheetId, charts, writingWords.setChartRows, (sheet, found, { chart, shown }) => {
    if (found.isNullObject) return;
    // The sheet stays for what a person has put on it; ours goes.
    if (entry.isSheetAdded) return found.delete();
    if (shown === 0) return;
    chart.series.slice(0, found.series.count).forEach(({ column }, place) => {
      const series = found.series.getItemAt(place);
      series.setValues(rangeOf(sheet, entry.target, chart, column, shown));
      series.setXAxisValues(rangeOf(sheet, entry.target, chart, chart.label, shown));
    });
  });
}

async function onCharts(
  session: Session,
  { target: { sheetName } }: Entry,
  sheetId: string,
  charts: readonly Shown[],
  what: string,
  change: (sheet: Excel.Worksheet, found: Excel.Chart, chart: Shown, isBare: boolean) => void,
): Promise<void> {
  if (charts.length === 0) return;
  const changing = send(session, { doing: writingWords.whatOfSheet(what, sheetName), sheetName }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const found = charts.map(({ chart }) => sheet.charts.getItemOrNullObject(chart.name));
    for (const chart of found) chart.load(["name", "series/count"]);
    await context.sync();
    const isBare = found.every(({ isNullObject }) => isNullObject);
    charts.forEach((chart, place) => change(sheet, found[place]!, chart, isBare));
    await context.sync();
  });
  // An Excel that cannot make them has the same figures.
  await unlessRefused(changing, "OLD_EXCEL", "TOO_LARGE", "REQUEST_FAILED");
}

function rangeOf(sheet: Excel.Worksheet, { block }: Target, chart: WrittenChart, column: number, shown: number): Excel.Range {
  return sheet.getRangeByIndexes(block.top + 1 + chart.from, block.columnIndexes[column]!, shown, 1);
}

/** Series stand side by side. */
const spanOf = (values: readonly Excel.Range[]): Excel.Range =>
  values.length === 1 ? values[0]! : values[0]!.getBoundingRect(values[values.length - 1]!);
