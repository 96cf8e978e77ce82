/** @jest-environment node */
/** A chart as the grid draws it: its place in pixels, and the cells by now that it shows. */
import { newBook } from "../../src/book";
import { chartPictures } from "../../src/browser/desk/chartPicture";
import { Session } from "../../src/browser/desk/session";

function charted() {
  const book = newBook();
  const [sheet] = book.sheets;
  const area = { row: 0, column: 0, rowCount: 3, columnCount: 3 };
  sheet!.setValues(area, [
    ["Part", "Credit", "Limit"],
    ["A", 10, 30],
    ["B", 20, undefined],
  ]);
  const chart = sheet!.addChart!("BarStacked", sheet!, area, false);
  chart.title = "Credit by part";
  chart.box = { top: 30, left: 60, width: 300, height: 150 };
  return { book, sheet: sheet!, chart };
}

test("its place, its bars and their names", () => {
  const { book, sheet, chart } = charted();
  expect(chartPictures(book, sheet)).toEqual([
    {
      id: chart.id,
      title: "Credit by part",
      description: undefined,
      box: { top: 40, left: 80, width: 400, height: 200 },
      bars: {
        isHorizontal: true,
        isStacked: true,
        isShare: false,
        isReversed: false,
        labels: ["A", "B"],
        series: [
          { name: "Credit", colour: undefined, values: [10, 20] },
          { name: "Limit", colour: undefined, values: [30, 0] },
        ],
        hasLegend: true,
      },
    },
  ]);
});

test("it follows its cells, and a workbook that is opened has it, too", () => {
  const { book, sheet } = charted();
  sheet.setValues({ row: 1, column: 1, rowCount: 1, columnCount: 1 }, [[15]]);
  expect(chartPictures(book, sheet)[0]!.bars!.series[0]!.values).toEqual([15, 20]);
  const session = new Session({ tell: () => undefined });
  const view = session.open("charted.xlsx", book.save());
  expect(session.charts(view.activeSheetId)[0]).toMatchObject({ title: "Credit by part", bars: { labels: ["A", "B"] } });
});
