import type { BookValue } from "../../book/model";

export interface FormulaPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Works out a typed formula, or answers undefined for one that it does not know: such a formula is kept and marked as not
 * recalculated. The add-in's own worksheet functions are the ones to know.
 */
export type FormulaRunner = (formula: string, place: FormulaPlace) => Promise<BookValue> | undefined;

/** Cells whose formula was typed here and has no result yet. */
export class StaleFormulas {
  private readonly places = new Set<string>();

  mark(place: FormulaPlace): void {
    this.places.add(key(place));
  }

  clear(place: FormulaPlace): void {
    this.places.delete(key(place));
  }

  has(place: FormulaPlace): boolean {
    return this.places.size > 0 && this.places.has(key(place));
  }
}

function key({ sheetId, row, column }: FormulaPlace): string {
  return `${sheetId}|${row}|${column}`;
}
