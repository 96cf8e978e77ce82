/** A column handed a cell that no sheet can hold: our own mistake, found before the cell is sent. */
export class BrokenColumn extends Error {
  override readonly name = "BrokenColumn";
  constructor(heading: string, row: number, found: unknown) {
    super(`Column "${heading}", row ${row} below its heading: ${String(found)} is neither a finite number nor text`);
  }
}
