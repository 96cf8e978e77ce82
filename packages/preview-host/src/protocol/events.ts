import type { Area, BookSheet } from "../book/model";
import { addressText, areaText, boundingArea, cellCount } from "./areas";
import type { EventEntry } from "./wire";

/** Message types of the event entries that Office.js expects. What never happens here is not in it: who wants to hear of it is refused by name. */
export const EVENT = {
  workbookSelection: 2,
  dataChanged: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  protectionChanged: 24,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

const RICH_API_EVENT = 65_536;
export const ALL_SHEETS = "Workbook";

/** How many changed ranges an add-in may still ask for by `event.getRange()`. */
const REMEMBERED_RANGES = 1_000;

export interface CellBefore {
  readonly value: unknown;
  readonly type: string;
}

export interface CellChange {
  readonly sheet: BookSheet;
  readonly area: Area;
  /** For a single cell alone: what it held and holds. */
  readonly before?: CellBefore;
  readonly after?: CellBefore;
  /** Somebody else on the workbook did it. */
  readonly isRemote?: boolean;
}

interface Queued {
  readonly type: number;
  readonly target: string;
  readonly message: Readonly<Record<string, unknown>>;
  readonly isRemote?: boolean;
}

/** What the others on a workbook hear of: its content, not where somebody is. */
const HEARD_BY_OTHERS: ReadonlySet<number> = new Set([
  EVENT.added,
  EVENT.deleted,
  EVENT.tableAdded,
  EVENT.tableDeleted,
  EVENT.protectionChanged,
]);

/** What happened, collected while a request runs, and handed out as event entries once the reply is on its way. */
export class Events {
  /** The add-in's own switch (`runtime.enableEvents`). */
  enabled = true;
  /** Those of the others who have the workbook open. */
  others: () => readonly Events[] = () => [];
  private changes: CellChange[] = [];
  private queued: Queued[] = [];
  private readonly registered = new Map<string, number>();
  private readonly ranges = new Map<string, { readonly sheetId: string; readonly area: Area }>();
  private lastEvent = 0;
  private lastRange = 0;

  register(type: number, target: string): void {
    const key = `${type}|${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = `${type}|${target}`;
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) - 1));
  }

  cellsChanged(change: CellChange): void {
    if (this.enabled) this.changes.push(change);
    if (change.isRemote) return;
    const { sheet, area } = change;
    for (const other of this.others()) other.cellsChanged({ sheet, area, isRemote: true });
  }

  happened(type: number, targets: readonly string[], message: Readonly<Record<string, unknown>>): void {
    if (HEARD_BY_OTHERS.has(type)) for (const other of this.others()) other.happenedElsewhere(type, targets, message);
    if (!this.enabled) return;
    for (const target of targets) this.queued.push({ type, target, message });
  }

  private happenedElsewhere(type: number, targets: readonly string[], message: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    const remote = { ...message, source: "Remote" };
    for (const target of targets) this.queued.push({ type, target, message: remote, isRemote: true });
  }

  rangeOfEvent(referenceId: string): { readonly sheetId: string; readonly area: Area } | undefined {
    return this.ranges.get(referenceId);
  }

  /** Everything since the last call, for those targets somebody listens to. */
  take(triggerSource: "ThisLocalAddin" | "Unknown"): EventEntry[] {
    for (const change of coalesce(this.changes)) this.queueChange(change, triggerSource);
    const entries = this.queued.filter(({ type, target }) => this.isHeard(type, target)).map((event) => this.entry(event));
    this.changes = [];
    this.queued = [];
    return entries;
  }

  private isHeard(type: number, target: string): boolean {
    // The workbook's selection event is of an older kind that never registers.
    return type === EVENT.workbookSelection || (this.registered.get(`${type}|${target}`) ?? 0) > 0;
  }

  private entry({ type, target, message, isRemote }: Queued): EventEntry {
    this.lastEvent += 1;
    const said = {
      messageCategory: RICH_API_EVENT,
      messageType: type,
      targetId: target,
      id: this.lastEvent,
      message: JSON.stringify(message),
    };
    return isRemote ? { ...said, isRemoteOverride: true } : said;
  }

  private queueChange({ sheet, area, before, after, isRemote }: CellChange, triggerSource: string): void {
    const referenceId = this.remember(sheet.id, area);
    const shared = {
      changeType: "RangeEdited",
      source: isRemote ? "Remote" : "Local",
      triggerSource: isRemote ? "Unknown" : triggerSource,
      worksheetId: sheet.id,
      address: areaText(area),
      referenceId,
    };
    const details =
      before && after
        ? { valueBefore: before.value, valueAfter: after.value, valueTypeBefore: before.type, valueTypeAfter: after.type }
        : {};
    // Without shiftDirection the client would hand the listener a made-up shift.
    const message = { ...shared, shiftDirection: "None", ...details };
    const queue = (type: number, target: string, said: Readonly<Record<string, unknown>>): void =>
      void this.queued.push({ type, target, message: said, ...(isRemote && { isRemote }) });
    queue(EVENT.dataChanged, sheet.id, message);
    queue(EVENT.dataChanged, ALL_SHEETS, message);
    for (const table of sheet.tables) {
      if (!overlap(table.area, area)) continue;
      const tableMessage = { ...shared, tableId: table.id, address: addressText(sheet.name, area) };
      for (const target of [table.id, sheet.id, ALL_SHEETS]) queue(EVENT.tableChanged, target, tableMessage);
    }
  }

  private remember(sheetId: string, area: Area): string {
    this.lastRange += 1;
    const id = `evt-${this.lastRange}`;
    this.ranges.set(id, { sheetId, area });
    const oldest = this.ranges.keys().next().value;
    if (this.ranges.size > REMEMBERED_RANGES && oldest !== undefined) this.ranges.delete(oldest);
    return id;
  }
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rowCount && b.row < a.row + a.rowCount && a.column < b.column + b.columnCount && b.column < a.column + a.columnCount
  );
}

/** Changes that together fill a rectangle of one sheet become one: a large matrix arrives in bands but is one edit. */
function coalesce(changes: readonly CellChange[]): CellChange[] {
  const merged: CellChange[] = [];
  for (const change of changes) {
    const last = merged.at(-1);
    const union =
      last && last.sheet.id === change.sheet.id && last.isRemote === change.isRemote ? boundingArea(last.area, change.area) : undefined;
    if (last && union && isExactUnion(last.area, change.area, union))
      merged[merged.length - 1] = { sheet: last.sheet, area: union, ...(last.isRemote && { isRemote: true }) };
    else merged.push(change);
  }
  return merged;
}

function isExactUnion(a: Area, b: Area, union: Area): boolean {
  const shared = overlap(a, b) ? sharedCells(a, b) : 0;
  return cellCount(union) === cellCount(a) + cellCount(b) - shared;
}

function sharedCells(a: Area, b: Area): number {
  const rows = Math.min(a.row + a.rowCount, b.row + b.rowCount) - Math.max(a.row, b.row);
  const columns = Math.min(a.column + a.columnCount, b.column + b.columnCount) - Math.max(a.column, b.column);
  return rows * columns;
}
