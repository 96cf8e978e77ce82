import type { Area, BookSheet, BookTable } from "../../book/model";
import type { Arguments } from "../arguments";
import { readTexts } from "../cellReads";
import { requireUnprotected } from "../guards";
import { notServed } from "../hostError";
import { defineClass, type ClassMaker } from "../schema";
import { liveSheet, type HostState } from "../state";
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
        const live = liveSheet(host, sheet);
        requireUnprotected(host, live, args.where);
        const { area } = rangeArgument(args, 0, sheet);
        if (args.isGiven(1)) return filter(live, area, args, host);
        if (!live.setAutoFilter) throw notServed(args.where, "the workbook engine behind this host has no filters");
        live.setAutoFilter(area);
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

/** By the texts of one column's cells that are to be shown; other criteria are not served. */
function filter(sheet: BookSheet, area: Area, args: Arguments, host: HostState): void {
  const { filterOn, values } = Object(args.at(2)) as Readonly<Record<string, unknown>>;
  if (filterOn !== "Values" || !Array.isArray(values)) throw notServed(args.where, "the host filters by values alone");
  if (!sheet.filterRows) throw notServed(args.where, "the workbook engine behind this host filters nothing");
  const shown = new Set(values.map(String));
  sheet.filterRows(area, args.integer(1), (row, column) => {
    const cell = { row, column, rowCount: 1, columnCount: 1 };
    return shown.has(String(readTexts(host, sheet, cell)?.[0]?.[0]));
  });
}

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
