import type { Area, BookSheet } from "../book/model";
import { cellCount, isUnbounded } from "./areas";
import { MOST_CELLS_PER_OPERATION, WRITE_TO_READ_ONLY } from "./assumptions";
import { failure } from "./hostError";
import type { HostState } from "./state";

export function requireWritable(host: HostState, where: string): void {
  if (host.switches.readOnly) throw failure(WRITE_TO_READ_ONLY, `${where}: the workbook is open read-only.`, where);
}

/** Sheets cannot be added, removed, renamed or hidden while the workbook's structure is protected. */
export function requireStructure(host: HostState, where: string): void {
  requireWritable(host, where);
  if (host.switches.protectionEnforced && host.book.isStructureProtected) {
    throw failure("AccessDenied", `${where}: the structure of the workbook is protected.`, where);
  }
}

/** Anything but cell contents (formats, widths, tables, freezing) on a protected sheet. */
export function requireUnprotected(host: HostState, sheet: BookSheet, where: string): void {
  requireWritable(host, where);
  if (host.switches.protectionEnforced && sheet.isProtected) {
    throw failure("AccessDenied", `${where}: the worksheet "${sheet.name}" is protected.`, where);
  }
}

/** Contents of cells: on a protected sheet only unlocked cells take them. */
export function requireUnlocked(host: HostState, sheet: BookSheet, area: Area, where: string): void {
  requireWritable(host, where);
  if (!host.switches.protectionEnforced || !sheet.isProtected) return;
  if (isUnbounded(area) || hasLockedCell(sheet, area)) {
    throw failure("AccessDenied", `${where}: the worksheet "${sheet.name}" is protected and the cells are locked.`, where);
  }
}

function hasLockedCell(sheet: BookSheet, area: Area): boolean {
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      if (sheet.format(row, column).locked) return true;
    }
  }
  return false;
}

export function requireOperationSize(area: Area, where: string): void {
  if (cellCount(area) > MOST_CELLS_PER_OPERATION) {
    throw failure("OperationCellsExceedLimit", `${where}: ${cellCount(area)} cells; Excel takes ${MOST_CELLS_PER_OPERATION}.`, where);
  }
}
