/** Charts over the real Office.js: made, dressed, moved, found again, deleted, and the file that holds them. */
import { openBook } from "../../src/book";
import type { Book } from "../../src/book/model";
import { newBook } from "../../src";
import { inExcel } from "../../testing/inExcel";
import { expectTidyHost } from "../../testing/excelHost";
import { newFaults } from "../../testing/packageFaults";
import { fixture } from "../../testing";
import { strFromU8, unzipSync } from "fflate";

afterEach(expectTidyHost);

const AREA = { row: 0, column: 0, rowCount: 4, columnCount: 3 };

function book(): Book {
  const made = newBook({ date1904: false });
  made.sheets[0]!.setValues(AREA, [
    ["Part", "Used", "Left"],
    ["A & B", 1.5, 10],
    ["<C>", 2, undefined],
    ["D", -3, 30],
  ]);
  return made;
}

const saved = (of: Book): Book => openBook(of.save());
const text = (file: Uint8Array, part: string): string => strFromU8(unzipSync(file)[part]!);

/** A chart of both columns, as an add-in makes one. */
async function charted(): Promise<Book> {
  const { book: made } = await inExcel(book(), async (sheet, context) => {
    const chart = sheet.charts.add("BarStacked", sheet.getRange("A1:C4"), "Columns");
    chart.name = "Limits";
    chart.title.text = 'Used & "left"';
    chart.legend.position = "Bottom";
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.valueAxis.numberFormat = "#,##0";
    const first = chart.series.getItemAt(0);
    first.format.fill.setSolidColor("#2f6b9a");
    first.gapWidth = 60;
    chart.setPosition("E2", "J15");
    await context.sync();
  });
  return made;
}

test("headings and labels are found as names of series and of their values", async () => {
  const [chart] = saved(await charted()).sheets[0]!.charts!;
  expect(chart!.series.map(({ name, values, categories, colour }) => [name, values, categories, colour])).toEqual([
    ["Used", "'Sheet1'!$B$2:$B$4", "'Sheet1'!$A$2:$A$4", "#2F6B9A"],
    ["Left", "'Sheet1'!$C$2:$C$4", "'Sheet1'!$A$2:$A$4", undefined],
  ]);
});

test("what was set is in the file, and read from it again", async () => {
  const before = book().save();
  const after = (await charted()).save();
  expect(newFaults(before, after)).toEqual([]);
  const [chart] = openBook(after).sheets[0]!.charts!;
  expect([chart!.name, chart!.type, chart!.title, chart!.legend]).toEqual(["Limits", "BarStacked", 'Used & "left"', "Bottom"]);
  expect([chart!.axis("category")!.isReversed, chart!.axis("value")!.isReversed, chart!.axis("value")!.numberFormat]).toEqual([
    true,
    false,
    "#,##0",
  ]);
  expect(chart!.series[0]!.gapWidth).toBe(60);
  const sheet = openBook(after).sheets[0]!;
  const left = [0, 1, 2, 3].reduce((sum, column) => sum + sheet.columnWidth(column), 0);
  expect(chart!.box).toEqual({ top: 15, left, width: 6 * sheet.columnWidth(4), height: 14 * 15 });
});

test("values are kept in the chart as they were; a blank is left out", async () => {
  const xml = text((await charted()).save(), "xl/charts/chart1.xml");
  const points = [...xml.matchAll(/<c:pt idx="(\d)"><c:v>([^<]*)<\/c:v>/g)].map(([, idx, value]) => `${idx} ${value}`);
  expect(points).toEqual(["0 Used", "0 A &amp; B", "1 &lt;C&gt;", "2 D", "0 1.5", "1 2", "2 -3", "0 Left", "0 A &amp; B", "1 &lt;C&gt;", "2 D", "0 10", "2 30"]); // prettier-ignore
  const order = [...xml.matchAll(/<c:(title|autoTitleDeleted|plotArea|legend|plotVisOnly|dispBlanksAs)\b/g)].map(([, name]) => name);
  expect(order).toEqual(["title", "autoTitleDeleted", "plotArea", "legend", "plotVisOnly", "dispBlanksAs"]);
  const ofSeries = [...xml.slice(xml.indexOf("<c:ser>")).matchAll(/<c:(idx|order|tx|spPr|invertIfNegative|cat|val)\b/g)].map(
    ([, name]) => name,
  );
  expect(ofSeries.slice(0, 7)).toEqual(["idx", "order", "tx", "spPr", "invertIfNegative", "cat", "val"]);
});

