import { chartCells } from "../../book/charts/sheetCharts";
import type { BookChartSeries } from "../../book/model";
import type { Arguments } from "../arguments";
import { failure } from "../hostError";
import { defineClass, type ClassMaker } from "../schema";
import type { HostState } from "../state";
import { changedChart, liveChart, type ChartSelf } from "./charts";
import { rangeArgument } from "./range";

export interface SeriesSelf extends ChartSelf {
  readonly place: number;
}

function seriesIn(series: readonly BookChartSeries[], place: number): BookChartSeries {
  const it = series[place];
  if (!it) throw failure("ItemNotFound", "The series has been deleted.", "ChartSeries");
  return it;
}

const live = (self: SeriesSelf, host: HostState): BookChartSeries => seriesIn(liveChart(self, host).series, self.place);
const changed = (self: SeriesSelf, host: HostState, where: string): BookChartSeries =>
  seriesIn(changedChart(self, host, where).series, self.place);

function setCells(self: SeriesSelf, what: "values" | "categories", args: Arguments, host: HostState): void {
  const { sheet, area } = rangeArgument(args, 0, self.sheet);
  if (area.rowCount > 1 && area.columnCount > 1) throw args.wrong(0, "one row or column");
  changed(self, host, args.where).setCells(what, chartCells(sheet, area));
}

export const chartSeriesObject: ClassMaker<SeriesSelf> = defineClass<SeriesSelf>({
  name: "ChartSeries",
  scalars: {
    Name: {
      get: (self, host) => live(self, host).name,
      set: (self, value, host) => {
        changed(self, host, "ChartSeries.name").name = String(value);
      },
    },
    GapWidth: {
      since: "1.7",
      get: (self, host) => live(self, host).gapWidth,
      set: (self, value, host) => {
        if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > 500)
          throw failure("InvalidArgument", `ChartSeries.gapWidth: "${String(value)}" is none of 0 to 500.`);
        changed(self, host, "ChartSeries.gapWidth").gapWidth = value;
      },
    },
  },
  links: { Format: { to: (self) => chartSeriesFormatObject(self) } },
  methods: {
    SetValues: { since: "1.7", call: (self, args, host) => setCells(self, "values", args, host) },
    SetXAxisValues: { since: "1.7", call: (self, args, host) => setCells(self, "categories", args, host) },
  },
});

const chartSeriesFormatObject: ClassMaker<SeriesSelf> = defineClass<SeriesSelf>({
  name: "ChartSeriesFormat",
  links: { Fill: { to: (self) => chartFillObject(self) } },
});

const chartFillObject: ClassMaker<SeriesSelf> = defineClass<SeriesSelf>({
  name: "ChartFill",
  methods: {
    SetSolidColor: {
      call: (self, args, host) => {
        const colour = args.text(0);
        if (!/^#[0-9a-f]{6}$/i.test(colour)) throw args.wrong(0, "a colour such as #2F6B9A");
        changed(self, host, args.where).colour = colour;
      },
    },
  },
});
