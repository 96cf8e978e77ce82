import type { Area, BookSheet } from "../../book/model";
import type { Arguments } from "../arguments";
import {
  addressText,
  boundingArea,
  cellCount,
  checkedArea,
  intersection,
  isEntireColumn,
  isEntireRow,
  parseAddress,
  SHEET_COLUMNS,
  SHEET_ROWS,
} from "../areas";
import { MOST_MERGED_AREAS } from "../assumptions";
import { commonAlong, readFormulas, readNumberFormats, readTexts, readValues, readValueTypes } from "../cellReads";
import { requireShape, writeCells, writeNumberFormats } from "../cellWrites";
import { requireOperationSize, requireUnlocked, requireUnprotected, requireWritable } from "../guards";
import { failure, notServed } from "../hostError";
import { defineClass, type ClassMaker, isThing, type Link, type Method, type Scalar, type Thing } from "../schema";
import { liveSheet, requireActive, type HostState } from "../state";
import { setCellProperties } from "./cellProperties";
import { dataValidationObject } from "./dataValidation";
import { rangeAreasObject } from "./rangeAreas";
import { rangeFormatObject } from "./rangeFormat";
import { worksheetObject } from "./worksheet";

/** Cells of one sheet. */
export interface RangeSelf {
  readonly sheet: BookSheet;
  readonly area: Area;
}

function sheetOf(self: RangeSelf, host: HostState): BookSheet {
  return liveSheet(host, self.sheet);
}

function scalar(get: (sheet: BookSheet, area: Area, host: HostState) => unknown, since?: string): Scalar<RangeSelf> {
  const read = { get: (self: RangeSelf, host: HostState) => get(sheetOf(self, host), self.area, host) };
  return since === undefined ? read : { ...read, since };
}

function derived(to: (area: Area, args: Arguments) => Area, since?: string): Method<RangeSelf> {
  const call = (self: RangeSelf, args: Arguments): Thing => rangeObject({ sheet: self.sheet, area: to(self.area, args) });
  return since === undefined ? { call } : { call, since };
}

/** The range that an argument means: a Range object, or an address on the same sheet. */
export function rangeArgument(args: Arguments, index: number, sheet: BookSheet): RangeSelf {
  const value = args.at(index);
  if (isThing(value)) {
    if (value.type.name !== "Range") throw args.wrong(index, "a range");
    return value.self as RangeSelf;
  }
  const address = typeof value === "string" ? parseAddress(value, args.where) : undefined;
  if (!address) throw args.wrong(index, "a range or an address");
  return { sheet, area: address.area };
}

function onSameSheet(self: RangeSelf, args: Arguments): Area {
  const other = rangeArgument(args, 0, self.sheet);
  if (other.sheet.id !== self.sheet.id) throw failure("InvalidArgument", `${args.where}: the ranges are on different sheets.`, args.where);
  return other.area;
}

const cellScalars: Readonly<Record<string, Scalar<RangeSelf>>> = {
  Values: {
    ...scalar((sheet, area, host) => readValues(host, sheet, area)),
    set: (self, value, host) => writeCells(host, sheetOf(self, host), self.area, value, "Range.values"),
  },
  Formulas: {
    ...scalar((sheet, area, host) => readFormulas(host, sheet, area)),
    set: (self, value, host) => writeCells(host, sheetOf(self, host), self.area, value, "Range.formulas"),
  },
  NumberFormat: {
    ...scalar((sheet, area, host) => readNumberFormats(host, sheet, area)),
    set: (self, value, host) => writeNumberFormats(host, sheetOf(self, host), self.area, value, "Range.numberFormat"),
  },
  Text: scalar((sheet, area, host) => readTexts(host, sheet, area)),
  ValueTypes: scalar((sheet, area, host) => readValueTypes(host, sheet, area)),
};

const placeScalars: Readonly<Record<string, Scalar<RangeSelf>>> = {
  Address: scalar((sheet, area) => addressText(sheet.name, area)),
  CellCount: scalar((_sheet, area) => (cellCount(area) > 2_147_483_647 ? -1 : cellCount(area))),
  RowIndex: scalar((_sheet, area) => area.row),
  ColumnIndex: scalar((_sheet, area) => area.column),
  RowCount: scalar((_sheet, area) => area.rowCount),
  ColumnCount: scalar((_sheet, area) => area.columnCount),
  HasSpill: scalar(hasSpill, "1.12"),
  IsEntireRow: scalar((_sheet, area) => isEntireRow(area), "1.7"),
  IsEntireColumn: scalar((_sheet, area) => isEntireColumn(area), "1.7"),
  Hidden: scalar((sheet, area) => isHidden(sheet, area), "1.2"),
  RowHidden: {
    ...scalar((sheet, area) => rowsHidden(sheet, area), "1.2"),
    set: () => {
      throw notServed("Range.rowHidden", "the workbook engine behind this host cannot hide rows");
    },
  },
  ColumnHidden: {
    ...scalar((sheet, area) => columnsHidden(sheet, area), "1.2"),
    set: (self, value, host) => {
      requireUnprotected(host, self.sheet, "Range.columnHidden");
      sheetOf(self, host).setColumnHidden(self.area.column, self.area.columnCount, value === true);
    },
  },
};

