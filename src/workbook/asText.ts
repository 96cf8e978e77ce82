/** Numbers and dates that stood as text in a column: one finding, with how many, where the first stand and how one was read. */
import { cellText } from "./cells";
import type { Cell } from "./port";
import { sheetFinding, type SheetFinding } from "./sheetFindings";
import { readWords } from "./readWords";

export type AsTextCode = "NUMBER_AS_TEXT" | "DATE_AS_TEXT";

const CELLS_NAMED = 3;

export class AsText {
  private count = 0;
  private readonly firstCells: string[] = [];

  constructor(
    private readonly code: AsTextCode,
    private readonly heading: string,
    private readonly where: { readonly sheet: string; readonly row: number; readonly column: number },
    private readonly example: { readonly cell: Cell; readonly readAs: string },
  ) {}

  add(cellName: () => string): void {
    this.count++;
    if (this.firstCells.length < CELLS_NAMED) this.firstCells.push(cellName());
  }

  finding(): SheetFinding {
    const cells = `${this.firstCells.join(", ")}${this.count > CELLS_NAMED ? ", ..." : ""}`;
    const { cell, readAs } = this.example;
    const text = readWords.asText[this.code](this.heading, this.count, cells, cellText(cell), readAs);
    return sheetFinding(this.code, text, { ...this.where, about: this.heading });
  }
}
