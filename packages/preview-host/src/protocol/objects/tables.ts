import type { Area, Book, BookSheet, BookTable } from "../../book/model";
import type { Arguments } from "../arguments";
import { checkedArea, parseAddress } from "../areas";
import { ALL_SHEETS, EVENT } from "../events";
import { requireUnprotected } from "../guards";
import { failure } from "../hostError";
import { defineClass, type ClassMaker, isThing, type Thing } from "../schema";
import { findSheet, type HostState } from "../state";
import { eventMethods } from "./eventMethods";
import type { RangeSelf } from "./range";
import { tableObject, type TableSelf } from "./table";

/** Tables of one sheet, or of the whole workbook. */
export interface TablesSelf {
  readonly sheet?: BookSheet;
}

function tablesOf({ sheet }: TablesSelf, host: HostState): TableSelf[] {
  const sheets = sheet ? [sheet] : host.book.sheets;
  return sheets.flatMap((owner) => owner.tables.map((table) => ({ sheet: owner, id: table.id })));
}

function find(self: TablesSelf, key: unknown, host: HostState): Thing | null {
  const wanted = typeof key === "string" ? key.toLowerCase() : String(key);
  for (const sheet of self.sheet ? [self.sheet] : host.book.sheets) {
    const table = sheet.tables.find((it) => it.id.toLowerCase() === wanted || it.name.toLowerCase() === wanted);
    if (table) return tableObject({ sheet, id: table.id });
  }
  return null;
}

function place(self: TablesSelf, args: Arguments, host: HostState): RangeSelf {
  const given = args.at(0);
  if (isThing(given) && given.type.name === "Range") return given.self as RangeSelf;
  const address = typeof given === "string" ? parseAddress(given, args.where) : undefined;
  if (!address) throw args.wrong(0, "a range or an address");
  const named = address.sheetName === undefined ? undefined : findSheet(host, address.sheetName);
  const sheet = named ?? self.sheet ?? host.activeSheet;
  return { sheet, area: address.area };
}

function add(self: TablesSelf, args: Arguments, host: HostState): Thing {
  const { sheet, area } = place(self, args, host);
  requireUnprotected(host, sheet, args.where);
  if (!args.flag(1)) throw failure("UnsupportedOperation", `${args.where}: only tables with a header row can be made here.`, args.where);
  const table = sheet.addTable(withBody(area, args.where), freeName(host.book));
  host.events.happened(EVENT.tableAdded, [sheet.id, ALL_SHEETS], { source: "Local", tableId: table.id, worksheetId: sheet.id });
  return tableObject({ sheet, id: table.id });
}

/** A table has at least one row below its headings. */
function withBody(area: Area, where: string): Area {
  return area.rowCount > 1 ? area : checkedArea(area.row, area.column, 2, area.columnCount, where);
}

function freeName(book: Book): string {
  const taken = new Set(book.sheets.flatMap((sheet) => sheet.tables.map((table: BookTable) => table.name.toLowerCase())));
  let number = 1;
  while (taken.has(`table${number}`)) number += 1;
  return `Table${number}`;
}

export const tablesObject: ClassMaker<TablesSelf> = defineClass<TablesSelf>({
  name: "TableCollection",
  scalars: { Count: { get: (self, host) => tablesOf(self, host).length } },
  items: (self, host) => tablesOf(self, host).map((table) => tableObject(table)),
  find,
  methods: {
    Add: { call: add },
    GetCount: { since: "1.4", call: (self, _args, host) => tablesOf(self, host).length },
    GetItemAt: {
      call: (self, args, host) => {
        const table = tablesOf(self, host)[args.integer(0)];
        if (!table) throw args.wrong(0, `an index below ${tablesOf(self, host).length}`);
        return tableObject(table);
      },
    },
    GetItemOrNullObject: { since: "1.4", call: (self, args, host) => find(self, args.at(0), host) },
    ...eventMethods<TablesSelf>(({ sheet }) => sheet?.id ?? ALL_SHEETS, {
      DataChanged: { type: EVENT.tableChanged, since: "1.7" },
      Added: { type: EVENT.tableAdded, since: "1.9" },
      Deleted: { type: EVENT.tableDeleted, since: "1.9" },
    }),
  },
});