function rowsHidden(sheet: BookSheet, area: Area): boolean | null {
  if (sheet.mayHideRows === false) return false;
  const used = sheet.used(false);
  return commonAlong(area.row, area.rowCount, used ? used.row + used.rowCount : 0, (row) => sheet.isRowHidden(row));
}

function columnsHidden(sheet: BookSheet, area: Area): boolean | null {
  return commonAlong(area.column, area.columnCount, SHEET_COLUMNS, (column) => sheet.isColumnHidden(column));
}

/** All cells are part of a spill, none is, or (null) some are. */
function hasSpill(sheet: BookSheet, area: Area, host: HostState): boolean | null {
  const spilled = host.spillsIn(sheet, area).reduce((count, spill) => count + cellCount(intersection(spill, area) ?? NO_CELLS), 0);
  return spilled === 0 ? false : spilled === cellCount(area) ? true : null;
}

const NO_CELLS: Area = { row: 0, column: 0, rowCount: 0, columnCount: 0 };

function isHidden(sheet: BookSheet, area: Area): boolean | null {
  const rows = rowsHidden(sheet, area);
  const columns = columnsHidden(sheet, area);
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}

const derivedRanges: Readonly<Record<string, Method<RangeSelf>>> = {
  GetCell: derived((area, args) => checkedArea(area.row + args.integer(0), area.column + args.integer(1), 1, 1, args.where)),
  GetRow: derived((area, args) => checkedArea(area.row + args.integer(0), area.column, 1, area.columnCount, args.where)),
  GetColumn: derived((area, args) => checkedArea(area.row, area.column + args.integer(0), area.rowCount, 1, args.where)),
  GetLastRow: derived((area) => ({ ...area, row: area.row + area.rowCount - 1, rowCount: 1 })),
  GetLastColumn: derived((area) => ({ ...area, column: area.column + area.columnCount - 1, columnCount: 1 })),
  GetLastCell: derived((area) => ({
    row: area.row + area.rowCount - 1,
    column: area.column + area.columnCount - 1,
    rowCount: 1,
    columnCount: 1,
  })),
  GetEntireRow: derived((area) => ({ ...area, column: 0, columnCount: SHEET_COLUMNS })),
  GetEntireColumn: derived((area) => ({ ...area, row: 0, rowCount: SHEET_ROWS })),
  GetResizedRange: derived(
    (area, args) => checkedArea(area.row, area.column, area.rowCount + args.integer(0), area.columnCount + args.integer(1), args.where),
    "1.3",
  ),
  GetAbsoluteResizedRange: derived((area, args) => checkedArea(area.row, area.column, args.integer(0), args.integer(1), args.where), "1.7"),
  GetOffsetRange: derived((area, args) =>
    checkedArea(area.row + args.integer(0), area.column + args.integer(1), area.rowCount, area.columnCount, args.where),
  ),
  GetRowsAbove: derived((area, args) => besideRows(area, -args.optionalInteger(0, 1), args.where), "1.3"),
  GetRowsBelow: derived((area, args) => besideRows(area, args.optionalInteger(0, 1), args.where), "1.3"),
  GetColumnsBefore: derived((area, args) => besideColumns(area, -args.optionalInteger(0, 1), args.where), "1.3"),
  GetColumnsAfter: derived((area, args) => besideColumns(area, args.optionalInteger(0, 1), args.where), "1.3"),
};

function besideRows(area: Area, count: number, where: string): Area {
  const row = count < 0 ? area.row + count : area.row + area.rowCount;
  return checkedArea(row, area.column, Math.abs(count), area.columnCount, where);
}

function besideColumns(area: Area, count: number, where: string): Area {
  const column = count < 0 ? area.column + count : area.column + area.columnCount;
  return checkedArea(area.row, column, area.rowCount, Math.abs(count), where);
}

const combinedRanges: Readonly<Record<string, Method<RangeSelf>>> = {
  GetBoundingRect: {
    call: (self, args) => rangeObject({ sheet: self.sheet, area: boundingArea(self.area, onSameSheet(self, args)) }),
  },
  GetIntersection: {
    call: (self, args) => {
      const area = intersection(self.area, onSameSheet(self, args));
      if (!area) throw failure("ItemNotFound", `${args.where}: the ranges do not meet.`, args.where);
      return rangeObject({ sheet: self.sheet, area });
    },
  },
  GetIntersectionOrNullObject: {
    since: "1.4",
    call: (self, args) => {
      const area = intersection(self.area, onSameSheet(self, args));
      return area ? rangeObject({ sheet: self.sheet, area }) : null;
    },
  },
  GetUsedRange: {
    call: (self, args, host) => {
      const area = usedWithin(self, args.flag(0), host);
      if (!area) throw failure("ItemNotFound", `${args.where}: the range is empty.`, args.where);
      return rangeObject({ sheet: self.sheet, area });
    },
  },
  GetUsedRangeOrNullObject: {
    since: "1.4",
    call: (self, args, host) => {
      const area = usedWithin(self, args.flag(0), host);
      return area ? rangeObject({ sheet: self.sheet, area }) : null;
    },
  },
  ...finding("GetSpillingToRange", spilledFrom),
  ...finding("GetSpillParent", spillParent),
  GetMergedAreasOrNullObject: { since: "1.13", call: (self, args, host) => mergedAreas(self, args, host) },
};

