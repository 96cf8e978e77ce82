/** Lines of freight and tax: one finding a sheet, however many there are. Rule text: rules 3. */
import { sheetFinding, type SheetFinding, type Summary } from "./sheetFindings";
import { readWords } from "./readWords";

const NAMED_ROWS = 3;

export class LinesWithoutPart implements Summary {
  private count = 0;
  private first = { sheet: "", row: 0 };
  private readonly rows: number[] = [];

  take({ sheet, row }: { readonly sheet: string; readonly row: number }): void {
    if (this.count++ === 0) this.first = { sheet, row };
    if (this.rows.length < NAMED_ROWS) this.rows.push(row);
  }

  finding(): SheetFinding {
    return sheetFinding("LINE_WITHOUT_PART", this.text(), this.first);
  }

  private text(): string {
    if (this.count === 1) return readWords.lineWithoutPart;
    return readWords.linesWithoutPart(this.count, this.rows, this.count > NAMED_ROWS);
  }
}
