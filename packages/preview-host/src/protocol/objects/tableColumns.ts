import type { Area, BookTable } from "../../book/model";
import { readValues } from "../cellReads";
import { failure } from "../hostError";
import { defineClass, type ClassMaker, type Method, type Thing } from "../schema";
import { rangeObject } from "./range";
import { tableOf, type TableSelf } from "./table";
import { bodyOf, headerOf, totalsOf } from "./tableAreas";

interface ColumnSelf {
  readonly table: TableSelf;
  readonly columnId: number;
}

function columnsOf(table: TableSelf): ColumnSelf[] {
  return tableOf(table).columns.map(({ id }) => ({ table, columnId: id }));
}

function indexOf({ table, columnId }: ColumnSelf): number {
  const index = tableOf(table).columns.findIndex(({ id }) => id === columnId);
  if (index < 0) throw failure("ItemNotFound", "The column of the table has been deleted.");
  return index;
}

function narrow(column: ColumnSelf, area: Area): Area {
  return { ...area, column: area.column + indexOf(column), columnCount: 1 };
}

function part(area: (table: BookTable, where: string) => Area): Method<ColumnSelf> {
  return {
    call: (self, args) => rangeObject({ sheet: self.table.sheet, area: narrow(self, area(tableOf(self.table), args.where)) }),
  };
}

/** A column's key is its name, its id or its place. */
function find(table: TableSelf, key: unknown): Thing | null {
  const { columns } = tableOf(table);
  const name = typeof key === "string" ? key.toLowerCase() : undefined;
  const column = columns.find((candidate) => candidate.id === key || candidate.name.toLowerCase() === name);
  return column ? tableColumnObject({ table, columnId: column.id }) : null;
}

export const tableColumnsObject: ClassMaker<TableSelf> = defineClass<TableSelf>({
  name: "TableColumnCollection",
  scalars: { Count: { get: (table) => columnsOf(table).length } },
  items: (table) => columnsOf(table).map((column) => tableColumnObject(column)),
  find: (table, key) => find(table, key),
  methods: {
    GetCount: { since: "1.4", call: (table) => columnsOf(table).length },
    GetItemAt: {
      call: (table, args) => {
        const column = columnsOf(table)[args.integer(0)];
        if (!column) throw args.wrong(0, `an index below ${columnsOf(table).length}`);
        return tableColumnObject(column);
      },
    },
    GetItemOrNullObject: { since: "1.4", call: (table, args) => find(table, args.at(0)) },
  },
});

const tableColumnObject: ClassMaker<ColumnSelf> = defineClass<ColumnSelf>({
  name: "TableColumn",
  key: { field: "Id", of: ({ columnId }) => String(columnId) },
  scalars: {
    Id: { get: ({ columnId }) => columnId },
    Index: { get: indexOf },
    Name: { get: (self) => tableOf(self.table).columns[indexOf(self)]?.name ?? null },
    Values: { get: (self, host) => readValues(host, self.table.sheet, narrow(self, tableOf(self.table).area)) },
  },
  methods: {
    GetRange: part((table) => table.area),
    GetHeaderRowRange: part(headerOf),
    GetDataBodyRange: part(bodyOf),
    GetTotalRowRange: part(totalsOf),
  },
});
