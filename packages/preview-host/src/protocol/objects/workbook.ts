import type { Book } from "../../book/model";
import type { Arguments } from "../arguments";
import { requireWritable } from "../guards";
import { failure } from "../hostError";
import { defineClass, type ClassMaker, type Thing } from "../schema";
import { liveSheet, requireActive, sheetById, type HostState } from "../state";
import { applicationObject, runtimeObject } from "./application";
import { commentsObject } from "./comments";
import { customXmlPartsObject } from "./customXmlParts";
import { namesObject } from "./names";
import { rangeObject } from "./range";
import { settingsObject } from "./settings";
import { workbookProtectionObject } from "./sheetProtection";
import { tablesObject } from "./tables";
import { functionsObject } from "./worksheetFunctions";
import { worksheetsObject } from "./worksheets";

function selectedRange(args: Arguments, host: HostState, firstCellOnly: boolean): Thing {
  requireActive(host, args.where);
  const { sheetId, area } = host.selection;
  const sheet = sheetById(host, sheetId) ?? host.activeSheet;
  return rangeObject({ sheet, area: firstCellOnly ? { ...area, rowCount: 1, columnCount: 1 } : area });
}

function rangeOfEvent(args: Arguments, host: HostState): Thing | null {
  const range = host.events.rangeOfEvent(args.text(0));
  const sheet = range && sheetById(host, range.sheetId);
  return range && sheet ? rangeObject({ sheet: liveSheet(host, sheet), area: range.area }) : null;
}

export const workbookObject: ClassMaker<Book> = defineClass<Book>({
  name: "Workbook",
  scalars: {
    Name: { since: "1.7", get: (_book, host) => host.workbookName },
    ReadOnly: { since: "1.8", get: (_book, host) => host.switches.readOnly },
    AutoSave: { since: "1.9", get: () => false },
    IsDirty: { since: "1.9", get: (_book, host) => host.isDirty },
  },
  links: {
    Worksheets: { to: (book) => worksheetsObject(book) },
    Tables: { to: () => tablesObject({}) },
    Names: { to: () => namesObject({}) },
    Settings: { since: "1.4", to: (book) => settingsObject(book.settings) },
    CustomXmlParts: { since: "1.5", to: (book) => customXmlPartsObject(book) },
    Comments: { since: "1.10", to: () => commentsObject({}) },
    Protection: { since: "1.7", to: (book) => workbookProtectionObject(book) },
    Application: { to: () => applicationObject(null) },
    Functions: { since: "1.2", to: (book) => functionsObject(book) },
    _Runtime: { since: "1.5", to: () => runtimeObject(null) },
  },
  methods: {
    GetSelectedRange: { call: (_book, args, host) => selectedRange(args, host, false) },
    GetActiveCell: { since: "1.7", call: (_book, args, host) => selectedRange(args, host, true) },
    GetIsActiveCollabSession: { since: "1.9", call: () => false },
    // Saving is the user's business here: the file is downloaded, or written by whoever runs the host.
    Save: { since: "1.11", call: (_book, args, host) => requireWritable(host, args.where) },
    _GetRangeForEventByReferenceId: {
      since: "1.8",
      call: (_book, args, host) => {
        const range = rangeOfEvent(args, host);
        if (!range) throw failure("ItemNotFound", `${args.where}: the range of that event is no longer known.`, args.where);
        return range;
      },
    },
    _GetRangeOrNullObjectForEventByReferenceId: { since: "1.8", call: (_book, args, host) => rangeOfEvent(args, host) },
    _RemoveReference: { call: (_book, args, host) => host.references.release(args.text(0)) },
    _RemoveAllReferences: { call: (_book, _args, host) => host.references.releaseAll() },
    _GetReferenceCount: { call: (_book, _args, host) => host.references.count },
    _SetOsfControlContainerReadyForCustomFunctions: { since: "1.7", call: () => null },
  },
});
