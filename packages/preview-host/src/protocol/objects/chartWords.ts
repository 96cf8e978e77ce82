/** The words of a chart around its plot: title and legend. */
import type { BookChart } from "../../book/model";
import { failure } from "../hostError";
import { defineClass, type ClassMaker } from "../schema";
import { changedChart, liveChart, type ChartSelf } from "./charts";

export const chartTitleObject: ClassMaker<ChartSelf> = defineClass<ChartSelf>({
  name: "ChartTitle",
  scalars: {
    Text: {
      get: (self, host) => liveChart(self, host).title ?? "",
      set: (self, value, host) => {
        changedChart(self, host, "ChartTitle.text").title = String(value);
      },
    },
    Visible: {
      get: (self, host) => liveChart(self, host).title !== undefined,
      set: (self, value, host) => {
        const chart = changedChart(self, host, "ChartTitle.visible");
        chart.title = value === true ? (chart.title ?? "Chart Title") : undefined;
      },
    },
  },
});

const SIDES: readonly NonNullable<BookChart["legend"]>[] = ["Bottom", "Left", "Right", "Top", "Corner"];

export const chartLegendObject: ClassMaker<ChartSelf> = defineClass<ChartSelf>({
  name: "ChartLegend",
  scalars: {
    Visible: {
      get: (self, host) => liveChart(self, host).legend !== undefined,
      set: (self, value, host) => {
        const chart = changedChart(self, host, "ChartLegend.visible");
        chart.legend = value === true ? (chart.legend ?? "Right") : undefined;
      },
    },
    Position: {
      get: (self, host) => liveChart(self, host).legend ?? "Invalid",
      set: (self, value, host) => {
        const side = SIDES.find((it) => it === value);
        if (!side) throw failure("InvalidArgument", `ChartLegend.position: "${String(value)}" is none.`);
        changedChart(self, host, "ChartLegend.position").legend = side;
      },
    },
  },
});
