/** Lines of freight and tax: one finding a sheet, however many there are. Rule text: rules 3. */
import { counted } from "./counted";
import { sheetFinding, type SheetFinding, type Summary } from "./sheetFindings";

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
    if (this.count === 1) return "This line has no part number (freight, tax); it is no lot and no net sale.";
    const rows = this.rows.map((row) => row.toLocaleString("en-US")).join(", ");
    const more = this.count > NAMED_ROWS ? " and so on" : "";
    return `${counted(this.count.toLocaleString("en-US"), "line")} have no part number (freight, tax; rows ${rows}${more}); they are no lots and no net sales.`;
  }
}
