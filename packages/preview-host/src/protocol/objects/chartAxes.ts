import type { BookChartAxis } from "../../book/model";
import { failure } from "../hostError";
import { defineClass, type ClassMaker } from "../schema";
import type { HostState } from "../state";
import { changedChart, liveChart, type ChartSelf } from "./charts";

interface AxisSelf extends ChartSelf {
  readonly kind: "category" | "value";
}

export const chartAxesObject: ClassMaker<ChartSelf> = defineClass<ChartSelf>({
  name: "ChartAxes",
  links: {
    CategoryAxis: { to: (self) => chartAxisObject({ ...self, kind: "category" }) },
    ValueAxis: { to: (self) => chartAxisObject({ ...self, kind: "value" }) },
  },
});

function there(axis: BookChartAxis | undefined): BookChartAxis {
  if (!axis) throw failure("InvalidOperation", "The chart has no such axis.", "ChartAxis");
  return axis;
}

const live = (self: AxisSelf, host: HostState): BookChartAxis => there(liveChart(self, host).axis(self.kind));
const changed = (self: AxisSelf, host: HostState, where: string): BookChartAxis => there(changedChart(self, host, where).axis(self.kind));

const chartAxisObject: ClassMaker<AxisSelf> = defineClass<AxisSelf>({
  name: "ChartAxis",
  scalars: {
    ReversePlotOrder: {
      since: "1.7",
      get: (self, host) => live(self, host).isReversed,
      set: (self, value, host) => {
        changed(self, host, "ChartAxis.reversePlotOrder").isReversed = value === true;
      },
    },
    NumberFormat: {
      since: "1.8",
      get: (self, host) => live(self, host).numberFormat,
      set: (self, value, host) => {
        changed(self, host, "ChartAxis.numberFormat").numberFormat = String(value);
      },
    },
    Visible: { since: "1.7", get: (self, host) => live(self, host).isVisible },
  },
});
