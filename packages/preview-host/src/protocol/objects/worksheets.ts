import type { Book, BookSheet } from "../../book/model";
import type { Arguments } from "../arguments";
import { ALL_SHEETS, EVENT } from "../events";
import { requireStructure } from "../guards";
import { failure } from "../hostError";
import { defineClass, type ClassMaker, type Thing } from "../schema";
import { findSheet, requireActive, type HostState } from "../state";
import { eventMethods } from "./eventMethods";
import { worksheetObject } from "./worksheet";

function add(args: Arguments, host: HostState): Thing {
  requireStructure(host, args.where);
  const sheet = host.book.addSheet(args.optionalText(0) ?? freeName(host.book));
  host.events.happened(EVENT.added, [ALL_SHEETS], { type: "WorksheetAdded", source: "Local", worksheetId: sheet.id });
  return worksheetObject(sheet);
}

/** "Sheet4" and so on: the first that no sheet has. */
function freeName(book: Book): string {
  const taken = new Set(book.sheets.map((sheet) => sheet.name.toLowerCase()));
  let number = book.sheets.length + 1;
  while (taken.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

function among(book: Book, visibleOnly: boolean): readonly BookSheet[] {
  return visibleOnly ? book.sheets.filter((sheet) => sheet.visibility === "Visible") : book.sheets;
}

function endOf(sheets: readonly BookSheet[], index: number, where: string): Thing {
  const sheet = sheets.at(index);
  if (!sheet) throw failure("ItemNotFound", `${where}: there is no such worksheet.`, where);
  return worksheetObject(sheet);
}

function find(key: unknown, host: HostState): Thing | null {
  const sheet = typeof key === "string" ? findSheet(host, key) : undefined;
  return sheet ? worksheetObject(sheet) : null;
}

export const worksheetsObject: ClassMaker<Book> = defineClass<Book>({
  name: "WorksheetCollection",
  items: (book) => book.sheets.map((sheet) => worksheetObject(sheet)),
  find: (_book, key, host) => find(key, host),
  methods: {
    Add: { call: (_book, args, host) => add(args, host) },
    GetItemOrNullObject: { since: "1.4", call: (_book, args, host) => find(args.at(0), host) },
    GetActiveWorksheet: {
      call: (_book, args, host) => {
        requireActive(host, args.where);
        return worksheetObject(host.activeSheet);
      },
    },
    GetCount: { since: "1.4", call: (book, args) => among(book, args.flag(0)).length },
    GetFirst: { since: "1.5", call: (book, args) => endOf(among(book, args.flag(0)), 0, args.where) },
    GetLast: { since: "1.5", call: (book, args) => endOf(among(book, args.flag(0)), -1, args.where) },
    ...eventMethods<Book>(() => ALL_SHEETS, {
      DataChanged: { type: EVENT.dataChanged, since: "1.9" },
      Activated: { type: EVENT.activated, since: "1.7" },
      Deactivated: { type: EVENT.deactivated, since: "1.7" },
      SelectionChanged: { type: EVENT.selectionChanged, since: "1.9" },
      Added: { type: EVENT.added, since: "1.7" },
      Deleted: { type: EVENT.deleted, since: "1.7" },
      ProtectionChanged: { type: EVENT.protectionChanged, since: "1.14" },
    }),
  },
});
