import { failure, notServed } from "../hostError";
import { defineClass, type ClassMaker } from "../schema";
import type { HostState } from "../state";
import type { RangeSelf } from "./range";
import { changeFormat, colorFor } from "./rangeFormat";

type Side = "top" | "bottom" | "left" | "right";

/** The API's names of the edges, and the sides of cells that they are in a file. */
const EDGES: Readonly<Record<string, Side>> = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" };

/** Line styles of the API by weight, in the file's words. */
const STYLES: Readonly<Record<string, string>> = {
  None: "none",
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
  Double: "double",
  SlantDashDot: "slantDashDot",
};
const WEIGHTS: Readonly<Record<string, string>> = { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" };

interface BorderSelf {
  readonly range: RangeSelf;
  readonly edge: string;
  /** What was set of this border so far; style, weight and colour arrive one by one and are one line in a file. */
  readonly line: { style: string; color?: string };
}

/** Only the cells along the edge of the range carry its border. */
function edgeCells({ sheet, area }: RangeSelf, side: Side): RangeSelf {
  const last = { row: area.row + area.rowCount - 1, column: area.column + area.columnCount - 1 };
  if (side === "top") return { sheet, area: { ...area, rowCount: 1 } };
  if (side === "bottom") return { sheet, area: { ...area, row: last.row, rowCount: 1 } };
  if (side === "left") return { sheet, area: { ...area, columnCount: 1 } };
  return { sheet, area: { ...area, column: last.column, columnCount: 1 } };
}

function draw({ range, edge, line }: BorderSelf, host: HostState): void {
  const side = EDGES[edge];
  if (!side) throw notServed(`RangeBorder ${edge}`, "only the four outer edges can be drawn");
  changeFormat(edgeCells(range, side), { borders: [{ side, ...line }] }, host, "RangeBorder");
}

export const bordersObject: ClassMaker<RangeSelf> = defineClass<RangeSelf>({
  name: "RangeBorderCollection",
  scalars: { Count: { get: () => Object.keys(EDGES).length } },
  find: (range, key) => (typeof key === "string" && EDGES[key] ? borderObject({ range, edge: key, line: { style: "thin" } }) : null),
});

const borderObject: ClassMaker<BorderSelf> = defineClass<BorderSelf>({
  name: "RangeBorder",
  scalars: {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      set: (self, value, host) => {
        const style = typeof value === "string" ? STYLES[value] : undefined;
        if (style === undefined) throw failure("InvalidArgument", `RangeBorder.style: "${String(value)}" is no line style.`);
        self.line.style = style;
        draw(self, host);
      },
    },
    Weight: {
      set: (self, value, host) => {
        const style = typeof value === "string" ? WEIGHTS[value] : undefined;
        if (style === undefined) throw failure("InvalidArgument", `RangeBorder.weight: "${String(value)}" is no weight.`);
        self.line.style = style;
        draw(self, host);
      },
    },
    Color: {
      set: (self, value, host) => {
        self.line.color = colorFor("RangeBorder.color")(value);
        draw(self, host);
      },
    },
  },
});