/** The spill that a single cell is part of. */
function spillAt({ sheet, area }: RangeSelf, host: HostState): Area | undefined {
  return cellCount(area) === 1 ? host.spillsIn(sheet, area)[0] : undefined;
}

/** The area that the formula of a cell has spilled over. */
function spilledFrom(self: RangeSelf, host: HostState): Area | undefined {
  const spill = spillAt(self, host);
  return spill?.row === self.area.row && spill.column === self.area.column ? spill : undefined;
}

/** The cell whose formula has spilled into a cell. */
function spillParent(self: RangeSelf, host: HostState): Area | undefined {
  const spill = spillAt(self, host);
  return spill && { ...spill, rowCount: 1, columnCount: 1 };
}

/** A method that finds an area or none, in its two spellings: none is an error, or a null object. */
function finding(name: string, find: (self: RangeSelf, host: HostState) => Area | undefined): Record<string, Method<RangeSelf>> {
  const found = (self: RangeSelf, host: HostState): Thing | null => {
    sheetOf(self, host);
    const area = find(self, host);
    return area ? rangeObject({ sheet: self.sheet, area }) : null;
  };
  return {
    [name]: {
      since: "1.12",
      call: (self, args, host) => {
        const range = found(self, host);
        if (range === null) throw failure("ItemNotFound", `${args.where}: there is none.`, args.where);
        return range;
      },
    },
    [`${name}OrNullObject`]: { since: "1.12", call: (self, _args, host) => found(self, host) },
  };
}

function usedWithin(self: RangeSelf, valuesOnly: boolean, host: HostState): Area | undefined {
  return sheetOf(self, host).usedIn(self.area, valuesOnly);
}

function mergedAreas(self: RangeSelf, args: Arguments, host: HostState): Thing | null {
  const areas = sheetOf(self, host).merges.filter((merge) => intersection(merge, self.area));
  if (areas.length > MOST_MERGED_AREAS) {
    throw failure("RangeExceedsLimit", `${args.where}: ${areas.length} merged areas; Excel reports ${MOST_MERGED_AREAS}.`, args.where);
  }
  return areas.length > 0 ? rangeAreasObject({ sheet: self.sheet, areas }) : null;
}

const actions: Readonly<Record<string, Method<RangeSelf>>> = {
  Select: {
    call: (self, args, host) => {
      requireActive(host, args.where);
      host.select({ sheetId: sheetOf(self, host).id, area: self.area });
    },
  },
  Clear: { call: clear },
  SetCellProperties: { since: "1.9", call: setCellProperties },
  Calculate: { since: "1.6", call: () => null },
  _ValidateArraySize: {
    since: "1.3",
    call: (self, args) => requireShape(self.area, args.integer(0), args.integer(1), args.where),
  },
};

function clear(self: RangeSelf, args: Arguments, host: HostState): void {
  const sheet = sheetOf(self, host);
  const applyTo = (args.optionalText(0) ?? "All").toLowerCase();
  if (applyTo === "hyperlinks") return clearLinks(sheet, self.area, args, host);
  const what = ({ all: "all", contents: "contents", formats: "formats" } as const)[applyTo];
  if (!what) throw notServed(`${args.where}(${applyTo})`);
  requireOperationSize(self.area, args.where);
  if (what === "contents") requireUnlocked(host, sheet, self.area, args.where);
  else requireUnprotected(host, sheet, args.where);
  requireWritable(host, args.where);
  sheet.clear(self.area, what);
  if (what !== "formats") host.events.cellsChanged({ sheet, area: self.area });
}

function clearLinks(sheet: BookSheet, area: Area, args: Arguments, host: HostState): void {
  requireUnprotected(host, sheet, args.where);
  if (!sheet.clearLinks) throw notServed(args.where, "the workbook engine behind this host has no links");
  sheet.clearLinks(area);
}

const links: Readonly<Record<string, Link<RangeSelf>>> = {
  Worksheet: { to: (self, host) => worksheetObject(sheetOf(self, host)) },
  Format: { to: (self) => rangeFormatObject(self) },
  DataValidation: { since: "1.8", to: (self) => dataValidationObject(self) },
};

export const rangeObject: ClassMaker<RangeSelf> = defineClass<RangeSelf>({
  name: "Range",
  scalars: { ...cellScalars, ...placeScalars },
  links,
  methods: { ...derivedRanges, ...combinedRanges, ...actions },
});