test("a chart that a file brought is found by name, pointed elsewhere and moved; the rest of it stays", async () => {
  const opened = saved(await charted());
  const before = text(opened.save(), "xl/charts/chart1.xml");
  await inExcel(opened, async (sheet, context) => {
    const chart = sheet.charts.getItem("limits");
    const series = chart.series.getItemAt(1);
    series.setValues(sheet.getRange("C2:C3"));
    series.setXAxisValues(sheet.getRange("A2:A3"));
    chart.left = 12.5;
    chart.load(["left", "id", "chartType", "series/count"]);
    await context.sync();
    expect([chart.left, chart.chartType, chart.series.count]).toEqual([12.5, "BarStacked", 2]);
  });
  const [chart] = saved(opened).sheets[0]!.charts!;
  expect(chart!.series.map(({ values }) => values)).toEqual(["'Sheet1'!$B$2:$B$4", "'Sheet1'!$C$2:$C$3"]);
  const firstSeries = (xml: string): string => /<c:ser>.*?<\/c:ser>/s.exec(xml)![0];
  expect(firstSeries(text(opened.save(), "xl/charts/chart1.xml"))).toBe(firstSeries(before));
});

test("a deleted chart leaves nothing of itself; the others stay", async () => {
  const opened = saved(await charted());
  await inExcel(opened, async (sheet, context) => {
    sheet.charts.add("ColumnClustered", sheet.getRange("B2:B4"));
    await context.sync();
    sheet.charts.getItem("Limits").delete();
    sheet.charts.load("items/name");
    const gone = sheet.charts.getItemOrNullObject("Limits");
    gone.load("name");
    await context.sync();
    expect([gone.isNullObject, sheet.charts.items.map(({ name }) => name)]).toEqual([true, ["Chart 1"]]);
  });
  const after = opened.save();
  expect(newFaults(book().save(), after)).toEqual([]);
  expect(Object.keys(unzipSync(after)).filter((part) => part.includes("chart"))).toEqual(["xl/charts/chart2.xml"]);
});

test("a sheet that holds nothing but cells and charts can be deleted with them", async () => {
  const opened = saved(await charted());
  opened.addSheet("Stays");
  opened.deleteSheet(opened.sheets[0]!.id);
  const after = opened.save();
  expect(newFaults(book().save(), after)).toEqual([]);
  expect(Object.keys(unzipSync(after)).filter((part) => /chart|drawing/.test(part))).toEqual([]);
});

test.each(["Pie", "Line", "Waterfall"] as const)("a chart of the type %s is refused by name", async (type) => {
  await inExcel(book(), async (sheet, context) => {
    sheet.charts.add(type, sheet.getRange("A1:B4"));
    await expect(context.sync()).rejects.toMatchObject({ code: "UnsupportedOperation" });
  });
});

test("members that are not served are refused by name", async () => {
  await inExcel(book(), async (sheet, context) => {
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"));
    chart.series.getItemAt(0).hasDataLabels = true;
    await expect(context.sync()).rejects.toMatchObject({
      code: "NotImplemented",
      debugInfo: { errorLocation: "ChartSeries.hasDataLabels" },
    });
  });
});

test("charts of a file that Excel made are listed, and a look at them changes no byte", () => {
  const file = fixture("rich.xlsx");
  const opened = openBook(file);
  const found = opened.sheets.flatMap((sheet) =>
    (sheet.charts ?? []).map(({ name, box }) => ({ name, isSized: box.width > 0 && box.height > 0 })),
  );
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ isSized }) => isSized)).toBe(true);
  expect(Buffer.compare(opened.save(), file)).toBe(0);
});
