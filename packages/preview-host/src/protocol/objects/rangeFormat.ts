import type { CellFormat, FontFormat, FormatChange } from "../../book/model";
import { common, commonAlong } from "../cellReads";
import { requireOperationSize, requireUnprotected } from "../guards";
import { failure, notServed } from "../hostError";
import { defineClass, type ClassMaker, type Scalar } from "../schema";
import { liveSheet, type HostState } from "../state";
import { SHEET_COLUMNS } from "../areas";
import { bordersObject } from "./rangeBorders";
import type { RangeSelf } from "./range";
import { NAMED_COLORS } from "../namedColors";

export function changeFormat(self: RangeSelf, change: FormatChange, host: HostState, where: string): void {
  const sheet = liveSheet(host, self.sheet);
  requireUnprotected(host, sheet, where);
  requireOperationSize(self.area, where);
  sheet.changeFormat(self.area, change);
}

/** A side of the format: null where the cells of the range differ in it. */
function side<T>(
  where: string,
  get: (format: CellFormat) => T,
  change: (value: unknown) => FormatChange,
  since?: string,
): Scalar<RangeSelf> {
  return {
    ...(since === undefined ? {} : { since }),
    get: (self, host) => {
      const sheet = liveSheet(host, self.sheet);
      return common(sheet, self.area, (row, column) => get(sheet.format(row, column)));
    },
    set: (self, value, host) => changeFormat(self, change(value), host, where),
  };
}

function font<K extends keyof FontFormat>(
  key: K,
  where: string,
  otherwise: FontFormat[K],
  check: (value: unknown) => FontFormat[K],
): Scalar<RangeSelf> {
  return side(
    where,
    ({ font: found }) => found[key] ?? otherwise,
    (value) => ({ font: { [key]: check(value) } }),
  );
}

function booleanFor(where: string): (value: unknown) => boolean {
  return (value) => {
    if (typeof value !== "boolean") throw failure("InvalidArgument", `${where} takes true or false.`, where);
    return value;
  };
}

