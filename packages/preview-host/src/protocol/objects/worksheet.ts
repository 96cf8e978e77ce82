import type { BookSheet, Visibility } from "../../book/model";
import type { Arguments } from "../arguments";
import { checkedArea, parseAddress, WHOLE_SHEET } from "../areas";
import { EVENT } from "../events";
import { requireStructure, requireUnprotected } from "../guards";
import { failure, notServed } from "../hostError";
import { defineClass, type ClassMaker, type Thing } from "../schema";
import { requireActive, type HostState } from "../state";
import { sheetAutoFilterObject } from "./autoFilter";
import { chartsObject } from "./charts";
import { commentsObject } from "./comments";
import { eventMethods } from "./eventMethods";
import { freezePanesObject } from "./freezePanes";
import { namesObject, rangeOfName } from "./names";
import { pageLayoutObject } from "./pageLayout";
import { rangeObject } from "./range";
import { sheetProtectionObject } from "./sheetProtection";
import { tablesObject } from "./tables";

function rangeAt(sheet: BookSheet, args: Arguments, host: HostState): Thing {
  if (!args.isGiven(0)) return rangeObject({ sheet, area: WHOLE_SHEET });
  const text = args.text(0);
  const address = parseAddress(text, args.where);
  if (!address) {
    const named = rangeOfName(host, text, sheet);
    if (named) return rangeObject(named);
    throw failure("InvalidArgument", `${args.where}: "${text}" is neither an address nor a name.`, args.where);
  }
  if (address.sheetName !== undefined && address.sheetName.toLowerCase() !== sheet.name.toLowerCase()) {
    throw failure("InvalidArgument", `${args.where}: "${text}" is not on the worksheet "${sheet.name}".`, args.where);
  }
  return rangeObject({ sheet, area: address.area });
}

function usedRange(sheet: BookSheet, args: Arguments): Thing | null {
  const area = sheet.used(args.flag(0));
  return area ? rangeObject({ sheet, area }) : null;
}

const VISIBILITIES: readonly Visibility[] = ["Visible", "Hidden", "VeryHidden"];

function setVisibility(sheet: BookSheet, value: unknown, host: HostState): void {
  requireStructure(host, "Worksheet.visibility");
  const visibility = VISIBILITIES.find((known) => known === value);
  if (!visibility) throw failure("InvalidArgument", `Worksheet.visibility: "${String(value)}" is none.`);
  const staysVisible = host.book.sheets.some((other) => other.id !== sheet.id && other.visibility === "Visible");
  if (visibility !== "Visible" && !staysVisible) {
    throw failure("InvalidOperation", "Worksheet.visibility: a workbook needs a visible worksheet.");
  }
  sheet.visibility = visibility;
}

function setGridlines(sheet: BookSheet, value: unknown, host: HostState): void {
  requireUnprotected(host, sheet, "Worksheet.showGridlines");
  if (!sheet.setGridlines) throw notServed("Worksheet.showGridlines", "the workbook engine behind this host cannot set it");
  sheet.setGridlines(value === true);
}

function rename(sheet: BookSheet, value: unknown, host: HostState): void {
  const where = "Worksheet.name";
  requireStructure(host, where);
  if (typeof value !== "string") throw failure("InvalidArgument", `${where} takes a text.`, where);
  if (!host.book.renameSheet) throw notServed(where, "the workbook engine behind this host cannot rename sheets");
  host.book.renameSheet(sheet, value);
}

/** A copy stands at the end, whatever place is asked for but that: others are not served. */
function copy(sheet: BookSheet, args: Arguments, host: HostState): Thing {
  requireStructure(host, args.where);
  if (args.optionalText(0) !== "End") throw notServed(args.where, "the host copies to the end alone");
  if (!host.book.copySheet) throw notServed(args.where, "the workbook engine behind this host cannot copy sheets");
  const copied = host.book.copySheet(sheet, copyName(sheet.name, host));
  host.events.happened(EVENT.added, ["Workbook"], { type: "WorksheetAdded", source: "Local", worksheetId: copied.id });
  return worksheetObject(copied);
}

