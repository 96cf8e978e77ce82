import type { Area, BookSheet } from "../../book/model";
import { addressText, cellCount } from "../areas";
import { defineClass, type ClassMaker } from "../schema";
import { rangeObject } from "./range";
import { worksheetObject } from "./worksheet";

/** Several areas of one sheet, as the list of merged areas comes. */
export interface RangeAreasSelf {
  readonly sheet: BookSheet;
  readonly areas: readonly Area[];
}

export const rangeAreasObject: ClassMaker<RangeAreasSelf> = defineClass<RangeAreasSelf>({
  name: "RangeAreas",
  scalars: {
    Address: { since: "1.9", get: ({ sheet, areas }) => areas.map((area) => addressText(sheet.name, area)).join(",") },
    AreaCount: { since: "1.9", get: ({ areas }) => areas.length },
    CellCount: { since: "1.9", get: ({ areas }) => areas.reduce((count, area) => count + cellCount(area), 0) },
  },
  links: {
    Areas: { since: "1.9", to: (self) => rangeCollectionObject(self) },
    Worksheet: { since: "1.9", to: ({ sheet }) => worksheetObject(sheet) },
  },
});

const rangeCollectionObject: ClassMaker<RangeAreasSelf> = defineClass<RangeAreasSelf>({
  name: "RangeCollection",
  methods: {
    GetCount: { since: "1.9", call: ({ areas }) => areas.length },
    GetItemAt: {
      since: "1.9",
      call: ({ sheet, areas }, args) => {
        const area = areas[args.integer(0)];
        if (!area) throw args.wrong(0, `an index below ${areas.length}`);
        return rangeObject({ sheet, area });
      },
    },
  },
  items: ({ sheet, areas }) => areas.map((area) => rangeObject({ sheet, area })),
});
