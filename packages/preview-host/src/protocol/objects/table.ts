import type { Area, BookSheet, BookTable } from "../../book/model";
import type { Arguments } from "../arguments";
import { EVENT } from "../events";
import { requireUnprotected } from "../guards";
import { failure } from "../hostError";
import { defineClass, type ClassMaker, type Method } from "../schema";
import type { HostState } from "../state";
import { tableAutoFilterObject } from "./autoFilter";
import { eventMethods } from "./eventMethods";
import { rangeArgument, rangeObject } from "./range";
import { bodyOf, headerOf, totalsOf } from "./tableAreas";
import { tableColumnsObject } from "./tableColumns";
import { worksheetObject } from "./worksheet";

export interface TableSelf {
  readonly sheet: BookSheet;
  readonly id: string;
}

/** The table as it is now: a resize makes a new one under the same id. */
export function tableOf({ sheet, id }: TableSelf): BookTable {
  const table = sheet.tables.find((candidate) => candidate.id === id);
  if (!table) throw failure("ItemNotFound", "The table has been deleted.");
  return table;
}

function part(area: (table: BookTable, where: string) => Area): Method<TableSelf> {
  return { call: (self, args) => rangeObject({ sheet: self.sheet, area: area(tableOf(self), args.where) }) };
}

function resize(self: TableSelf, args: Arguments, host: HostState): void {
  requireUnprotected(host, self.sheet, args.where);
  const table = tableOf(self);
  const { sheet, area } = rangeArgument(args, 0, self.sheet);
  if (sheet.id !== self.sheet.id || area.row !== table.area.row || area.rowCount < 2) {
    throw failure("InvalidArgument", `${args.where}: the new range must keep the table's header row and have a row below it.`, args.where);
  }
  sheet.resizeTable(self.id, area);
}

export const tableObject: ClassMaker<TableSelf> = defineClass<TableSelf>({
  name: "Table",
  key: { field: "Id", of: ({ id }) => id },
  scalars: {
    Id: { get: ({ id }) => id },
    Name: { get: (self) => tableOf(self).name },
    ShowHeaders: { get: (self) => tableOf(self).hasHeaders },
    ShowTotals: { get: (self) => tableOf(self).hasTotals },
    Style: { get: (self) => tableOf(self).style ?? "" },
  },
  links: {
    Worksheet: { since: "1.2", to: ({ sheet }) => worksheetObject(sheet) },
    Columns: { to: (self) => tableColumnsObject(self) },
    AutoFilter: { since: "1.9", to: (self) => tableAutoFilterObject({ sheet: self.sheet, table: tableOf(self) }) },
  },
  methods: {
    GetRange: part((table) => table.area),
    GetHeaderRowRange: part(headerOf),
    GetDataBodyRange: part(bodyOf),
    GetTotalRowRange: part(totalsOf),
    Resize: { since: "1.13", call: resize },
    ...eventMethods<TableSelf>(({ id }) => id, {
      DataChanged: { type: EVENT.tableChanged, since: "1.7" },
      SelectionChanged: { type: EVENT.tableSelectionChanged, since: "1.7" },
    }),
  },
});