/** "#RRGGBB" from a hash colour or one of the HTML names. */
export function colorFor(where: string): (value: unknown) => string {
  return (value) => {
    if (typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
    const named = typeof value === "string" ? NAMED_COLORS.get(value.toLowerCase()) : undefined;
    if (named) return named;
    throw failure("InvalidArgument", `${where} takes a colour such as "#1F4E79", found ${JSON.stringify(value)}.`, where);
  };
}

/** Alignments are lowerCamel in files and PascalCase in the API. */
function alignment(key: "horizontalAlignment" | "verticalAlignment", where: string, otherwise: string, since?: string): Scalar<RangeSelf> {
  return side(
    where,
    (format) => {
      const found = format[key] ?? otherwise;
      return found.charAt(0).toUpperCase() + found.slice(1);
    },
    (value) => {
      if (typeof value !== "string" || value === "") throw failure("InvalidArgument", `${where} takes an alignment.`, where);
      return { [key]: value.charAt(0).toLowerCase() + value.slice(1) };
    },
    since,
  );
}

const columnWidth: Scalar<RangeSelf> = {
  since: "1.2",
  get: ({ sheet, area }) => commonAlong(area.column, area.columnCount, SHEET_COLUMNS, (column) => sheet.columnWidth(column)),
  set: (self, value, host) => {
    const sheet = liveSheet(host, self.sheet);
    requireUnprotected(host, sheet, "RangeFormat.columnWidth");
    if (typeof value !== "number" || !(value >= 0)) {
      throw failure("InvalidArgument", `RangeFormat.columnWidth takes points, found ${JSON.stringify(value)}.`);
    }
    sheet.setColumnWidth(self.area.column, self.area.columnCount, value);
  },
};

/** Meant to be set to true; false changes nothing. */
const useStandardWidth: Scalar<RangeSelf> = {
  since: "1.7",
  get: ({ sheet, area }) => commonAlong(area.column, area.columnCount, SHEET_COLUMNS, (column) => sheet.hasStandardWidth(column)),
  set: (self, value, host) => {
    const sheet = liveSheet(host, self.sheet);
    requireUnprotected(host, sheet, "RangeFormat.useStandardWidth");
    if (booleanFor("RangeFormat.useStandardWidth")(value)) sheet.setStandardWidth(self.area.column, self.area.columnCount);
  },
};

const rowHeight: Scalar<RangeSelf> = {
  since: "1.2",
  get: ({ sheet, area }) => {
    const used = sheet.used(false);
    return commonAlong(area.row, area.rowCount, used ? used.row + used.rowCount : 0, (row) => sheet.rowHeight(row));
  },
  set: () => {
    throw notServed("RangeFormat.rowHeight", "the workbook engine behind this host cannot set it");
  },
};

export const rangeFormatObject: ClassMaker<RangeSelf> = defineClass<RangeSelf>({
  name: "RangeFormat",
  scalars: {
    HorizontalAlignment: alignment("horizontalAlignment", "RangeFormat.horizontalAlignment", "general"),
    VerticalAlignment: alignment("verticalAlignment", "RangeFormat.verticalAlignment", "bottom"),
    WrapText: side(
      "RangeFormat.wrapText",
      ({ wrapText }) => wrapText,
      (value) => ({ wrapText: booleanFor("RangeFormat.wrapText")(value) }),
    ),
    IndentLevel: side(
      "RangeFormat.indentLevel",
      ({ indent }) => indent ?? 0,
      (value) => {
        if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > 250)
          throw failure("InvalidArgument", "RangeFormat.indentLevel takes 0 to 250.");
        return { indent: value };
      },
      "1.9",
    ),
    ColumnWidth: columnWidth,
    UseStandardWidth: useStandardWidth,
    RowHeight: rowHeight,
  },
  links: {
    Fill: { to: (self) => fillObject(self) },
    Font: { to: (self) => fontObject(self) },
    Borders: { to: (self) => bordersObject(self) },
    Protection: { since: "1.2", to: (self) => protectionObject(self) },
  },
});

const fillObject: ClassMaker<RangeSelf> = defineClass<RangeSelf>({
  name: "RangeFill",
  scalars: {
    Color: side(
      "RangeFill.color",
      ({ fill }) => fill ?? "#FFFFFF",
      (value) => ({ fill: colorFor("RangeFill.color")(value) }),
    ),
  },
  methods: { Clear: { call: (self, args, host) => changeFormat(self, { fill: null }, host, args.where) } },
});

const fontObject: ClassMaker<RangeSelf> = defineClass<RangeSelf>({
  name: "RangeFont",
  scalars: {
    Bold: font("bold", "RangeFont.bold", false, booleanFor("RangeFont.bold")),
    Italic: font("italic", "RangeFont.italic", false, booleanFor("RangeFont.italic")),
    Color: font("color", "RangeFont.color", "#000000", colorFor("RangeFont.color")),
    Name: font("name", "RangeFont.name", "Calibri", (value) => {
      if (typeof value !== "string" || value === "") throw failure("InvalidArgument", "RangeFont.name takes a name.");
      return value;
    }),
    Size: font("size", "RangeFont.size", 11, (value) => {
      if (typeof value !== "number" || !(value >= 1 && value <= 409)) throw failure("InvalidArgument", "RangeFont.size takes 1 to 409.");
      return value;
    }),
    Underline: side(
      "RangeFont.underline",
      ({ font: found }) => (found.underline ? "Single" : "None"),
      (value) => ({ font: { underline: value !== "None" } }),
    ),
  },
});

const protectionObject: ClassMaker<RangeSelf> = defineClass<RangeSelf>({
  name: "FormatProtection",
  scalars: {
    Locked: side(
      "FormatProtection.locked",
      ({ locked }) => locked,
      (value) => ({ locked: booleanFor("FormatProtection.locked")(value) }),
      "1.2",
    ),
  },
});
