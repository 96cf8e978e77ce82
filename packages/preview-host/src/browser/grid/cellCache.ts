import type { Area } from "../../book/model";
import type { CellBlock, Look } from "../desk/desk";

export interface Cell {
  readonly text: string;
  readonly look: Look;
  /** The number itself, where its format is General. */
  readonly general: number | undefined;
  readonly note: string | undefined;
  readonly hint: string | undefined;
}

/** Undefined when the cells cannot be had, as of a sheet that has just been deleted; whoever fetches says so. */
export type FetchBlock = (area: Area) => Promise<CellBlock | undefined>;

export const BLOCK_ROWS = 64;
export const BLOCK_COLUMNS = 26;
/** About a hundred screens of cells. */
const MOST_BLOCKS = 400;

interface Slot {
  block: CellBlock | undefined;
  isStale: boolean;
  isAsked: boolean;
}

/** Cells of one sheet as far as they have been looked at. Old texts stay visible until newer ones are there. */
export class CellCache {
  private readonly slots = new Map<string, Slot>();
  private readonly versions = new Map<number, number>();
  private readonly listeners = new Set<() => void>();
  private version = 0;

  constructor(
    private readonly fetchBlock: FetchBlock,
    private rowCount: number,
    private columnCount: number,
  ) {}

  /** The sheet has grown or shrunk. What is known stays visible until it has been fetched again. */
  resize(rowCount: number, columnCount: number): void {
    if (rowCount === this.rowCount && columnCount === this.columnCount) return;
    this.rowCount = rowCount;
    this.columnCount = columnCount;
    this.invalidate({ row: 0, column: 0, rowCount, columnCount });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): number => this.version;

  /** Changes whenever a cell of the row may look different. */
  versionOf(row: number): number {
    return this.versions.get(Math.floor(row / BLOCK_ROWS)) ?? 0;
  }

  /** The cell, or undefined while it is on its way. Asking for it fetches its block. */
  cellAt(row: number, column: number): Cell | undefined {
    const block = this.slotFor(Math.floor(row / BLOCK_ROWS), Math.floor(column / BLOCK_COLUMNS)).block;
    if (!block || row >= block.area.row + block.area.rowCount || column >= block.area.column + block.area.columnCount) return undefined;
    const place = (row - block.area.row) * block.area.columnCount + (column - block.area.column);
    const look = block.palette[block.looks[place] ?? 0];
    if (!look) return undefined;
    const text = block.texts[place] ?? "";
    return { text, look, general: block.generals.get(place), note: block.notes.get(place), hint: block.hints.get(place) };
  }

  /** Cells of the area have changed: blocks that are looked at are fetched again. */
  invalidate(area: Area): void {
    for (const [key, slot] of this.slots) {
      const { row, column } = placeOf(key);
      const isTouched =
        row < area.row + area.rowCount &&
        area.row < row + BLOCK_ROWS &&
        column < area.column + area.columnCount &&
        area.column < column + BLOCK_COLUMNS;
      if (!isTouched) continue;
      slot.isStale = true;
      this.touch(row / BLOCK_ROWS);
    }
    this.announce();
  }

  private slotFor(blockRow: number, blockColumn: number): Slot {
    const key = `${blockRow}|${blockColumn}`;
    const slot = this.slots.get(key) ?? { block: undefined, isStale: true, isAsked: false };
    // Put last again: the blocks longest out of sight are forgotten first.
    this.slots.delete(key);
    this.slots.set(key, slot);
    if (slot.isStale && !slot.isAsked) void this.fetch(slot, blockRow, blockColumn);
    return slot;
  }

  private async fetch(slot: Slot, blockRow: number, blockColumn: number): Promise<void> {
    slot.isAsked = true;
    slot.isStale = false;
    const row = blockRow * BLOCK_ROWS;
    const column = blockColumn * BLOCK_COLUMNS;
    const rowCount = Math.min(BLOCK_ROWS, this.rowCount - row);
    const columnCount = Math.min(BLOCK_COLUMNS, this.columnCount - column);
    slot.block = (await this.fetchBlock({ row, column, rowCount, columnCount })) ?? slot.block;
    slot.isAsked = false;
    this.forgetOldest();
    this.touch(blockRow);
    this.announce();
  }

  private forgetOldest(): void {
    for (const key of this.slots.keys()) {
      if (this.slots.size <= MOST_BLOCKS) return;
      this.slots.delete(key);
    }
  }

  private touch(blockRow: number): void {
    this.versions.set(blockRow, (this.versions.get(blockRow) ?? 0) + 1);
  }

  private announce(): void {
    this.version += 1;
    this.listeners.forEach((listener) => listener());
  }
}

function placeOf(key: string): { row: number; column: number } {
  const [row = 0, column = 0] = key.split("|").map(Number);
  return { row: row * BLOCK_ROWS, column: column * BLOCK_COLUMNS };
}
