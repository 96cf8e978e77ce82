/** Numbers and dates that stood as text in a column: one finding, with how many, where the first stand and how one was read. */
import { counted } from "./counted";
import { cellText } from "./cells";
import type { Cell } from "./port";
import { sheetFinding, type SheetFinding } from "./sheetFindings";

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
    const what = this.code === "NUMBER_AS_TEXT" ? "number" : "date";
    const cells = `${this.firstCells.join(", ")}${this.count > CELLS_NAMED ? ", ..." : ""}`;
    const { cell, readAs } = this.example;
    const many = counted(this.count.toLocaleString("en-US"), `${what} stands`, `${what}s stand`);
    const text = `${this.heading}: ${many} there as text (${cells}); ${cellText(cell)} was read as ${readAs}.`;
    return sheetFinding(this.code, text, { ...this.where, about: this.heading });
  }
}
