import type { Area, Book, BookSheet } from "../book/model";
import { USE_OF_DELETED_SHEET } from "./assumptions";
import type { Events } from "./events";
import { failure } from "./hostError";
import type { References } from "./references";
import type { HostSwitches } from "./switches";

export interface Selection {
  readonly sheetId: string;
  readonly area: Area;
}

/** "#BUSY!" or "#SPILL!" of one cell. */
export interface LiveError {
  readonly row: number;
  readonly column: number;
  readonly error: string;
}

/** What the object model works on: the book, the switches, and what lives only as long as the host. */
export interface HostState {
  readonly book: Book;
  readonly workbookName: string;
  readonly switches: HostSwitches;
  readonly references: References;
  readonly events: Events;
  readonly selection: Selection;
  /** The sheet that this person looks at. */
  readonly activeSheet: BookSheet;
  calculationMode: string;
  /** Something was written since the workbook was opened or saved. */
  isDirty: boolean;
  /** Moves the selection, and the active sheet with it; tells the listeners. */
  select(selection: Selection): void;
  /** Activates a sheet and its first cell. */
  activate(sheet: BookSheet): void;
  /** The areas that formulas have spilled over, those that reach into this one. */
  spillsIn(sheet: BookSheet, area: Area): readonly Area[];
  /** Errors that files have no word for, of formulas of an area that are worked out while the workbook is open. */
  errorsIn(sheet: BookSheet, area: Area): readonly LiveError[];
  /** Results of custom functions that the host had asked the add-in for. */
  functionResults(results: unknown): void;
  /** Damage met in the file, or a mistake of the host's own, beside the error that the add-in gets. */
  onBroken(thrown: unknown): void;
}

export function sheetById(host: HostState, id: string): BookSheet | undefined {
  return host.book.sheets.find((sheet) => sheet.id === id);
}

/** The sheet that an object stands on, unless it has been deleted since. */
export function liveSheet(host: HostState, sheet: BookSheet): BookSheet {
  const live = sheetById(host, sheet.id);
  if (!live) throw failure(USE_OF_DELETED_SHEET, "The worksheet that this range was on has been deleted.");
  return live;
}

/** By name (case does not matter) or by id. */
export function findSheet(host: HostState, key: string): BookSheet | undefined {
  const name = key.toLowerCase();
  // Ids first: to ask thousands of sheets for their names costs much more, and most keys are ids.
  return sheetById(host, key) ?? host.book.sheets.find((sheet) => sheet.name.toLowerCase() === name);
}

/** Members that need the active sheet or the selection fail while another workbook has the focus. */
export function requireActive(host: HostState, where: string): void {
  if (host.switches.inactive) throw failure("InactiveWorkbook", `${where}: another workbook is active.`, where);
}