/** "Stock (2)": the first that no sheet has. */
function copyName(name: string, host: HostState): string {
  const taken = new Set(host.book.sheets.map((it) => it.name.toLowerCase()));
  for (let number = 2; ; number += 1) {
    const candidate = `${name.slice(0, 27)} (${number})`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

function deleteSheet(sheet: BookSheet, host: HostState, where: string): void {
  requireStructure(host, where);
  const others = host.book.sheets.filter((other) => other.id !== sheet.id);
  if (!others.some((other) => other.visibility === "Visible")) {
    throw failure("InvalidOperation", `${where}: a workbook needs a visible worksheet.`, where);
  }
  const wasActive = host.activeSheet.id === sheet.id;
  host.book.deleteSheet(sheet.id);
  host.events.happened(EVENT.deleted, ["Workbook"], { type: "WorksheetDeleted", source: "Local", worksheetId: sheet.id });
  if (wasActive || host.selection.sheetId === sheet.id) host.activate(host.book.activeSheet);
}

export const worksheetObject: ClassMaker<BookSheet> = defineClass<BookSheet>({
  name: "Worksheet",
  key: { field: "Id", of: (sheet) => sheet.id },
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: rename,
    },
    Position: { get: (sheet, host) => host.book.sheets.findIndex((other) => other.id === sheet.id) },
    // Read under one name and set under another, as the client does.
    ShowGridlines: { since: "1.8", get: (sheet) => sheet.showsGridlines ?? true },
    Gridlines: { set: setGridlines },
    Visibility: { get: (sheet) => sheet.visibility, set: setVisibility },
  },
  links: {
    Tables: { to: (sheet) => tablesObject({ sheet }) },
    Protection: { since: "1.2", to: (sheet) => sheetProtectionObject(sheet) },
    FreezePanes: { since: "1.7", to: (sheet) => freezePanesObject(sheet) },
    AutoFilter: { since: "1.9", to: (sheet) => sheetAutoFilterObject(sheet) },
    PageLayout: { since: "1.9", to: (sheet) => pageLayoutObject(sheet) },
    Comments: { since: "1.10", to: (sheet) => commentsObject({ sheet }) },
    Charts: { to: (sheet) => chartsObject(sheet) },
    Names: { since: "1.4", to: (sheet) => namesObject({ sheet }) },
  },
  methods: {
    Activate: {
      call: (sheet, args, host) => {
        requireActive(host, args.where);
        host.activate(sheet);
      },
    },
    Calculate: { since: "1.6", call: () => null },
    Copy: { since: "1.7", call: copy },
    Delete: { call: (sheet, args, host) => deleteSheet(sheet, host, args.where) },
    GetRange: { call: rangeAt },
    GetRangeByIndexes: {
      since: "1.7",
      call: (sheet, args) =>
        rangeObject({ sheet, area: checkedArea(args.integer(0), args.integer(1), args.integer(2), args.integer(3), args.where) }),
    },
    GetCell: { call: (sheet, args) => rangeObject({ sheet, area: checkedArea(args.integer(0), args.integer(1), 1, 1, args.where) }) },
    // Of a blank sheet the used range is A1; its twin tells the truth.
    GetUsedRange: {
      call: (sheet, args) => usedRange(sheet, args) ?? rangeObject({ sheet, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } }),
    },
    GetUsedRangeOrNullObject: { since: "1.4", call: usedRange },
    ...eventMethods<BookSheet>((sheet) => sheet.id, {
      DataChanged: { type: EVENT.dataChanged, since: "1.7" },
      Activated: { type: EVENT.activated, since: "1.7" },
      Deactivated: { type: EVENT.deactivated, since: "1.7" },
      SelectionChanged: { type: EVENT.selectionChanged, since: "1.7" },
      ProtectionChanged: { type: EVENT.protectionChanged, since: "1.14" },
    }),
  },
});

/** Rows or columns frozen at the top left, with what a protected sheet forbids. */
export function freeze(sheet: BookSheet, rows: number, columns: number, host: HostState, where: string): void {
  requireUnprotected(host, sheet, where);
  sheet.freeze(rows, columns);
}
