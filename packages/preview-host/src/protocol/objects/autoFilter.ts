import type { BookSheet, BookTable } from "../../book/model";
import { requireUnprotected } from "../guards";
import { notServed } from "../hostError";
import { defineClass, type ClassMaker } from "../schema";
import { liveSheet } from "../state";
import { rangeArgument, rangeObject } from "./range";

/**
 * The filter of a sheet or of a table. The book tells whether anything on the sheet is filtered, not by which filter:
 * a sheet's filter answers for all of them, a table's for its own when it has one.
 */
export const sheetAutoFilterObject: ClassMaker<BookSheet> = defineClass<BookSheet>({
  name: "AutoFilter",
  scalars: {
    Enabled: { since: "1.9", get: (sheet) => sheet.isFiltered || sheet.tables.some((table) => table.hasFilter) },
    IsDataFiltered: { since: "1.9", get: (sheet) => sheet.isFiltered },
  },
  methods: {
    Apply: {
      since: "1.9",
      call: (sheet, args, host) => {
        if (args.isGiven(1)) throw notServed(args.where, "the host sets a filter, and filters nothing");
        const live = liveSheet(host, sheet);
        requireUnprotected(host, live, args.where);
        if (!live.setAutoFilter) throw notServed(args.where, "the workbook engine behind this host has no filters");
        live.setAutoFilter(rangeArgument(args, 0, sheet).area);
      },
    },
    GetRangeOrNullObject: {
      since: "1.9",
      call: (sheet, _args, host) => {
        const area = liveSheet(host, sheet).autoFilterArea;
        return area === undefined ? null : rangeObject({ sheet, area });
      },
    },
  },
});

export interface TableFilterSelf {
  readonly sheet: BookSheet;
  readonly table: BookTable;
}

export const tableAutoFilterObject: ClassMaker<TableFilterSelf> = defineClass<TableFilterSelf>({
  name: "AutoFilter",
  scalars: {
    Enabled: { since: "1.9", get: ({ table }) => table.hasFilter },
    IsDataFiltered: { since: "1.9", get: ({ sheet, table }) => table.hasFilter && sheet.isFiltered },
  },
});
