import type { BookSheet } from "../../book/model";
import { defineClass, type ClassMaker, type Thing } from "../schema";
import { SHEET_COLUMNS, SHEET_ROWS } from "../areas";
import { rangeArgument, rangeObject } from "./range";
import { freeze } from "./worksheet";

/** The frozen cells: whole rows, whole columns, or the corner of both. */
function frozenRange(sheet: BookSheet): Thing | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  const area = { row: 0, column: 0, rowCount: rows === 0 ? SHEET_ROWS : rows, columnCount: columns === 0 ? SHEET_COLUMNS : columns };
  return rangeObject({ sheet, area });
}

export const freezePanesObject: ClassMaker<BookSheet> = defineClass<BookSheet>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: { since: "1.7", call: (sheet, args, host) => freeze(sheet, args.optionalInteger(0, 0), 0, host, args.where) },
    FreezeColumns: { since: "1.7", call: (sheet, args, host) => freeze(sheet, 0, args.optionalInteger(0, 0), host, args.where) },
    FreezeAt: {
      since: "1.7",
      call: (sheet, args, host) => {
        const { area } = rangeArgument(args, 0, sheet);
        const rows = area.rowCount === SHEET_ROWS ? 0 : area.row + area.rowCount;
        const columns = area.columnCount === SHEET_COLUMNS ? 0 : area.column + area.columnCount;
        freeze(sheet, rows, columns, host, args.where);
      },
    },
    Unfreeze: { since: "1.7", call: (sheet, args, host) => freeze(sheet, 0, 0, host, args.where) },
    GetLocationOrNullObject: { since: "1.7", call: frozenRange },
  },
});
