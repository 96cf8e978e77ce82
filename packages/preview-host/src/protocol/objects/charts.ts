import type { BookChart, BookSheet } from "../../book/model";
import type { Arguments } from "../arguments";
import { requireUnprotected } from "../guards";
import { failure, notServed } from "../hostError";
import { defineClass, type ClassMaker, type Thing } from "../schema";
import { liveSheet, type HostState } from "../state";
import { chartAxesObject } from "./chartAxes";
import { chartLegendObject, chartTitleObject } from "./chartWords";
import { chartSeriesObject } from "./chartSeries";
import { rangeArgument } from "./range";
import { worksheetObject } from "./worksheet";

/** A chart by its id, which stays whatever it is called. */
export interface ChartSelf {
  readonly sheet: BookSheet;
  readonly id: string;
}

const chartsOn = (sheet: BookSheet, host: HostState): readonly BookChart[] => liveSheet(host, sheet).charts ?? [];

/** The chart as it is now; ItemNotFound where it was deleted. */
export function liveChart({ sheet, id }: ChartSelf, host: HostState): BookChart {
  const chart = chartsOn(sheet, host).find((it) => it.id === id);
  if (!chart) throw failure("ItemNotFound", "The chart has been deleted.", "Chart");
  return chart;
}

/** A chart that is to be changed. */
export function changedChart(self: ChartSelf, host: HostState, where: string): BookChart {
  requireUnprotected(host, liveSheet(host, self.sheet), where);
  return liveChart(self, host);
}

function find(sheet: BookSheet, key: unknown, host: HostState): Thing | null {
  const wanted = String(key).toLowerCase();
  const chart = chartsOn(sheet, host).find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
  return chart ? chartObject({ sheet, id: chart.id }) : null;
}

function found(thing: Thing | null, args: Arguments): Thing {
  if (thing) return thing;
  throw failure("ItemNotFound", `${args.where}: there is no chart "${String(args.at(0))}".`, args.where);
}

function add(sheet: BookSheet, args: Arguments, host: HostState): Thing {
  const on = liveSheet(host, sheet);
  requireUnprotected(host, on, args.where);
  if (!on.addChart) throw notServed(args.where, "the workbook engine behind this host makes no charts");
  const { sheet: of, area } = rangeArgument(args, 1, on);
  const by = args.optionalText(2) ?? "Auto";
  if (!["Auto", "Columns", "Rows"].includes(by)) throw args.wrong(2, "Auto, Columns or Rows");
  const chart = on.addChart(args.text(0), of, area, by === "Rows" || (by === "Auto" && area.columnCount > area.rowCount));
  return chartObject({ sheet: on, id: chart.id });
}

export const chartsObject: ClassMaker<BookSheet> = defineClass<BookSheet>({
  name: "ChartCollection",
  scalars: { Count: { get: (sheet, host) => chartsOn(sheet, host).length } },
  items: (sheet, host) => chartsOn(sheet, host).map(({ id }) => chartObject({ sheet, id })),
  find,
  methods: {
    Add: { call: add },
    GetCount: { since: "1.4", call: (sheet, _args, host) => chartsOn(sheet, host).length },
    GetItem: { call: (sheet, args, host) => found(find(sheet, args.at(0), host), args) },
    GetItemAt: {
      call: (sheet, args, host) => {
        const charts = chartsOn(sheet, host);
        const chart = charts[args.integer(0)];
        if (!chart) throw args.wrong(0, `an index below ${charts.length}`);
        return chartObject({ sheet, id: chart.id });
      },
    },
    GetItemOrNullObject: { since: "1.4", call: (sheet, args, host) => find(sheet, args.at(0), host) },
  },
});

const side = (
  name: "Top" | "Left" | "Width" | "Height",
): { get: (self: ChartSelf, host: HostState) => number; set: (self: ChartSelf, value: unknown, host: HostState) => void } => {
  const key = name.toLowerCase() as keyof BookChart["box"];
  return {
    get: (self, host) => liveChart(self, host).box[key],
    set: (self, value, host) => {
      const chart = changedChart(self, host, `Chart.${key}`);
      if (typeof value !== "number" || value < 0) throw failure("InvalidArgument", `Chart.${key}: "${String(value)}" is no distance.`);
      chart.box = { ...chart.box, [key]: value };
    },
  };
};

function setPosition(self: ChartSelf, args: Arguments, host: HostState): void {
  const chart = changedChart(self, host, args.where);
  const { area: first } = rangeArgument(args, 0, self.sheet);
  const { area: last } = args.isGiven(1) ? rangeArgument(args, 1, self.sheet) : { area: undefined };
  if (!last) {
    const { width, height } = chart.box;
    chart.setCells(first);
    chart.box = { ...chart.box, width, height };
    return;
  }
  const [row, column] = [Math.min(first.row, last.row), Math.min(first.column, last.column)];
  chart.setCells({
    row,
    column,
    rowCount: Math.max(first.row + first.rowCount, last.row + last.rowCount) - row,
    columnCount: Math.max(first.column + first.columnCount, last.column + last.columnCount) - column,
  });
}

export const chartObject: ClassMaker<ChartSelf> = defineClass<ChartSelf>({
  name: "Chart",
  key: { field: "Id", of: ({ id }) => id },
  scalars: {
    Id: { since: "1.7", get: ({ id }) => id },
    Name: {
      get: (self, host) => liveChart(self, host).name,
      set: (self, value, host) => {
        const chart = changedChart(self, host, "Chart.name");
        if (typeof value !== "string" || value === "") throw failure("InvalidArgument", "Chart.name: a chart needs a name.");
        chart.name = value;
      },
    },
    // One of a type that is only kept has one that this host does not tell.
    ChartType: { since: "1.7", get: (self, host) => liveChart(self, host).type ?? "Invalid" },
    Top: side("Top"),
    Left: side("Left"),
    Width: side("Width"),
    Height: side("Height"),
  },
  links: {
    Title: { to: (self) => chartTitleObject(self) },
    Legend: { to: (self) => chartLegendObject(self) },
    Axes: { to: (self) => chartAxesObject(self) },
    Series: { to: (self) => chartSeriesCollectionObject(self) },
    Worksheet: { since: "1.2", to: ({ sheet }) => worksheetObject(sheet) },
  },
  methods: {
    Delete: { call: (self, args, host) => changedChart(self, host, args.where).delete() },
    SetPosition: { call: setPosition },
  },
});

const chartSeriesCollectionObject: ClassMaker<ChartSelf> = defineClass<ChartSelf>({
  name: "ChartSeriesCollection",
  scalars: { Count: { get: (self, host) => liveChart(self, host).series.length } },
  items: (self, host) => liveChart(self, host).series.map((_, place) => chartSeriesObject({ ...self, place })),
  methods: {
    GetCount: { since: "1.4", call: (self, _args, host) => liveChart(self, host).series.length },
    GetItemAt: {
      call: (self, args, host) => {
        const { length } = liveChart(self, host).series;
        const place = args.integer(0);
        if (place < 0 || place >= length) throw args.wrong(0, `an index below ${length}`);
        return chartSeriesObject({ ...self, place });
      },
    },
  },
});
