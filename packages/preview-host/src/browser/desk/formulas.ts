export interface FormulaPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Cells whose formula was typed here and only Excel can work out. */
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
